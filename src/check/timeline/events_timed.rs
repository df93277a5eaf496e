//! Each event has a time, or says that it is unknown.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::{Answer, example};
//!
//! let mut draft = example();
//! assert!(findings_of("events-timed", &draft).is_empty());
//!
//! draft.timeline[1].time = Answer::Blank;
//! assert_eq!(findings_of("events-timed", &draft)[0].what, "1 of 6 events has no time.");
//! ```

use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{Answer, Field, Section, TimeField};

/// Each event has a time.
pub static RULE: Rule = Rule {
    id: "events-timed",
    group: Group::Timeline,
    asks: "Each event has a time.",
    why: "An event without a time cannot be set against the others.",
    source: Source::ASSIGNMENT,
    classic: Some(Severity::Warning),
    sre: Some(Severity::Hint),
    sections: &[Section::Timeline],
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let events = &subject.postmortem.timeline;
    let mut untimed = events.iter().filter(|event| event.time == Answer::Blank);
    let Some(first) = untimed.next() else { return };
    let (count, all) = (untimed.count() + 1, events.len());
    let have = if count == 1 { "has" } else { "have" };
    findings.add(
        Place::field(Field::Time(TimeField::Event(first.id))),
        format!("{count} of {all} events {have} no time."),
        "Add it, roughly if need be (\"about 15:10\"), or say that it is unknown.",
    );
}
