//! The timeline begins before the issue was noticed: with the change, or the first failing request.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! let found = &findings_of("before-detection", &draft)[0];
//! assert_eq!(found.what, "The timeline seems to begin when the issue was noticed.");
//!
//! draft.timeline[0].text = "Version 2.4 of checkout is deployed.".into();
//! assert!(findings_of("before-detection", &draft).is_empty());
//! ```

use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{EventKind, Section, TextField};

/// The timeline begins before the issue was noticed.
pub static RULE: Rule = Rule {
    id: "before-detection",
    group: Group::Timeline,
    asks: "The timeline begins before the issue was noticed.",
    why: "To begin with the alert hides what led to it, and makes it look plainer than it was.",
    source: Source::PAGERDUTY_WRITING,
    classic: None,
    sre: Some(Severity::Hint),
    sections: &[Section::Timeline],
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let noticed = [EventKind::Detected, EventKind::ReportedByUsers];
    if let [event, _, _, ..] = subject.postmortem.timeline.as_slice()
        && noticed.contains(&event.likely_kind())
    {
        findings.add(
            Place::text(TextField::Event(event.id)),
            "The timeline seems to begin when the issue was noticed.",
            "Add what came before: the change, the first failing request, the slow rise.",
        );
    }
}
