//! A sentence can be read in one go.
//!
//! It names the longest sentence of a text, and that only if it has more than 45 words. Tables and lists of figures are no
//! sentences.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! draft.root_cause.explanation = format!("{}and that was all.", "The pool was full, so the calls waited, ".repeat(6));
//! assert_eq!(findings_of("long-sentence", &draft)[0].what, "This sentence has 52 words.");
//!
//! draft.root_cause.explanation = "The pool was full. So the calls waited. ".repeat(6);
//! assert!(findings_of("long-sentence", &draft).is_empty());
//! ```

use crate::check::matching::words;
use crate::check::{Findings, Group, Rule, Severity, Source, Subject};
use crate::postmortem::Section;

/// A sentence can be read in one go.
pub static RULE: Rule = Rule {
    id: "long-sentence",
    group: Group::Clarity,
    asks: "A sentence can be read in one go.",
    why: "Beyond 25 words most readers lose the thread, and executives read the summary on a phone.",
    source: Source::PLAIN_ENGLISH,
    classic: Some(Severity::Hint),
    sre: Some(Severity::Hint),
    sections: &[Section::Summary, Section::Timeline, Section::RootCause],
    check,
};

/// How many words are too many. The source advises 25; nearly twice that is beyond doubt.
const TOO_MANY: usize = 45;

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for passage in subject.passages.iter().filter(|passage| !passage.is_tale()) {
        let text = passage.english();
        // A word and a blank have two bytes.
        let long = passage.sentences().iter().filter(|range| range.len() > 2 * TOO_MANY);
        let lengths = long.cloned().filter_map(|range| {
            let sentence = text.get(range.clone())?;
            let is_table = sentence.matches(['|', '\t', '=', '{', '/']).count() >= 3;
            // Lines that begin with a capital may be points without a full stop.
            let is_list =
                sentence.lines().skip(1).any(|line| line.trim_start().starts_with(char::is_uppercase));
            let words = words(text, range.clone());
            let letters = words.iter().filter(|word| word.text.starts_with(char::is_alphabetic)).count();
            (!is_table && !is_list && letters > TOO_MANY).then_some((letters, range))
        });
        // Of two of the same length, the first.
        let longest = lengths.reduce(|longest, next| if next.0 > longest.0 { next } else { longest });
        let Some((count, span)) = longest else { continue };
        findings.add(
            passage.at(span),
            format!("This sentence has {count} words."),
            "Make two or three of it: one for each thing that it says.",
        );
    }
}
