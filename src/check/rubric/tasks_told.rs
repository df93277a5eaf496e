//! There is a list of tasks.
//!
//! A document from elsewhere may have all its measures in one list; then nobody can tell which are tasks.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! assert!(findings_of("tasks-told", &draft).is_empty());
//!
//! draft.measures.action_items.clear();
//! assert_eq!(findings_of("tasks-told", &draft)[0].what, "There are no tasks.");
//! ```

use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::Section;

/// There is a list of tasks.
pub static RULE: Rule = Rule {
    id: "tasks-told",
    group: Group::Rubric,
    asks: "There is a list of tasks.",
    why: "Without a task nothing changes, and the incident comes again.",
    source: Source::ASSIGNMENT,
    classic: Some(Severity::Error),
    sre: Some(Severity::Error),
    sections: &[Section::Measures],
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let measures = &subject.postmortem.measures;
    if measures.action_items.iter().all(|it| it.text.trim().is_empty())
        && !subject.may_hold_measures()
        && !subject.may_hold_more()
    {
        findings.add(
            Place::section(Section::Measures),
            "There are no tasks.",
            "Add one that makes this incident impossible, and one that makes the next one shorter.",
        );
    }
}
