//! The first page: the drafts, the trash and the backup.

use std::fmt::Display;

/// The heading of the list.
pub const YOUR_DRAFTS: &str = "Your drafts";

/// Where the drafts are.
pub const WHERE_KEPT: &str = "Kept in this browser only";

/// What stands in the place of an empty list.
pub const NO_DRAFTS: &str = "None yet.";

/// What stands before the time at which a draft was saved.
pub const SAVED: &str = "Saved ";

/// What is said of a draft that lasts as long as the page.
pub const NOT_STORED: &str = "Not saved: gone when the page is closed";

/// The key that throws that away.
pub const DISCARD: &str = "Discard";

/// What stands before the time at which a draft was deleted.
pub const DELETED: &str = "Deleted ";

/// The key that leaves nothing of it.
pub const DELETE_FOR_GOOD: &str = "Delete for good";

/// The key that offers the text of a draft that could not be read.
pub const DOWNLOAD_UNREADABLE: &str = "Download the unreadable draft";

/// What stands before the choice of a backup.
pub const BRING_BACKUP_BACK: &str = "Bring a backup back";

/// Why there should be a backup.
pub const NO_BACKUP: &str =
    "No backup yet. A browser may clear what a page keeps; Safari does after seven days without a visit.";

/// Says when the last backup was made, and how many drafts are not in it as they are.
pub fn last_backup(when: &str, changed: usize) -> String {
    format!("Last backup: {when}. Drafts changed since: {changed}.")
}

/// Says why no backup was made.
pub fn no_backup_made(error: &dyn Display) -> String {
    format!("No backup was made: {error}.")
}

/// Says that the browser refused the file.
pub const BACKUP_NOT_TAKEN: &str = "No backup was made: the browser did not take the file.";

/// Says that nothing can be stored.
pub fn cannot_be_kept(error: &dyn Display) -> String {
    format!(
        "Drafts cannot be kept: {error}. You can write and copy all the same; download the draft before you close the page."
    )
}

/// Says what a draft is besides its title. `started` is blank where nothing is known of that.
pub fn about(started: &str, events: u64, kilobytes: usize) -> String {
    let events = match events {
        0 => "no events yet".to_owned(),
        1 => "1 event".to_owned(),
        events => format!("{events} events"),
    };
    let about = format!("{started}, {events}, {kilobytes} kB");
    about.trim_start_matches(", ").to_owned()
}

/// Names the key that deletes a draft.
pub fn delete(title: &str) -> String {
    format!("Delete {title}")
}

/// Says why a draft that is open cannot be deleted.
pub fn open_elsewhere(title: &str) -> String {
    format!("{title} is open in another tab. Close it there, and then delete it.")
}

/// Says that a draft was deleted.
pub fn deleted(title: &str) -> String {
    format!("{title} deleted.")
}

/// Says so where one Undo brings back those that went just before, too.
pub fn deleted_with_others(title: &str) -> String {
    format!("{title} and others deleted.")
}

/// Says so where the trash has not got it.
pub fn deleted_past_trash(title: &str) -> String {
    format!("{title} deleted. There was no room for it in the trash: Undo is the only way back.")
}

/// Says that another tab was first.
pub fn deleted_already(title: &str) -> String {
    format!("{title} was deleted already.")
}

/// Says why a draft is still there.
pub fn not_deleted(title: &str, error: &dyn Display) -> String {
    format!("{title} was not deleted: {error}.")
}

/// Says why one is still in the trash that was to be deleted for good.
pub fn not_deleted_for_good(error: &dyn Display) -> String {
    format!("Not deleted: {error}.")
}

/// Says that a draft was deleted for good, and why its versions were not; the reason has no full stop, and may be unknown.
pub fn versions_stay(reason: &str) -> String {
    let why = if reason.is_empty() { String::new() } else { format!(": {reason}") };
    format!("Deleted here, but earlier versions stay in the browser's database for up to 30 days{why}.")
}

/// Says why one is still in the trash that was to be brought back.
pub fn not_restored(error: &dyn Display) -> String {
    format!("Not restored: {error}.")
}

/// Says why that is still there.
pub fn not_discarded(error: &dyn Display) -> String {
    format!("Not discarded: {error}.")
}

/// Says when something was typed that could not be saved.
pub fn typed_and_not_saved(when: &str) -> String {
    format!("Typed on {when}, and not saved then")
}

/// The heading of the trash.
pub fn trash(drafts: usize) -> String {
    format!("Trash ({drafts})")
}

/// Says how long a draft stays there.
pub fn kept_in_trash(days: u64) -> String {
    format!("Deleted drafts stay here for {days} days.")
}

/// Says why a draft that is there is not in the list.
pub fn unreadable(error: &dyn Display) -> String {
    format!("One draft could not be read: {error}. It was left as it is.")
}
