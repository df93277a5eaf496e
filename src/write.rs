//! One writer a format, each over the [`Outline`](crate::outline::Outline) and so for every voice.

mod json;
mod markdown;

pub use json::json;
pub use markdown::{markdown, word_count};
