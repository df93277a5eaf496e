//! The first step: when it was, what it did to users, and why, in brief.

/// What is asked.
pub const LEAD: &str = "When it was, what it did to users, and why, in brief";

/// The field of the title.
pub const TITLE: &str = "Title";

/// Its hint.
pub const TITLE_HINT: &str = "What was broken, in the words that people will search for";

/// The field of the first day.
pub const DATE_STARTED: &str = "Date it started";

/// The field of its time.
pub const TIME_STARTED: &str = "Time it started";

/// The field of the last day.
pub const DATE_ENDED: &str = "Date it ended";

/// The field of its time.
pub const TIME_ENDED: &str = "Time it ended";

/// The field of the zone.
pub const ZONE: &str = "Time zone";

/// Its hint.
pub const ZONE_HINT: &str = "As your team writes it: WAT, UTC, UTC+1";

/// The field of the impact.
pub const IMPACT: &str = "Impact";

/// Its hint.
pub const IMPACT_HINT: &str = "What was down or slow, what users saw, and what share of them";

/// An impact that helps the reader.
pub const GOOD: &str =
    "Checkout failed for approximately 60% of users. They saw an error page after entering their card.";

/// One that does not.
pub const BAD: &str = "There were some problems with the site.";

/// Why it does not.
pub const WHY_BAD: &str = "Nobody can tell from it whether they were hit.";

/// The field of the cause in a sentence.
pub const CAUSE_IN_BRIEF: &str = "Root cause in brief";

/// Its hint.
pub const CAUSE_IN_BRIEF_HINT: &str = "One or two sentences that name a mechanism and no person";
