//! The times have a zone: one for all in the summary, or each its own.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! assert!(findings_of("zone-named", &draft).is_empty());
//!
//! draft.summary.zone.clear();
//! assert_eq!(findings_of("zone-named", &draft)[0].what, "The times have no zone.");
//! ```

use crate::check::elsewhere::names_zone;
use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{Answer, ClockReading, Section, TextField, Written};

/// The times have a zone.
pub static RULE: Rule = Rule {
    id: "zone-named",
    group: Group::Rubric,
    asks: "The times have a zone.",
    why: "A time without a zone is another moment for each reader.",
    source: Source::ASSIGNMENT,
    classic: Some(Severity::Error),
    sre: Some(Severity::Warning),
    sections: &[Section::Summary],
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let summary = &subject.postmortem.summary;
    let events = subject.postmortem.timeline.iter().map(|event| &event.time);
    let mut times =
        events.chain([&summary.started.time, &summary.ended.time]).filter_map(Answer::given).peekable();
    // Where no time stands, the missing time is what matters.
    if !summary.zone.trim().is_empty() || times.peek().is_none() {
        return;
    }
    let names_one = |time: &Written<ClockReading>| {
        time.reading().is_some_and(|it| it.zone.is_some() || it.since_start.is_some())
    };
    let is_elsewhere = || subject.source().is_some_and(names_zone);
    if !times.any(names_one) && !is_elsewhere() {
        findings.add(
            Place::text(TextField::Zone),
            "The times have no zone.",
            "Name it once in the summary: UTC, WAT, or the distance, such as UTC+1.",
        );
    }
}
