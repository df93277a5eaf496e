//! The keys that stand in more than one room.

/// Closes a dialog.
pub const CLOSE: &str = "Close";

/// Takes the last change back, in the bar and beside a notice.
pub const UNDO: &str = "Undo";

/// Offers a draft that is not saved as a file.
pub const DOWNLOAD_NOW: &str = "Download now";

/// Takes a step forward again.
pub const REDO: &str = "Redo";

/// Opens the dialog for what was written elsewhere, and is its heading.
pub const READ: &str = "Read an existing postmortem";

/// Makes a draft of what was found or put by.
pub const MAKE_DRAFT: &str = "Make it a draft";

/// Leads to the form.
pub const WRITE: &str = "Write";

/// Leads to the first page.
pub const ALL_DRAFTS: &str = "All drafts";

/// Makes a file of all drafts.
pub const BACK_UP: &str = "Back up all drafts";

/// Leads to the entry line, and is its heading.
pub const ADD_EVENT: &str = "Add an event";

/// Copies the document.
pub const COPY_MARKDOWN: &str = "Copy Markdown";

/// Makes a file of the draft.
pub const DOWNLOAD_DRAFT: &str = "Download the draft";

/// Makes a picture of the incident to scale.
pub const DOWNLOAD_STRIP: &str = "Download the strip (.svg)";

/// Opens the palette, and is its name.
pub const FIND: &str = "Find anything";

/// Opens the sheet of shortcuts, and is its heading.
pub const SHORTCUTS: &str = "Keyboard shortcuts";

/// Lets go of what was offered.
pub const LEAVE: &str = "Leave it";

/// Opens what was offered.
pub const OPEN: &str = "Open it";

/// Brings back what was deleted or dismissed.
pub const BRING_BACK: &str = "Bring back";
