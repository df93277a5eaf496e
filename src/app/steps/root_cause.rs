//! Why it could happen, and how service was restored.

use leptos::prelude::*;

use super::{Example, StepFoot, StepHeading};
use crate::app::components::TextInput;
use crate::app::route::Step;
use crate::postmortem::{Section, TextField};
use crate::words;

/// The step.
#[component]
pub fn RootCause() -> impl IntoView {
    view! {
        <StepHeading
            title=words::root_cause::HEADING
            lead=words::root_cause::LEAD
        />
        <TextInput
            field=TextField::Explanation
            label=words::root_cause::EXPLANATION
            hint=words::root_cause::EXPLANATION_HINT
            lines=7
        />
        <Example
            good=words::root_cause::GOOD
            bad=words::root_cause::BAD
            why=words::root_cause::WHY_BAD
        />
        <TextInput
            field=TextField::Resolution
            label=words::root_cause::RESOLUTION_DETAILS
            hint=words::root_cause::RESOLUTION_HINT
            lines=6
        />
        <StepFoot step=Step::Section(Section::RootCause) />
    }
}
