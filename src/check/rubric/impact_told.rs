//! The summary says what the outage did to users.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! assert!(findings_of("impact-told", &draft).is_empty());
//!
//! draft.summary.impact.clear();
//! assert_eq!(findings_of("impact-told", &draft)[0].what, "The impact is missing.");
//! ```

use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{Section, TextField};

/// The summary says what the outage did to users.
pub static RULE: Rule = Rule {
    id: "impact-told",
    group: Group::Rubric,
    asks: "The summary says what the outage did to users.",
    why: "Those who read only the summary want to know what broke, and for whom.",
    source: Source::ASSIGNMENT,
    classic: Some(Severity::Error),
    sre: Some(Severity::Error),
    sections: &[Section::Summary],
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    if subject.passage(TextField::Impact).is_none() && !subject.may_hold_more() {
        findings.add(
            Place::text(TextField::Impact),
            "The impact is missing.",
            "Say which service was down or slow, what users saw, and how many of them.",
        );
    }
}
