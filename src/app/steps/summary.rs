//! When it was, what it did to users, and why, in brief.

use leptos::prelude::*;

use super::{Example, StepFoot, StepHeading};
use crate::app::components::{DateInput, TextInput, TimeInput};
use crate::app::route::Step;
use crate::postmortem::{DateField, Section, TextField, TimeField};

/// The step.
#[component]
pub fn Summary() -> impl IntoView {
    view! {
        <StepHeading title="Summary" lead="When it was, what it did to users, and why, in brief" />
        <TextInput
            field=TextField::Title
            label="Title"
            hint="What was broken, in the words that people will search for"
            optional=true
        />
        <div class="form-columns">
            <DateInput field=DateField::Started label="Date it started" />
            <TimeInput field=TimeField::Started label="Time it started" may_be_unknown=true />
            <DateInput field=DateField::Ended label="Date it ended" optional=true />
            <TimeInput field=TimeField::Ended label="Time it ended" may_be_unknown=true />
            <TextInput field=TextField::Zone label="Time zone" hint="As your team writes it: WAT, UTC, UTC+1" />
        </div>
        <TextInput
            field=TextField::Impact
            label="Impact"
            hint="What was down or slow, what users saw, and what share of them"
            lines=4
        />
        <Example
            good="Checkout failed for approximately 60% of users. They saw an error page after entering their card."
            bad="There were some problems with the site."
            why="Nobody can tell from it whether they were hit."
        />
        <TextInput
            field=TextField::RootCauseBrief
            label="Root cause in brief"
            hint="One or two sentences that name a mechanism and no person"
            lines=3
        />
        <StepFoot step=Step::Section(Section::Summary) />
    }
}
