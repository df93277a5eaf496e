//! Each task has a ticket or a date, in its fields or in its text: an address, `OPS-12`, `#12`.
//! A day in the text will do.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::{ActionDetail, example};
//!
//! let mut draft = example();
//! assert_eq!(findings_of("action-tracked", &draft)[0].what, "No task has a ticket or a date.");
//!
//! for item in &mut draft.measures.action_items {
//!     *item.detail_mut(ActionDetail::Due) = "1 May 2024".into();
//! }
//! assert!(findings_of("action-tracked", &draft).is_empty());
//! ```

use super::{Missing, given, has_ticket, is_done};
use crate::check::elsewhere::names_day;
use crate::check::{Findings, Group, Rule, Severity, Source, Subject};
use crate::postmortem::{ActionDetail, Section};

/// Each task has a ticket or a date.
pub static RULE: Rule = Rule {
    id: "action-tracked",
    group: Group::Actions,
    asks: "Each task has a ticket or a date.",
    why: "What is only in the report is forgotten with it.",
    source: Source::LOGIN_ACTIONS,
    classic: None,
    sre: Some(Severity::Warning),
    sections: &[Section::Measures],
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let missing = Missing {
        field: ActionDetail::Due,
        is_told: |item, text| {
            given(item, ActionDetail::Ticket)
                || given(item, ActionDetail::Due)
                || is_done(item)
                || has_ticket(text)
                || names_day(text)
        },
        in_one: "This task has neither a ticket nor a date.",
        in_all: "No task has a ticket or a date.",
        instead: "Add the number of the ticket, or the day by which it is done.",
    };
    missing.find(subject, findings);
}
