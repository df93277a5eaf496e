//! The label of a field that shows one.

use leptos::prelude::*;

use crate::words;

/// Names a field.
#[component]
pub fn Label(
    /// The id of the field.
    id: String,
    /// The name.
    text: Signal<String>,
    /// Whether the field may be left blank in a finished postmortem.
    is_optional: bool,
) -> impl IntoView {
    view! {
        <label class="label" for=id>
            {text}
            {is_optional.then(|| view! { <span class="optional">{words::fields::OPTIONAL}</span> }.into_any())}
        </label>
    }
}
