//! What a draft gets back when it is opened again.

use crate::read::Json;

/// The states that Undo and Redo lead to, and a later version if there is one.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Reopened {
    /// The number of the state in which the draft is.
    pub position: usize,
    /// The states before it, in the JSON form of drafts, the earliest first.
    pub past: Vec<Json>,
    /// The states after it, in their order.
    pub future: Vec<Json>,
    /// The later version, with the keys that bring it back or let it go: a panel.
    pub panel: Vec<Json>,
}

impl Reopened {
    /// Reads the answer to [`Errand::Reopen`](super::Errand::Reopen); nothing of what is none.
    pub fn from_json(answer: &str) -> Self {
        let Ok(Json::Object(mut found)) = serde_json::from_str(answer) else { return Self::default() };
        Self {
            position: Json::take_number(&mut found, "position"),
            past: Json::take_list(&mut found, "past"),
            future: Json::take_list(&mut found, "future"),
            panel: Json::take_list(&mut found, "panel"),
        }
    }
}
