//! The other side of `public/rescue.js`, which offers the draft when this program has panicked.
//!
//! That script has started this program, so it is always there.

use std::panic;

use wasm_bindgen::prelude::*;

#[wasm_bindgen(js_namespace = retold)]
extern "C" {
    fn broken(file: &str, line: u32);
    fn keep(question: &JsValue);
}

/// Shows a panic to the writer, with the draft to be downloaded. Nothing of this program runs after it.
pub fn on_panic() {
    // The place says what went wrong, and has no word of the draft in it, as a message could have.
    panic::set_hook(Box::new(|panic| {
        if let Some(place) = panic.location() {
            broken(place.file(), place.line());
        }
    }));
}

/// Hands over the draft as it would be with what is still being typed.
pub fn keep_text(draft: &str) {
    keep(&JsValue::from_str(draft));
}

/// Hands over the question that carries the draft as it is now. It is kept as it is, which costs nothing.
pub fn keep_draft(question: &JsValue) {
    keep(question);
}
