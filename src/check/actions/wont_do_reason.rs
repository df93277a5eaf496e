//! A task that will not be done says why, in its state.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::{ActionDetail, example};
//!
//! let mut draft = example();
//! *draft.measures.action_items[0].detail_mut(ActionDetail::State) = "Won't do".into();
//! assert_eq!(findings_of("wont-do-reason", &draft)[0].what, "This task will not be done, and no reason is given.");
//!
//! let state = draft.measures.action_items[0].detail_mut(ActionDetail::State);
//! *state = "Won't do, because the service ends in May".into();
//! assert!(findings_of("wont-do-reason", &draft).is_empty());
//! ```

use super::is_refused;
use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{ActionDetail, Section, TextField};

/// A task that will not be done says why.
pub static RULE: Rule = Rule {
    id: "wont-do-reason",
    group: Group::Actions,
    asks: "A task that will not be done says why.",
    why: "A decision with its reason spares the next team the same talk.",
    source: Source::PAGERDUTY_WRITING,
    classic: Some(Severity::Hint),
    sre: Some(Severity::Warning),
    sections: &[Section::Measures],
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for item in &subject.postmortem.measures.action_items {
        let state = item.detail(ActionDetail::State).trim();
        // Three words are the state itself: "will not do".
        if is_refused(item) && state.split_whitespace().count() <= 3 {
            findings.add(
                Place::text(TextField::ActionDetail(item.id, ActionDetail::State)),
                "This task will not be done, and no reason is given.",
                "Add the reason: \"won't do, because the service ends in May\".",
            );
        }
    }
}
