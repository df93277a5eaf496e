//! The timeline says when the issue was noticed.
//!
//! It is silent where an event is of such a kind, or where the words of any event may mean it.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! assert!(findings_of("timeline-detected", &draft).is_empty());
//!
//! for event in &mut draft.timeline {
//!     event.text = "The pool was full.".into();
//! }
//! assert_eq!(findings_of("timeline-detected", &draft)[0].what, "No event says when the issue was noticed.");
//! ```

use crate::check::rubric::tells;
use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{EventKind, Section};

/// The timeline says when the issue was noticed.
pub static RULE: Rule = Rule {
    id: "timeline-detected",
    group: Group::Rubric,
    asks: "The timeline says when the issue was noticed.",
    why: "How long nobody knew is the first thing to make shorter.",
    source: Source::ASSIGNMENT,
    classic: Some(Severity::Error),
    sre: Some(Severity::Hint),
    sections: &[Section::Timeline],
    check,
};

/// Beginnings of words that may mean it.
const WORDS: [&str; 49] = [
    "detect",
    "notic",
    "alert",
    "alarm",
    "page",
    "monitor",
    "report",
    "complain",
    "observ",
    "discover",
    "saw",
    "seen",
    "aware",
    "found",
    "warning",
    "notif",
    "ticket",
    "call",
    "identif",
    "realiz",
    "realis",
    "spot",
    "trigger",
    "fired",
    "flag",
    "ask",
    "write",
    "wrote",
    "says",
    "said",
    "tell",
    "told",
    "phone",
    "telephone",
    "graph",
    "rise",
    "red ",
    "message",
    "post",
    "inquir",
    "enquir",
    "tweet",
    "log",
    "sees",
    "see ",
    "learn",
    "hear",
    "confirm",
    "ongoing",
];

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    if !tells(subject, &[EventKind::Detected, EventKind::ReportedByUsers], &WORDS) {
        findings.add(
            Place::section(Section::Timeline),
            "No event says when the issue was noticed.",
            "Add when it was noticed, and by whom or what: an alert, an engineer, a customer.",
        );
    }
}
