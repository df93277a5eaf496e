//! The incident to scale, above the form and the document.

use leptos::prelude::*;

use super::commands::go_to_event;
use super::workspace::{DRAWN_PANELS, workspace};
use crate::browser::panel;
use crate::errand::Act;
use crate::words;

/// The strip, which is drawn in the background.
#[component]
pub fn StripView() -> impl IntoView {
    let workspace = workspace();
    let press = move |event: leptos::ev::MouseEvent| {
        let act = panel::act_of(&event).and_then(|(words, value)| Act::read(&words, &value));
        if let Some(Act::GoTo(event)) = act {
            go_to_event(workspace, event);
        }
    };
    view! { <section class="strip" aria-label=words::document::STRIP id=DRAWN_PANELS[1] on:click=press></section> }
}
