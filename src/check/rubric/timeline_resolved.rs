//! The timeline says how the incident was resolved.
//!
//! It is silent where an event is of such a kind, where the words of any event may mean it, or where an event is as late as the
//! end of the outage: that may be told in any words.
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
//! draft.timeline.pop();
//! for event in &mut draft.timeline {
//!     event.text = "The pool was full.".into();
//! }
//! assert_eq!(findings_of("timeline-resolved", &draft)[0].what, "No event says how the incident was resolved.");
//! ```

use crate::check::rubric::tells;
use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{EventKind, Postmortem, Section};
use crate::time::{event_moments, outage_moments};

/// The timeline says how the incident was resolved.
pub static RULE: Rule = Rule {
    id: "timeline-resolved",
    group: Group::Rubric,
    asks: "The timeline says how the incident was resolved.",
    why: "Without its end the timeline does not say how long users had to wait.",
    source: Source::ASSIGNMENT,
    classic: Some(Severity::Error),
    sre: Some(Severity::Hint),
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
    if !reaches_the_end(subject.postmortem)
        && !tells(
            subject,
            &[EventKind::Resolved, EventKind::Mitigated, EventKind::RolledBack, EventKind::Deployed],
            &WORDS,
        )
    {
        findings.add(
            Place::section(Section::Timeline),
            "No event says how the incident was resolved.",
            "Add when service was back, and what brought it back.",
        );
    }
}

/// Tells whether an event is as late as the end of the outage, which is also so where the end is not known.
fn reaches_the_end(postmortem: &Postmortem) -> bool {
    let (_, Some(end)) = outage_moments(postmortem) else { return true };
    event_moments(postmortem).into_iter().next_back().flatten().is_none_or(|last| last >= end)
}
