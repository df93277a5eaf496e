//! The browser's printing.

use leptos::prelude::window;

/// Has the browser print the page, of which paper gets the document alone.
pub fn print() {
    // It fails only where the browser does not print.
    let _ = window().print();
}
