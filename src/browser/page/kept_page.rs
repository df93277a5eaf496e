//! The page while the browser keeps it as it was left, for a visitor who goes back.

use js_sys::Reflect;
use leptos::prelude::{document, window_event_listener_untyped};
use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlInputElement};

/// Calls `rest` when the page is put by and `wake` when it is shown again, for as long as there is a page. What stands in
/// the fields stays.
pub fn on_kept(rest: fn(), wake: fn()) {
    let _ = window_event_listener_untyped("pagehide", move |event| {
        if is_kept(&event) {
            hold_fields();
            rest();
        }
    });
    let _ = window_event_listener_untyped("pageshow", move |event| {
        if is_kept(&event) {
            wake();
        }
    });
}

fn is_kept(event: &Event) -> bool {
    Reflect::get(event, &"persisted".into()).is_ok_and(|it| it.is_truthy())
}

/// Makes what stands in a field what it is reset to. `WebKit` resets the fields that it is not to complete by itself, a moment
/// after the page is shown again, and whoever came back would write over what is only out of sight. It may do so with a
/// passphrase.
fn hold_fields() {
    let Ok(fields) = document().query_selector_all("input[autocomplete=off]:not([type=password])") else {
        return;
    };
    let field = |at| fields.item(at)?.dyn_into::<HtmlInputElement>().ok();
    for field in (0..fields.length()).filter_map(field) {
        field.set_default_value(&field.value());
    }
}
