//! The outage ends after it began, and its milestones follow each other: noticed, looked at, mitigated, resolved.
//!
//! Of the events only those count whose kind the writer has confirmed.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! assert!(findings_of("outage-order", &draft).is_empty());
//!
//! let summary = &mut draft.summary;
//! std::mem::swap(&mut summary.started.time, &mut summary.ended.time);
//! assert_eq!(findings_of("outage-order", &draft)[0].what, "The outage is said to end before it began.");
//! ```

use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{EventKind, Field, Section, TimeField};
use crate::time::{Milestone, OutOfOrder, out_of_order};

/// The outage ends after it began, and its milestones follow each other.
pub static RULE: Rule = Rule {
    id: "outage-order",
    group: Group::Timeline,
    asks: "The outage ends after it began, and its milestones follow each other.",
    why: "A duration that comes from swapped times is wrong wherever it is quoted.",
    source: Source::FIREHYDRANT_MILESTONES,
    classic: Some(Severity::Error),
    sre: Some(Severity::Error),
    sections: &[Section::Summary],
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let mut confirmed = subject.postmortem.clone();
    for event in &mut confirmed.timeline {
        event.kind = Some(event.kind.unwrap_or(EventKind::Other));
    }
    for OutOfOrder { first, then } in out_of_order(&confirmed) {
        if then == Milestone::End {
            findings.add(
                Place::field(Field::Time(TimeField::Ended)),
                "The outage is said to end before it began.",
                "Check both times, and add the day of the end if it is another one.",
            );
        } else {
            findings.add(
                Place::section(Section::Timeline),
                format!("By the times, {} comes before {}.", then.label(), first.label()),
                "Check the times of both, and the kinds of their events.",
            );
        }
    }
}
