//! An event is told in one or two sentences.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! draft.timeline[1].text = "The alert came at 3 p.m. for db.example. We looked at the graphs.".into();
//! assert!(findings_of("event-length", &draft).is_empty());
//!
//! draft.timeline[1].text.push_str(" The load was high. The pool was full.");
//! assert_eq!(findings_of("event-length", &draft)[0].what, "This event has 4 sentences.");
//! ```

use crate::check::{Findings, Group, Rule, Severity, Source, Subject};
use crate::postmortem::{Section, TextField};

/// How many sentences an event has at most.
const MOST: usize = 2;

/// An event is told in one or two sentences.
pub static RULE: Rule = Rule {
    id: "event-length",
    group: Group::Timeline,
    asks: "Each event is told in one or two sentences.",
    why: "A timeline is scanned, not read. What needs more words belongs to the root cause.",
    source: Source::ASSIGNMENT,
    classic: Some(Severity::Warning),
    sre: None,
    sections: &[Section::Timeline],
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for passage in subject.in_section(Section::Timeline) {
        let sentences = passage.sentences().len();
        if sentences > MOST && matches!(passage.field(), Some(TextField::Event(_))) {
            findings.add(
                passage.place(),
                format!("This event has {sentences} sentences."),
                "Keep what happened, and move the reasons to the root cause.",
            );
        }
    }
}
