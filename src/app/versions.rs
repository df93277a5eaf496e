//! What the second place has of drafts: the versions of the open one, and those that local storage has lost.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::components::{dialog, word_button};
use super::route::{Route, Step};
use super::session::Session;
use super::workspace::{LATER, Workspace, mark};
use crate::browser::{address, background, panel};
use crate::draft::{Keeper, Listing, LoadError, Reason, StorageError, from_json};
use crate::errand::{Act, Errand, Found, Json};
use crate::words;

/// The id of the element that holds the versions.
const VERSIONS: &str = "versions";

/// The id of the element that holds what was found again.
const RECALLED: &str = "recalled";

/// The button that shows the versions, and their dialog.
pub fn versions(workspace: Workspace) -> AnyView {
    let is_open = RwSignal::new(false);
    let open = move || {
        is_open.set(true);
        workspace.add_entry();
        workspace.flush();
        let question = format!("{}\0{}", workspace.id(), workspace.as_json());
        let show = |mut panel: Vec<Json>| {
            if panel.is_empty() {
                panel.push(Json::Text(words::versions::NONE_TO_SHOW.to_owned()));
            }
            panel::show(VERSIONS, panel);
        };
        let show_answer = move |answer: String| show(Found::from_json(&answer).panel);
        if !background::ask(Errand::ListVersions, &question, show_answer) {
            show(Vec::new());
        }
    };
    let inside = view! {
        <div
            id=VERSIONS
            on:click=move |event| {
                if act(workspace, &event) {
                    is_open.set(false);
                }
            }
        ></div>
        <div class="dialog-keys">{word_button("key", words::keys::CLOSE, move || is_open.set(false))}</div>
    };
    view! {
        {word_button("key small", words::versions::VERSIONS, open)}
        {dialog(is_open, "dialog paste", "versions-heading", words::versions::HEADING, inside.into_any())}
    }
    .into_any()
}

/// The place of a version that is later than the draft.
pub fn later_version(workspace: Workspace) -> AnyView {
    view! { <div id=LATER on:click=move |event| _ = act(workspace, &event)></div> }.into_any()
}

/// Does what was pressed. Returns `false` if that was nothing.
fn act(workspace: Workspace, event: &MouseEvent) -> bool {
    match panel::act_of(event).and_then(|(words, value)| Act::read(&words, &value)) {
        Some(Act::Restore(version)) => {
            if let Ok(read) = from_json(&version) {
                workspace.keep(Reason::BeforeRestore);
                workspace.restore(read.postmortem, words::versions::BROUGHT_BACK);
            }
        }
        Some(Act::OpenCopy(version)) => {
            if let Ok(read) = from_json(&version) {
                workspace.session.begin(read.postmortem);
            }
            return true;
        }
        Some(Act::LetGo(_)) => {}
        _ => return false,
    }
    // What came before is not offered as later than what comes now.
    mark(&workspace.id(), Reason::LetGo);
    panel::show(LATER, Vec::new());
    true
}

/// The place of drafts that local storage has lost. `listing` is what it has.
pub fn recalled(session: Session, listing: &Result<Listing, StorageError>) -> AnyView {
    let mut stored = String::new();
    let mut add = |id: &dyn std::fmt::Display, revision: u64| stored += &format!("{id} {revision}\n");
    if let Ok(listing) = listing {
        for draft in &listing.drafts {
            add(&draft.id, draft.revision);
        }
        // Nothing of what was deleted is missing.
        for gone in &listing.gone {
            add(gone, u64::MAX);
        }
    }
    session.unsaved.with_untracked(|unsaved| {
        for draft in unsaved {
            add(&draft.keeper.id, draft.keeper.revision());
        }
    });
    ask_for_recalled(&stored);
    view! { <div id=RECALLED on:click=move |event| act_on_recalled(session, &stored, &event)></div> }
        .into_any()
}

fn ask_for_recalled(stored: &str) {
    background::ask(Errand::Recall, stored, |answer| panel::show(RECALLED, Found::from_json(&answer).panel));
}

fn act_on_recalled(session: Session, stored: &str, event: &MouseEvent) {
    let Some((words, text)) = panel::act_of(event) else { return };
    match (Act::read(&words, &text), from_json(&text)) {
        (Some(Act::BringBack(id)), Ok(read)) => {
            match session.library.with_value(|library| library.open(&id)) {
                // It is offered there.
                Ok(Some(_)) => {}
                // Nothing is written over what is there.
                Err(LoadError::Unreadable(_) | LoadError::Deleted) => {
                    mark(&id, Reason::LetGo);
                    return session.begin(read.postmortem);
                }
                Ok(None) | Err(LoadError::Storage(_)) => {
                    session.put_by(Keeper::at(id.clone(), read.revision), read.postmortem);
                }
            }
            address::go_to(&Route::Draft(id, Step::FIRST).fragment());
        }
        (Some(Act::LetGo(id)), _) => {
            mark(&id, Reason::LetGo);
            ask_for_recalled(stored);
        }
        _ => {}
    }
}
