//! What Slack, a wiki and a tracker make of a text.
//!
//! None of them can run here. Each has a small reader that takes the mark-up off as the vendor's documents say, written
//! without a look at the writers.

mod names;
mod parts;
mod slack;
mod wiki;
mod words;

pub use names::{comrak_texts, linked_by_name, pulldown_cmark_texts, without_spaces};
pub use parts::parts;
pub use slack::{read_by_composer, read_by_slack, signs};
pub use wiki::{parts_of_wiki, read_by_wiki};
pub use words::{bare, block_words, words};
