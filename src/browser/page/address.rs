//! The fragment of the page's address, which says what is shown, so that the browser's Back button works.

use leptos::prelude::{window, window_event_listener};
use wasm_bindgen::JsValue;

/// Returns the fragment without its `#`.
pub fn fragment() -> String {
    parts().1
}

/// Returns the page's address without its fragment, as the background is told it: whether the browser encrypts for this page
/// stands before it.
pub fn page() -> String {
    let kind = if window().is_secure_context() { "page" } else { "plain page" };
    format!("{kind} {}", parts().0)
}

/// Takes the fragment out of the address, and out of the browser's history. Nothing is told of it as of a change.
pub fn forget_fragment() {
    if let Ok(history) = window().history() {
        // Where the browser refuses, it stays.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&parts().0));
    }
}

/// Parts the address at its fragment. Scanners of links are known to encode the `#`.
fn parts() -> (String, String) {
    // Browsers return what they were given; a page without a fragment, or a refusal, is the home page.
    let address = window().location().href().unwrap_or_default();
    let at = address.find('#').or_else(|| address.find("%23share")).unwrap_or(address.len());
    let (page, fragment) = address.split_at(at);
    (page.to_owned(), fragment.trim_start_matches('#').trim_start_matches("%23").to_owned())
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
