//! The third step: why it could happen, and how service was restored.

/// The heading.
pub const HEADING: &str = "Root cause and resolution";

/// What is asked.
pub const LEAD: &str = "Why it could happen, told so that somebody from another team understands it";

/// The field of the explanation.
pub const EXPLANATION: &str = "Root cause explanation";

/// Its hint.
pub const EXPLANATION_HINT: &str = "What led to what; lists and code between ``` are kept";

/// An explanation that helps the reader.
pub const GOOD: &str = "The deploy script read the host list from a file that a cleanup job had emptied, so it deployed nowhere and reported success.";

/// One that does not.
pub const BAD: &str = "The on-call engineer deployed wrongly.";

/// Why it does not.
pub const WHY_BAD: &str = "A person is where the story begins, not why it could happen.";

/// The field of the resolution.
pub const RESOLUTION_DETAILS: &str = "Resolution details";

/// Its hint.
pub const RESOLUTION_HINT: &str = "What was done, and how you know that it worked";

/// The resolution in a list of all answers.
pub const RESOLUTION: &str = "Resolution";
