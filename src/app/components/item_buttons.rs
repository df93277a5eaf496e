//! Moving and removing the items of a list.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::{field_id, icon_button};
use crate::app::reactive::{state, text};
use crate::app::workspace::{Workspace, workspace};
use crate::browser::focus;
use crate::postmortem::{Edit, Field, Item, Postmortem};
use crate::words;

/// What these buttons look like.
const CLASS: &str = "key small square";

/// Where an item stands in its list.
#[derive(Clone, Copy)]
pub struct Place {
    /// Its number, from one, as a text.
    pub number: Memo<String>,
    is_first: Memo<bool>,
    is_last: Memo<bool>,
}

impl Place {
    /// Follows the place of an item.
    pub fn of(workspace: Workspace, item: Item) -> Self {
        let at = move |postmortem: &Postmortem| item.position(postmortem).unwrap_or_default();
        Self {
            number: workspace.follow_shape(move |postmortem| (at(postmortem) + 1).to_string()),
            is_first: workspace.follow_shape(move |postmortem| at(postmortem) == 0),
            is_last: workspace
                .follow_shape(move |postmortem| at(postmortem) + 1 >= item.siblings(postmortem).len()),
        }
    }
}

/// Buttons for an item: up, down, remove.
#[component]
pub fn ItemButtons(
    /// The item.
    item: Item,
    /// What it is called: `event 2`.
    #[prop(into)]
    name: Signal<String>,
    /// Its place.
    place: Place,
    /// The id of the control that gets the focus when the last item is gone.
    add_id: &'static str,
) -> impl IntoView {
    let workspace = workspace();
    let named = move |told: fn(&str) -> String| text(move || told(&name.get()));
    view! {
        <div class="item-buttons">
            {icon_button(CLASS, "up", named(words::fields::move_up), move || move_by(workspace, item, -1))
                .disabled_while(state(move || place.is_first.get()))
                .view()}
            {icon_button(CLASS, "down", named(words::fields::move_down), move || move_by(workspace, item, 1))
                .disabled_while(state(move || place.is_last.get()))
                .view()}
            {icon_button(CLASS, "remove", named(words::fields::remove), move || {
                remove(workspace, item, &name.get_untracked(), add_id);
            })
                .view()}
        </div>
    }
}

/// Handles the keys that move an item while one of its fields has the focus: Alt with an arrow.
pub fn moves_item(workspace: Workspace, item: Item) -> impl Fn(KeyboardEvent) + Copy {
    move |event| {
        // Alt with an arrow opens a list of choices.
        if focus::is_within("select") {
            return;
        }
        let by = match event.key().as_str() {
            "ArrowUp" if event.alt_key() => -1,
            "ArrowDown" if event.alt_key() => 1,
            _ => return,
        };
        event.prevent_default();
        move_by(workspace, item, by);
    }
}

fn move_by(workspace: Workspace, item: Item, by: isize) {
    let Some(from) = workspace.with(|postmortem| item.position(postmortem)) else { return };
    let Some(to) = from.checked_add_signed(by) else { return };
    focus::kept_while(move || {
        workspace.dispatch(Edit::Move { item, to });
    });
}

fn remove(workspace: Workspace, item: Item, name: &str, add_id: &str) {
    // The focus goes to what takes the removed item's place, or it would be lost with it.
    let neighbour = workspace.with(|postmortem| {
        let at = item.position(postmortem)?;
        let siblings = item.siblings(postmortem);
        siblings.get(at + 1).or_else(|| siblings.get(at.checked_sub(1)?)).copied()
    });
    let mut name = name.to_owned();
    if let Some(initial) = name.get_mut(..1) {
        initial.make_ascii_uppercase();
    }
    workspace.remove(item, &name);
    focus::on_id(neighbour.map_or(add_id.to_owned(), |item| field_id(Field::Text(item.text_field()))));
}
