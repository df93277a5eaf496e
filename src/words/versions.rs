//! The versions of a draft.

/// The key that shows them.
pub const VERSIONS: &str = "Versions";

/// The heading of their dialog.
pub const HEADING: &str = "Versions of this draft";

/// What was done when one was put in the place of the draft.
pub const BROUGHT_BACK: &str = "The version was brought back.";

/// What is said when the program in the background is not there.
pub const NONE_TO_SHOW: &str = "There are no versions to show: the part of the page that keeps them could not be loaded. Your draft is saved as the bar says.";
