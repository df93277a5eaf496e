//! Taking the document along.

/// What is said when nobody is there to write Markdown.
pub const COPIED_PLAINLY: &str = "Copied in plain words: the part of the page that writes Markdown could not be loaded. Reload the page to try again.";

/// What was done when the document was copied as rich text.
pub const COPIED_AS_RICH_TEXT: &str = "Copied as rich text.";

/// What was done where the browser takes text only.
pub const COPIED_WITHOUT_RICH_TEXT: &str = "Copied as Markdown: this browser copies no rich text.";

/// What is said of an empty document.
pub const NOTHING_TO_COPY: &str = "There is nothing to copy yet.";

/// The heading of the dialog with what the browser would not copy.
pub const BY_HAND: &str = "Copy by hand";

/// What is to be done there.
pub const HOW_BY_HAND: &str =
    "The browser did not let the page copy. The text is selected: press Ctrl C, or Cmd C on a Mac.";

/// What the field there is for a screen reader.
pub const TEXT_BY_HAND: &str = "Markdown";

/// The heading of the dialog that names secrets.
pub const SECRETS: &str = "There may be a secret in it";

/// The name of when it began, in plain words.
pub const STARTED: &str = "Started";

/// The name of when it ended, in plain words.
pub const ENDED: &str = "Ended";

/// What stands in plain words for a time that nobody knows.
pub const NOT_KNOWN: &str = "not known";

/// Says what was copied as Markdown, and how many words it has. For the report, which says nothing of what it is, `what` is
/// empty.
pub fn copied_as_markdown(what: &str, words: &str) -> String {
    let copied = format!("Copied {what}");
    format!("{} as Markdown. {words} words.", copied.trim_end())
}
