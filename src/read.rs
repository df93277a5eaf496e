//! Reading what others wrote: reports, pasted timelines, and JSON.
//!
//! A reader of foreign text returns what it found together with what it was unsure of and what was left over. It
//! never fails, never invents and never drops a line silently.

mod json;
pub mod report;
mod retold_markdown;
pub mod timeline;

pub use json::{Json, Object};
pub use retold_markdown::read_retold_markdown;

use crate::postmortem::Postmortem;
use report::{Document, Reason, read_report};

/// Reads the postmortems in a text as drafts, whoever wrote it: most texts have one.
///
/// # Errors
///
/// The [`Reason`] why the text is no postmortem.
pub fn read_postmortems(text: &str) -> Result<Vec<Postmortem>, Reason> {
    if let Some(own) = read_retold_markdown(text) {
        return Ok(vec![own]);
    }
    match read_report(text) {
        Document::Reports(reports) => Ok(reports.into_iter().map(|it| it.into_postmortem(text)).collect()),
        Document::NotAReport(reason) => Err(reason),
    }
}
