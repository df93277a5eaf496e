//! The bar at the top of a draft: its title, its safety, and what can be done with the whole of it.

use leptos::prelude::*;

use super::components::Icon;
use super::copy::copy_markdown;
use super::draft_view::download_draft;
use super::workspace::{SaveState, workspace};
use crate::browser::clock;

/// The name of a draft without a title.
pub const UNTITLED: &str = "Untitled postmortem";

/// The bar.
#[component]
pub fn Bar() -> impl IntoView {
    let workspace = workspace();
    let title = workspace.follow(|postmortem| {
        let title = postmortem.title.trim();
        if title.is_empty() { UNTITLED.to_owned() } else { title.to_owned() }
    });
    let (can_undo, can_redo) =
        (Memo::new(move |_| workspace.can_undo()), Memo::new(move |_| workspace.can_redo()));
    view! {
        <header class="bar workspace-bar">
            <a class="brand" href="#" aria-label="Retold, all drafts">
                <Mark />
                <span class="brand-name">"Retold"</span>
            </a>
            <span class="bar-title" dir="auto">{title}</span>
            <SaveStatus />
            <div class="bar-keys">
                <button
                    type="button"
                    class="bar-icon"
                    aria-label="Undo"
                    title="Undo (Ctrl Z)"
                    aria-disabled=move || (!can_undo.get()).to_string()
                    on:click=move |_| workspace.undo()
                >
                    <Icon name="undo" />
                </button>
                <button
                    type="button"
                    class="bar-icon"
                    aria-label="Redo"
                    title="Redo (Ctrl Shift Z)"
                    aria-disabled=move || (!can_redo.get()).to_string()
                    on:click=move |_| workspace.redo()
                >
                    <Icon name="redo" />
                </button>
                <button type="button" class="bar-key" on:click=move |_| copy_markdown(workspace)>
                    <Icon name="copy" />
                    "Copy Markdown"
                </button>
            </div>
        </header>
    }
}

/// The mark of the product: a sheet with a turned corner.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 16 18" aria-hidden="true">
            <path class="mark-sheet" d="M0 0h10l6 6v12H0z" />
            <path class="mark-corner" d="M10 0v6h6z" />
            <path class="mark-lines" d="M3.5 10h9M3.5 13.5h6" />
        </svg>
    }
}

#[component]
fn SaveStatus() -> impl IntoView {
    let workspace = workspace();
    let state = Memo::new(move |_| workspace.save_state());
    let not_saved = move || match state.get() {
        SaveState::NotSaved(error) => Some(view! {
            <div class="not-saved">
                <Icon name="cross" />
                <span>{format!("Not saved: {error}")}</span>
                <button type="button" class="not-saved-key" on:click=move |_| download_draft(workspace)>
                    "Download now"
                </button>
            </div>
        }),
        SaveState::Unchanged | SaveState::Saving | SaveState::Saved(_) => None,
    };
    let saved = move || match state.get() {
        SaveState::NotSaved(_) => None,
        SaveState::Unchanged => Some(("saved", "Saved on this device".to_owned(), String::new())),
        SaveState::Saving => Some(("saving", "Saving".to_owned(), String::new())),
        SaveState::Saved(at) => Some(("saved", "Saved on this device".to_owned(), clock::time_of_day(at))),
    };
    view! {
        // A loss is spoken at once; that all is well is not, or every pause in typing would be.
        <div class="not-saved-place" role="alert">{not_saved}</div>
        {move || {
            saved()
                .map(|(class, text, time)| {
                    view! {
                        <div class=format!("save-state is-{class}")>
                            <span class="save-dot"></span>
                            <span class="save-text">{text}</span>
                            <span class="save-time">{time}</span>
                        </div>
                    }
                })
        }}
    }
}
