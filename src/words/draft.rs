//! An open draft, or one that cannot be opened, and what was done to it.

use std::fmt::Display;

/// What is said when a draft opens as it was before its last save.
pub const OLDER: &str = "The last version of this draft could not be read. This is the one before; the other one is kept and can be downloaded from the list of drafts.";

/// What is said when the browser lets nobody see what is stored.
pub const BLOCKED: &str = "This browser lets the page store nothing now, so this is a new draft. What was kept all the same is on the first page.";

/// What the switch of a small screen is for a screen reader.
pub const PANE: &str = "Pane";

/// The side of that switch with the document.
pub const READ: &str = "Read";

/// The heading in the place of a draft that cannot be opened.
pub const NOT_OPENED: &str = "This draft could not be opened";

/// Why a draft that was deleted cannot be.
pub const WAS_DELETED: &str = "It was deleted. What is in the trash is below your drafts, for 30 days.";

/// What was done when a change was taken back.
pub const UNDONE: &str = "Undone.";

/// What was done when it was made again.
pub const REDONE: &str = "Redone.";

/// What was done to a finding that the writer wants to see no more.
pub const DISMISSED: &str = "Dismissed.";

/// What was done to one that is to be seen again.
pub const BROUGHT_BACK: &str = "Brought back.";

/// What was done where the reviewer could mend something.
pub const FIXED: &str = "Fixed.";

/// What was done to the secrets in the draft.
pub const MASKED: &str = "Masked.";

/// What stands after the title of a draft that was split from another one.
pub const COPY_MARK: &str = " (copy)";

/// What was done when it was split.
pub const SPLIT: &str = "What stood here is a draft of its own now.";

/// Says why a draft that is there cannot be opened.
pub fn could_not_be_read(error: &dyn Display) -> String {
    format!(
        "What is stored under this address could not be read: {error}. It was left as it is, and can be downloaded from the list of drafts."
    )
}

/// Says that an item was removed, by its name: `Event 2`.
pub fn removed(name: &str) -> String {
    format!("{name} removed.")
}
