//! Each task is due within 30 days of the outage.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::{ActionDetail, example};
//!
//! let mut draft = example();
//! *draft.measures.action_items[0].detail_mut(ActionDetail::Due) = "28 April 2024".into();
//! assert_eq!(findings_of("action-late", &draft)[0].what, "This task is due 91 days after the outage.");
//!
//! *draft.measures.action_items[0].detail_mut(ActionDetail::Due) = "12 February 2024".into();
//! assert!(findings_of("action-late", &draft).is_empty());
//! ```

use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{ActionDetail, Answer, Section, TextField, Written};
use jiff::civil::Date;

use super::open_items;
use crate::time::read_date;

/// Each task is due within a month.
pub static RULE: Rule = Rule {
    id: "action-late",
    group: Group::Actions,
    asks: "Each task is due within a month.",
    why: "Tasks with a far date are forgotten. PagerDuty gives 30 days after a serious incident.",
    source: Source::PAGERDUTY_ACCOUNTABILITY,
    classic: None,
    sre: Some(Severity::Hint),
    sections: &[Section::Measures],
    check,
};

/// How many days a task has.
const MOST: i32 = 30;

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let summary = &subject.postmortem.summary;
    let day = |date: &Answer<Written<Date>>| date.given().and_then(Written::reading).copied();
    let Some(outage) = day(&summary.ended.date).or_else(|| day(&summary.started.date)) else { return };
    for (item, _) in open_items(subject) {
        let Some(due) = read_date(item.detail(ActionDetail::Due)) else { continue };
        let days = (due - outage).get_days();
        if days > MOST {
            findings.add(
                Place::text(TextField::ActionDetail(item.id, ActionDetail::Due)),
                format!("This task is due {days} days after the outage."),
                "Cut off a part that can be done this month, or say why it has to wait.",
            );
        }
    }
}
