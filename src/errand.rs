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

use crate::read::{Json, Object};
use crate::tale::{Framing, Plan};

/// A kind of errand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errand {
    /// The question is a paste, the answer its [`Preview`](crate::read::timeline::Preview).
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

/// Reads the answer to [`Errand::PlanTale`]; an empty plan of what is none.
pub fn tale_plan(answer: &str) -> Plan {
    let Ok(Json::Object(mut plan)) = serde_json::from_str(answer) else { return Plan::default() };
    let framings = list(&mut plan, "framings").into_iter().filter_map(|framing| match framing {
        Json::Object(mut framing) => {
            let facts = list(&mut framing, "facts").into_iter().map(text).collect();
            Some(Framing { line: text_of(&mut framing, "line"), text: text_of(&mut framing, "text"), facts })
        }
        _ => None,
    });
    let framings = framings.collect();
    Plan { title: text_of(&mut plan, "title"), disclaimer: text_of(&mut plan, "disclaimer"), framings }
}

fn list(object: &mut Object, name: &str) -> Vec<Json> {
    object.iter().position(|(known, _)| known == name).map_or_else(Vec::new, |at| {
        if let Json::List(list) = object.swap_remove(at).1 { list } else { Vec::new() }
    })
}

fn text_of(object: &mut Object, name: &str) -> String {
    object
        .iter()
        .position(|(known, _)| known == name)
        .map_or_else(String::new, |at| text(object.swap_remove(at).1))
}

fn text(json: Json) -> String {
    if let Json::Text(text) = json { text } else { String::new() }
}
