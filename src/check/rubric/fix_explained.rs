//! The fix is explained at length.
//!
//! For teams a timeline that tells of it is enough.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! assert!(findings_of("fix-explained", &draft).is_empty());
//!
//! draft.root_cause.resolution.clear();
//! assert_eq!(findings_of("fix-explained", &draft)[0].what, "The resolution is missing.");
//! ```

use crate::check::{Findings, Group, Place, Profile, Rule, Severity, Source, Subject};
use crate::postmortem::{EventKind, Section, TextField};

/// The fix is explained at length.
pub static RULE: Rule = Rule {
    id: "fix-explained",
    group: Group::Rubric,
    asks: "The fix is explained at length.",
    why: "Whoever meets the same incident next will look here first.",
    source: Source::ASSIGNMENT,
    classic: Some(Severity::Error),
    sre: Some(Severity::Error),
    sections: &[Section::RootCause],
    check,
};

/// The kinds of events that tell of a fix.
const FIXES: [EventKind; 4] =
    [EventKind::Mitigated, EventKind::RolledBack, EventKind::Deployed, EventKind::Resolved];

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let in_timeline =
        || subject.profile == Profile::Sre && subject.kinds().iter().any(|kind| FIXES.contains(kind));
    let is_missing = subject.passage(TextField::Resolution).is_none();
    if is_missing && !subject.may_hold_more() && !in_timeline() {
        findings.add(
            Place::text(TextField::Resolution),
            "The resolution is missing.",
            "Say what was changed, where, and how you saw that it helped.",
        );
    }
}
