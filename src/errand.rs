//! What the page has done for it in the background: each errand is a question in text and an answer in text.
//!
//! A program of its own does them (`src/background.rs`), so that the first visit does not wait for what only they need
//! (the genres, the readers of pastes), and nothing that takes long holds up typing. The page has only [`Errand`] and
//! the readers of the answers.

mod act;
mod answer;
mod body;
mod document;
mod draw;
mod drawn;
mod panel;
mod paste;
mod telling;

pub use act::{Act, Picture};
pub use answer::answer;
pub use drawn::{Drawn, guess_of};

pub use crate::read::Json;
use crate::read::timeline::PreviewEvent;

/// A kind of errand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errand {
    /// The question is a paste, with answers before it ([`with_answers`](crate::read::timeline::with_answers)) or alone;
    /// the answer is what was found, [`Pasted`].
    ReadTimeline,
    /// The question is a draft, the answer its tale, [`Told`].
    TellTale,
    /// The question is a draft, the answer its report and its strip, [`Drawn`].
    Draw,
    /// The question is what happened, in the writer's words; the answer is the label of the kind of event that it seems
    /// to be.
    GuessKind,
}

impl Errand {
    /// Every errand.
    pub const ALL: [Self; 4] = [Self::ReadTimeline, Self::TellTale, Self::Draw, Self::GuessKind];

    /// Returns the name by which the two programs call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::ReadTimeline => "read-timeline",
            Self::TellTale => "tell-tale",
            Self::Draw => "draw",
            Self::GuessKind => "guess-kind",
        }
    }
}

/// What was found in a paste, drawn already.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// A line that says how much.
    pub found: String,
    /// The words on the button that takes it.
    pub add: String,
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
            add: Json::take_text(&mut pasted, "add"),
            panel: Json::take_list(&mut pasted, "panel"),
        }
    }
}

/// The tale as the page shows it, drawn already.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The sheet, the tray beneath it, the beats for the whole screen and the proof above: panels.
    pub panels: [Vec<Json>; 4],
    /// The cover as a file.
    pub cover: String,
    /// The tale as Markdown.
    pub markdown: String,
    /// The same as a file that has its cover beside it.
    pub illustrated: String,
    /// The tale as it is read aloud, a line for each line.
    pub spoken: String,
    /// How many words it has.
    pub words: String,
}

impl Told {
    /// Reads the answer to [`Errand::TellTale`]; an empty tale of what is none.
    pub fn from_json(answer: &str) -> Self {
        let Ok(Json::Object(mut told)) = serde_json::from_str(answer) else { return Self::default() };
        Self {
            panels: ["sheet", "tray", "beats", "badge"].map(|name| Json::take_list(&mut told, name)),
            cover: Json::take_text(&mut told, "cover"),
            markdown: Json::take_text(&mut told, "markdown"),
            illustrated: Json::take_text(&mut told, "illustrated"),
            spoken: Json::take_text(&mut told, "spoken"),
            words: Json::take_text(&mut told, "words"),
        }
    }
}
