//! What the page shows of a draft at every step, drawn already.

use crate::postmortem::{EventId, EventKind};
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
    /// What kind each event seems to be by its words alone: a line each, with the number of the event and the label.
    pub guesses: String,
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
            guesses: Json::take_text(&mut drawn, "guesses"),
        }
    }
}

/// Finds the guess for an event in [`Drawn::guesses`]; `Other` for one that was not there when it was drawn.
pub fn guess_of(guesses: &str, event: EventId) -> String {
    let number = event.0.to_string();
    let found = guesses.lines().filter_map(|line| line.split_once(' ')).find(|(of, _)| *of == number);
    found.map_or(EventKind::Other.label(), |(_, label)| label).to_owned()
}
