//! The cause and the fix are explained in detail: each in at least 20 words.
//!
//! The figure is Retold's own; the assignment says "in detail" and no number.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! assert!(findings_of("detail-length", &draft).is_empty());
//!
//! draft.root_cause.resolution = "We added an index and restarted the server.".into();
//! let found = &findings_of("detail-length", &draft)[0];
//! assert_eq!(found.what, "The resolution has 8 words.");
//! ```

use crate::check::matching::words;
use crate::check::{Findings, Group, Rule, Severity, Source, Subject};
use crate::postmortem::{Section, TextField};

/// The cause and the fix are explained in detail.
pub static RULE: Rule = Rule {
    id: "detail-length",
    group: Group::Rubric,
    asks: "The cause and the fix are explained in detail.",
    why: "The assignment asks for both in detail. Fewer than 20 words are a headline.",
    source: Source::ASSIGNMENT,
    classic: Some(Severity::Warning),
    sre: None,
    sections: &[Section::RootCause],
    check,
};

/// How many words are an explanation.
const LEAST: usize = 20;

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for (field, name) in [(TextField::Explanation, "explanation"), (TextField::Resolution, "resolution")] {
        let Some(passage) = subject.passage(field) else { continue };
        let words = words(passage.text, 0..passage.text.len()).len();
        // Chinese and Japanese have no blanks between words.
        if words < LEAST && passage.text.is_ascii() {
            findings.add(
                passage.place(),
                format!("The {name} has {words} words."),
                "Say which part did what, why, and how you know.",
            );
        }
    }
}
