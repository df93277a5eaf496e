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
    /// The time of day, in the zone that was meant.
    pub time: Time,
    /// The day, if the text named one.
    pub date: Option<Date>,
    /// Whether the text says that the time is only about right: `~4:20 PM`, `about 16:20`.
    pub approximate: bool,
    /// The zone as written, if the text named one.
    pub zone: Option<String>,
}
