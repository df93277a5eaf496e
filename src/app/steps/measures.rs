//! What will be done so that it does not happen again.

use leptos::prelude::*;

use super::item_list::ItemList;
use super::{Example, StepFoot, StepHeading};
use crate::app::components::TextInput;
use crate::app::route::Step;
use crate::postmortem::{ActionItemId, Edit, ImprovementId, Item, Postmortem, Section, TextField};

/// The step.
#[component]
pub fn Measures() -> impl IntoView {
    view! {
        <StepHeading
            title="Measures"
            lead="What can be improved, and the tasks that somebody will be able to call done"
        />
        <ItemList
            heading="Improvements"
            item_name="Improvement"
            add_id="add-improvement"
            items=|postmortem: &Postmortem| Item::Improvement(ImprovementId(0)).siblings(postmortem)
            add=|| Edit::AddImprovement { text: String::new() }
        />
        <ItemList
            heading="Tasks"
            item_name="Task"
            add_id="add-task"
            items=|postmortem: &Postmortem| Item::ActionItem(ActionItemId(0)).siblings(postmortem)
            add=|| Edit::AddActionItem { text: String::new() }
        />
        <Example
            good="Add an alert on the age of the host list to the deploy dashboard."
            bad="Be more careful when deploying."
            why="Nobody can tell when it is done."
        />
        <TextInput
            field=TextField::Closing
            label="Closing paragraph"
            hint="What the reader is to take away"
            optional=true
            lines=3
        />
        <StepFoot step=Step::Section(Section::Measures) />
    }
}
