//! `retold read`: the parts of a report that somebody wrote.

mod labels;

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use serde_json::Value;

use super::input::{read_drafts, read_drafts_anyway, text_of};
use super::{CommandError, print, read_input};
use crate::draft::to_json;
use crate::export::{self, Mentions, Voice, export};
use crate::postmortem::Postmortem;
use crate::read::report::{Document, read_report, read_report_anyway};

#[derive(Args)]
pub struct Options {
    /// The reports, in Markdown, plain text or HTML; `-` is standard input.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The format in which they are printed.
    #[arg(long, value_enum, default_value_t = Format::Labels)]
    to: Format,
    /// Reads files that look like no report as well, such as a template, and says on standard error what they look like.
    #[arg(long)]
    anyway: bool,
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
    match options.to {
        Format::Labels => print_labels(options),
        Format::Json => {
            let (drafts, has_notes) = drafts(options)?;
            let json = drafts.iter().map(|draft| serde_json::from_str(&to_json(draft, 0, 0)));
            // What was just written is JSON.
            print_list(json.map(Result::unwrap_or_default).collect())?;
            Ok(has_notes)
        }
        Format::Markdown => {
            let (drafts, has_notes) = drafts(options)?;
            for draft in drafts {
                print(&export(&draft, Voice::Formal, export::Format::Markdown, Mentions::AsWritten))?;
            }
            Ok(has_notes)
        }
    }
}

fn print_labels(options: &Options) -> Result<bool, CommandError> {
    let mut has_notes = false;
    let mut labels = Vec::new();
    for path in &options.files {
        let (file, bytes) = read_input(path)?;
        let (text, is_damaged) = text_of(&file, &bytes);
        let document =
            if options.anyway { Document::Reports(read_report_anyway(&text)) } else { read_report(&text) };
        has_notes |= tell(&file, &document) | is_damaged;
        labels.push(labels::labels(&document));
    }
    print_list(labels)?;
    Ok(has_notes)
}

/// Reads the drafts of all files, and tells their notes.
fn drafts(options: &Options) -> Result<(Vec<Postmortem>, bool), CommandError> {
    let mut all = Vec::new();
    let mut has_notes = false;
    for path in &options.files {
        let (drafts, notes) =
            if options.anyway { read_drafts_anyway(path)? } else { read_drafts(path, true)? };
        has_notes |= notes | (drafts.len() > 1);
        all.extend(drafts);
    }
    Ok((all, has_notes))
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
