//! The timeline says what was looked at.
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
//! assert!(findings_of("timeline-investigated", &draft).is_empty());
//!
//! for event in &mut draft.timeline {
//!     event.text = "The pool was full.".into();
//! }
//! assert_eq!(findings_of("timeline-investigated", &draft)[0].what, "No event says what was looked at.");
//! ```

use crate::check::rubric::tells;
use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{EventKind, Section};

/// The timeline says what was looked at.
pub static RULE: Rule = Rule {
    id: "timeline-investigated",
    group: Group::Rubric,
    asks: "The timeline says what was looked at.",
    why: "What was looked at, and what was believed, is what others learn from.",
    source: Source::ASSIGNMENT,
    classic: Some(Severity::Warning),
    sre: None,
    sections: &[Section::Timeline],
    check,
};

/// Beginnings of words that may mean it.
const WORDS: [&str; 35] = [
    "investigat",
    "check",
    "look",
    "examin",
    "inspect",
    "debug",
    "suspect",
    "analy",
    "trac",
    "test",
    "restart",
    "review",
    "assum",
    "hypothes",
    "thought",
    "believ",
    "found",
    "identif",
    "diagnos",
    "verif",
    "log",
    "confirm",
    "attention",
    "discover",
    "determin",
    "explor",
    "dug",
    "dig",
    "search",
    "troubleshoot",
    "correlat",
    "pinpoint",
    "tried",
    "try",
    "rul",
];

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    if !tells(
        subject,
        &[EventKind::Investigating, EventKind::Hypothesis, EventKind::RuledOut, EventKind::Found],
        &WORDS,
    ) {
        findings.add(
            Place::section(Section::Timeline),
            "No event says what was looked at.",
            "Add which parts of the system were looked at, and what was believed to be the cause.",
        );
    }
}
