//! An open draft: the form on one side, the document on the other.

use std::sync::Arc;

use leptos::ev::{Event, KeyboardEvent};
use leptos::prelude::*;

use super::bar::Bar;
use super::commands::{go_to, perform};
use super::components::Button;
use super::copy::CopyDialog;
use super::document::DocumentPane;
use super::findings::act;
use super::notice::Notice;
use super::palette::{Palette, Place, palette};
use super::rail::Rail;
use super::reactive::{state, text};
use super::route::Step;
use super::secrets::secrets_dialog;
use super::session::session;
use super::steps::{Pasting, StepView, provide_pasting};
use super::strip::StripView;
use super::versions::later_version;
use super::workspace::{Voice, Workspace, workspace};
use crate::browser::leaving::{self, Leaving};
use crate::browser::{address, clock, download, file, focus, title};
use crate::draft::{DraftId, LoadError, StorageError, remember_copy};
use crate::errand::{Made, Text};
use crate::postmortem::{Postmortem, Section};
use crate::words;

/// Opens a draft and shows it, or says why it cannot be opened.
#[component]
pub fn DraftView(
    /// Which draft.
    id: DraftId,
    /// The step of the wizard.
    step: Memo<Step>,
) -> impl IntoView {
    match session().open(&id) {
        Ok((draft, is_unsaved)) => {
            if draft.newer.is_some() {
                session().notice.set(Some(Notice::new(words::draft::OLDER)));
            }
            let workspace = Workspace::open(draft, is_unsaved);
            provide_context(workspace);
            let pasting = provide_pasting();
            leaving::on_leaving(move |how| match how {
                // The writer may only be looking something up for the entry line.
                Leaving::Hidden => workspace.flush_with_entry(),
                Leaving::Closed => {
                    workspace.add_entry();
                    workspace.flush();
                }
                Leaving::Back => workspace.is_seen_again(),
            });
            leaving::ask_before(move || {
                workspace.add_entry();
                workspace.flush();
                workspace.would_lose_changes()
            });
            let keys =
                window_event_listener(leptos::ev::keydown, move |event| undo_by_key(workspace, &event));
            let on_drag = window_event_listener(leptos::ev::dragover, |event| file::allow_drop(&event));
            let on_drop = window_event_listener(leptos::ev::drop, move |event| {
                take_dropped(workspace, pasting, &event);
            });
            on_cleanup(move || {
                keys.remove();
                on_drag.remove();
                on_drop.remove();
                workspace.close();
            });
            view! { <Opened step=step /> }.into_any()
        }
        // A draft may be there, and its steps in the second place: what is typed now must not come among them.
        Err(LoadError::Storage(StorageError::Blocked)) => {
            let own = session().begin_at(Postmortem::default(), step.get_untracked());
            session().notice.set(Some(Notice::new(words::draft::BLOCKED)));
            address::go_on_to(&own);
            ().into_any()
        }
        Err(error) => view! { <NotOpened error=error /> }.into_any(),
    }
}

#[component]
fn Opened(step: Memo<Step>) -> impl IntoView {
    let workspace = workspace();
    let reads = workspace.reads;
    let finder = Palette::new(Place {
        has_draft: true,
        shows_tale: Box::new(move || workspace.voice.get_untracked() == Voice::Tale),
        draft: Box::new(move || workspace.as_json()),
        perform: Box::new(move |act| perform(workspace, act)),
    });
    // Another step is another page of the form, and is to be seen on a phone, too.
    Effect::new(move |before: Option<Step>| {
        let step = step.get();
        if before.is_some_and(|before| before != step) {
            reads.set(false);
        }
        step
    });
    let part = move |document: bool, label: &'static str| {
        let pressed = state(move || reads.get() == document);
        Button::new("switch-part", label.into_any(), move || reads.set(document))
            .pressed_while(pressed)
            .view()
    };
    view! {
        <Bar palette=finder />
        <StripView />
        <main class="workspace" data-pane=text(move || if reads.get() { "read" } else { "write" }.to_owned())>
            <Rail step=step />
            // Findings come in a moment after a field is left, also above the next one (`finding-comes` in their style).
            <div class="form-pane" id="form" on:focusin=move |_| focus::show_focused_field()
                on:animationend=move |_| focus::show_focused_again()
                on:click=move |event| act(workspace, &event)>
                {later_version(workspace)}
                <StepView step=step />
            </div>
            <DocumentPane />
            <div class="pane-switch" role="group" aria-label=words::draft::PANE>
                {part(false, words::keys::WRITE)} {part(true, words::draft::READ)}
            </div>
        </main>
        <CopyDialog />
        {secrets_dialog(workspace)}
        {palette(finder)}
    }
}

#[component]
fn NotOpened(error: LoadError) -> impl IntoView {
    title::set(words::bar::PRODUCT);
    view! {
        <main class="not-opened">
            <h1>{words::draft::NOT_OPENED}</h1>
            <p>{match error {
                LoadError::Deleted => words::draft::WAS_DELETED.to_owned(),
                error => words::draft::could_not_be_read(&error),
            }}</p>
            <p><a class="key" href="#">{words::keys::ALL_DRAFTS}</a></p>
        </main>
    }
}

/// Reads a file that is dropped on a draft as a timeline: a chat, a log, an export.
fn take_dropped(workspace: Workspace, pasting: Pasting, event: &Event) {
    file::read(event, move |text| match text {
        // The draft may have been closed meanwhile.
        _ if workspace.is_closed() => {}
        Some(text) => {
            go_to(workspace, Step::Section(Section::Timeline), None);
            pasting.open(&text);
        }
        None => workspace.tell_writer(words::reading::FILE_NOT_READ),
    });
}

/// Undo and redo by the keys that every editor has, for the whole draft instead of one field.
fn undo_by_key(workspace: Workspace, event: &KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || event.is_composing() {
        return;
    }
    // The entry line is not part of the draft yet, so its keys are the browser's.
    if focus::is_within(".entry, dialog") {
        return;
    }
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => workspace.undo(),
        ("z", true) | ("y", false) => workspace.redo(),
        _ => return,
    }
    event.prevent_default();
}

/// Offers the draft as a file, which the command line reads.
pub fn download_draft(workspace: Workspace) {
    // What stands in the entry line belongs to the draft as well.
    workspace.add_entry();
    workspace.flush();
    // The secrets of the draft as it is now may still have to be looked for.
    let is_asked = workspace.with_made(Voice::Formal, |workspace, made| {
        if !workspace.names_secrets(made.text(Text::DraftSecrets), download_draft) {
            save_draft(workspace);
        }
    });
    // Nothing blocks taking the draft along.
    if !is_asked {
        save_draft(workspace);
    }
}

fn save_draft(workspace: Workspace) {
    let file = workspace.as_json();
    if download::text("postmortem.retold.json", "application/json", &file) {
        let (id, revision) = (workspace.id(), workspace.revision());
        workspace.session.library.update_value(|it| remember_copy(it, &id, revision, clock::now()));
    } else {
        workspace.session.by_hand.set(Some(file));
    }
}

/// Offers the incident to scale as a picture.
pub fn download_strip(workspace: Workspace) {
    workspace.add_entry();
    let save = |workspace: Workspace, made: &Made| {
        let picture = made.text(Text::Strip);
        if !download::text("incident.svg", "image/svg+xml", picture) {
            workspace.session.by_hand.set(Some(picture.to_owned()));
        }
    };
    workspace.take_along(Voice::Formal, Arc::new(save));
}
