//! `retold render`: a draft as a document.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{CommandError, print, read_text};
use crate::draft::from_json;
use crate::outline::formal;
use crate::postmortem::SectionStyle;
use crate::{tale, write};

#[derive(Args)]
pub struct Options {
    /// The draft, a JSON file as the page downloads it; `-` is standard input.
    file: PathBuf,
    /// The voice in which it is told.
    #[arg(long, value_enum, default_value_t = Voice::Formal)]
    voice: Voice,
    /// The format in which it is printed.
    #[arg(long, value_enum, default_value_t = Format::Markdown)]
    to: Format,
    /// How sections are marked in Markdown; the draft's own choice if not given.
    #[arg(long, value_enum)]
    sections: Option<Sections>,
    /// The seed of the tale; the draft's own if not given.
    #[arg(long)]
    seed: Option<u32>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Voice {
    /// The report.
    Formal,
    /// The tale, which keeps every fact of the report.
    Tale,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// GitHub Flavored Markdown.
    Markdown,
    /// The document as data: lines, and spans that say where their words came from.
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
enum Sections {
    /// `## Timeline`
    Headings,
    /// `**Timeline:**`
    BoldLabels,
}

/// Prints the document.
pub fn run(options: &Options) -> Result<(), CommandError> {
    let (file, text) = read_text(&options.file)?;
    let read = from_json(&text).map_err(|source| CommandError::NotADraft { file, source })?;
    let mut postmortem = read.postmortem;
    postmortem.tale.seed = options.seed.unwrap_or(postmortem.tale.seed);
    let style = match options.sections {
        Some(Sections::Headings) => SectionStyle::Headings,
        Some(Sections::BoldLabels) => SectionStyle::BoldLabels,
        None => postmortem.layout.section_style,
    };
    let formal = formal(&postmortem);
    let outline = match options.voice {
        Voice::Formal => formal,
        Voice::Tale => tale::tell(&postmortem, &formal),
    };
    let document = match options.to {
        Format::Markdown => write::markdown(&outline, style),
        Format::Json => write::json(&outline),
    };
    print(&document)
}
