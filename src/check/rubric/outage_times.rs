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

use crate::check::elsewhere::{begins_with_time, clock_times, names_day, opening};
use crate::check::{Findings, Group, Place, Profile, Rule, Severity, Source, Subject};
use crate::postmortem::{Answer, ClockReading, DateField, Event, Field, Section, TimeField, Written};
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
    let is_timed = |event: &&Event| event.time.given().is_some() || begins_with_time(event);
    let timed = subject.postmortem.timeline.iter().filter(is_timed).count();
    // For teams the first and the last event give both as well.
    if subject.may_hold_more() || (subject.profile == Profile::Sre && timed > 1) {
        return;
    }
    let day = |date: &Answer<Written<Date>>| *date == Answer::Blank;
    let time = |time: &Answer<Written<ClockReading>>| *time == Answer::Blank;
    // Of a document from elsewhere, they may stand in the prose before the timeline.
    let opening = subject.source().map(opening).unwrap_or_default();
    let told = [names_day(opening), clock_times(opening) > 0, clock_times(opening) > 1];
    let missing = [
        (day(&summary.started.date), Field::Date(DateField::Started), "The day on which the outage began"),
        (time(&summary.started.time), Field::Time(TimeField::Started), "The time when the outage began"),
        // Without a day of its own the end is on the day of the start.
        (time(&summary.ended.time), Field::Time(TimeField::Ended), "The time when the outage ended"),
    ];
    for ((is_missing, field, what), is_told) in missing.into_iter().zip(told) {
        if is_missing && !is_told {
            findings.add(
                Place::field(field),
                format!("{what} is missing."),
                "Give it as exactly as you know it, or say that it is unknown.",
            );
        }
    }
}
