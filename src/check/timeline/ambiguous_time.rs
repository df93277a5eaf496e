//! Each time is one moment: the clocks did not skip it, nor show it twice, when summer time began or ended, and its day is
//! not `03/04/2024`, which may be in March or in April.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! use retold::time::{answer, read_date, read_time};
//!
//! let mut draft = example();
//! assert!(findings_of("ambiguous-time", &draft).is_empty());
//!
//! draft.summary.zone = "Europe/Berlin".into();
//! draft.summary.started.date = answer("31 March 2024", read_date);
//! draft.summary.started.time = answer("2:10 AM", read_time);
//! draft.timeline.truncate(1);
//! draft.timeline[0].time = answer("2:30 AM", read_time);
//! let found = &findings_of("ambiguous-time", &draft)[0];
//! assert_eq!(found.what, "The clocks of Europe/Berlin went from 2:00 past 2:30 AM on that night.");
//! ```

use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{ClockNote, Field, Section, TimeField};
use crate::time::{ClockChange, clock_change, event_moments};

/// Each time is one moment.
pub static RULE: Rule = Rule {
    id: "ambiguous-time",
    group: Group::Timeline,
    asks: "Each time is one moment.",
    why: "A time that clocks have shown twice, or never, gives a duration that is wrong by an hour.",
    source: Source::RETOLD,
    classic: Some(Severity::Warning),
    sre: Some(Severity::Warning),
    sections: &[Section::Timeline],
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let postmortem = subject.postmortem;
    let moments = event_moments(postmortem);
    for (event, moment) in postmortem.timeline.iter().zip(moments) {
        let Some((time, reading)) = event.time.given().and_then(|it| Some((it.text().trim(), it.reading()?)))
        else {
            continue;
        };
        let place = Place::field(Field::Time(TimeField::Event(event.id)));
        if reading.notes.contains(&ClockNote::AmbiguousDay) {
            let what = format!("The day in \"{time}\" can be read in two ways.");
            findings.add(place, what, "Write the month in letters: 3 April 2024.");
            continue;
        }
        let zone = reading.zone.as_deref().unwrap_or(&postmortem.summary.zone);
        let change = moment.filter(|_| reading.since_start.is_none()).and_then(|at| clock_change(zone, at));
        let what = match change {
            None => continue,
            Some(ClockChange::Twice) => {
                format!("The clocks of {zone} have shown {time} twice on that night.")
            }
            Some(ClockChange::Skipped) => {
                let hour = reading.time.hour();
                format!("The clocks of {zone} went from {hour}:00 past {time} on that night.")
            }
        };
        findings.add(place, what, "Give the time in UTC as well, or check it against a log.");
    }
}
