//! The incident to scale, above the form and the document.

use leptos::prelude::*;

use super::components::field_id;
use super::draft_view::Reads;
use super::route::{Route, Step};
use super::workspace::{DRAWN_PANELS, Workspace, workspace};
use crate::browser::{address, focus, panel};
use crate::errand::Act;
use crate::postmortem::{EventId, Field, Section, TextField};

/// The strip, which is drawn in the background.
#[component]
pub fn StripView(
    /// The step of the form that is shown.
    step: Memo<Step>,
) -> impl IntoView {
    let workspace = workspace();
    let Reads(reads) = expect_context();
    let press = move |event: leptos::ev::MouseEvent| {
        let act = panel::act_of(&event).and_then(|(words, value)| Act::read(&words, &value));
        if let Some(Act::GoTo(event)) = act {
            reads.set(false);
            go_to_event(workspace, step.get_untracked(), event);
        }
    };
    view! { <section class="strip" aria-label="Incident to scale" id=DRAWN_PANELS[1] on:click=press></section> }
}

/// Goes to where an event is told.
fn go_to_event(workspace: Workspace, step: Step, event: EventId) {
    let field = field_id(Field::Text(TextField::Event(event)));
    let timeline = Step::Section(Section::Timeline);
    if step == timeline {
        workspace.wanted.set(field.clone());
        focus::on_id(field);
    } else {
        workspace.focus_next(Some(field));
        address::go_to(&Route::Draft(workspace.id(), timeline).fragment());
    }
}
