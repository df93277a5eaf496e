//! The place beside a field for what is to be said about it.

use leptos::prelude::*;

/// Shows what the background draws for the field with this id: what was uncertain when it was read from somebody else's
/// document, and what was found in it.
pub fn to_check(id: &str) -> AnyView {
    view! { <div class="beside" id=format!("{id}-beside")></div> }.into_any()
}
