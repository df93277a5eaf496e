//! `retold read`: the parts of a report that somebody wrote.

mod labels;

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{CommandError, print, read_input};
use crate::read::report::{Document, read_report};

#[derive(Args)]
pub struct Options {
    /// The reports, in Markdown, plain text or HTML; `-` is standard input.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The format in which they are printed.
    #[arg(long, value_enum, default_value_t = Format::Labels)]
    to: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Fields for scripts that score readers: 24-hour times, days, words. One object a file, or a list for several files.
    Labels,
}

/// Prints what was read, and the notes to standard error. Returns whether there were any notes.
pub fn run(options: &Options) -> Result<bool, CommandError> {
    let mut has_notes = false;
    let mut documents = Vec::new();
    for path in &options.files {
        let (file, bytes) = read_input(path)?;
        let text = String::from_utf8_lossy(&bytes);
        if matches!(text, std::borrow::Cow::Owned(_)) {
            has_notes = true;
            eprintln!(
                "retold: {file}: not all of it is text in UTF-8; what is not was read as the sign \u{FFFD}"
            );
        }
        let document = read_report(&text);
        has_notes |= tell(&file, &document);
        documents.push(document);
    }
    match options.to {
        Format::Labels => {
            let labels: Vec<_> = documents.iter().map(labels::labels).collect();
            match labels.as_slice() {
                [one] => print(&format!("{one:#}\n"))?,
                _ => print(&format!("{:#}\n", serde_json::Value::from(labels)))?,
            }
        }
    }
    Ok(has_notes)
}

/// Prints the notes of a document, or why it is none. Returns whether there was anything to tell.
fn tell(file: &str, document: &Document) -> bool {
    match document {
        Document::NotAReport(reason) => {
            eprintln!("retold: {file}: {reason}");
            true
        }
        Document::Reports(reports) => {
            for (at, report) in reports.iter().enumerate() {
                let which = if reports.len() > 1 { format!("incident {}, ", at + 1) } else { String::new() };
                for note in &report.notes {
                    eprintln!("retold: {file}: {which}{note}");
                }
            }
            reports.len() > 1 || reports.iter().any(|report| !report.notes.is_empty())
        }
    }
}
