//! The report is told in plain words and numbers. Drama has its place in the tale.
//!
//! Only the strongest words count. "Disaster recovery", "unfortunately" and a single exclamation mark are fine, and what is
//! quoted is somebody else's.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! draft.summary.impact = "It was a nightmare for 12 % of users.".into();
//! let found = &findings_of("dramatic-language", &draft)[0];
//! assert_eq!(found.what, "\"nightmare\" is drama where a number would tell more.");
//!
//! draft.summary.impact = "Disaster recovery was slow for 12 % of users.".into();
//! assert!(findings_of("dramatic-language", &draft).is_empty());
//! ```

use super::said::{Said, each_sentence, unquoted};
use crate::check::{Findings, Group, Rule, Severity, Source, Subject};
use crate::postmortem::Section;

/// The report is told in plain words.
pub static RULE: Rule = Rule {
    id: "dramatic-language",
    group: Group::Blameless,
    asks: "The report is told in plain words and numbers.",
    why: "Drama makes readers defend themselves instead of learning, and it cannot be verified.",
    source: Source::SRE_WORKBOOK,
    classic: Some(Severity::Hint),
    sre: Some(Severity::Hint),
    sections: &[Section::Summary, Section::Timeline, Section::RootCause],
    check,
};

const WORDS: [&str; 16] = [
    "nightmare",
    "nightmarish",
    "ridiculous",
    "ridiculously",
    "insane",
    "insanely",
    "horrible",
    "horribly",
    "horrendous",
    "horrific",
    "unbelievable",
    "unbelievably",
    "disastrous",
    "appalling",
    "outrageous",
    "shameful",
];

const PHRASES: [&str; 10] = [
    "can't believe",
    "cannot believe",
    "couldn't believe",
    "a complete disaster",
    "a total disaster",
    "an absolute disaster",
    "an utter disaster",
    "all hell broke loose",
    "a complete mess",
    "a total mess",
];

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for passage in subject.passages.iter().filter(|passage| !passage.is_tale()) {
        let mut found = Vec::new();
        each_sentence(passage, |said| {
            let hit = (0..said.words.len()).find_map(|at| Some((at, drama(said, at)?)));
            found.extend(hit.map(|(at, count)| said.span(at..at + count)));
        });
        if passage.english().contains("!!") {
            found.extend(exclamation(&unquoted(passage.english())));
        }
        for span in found {
            findings.add(
                passage.at(span.clone()),
                format!("{} is drama where a number would tell more.", passage.quoted(span)),
                "Give the number, the time or the share that made it feel like that.",
            );
        }
    }
}

fn drama(said: &Said<'_>, at: usize) -> Option<usize> {
    let is_word = WORDS.contains(&said.word(at));
    said.any_phrase(at, &PHRASES).or_else(|| is_word.then_some(1))
}

/// Finds the first word with two exclamation marks or more. In code, `!!` is an operator.
fn exclamation(text: &str) -> Option<std::ops::Range<usize>> {
    let marks =
        text.match_indices("!!").map(|(at, _)| at).find(|at| text[..*at].ends_with(char::is_alphabetic))?;
    let start = text[..marks]
        .rfind(char::is_whitespace)
        .map_or(0, |it| it + text[it..].chars().next().map_or(1, char::len_utf8));
    let count = text[marks..].bytes().take_while(|byte| *byte == b'!').count();
    Some(start..marks + count)
}
