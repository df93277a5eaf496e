//! The moment before the page goes away.

use leptos::prelude::{document, on_cleanup, window_event_listener, window_event_listener_untyped};

/// Calls `leaving` whenever this may be the last chance to save, for as long as the view that asks is there.
///
/// Phones give no other sign than that the page is hidden, and browsers may freeze it then.
pub fn on_leaving(leaving: impl Fn() + Copy + 'static) {
    let on_hide = window_event_listener(leptos::ev::pagehide, move |_| leaving());
    let on_visibility = window_event_listener_untyped("visibilitychange", move |_| {
        if document().hidden() {
            leaving();
        }
    });
    on_cleanup(move || {
        on_hide.remove();
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
