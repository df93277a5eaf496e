//! The keys that stand in more than one room.

/// Closes a dialog.
pub const CLOSE: &str = "Close";

/// Takes the last change back, in the bar and beside a notice.
pub const UNDO: &str = "Undo";

/// Offers a draft that is not saved as a file.
pub const DOWNLOAD_NOW: &str = "Download now";
