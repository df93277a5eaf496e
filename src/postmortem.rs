//! The postmortem of one incident, as plain data in the field's own terms.
//!
//! Everything here is what the writer typed or chose, and nothing else: what can be worked out from it (a
//! duration, a guess at an event's kind, the document) is worked out elsewhere, each time. The model changes
//! through [`Edit`] values only, which [`History`] applies; so undo, saving and checking cannot be forgotten.

mod action_item;
mod edit;
mod example;
mod extra_section;
mod field;
mod given_name;
mod history;
mod imported;
mod kind;
mod lessons;
mod line;
mod tale_choice;
mod written;

use std::collections::BTreeSet;

use jiff::civil::Date;

pub use action_item::{ActionDetail, ActionItem, ActionItemId};
pub use edit::{Applied, Edit, EditError, NewEvent, Typed, apply};
pub use example::example;
pub use extra_section::{ExtraSection, ExtraSectionId, UNTITLED};
pub use field::{DateField, Field, Item, TextField, TimeField};
pub use given_name::{given_names, is_given_name};
pub use history::{History, NewStates};
pub use imported::{Imported, ReadingNote};
pub use kind::{EventKind, guess_kind};
pub use lessons::{Lesson, LessonId, LessonKind, Lessons};
pub use line::LineId;
pub use tale_choice::{Genre, Level, LineChoice, Rewrite, TaleChange, TaleChoice};
pub use written::{Answer, ClockNote, ClockReading, Written};

/// What a postmortem without a title is called where it needs a name.
pub const WITHOUT_TITLE: &str = "Untitled postmortem";

/// A postmortem: what happened in an incident, why, and what will be done about it.
///
/// Text fields hold what was typed, untrimmed. Short ones are one line of inline Markdown, long ones may hold
/// paragraphs, lists and code; how they are read is [`outline`](crate::outline)'s business.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Postmortem {
    /// The document's title; empty for none.
    pub title: String,
    /// When it was, what it did to users, and the cause in brief.
    pub summary: Summary,
    /// The events in the writer's order, which is never changed silently.
    pub timeline: Vec<Event>,
    /// The cause at length, and how the incident was resolved.
    pub root_cause: RootCause,
    /// What will be done so that it does not happen again.
    pub measures: Measures,
    /// What the team learned.
    pub lessons: Lessons,
    /// What else the document tells, in the writer's order.
    pub extra_sections: Vec<ExtraSection>,
    /// The sections that the writer has marked as completed.
    pub completed: BTreeSet<Section>,
    /// How the document is laid out.
    pub layout: Layout,
    /// The choices of the tale.
    pub tale: TaleChoice,
    /// What the writer does not want to be told again: the keys of findings and the ids of rules of
    /// [`check`](crate::check). Each at most once.
    pub dismissed: Vec<String>,
    /// What it was read from; `None` for what was written here.
    pub imported: Option<Imported>,
    /// The number that the next item gets. Never goes down, so an id is never given twice.
    pub next_id: u32,
}

impl Postmortem {
    /// Returns the event with this id.
    pub fn event(&self, id: EventId) -> Option<&Event> {
        self.timeline.iter().find(|event| event.id == id)
    }

    /// Returns the action item with this id.
    pub fn action_item(&self, id: ActionItemId) -> Option<&ActionItem> {
        self.measures.action_items.iter().find(|action_item| action_item.id == id)
    }

    /// Returns the section of the writer's own with this id.
    pub fn extra_section(&self, id: ExtraSectionId) -> Option<&ExtraSection> {
        self.extra_sections.iter().find(|section| section.id == id)
    }

    /// Tells whether the writer has given nothing at all that a document could show.
    pub fn is_blank(&self) -> bool {
        let untouched = Self {
            completed: self.completed.clone(),
            layout: self.layout,
            tale: self.tale.clone(),
            dismissed: self.dismissed.clone(),
            imported: self.imported.clone(),
            next_id: self.next_id,
            ..Self::default()
        };
        *self == untouched
    }
}

/// The incident in a few lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// When the outage began.
    pub started: Point,
    /// When the outage ended. A blank date means the day on which it started.
    pub ended: Point,
    /// The zone of all times that name none of their own, as written: `WAT`, `UTC+1`.
    pub zone: String,
    /// What was down or slow, what users saw, and what share of them.
    pub impact: String,
    /// The root cause in one or two sentences.
    pub root_cause: String,
}

/// A point in time in two answers, since people often know one and not the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// The calendar day.
    pub date: Answer<Written<Date>>,
    /// The time of day.
    pub time: Answer<Written<ClockReading>>,
}

/// One thing that was seen, tried, ruled out or fixed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The name that stays with the event while it is edited and moved.
    pub id: EventId,
    /// When it happened.
    pub time: Answer<Written<ClockReading>>,
    /// What happened.
    pub text: String,
    /// The kind that the writer has confirmed; `None` leaves it to [`guess_kind`].
    pub kind: Option<EventKind>,
    /// What the event is about, where its kind has that: what was suspected, what was ruled out, to whom it was
    /// escalated. See [`EventKind::about`].
    pub about: String,
}

impl Event {
    /// Returns the confirmed kind or, failing that, the guess from the text.
    pub fn likely_kind(&self) -> EventKind {
        self.kind.unwrap_or_else(|| guess_kind(&self.text))
    }
}

/// The cause and the cure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RootCause {
    /// Why the incident could happen, at length.
    pub explanation: String,
    /// How service was restored.
    pub resolution: String,
}

/// The corrective and preventative measures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measures {
    /// Broad things that can be improved.
    pub improvements: Vec<Improvement>,
    /// Concrete tasks.
    pub action_items: Vec<ActionItem>,
    /// The sentence that closes the document.
    pub closing: String,
}

/// One improvement opportunity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Improvement {
    /// The name that stays with the improvement.
    pub id: ImprovementId,
    /// What can be improved.
    pub text: String,
}

/// Names an [`Event`] within its postmortem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId(pub u32);

/// Names an [`Improvement`] within its postmortem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ImprovementId(pub u32);

/// A part of the postmortem, as the writer is led through it and the document shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// Duration, impact and the cause in brief.
    Summary,
    /// The events.
    Timeline,
    /// The cause at length and the resolution.
    RootCause,
    /// Improvements, action items and the closing sentence.
    Measures,
    /// What was learned, and whatever else the writer tells.
    Lessons,
}

impl Section {
    /// Every section, in the order of the classic document and of the wizard.
    pub const ALL: [Self; 5] =
        [Self::Summary, Self::Timeline, Self::RootCause, Self::Measures, Self::Lessons];

    /// Tells whether the writer has given anything in this section.
    pub fn is_started(self, postmortem: &Postmortem) -> bool {
        let blank = Postmortem::default();
        match self {
            Self::Summary => postmortem.summary != blank.summary || postmortem.title != blank.title,
            Self::Timeline => postmortem.timeline != blank.timeline,
            Self::RootCause => postmortem.root_cause != blank.root_cause,
            Self::Measures => postmortem.measures != blank.measures,
            Self::Lessons => {
                postmortem.lessons != blank.lessons || postmortem.extra_sections != blank.extra_sections
            }
        }
    }
}

/// How the document is laid out: its preset, and how sections are marked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// The order and the labels of the sections.
    pub preset: Preset,
    /// How a section's heading is written.
    pub section_style: SectionStyle,
    /// How the times of events are written.
    pub clock: ClockStyle,
}

/// Names a set of section labels; the labels themselves are data of [`outline`](crate::outline).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Preset {
    /// Issue Summary, Timeline, Root Cause and Resolution, Corrective and Preventative Measures.
    #[default]
    Classic,
    /// The order of Google's book on site reliability: impact and causes first, the timeline last.
    SreBook,
    /// An overview, what contributed, how it went, and what is done about it, as `PagerDuty` publishes its own.
    PagerDuty,
    /// A summary, the timeline, the fault, the recovery, and the corrective actions, as Atlassian's handbook has them.
    Atlassian,
}

impl Preset {
    /// Every preset, the default first.
    pub const ALL: [Self; 4] = [Self::Classic, Self::SreBook, Self::PagerDuty, Self::Atlassian];
}

/// How a section is marked in Markdown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SectionStyle {
    /// `## Timeline`
    #[default]
    Headings,
    /// `**Timeline:**`
    BoldLabels,
}

impl SectionStyle {
    /// Every style, the default first.
    pub const ALL: [Self; 2] = [Self::Headings, Self::BoldLabels];
}

/// How the times of events are written in the document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ClockStyle {
    /// `3:00 PM (WAT)`, as the writer typed it.
    #[default]
    AsWritten,
    /// `3:00 PM WAT (14:00 UTC)`, wherever the zone is known for sure.
    WithUtc,
}

impl ClockStyle {
    /// Every style, the default first.
    pub const ALL: [Self; 2] = [Self::AsWritten, Self::WithUtc];
}
