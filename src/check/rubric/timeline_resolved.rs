//! The timeline says how the incident was resolved.
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
//! assert!(findings_of("timeline-resolved", &draft).is_empty());
//!
//! for event in &mut draft.timeline {
//!     event.text = "The pool was full.".into();
//! }
//! assert_eq!(findings_of("timeline-resolved", &draft)[0].what, "No event says how the incident was resolved.");
//! ```

use crate::check::rubric::tells;
use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{EventKind, Section};

/// The timeline says how the incident was resolved.
pub static RULE: Rule = Rule {
    id: "timeline-resolved",
    group: Group::Rubric,
    asks: "The timeline says how the incident was resolved.",
    why: "Without its end the timeline does not say how long users had to wait.",
    source: Source::ASSIGNMENT,
    classic: Some(Severity::Error),
    sre: Some(Severity::Warning),
    sections: &[Section::Timeline],
    check,
};

/// Beginnings of words that may mean it.
const WORDS: [&str; 25] = [
    "resolv",
    "restor",
    "recover",
    "fix",
    "back ",
    "normal",
    "solved",
    "mitigat",
    "ended",
    "over",
    "working",
    "works",
    "stable",
    "stabil",
    "closed",
    "all clear",
    "operational",
    "up again",
    "online",
    "healthy",
    "success",
    "revert",
    "rolled",
    "complete",
    "available",
];

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    if !tells(
        subject,
        &[EventKind::Resolved, EventKind::Mitigated, EventKind::RolledBack, EventKind::Deployed],
        &WORDS,
    ) {
        findings.add(
            Place::section(Section::Timeline),
            "No event says how the incident was resolved.",
            "Add when service was back, and what brought it back.",
        );
    }
}
