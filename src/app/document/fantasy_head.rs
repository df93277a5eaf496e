//! The picture at the head of a fantasy tale.

use leptos::prelude::*;

/// Draws it.
#[component]
pub fn FantasyHead() -> impl IntoView {
    view! { <svg class="scene" viewBox="0 0 1008 240" aria-hidden="true"></svg> }
}
