//! The label of a field.

use crate::words;
use leptos::prelude::*;

/// Names a field.
#[component]
pub fn Label(
    /// The id of the field.
    id: String,
    /// The name.
    text: Signal<String>,
    /// Whether it is for screen readers only, since the row says it already.
    is_hidden: bool,
    /// Whether the field may be left blank in a finished postmortem.
    is_optional: bool,
) -> impl IntoView {
    view! {
        <label class=if is_hidden { "label visually-hidden" } else { "label" } for=id>
            {text}
            {is_optional.then(|| view! { <span class="optional">{words::fields::OPTIONAL}</span> }.into_any())}
        </label>
    }
}
