//! The moment before the page goes away, and when it comes back.

use leptos::prelude::{
    StoredValue, WithValue as _, document, on_cleanup, window, window_event_listener,
    window_event_listener_untyped,
};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::Closure;

/// How the page goes away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaving {
    /// It is out of sight, perhaps for a moment. Phones may give no other sign before they end it.
    Hidden,
    /// It is closed, or another page takes its place.
    Closed,
    /// It is seen again.
    Back,
}

/// Calls `leaving` whenever this may be the last chance to save, and when it was not, for as long as the view that asks is
/// there.
pub fn on_leaving(leaving: impl Fn(Leaving) + Copy + 'static) {
    let on_hide = Closure::<dyn FnMut()>::new(move || leaving(Leaving::Closed));
    // Before whoever holds what stands in the fields: this may change it.
    let capture = true;
    let hide = on_hide.as_ref().unchecked_ref();
    // It fails for no name of an event.
    let _ = window().add_event_listener_with_callback_and_bool("pagehide", hide, capture);
    let on_hide = StoredValue::new_local(on_hide);
    let on_visibility = window_event_listener_untyped("visibilitychange", move |_| {
        leaving(if document().hidden() { Leaving::Hidden } else { Leaving::Back });
    });
    on_cleanup(move || {
        on_hide.with_value(|on_hide| {
            let hide = on_hide.as_ref().unchecked_ref();
            let _ = window().remove_event_listener_with_callback_and_bool("pagehide", hide, capture);
        });
        on_visibility.remove();
    });
}

/// Lets the browser ask before it closes the page while `must_ask` says so, for as long as the view is there.
pub fn ask_before(must_ask: impl Fn() -> bool + 'static) {
    let listener = window_event_listener(leptos::ev::beforeunload, move |event| {
        if must_ask() {
            event.prevent_default();
        }
    });
    on_cleanup(move || listener.remove());
}
