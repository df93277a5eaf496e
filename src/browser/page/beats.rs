//! The dialog that shows the tale on the whole screen, beat by beat.

use leptos::prelude::document;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlDialogElement, HtmlElement};

/// Opens the dialog with this id at its first beat.
pub fn open(dialog: &str, beats: &str) {
    let (Some(dialog), Some(beats)) = (found::<HtmlDialogElement>(dialog), found::<HtmlElement>(beats))
    else {
        return;
    };
    // It fails only if the dialog is open already.
    let _ = dialog.show_modal();
    let _ = beats.remove_attribute(TARGET);
    beats.set_scroll_left(0);
    // A browser that refuses leaves the focus on the first key, which turns the beats as well.
    let _ = beats.focus();
}

/// Closes the dialog with this id.
pub fn close(dialog: &str) {
    if let Some(dialog) = found::<HtmlDialogElement>(dialog) {
        dialog.close();
    }
}

/// Goes on by so many beats, or back; the style sheet says how it looks.
///
/// The beat that is gone to is remembered, so that a quick second press goes on from there and not from where the first one
/// has got to.
pub fn turn(beats: &str, by: i8) {
    let Some(beats) = found::<Element>(beats) else { return };
    let width = beats.client_width().max(1);
    let last = beats.scroll_width() / width - 1;
    let seen = (beats.scroll_left() + width / 2) / width;
    let at = beats.get_attribute(TARGET).and_then(|at| at.parse().ok()).unwrap_or(seen);
    let to = (at + i32::from(by)).clamp(0, last.max(0));
    let _ = beats.set_attribute(TARGET, &to.to_string());
    beats.set_scroll_left(to * width);
}

/// Forgets which beat is gone to: somebody scrolls by hand.
pub fn let_go(beats: &str) {
    if let Some(beats) = found::<Element>(beats) {
        let _ = beats.remove_attribute(TARGET);
    }
}

/// Remembers the beat that is gone to.
const TARGET: &str = "data-to";

fn found<T: wasm_bindgen::JsCast>(id: &str) -> Option<T> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
