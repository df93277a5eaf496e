//! Where the keyboard is.

use leptos::prelude::{document, request_animation_frame};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlDialogElement, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Puts the focus on the element with this id, after the page has been brought up to date.
pub fn on_id(id: String) {
    request_animation_frame(move || {
        if let Some(element) = document().get_element_by_id(&id) {
            focus(&element);
        }
    });
}

/// Puts the focus on the first element that a CSS selector names, after the page has been brought up to date.
pub fn on_selector(selector: String) {
    request_animation_frame(move || {
        if let Ok(Some(element)) = document().query_selector(&selector) {
            focus(&element);
        }
    });
}

/// Moves the focus on from an item of a list, in which something was pressed and which is to go: to the one after it or before
/// it, or else to the field or the heading that they stand at; to that at once where `is_over`.
pub fn leave_item(event: &Event, is_over: bool) {
    let pressed = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let next = || {
        let item = pressed?.closest("li").ok()??;
        let other =
            item.next_element_sibling().or_else(|| item.previous_element_sibling()).filter(|_| !is_over);
        match other {
            Some(other) => other.query_selector("button").ok()?,
            None => item.closest(".form-row, main").ok()??.query_selector(".field, h1").ok()?,
        }
    };
    if let Some(next) = next() {
        focus(&next);
    }
}

/// Keeps the focus where it is while `change` moves elements about: a browser drops it when its element moves.
pub fn kept_while(change: impl FnOnce()) {
    let focused = document().active_element();
    change();
    request_animation_frame(move || {
        if let Some(focused) = focused.filter(|focused| focused.is_connected()) {
            focus(&focused);
        }
    });
}

/// Brings a large field that has got the focus into view, as far as its scrolling pane reaches: some browsers show its
/// first line only, and leave the rest under the keys at the foot.
///
/// Fields only: a button that moved while it is pressed would not be clicked.
pub fn show_focused_field() {
    bring_into_view("textarea:focus-visible");
}

/// Brings what has the focus back into view when something has come in above it. Nothing that a pointer has pressed, which
/// shows no focus.
pub fn show_focused_again() {
    bring_into_view(":focus-visible");
}

/// Scrolls no further than it must, and not at all where nothing of it is covered.
fn bring_into_view(selector: &str) {
    let focused = document().active_element().filter(|it| it.matches(selector).unwrap_or(false));
    if let Some(focused) = focused {
        scroll_to(&focused);
    }
}

fn scroll_to(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Moves the focus from a field to the next one below, or above, of those that a CSS selector names. Returns `false` if it is
/// on none of them, or on the last one.
pub fn step(selector: &str, by: i32) -> bool {
    let found = || {
        let fields = document().query_selector_all(selector).ok()?;
        let focused = document().active_element()?;
        let at = (0..fields.length()).find(|at| fields.item(*at).as_ref() == Some(&focused))?;
        fields.item(at.checked_add_signed(by)?)?.dyn_into::<HtmlElement>().ok()
    };
    found().is_some_and(|field| field.focus().is_ok())
}

/// Tells whether the focus is within an element that matches a CSS selector.
pub fn is_within(selector: &str) -> bool {
    let found = document().active_element().and_then(|focused| focused.closest(selector).ok().flatten());
    found.is_some()
}

/// Tells whether a dialog is open, to which all keys belong.
pub fn has_dialog() -> bool {
    !matches!(document().query_selector("dialog[open]"), Ok(None))
}

/// Closes the dialog that is open, if one is: the focus is then where it was before.
pub fn close_dialog() {
    if let Ok(Some(dialog)) = document().query_selector("dialog[open]")
        && let Some(dialog) = dialog.dyn_ref::<HtmlDialogElement>()
    {
        dialog.close();
    }
}

/// Puts the focus on the element with this id, if what had it is gone after the page has been brought up to date.
pub fn on_id_if_lost(id: &'static str) {
    request_animation_frame(move || {
        let focused = document().active_element();
        if focused.is_none_or(|focused| focused.tag_name() == "BODY") {
            on_id(id.to_owned());
        }
    });
}

/// Brings the element with this id into view, if there is one.
pub fn show(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        scroll_to(&element);
    }
}

/// Moves the focus, also into a group that is folded; a browser that refuses leaves it where it is, which harms nothing.
fn focus(element: &Element) {
    // Of a folded group only the summary can have the focus, and that does not stand in it.
    while let Ok(Some(folded)) = element.closest("details:not([open]) > :not(summary)") {
        let _ = folded.parent_element().map(|group| group.set_attribute("open", ""));
    }
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}
