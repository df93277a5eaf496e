//! The cause says more than what happened: it tells how that could be.
//!
//! It speaks up where nearly every word of the explanation stands in the brief cause, the title or the impact already, and
//! where it has hardly more words than those.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! draft.summary.root_cause = "The connection pool of the database was full.".into();
//! draft.root_cause.explanation = "The database connection pool was full.".into();
//! assert_eq!(
//!     findings_of("cause-repeats", &draft)[0].what,
//!     "The explanation repeats the brief cause and does not say how it came about.",
//! );
//!
//! draft.root_cause.explanation = "The pool was full, because a script left its connections open each night.".into();
//! assert!(findings_of("cause-repeats", &draft).is_empty());
//! ```

use std::collections::BTreeSet;

use crate::check::matching::words;
use crate::check::{Findings, Group, Rule, Severity, Source, Subject};
use crate::postmortem::{Section, TextField};

/// The cause says more than what happened.
pub static RULE: Rule = Rule {
    id: "cause-repeats",
    group: Group::Clarity,
    asks: "The explanation says how the cause came about, and does not repeat what happened.",
    why: "Who asks why once more finds what can be changed. A cause that repeats the trigger ends there.",
    source: Source::SRE_BOOK,
    classic: Some(Severity::Warning),
    sre: Some(Severity::Warning),
    sections: &[Section::RootCause],
    check,
};

/// The fewest words with a meaning that an explanation can be judged by.
const FEWEST: usize = 2;

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(explanation) = subject.passage(TextField::Explanation) else { return };
    let told = meant(&explanation.prose);
    if told.len() < FEWEST {
        return;
    }
    let others = [
        (TextField::RootCauseBrief, "the brief cause"),
        (TextField::Title, "the title"),
        (TextField::Impact, "the impact"),
    ];
    let repeated = others.into_iter().find(|(field, _)| {
        let Some(other) = subject.passage(*field) else { return false };
        let known = meant(&other.prose);
        let new = told.difference(&known).count();
        // One word in ten may be another one, such as "fully" for "full".
        new * 10 <= told.len() && told.len() <= known.len().max(FEWEST) + 2
    });
    let Some((_, name)) = repeated else { return };
    findings.add(
        explanation.place(),
        format!("The explanation repeats {name} and does not say how it came about."),
        "Ask how that could happen, and why nothing stopped it, and write the answers here.",
    );
}

/// Returns the words of a text that carry its meaning, in small letters.
fn meant(text: &str) -> BTreeSet<String> {
    let words = words(text, 0..text.len()).into_iter().map(|word| word.text.to_lowercase());
    words.filter(|word| !EMPTY.contains(&word.as_str())).collect()
}

const EMPTY: [&str; 40] = [
    "the", "a", "an", "of", "was", "were", "is", "are", "been", "be", "and", "or", "to", "in", "on", "at",
    "by", "for", "it", "its", "this", "that", "which", "with", "from", "had", "has", "have", "our", "we",
    "so", "as", "due", "because", "root", "cause", "caused", "there", "then", "outage",
];
