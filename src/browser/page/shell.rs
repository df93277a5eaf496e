//! What a visitor sees before the program is there: it stands in `index.html`, and is shown by `public/rescue.js`.
//!
//! The first view is built into it and not in its place, so that nothing moves when the program comes, a key that is just
//! held down is still the same key, and no word of it stands twice.

use leptos::prelude::document;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event};

/// The id of the whole.
const SHELL: &str = "shell";

/// Which element of the first view belongs at the end of which one of the shell, by their ids.
const PARTS: [(&str, &str); 2] = [(KEYS, "shell-bar"), (DRAFTS, "shell-main")];

/// The id of the keys of the bar.
pub const KEYS: &str = "home-keys";

/// The id of what follows what stands in the shell.
pub const DRAFTS: &str = "home-drafts";

/// Shows it.
pub fn show() {
    if let Some(shell) = document().get_element_by_id(SHELL) {
        // It fails for no name of an attribute.
        let _ = shell.remove_attribute("hidden");
    }
}

/// Hides it, since another view is shown.
pub fn hide() {
    if let Some(shell) = document().get_element_by_id(SHELL) {
        let _ = shell.set_attribute("hidden", "");
    }
}

/// Moves the parts of the first view to where they belong, once they are there.
pub fn fill() {
    let element = |id| document().get_element_by_id(id);
    for (part, place) in PARTS {
        if let Some((part, place)) = element(part).zip(element(place)) {
            // It fails only for a tree within itself.
            let _ = place.append_child(&part);
        }
    }
}

/// Returns the words of the act of a key that stands in the file, if one was pressed.
pub fn pressed(event: &Event) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(".promise [data-act]").ok()??.get_attribute("data-act")
}
