//! The versions of a draft, and the drafts that were found again in the browser's database.

/// Says why there are no versions; the reason has no full stop.
pub fn no_versions(reason: &str) -> String {
    format!("There are no versions to show: {reason}. Your draft is saved as the bar says.")
}

/// The note in the place of a version that is broken.
pub const UNREADABLE: &str = "One version could not be read.";

/// The note where there are no versions.
pub const NONE_YET: &str = "None yet. Versions are kept while you write.";

/// The key that makes the draft what it was then.
pub const RESTORE: &str = "Bring this version back";

/// The key that makes a draft of its own of a version.
pub const OPEN_COPY: &str = "Open as a new draft";

/// The note beside a version that is as the draft is.
pub const SAME: &str = "The same as now.";

/// The name of the list of changes.
pub const SINCE_THEN: &str = "Since then";

/// Says at the end of that list how many it leaves out.
pub fn and_more_changes(more: usize) -> String {
    if more == 1 { "and 1 more change".to_owned() } else { format!("and {more} more changes") }
}

/// What follows the name of a place that has come; then comes its text.
pub const ADDED: &str = " added since: ";

/// What follows the name of a place that has gone; then comes its text.
pub const REMOVED: &str = " removed since: ";

/// What follows the name of a place that is another; then come the texts of both.
pub const CHANGED: &str = " changed since: ";

/// What follows the name of a place that is another where no text shows it.
pub const CHANGED_WITHOUT_TEXT: &str = " changed since";

/// What follows the name of a list that has another order.
pub const MOVED: &str = ": in another order since";

/// Says when a version was kept, and why.
pub fn time_and_reason(time: &str, reason: &str) -> String {
    format!("{time}, {reason}")
}

/// Says below the title of a version when it was kept, with the reason if there is one.
pub fn kept(time_and_reason: &str) -> String {
    format!("Kept {time_and_reason}")
}

/// The reason of most versions.
pub const WHILE_WRITING: &str = "while you wrote";

/// The reason of a version in whose place an earlier one came.
pub const BEFORE_RESTORE: &str = "before another version was brought back";

/// The heading of the drafts that the list has lost.
pub const FOUND_AGAIN: &str = "Found again";

/// Where they were, below the heading.
pub const FOUND_AGAIN_ABOUT: &str =
    "These were kept in the browser's database, and are missing or older in the list above.";

/// Says below them how many are broken.
pub fn unreadable_drafts(drafts: usize) -> String {
    if drafts == 1 {
        "1 more draft could not be read.".to_owned()
    } else {
        format!("{drafts} more drafts could not be read.")
    }
}

/// The note beside a draft that is older in the list.
pub const IS_OLDER: &str = "The list has an older version of it.";

/// The note beside a draft that the list does not have.
pub const IS_MISSING: &str = "The list does not have it.";

/// The key that brings back a draft, or its later version.
pub const BRING_BACK: &str = "Bring it back";

/// The heading above a later version of the draft that was opened.
pub const LATER: &str = "A later version";

/// Why there may be one, below the heading.
pub const LATER_ABOUT: &str = "A later version of this draft was kept than the one that you see. The page, or the browser, may have ended before it was stored here.";
