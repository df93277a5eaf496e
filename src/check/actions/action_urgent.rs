//! One task is urgent, if all have a priority: P0, P1, or a word that says so.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::{ActionDetail, example};
//!
//! let mut draft = example();
//! for item in &mut draft.measures.action_items {
//!     *item.detail_mut(ActionDetail::Priority) = "P3".into();
//! }
//! assert_eq!(findings_of("action-urgent", &draft)[0].what, "None of the tasks is urgent.");
//!
//! *draft.measures.action_items[0].detail_mut(ActionDetail::Priority) = "P1".into();
//! assert!(findings_of("action-urgent", &draft).is_empty());
//! ```

use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{ActionDetail, ActionItem, Section};

/// One task is urgent.
pub static RULE: Rule = Rule {
    id: "action-urgent",
    group: Group::Actions,
    asks: "One task is urgent.",
    why: "After an outage that users felt, at least one task is worth doing before all else.",
    source: Source::SRE_WORKBOOK,
    classic: None,
    sre: Some(Severity::Warning),
    sections: &[Section::Measures],
    check,
};

/// Priorities of scales in use that are not urgent, in small letters. Any other may be.
const CALM: [&str; 14] =
    ["p2", "p3", "p4", "p5", "2", "3", "4", "5", "low", "lowest", "medium", "minor", "normal", "med"];

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let all = &subject.postmortem.measures.action_items;
    let is_calm = |item: &ActionItem| {
        CALM.contains(&item.detail(ActionDetail::Priority).trim().to_lowercase().as_str())
    };
    if all.len() > 1 && all.iter().all(is_calm) {
        findings.add(
            Place::section(Section::Measures),
            "None of the tasks is urgent.",
            "Raise the one that makes this incident impossible to P0 or P1.",
        );
    }
}
