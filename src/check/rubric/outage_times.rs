//! The summary says when the outage began and when it ended.
//!
//! "Unknown" is an answer. For teams a timeline with times is enough.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::{Answer, example};
//!
//! let mut draft = example();
//! assert!(findings_of("outage-times", &draft).is_empty());
//!
//! draft.summary.ended.time = Answer::Blank;
//! assert_eq!(findings_of("outage-times", &draft)[0].what, "The time when the outage ended is missing.");
//! ```

use crate::check::{Findings, Group, Place, Profile, Rule, Severity, Source, Subject};
use crate::postmortem::{Answer, ClockReading, DateField, Field, Section, TimeField, Written};
use jiff::civil::Date;

/// The summary says when the outage began and when it ended.
pub static RULE: Rule = Rule {
    id: "outage-times",
    group: Group::Rubric,
    asks: "The summary says when the outage began and when it ended.",
    why: "Readers judge an outage by its length first, and only both ends give it.",
    source: Source::ASSIGNMENT,
    classic: Some(Severity::Error),
    sre: Some(Severity::Error),
    sections: &[Section::Summary],
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let summary = &subject.postmortem.summary;
    let timed = subject.postmortem.timeline.iter().filter(|event| event.time.given().is_some()).count();
    // For teams the first and the last event give both as well.
    if subject.may_hold_more() || (subject.profile == Profile::Sre && timed > 1) {
        return;
    }
    let day = |date: &Answer<Written<Date>>| *date == Answer::Blank;
    let time = |time: &Answer<Written<ClockReading>>| *time == Answer::Blank;
    let missing = [
        (day(&summary.started.date), Field::Date(DateField::Started), "The day on which the outage began"),
        (time(&summary.started.time), Field::Time(TimeField::Started), "The time when the outage began"),
        // Without a day of its own the end is on the day of the start.
        (time(&summary.ended.time), Field::Time(TimeField::Ended), "The time when the outage ended"),
    ];
    for (is_missing, field, what) in missing {
        if is_missing {
            findings.add(
                Place::field(field),
                format!("{what} is missing."),
                "Give it as exactly as you know it, or say that it is unknown.",
            );
        }
    }
}
