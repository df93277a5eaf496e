//! The priorities tell the tasks apart: of three or more not all have the same.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::{ActionDetail, example};
//!
//! let mut draft = example();
//! for item in &mut draft.measures.action_items {
//!     *item.detail_mut(ActionDetail::Priority) = "P1".into();
//! }
//! assert_eq!(findings_of("action-same-priority", &draft)[0].what, "All 4 tasks have the priority P1.");
//!
//! *draft.measures.action_items[0].detail_mut(ActionDetail::Priority) = "P0".into();
//! assert!(findings_of("action-same-priority", &draft).is_empty());
//! ```

use super::open_items;
use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{ActionDetail, Section};

/// The priorities tell the tasks apart.
pub static RULE: Rule = Rule {
    id: "action-same-priority",
    group: Group::Actions,
    asks: "The priorities tell the tasks apart.",
    why: "If all tasks are equally urgent, none is.",
    source: Source::SRE_WORKBOOK,
    classic: None,
    sre: Some(Severity::Hint),
    sections: &[Section::Measures],
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let priorities: Vec<&str> =
        open_items(subject).map(|(item, _)| item.detail(ActionDetail::Priority).trim()).collect();
    let [first, .., _] = priorities.as_slice() else { return };
    if priorities.len() >= 3 && !first.is_empty() && priorities.iter().all(|it| it == first) {
        let priority: String = first.chars().take(20).collect();
        findings.add(
            Place::section(Section::Measures),
            format!("All {} tasks have the priority {priority}.", priorities.len()),
            "Choose the one that prevents most, and lower the others.",
        );
    }
}
