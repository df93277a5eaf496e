//! The mark of a kind of event.

use leptos::prelude::*;

use crate::app::reactive::text;
use crate::postmortem::EventKind;
use crate::strip::mark;

/// Draws the mark of a kind.
#[component]
pub fn KindMark(
    /// The kind.
    #[prop(into)]
    kind: Signal<EventKind>,
) -> impl IntoView {
    view! {
        <svg
            class=text(move || if mark(kind.get()).is_filled { "kind-mark is-filled" } else { "kind-mark" }.to_owned())
            viewBox="0 0 16 16"
            aria-hidden="true"
        >
            <path d=text(move || mark(kind.get()).path.to_owned()) />
        </svg>
    }
}
