//! One writer a format: documents over the [`Outline`](crate::outline::Outline) and so for every voice, pictures over
//! the [`Strip`](crate::strip::Strip).

mod action_items;
mod address;
mod html;
mod json;
mod line_label;
mod markdown;
mod mermaid;
mod plain_text;
mod rich_text;
mod slack;
mod svg;
mod timeline_table;
mod wiki;

pub use action_items::{ActionItemIssue, action_items};
pub use html::{Dress, Page, html_page};
pub use json::json;
pub use markdown::{body_as_markdown, escaped, markdown, mention_safe, word_count};
pub use mermaid::mermaid;
pub use plain_text::plain_text;
pub use rich_text::rich_text;
pub use slack::{SUMMARY_LENGTH, Sender, slack, slack_summary};
pub use svg::svg;
pub use timeline_table::{metrics_table, timeline_table};
pub use wiki::wiki;
