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
use report::{Document, Reason, Report, read_report, read_report_anyway};

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
        Document::Reports(reports) => Ok(drafts(reports, text)),
        Document::NotAReport(reason) => Err(reason),
    }
}

/// Reads the postmortems in a text as drafts and refuses none: one that does not look like a postmortem has a note that says so.
pub fn read_postmortems_anyway(text: &str) -> Vec<Postmortem> {
    match read_retold_markdown(text) {
        Some(own) => vec![own],
        None => drafts(read_report_anyway(text), text),
    }
}

fn drafts(reports: Vec<Report>, source: &str) -> Vec<Postmortem> {
    reports.into_iter().map(|it| it.into_postmortem(source)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = "# Outage template\n\n**Impact:** [who was hit]\n\n## Timeline\n\n- [HH:MM] [what was seen]\n\n\
        ## Root cause\n\n[why]\n\n## Resolution\n\n[how]\n\n## Action items\n\n- [ ] [task]\n- [ ] Oil the hinges of the gate\n";

    #[test]
    fn what_was_refused_is_read_anyway_and_says_why() {
        assert_eq!(read_postmortems(TEMPLATE), Err(Reason::Template));
        let drafts = read_postmortems_anyway(TEMPLATE);
        assert_eq!((drafts.len(), drafts[0].title.as_str()), (1, "Outage template"));
        assert_eq!(drafts[0].measures.action_items[1].text, "Oil the hinges of the gate");
        let notes = &drafts[0].imported.as_ref().expect("it was read").to_check;
        assert!(notes[0].text.contains(&Reason::Template.to_string()), "{}", notes[0].text);
    }

    #[test]
    fn a_report_is_read_as_ever_and_nothing_fails() {
        let report = "# Gate stuck\n\n## Timeline\n\n- 10:00 UTC: it stuck\n- 10:40 UTC: it was oiled\n\n## Root cause\n\nRust.\n";
        assert_eq!(Ok(read_postmortems_anyway(report)), read_postmortems(report));
        for text in ["", "\n", "# A list", "see https://gate.example/report"] {
            assert!(read_postmortems(text).is_err(), "{text:?}");
            assert_eq!(read_postmortems_anyway(text).len(), 1, "{text:?}");
        }
    }
}
