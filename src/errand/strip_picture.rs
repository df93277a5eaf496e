//! The incident to scale as the page shows it: everything is measured and worded already.

use crate::read::Json;

/// The strip, in pieces that only have to be put where they say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StripPicture {
    /// The whole of it in words.
    pub description: String,
    /// The day on which it begins.
    pub day: String,
    /// The zone of its times.
    pub zone: String,
    /// Why nothing is drawn; empty if something is.
    pub hint: String,
    /// What has to be said about the metrics, such as milestones out of order.
    pub notes: Vec<String>,
    /// The metrics: name, class, length, formula.
    pub metrics: Vec<Vec<String>>,
    /// The lines: class, and the data of a path in a box of 1000 by 136.
    pub lines: Vec<Vec<String>>,
    /// What is written beside the lines: class, x, y, text.
    pub labels: Vec<Vec<String>>,
    /// The flags; see [`FlagPart`] for what each has.
    pub flags: Vec<Vec<String>>,
    /// The strip as a file of its own.
    pub svg: String,
    /// The timeline for Mermaid.
    pub mermaid: String,
    /// The timeline as a table.
    pub table: String,
}

/// The places of what a flag has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlagPart {
    /// The number of its event.
    Event,
    /// Its classes.
    Class,
    /// Where it is, from the left.
    Left,
    /// What it is called.
    Name,
    /// Its time as written.
    Time,
    /// The class of its mark.
    MarkClass,
    /// The path of its mark.
    Mark,
    /// Its kind.
    Kind,
    /// What is said of it on hover and focus.
    Note,
    /// How many it stands for on a wide page, if it is more than one: `×3`.
    WideCount,
    /// The same where there is little room.
    NarrowCount,
}

impl StripPicture {
    /// Reads the answer to [`Errand::DrawStrip`](super::Errand::DrawStrip); an empty picture of what is none.
    pub fn from_json(answer: &str) -> Self {
        let Ok(Json::Object(mut picture)) = serde_json::from_str(answer) else { return Self::default() };
        let mut rows = |name| {
            let row = |json| match json {
                Json::List(row) => row.into_iter().map(Json::into_text).collect(),
                _ => Vec::new(),
            };
            Json::take_list(&mut picture, name).into_iter().map(row).collect()
        };
        let (metrics, lines, labels, flags) = (rows("metrics"), rows("lines"), rows("labels"), rows("flags"));
        let notes = Json::take_list(&mut picture, "notes").into_iter().map(Json::into_text).collect();
        let mut word = |name| Json::take_text(&mut picture, name);
        Self {
            description: word("description"),
            day: word("day"),
            zone: word("zone"),
            hint: word("hint"),
            svg: word("svg"),
            mermaid: word("mermaid"),
            table: word("table"),
            notes,
            metrics,
            lines,
            labels,
            flags,
        }
    }
}
