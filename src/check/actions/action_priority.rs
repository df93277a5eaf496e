//! Each task has a priority, in its field or in its text.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::{ActionDetail, example};
//!
//! let mut draft = example();
//! assert_eq!(findings_of("action-priority", &draft)[0].what, "No task has a priority.");
//!
//! for item in &mut draft.measures.action_items {
//!     *item.detail_mut(ActionDetail::Priority) = "P1".into();
//! }
//! assert!(findings_of("action-priority", &draft).is_empty());
//!
//! draft.measures.action_items.truncate(1);
//! *draft.measures.action_items[0].detail_mut(ActionDetail::Priority) = String::new();
//! assert!(findings_of("action-priority", &draft).is_empty());
//! ```

use super::{Missing, given, open_items};
use crate::check::matching::says_any;
use crate::check::{Findings, Group, Rule, Severity, Source, Subject};
use crate::postmortem::{ActionDetail, Section};

/// Each task has a priority.
pub static RULE: Rule = Rule {
    id: "action-priority",
    group: Group::Actions,
    asks: "Each task has a priority.",
    why: "Without priorities the quick tasks are done and the important ones wait.",
    source: Source::SRE_WORKBOOK,
    classic: None,
    sre: Some(Severity::Hint),
    sections: &[Section::Measures],
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    // Nothing comes before or after a single one.
    if open_items(subject).nth(1).is_none() {
        return;
    }
    let missing = Missing {
        field: ActionDetail::Priority,
        is_told: |item, text| {
            given(item, ActionDetail::Priority)
                || says_any(
                    &text.to_lowercase(),
                    &["priority", "p0", "p1", "p2", "p3", "urgent", "immediate"],
                )
        },
        in_one: "This task has no priority.",
        in_all: "No task has a priority.",
        instead: "Say which of them prevents this incident, and put it first: P0 or P1.",
    };
    missing.find(subject, findings);
}
