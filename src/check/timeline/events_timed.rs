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
    let is_from_elsewhere = subject.source().is_some();
    let is_untimed = |(at, event): &(usize, &Event)| {
        let belongs_above = is_from_elsewhere && *at > 0 && begins_with_label(&event.text);
        event.time == Answer::Blank && !begins_with_time(event) && !belongs_above
    };
    let mut untimed = events.iter().enumerate().filter(is_untimed);
    let Some((_, first)) = untimed.next() else { return };
    let (count, all) = (untimed.count() + 1, events.len());
    if is_from_elsewhere && may_be_no_events(events, count) {
        return;
    }
    let have = if count == 1 { "has" } else { "have" };
    findings.add(
        Place::field(Field::Time(TimeField::Event(first.id))),
        format!("{count} of {all} events {have} no time."),
        "Add it, roughly if need be (\"about 15:10\"), or say that it is unknown.",
    );
}

/// How many words a label has at most.
const LONGEST_LABEL: usize = 4;

/// Tells whether a line begins with a name for what it says of the event above it: `Actions taken: the log was read`.
fn begins_with_label(text: &str) -> bool {
    text.split_once(": ").is_some_and(|(label, _)| {
        label.chars().all(|it| it.is_alphabetic() || it == ' ') && label.split(' ').count() <= LONGEST_LABEL
    })
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

#[cfg(test)]
mod tests {
    use crate::check::findings_of;
    use crate::postmortem::{Answer, Imported, example};

    #[test]
    fn what_is_said_of_an_event_below_it_needs_no_time() {
        let mut draft = example();
        for event in draft.timeline.iter_mut().skip(1) {
            event.time = Answer::Blank;
            event.text = "Actions taken: the log of the pool was read.".into();
        }
        assert_eq!(findings_of("events-timed", &draft).len(), 1);
        draft.imported = Some(Imported { original: "".into(), to_check: Vec::new() });
        assert!(findings_of("events-timed", &draft).is_empty());
        for event in draft.timeline.iter_mut().skip(1) {
            event.text = "The log of the pool was read.".into();
        }
        assert_eq!(findings_of("events-timed", &draft).len(), 1);
    }
}
