//! The fragment of the page's address, which says what is shown, so that the browser's Back button works.

use leptos::prelude::{window, window_event_listener};

/// Returns the fragment without its `#`.
pub fn fragment() -> String {
    // Browsers return what they were given; a page without a fragment, or a refusal, is the home page.
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Goes to another fragment, as a step that Back undoes.
pub fn go_to(fragment: &str) {
    // Setting a fragment does not load anything, and there is nobody to tell if the browser refuses.
    let _ = window().location().set_hash(fragment);
}

/// Goes to another fragment, so that Back does not lead to the present one.
pub fn go_on_to(fragment: &str) {
    let _ = window().location().replace(&format!("#{fragment}"));
}

/// Calls `changed` whenever the fragment becomes another, for as long as the page lives.
pub fn on_change(changed: impl Fn() + 'static) {
    // The handle is for taking the listener off again, which the page never does.
    let _ = window_event_listener(leptos::ev::hashchange, move |_| changed());
}
