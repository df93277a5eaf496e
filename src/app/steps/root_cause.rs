//! Why it could happen, and how service was restored.

use leptos::prelude::*;

use super::{Example, StepFoot, StepHeading};
use crate::app::components::TextInput;
use crate::app::route::Step;
use crate::postmortem::{Section, TextField};

/// The step.
#[component]
pub fn RootCause() -> impl IntoView {
    view! {
        <StepHeading
            title="Root cause and resolution"
            lead="Why it could happen, told so that somebody from another team understands it"
        />
        <TextInput
            field=TextField::Explanation
            label="Root cause explanation"
            hint="What led to what; lists and code between ``` are kept"
            lines=7
        />
        <Example
            good="The deploy script read the host list from a file that a cleanup job had emptied, so it deployed nowhere and reported success."
            bad="The on-call engineer deployed wrongly."
            why="A person is where the story begins, not why it could happen."
        />
        <TextInput
            field=TextField::Resolution
            label="Resolution details"
            hint="What was done, and how you know that it worked"
            lines=6
        />
        <StepFoot step=Step::Section(Section::RootCause) />
    }
}
