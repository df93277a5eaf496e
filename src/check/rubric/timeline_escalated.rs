//! The timeline says to whom the incident was escalated.
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
//! assert!(findings_of("timeline-escalated", &draft).is_empty());
//!
//! for event in &mut draft.timeline {
//!     event.text = "The pool was full.".into();
//! }
//! assert_eq!(findings_of("timeline-escalated", &draft)[0].what, "No event says to whom the incident was escalated.");
//! ```

use crate::check::rubric::tells;
use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{EventKind, Section};

/// The timeline says to whom the incident was escalated.
pub static RULE: Rule = Rule {
    id: "timeline-escalated",
    group: Group::Rubric,
    asks: "The timeline says to whom the incident was escalated.",
    why: "The assignment asks which team or person was called in.",
    source: Source::ASSIGNMENT,
    classic: Some(Severity::Warning),
    sre: None,
    sections: &[Section::Timeline],
    check,
};

/// Beginnings of words that may mean it.
const WORDS: [&str; 29] = [
    "escalat",
    "paged",
    "page ",
    "pages ",
    "paging",
    "handed",
    "hand over",
    "called",
    "call ",
    "contact",
    "team",
    "asked",
    "reached out",
    "involv",
    "brought in",
    "notif",
    "join",
    "on-call",
    "oncall",
    "inform",
    "consult",
    "engineer",
    "dba",
    "admin",
    "vendor",
    "provider",
    "support",
    "expert",
    "senior",
];

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    if !tells(subject, &[EventKind::Escalated], &WORDS) {
        findings.add(
            Place::section(Section::Timeline),
            "No event says to whom the incident was escalated.",
            "Add which team was called in, or that nobody had to be.",
        );
    }
}
