//! The mark of a kind of event.

use leptos::prelude::*;

use crate::app::reactive::text;
use crate::postmortem::EventKind;
use crate::strip::mark;

/// Draws the mark of a kind.
#[component]
pub fn KindMark(
    /// The kind's label: a text, of which the page follows many already, and not a type more.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let mark = move || mark(label.with(|label| EventKind::labelled(label)).unwrap_or(EventKind::Other));
    view! {
        <svg
            class=text(move || if mark().is_filled { "kind-mark is-filled" } else { "kind-mark" }.to_owned())
            viewBox="0 0 16 16"
            aria-hidden="true"
        >
            <path d=text(move || mark().path.to_owned()) />
        </svg>
    }
}
