//! What the page asks of the palette, and what it is answered.

use super::Json;

/// What stands in the palette when it is asked.
#[derive(Debug, Default)]
pub struct Chosen<'a> {
    /// What is known of the page, a word each: `mac`, `single-keys`, `tale`.
    pub flags: &'a [&'a str],
    /// The drafts: of each the fragment of its address and its title, every one of them after a [`PART`](super::mirror::PART).
    pub drafts: &'a str,
    /// By how much the arrow keys have moved the choice.
    pub moved: i32,
    /// What was typed.
    pub typed: &'a str,
    /// The open draft, as JSON; empty where none is open.
    pub draft: &'a str,
}

/// What fits, drawn already.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Offered {
    /// The offers: a panel.
    pub list: Vec<Json>,
    /// The sheet of the shortcuts: a panel.
    pub shortcuts: Vec<Json>,
    /// The id of the element that is chosen; empty if nothing fits.
    pub chosen: String,
    /// The words of its act.
    pub act: String,
    /// How much was found.
    pub told: String,
}

impl Offered {
    /// Writes the question for [`Errand::Offer`](super::Errand::Offer).
    pub fn question(chosen: &Chosen<'_>) -> String {
        let Chosen { flags, drafts, moved, typed, draft } = chosen;
        format!("{}\0{moved}\0{typed}\0{draft}{drafts}", flags.join(" "))
    }

    /// Reads the answer; nothing of what is none.
    pub fn from_json(answer: &str) -> Self {
        let Ok(Json::Object(mut parts)) = serde_json::from_str(answer) else { return Self::default() };
        Self {
            list: Json::take_list(&mut parts, "list"),
            shortcuts: Json::take_list(&mut parts, "shortcuts"),
            chosen: Json::take_text(&mut parts, "chosen"),
            act: Json::take_text(&mut parts, "act"),
            told: Json::take_text(&mut parts, "told"),
        }
    }
}
