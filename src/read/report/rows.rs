//! The rows of a timeline, before their days are known.

mod gather;
mod raw;
mod resolved;

pub use gather::{Gathered, gather, names_stage, opens_with_time};
pub use resolved::resolve;

use jiff::civil::Time;

use super::day_word::DayWord;
use super::part::markdown;
use super::scan::{Block, Kind};
use crate::time::{Day, Stamp};

/// A row as it stands in the text.
#[derive(Clone, Debug)]
pub struct RawRow {
    /// Its line, from one.
    pub line: usize,
    /// Its time.
    pub stamp: Option<Stamp>,
    /// Its day, where it has no time.
    pub day: Option<Day>,
    /// Its day, where it is named by its weekday, or by the one before.
    pub day_word: Option<DayWord>,
    /// The words for the day and the time.
    pub written: String,
    /// What stands before the words in the source.
    pub before: String,
    /// The words before the time, or the heading above.
    pub label: Option<String>,
    /// Who it was.
    pub author: Option<String>,
    /// A zone in words.
    pub zone_words: Option<String>,
    /// Whether a slip in the year was read over.
    pub is_odd: bool,
    /// When the phase begins in whose heading the half of the day stands.
    pub phase: Option<Time>,
    /// Whether the time stands within the sentence.
    pub is_within: bool,
    /// Whether its line is set in strong letters as a whole, as a heading is.
    pub is_strong: bool,
    /// What happened: the first block has the words behind the time.
    pub body: Vec<Block>,
}

impl RawRow {
    /// Returns what happened, as Markdown.
    pub fn text(&self) -> String {
        let text = markdown(&self.body);
        let text = text.trim();
        // The signs around a whole row lose their first half with its time.
        let text = match text.strip_suffix("**") {
            Some(rest) if text.matches("**").count() % 2 == 1 => rest,
            _ => text,
        };
        let text = text.trim();
        // The sign of a line end ends nothing at the end of all.
        let signs = text.len() - text.trim_end_matches('\\').len();
        let text = if signs % 2 == 1 { &text[..text.len() - 1] } else { text };
        text.trim().to_owned()
    }
}

/// What stands between the rows of a timeline, in the order of the text.
#[derive(Clone, Debug)]
pub enum Entry {
    /// A day that holds for what follows, and its words.
    Day(usize, Day, String),
    /// A day by its weekday, or by the one before.
    DayWord(DayWord),
    /// A row.
    Row(Box<RawRow>),
}

/// Makes a block of the words of a row.
fn words_block(block: &Block, words: &str) -> Block {
    Block {
        kind: Kind::Text,
        text: words.to_owned(),
        raw: words.to_owned(),
        after_blank: false,
        ..block.clone()
    }
}
