//! What a genre is made of. The words are data, one file a genre in `packs/`; here is their form.

use super::packs;
use super::topic::Topic;
use crate::postmortem::{EventKind, Genre};

/// A genre: a persona with its words for every occasion.
#[derive(Debug)]
pub struct Pack {
    /// The name on the page.
    pub name: &'static str,
    /// What is fact and what is not, in the persona's words.
    pub disclaimer: &'static str,
    /// Titles by cause.
    pub titles: &'static [Title],
    /// The title where no cause is recognised.
    pub title_otherwise: &'static str,
    /// The frames for each kind of event, for events of that kind.
    pub events: &'static [(EventKind, &'static [Frame])],
    /// Frames for an event of any kind that ends the longest silence.
    pub silences: &'static [Frame],
    /// Frames for the line on when it was.
    pub durations: &'static [Frame],
    /// Frames for what it did to users.
    pub impacts: &'static [Frame],
    /// Frames for the cause in brief.
    pub root_causes: &'static [Frame],
    /// Frames for the cause at length.
    pub explanations: &'static [Frame],
    /// Frames for how it was resolved.
    pub resolutions: &'static [Frame],
    /// Frames for improvements and action items.
    pub measures: &'static [Frame],
    /// First paragraphs.
    pub openings: &'static [Frame],
    /// Last words.
    pub farewells: &'static [Frame],
}

/// A title for a cause.
#[derive(Debug)]
pub struct Title {
    /// The cause.
    pub topic: Topic,
    /// The title.
    pub text: &'static str,
}

/// Returns the words of a genre.
pub fn pack(genre: Genre) -> &'static Pack {
    match genre {
        Genre::Fantasy => &packs::FANTASY,
    }
}

impl Pack {
    /// Returns the title for a cause.
    pub fn title(&self, topic: Topic) -> Option<&'static str> {
        self.titles.iter().find(|title| title.topic == topic).map(|title| title.text)
    }

    /// Returns the frames for an occasion.
    pub fn frames(&self, occasion: Occasion) -> &'static [Frame] {
        match occasion {
            Occasion::Event { kind, .. } => {
                self.events.iter().find(|(of, _)| *of == kind).map_or(&[], |(_, frames)| frames)
            }
            Occasion::Duration => self.durations,
            Occasion::Impact => self.impacts,
            Occasion::RootCauseBrief => self.root_causes,
            Occasion::Explanation => self.explanations,
            Occasion::Resolution => self.resolutions,
            Occasion::Measure => self.measures,
            Occasion::Opening => self.openings,
            Occasion::Farewell => self.farewells,
        }
    }
}

/// What a line tells, and so which frames fit it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// An event of a kind that the writer has confirmed, or that was guessed.
    Event {
        /// The kind.
        kind: EventKind,
        /// Whether the writer said so.
        confirmed: bool,
    },
    /// When it was.
    Duration,
    /// What it did to users.
    Impact,
    /// The cause in brief.
    RootCauseBrief,
    /// The cause at length.
    Explanation,
    /// How it was resolved.
    Resolution,
    /// An improvement or an action item.
    Measure,
    /// The first paragraph.
    Opening,
    /// The last one.
    Farewell,
}

/// A sentence of the genre around the writer's own.
///
/// In the text `{S}` stands for the writer's sentence, `{s}` for the same after a colon, and a name such as
/// `{weekday}` for the fact behind one of the hooks that the frame needs. The frame may set a mood and name things
/// of its own world; it may not state anything about the incident.
#[derive(Debug)]
pub struct Frame {
    /// The permanent name: tales are told by it, so it never changes and is never given again.
    pub id: &'static str,
    /// The text.
    pub text: &'static str,
    /// What must hold for it to fit.
    pub needs: &'static [Hook],
    /// Whether it fits only an event of a kind that the writer has confirmed.
    pub only_confirmed: bool,
}

impl Frame {
    /// Makes a frame that fits whenever its occasion comes.
    pub const fn new(id: &'static str, text: &'static str) -> Self {
        Self { id, text, needs: &[], only_confirmed: false }
    }

    /// Makes it fit only where these hooks hold.
    pub const fn needs(self, needs: &'static [Hook]) -> Self {
        Self { needs, ..self }
    }

    /// Makes it fit only where the writer has confirmed the kind of the event.
    pub const fn only_confirmed(self) -> Self {
        Self { only_confirmed: true, ..self }
    }
}

/// Something that can hold for an incident or for one of its lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hook {
    /// It is the first event.
    FirstEvent,
    /// The event ends the longest silence: `{silence}`.
    LongestSilence,
    /// The event suspects what a later one rules out.
    LaterRuledOut,
    /// The event rules out what an earlier one suspected.
    EarlierSuspect,
    /// Something had been found before this.
    FoundAgain,
    /// The text speaks of an alert that did its work.
    NamesAlert,
    /// The text quotes somebody.
    Quotation,
    /// The event happened in the same minute as the one above it.
    SameMinute,
    /// The day is known: `{weekday}`.
    Weekday,
    /// The event happened on a Friday: `{weekday}`.
    Friday,
    /// It took less than an hour: `{duration}`.
    ShortDuration,
    /// It took an hour or more: `{duration}`.
    LongDuration,
    /// There are a few events: `{count}`, in words.
    EventCount,
    /// The cause joins two things.
    TwoCauses,
    /// It is not over.
    Open,
    /// Nothing was suspected.
    NoSuspect,
    /// Something was ruled out and was no cause: `{topic}`.
    ClearedTopic,
    /// When that was: `{time}`.
    ClearedTime,
}

impl Hook {
    /// Tells whether a frame that needs this carries the story on and is preferred on every line.
    pub const fn carries_the_story(self) -> bool {
        matches!(
            self,
            Self::LongestSilence
                | Self::LaterRuledOut
                | Self::EarlierSuspect
                | Self::ClearedTopic
                | Self::Open
                | Self::Friday
        )
    }

    /// Returns the name by which a frame's text refers to the fact; `None` for hooks without words.
    pub const fn slot(self) -> Option<&'static str> {
        match self {
            Self::LongestSilence => Some("silence"),
            Self::Weekday | Self::Friday => Some("weekday"),
            Self::ShortDuration | Self::LongDuration => Some("duration"),
            Self::EventCount => Some("count"),
            Self::ClearedTopic => Some("topic"),
            Self::ClearedTime => Some("time"),
            Self::FirstEvent
            | Self::LaterRuledOut
            | Self::EarlierSuspect
            | Self::FoundAgain
            | Self::NamesAlert
            | Self::Quotation
            | Self::SameMinute
            | Self::TwoCauses
            | Self::Open
            | Self::NoSuspect => None,
        }
    }
}
