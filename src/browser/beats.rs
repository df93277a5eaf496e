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
pub fn turn(beats: &str, by: i8) {
    let Some(beats) = found::<Element>(beats) else { return };
    let width = beats.client_width().max(1);
    let at = (beats.scroll_left() + width / 2) / width;
    beats.set_scroll_left((at + i32::from(by)) * width);
}

fn found<T: wasm_bindgen::JsCast>(id: &str) -> Option<T> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
