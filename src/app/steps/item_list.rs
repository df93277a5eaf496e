//! A list of items to write, with what each of them has besides its text.

use leptos::prelude::*;

use crate::app::components::{Button, ItemButtons, Place, TextInput, field_id, moves_item};
use crate::app::reactive::{rows, text};
use crate::app::workspace::workspace;
use crate::browser::focus;
use crate::postmortem::{ActionDetail, ActionItemId, Edit, Field, Item, Postmortem, TextField};
use crate::words;

/// Shows the items of a list, and adds to it.
#[component]
pub fn ItemList(
    /// What the list is called.
    heading: &'static str,
    /// What one of its items is called.
    item_name: &'static str,
    /// The id of the key that adds one.
    add_id: &'static str,
    /// Which items.
    items: fn(&Postmortem) -> Vec<Item>,
    /// What adds one.
    add: fn() -> Edit,
) -> impl IntoView {
    let workspace = workspace();
    let listed = workspace.follow_shape(items);
    let row = move |item| view! { <ItemRow item=item item_name=item_name add_id=add_id /> }.into_any();
    let add = move || {
        if let Some(item) = workspace.dispatch(add()).and_then(|applied| applied.item) {
            focus::on_id(field_id(Field::Text(first_field(item))));
        }
    };
    view! {
        <section class="items">
            <h2 class="items-heading">{heading}</h2>
            <ol class="item-rows">
                {rows(listed, row)}
            </ol>
            {Button::new("key small", words::steps::add(item_name).into_any(), add)
                .with_id(add_id)
                .view()}
        </section>
    }
}

#[component]
fn ItemRow(item: Item, item_name: &'static str, add_id: &'static str) -> impl IntoView {
    let workspace = workspace();
    let place = Place::of(workspace, item);
    let name = text(move || words::steps::item(item_name, &place.number.get()));
    view! {
        <li class="item-row" on:keydown=moves_item(workspace, item)>
            <span class="item-number mono" aria-hidden="true">
                {place.number}
            </span>
            <div class="item-fields">{heading(item, name)} {body(item, name)}</div>
            <ItemButtons item=item name=text(move || name.get().to_ascii_lowercase()) place=place add_id=add_id />
            {match item {
                Item::ActionItem(id) => Some(details(id, name)),
                _ => None,
            }}
        </li>
    }
}

/// The heading of an item that has one.
fn heading(item: Item, name: Signal<String>) -> Option<AnyView> {
    let Item::ExtraSection(id) = item else { return None };
    let label = text(move || words::steps::heading_of(&name.get()));
    Some(view! { <TextInput field=TextField::ExtraHeading(id) label=label /> }.into_any())
}

fn body(item: Item, name: Signal<String>) -> AnyView {
    let lines = if matches!(item, Item::ExtraSection(_)) { 5 } else { 2 };
    view! { <TextInput field=item.text_field() label=name label_hidden=true lines=lines /> }.into_any()
}

/// Returns the field in which an item begins.
fn first_field(item: Item) -> TextField {
    match item {
        Item::ExtraSection(id) => TextField::ExtraHeading(id),
        _ => item.text_field(),
    }
}

/// What can be known of a task, folded away until it is.
fn details(id: ActionItemId, name: Signal<String>) -> AnyView {
    let workspace = workspace();
    let is_known = workspace.with(|it| {
        it.action_item(id).is_some_and(|item| item.details.iter().any(|detail| !detail.is_empty()))
    });
    let input = move |detail: ActionDetail| {
        let label = text(move || words::steps::detail_of(detail.label(), &name.get()));
        view! { <TextInput field=TextField::ActionDetail(id, detail) label=label /> }.into_any()
    };
    view! {
        <details class="item-details" open=is_known>
            <summary>{words::measures::TASK_DETAILS}</summary>
            <div class="item-detail-fields">{ActionDetail::ALL.map(input).into_iter().collect::<Vec<_>>()}</div>
        </details>
    }
    .into_any()
}
