//! The fix is explained at length.
//!
//! For teams a timeline that tells of it is enough.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! assert!(findings_of("fix-explained", &draft).is_empty());
//!
//! draft.root_cause.resolution.clear();
//! assert_eq!(findings_of("fix-explained", &draft)[0].what, "The resolution is missing.");
//! ```

use crate::check::matching::says_any;
use crate::check::{Findings, Group, Place, Profile, Rule, Severity, Source, Subject};
use crate::postmortem::{EventKind, Section, TextField};

/// The fix is explained at length.
pub static RULE: Rule = Rule {
    id: "fix-explained",
    group: Group::Rubric,
    asks: "The fix is explained at length.",
    why: "Whoever meets the same incident next will look here first.",
    source: Source::ASSIGNMENT,
    classic: Some(Severity::Error),
    sre: Some(Severity::Error),
    sections: &[Section::RootCause],
    check,
};

/// The kinds of events that tell of a fix.
const FIXES: [EventKind; 4] =
    [EventKind::Mitigated, EventKind::RolledBack, EventKind::Deployed, EventKind::Resolved];

/// Beginnings of words by which an explanation tells of a fix as well.
const WORDS: [&str; 13] = [
    "fix",
    "resolv",
    "solv",
    "restor",
    "mitigat",
    "remed",
    "rolled back",
    "rolling back",
    "revert",
    "corrective",
    "corrected",
    "back to normal",
    "had to create",
];

/// Beginnings of words by which an event of a team's timeline tells of one.
const EVENT_WORDS: [&str; 9] =
    ["fix", "resolv", "solv", "restor", "mitigat", "rolled", "revert", "working", "back to normal"];

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let in_events = || {
        let mut events = subject.in_section(Section::Timeline);
        events.any(|passage| says_any(&passage.english().to_lowercase(), &EVENT_WORDS))
            || subject.kinds().iter().any(|kind| FIXES.contains(kind))
    };
    let in_timeline = || subject.profile == Profile::Sre && in_events();
    // Who read a document from elsewhere may not have parted the two.
    let with_cause = || {
        let explanation = subject.passage(TextField::Explanation);
        subject.source().is_some()
            && explanation.is_some_and(|it| says_any(&it.english().to_lowercase(), &WORDS))
    };
    let is_missing = subject.passage(TextField::Resolution).is_none();
    if is_missing && !subject.may_hold_more() && !in_timeline() && !with_cause() {
        findings.add(
            Place::text(TextField::Resolution),
            "The resolution is missing.",
            "Say what was changed, where, and how you saw that it helped.",
        );
    }
}
