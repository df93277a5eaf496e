//! What the page has done for it in the background: each errand is a question in text and an answer in text.
//!
//! A program of its own does them (`src/background.rs`), so that the first visit does not wait for what only they need
//! (the genres, the readers of pastes), and nothing that takes long holds up typing. The page has only [`Errand`] and
//! the readers of the answers.

mod act;
mod answer;
mod draw;
mod panel;
mod strip_picture;
mod telling;

pub use act::{Act, Picture};
pub use answer::answer;
pub use strip_picture::StripPicture;

pub use crate::read::Json;
use crate::read::timeline::{Choice, Preview, PreviewEvent, Question, Subject};

/// A kind of errand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errand {
    /// The question is a paste, with answers before it ([`with_answers`](crate::read::timeline::with_answers)) or alone; the answer is its [`Preview`] with
    /// what is still open.
    ReadTimeline,
    /// The question is a draft, the answer its tale, [`Told`].
    TellTale,
    /// The question is a draft, the answer its [`StripPicture`].
    DrawStrip,
}

impl Errand {
    /// Every errand.
    pub const ALL: [Self; 3] = [Self::ReadTimeline, Self::TellTale, Self::DrawStrip];

    /// Returns the name by which the two programs call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::ReadTimeline => "read-timeline",
            Self::TellTale => "tell-tale",
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
    let questions = Json::take_list(&mut preview, "questions").into_iter().filter_map(question).collect();
    let mut texts = |name| Json::take_list(&mut preview, name).into_iter().map(Json::into_text).collect();
    Preview { events, notes: texts("notes"), questions, left_over: texts("left_over") }
}

fn question(question: Json) -> Option<Question> {
    let Json::Object(mut question) = question else { return None };
    let choices = Json::take_list(&mut question, "choices").into_iter().filter_map(|choice| match choice {
        Json::List(mut choice) if choice.len() == 2 => {
            let label = choice.pop()?.into_text();
            Some(Choice { answer: choice.pop()?.into_text(), label })
        }
        _ => None,
    });
    let choices = choices.collect();
    let is_zone = Json::take_truth(&mut question, "about_zone");
    Some(Question {
        subject: if is_zone { Subject::Zone } else { Subject::Days },
        seen: Json::take_text(&mut question, "seen"),
        line: Json::take_number(&mut question, "line"),
        example: Json::take_text(&mut question, "example"),
        choices,
        preset: Json::take_number(&mut question, "preset"),
    })
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
