//! When it was, what it did to users, and why, in brief.

use leptos::prelude::*;

use super::{Example, StepFoot, StepHeading};
use crate::app::components::{DateInput, TextInput, TimeInput};
use crate::app::route::Step;
use crate::postmortem::{DateField, Section, TextField, TimeField};
use crate::words;

/// The step.
#[component]
pub fn Summary() -> impl IntoView {
    view! {
        <StepHeading title=words::steps::SUMMARY lead=words::summary::LEAD />
        <TextInput
            field=TextField::Title
            label=words::summary::TITLE
            hint=words::summary::TITLE_HINT
            optional=true
        />
        <div class="form-columns">
            <DateInput field=DateField::Started label=words::summary::DATE_STARTED />
            <TimeInput field=TimeField::Started label=words::summary::TIME_STARTED may_be_unknown=true />
            <DateInput field=DateField::Ended label=words::summary::DATE_ENDED optional=true />
            <TimeInput field=TimeField::Ended label=words::summary::TIME_ENDED may_be_unknown=true />
            <TextInput field=TextField::Zone label=words::summary::ZONE hint=words::summary::ZONE_HINT />
        </div>
        <TextInput
            field=TextField::Impact
            label=words::summary::IMPACT
            hint=words::summary::IMPACT_HINT
            lines=4
        />
        <Example
            good=words::summary::GOOD
            bad=words::summary::BAD
            why=words::summary::WHY_BAD
        />
        <TextInput
            field=TextField::RootCauseBrief
            label=words::summary::CAUSE_IN_BRIEF
            hint=words::summary::CAUSE_IN_BRIEF_HINT
            lines=3
        />
        <StepFoot step=Step::Section(Section::Summary) />
    }
}
