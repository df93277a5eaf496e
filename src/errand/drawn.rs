//! What the page shows of a draft at every step, drawn already.

use crate::read::Json;

/// The report, and the incident to scale.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    /// The report, the strip above it, and the metrics with their formulas: panels.
    pub panels: [Vec<Json>; 3],
    /// The strip as a file of its own.
    pub svg: String,
    /// The timeline for Mermaid.
    pub mermaid: String,
    /// The timeline as a table.
    pub table: String,
}

impl Drawn {
    /// Reads the answer to [`Errand::Draw`](super::Errand::Draw); an empty drawing of what is none.
    pub fn from_json(answer: &str) -> Self {
        let Ok(Json::Object(mut drawn)) = serde_json::from_str(answer) else { return Self::default() };
        Self {
            panels: ["report", "strip", "metrics"].map(|name| Json::take_list(&mut drawn, name)),
            svg: Json::take_text(&mut drawn, "svg"),
            mermaid: Json::take_text(&mut drawn, "mermaid"),
            table: Json::take_text(&mut drawn, "table"),
        }
    }
}
