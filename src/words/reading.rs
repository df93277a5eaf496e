//! Reading what was written elsewhere: a postmortem, a timeline or a backup.

use std::fmt::Display;

/// What goes into its field.
pub const WANTED: &str = "The postmortem, as Markdown, plain text or HTML";

/// The other way to give it.
pub const CHOOSE_FILE: &str = "Or choose a file";

/// What is said when the reader is not there.
pub const FAILED: &str = "The part of the page that reads postmortems could not be loaded. Your text stays here; reload the page to try again.";

/// What is said of a file that the browser does not read.
pub const FILE_NOT_READ: &str = "The file could not be read. Is it a folder, or not there any more?";

/// What is said while a text is read.
pub const AT_WORK: &str = "Reading.";

/// The key that stops what takes long.
pub const STOP: &str = "Stop reading";

/// What is said when somebody has stopped it.
pub const STOPPED: &str = "Stopped. Your text is still here.";

/// Says how much is being read.
pub fn much_at_work(megabytes: usize) -> String {
    format!("Reading {megabytes} MB.")
}

/// Says what became of the drafts in a backup.
pub fn brought_back(added: usize, same: usize, beside: usize, unreadable: usize) -> String {
    format!(
        "Brought back: {added}. Already there: {same}. Put beside one that says something else: {beside}. Unreadable: {unreadable}."
    )
}

/// Says why some of them are not there.
pub fn not_all_brought_back(error: &dyn Display) -> String {
    format!("Not all was brought back: {error}. The drafts that you have are as they were.")
}
