//! A link with a draft in it, before it is known what that is.

/// What stands in the place of the draft while the link is read.
pub const OPENING: &str = "Opening the link.";

/// What is said when the program in the background is not there.
pub const NOT_OPENED: &str =
    "The part of the page that opens links could not be loaded. Open the link again to try once more.";
