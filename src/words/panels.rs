//! The report, the strip, and what several panels have.

/// Names a key by its label and what it is about, for those who do not see what it stands beside.
pub fn key_about(label: &str, about: &str) -> String {
    format!("{label}: {about}")
}

/// The key beside a note about the reading, for those who have looked.
pub const CHECKED: &str = "Checked";

/// The report before anything was written.
pub const EMPTY_REPORT: &str = "What you write appears here as a document.";

/// The note below a line that is not read as Markdown.
pub const AS_TYPED: &str =
    "Shown as it was typed: it is too long, or has too much mark-up, to be read as Markdown.";

/// Says how many notes about the reading stand in each section of the form.
pub fn to_check_in_form(sections: &[(usize, &str)]) -> String {
    let named: Vec<String> = sections.iter().map(|(count, name)| format!("{count} in {name}")).collect();
    format!("To check in the form: {}.", named.join(", "))
}

/// Says after the name of a flag how many more events are in its cluster.
pub fn and_more_events(more: usize) -> String {
    format!(" and {more} more")
}
