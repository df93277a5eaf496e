//! The bar at the top of a draft.

use std::fmt::Display;

/// The name of the product, also in the title of the window.
pub const PRODUCT: &str = "Retold";

/// What the product's name is for a screen reader, where it leads to the first page.
pub const TO_ALL_DRAFTS: &str = "Retold, all drafts";

/// What the key that copies says on a small screen.
pub const COPY: &str = "Copy";

/// What it says after that on a wide one.
pub const COPY_MORE: &str = " Markdown";

/// The hint of the key that undoes.
pub const UNDO_BY_KEY: &str = "Undo (Ctrl Z)";

/// Its hint.
pub const REDO_BY_KEY: &str = "Redo (Ctrl Shift Z)";

/// What is said while another tab has the draft.
pub const OPEN_ELSEWHERE: &str = "Open in another tab, which saves it. What you type here is not saved.";

/// The key that makes another draft of one that cannot be saved.
pub const SAVE_AS_COPY: &str = "Save as a copy";

/// The state of a draft without changes that wait; after it stands the time, if it was saved since it was opened.
pub const SAVED: &str = "Saved on this device";

/// The state of a draft whose changes wait.
pub const SAVING: &str = "Saving";

/// Says why a draft is not saved.
pub fn not_saved(error: &dyn Display) -> String {
    format!("Not saved: {error}.")
}
