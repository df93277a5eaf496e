//! One writer a format: documents over the [`Outline`](crate::outline::Outline) and so for every voice, pictures over
//! the [`Strip`](crate::strip::Strip).

mod action_items;
mod json;
mod line_label;
mod markdown;
mod mermaid;
mod slack;
mod svg;
mod timeline_table;
mod wiki;

pub use action_items::{ActionItemIssue, action_items};
pub use json::json;
pub use markdown::{body_as_markdown, escaped, markdown, mention_safe, word_count};
pub use mermaid::mermaid;
pub use slack::{SUMMARY_LENGTH, slack, slack_summary};
pub use svg::svg;
pub use timeline_table::{metrics_table, timeline_table};
pub use wiki::wiki;
