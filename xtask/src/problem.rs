//! What can go wrong, said so that a person knows what to do next.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Says what failed, where, and what to do about it.
#[derive(Debug)]
pub enum Problem {
    /// The command line asks for something that does not exist.
    Usage {
        /// What is wrong with it, as a sentence.
        reason: String,
    },
    /// A program that a step needs is not on this machine.
    Missing {
        /// The program.
        program: String,
        /// How to get it, as a sentence.
        advice: String,
    },
    /// A program is there but could not be started.
    Start {
        /// The whole command.
        command: String,
        /// Why not.
        source: io::Error,
    },
    /// A program ran and said that it failed. It has already printed why.
    Failed {
        /// The whole command.
        command: String,
        /// How it ended.
        status: String,
    },
    /// A program did not end in time and was stopped.
    TooSlow {
        /// The whole command.
        command: String,
        /// How long it was given.
        limit: Duration,
    },
    /// A file or folder could not be read, written or removed.
    File {
        /// What was tried, as in "read".
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// Why it did not work.
        source: io::Error,
    },
    /// A file was read, and what it says is not what it has to say.
    Content {
        /// The file.
        path: PathBuf,
        /// What is wrong, as a sentence.
        reason: String,
    },
    /// A check found something that has to be put right.
    Check {
        /// What it found and what to do, as a sentence.
        reason: String,
    },
}

impl Problem {
    /// Makes the problem of a command line that cannot be followed.
    pub fn usage(reason: impl Into<String>) -> Self {
        Self::Usage { reason: reason.into() }
    }

    /// Makes the problem of a program that is not there.
    pub fn missing(program: impl Into<String>, advice: impl Into<String>) -> Self {
        Self::Missing { program: program.into(), advice: advice.into() }
    }

    /// Makes the problem of a file or folder that `action` did not work on.
    pub fn file(action: &'static str, path: &Path, source: io::Error) -> Self {
        Self::File { action, path: path.to_owned(), source }
    }

    /// Makes the problem of a file that says something wrong.
    pub fn content(path: &Path, reason: impl Into<String>) -> Self {
        Self::Content { path: path.to_owned(), reason: reason.into() }
    }

    /// Makes the problem that a check found.
    pub fn check(reason: impl Into<String>) -> Self {
        Self::Check { reason: reason.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage { reason } | Self::Check { reason } => f.write_str(reason),
            Self::Missing { program, advice } => write!(f, "{program} was not found. {advice}"),
            Self::Start { command, source } => write!(f, "`{command}` could not be started: {source}."),
            Self::Failed { command, status } => {
                write!(f, "`{command}` failed ({status}). What it printed above says why.")
            }
            Self::TooSlow { command, limit } => {
                write!(f, "`{command}` was stopped because it had not ended after {} s.", limit.as_secs())
            }
            Self::File { action, path, source } => {
                write!(f, "Could not {action} {}: {source}.", path.display())
            }
            Self::Content { path, reason } => write!(f, "{}: {reason}", path.display()),
        }
    }
}

impl std::error::Error for Problem {}
