//! There are broad things to improve.
//!
//! A document from elsewhere may have all its measures in one list; then nobody can tell which are the broad ones.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! assert!(findings_of("improvements-told", &draft).is_empty());
//!
//! draft.measures.improvements.clear();
//! assert_eq!(findings_of("improvements-told", &draft)[0].what, "Nothing is listed that can be improved.");
//! ```

use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::Section;

/// There are broad things to improve.
pub static RULE: Rule = Rule {
    id: "improvements-told",
    group: Group::Rubric,
    asks: "There are broad things to improve.",
    why: "The assignment asks what can be improved, broadly speaking, beside the list of tasks.",
    source: Source::ASSIGNMENT,
    classic: Some(Severity::Error),
    sre: None,
    sections: &[Section::Measures],
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let measures = &subject.postmortem.measures;
    if measures.improvements.iter().all(|it| it.text.trim().is_empty())
        && !subject.may_hold_measures()
        && !subject.may_hold_more()
    {
        findings.add(
            Place::section(Section::Measures),
            "Nothing is listed that can be improved.",
            "Add what would make such an incident rarer or shorter, in broad strokes.",
        );
    }
}
