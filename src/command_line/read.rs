//! `retold read`: the parts of a report that somebody wrote.

mod labels;

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use serde_json::Value;

use super::input::text_of;
use super::{CommandError, print, read_input};
use crate::draft::to_json;
use crate::export::{self, Mentions, Voice, export};
use crate::postmortem::Postmortem;
use crate::read::read_postmortems;
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
    /// The drafts, as the page takes them; several in a list.
    Json,
    /// The documents as Retold writes them.
    Markdown,
}

/// Prints what was read, and the notes to standard error. Returns whether there were any notes.
pub fn run(options: &Options) -> Result<bool, CommandError> {
    let mut has_notes = false;
    let mut documents = Vec::new();
    for path in &options.files {
        let (file, bytes) = read_input(path)?;
        let (text, is_damaged) = text_of(&file, &bytes);
        let document = read_report(&text);
        has_notes |= tell(&file, &document) | is_damaged;
        documents.push((document, text.into_owned()));
    }
    match options.to {
        Format::Labels => print_list(documents.iter().map(|(it, _)| labels::labels(it)).collect())?,
        Format::Json => {
            let drafts = drafts(&documents).map(|draft| serde_json::from_str(&to_json(&draft, 0, 0)));
            // What was just written is JSON.
            print_list(drafts.map(Result::unwrap_or_default).collect())?;
        }
        Format::Markdown => {
            for draft in drafts(&documents) {
                print(&export(&draft, Voice::Formal, export::Format::Markdown, Mentions::AsWritten))?;
            }
        }
    }
    Ok(has_notes)
}

/// Returns the drafts in the texts that are postmortems.
fn drafts(documents: &[(Document, String)]) -> impl Iterator<Item = Postmortem> {
    documents.iter().flat_map(|(_, text)| read_postmortems(text).unwrap_or_default())
}

/// Prints one value alone, and several as a list.
fn print_list(values: Vec<Value>) -> Result<(), CommandError> {
    match values.as_slice() {
        [one] => print(&format!("{one:#}\n")),
        _ => print(&format!("{:#}\n", Value::from(values))),
    }
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
