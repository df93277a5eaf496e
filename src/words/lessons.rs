//! The fifth step: what was learned, and whatever else the writer wants to tell.

/// What is asked.
pub const LEAD: &str = "What the next team on call should know, and whatever else belongs here";

/// The list of what went well.
pub const WENT_WELL: &str = "What went well";

/// One item of it.
pub const GOOD_POINT: &str = "Good point";

/// The list of what went wrong.
pub const WENT_WRONG: &str = "What went wrong";

/// One item of it.
pub const PROBLEM: &str = "Problem";

/// The list of what was luck.
pub const GOT_LUCKY: &str = "Where we got lucky";

/// One item of it.
pub const PIECE_OF_LUCK: &str = "Piece of luck";

/// The list of all else that was learned.
pub const OTHER_LESSONS: &str = "Other lessons";

/// One item of it.
pub const LESSON: &str = "Lesson";

/// The list of what fits nowhere else.
pub const OWN_SECTIONS: &str = "Sections of your own";

/// One item of it.
pub const SECTION: &str = "Section";
