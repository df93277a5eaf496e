//! What the writer should look at in a report that was read, in words.

use std::fmt;

use super::Reason;

/// The field that something is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The title.
    Title,
    /// When it began.
    Started,
    /// When it ended.
    Ended,
    /// The zone.
    Zone,
    /// The share of the users.
    AffectedPercent,
    /// The impact.
    Impact,
    /// The summary as a whole.
    Summary,
    /// The timeline as a whole.
    Timeline,
    /// A row of the timeline, from nought.
    Row(usize),
    /// The cause in brief.
    RootCauseBrief,
    /// The cause at length.
    RootCause,
    /// How it was resolved.
    Resolution,
    /// The improvements.
    Improvements,
    /// The action items.
    ActionItems,
    /// The lessons.
    Lessons,
    /// The words at the end.
    Closing,
    /// An extra section.
    Extra,
    /// The file as a whole.
    Document,
}

/// Something that the writer should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The line of the source, from one.
    pub line: usize,
    /// The field that it is about.
    pub about: About,
    /// What it is.
    pub kind: NoteKind,
}

/// What there is to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// The time is written oddly, and was read all the same.
    OddTime {
        /// The time as written.
        written: String,
    },
    /// The date has a slip that was read over.
    OddDate {
        /// The date as written.
        written: String,
    },
    /// Either number of a date could be the month, so no day was read.
    AmbiguousDate {
        /// The date as written.
        written: String,
    },
    /// The year of a date stands elsewhere.
    YearFromElsewhere {
        /// The year.
        year: i16,
    },
    /// The clock goes back by hours, so the next day was taken.
    NextDay,
    /// It is earlier than the row before it.
    OutOfOrder,
    /// The newest row comes first.
    NewestFirst,
    /// The row has no time.
    NoTime,
    /// The time stands within the sentence.
    TimeInSentence {
        /// The time as written.
        written: String,
    },
    /// AM or PM is missing and was taken from the rows above.
    HalfFromAbove {
        /// The time as written.
        written: String,
    },
    /// It was read from a sentence and not from a label.
    FromProse {
        /// The words that it was read from.
        written: String,
    },
    /// It was read from a marked row of the timeline.
    FromRow,
    /// The text has no label of its own; it stood under this heading.
    Unlabelled {
        /// The heading.
        heading: String,
    },
    /// Cause and resolution stand in one text, which was parted here.
    Parted,
    /// Several texts claim the field and were joined.
    Joined,
    /// The list does not say which are improvements and which are action items.
    OneList,
    /// The words stand between the rows and belong to none; they are in an extra section.
    BetweenRows,
    /// A table has more in this row than its heading has columns.
    CellsLeftOver,
    /// A fence of code is not closed where it should be.
    OpenFence,
    /// The lesson stands under no name for its kind, which was taken from its words.
    LessonSorted,
    /// The part is shared by several incidents of the file, and each has it.
    Shared,
    /// The rows stand under no heading that names a timeline.
    RowsWithoutHeading,
    /// The timeline holds words and no rows.
    NoRows,
    /// The file looks like none that reports an incident, and was read all the same.
    LooksLikeNone {
        /// What it looks like.
        reason: Reason,
    },
}

impl fmt::Display for Note {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Line {}, {}: ", self.line, self.about)?;
        let text = match &self.kind {
            NoteKind::OddTime { written } => {
                return write!(formatter, "check the time, which is written {written}.");
            }
            NoteKind::OddDate { written } => {
                return write!(formatter, "check the date, which is written {written}.");
            }
            NoteKind::AmbiguousDate { written } => {
                return write!(formatter, "either number of {written} could be the month; choose the day.");
            }
            NoteKind::YearFromElsewhere { year } => {
                return write!(
                    formatter,
                    "the date has no year; {year} was taken from elsewhere in the file."
                );
            }
            NoteKind::TimeInSentence { written } => {
                return write!(
                    formatter,
                    "the time {written} stands within the sentence; check that it is the row's."
                );
            }
            NoteKind::HalfFromAbove { written } => {
                return write!(formatter, "{written} has no AM or PM; the half of the row above was taken.");
            }
            NoteKind::FromProse { written } => {
                return write!(formatter, "read from the sentence \"{written}\"; check it.");
            }
            NoteKind::Unlabelled { heading } => {
                return write!(
                    formatter,
                    "the text under \"{heading}\" was taken for it; check that it fits."
                );
            }
            NoteKind::LooksLikeNone { reason } => {
                return write!(
                    formatter,
                    "read all the same, though it does not look like a report. {reason}"
                );
            }
            NoteKind::NextDay => "the clock goes back by hours, so it was taken as the next day.",
            NoteKind::OutOfOrder => "earlier than the row before it; it was left where it is.",
            NoteKind::NewestFirst => "the newest row comes first.",
            NoteKind::NoTime => "there is no time; add one or leave it open.",
            NoteKind::FromRow => "read from the row that marks it; check it.",
            NoteKind::Parted => {
                "cause and resolution stand in one text, which was parted here; check the place."
            }
            NoteKind::Joined => "several parts of the file say this; they were joined.",
            NoteKind::OneList => {
                "the list does not part improvements from tasks; move those that are in the wrong one."
            }
            NoteKind::BetweenRows => "these words belong to no row; they are kept in an extra section.",
            NoteKind::CellsLeftOver => {
                "the row has more cells than its table; the rest is in an extra section."
            }
            NoteKind::OpenFence => "a fence of code is not closed; the lines after it were read as text.",
            NoteKind::LessonSorted => "its kind was taken from its words; move it if it is another.",
            NoteKind::Shared => "it is shared by several incidents, and each of them has it.",
            NoteKind::RowsWithoutHeading => "these rows stand under no heading that names a timeline.",
            NoteKind::NoRows => "no line begins with a time; the words are kept in an extra section.",
        };
        formatter.write_str(text)
    }
}

impl fmt::Display for About {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Title => "title",
            Self::Started => "start",
            Self::Ended => "end",
            Self::Zone => "zone",
            Self::AffectedPercent => "share of users",
            Self::Impact => "impact",
            Self::Summary => "summary",
            Self::Timeline => "timeline",
            Self::Row(at) => return write!(formatter, "row {}", at + 1),
            Self::RootCauseBrief => "root cause in brief",
            Self::RootCause => "root cause",
            Self::Resolution => "resolution",
            Self::Improvements => "improvements",
            Self::ActionItems => "action items",
            Self::Lessons => "lessons",
            Self::Closing => "closing",
            Self::Extra => "extra section",
            Self::Document => "document",
        })
    }
}
