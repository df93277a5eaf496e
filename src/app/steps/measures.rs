//! What will be done so that it does not happen again.

use leptos::prelude::*;

use super::item_list::ItemList;
use super::{Example, StepFoot, StepHeading};
use crate::app::components::TextInput;
use crate::app::route::Step;
use crate::postmortem::{ActionItemId, Edit, ImprovementId, Item, Postmortem, Section, TextField};
use crate::words;

/// The step.
#[component]
pub fn Measures() -> impl IntoView {
    view! {
        <StepHeading
            title=words::steps::MEASURES
            lead=words::measures::LEAD
        />
        <ItemList
            heading=words::measures::IMPROVEMENTS
            item_name=words::measures::IMPROVEMENT
            add_id="add-improvement"
            items=|postmortem: &Postmortem| Item::Improvement(ImprovementId(0)).siblings(postmortem)
            add=|| Edit::AddImprovement { text: String::new() }
        />
        <ItemList
            heading=words::measures::TASKS
            item_name=words::measures::TASK
            add_id="add-task"
            items=|postmortem: &Postmortem| Item::ActionItem(ActionItemId(0)).siblings(postmortem)
            add=|| Edit::AddActionItem { text: String::new() }
        />
        <Example
            good=words::measures::GOOD
            bad=words::measures::BAD
            why=words::measures::WHY_BAD
        />
        <TextInput
            field=TextField::Closing
            label=words::measures::CLOSING
            hint=words::measures::CLOSING_HINT
            optional=true
            lines=3
        />
        <StepFoot step=Step::Section(Section::Measures) />
    }
}
