//! The names of people, told by the words around them.

mod handle;
mod label;
mod speaker;
mod spelling;

use std::collections::BTreeSet;
use std::ops::Range;

use handle::handles;
use label::{is_label, labelled, lines, listed};
use speaker::speaker;
use spelling::{is_given, is_known_word, may_be_name};

pub use speaker::speakers;
pub use spelling::{is_all_capitals, is_capital_name, is_doubtful};

use super::Why;
use super::noun::Noun;
use super::place::Place;
use super::word::{Word, words};
use crate::postmortem::{ActionDetail, Field, Postmortem, TextField};

/// Somebody who is named.
#[derive(Clone, Debug)]
pub struct Named {
    /// The bytes.
    pub range: Range<usize>,
    /// The name.
    pub name: String,
    /// Why it was taken for one.
    pub why: Why,
    /// Whether it is a name that is written in small letters elsewhere as well.
    pub is_login: bool,
    /// What it is, if it is no person.
    pub noun: Option<Noun>,
}

/// Returns who is named in a text, in no order; some of them twice.
pub fn named(postmortem: &Postmortem, place: Place, text: &str, speakers: &BTreeSet<String>) -> Vec<Named> {
    let mut found = handles(text);
    match place {
        Place::Field(Field::Text(TextField::ActionDetail(_, ActionDetail::Owner))) => {
            found.extend(listed(text, 0..text.len(), &Why::Owner, true));
            return found;
        }
        Place::Field(Field::Text(TextField::Event(_))) => found.extend(speaker(text, speakers)),
        Place::Field(Field::Text(TextField::ExtraSection(id))) => {
            let heading = postmortem.extra_section(id).map_or("", |it| &it.heading);
            if is_label(heading) {
                for line in lines(text) {
                    found.extend(listed(text, line, &Why::Labelled, false));
                }
            }
        }
        _ => {}
    }
    found.extend(labelled(text));
    let words = words(text);
    for at in 0..words.len() {
        found.extend(after_verb(text, &words, at));
        found.extend(by_given_name(text, &words, at));
    }
    found
}

/// Returns how many words from this one on are a name: `Dana`, `Dana van Reyes`, `Dana R. Reyes`.
fn run(words: &[Word<'_>]) -> usize {
    if !words.first().is_some_and(|it| may_be_name(it.owner().text)) {
        return 0;
    }
    let mut count = 1;
    while count < 4 && words[count - 1].owner().text == words[count - 1].text {
        let Some(word) = words.get(count) else { break };
        let is_initial = word.text.chars().count() == 1 && word.text.chars().all(char::is_uppercase);
        let is_part = may_be_name(word.owner().text) || is_initial;
        let is_particle = ["van", "von", "de", "da", "der", "del", "la", "bin", "al"].contains(&word.text)
            && words.get(count + 1).is_some_and(|it| it.is_joined() && may_be_name(it.owner().text));
        let is_after_initial = word.gap == ". " && words[count - 1].text.chars().count() == 1;
        if !((word.is_joined() || is_after_initial) && (is_part || is_particle)) {
            break;
        }
        count += 1;
    }
    // A last initial belongs to it: `Dana R`.
    count
}

fn whole(text: &str, words: &[Word<'_>], why: Why) -> Named {
    let range = words[0].start..words[words.len() - 1].owner().range().end;
    Named { name: text[range.clone()].to_owned(), range, why, is_login: false, noun: None }
}

/// Verbs of which the object is a person, mostly.
const VERBS: &[&str] = &[
    "paged",
    "paging",
    "pinged",
    "pinging",
    "phoned",
    "phoning",
    "texted",
    "messaged",
    "dmed",
    "dm'd",
    "woke",
    "woken",
    "asked",
    "asking",
    "cc",
    "thanked",
    "contacted",
    "emailed",
    "told",
];

/// Pairs of words after which somebody is named.
const PAIRS: &[(&str, &str)] = &[
    ("escalated", "to"),
    ("escalating", "to"),
    ("handed", "to"),
    ("over", "to"),
    ("assigned", "to"),
    ("reassigned", "to"),
    ("thanks", "to"),
    ("out", "to"),
    ("woke", "up"),
    ("written", "by"),
    ("authored", "by"),
    ("prepared", "by"),
    ("reviewed", "by"),
    ("approved", "by"),
    ("acknowledged", "by"),
    ("acked", "by"),
    ("merged", "by"),
    ("led", "by"),
    ("drafted", "by"),
    ("owned", "by"),
    ("reported", "by"),
    ("fixed", "by"),
    ("reverted", "by"),
    ("deployed", "by"),
    ("declared", "by"),
    ("opened", "by"),
];

/// Words between such a verb and the name.
const BETWEEN: &[&str] = &[
    "the",
    "our",
    "an",
    "a",
    "on-call",
    "oncall",
    "engineer",
    "developer",
    "sre",
    "dba",
    "manager",
    "lead",
    "colleague",
    "primary",
    "secondary",
    "database",
    "backend",
    "platform",
    "network",
    "with",
    "by",
    "to",
];

/// What makes a name that of a company or a group.
const GROUPS: &[&str] = &[
    "team",
    "support",
    "service",
    "api",
    "engineers",
    "engineering",
    "operations",
    "ops",
    "on-call",
    "group",
    "squad",
    "crew",
];

fn after_verb(text: &str, words: &[Word<'_>], at: usize) -> Vec<Named> {
    let lower = words[at].text.to_lowercase();
    let is_pair = || {
        let before = at.checked_sub(1).map(|before| words[before].text.to_lowercase()).unwrap_or_default();
        words[at].is_joined() && PAIRS.iter().any(|(one, two)| before == *one && lower == *two)
    };
    if !VERBS.contains(&lower.as_str()) && !is_pair() {
        return Vec::new();
    }
    let why = Why::After(words[at].text.to_owned());
    let mut next = at + 1;
    while next < at + 5
        && words
            .get(next)
            .is_some_and(|it| it.is_joined() && BETWEEN.contains(&it.text.to_lowercase().as_str()))
    {
        next += 1;
    }
    let mut found = Vec::new();
    let mut is_first = true;
    while let Some(word) = words.get(next) {
        // `paged Dana, Sam and Kim`, also with emphasis and handles between.
        let gap = word.gap.trim_matches(|it: char| it.is_whitespace() || "*_@:".contains(it));
        let is_and = matches!(word.text, "and" | "&" | "then");
        let is_near = gap.is_empty() || (!is_first && matches!(gap, "," | "/" | "&" | "+"));
        if !is_near {
            break;
        }
        if is_and && !is_first {
            next += 1;
            continue;
        }
        let count = run(&words[next..]);
        if count == 0 {
            break;
        }
        let after = words.get(next + count).filter(|it| it.is_joined()).map(|it| it.text.to_lowercase());
        if after.is_some_and(|after| GROUPS.contains(&after.as_str())) {
            break;
        }
        found.push(whole(text, &words[next..next + count], why.clone()));
        next += count;
        is_first = false;
    }
    found
}

/// A given name, with the family name after it: `Dana`, `Dana Reyes`.
fn by_given_name(text: &str, words: &[Word<'_>], at: usize) -> Option<Named> {
    let first = words[at].owner().text;
    if !is_capital_name(first) || !is_given(first) || is_known_word(first) {
        return None;
    }
    let count = run(&words[at..]).max(1);
    let after = words.get(at + count).filter(|it| it.is_joined()).map(|it| it.text.to_lowercase());
    // `Thompson Sampling` is none, and neither is `the Martin library`.
    let is_thing = after
        .is_some_and(|after| ["api", "library", "protocol", "service", "server"].contains(&after.as_str()));
    (!is_thing).then(|| whole(text, &words[at..at + count], Why::GivenName))
}
