//! What a writer answered, and the form in which it was written.

use jiff::civil::{Date, Time};

/// An answer to a question that may be left open.
///
/// *Unknown* is an answer and differs from *blank*: the first is printed, the second leaves the line out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Answer<T> {
    /// Not answered yet.
    #[default]
    Blank,
    /// The writer says that it is not known.
    Unknown,
    /// The answer.
    Given(T),
}

impl<T> Answer<T> {
    /// Returns the answer if one was given.
    pub fn given(&self) -> Option<&T> {
        match self {
            Self::Given(value) => Some(value),
            Self::Blank | Self::Unknown => None,
        }
    }

    /// Tells whether the writer said that it is not known.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown)
    }
}

/// A value together with the text that it was read from.
///
/// The text is kept as it was typed and is what every document prints, so that reading a time never rewrites
/// it. `reading` is `None` when the text could not be understood: the text is kept all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written<T> {
    text: String,
    reading: Option<T>,
}

impl<T> Written<T> {
    /// Joins a text and what was read from it. Meant for the readers in [`time`](crate::time).
    pub fn new(text: impl Into<String>, reading: Option<T>) -> Self {
        Self { text: text.into(), reading }
    }

    /// Returns the text as it was typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns what the text was understood to mean, if it was.
    pub fn reading(&self) -> Option<&T> {
        self.reading.as_ref()
    }
}

/// A time of day as read from what somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockReading {
    /// The time of day, in the zone that was meant. Of a stretch, its beginning.
    pub time: Time,
    /// The seconds from the start of the incident, if the text counts from there: `T+00:15`. Then `time` is midnight and
    /// says nothing.
    pub since_start: Option<i32>,
    /// The end of a stretch: `10:07-10:29 AM`.
    pub until: Option<Time>,
    /// The day, if the text named one.
    pub date: Option<Date>,
    /// Whether the text says that the time is only about right: `~4:20 PM`, `about 16:20`.
    pub approximate: bool,
    /// The zone as written, if the text named one.
    pub zone: Option<String>,
    /// What was odd about how it was written.
    pub notes: Vec<ClockNote>,
}

impl ClockReading {
    /// Makes the reading of a time of day and nothing else.
    pub fn at(time: Time) -> Self {
        Self {
            time,
            since_start: None,
            until: None,
            date: None,
            approximate: false,
            zone: None,
            notes: Vec::new(),
        }
    }

    /// Tells whether it is the midnight at which its day ends: `24:00`.
    pub fn is_end_of_day(&self) -> bool {
        self.notes.contains(&ClockNote::EndOfDay)
    }
}

/// Something odd about how a time was written, that the writer should see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockNote {
    /// `14:15 pm`: the figures were taken, and AM or PM was not.
    HalfContradicts,
    /// `24:00`: the midnight at which the day ends.
    EndOfDay,
    /// `9;31`: another sign was taken for a colon.
    OddSign,
    /// `03/04/2024`: either number could be the month, so the day was left out.
    AmbiguousDay,
}
