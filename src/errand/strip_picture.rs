//! The incident to scale as the page has it: drawn already.

use crate::read::Json;

/// The strip.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct StripPicture {
    /// The strip above the form and the document, and the metrics with their formulas: panels.
    pub panels: [Vec<Json>; 2],
    /// The strip as a file of its own.
    pub svg: String,
    /// The timeline for Mermaid.
    pub mermaid: String,
    /// The timeline as a table.
    pub table: String,
}

impl StripPicture {
    /// Reads the answer to [`Errand::DrawStrip`](super::Errand::DrawStrip); an empty picture of what is none.
    pub fn from_json(answer: &str) -> Self {
        let Ok(Json::Object(mut picture)) = serde_json::from_str(answer) else { return Self::default() };
        Self {
            panels: ["strip", "metrics"].map(|name| Json::take_list(&mut picture, name)),
            svg: Json::take_text(&mut picture, "svg"),
            mermaid: Json::take_text(&mut picture, "mermaid"),
            table: Json::take_text(&mut picture, "table"),
        }
    }
}
