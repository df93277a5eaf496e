//! The cause is explained at length.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! assert!(findings_of("cause-explained", &draft).is_empty());
//!
//! draft.root_cause.explanation = " ".into();
//! assert_eq!(findings_of("cause-explained", &draft)[0].what, "The explanation of the root cause is missing.");
//! ```

use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{Section, TextField};

/// The cause is explained at length.
pub static RULE: Rule = Rule {
    id: "cause-explained",
    group: Group::Rubric,
    asks: "The cause is explained at length.",
    why: "The cause is what others can learn from. One sentence seldom says how it came about.",
    source: Source::ASSIGNMENT,
    classic: Some(Severity::Error),
    sre: Some(Severity::Error),
    sections: &[Section::RootCause],
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    if subject.passage(TextField::Explanation).is_none() {
        findings.add(
            Place::text(TextField::Explanation),
            "The explanation of the root cause is missing.",
            "Say what was wrong, how it came to be so, and why it showed on this day.",
        );
    }
}
