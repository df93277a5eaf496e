//! What the writer should look at in a paste, in words.

use std::fmt;

/// Something about a paste that the writer should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PasteNote {
    /// The newest was first; the events were turned round.
    TurnedRound,
    /// The clock went back so far that a new day must have begun.
    NewDay {
        /// The line of the first event of the new day.
        line: usize,
    },
    /// The clock went back a little: perhaps a line was added later. Nothing was moved.
    OutOfOrder {
        /// The line.
        line: usize,
    },
    /// The time was written oddly, and read all the same.
    OddTime {
        /// The line.
        line: usize,
        /// The time as it was written.
        written: String,
    },
    /// Times that count from the start were counted from the first time of the paste.
    CountedFrom {
        /// The first line of such a time.
        line: usize,
        /// The time that was taken for the start.
        start: String,
    },
    /// Times count from the start, and the paste does not say when that was.
    NoStart {
        /// The first such line.
        line: usize,
    },
    /// The clocks of its zone went forward past the time on that day.
    SkippedTime {
        /// The line.
        line: usize,
        /// The time as it was written, and its zone.
        written: String,
    },
    /// The clocks of its zone showed the time twice on that day.
    TimeTwice {
        /// The line.
        line: usize,
        /// The time as it was written, and its zone.
        written: String,
    },
    /// A line says itself that its time is not known.
    NoTime {
        /// The line.
        line: usize,
    },
    /// A column of a table of which nothing was taken.
    UnusedColumn {
        /// Its heading.
        heading: String,
    },
    /// Only the beginning was read: the text is longer than any incident.
    TooLong {
        /// How many lines were read.
        lines: usize,
    },
}

impl fmt::Display for PasteNote {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TurnedRound => formatter.write_str("The newest came first; the events were turned round."),
            Self::NewDay { line } => {
                write!(
                    formatter,
                    "Line {line}: the clock goes back by hours, so it was taken as the next day."
                )
            }
            Self::OutOfOrder { line } => {
                write!(formatter, "Line {line}: earlier than the line before it. It was left where it is.")
            }
            Self::OddTime { line, written } => {
                write!(formatter, "Line {line}: check the time, which is written {written}.")
            }
            Self::CountedFrom { line, start } => {
                write!(
                    formatter,
                    "Line {line}: what counts from the start was counted from {start}, the first time."
                )
            }
            Self::NoStart { line } => {
                write!(
                    formatter,
                    "Line {line}: the time counts from the start, which the text does not name."
                )
            }
            Self::SkippedTime { line, written } => {
                write!(
                    formatter,
                    "Line {line}: on that day the clocks went forward past {written}; check it."
                )
            }
            Self::TimeTwice { line, written } => {
                write!(
                    formatter,
                    "Line {line}: on that day the clocks went back, and {written} was there twice."
                )
            }
            Self::NoTime { line } => write!(formatter, "Line {line}: no time could be read."),
            Self::UnusedColumn { heading } => write!(formatter, "The column \"{heading}\" was not taken."),
            Self::TooLong { lines } => write!(formatter, "Only the first {lines} lines were read."),
        }
    }
}
