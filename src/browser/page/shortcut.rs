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
const TYPING: &str = "textarea, select, input:not([type=radio], [type=checkbox])";

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

/// Tells whether a key goes to an input method, and is part of a word. Safari says so of the Enter that ends the word by its number only.
pub fn is_composed(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == 229
}

/// Tells whether the keyboard is that of a Mac, or of what is held like one.
pub fn is_mac() -> bool {
    let platform = window().navigator().platform().unwrap_or_default();
    platform.starts_with("Mac") || platform.starts_with("iP")
}

fn pressed(event: &KeyboardEvent) -> Option<Pressed> {
    if is_composed(event) || event.alt_key() || event.default_prevented() {
        return None;
    }
    let (ctrl, meta) = (event.ctrl_key(), event.meta_key());
    if ctrl || meta {
        // On a Mac, Ctrl and K delete to the end of the line. In other alphabets than the Latin one the key has another name.
        let has_modifier = if is_mac() { meta && !ctrl } else { ctrl && !meta };
        let is_k =
            event.key().eq_ignore_ascii_case("k") || (!event.key().is_ascii() && event.code() == "KeyK");
        return (has_modifier && is_k && !event.shift_key()).then_some(Pressed::Find);
    }
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    let is_typed = target.is_some_and(|target| target.matches(TYPING).unwrap_or(true));
    (!is_typed && !focus::has_dialog() && !event.repeat()).then(|| Pressed::Single(event.key()))
}
