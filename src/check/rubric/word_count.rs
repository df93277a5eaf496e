//! The report has 400 to 600 words.
//!
//! Counted is the formal document as it is read: title, headings, labels, times and text. The tale is counted as well, for
//! the meter, and not judged.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! assert_eq!(findings_of("word-count", &draft)[0].what, "The report has 371 words, 29 fewer than 400.");
//!
//! draft.root_cause.explanation.push_str(&" The queries had no index.".repeat(10));
//! assert!(findings_of("word-count", &draft).is_empty());
//! ```

use crate::check::{CLASSIC_WORDS, Findings, Group, Place, Rule, Severity, Source, Subject};

/// The report has 400 to 600 words.
pub static RULE: Rule = Rule {
    id: "word-count",
    group: Group::Rubric,
    asks: "The report has 400 to 600 words.",
    why: "The assignment asks for 400 to 600 words: long enough for the facts, short enough to be read.",
    source: Source::ASSIGNMENT,
    classic: Some(Severity::Error),
    sre: None,
    sections: &[],
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let (least, most) = (*CLASSIC_WORDS.start(), *CLASSIC_WORDS.end());
    let words = subject.words;
    if words < least {
        findings.add(
            Place::document(),
            format!("The report has {words} words, {} fewer than {least}.", least - words),
            "Say more about the cause, the fix, and what was looked at on the way.",
        );
    } else if words > most {
        findings.add(
            Place::document(),
            format!("The report has {words} words, {} more than {most}.", words - most),
            "Shorten the longest events, and say each thing in one place only.",
        );
    }
}
