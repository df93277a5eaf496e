//! The summary gives the root cause in a sentence.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! assert!(findings_of("cause-in-brief", &draft).is_empty());
//!
//! draft.summary.root_cause.clear();
//! assert_eq!(findings_of("cause-in-brief", &draft)[0].what, "The summary does not name the root cause.");
//! ```

use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{Section, TextField};

/// The summary gives the root cause in a sentence.
pub static RULE: Rule = Rule {
    id: "cause-in-brief",
    group: Group::Rubric,
    asks: "The summary gives the root cause in a sentence.",
    why: "Many readers stop after the summary.",
    source: Source::ASSIGNMENT,
    classic: Some(Severity::Error),
    sre: Some(Severity::Warning),
    sections: &[Section::Summary],
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    if subject.passage(TextField::RootCauseBrief).is_none() {
        findings.add(
            Place::text(TextField::RootCauseBrief),
            "The summary does not name the root cause.",
            "Give it in one sentence; the details follow later.",
        );
    }
}
