//! One writer a format: documents over the [`Outline`](crate::outline::Outline) and so for every voice, pictures over
//! the [`Strip`](crate::strip::Strip).

mod json;
mod markdown;
mod mermaid;
mod svg;
mod timeline_table;

pub use json::json;
pub use markdown::{body_as_markdown, escaped, markdown, word_count};
pub use mermaid::mermaid;
pub use svg::svg;
pub use timeline_table::{metrics_table, timeline_table};
