//! An escalation says to whom.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! assert!(findings_of("escalated-to", &draft).is_empty());
//!
//! draft.timeline[4].text = "The incident was escalated.".into();
//! assert_eq!(findings_of("escalated-to", &draft)[0].what, "This event does not say to whom it was escalated.");
//! ```

use crate::check::matching::words;
use crate::check::{Findings, Group, Rule, Severity, Source, Subject};
use crate::postmortem::{Section, TextField};

/// An escalation says to whom.
pub static RULE: Rule = Rule {
    id: "escalated-to",
    group: Group::Timeline,
    asks: "An escalation says to whom.",
    why: "The assignment asks which team or person it was. A role is enough: \"the database team\".",
    source: Source::ASSIGNMENT,
    classic: Some(Severity::Warning),
    sre: Some(Severity::Hint),
    sections: &[Section::Timeline],
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for passage in subject.in_section(Section::Timeline) {
        let Some(TextField::Event(id)) = passage.field() else { continue };
        let text = passage.english();
        let words = words(text, 0..text.len());
        let Some(at) = words.iter().position(|word| word.is("escalated")) else { continue };
        // The passive, without anybody: "was escalated at once", not "escalated to", "escalated the ticket".
        let is_passive = at > 0 && words[at - 1].is_any(&["was", "were", "is", "been", "incident", "issue"]);
        let names_somebody = words.iter().any(|word| {
            word.is_any(&[
                "to",
                "with",
                "by",
                "team",
                "teams",
                "engineer",
                "engineers",
                "lead",
                "manager",
                "support",
                "vendor",
            ])
        });
        let is_told = subject.passage(TextField::EventAbout(id)).is_some();
        if is_passive && !names_somebody && !is_told {
            findings.add(
                passage.place(),
                "This event does not say to whom it was escalated.",
                "Add the team or the role: \"to the database team\".",
            );
        }
    }
}
