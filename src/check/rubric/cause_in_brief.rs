//! The summary gives the root cause in a sentence.
//!
//! An impact with "because" or the like may give it as well.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! assert!(findings_of("cause-in-brief", &draft).is_empty());
//!
//! draft.summary.root_cause.clear();
//! assert_eq!(findings_of("cause-in-brief", &draft)[0].what, "The summary does not name the root cause.");
//! ```

use crate::check::elsewhere::opening;
use crate::check::matching::says_any;
use crate::check::{Findings, Group, Passage, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{Section, TextField};

/// The summary gives the root cause in a sentence.
pub static RULE: Rule = Rule {
    id: "cause-in-brief",
    group: Group::Rubric,
    asks: "The summary gives the root cause in a sentence.",
    why: "Many readers stop after the summary.",
    source: Source::ASSIGNMENT,
    classic: Some(Severity::Error),
    sre: None,
    sections: &[Section::Summary],
    check,
};

/// Beginnings of words by which an impact may tell the cause as well.
const CAUSES: [&str; 8] = ["cause", "because", "due to", "since ", "reason", "culprit", "led to", "learn"];

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let told_there = |passage: &Passage<'_>| says_any(&passage.text.to_lowercase(), &CAUSES);
    // Who read a document from elsewhere may have taken it for the explanation.
    let in_opening = || subject.source().is_some_and(|it| says_any(&opening(it).to_lowercase(), &CAUSES));
    let may_be_told =
        subject.passage(TextField::Impact).is_some_and(told_there) || subject.may_hold_more() || in_opening();
    if subject.passage(TextField::RootCauseBrief).is_none() && !may_be_told {
        findings.add(
            Place::text(TextField::RootCauseBrief),
            "The summary does not name the root cause.",
            "Give it in one sentence; the details follow later.",
        );
    }
}
