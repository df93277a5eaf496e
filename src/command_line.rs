//! The command line: the same core, for files and pipes.

mod check;
mod input;
mod prove;
mod read;
mod render;
mod timeline;

use std::ffi::OsString;
use std::io::{Read, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use thiserror::Error;

use crate::draft::ReadError;
use crate::postmortem::Genre;

/// The exit code when something was found that should be looked at.
const NOTES: u8 = 1;

/// The exit code for input that cannot be used, as clap has it for arguments.
const BAD_INPUT: u8 = 2;

/// Runs the command line and returns the exit code: 0, 1 when there are notes, or 2 for bad arguments and bad input.
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
        Command::Check(options) => check::run(&options),
        Command::Read(options) => read::run(&options),
        Command::Render(options) => render::run(&options),
        Command::Timeline(options) => timeline::run(&options),
        Command::Genres => {
            print(&Genre::ALL.map(|genre| format!("{}\n", genre.id())).concat()).map(|()| false)
        }
    };
    match result {
        Ok(false) => ExitCode::SUCCESS,
        Ok(true) => ExitCode::from(NOTES),
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
    /// Says what a reviewer would say: what is missing, what blames people, which tasks will not be done.
    Check(check::Options),
    /// Reads a report that somebody wrote.
    Read(read::Options),
    /// Prints a draft as a document.
    Render(render::Options),
    /// Reads the timeline in a pasted chat, log or table.
    Timeline(timeline::Options),
    /// Lists the genres of the tale, one a line.
    Genres,
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
    #[error("{file} is no postmortem: {reason}")]
    NotAReport { file: String, reason: String },
    #[error("the incident is severe (\"{cue}\"), so it has no cover; --although-severe draws it")]
    NotDrawn { cue: String },
    #[error("{count} of {files} files could not be checked")]
    Unchecked { count: usize, files: usize },
    #[error("the output cannot be written: {0}")]
    Output(std::io::Error),
}

/// Returns the text of a file, or of standard input, and the name to call it by.
fn read_text(path: &Path) -> Result<(String, String), CommandError> {
    let (file, bytes) = read_input(path)?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok((file, text)),
        Err(_) => Err(CommandError::NotUtf8 { file }),
    }
}

fn print(document: &str) -> Result<(), CommandError> {
    match std::io::stdout().write_all(document.as_bytes()) {
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
