//! An acronym that not everybody knows is written out once.
//!
//! It looks at three to five capitals that come at least twice, and at least once as a thing has its name: "the QXRT was".
//! It knows several hundred that engineers know. Words in capitals for emphasis are none, nor are names of systems.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! draft.root_cause.explanation = "The QXRT was full. A full QXRT refuses calls over HTTP.".into();
//! assert_eq!(findings_of("undefined-acronym", &draft)[0].what, "\"QXRT\" is written out nowhere.");
//!
//! draft.root_cause.explanation = "The queue of retries (QXRT) was full. A full QXRT refuses calls over HTTP.".into();
//! assert!(findings_of("undefined-acronym", &draft).is_empty());
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::known_acronyms::is_known;
use crate::check::matching::{Word, words};
use crate::check::{Findings, Group, Passage, Rule, Severity, Source, Subject};
use crate::postmortem::Section;

/// An acronym is written out once.
pub static RULE: Rule = Rule {
    id: "undefined-acronym",
    group: Group::Clarity,
    asks: "An acronym that not everybody knows is written out once.",
    why: "Readers from other teams stop at it, and new colleagues find the report years later.",
    source: Source::PAGERDUTY_WRITING,
    classic: Some(Severity::Hint),
    sre: Some(Severity::Hint),
    sections: &[Section::Summary, Section::RootCause],
    check,
};

/// How many are named in one draft: those that come most often.
const MOST: usize = 3;

/// Where an acronym stands first, and how often it comes.
struct Seen<'a> {
    passage: &'a Passage<'a>,
    span: Range<usize>,
    times: usize,
    /// Whether it was ever used as a noun is: names of companies and products have no article.
    is_thing: bool,
}

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let mut seen: BTreeMap<&str, Seen<'_>> = BTreeMap::new();
    let mut explained: BTreeSet<&str> = BTreeSet::new();
    let mut lower: BTreeSet<&str> = BTreeSet::new();
    for passage in subject.passages.iter().filter(|passage| !passage.is_tale()) {
        let text = passage.english();
        let all = words(text, 0..text.len());
        for (at, word) in all.iter().enumerate() {
            if word.text.starts_with(char::is_lowercase) {
                lower.insert(word.text);
            }
            let Some(acronym) = acronym(word.text) else { continue };
            if is_explained(text, word) {
                explained.insert(acronym);
            }
            if is_shouted(&all, at) {
                continue;
            }
            let first = || Seen {
                passage,
                span: word.span.start..word.span.start + acronym.len(),
                times: 0,
                is_thing: false,
            };
            let seen = seen.entry(acronym).or_insert_with(first);
            seen.times += 1;
            seen.is_thing |= is_thing(text, &all, at);
        }
    }
    let is_word = |acronym: &str| lower.contains(acronym.to_ascii_lowercase().as_str());
    let mut open: Vec<(&str, Seen<'_>)> = seen
        .into_iter()
        .filter(|(acronym, seen)| {
            seen.times > 1
                && seen.is_thing
                && !is_known(acronym)
                && !explained.contains(acronym)
                && !is_word(acronym)
        })
        .collect();
    open.sort_by_key(|(_, seen)| std::cmp::Reverse(seen.times));
    for (_, seen) in open.into_iter().take(MOST) {
        findings.add(
            seen.passage.at(seen.span.clone()),
            format!("{} is written out nowhere.", seen.passage.quoted(seen.span)),
            "Write it out where it comes first, with the short form in brackets.",
        );
    }
}

/// Returns the acronym that a word is, without the `s` of several.
fn acronym(word: &str) -> Option<&str> {
    let singular = word
        .strip_suffix("'s")
        .or_else(|| word.strip_suffix("’s"))
        .or_else(|| word.strip_suffix('s'))
        .unwrap_or(word);
    let is_one = (3..=5).contains(&singular.len()) && singular.bytes().all(|byte| byte.is_ascii_uppercase());
    is_one.then_some(singular)
}

/// Tells whether it is written out: `(ABC)` after the words, or `ABC (the words)`, `ABC stands for the words`.
fn is_explained(text: &str, word: &Word<'_>) -> bool {
    let before = text[..word.span.start].trim_end_matches(['"', '“', '*', '_']);
    let after = text[word.span.end..].trim_start_matches(['"', '”', '*', '_']);
    let is_in_brackets = before.ends_with('(') && after.trim_start().starts_with([')', ',', ';']);
    let explains = after.trim_start();
    let is_followed = explains.starts_with('(') && explains[1..].starts_with(char::is_alphabetic);
    let says_so = ["stands for", "means", "is short for", "= ", ", i.e.", "– ", "- "]
        .iter()
        .any(|it| explains.starts_with(it));
    is_in_brackets || is_followed || says_so
}

/// Tells whether the words around it are in capitals as well, as in a heading.
fn is_shouted(all: &[Word<'_>], at: usize) -> bool {
    let shouts = |word: Option<&Word<'_>>| {
        word.is_some_and(|word| {
            word.text.len() > 1 && word.text.bytes().all(|byte| byte.is_ascii_uppercase())
        })
    };
    shouts(at.checked_sub(1).and_then(|it| all.get(it))) && shouts(all.get(at + 1))
        || (shouts(all.get(at + 1)) && shouts(all.get(at + 2)))
}

/// Tells whether it stands as a noun does: `the QXRT was`, `a full QXRT,`.
fn is_thing(text: &str, all: &[Word<'_>], at: usize) -> bool {
    let articles = ["the", "a", "an", "our", "this", "each", "every", "another"];
    let has_article = all[at.saturating_sub(2)..at].iter().any(|word| word.is_any(&articles));
    let after = &text[all[at].span.end..];
    let is_last = !after.starts_with(' ');
    let verbs = [
        "is", "was", "are", "were", "had", "has", "have", "which", "that", "to", "of", "in", "on", "for",
        "and", "or", "with", "by", "from", "failed", "did", "does", "will", "would", "could", "can", "at",
        "as", "became", "returned", "started",
    ];
    has_article && (is_last || all.get(at + 1).is_some_and(|word| word.is_any(&verbs)))
}
