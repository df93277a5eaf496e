//! Reactive values and views of few types.
//!
//! Leptos compiles its code anew for every closure that it is given, and the page would weigh half as much again.
//! Here closures are boxed first, so that there is one copy for each type of value.

use std::sync::Arc;

use leptos::prelude::*;

use crate::outline::LineId;
use crate::postmortem::{Item, Section};

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

/// What a row of a list is about, and its key: a row keeps its elements while it has the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Row {
    /// A line of the document.
    Line(LineId),
    /// A section of the document, with its heading.
    Section(Section, &'static str),
    /// Lines under a label.
    Group {
        /// The section in which they are.
        section: Section,
        /// The label.
        label: &'static str,
        /// Whether they are counted.
        numbered: bool,
    },
    /// An item of the form.
    Item(Item),
}

/// Shows a view for each row, and keeps those whose rows are still there.
pub fn rows(each: Memo<Vec<Row>>, view: impl Fn(Row) -> AnyView + Send + Sync + 'static) -> AnyView {
    rows_boxed(each, Arc::new(view))
}

fn rows_boxed(each: Memo<Vec<Row>>, view: Arc<dyn Fn(Row) -> AnyView + Send + Sync>) -> AnyView {
    view! { <For each=move || each.get() key=|row| *row children=move |row| view(row) /> }.into_any()
}
