//! What will be done so that it does not happen again.

use leptos::prelude::*;

use super::{Example, StepFoot, StepHeading};
use crate::app::components::{Button, ItemButtons, Place, TextInput, field_id, moves_item};
use crate::app::reactive::{rows, text};
use crate::app::route::Step;
use crate::app::workspace::workspace;
use crate::browser::focus;
use crate::postmortem::{ActionItemId, Edit, Field, ImprovementId, Item, Postmortem, Section, TextField};

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

#[component]
fn ItemList(
    heading: &'static str,
    item_name: &'static str,
    add_id: &'static str,
    items: fn(&Postmortem) -> Vec<Item>,
    add: fn() -> Edit,
) -> impl IntoView {
    let workspace = workspace();
    let listed = workspace.follow(items);
    let row = move |item| view! { <ItemRow item=item item_name=item_name add_id=add_id /> }.into_any();
    let add = move || {
        if let Some(item) = workspace.dispatch(add()).and_then(|applied| applied.item) {
            focus::on_id(field_id(Field::Text(item.text_field())));
        }
    };
    view! {
        <section class="items">
            <h2 class="items-heading">{heading}</h2>
            <ol class="item-rows">
                {rows(listed, row)}
            </ol>
            {Button::new("key small", format!("Add {}", item_name.to_ascii_lowercase()).into_any(), add)
                .with_id(add_id)
                .view()}
        </section>
    }
}

#[component]
fn ItemRow(item: Item, item_name: &'static str, add_id: &'static str) -> impl IntoView {
    let workspace = workspace();
    let place = Place::of(workspace, item);
    let name = text(move || format!("{item_name} {}", place.number.get()));
    view! {
        <li class="item-row" on:keydown=moves_item(workspace, item)>
            <span class="item-number mono" aria-hidden="true">
                {place.number}
            </span>
            <TextInput field=item.text_field() label=name label_hidden=true lines=2 />
            <ItemButtons item=item name=text(move || name.get().to_ascii_lowercase()) place=place add_id=add_id />
        </li>
    }
}
