//! Each event has a time, or says that it is unknown. Of a document from elsewhere, lines without one may belong to the events
//! above them; it says nothing where most have one.
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

use crate::check::elsewhere::begins_with_time;
use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{Answer, Event, Field, Section, TimeField};

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
    let is_untimed = |event: &&Event| event.time == Answer::Blank && !begins_with_time(event);
    let mut untimed = events.iter().filter(is_untimed);
    let Some(first) = untimed.next() else { return };
    let (count, all) = (untimed.count() + 1, events.len());
    if subject.source().is_some() && may_be_no_events(events, count) {
        return;
    }
    let have = if count == 1 { "has" } else { "have" };
    findings.add(
        Place::field(Field::Time(TimeField::Event(first.id))),
        format!("{count} of {all} events {have} no time."),
        "Add it, roughly if need be (\"about 15:10\"), or say that it is unknown.",
    );
}

/// How many events with times are a timeline by themselves.
const TIMELINE: usize = 5;

/// Tells whether lines without a time, of a document from elsewhere, may belong to the events above them: where most have one,
/// or where they are all that follows a timeline.
fn may_be_no_events(events: &[Event], untimed: usize) -> bool {
    let timed = events.len() - untimed;
    let is_tail = || events.iter().take(timed).all(|event| event.time != Answer::Blank);
    timed > untimed || (timed >= TIMELINE && is_tail())
}
