//! The bar at the top of a draft: its title, its safety, and what can be done with the whole of it.

use leptos::prelude::*;

use super::components::{Icon, icon_button, labelled_button, word_button};
use super::copy::copy_markdown;
use super::draft_view::download_draft;
use super::palette::Palette;
use super::reactive::{state, text, while_some};
use super::workspace::workspace;
use crate::browser::clock;
use crate::draft::{Safety, SaveError};
use crate::postmortem::WITHOUT_TITLE;
use crate::words;

/// The bar.
#[component]
pub fn Bar(
    /// What the bar has a key for.
    palette: Palette,
) -> impl IntoView {
    let workspace = workspace();
    let title = workspace.follow(|postmortem| {
        let title = postmortem.title.trim();
        if title.is_empty() { WITHOUT_TITLE.to_owned() } else { title.to_owned() }
    });
    let (can_undo, can_redo) =
        (Memo::new(move |_| workspace.can_undo()), Memo::new(move |_| workspace.can_redo()));
    let copy =
        view! { <span>{words::bar::COPY} <span class="bar-key-more">{words::bar::COPY_MORE}</span></span> };
    view! {
        <header class="bar workspace-bar">
            <a class="brand" href="#" aria-label=words::bar::TO_ALL_DRAFTS>
                <Mark />
                <span class="brand-name">{words::bar::PRODUCT}</span>
            </a>
            <h1 class="bar-title" dir="auto">{title}</h1>
            <SaveStatus />
            <div class="bar-keys">
                {palette.button()}
                {icon_button("bar-icon", "undo", text(|| words::keys::UNDO.to_owned()), move || workspace.undo())
                    .titled(words::bar::UNDO_BY_KEY)
                    .disabled_while(state(move || !can_undo.get()))
                    .view()}
                {icon_button("bar-icon", "redo", text(|| words::keys::REDO.to_owned()), move || workspace.redo())
                    .titled(words::bar::REDO_BY_KEY)
                    .disabled_while(state(move || !can_redo.get()))
                    .view()}
                {labelled_button("bar-key", "copy", copy.into_any(), move || copy_markdown(workspace))}
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
    let not_saved = move || {
        let (told, copies) = match workspace.safety() {
            Safety::NotSaved(error) => {
                (words::bar::not_saved(&error), matches!(error, SaveError::Changed | SaveError::Deleted))
            }
            Safety::OpenElsewhere => (words::bar::OPEN_ELSEWHERE.to_owned(), true),
            Safety::Unchanged | Safety::Waiting | Safety::Saved(_) => return None,
        };
        let key = if copies {
            word_button("not-saved-key", words::bar::SAVE_AS_COPY, move || workspace.save_as_copy())
        } else {
            word_button("not-saved-key", words::keys::DOWNLOAD_NOW, move || download_draft(workspace))
        };
        let view = view! {
            <div class="not-saved">
                <Icon name="cross" />
                <span>{told}</span>
                {key}
            </div>
        };
        Some(view.into_any())
    };
    let saved = move || {
        let (class, text, time) = match workspace.safety() {
            Safety::NotSaved(_) | Safety::OpenElsewhere => return None,
            Safety::Unchanged => ("save-state is-saved", words::bar::SAVED, String::new()),
            Safety::Waiting => ("save-state is-saving", words::bar::SAVING, String::new()),
            Safety::Saved(at) => ("save-state is-saved", words::bar::SAVED, clock::time_of_day(at)),
        };
        let view = view! {
            <div class=class>
                <span class="save-dot"></span>
                <span class="save-text">{text}</span>
                <span class="save-time">{time}</span>
            </div>
        };
        Some(view.into_any())
    };
    view! {
        // A loss is spoken at once; that all is well is not, or every pause in typing would be.
        <div class="not-saved-place" role="alert">{while_some(not_saved)}</div>
        {while_some(saved)}
    }
}
