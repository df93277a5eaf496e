//! Each time and day can be read.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! use retold::time::{answer, read_time};
//!
//! let mut draft = example();
//! assert!(findings_of("time-understood", &draft).is_empty());
//!
//! draft.timeline[1].time = answer("after lunch", read_time);
//! assert_eq!(findings_of("time-understood", &draft)[0].what, "\"after lunch\" is not read as a time.");
//! ```

use crate::check::elsewhere::names_day;
use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{Answer, DateField, Field, Section, TimeField, Written};

/// Each time can be read.
pub static RULE: Rule = Rule {
    id: "time-understood",
    group: Group::Timeline,
    asks: "Each time can be read.",
    why: "A time that cannot be read is in no duration and on no picture.",
    source: Source::RETOLD,
    classic: Some(Severity::Warning),
    sre: Some(Severity::Warning),
    sections: &[Section::Summary, Section::Timeline],
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let postmortem = subject.postmortem;
    let (started, ended) = (&postmortem.summary.started, &postmortem.summary.ended);
    for (field, date) in [(DateField::Started, &started.date), (DateField::Ended, &ended.date)] {
        if let Some(text) = unread(date) {
            let (what, instead) = if names_day(&text) && !has_year(&text) {
                (format!("\"{text}\" has no year."), "Add it: 28 January 2024.")
            } else {
                let instead = "Write it with the month in letters: 28 January 2024.";
                (format!("\"{text}\" is not read as a day."), instead)
            };
            findings.add(Place::field(Field::Date(field)), what, instead);
        }
    }
    let events = postmortem.timeline.iter().map(|event| (TimeField::Event(event.id), &event.time));
    let ends = [(TimeField::Started, &started.time), (TimeField::Ended, &ended.time)];
    for (field, time) in ends.into_iter().chain(events) {
        if let Some(text) = unread(time) {
            let instead = "Write it as 15:04, 3:04 PM or T+00:15, or say that it is unknown.";
            findings.add(
                Place::field(Field::Time(field)),
                format!("\"{text}\" is not read as a time."),
                instead,
            );
        }
    }
}

/// Returns what was typed and not understood, shortened for a message.
fn unread<T>(answer: &Answer<Written<T>>) -> Option<String> {
    let written = answer.given().filter(|written| written.reading().is_none())?;
    let line = written.text().split_whitespace().collect::<Vec<_>>().join(" ");
    Some(line.chars().take(40).collect())
}

fn has_year(text: &str) -> bool {
    text.split(|it: char| !it.is_ascii_digit()).any(|number| number.len() == 4)
}
