//! The command line: the same core, for files and pipes.

use std::ffi::OsString;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};
use thiserror::Error;

use crate::draft::{ReadError, from_json};
use crate::outline::formal;
use crate::postmortem::SectionStyle;
use crate::{tale, write};

/// The exit code for input that cannot be used, as clap has it for arguments.
const BAD_INPUT: u8 = 2;

/// Runs the command line and returns the exit code: 0, or 2 for bad arguments and bad input.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let command_line = match CommandLine::try_parse_from(arguments) {
        Ok(command_line) => command_line,
        Err(error) => {
            // Nothing is left to tell if even this cannot be printed.
            let _ = error.print();
            return if error.use_stderr() { ExitCode::from(BAD_INPUT) } else { ExitCode::SUCCESS };
        }
    };
    let result = match command_line.command {
        Command::Render(options) => render(&options),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("retold: {error}");
            ExitCode::from(BAD_INPUT)
        }
    }
}

/// Writes the postmortem of an incident, and makes others want to read it.
#[derive(Parser)]
#[command(name = "retold", version, about)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Prints a draft as a document.
    Render(RenderOptions),
}

#[derive(Args)]
struct RenderOptions {
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

/// What can go wrong with the input. The message names the file and says what to do.
#[derive(Debug, Error)]
enum CommandError {
    #[error("{file} cannot be read: {source}")]
    Unreadable { file: String, source: std::io::Error },
    #[error("{file} is not text in UTF-8: save it as UTF-8 and try again")]
    NotUtf8 { file: String },
    #[error("{file}: {source}")]
    NotADraft { file: String, source: ReadError },
    #[error("the output cannot be written: {0}")]
    Output(std::io::Error),
}

fn render(options: &RenderOptions) -> Result<(), CommandError> {
    let (file, bytes) = read_input(&options.file)?;
    let text = String::from_utf8(bytes).map_err(|_| CommandError::NotUtf8 { file: file.clone() })?;
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
    let written = std::io::stdout().write_all(document.as_bytes());
    match written {
        // A reader such as `head` that has seen enough is no failure.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        written => written.map_err(CommandError::Output),
    }
}

/// Returns the bytes of a file, or of standard input, and the name to call it by.
fn read_input(path: &Path) -> Result<(String, Vec<u8>), CommandError> {
    let (file, bytes) = if path == Path::new("-") {
        let mut bytes = Vec::new();
        ("standard input".to_owned(), std::io::stdin().read_to_end(&mut bytes).map(|_| bytes))
    } else {
        (path.display().to_string(), std::fs::read(path))
    };
    match bytes {
        Ok(bytes) => Ok((file, bytes)),
        Err(source) => Err(CommandError::Unreadable { file, source }),
    }
}
