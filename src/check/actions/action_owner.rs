//! Each task has an owner.
//!
//! An owner in the text counts as well: `@ada`, "Owner: the database team".
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::{ActionDetail, example};
//!
//! let mut draft = example();
//! assert_eq!(findings_of("action-owner", &draft)[0].what, "No task has an owner.");
//!
//! for item in &mut draft.measures.action_items {
//!     *item.detail_mut(ActionDetail::Owner) = "Ada".into();
//! }
//! assert!(findings_of("action-owner", &draft).is_empty());
//! ```

use super::{Missing, given};
use crate::check::matching::says_any;
use crate::check::{Findings, Group, Rule, Severity, Source, Subject};
use crate::postmortem::{ActionDetail, Section};

/// Each task has an owner.
pub static RULE: Rule = Rule {
    id: "action-owner",
    group: Group::Actions,
    asks: "Each task has an owner.",
    why: "A task of everybody is done by nobody.",
    source: Source::SRE_WORKBOOK,
    classic: Some(Severity::Hint),
    sre: Some(Severity::Warning),
    sections: &[Section::Measures],
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let missing = Missing {
        field: ActionDetail::Owner,
        is_told: |item, text| {
            given(item, ActionDetail::Owner)
                || text.contains('@')
                || says_any(&text.to_lowercase(), &["owner", "assigned to", "assignee", "responsible"])
        },
        in_one: "This task has no owner.",
        in_all: "No task has an owner.",
        instead: "Name one person or one team for it.",
    };
    missing.find(subject, findings);
}
