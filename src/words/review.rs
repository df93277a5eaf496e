//! The last step: the whole once more, and the way to take it away.

/// What is asked.
pub const LEAD: &str = "Read it once as somebody who was not there, then take it with you";

/// What stands after the number of words.
pub const WORDS: &str = " words; 400 to 600 is a good length";

/// The heading of what the reviewer has found.
pub const FINDINGS: &str = "What to look at";

/// The heading of the ways to take the document along.
pub const TAKE_IT: &str = "Take it with you";

/// What stands beside it.
pub const WHAT_DRAFT_IS_FOR: &str = " A file that Retold's command line reads.";

/// What stands beside the key that shows the versions.
pub const WHAT_VERSIONS_ARE: &str = " Each as it was, with what has changed since.";

/// The heading of the metrics.
pub const IN_NUMBERS: &str = "The incident in numbers";

/// The key that copies the timeline as a diagram.
pub const COPY_MERMAID: &str = "Copy the timeline as Mermaid";

/// What was done then.
pub const COPIED_MERMAID: &str = "Copied the timeline as Mermaid.";

/// The key that copies the timeline as a table.
pub const COPY_TABLE: &str = "Copy the timeline as a table";

/// What was done then.
pub const COPIED_TABLE: &str = "Copied the timeline as a table.";

/// The choice of a preset.
pub const PRESETS: &str = "Order of the sections";

/// The preset of Retold itself.
pub const CLASSIC: &str = "Classic";

/// Its first sections.
pub const CLASSIC_SAMPLE: &str = "Issue Summary, Timeline, Root Cause and Resolution, …";

/// The preset of Google's book.
pub const SRE_BOOK: &str = "SRE book";

/// Its first sections.
pub const SRE_BOOK_SAMPLE: &str = "Summary, Impact, Root Causes, …";

/// The preset of that company's template.
pub const PAGER_DUTY: &str = "PagerDuty";

/// Its first sections.
pub const PAGER_DUTY_SAMPLE: &str = "Overview, Contributing Factors, …";

/// The preset of that company's template.
pub const ATLASSIAN: &str = "Atlassian";

/// Some of its sections.
pub const ATLASSIAN_SAMPLE: &str = "Incident Summary, Timeline, …, Corrective Actions";

/// The choice of how sections are headed.
pub const SECTION_STYLES: &str = "Section style";

/// By a heading.
pub const HEADINGS: &str = "Markdown headings";

/// One of these.
pub const HEADINGS_SAMPLE: &str = "## Timeline";

/// By a label.
pub const BOLD_LABELS: &str = "Bold labels";

/// One of these.
pub const BOLD_LABELS_SAMPLE: &str = "**Timeline:**";

/// The choice of how times are written.
pub const CLOCK_STYLES: &str = "Times of events";

/// As the writer wrote them.
pub const AS_WRITTEN: &str = "Times as written";

/// One of these.
pub const AS_WRITTEN_SAMPLE: &str = "3:00 PM (WAT)";

/// With the same time for readers elsewhere.
pub const WITH_UTC: &str = "With UTC beside them";

/// One of these.
pub const WITH_UTC_SAMPLE: &str = "3:00 PM WAT (14:00 UTC)";

/// When the incident was, in the list of all answers.
pub const DURATION: &str = "Duration";

/// What stands in that list for an answer that is missing.
pub const NOT_PROVIDED: &str = "Not provided";

/// The way from there to the field; the name of the answer follows for a screen reader.
pub const CHANGE: &str = "Change";

/// Counts events.
pub fn events(number: usize) -> String {
    counted(number, "event")
}

/// Counts improvements.
pub fn improvements(number: usize) -> String {
    counted(number, "improvement")
}

/// Counts tasks.
pub fn tasks(number: usize) -> String {
    counted(number, "task")
}

/// Counts lessons.
pub fn lessons(number: usize) -> String {
    counted(number, "lesson")
}

/// Counts sections of the writer's own.
pub fn sections(number: usize) -> String {
    counted(number, "section")
}

fn counted(number: usize, noun: &str) -> String {
    match number {
        1 => format!("1 {noun}"),
        _ => format!("{number} {noun}s"),
    }
}
