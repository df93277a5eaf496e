//! The title of the browser's tab.

use leptos::prelude::document;

/// Sets the title.
pub fn set(title: &str) {
    document().set_title(title);
}
