//! The timeline says which path was misleading.
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
//! assert!(findings_of("timeline-misleading", &draft).is_empty());
//!
//! for event in &mut draft.timeline {
//!     event.text = "The pool was full.".into();
//! }
//! assert_eq!(findings_of("timeline-misleading", &draft)[0].what, "No event tells of a path that was misleading.");
//! ```

use crate::check::rubric::tells;
use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{EventKind, Section};

/// The timeline says which path was misleading.
pub static RULE: Rule = Rule {
    id: "timeline-misleading",
    group: Group::Rubric,
    asks: "The timeline says which path was misleading.",
    why: "A path that led nowhere cost time, and the next team can be spared it.",
    source: Source::ASSIGNMENT,
    classic: Some(Severity::Error),
    sre: None,
    sections: &[Section::Timeline],
    check,
};

/// Beginnings of words that may mean it.
const WORDS: [&str; 46] = [
    "mislead",
    "misled",
    "wrong",
    "initial",
    "assum",
    "suspect",
    "ruled out",
    "ruling out",
    "rule out",
    "false",
    "dead end",
    "red herring",
    "turned out",
    "no effect",
    "did not help",
    "didn't help",
    "no improvement",
    "not the",
    "wasn't",
    "was not",
    "no issue",
    "no problem",
    "no sign",
    "no anomal",
    "nothing",
    "unrelated",
    "thought",
    "believ",
    "hypothes",
    "first ",
    "incorrect",
    "mistak",
    "however",
    "to no avail",
    "unsuccess",
    "without success",
    "persist",
    "still",
    "no luck",
    "in vain",
    "blind alley",
    "did not fix",
    "didn't fix",
    "did not resolve",
    "didn't resolve",
    "not resolve",
];

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    if !tells(subject, &[EventKind::Hypothesis, EventKind::RuledOut], &WORDS) {
        findings.add(
            Place::section(Section::Timeline),
            "No event tells of a path that was misleading.",
            "Add what was suspected first and turned out to be fine, or say that the first guess was right.",
        );
    }
}
