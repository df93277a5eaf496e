//! No event is told twice with the same time and the same words.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! assert!(findings_of("repeated-event", &draft).is_empty());
//!
//! draft.timeline[3].time = draft.timeline[2].time.clone();
//! draft.timeline[3].text = draft.timeline[2].text.clone();
//! let found = &findings_of("repeated-event", &draft)[0];
//! assert_eq!(found.what, "This event stands here twice, with the same time and words.");
//! assert_eq!(found.fix.as_ref().unwrap().label, "Remove this one");
//! ```

use crate::check::{Findings, Fix, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{Edit, Item, Section, TextField, Written};
use std::collections::BTreeSet;

/// No event is told twice.
pub static RULE: Rule = Rule {
    id: "repeated-event",
    group: Group::Timeline,
    asks: "No event is told twice.",
    why: "The same line twice looks as if it had happened twice.",
    source: Source::RETOLD,
    classic: Some(Severity::Hint),
    sre: Some(Severity::Hint),
    sections: &[Section::Timeline],
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let mut known = BTreeSet::new();
    for event in &subject.postmortem.timeline {
        let Some(time) = event.time.given().map(Written::text) else { continue };
        if event.text.trim().is_empty() || known.insert((time, event.text.trim())) {
            continue;
        }
        let finding = findings.add(
            Place::text(TextField::Event(event.id)),
            "This event stands here twice, with the same time and words.",
            "Remove one of them.",
        );
        let edits = vec![Edit::Remove { item: Item::Event(event.id) }];
        finding.fix = Some(Fix { label: "Remove this one".to_owned(), edits });
    }
}
