//! What the page has done for it in the background: each errand is a question in text and an answer in text.
//!
//! A program of its own does them (`src/background.rs`), so that the first visit does not wait for what only they need
//! (the genres, the readers of pastes), and nothing that takes long holds up typing. The page has only [`Errand`] and
//! the readers of the answers.

mod act;
mod answer;
mod body;
mod command;
mod document;
mod draw;
mod findings;
mod git_host;
mod link;
mod locking;
mod made;
pub mod mirror;
mod offered;
mod opened;
mod palette;
mod panel;
mod paste;
mod public_choice;
mod reading;
mod reopened;
mod sending;
mod share;
mod telling;

pub use act::{Act, Picture};
pub use answer::answer;
pub use command::Command;
pub use locking::{LockError, Locking, Work};
pub use made::{Made, Text};
pub use offered::{Chosen, Offered};
pub use reopened::Reopened;

pub use crate::read::Json;
use crate::read::timeline::PreviewEvent;
pub use crate::share::{Locked, NONCE_BYTES, ROUNDS, SALT_BYTES};

/// A kind of errand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errand {
    /// The question is a paste, with answers before it ([`with_answers`](crate::read::timeline::with_answers)) or alone;
    /// the answer is what was found, [`Pasted`].
    ReadTimeline,
    /// The question is a draft, with the choices for its public version before it or alone; the answer is its tale, [`Made`].
    TellTale,
    /// The question is the same; the answer is its report and its strip, [`Made`].
    Draw,
    /// The question is a draft with one event and nothing else; the answer is the line of that event, [`Made`].
    DrawLine,
    /// The question is a draft; the answer is what was found in it, [`Made`].
    Check,
    /// The question is what was offered of a document, and the same; the answer is the text, [`Made`].
    Write,
    /// The question is what an event tells, the answer the name of the kind that it may be.
    GuessKind,
    /// The question is the key of a finding, a line end and a draft; the answer is the draft with its fix, as JSON.
    Fix,
    /// The question is a postmortem that somebody wrote elsewhere; the answer is what was found, [`Found`].
    ReadReport,
    /// The question is a draft, its revision, the reason, the draft's text, and the steps that are new, with
    /// [`mirror::PART`] between them; the answer is [`mirror::KEPT`] once it is on the disk, or else why it is not. With a
    /// reason that is a mark, the revision is 0 and the text is empty.
    Keep,
    /// The question is a draft that is gone for good: nothing is left of it. The answer is as that of [`Keep`](Self::Keep).
    Forget,
    /// The question is what local storage has, a line with the draft and its revision for each; the answer has a panel
    /// with those that it has lost, [`Found`].
    Recall,
    /// The question is a draft, its revision and its text; the answer is what Undo needs, [`Reopened`].
    Reopen,
    /// The question is a draft and its text; the answer has a panel with its versions, [`Found`].
    ListVersions,
    /// The question is what was typed into the palette, and where ([`Offered::question`]); the answer is what fits, [`Offered`].
    Offer,
    /// The question is a link, with the passphrase before it or alone; the answer has what is in it, [`Found`].
    OpenLink,
}

impl Errand {
    /// Every errand.
    pub const ALL: [Self; 16] = [
        Self::ReadTimeline,
        Self::TellTale,
        Self::Draw,
        Self::DrawLine,
        Self::Check,
        Self::Write,
        Self::GuessKind,
        Self::Fix,
        Self::ReadReport,
        Self::Keep,
        Self::Forget,
        Self::Recall,
        Self::Reopen,
        Self::ListVersions,
        Self::Offer,
        Self::OpenLink,
    ];

    /// Returns the name by which the two programs call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::ReadTimeline => "read-timeline",
            Self::TellTale => "tell-tale",
            Self::Draw => "draw",
            Self::DrawLine => "draw-line",
            Self::Check => "check",
            Self::Write => "write",
            Self::GuessKind => "guess-kind",
            Self::Fix => "fix",
            Self::ReadReport => "read-report",
            Self::Keep => "keep",
            Self::Forget => "forget",
            Self::Recall => "recall",
            Self::Reopen => "reopen",
            Self::ListVersions => "list-versions",
            Self::Offer => "offer",
            Self::OpenLink => "open-link",
        }
    }

    /// Tells whether it does something, which a later one of its kind does not undo.
    pub fn is_deed(self) -> bool {
        matches!(self, Self::Write | Self::Keep | Self::Forget)
    }
}

/// What was found in a paste, drawn already.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// A line that says how much.
    pub found: String,
    /// The questions, the notes, the events and what was left over: a panel.
    pub panel: Vec<Json>,
    /// The events, in the order of the incident.
    pub events: Vec<PreviewEvent>,
}

impl Pasted {
    /// Reads the answer to [`Errand::ReadTimeline`]; nothing of what is none.
    pub fn from_json(answer: &str) -> Self {
        let Ok(Json::Object(mut pasted)) = serde_json::from_str(answer) else { return Self::default() };
        let events = Json::take_list(&mut pasted, "events").into_iter().filter_map(|event| {
            let Json::List(event) = event else { return None };
            let mut texts = event.into_iter().map(Json::into_text);
            let mut next = || texts.next().unwrap_or_default();
            Some(PreviewEvent { day: next(), time: next(), author: next(), text: next() })
        });
        Self {
            events: events.collect(),
            found: Json::take_text(&mut pasted, "found"),
            panel: Json::take_list(&mut pasted, "panel"),
        }
    }
}

/// What was found in a postmortem that somebody wrote elsewhere, drawn already.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// A line that says how much.
    pub found: String,
    /// The incidents with their notes, each with a key that opens it: a panel.
    pub panel: Vec<Json>,
    /// The incidents as drafts, in the JSON form of drafts.
    pub drafts: Vec<String>,
}

impl Found {
    /// Reads the answer to [`Errand::ReadReport`]; nothing of what is none.
    pub fn from_json(answer: &str) -> Self {
        let Ok(Json::Object(mut found)) = serde_json::from_str(answer) else { return Self::default() };
        Self {
            found: Json::take_text(&mut found, "found"),
            panel: Json::take_list(&mut found, "panel"),
            drafts: Json::take_list(&mut found, "drafts").into_iter().map(Json::into_text).collect(),
        }
    }
}
