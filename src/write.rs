//! One writer a format: documents over the [`Outline`](crate::outline::Outline) and so for every voice, pictures over
//! the [`Strip`](crate::strip::Strip).

mod address;
mod html;
mod json;
mod markdown;
mod mermaid;
mod plain_text;
mod rich_text;
mod svg;
mod timeline_table;

pub use html::{Dress, Page, html_page};
pub use json::json;
pub use markdown::{body_as_markdown, escaped, markdown, word_count};
pub use mermaid::mermaid;
pub use plain_text::plain_text;
pub use rich_text::rich_text;
pub use svg::svg;
pub use timeline_table::{metrics_table, timeline_table};
