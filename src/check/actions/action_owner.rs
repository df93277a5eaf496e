//! Each task has an owner.
//!
//! An owner in the text counts as well: `@ada`, "Owner: the database team". A document from elsewhere may have one list of
//! measures, which is judged like one of tasks.
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
use crate::check::{Findings, Group, Place, Profile, Rule, Severity, Source, Subject};
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
    if is_one_list(subject) {
        findings.add(Place::section(Section::Measures), missing.in_all, missing.instead);
    }
}

/// How many measures are a list.
const LEAST: usize = 2;

/// Tells whether a document from elsewhere has one list of measures, which was read as that of improvements, and no owner in it.
fn is_one_list(subject: &Subject<'_>) -> bool {
    let measures = &subject.postmortem.measures;
    let list: Vec<&str> =
        measures.improvements.iter().map(|it| it.text.trim()).filter(|it| !it.is_empty()).collect();
    let is_short = |text: &&&str| text.split_whitespace().count() <= LONGEST;
    let has_owner = |text: &&str| {
        text.contains('@') || says_any(&text.to_lowercase(), &["owner", "assign", "responsib", "team"])
    };
    subject.profile == Profile::Sre
        && subject.source().is_some()
        && subject.is_english()
        && measures.action_items.iter().all(|item| item.text.trim().is_empty())
        && list.len() >= LEAST
        && list.iter().filter(is_short).count() * 2 > list.len()
        && !list.iter().any(has_owner)
}

/// How many words a point of a list has at most.
const LONGEST: usize = 25;
