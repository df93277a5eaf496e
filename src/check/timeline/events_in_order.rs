//! The events are in the order in which they happened.
//!
//! Two neighbours are compared where both times are understood, of one zone and without days of their own, and the clock goes
//! back by less than six hours; more than that is a night. It says nothing about the rest, nor about lists of milestones in documents from elsewhere,
//! which stand in the order of their names.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! assert!(findings_of("events-in-order", &draft).is_empty());
//!
//! draft.timeline.swap(1, 2);
//! let found = &findings_of("events-in-order", &draft)[0];
//! assert_eq!(found.what, "This event is at 3:15 PM, and stands after one at 3:30 PM.");
//! assert_eq!(found.fix.as_ref().unwrap().label, "Move it up");
//!
//! draft.timeline.reverse();
//! assert_eq!(findings_of("events-in-order", &draft)[0].what, "The newest event stands first.");
//! ```

use crate::check::{Findings, Fix, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{ClockReading, Edit, Event, Field, Item, Section, TimeField};
use crate::time::NEW_DAY;

/// The events are in the order in which they happened.
pub static RULE: Rule = Rule {
    id: "events-in-order",
    group: Group::Timeline,
    asks: "The events are in the order in which they happened.",
    why: "Readers take the order of the lines for the order of the events.",
    source: Source::FIREHYDRANT_MILESTONES,
    classic: Some(Severity::Warning),
    sre: Some(Severity::Warning),
    sections: &[Section::Timeline],
    check,
};

/// How many events are moved to their places at most.
const MOST_MOVES: usize = 20;

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let events = &subject.postmortem.timeline;
    let is_list_of_milestones = |at: usize| subject.source().is_some() && is_milestone(&events[at]);
    let pairs = || {
        let pairs = events.windows(2).enumerate().filter(|(at, _)| !is_list_of_milestones(*at));
        pairs.filter_map(|(at, pair)| Some((at + 1, forward(&pair[0], &pair[1])?)))
    };
    let back: Vec<usize> = pairs().filter(|(_, minutes)| *minutes < 0).map(|(at, _)| at).collect();
    let forward = pairs().filter(|(_, minutes)| *minutes > 0).count();
    if back.len() > forward && back.len() > 1 {
        let finding = findings.add(
            Place::section(Section::Timeline),
            "The newest event stands first.",
            "Turn the list round, so that it reads from the start to the end.",
        );
        let edits = events.iter().map(|event| Edit::Move { item: Item::Event(event.id), to: 0 }).collect();
        finding.fix = Some(Fix { label: "Turn it round".to_owned(), edits });
        return;
    }
    // In a list that is all out of order, a place for each would be looked for in vain.
    let may_move = back.len() <= MOST_MOVES;
    for at in back {
        let (before, event) = (&events[at - 1], &events[at]);
        let finding = findings.add(
            Place::field(Field::Time(TimeField::Event(event.id))),
            format!("This event is at {}, and stands after one at {}.", written(event), written(before)),
            "Move it to its place, or correct its time.",
        );
        // The first of the events above that is later.
        let later = events[..at]
            .iter()
            .take_while(|_| may_move)
            .position(|it| forward_or_same(it, event) == Some(false));
        if let Some(to) = later {
            let edits = vec![Edit::Move { item: Item::Event(event.id), to }];
            finding.fix = Some(Fix { label: "Move it up".to_owned(), edits });
        }
    }
}

fn forward_or_same(first: &Event, second: &Event) -> Option<bool> {
    forward(first, second).map(|minutes| minutes >= 0)
}

/// Returns how far the clock goes from one event to another, in minutes; `None` where that cannot be told.
fn forward(first: &Event, second: &Event) -> Option<i64> {
    let (first, second) = (first.time.given()?.reading()?, second.time.given()?.reading()?);
    let is_bare = |it: &ClockReading| it.date.is_none() && it.since_start.is_none() && it.notes.is_empty();
    if !is_bare(first) || !is_bare(second) || first.zone != second.zone {
        return None;
    }
    let minutes = first.time.duration_until(second.time).as_mins();
    (minutes > -NEW_DAY).then_some(minutes)
}

fn written(event: &Event) -> &str {
    event.time.given().map_or("", |time| time.text().trim())
}

/// Tells whether an event is no more than the name of a milestone. Documents from elsewhere list these by their names: `Incident
/// declared`, `Repaired`.
fn is_milestone(event: &Event) -> bool {
    let words: Vec<&str> =
        event.text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let names_one = |word: &&str| MILESTONES.iter().any(|it| it.eq_ignore_ascii_case(word));
    words.len() <= 3 && words.iter().any(names_one)
}

const MILESTONES: [&str; 9] = [
    "detected",
    "declared",
    "acknowledged",
    "identified",
    "mitigated",
    "repaired",
    "fixed",
    "resolved",
    "recovered",
];
