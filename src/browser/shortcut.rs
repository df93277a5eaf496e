//! The keys that do something on the whole page.

use leptos::ev::KeyboardEvent;
use leptos::prelude::{on_cleanup, window, window_event_listener};
use wasm_bindgen::JsCast as _;
use web_sys::Element;

use super::focus;

/// What was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// The key that is for finding things: Ctrl and K, or Cmd and K on a Mac.
    Find,
    /// A single key, as the browser names it, where nobody types.
    Single(String),
}

/// Where a key belongs to what has the focus.
const TYPING: &str = "textarea, select, input:not([type=radio], [type=checkbox]), [role=listbox]";

/// Calls `press` with what is pressed, for as long as the view that asks is there. It returns whether the key was of use: then the
/// browser does nothing with it.
pub fn on_pressed(press: impl Fn(Pressed) -> bool + 'static) {
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        if pressed(&event).is_some_and(&press) {
            event.prevent_default();
        }
    });
    on_cleanup(move || keys.remove());
}

/// Tells whether the keyboard is that of a Mac, or of what is held like one.
pub fn is_mac() -> bool {
    let platform = window().navigator().platform().unwrap_or_default();
    platform.starts_with("Mac") || platform.starts_with("iP")
}

fn pressed(event: &KeyboardEvent) -> Option<Pressed> {
    // A key that goes to an input method is part of a word.
    if event.is_composing() || event.alt_key() || event.default_prevented() {
        return None;
    }
    if event.ctrl_key() || event.meta_key() {
        let is_find = event.key().eq_ignore_ascii_case("k") && !event.shift_key();
        return is_find.then_some(Pressed::Find);
    }
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    let is_typed = target.is_some_and(|target| target.matches(TYPING).unwrap_or(true));
    (!is_typed && !focus::has_dialog() && !event.repeat()).then(|| Pressed::Single(event.key()))
}
