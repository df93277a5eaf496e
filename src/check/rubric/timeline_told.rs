//! There is a timeline with events.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! assert!(findings_of("timeline-told", &draft).is_empty());
//!
//! draft.timeline.clear();
//! assert_eq!(findings_of("timeline-told", &draft)[0].what, "The timeline has no events.");
//! ```

use crate::check::elsewhere::clock_times;
use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{Section, TextField};

/// There is a timeline with events.
pub static RULE: Rule = Rule {
    id: "timeline-told",
    group: Group::Rubric,
    asks: "There is a timeline with events.",
    why: "The timeline is the evidence for all the rest.",
    source: Source::ASSIGNMENT,
    classic: Some(Severity::Error),
    sre: Some(Severity::Error),
    sections: &[Section::Timeline],
    check,
};

/// How many times of day a timeline has at least.
const FEWEST: usize = 2;

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let mut events = subject.in_section(Section::Timeline);
    let has_any = events.any(|passage| matches!(passage.field(), Some(TextField::Event(_))));
    // A timeline that was not found would have left its times in the source.
    let has_no_times = || subject.is_english() && subject.source().is_some_and(|it| clock_times(it) < FEWEST);
    if !has_any && (!subject.may_hold_more() || has_no_times()) {
        findings.add(
            Place::section(Section::Timeline),
            "The timeline has no events.",
            "Begin with four: when it was noticed, what was tried, what helped, and when it was over.",
        );
    }
}
