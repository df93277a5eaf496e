//! The ways to take a document along.

/// The list of what goes to the clipboard.
pub const COPY: &str = "Copy";

/// The list of what becomes a file.
pub const DOWNLOAD: &str = "Download";

/// Names what goes to the clipboard.
pub fn copy(name: &str) -> String {
    format!("Copy {name}")
}

/// Names what becomes a file.
pub fn download(name: &str) -> String {
    format!("Download {name}")
}

/// The document as Markdown.
pub const MARKDOWN: &str = "Markdown";

/// What it is for.
pub const MARKDOWN_ABOUT: &str = "for repositories and wikis";

/// The document with its layout.
pub const RICH_TEXT: &str = "Rich text";

/// What it is for.
pub const RICH_TEXT_ABOUT: &str = "for Google Docs, Word, Confluence and mail";

/// The document for a chat.
pub const SLACK: &str = "Slack message";

/// What it is for.
pub const SLACK_ABOUT: &str = "the whole, to paste into a message";

/// The summary for a chat.
pub const SLACK_SUMMARY: &str = "Slack summary";

/// What it is for.
pub const SLACK_SUMMARY_ABOUT: &str = "in brief, at most 3,000 characters";

/// The document in the marks of Jira.
pub const WIKI: &str = "Wiki markup";

/// What it is for.
pub const WIKI_ABOUT: &str = "for Jira and Confluence on a server";

/// The document without any marks.
pub const PLAIN: &str = "Plain text";

/// What it is for.
pub const PLAIN_ABOUT: &str = "for tickets and mail";

/// The document as Markdown in which no name and no number is a link.
pub const SILENT: &str = "Markdown that notifies nobody";

/// What it is for.
pub const SILENT_ABOUT: &str = "@names and #numbers stay plain on GitHub and GitLab";

/// The tasks alone.
pub const ISSUES: &str = "Tasks as issues";

/// What they are for.
pub const ISSUES_ABOUT: &str = "one text for each task";

/// The file with Markdown.
pub const MARKDOWN_FILE: &str = "Markdown file";

/// The file with HTML.
pub const WEB_PAGE: &str = "Web page";

/// What it is for.
pub const WEB_PAGE_ABOUT: &str = "whole in one file, for sending and printing";

/// The file without any marks.
pub const TEXT_FILE: &str = "Text file";

/// The file with the document as data.
pub const JSON: &str = "Document as JSON";

/// What it is for.
pub const JSON_ABOUT: &str = "for programs";

/// The document that the draft was read from.
pub const SOURCE: &str = "Source";

/// The name of its key.
pub const DOWNLOAD_SOURCE: &str = "Download the source";

/// What it is.
pub const SOURCE_ABOUT: &str = "the document that this draft was read from, as it was";

/// The key that prints.
pub const PRINT: &str = "Print, or save as PDF";

/// What it prints.
pub const PRINT_ABOUT: &str = "what the sheet shows, by your browser";

/// The report within a sentence about what was taken.
pub const THE_REPORT: &str = "the report";

/// The tale within such a sentence.
pub const THE_TALE: &str = "the tale";

/// The report that was taken in the place of a tale.
pub const NOT_TOLD: &str = "the report (this incident is not told as a tale)";

/// The report in its public version.
pub const THE_PUBLIC_REPORT: &str = "the public report";

/// The tale in its public version.
pub const THE_PUBLIC_TALE: &str = "the public tale";

/// The public report that was taken in the place of a public tale.
pub const NOT_TOLD_IN_PUBLIC: &str = "the public report (this incident is not told as a tale)";

/// Tells that a document was saved as a file.
pub fn saved(document: &str, file: &str) -> String {
    format!("Saved {document} as {file}.")
}

/// Tells that a document went to the clipboard, in which form.
pub fn copied(document: &str, form: &str) -> String {
    format!("Copied {document}: {form}.")
}

/// Tells that the document which the draft was read from was saved as a file.
pub fn saved_source(file: &str) -> String {
    format!("Saved the source as {file}.")
}

/// Tells that the draft has no tasks.
pub const NO_TASKS: &str = "There are no tasks to copy yet: add them in Measures.";

/// Tells that a file would be empty.
pub const NOTHING_TO_DOWNLOAD: &str = "There is nothing to download yet.";
