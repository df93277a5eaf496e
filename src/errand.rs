//! What the page has done for it in the background: each errand is a question in text and an answer in text.
//!
//! A program of its own does them (`src/background.rs`), so that the first visit does not wait for what only they need
//! (the genres, the readers of pastes), and nothing that takes long holds up typing. The page has only [`Errand`] and
//! the readers of the answers.

mod answer;
mod draw;
mod strip_picture;

pub use answer::answer;
pub use strip_picture::{FlagPart, StripPicture};

use crate::postmortem::Section;
use crate::read::Json;
use crate::read::timeline::{Preview, PreviewEvent};
use crate::tale::{Cut, Framing, Plan};

/// A kind of errand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errand {
    /// The question is a paste, the answer its [`Preview`].
    ReadTimeline,
    /// The question is a draft, the answer the [`Plan`] of its tale.
    PlanTale,
    /// The question is a draft, the answer its [`StripPicture`].
    DrawStrip,
}

impl Errand {
    /// Every errand.
    pub const ALL: [Self; 3] = [Self::ReadTimeline, Self::PlanTale, Self::DrawStrip];

    /// Returns the name by which the two programs call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::ReadTimeline => "read-timeline",
            Self::PlanTale => "plan-tale",
            Self::DrawStrip => "draw-strip",
        }
    }
}

/// Reads the answer to [`Errand::ReadTimeline`]; nothing of what is none.
pub fn preview(answer: &str) -> Preview {
    let Ok(Json::Object(mut preview)) = serde_json::from_str(answer) else { return Preview::default() };
    let events = Json::take_list(&mut preview, "events").into_iter().filter_map(|event| match event {
        Json::Object(mut event) => Some(PreviewEvent {
            day: Json::take_text(&mut event, "day"),
            time: Json::take_text(&mut event, "time"),
            author: Json::take_text(&mut event, "author"),
            text: Json::take_text(&mut event, "text"),
        }),
        _ => None,
    });
    let events = events.collect();
    let mut texts = |name| Json::take_list(&mut preview, name).into_iter().map(Json::into_text).collect();
    Preview { events, notes: texts("notes"), left_over: texts("left_over") }
}

/// Reads the answer to [`Errand::PlanTale`]; an empty plan of what is none.
pub fn tale_plan(answer: &str) -> Plan {
    let Ok(Json::Object(mut plan)) = serde_json::from_str(answer) else { return Plan::default() };
    let framings = Json::take_list(&mut plan, "framings").into_iter().filter_map(|framing| match framing {
        Json::Object(mut framing) => Some(Framing {
            line: Json::take_text(&mut framing, "line"),
            frame: Json::take_text(&mut framing, "frame"),
            text: Json::take_text(&mut framing, "text"),
            facts: Json::take_list(&mut framing, "facts").into_iter().map(Json::into_text).collect(),
            cuts: Json::take_list(&mut framing, "cuts").into_iter().filter_map(cut).collect(),
            is_rewritten: !Json::take_text(&mut framing, "rewritten").is_empty(),
        }),
        _ => None,
    });
    let framings = framings.collect();
    let chapters = Json::take_list(&mut plan, "chapters").into_iter().map(Json::into_text);
    let chapters = Section::ALL.into_iter().zip(chapters).filter(|(_, text)| !text.is_empty());
    Plan {
        chapters: chapters.collect(),
        title: Json::take_text(&mut plan, "title"),
        disclaimer: Json::take_text(&mut plan, "disclaimer"),
        framings,
        is_withheld: !Json::take_text(&mut plan, "withheld").is_empty(),
    }
}

fn cut(cut: Json) -> Option<Cut> {
    let Json::List(parts) = cut else { return None };
    let mut parts = parts.into_iter().map(Json::into_text);
    let mut next = || parts.next().unwrap_or_default();
    let (at, was, words) = (next().parse().ok()?, next(), next());
    Some(Cut { at, was, words, is_replaced: !next().is_empty() })
}
