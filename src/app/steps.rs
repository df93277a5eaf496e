//! The wizard: one file a step.

mod item_list;
mod lessons;
mod measures;
mod review;
mod root_cause;
mod summary;
mod timeline;

pub use timeline::{ENTRY_ID, Pasting, provide_pasting};

use leptos::prelude::*;

use super::components::{Button, word_button};
use super::reactive::{changing, state, text};
use super::route::{Route, Step};
use super::workspace::workspace;
use crate::browser::{address, focus, panel, title};
use crate::postmortem::{Edit, Section};
use crate::words;

/// The id of a step's heading, which gets the focus when the step is turned to.
const HEADING_ID: &str = "step-heading";

/// Shows a step.
#[component]
pub fn StepView(
    /// The step that is shown.
    step: Memo<Step>,
) -> impl IntoView {
    let workspace = workspace();
    // A step turned to by a key or a link is read from its heading; the first one of a visit is left alone.
    Effect::new(move |before: Option<Step>| {
        let step = step.get();
        title::set(&words::steps::window_title(step.label()));
        if before.is_some_and(|before| before != step) {
            workspace.add_entry();
            let field = workspace.take_focus();
            focus::on_id(field.unwrap_or_else(|| HEADING_ID.to_owned()));
            // What the background draws into a step is new on the page.
            request_animation_frame(panel::show_again);
        }
        step
    });
    changing(move || match step.get() {
        Step::Section(Section::Summary) => view! { <summary::Summary /> }.into_any(),
        Step::Section(Section::Timeline) => view! { <timeline::Timeline /> }.into_any(),
        Step::Section(Section::RootCause) => view! { <root_cause::RootCause /> }.into_any(),
        Step::Section(Section::Measures) => view! { <measures::Measures /> }.into_any(),
        Step::Section(Section::Lessons) => view! { <lessons::Lessons /> }.into_any(),
        Step::Review => view! { <review::Review /> }.into_any(),
    })
}

/// The heading of a step.
#[component]
fn StepHeading(
    /// What the step is called.
    title: &'static str,
    /// What is asked.
    lead: &'static str,
) -> impl IntoView {
    view! {
        <h1 class="step-heading" id=HEADING_ID tabindex="-1">{title}</h1>
        <p class="step-lead">{lead}</p>
    }
}

/// An example of what to write and of what not to.
#[component]
fn Example(
    /// One that helps the reader.
    good: &'static str,
    /// One that does not.
    bad: &'static str,
    /// Why it does not.
    why: &'static str,
) -> impl IntoView {
    view! {
        <details class="example">
            <summary>{words::steps::SHOW_EXAMPLE}</summary>
            <p><b>{words::keys::WRITE}</b> {good}</p>
            <p><b>{words::steps::RATHER_THAN}</b> {bad} " " <i>{why}</i></p>
        </details>
    }
}

/// The keys at the foot of a step: on, back, and whether the section is finished.
#[component]
fn StepFoot(
    /// The step that it stands under.
    step: Step,
) -> impl IntoView {
    let workspace = workspace();
    let go_to = move |step: Step| address::go_to(&Route::Draft(workspace.id(), step).fragment());
    let finished = match step {
        Step::Section(section) => Some(view! { <Finished section=section /> }.into_any()),
        Step::Review => None,
    };
    let key = move |to: Option<Step>, class: &'static str, label: &'static str| {
        to.map(|to| word_button(class, label, move || go_to(to)))
    };
    view! {
        <div class="step-foot">
            {key(step.next(), "key go", words::steps::CONTINUE)} {key(step.previous(), "key", words::steps::BACK)} {finished}
        </div>
    }
}

#[component]
fn Finished(section: Section) -> impl IntoView {
    let workspace = workspace();
    let completed = workspace.follow(move |postmortem| postmortem.completed.contains(&section));
    let label = text(move || {
        if completed.get() { words::steps::COMPLETED } else { words::steps::MARK_COMPLETED }.to_owned()
    });
    let toggle = move || {
        let completed = !completed.get_untracked();
        workspace.dispatch(Edit::SetCompleted { section, completed });
    };
    Button::new("key small finished", label.into_any(), toggle)
        .pressed_while(state(move || completed.get()))
        .view()
}
