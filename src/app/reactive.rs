//! Reactive values and views of few types.
//!
//! Leptos compiles its code anew for every closure that it is given, and the page would weigh half as much again.
//! Here closures are boxed first, so that there is one copy for each type of value.

use std::sync::Arc;

use leptos::prelude::*;

use crate::postmortem::Item;

/// Follows a text.
pub fn text(read: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(read)
}

/// Follows a truth.
pub fn flag(read: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Signal::derive(read)
}

/// Follows a truth as the text of an ARIA state, which must be there when it is false.
pub fn state(read: impl Fn() -> bool + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(move || read().to_string())
}

/// Shows a view that is made anew whenever what it reads has changed.
pub fn changing(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    changing_boxed(Box::new(view))
}

fn changing_boxed(view: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    (move || view()).into_any()
}

/// Shows a view only while there is something to show.
pub fn while_some(view: impl Fn() -> Option<AnyView> + Send + 'static) -> AnyView {
    changing_boxed(Box::new(move || view().unwrap_or_else(|| ().into_any())))
}

/// What stands in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Row {
    /// An item.
    Item(Item),
    /// Room for those that are not on the page, by the place of the first of them.
    Gap(usize),
}

/// Shows a view for each item, and keeps those whose items are still there.
pub fn rows(each: Memo<Vec<Item>>, view: impl Fn(Item) -> AnyView + Send + Sync + 'static) -> AnyView {
    let all = move || each.with(|items| items.iter().copied().map(Row::Item).collect());
    let view = move |row| match row {
        Row::Item(item) => view(item),
        Row::Gap(_) => ().into_any(),
    };
    rows_boxed(Arc::new(all), Arc::new(view))
}

/// Shows a view for each row, and keeps those that are still there.
pub fn rows_boxed(
    each: Arc<dyn Fn() -> Vec<Row> + Send + Sync>,
    view: Arc<dyn Fn(Row) -> AnyView + Send + Sync>,
) -> AnyView {
    view! { <For each=move || each() key=|row| *row children=move |row| view(row) /> }.into_any()
}
