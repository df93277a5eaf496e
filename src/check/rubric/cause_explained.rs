//! The cause is explained at length.
//!
//! For teams it may stand anywhere.
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

use crate::check::matching::says_any;
use crate::check::{Findings, Group, Passage, Place, Profile, Rule, Severity, Source, Subject};
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

/// Beginnings of words by which a cause is told.
const CAUSES: [&str; 6] = ["because", "due to", "caused", "root cause", "the cause", "the reason"];

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    // The brief one is no explanation, unless a reader has taken the one there is for it.
    let is_imported = subject.postmortem.imported.is_some();
    let told_in = |passage: &Passage<'_>| {
        (is_imported || passage.field() != Some(TextField::RootCauseBrief))
            && says_any(&passage.text.to_lowercase(), &CAUSES)
    };
    let is_elsewhere = || subject.profile == Profile::Sre && subject.passages.iter().any(told_in);
    if subject.passage(TextField::Explanation).is_none() && !subject.may_hold_more() && !is_elsewhere() {
        findings.add(
            Place::text(TextField::Explanation),
            "The explanation of the root cause is missing.",
            "Say what was wrong, how it came to be so, and why it showed on this day.",
        );
    }
}
