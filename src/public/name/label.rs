//! Names after a label, and where nothing but names is wanted.

use std::ops::Range;

use super::spelling::{is_given, is_known_word};
use super::{GROUPS, Named, run, whole};
use crate::public::Why;
use crate::public::noun::Noun;
use crate::public::word::{Word, words};

/// Labels before names, in small letters.
pub const LABELS: &[&str] = &[
    "author",
    "authors",
    "owner",
    "owners",
    "lead",
    "incident lead",
    "incident commander",
    "commander",
    "incident manager",
    "ic",
    "scribe",
    "reporter",
    "reported by",
    "assignee",
    "on-call",
    "on call",
    "oncall",
    "on-call engineer",
    "responder",
    "responders",
    "prepared by",
    "written by",
    "reviewer",
    "reviewers",
    "facilitator",
    "attendees",
    "participants",
    "contributors",
    "people",
    "people involved",
    "comms lead",
    "communications lead",
    "tech lead",
    "ops lead",
    "contact",
    "contacts",
    "who",
    "team members",
    "incident responders",
    "postmortem owner",
    "postmortem author",
    "postmortem authors",
    "dri",
    "involved",
    "present",
];

/// Tells whether a text is a label before names.
pub fn is_label(text: &str) -> bool {
    let text = text.trim_matches(|it: char| !it.is_alphanumeric()).to_lowercase();
    LABELS.contains(&text.as_str())
}

/// Returns the lines of a text.
pub fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.split(['\n', '\r']).map(|line| {
        let start = line.as_ptr() as usize - text.as_ptr() as usize;
        start..start + line.len()
    })
}

/// `Author: Dana Reyes, Sam Lee`
pub fn labelled(text: &str) -> Vec<Named> {
    let mut found = Vec::new();
    for line in lines(text) {
        let Some((label, names)) = text[line.clone()].split_once(':') else { continue };
        if is_label(label) {
            found.extend(listed(text, line.end - names.len()..line.end, &Why::Labelled, false));
        }
    }
    found
}

/// Names with commas between them. In a field that is for names alone, small letters are names as well.
pub fn listed(text: &str, range: Range<usize>, why: &Why, takes_all: bool) -> Vec<Named> {
    let mut found = Vec::new();
    let part = &text[range.clone()];
    let words: Vec<Word<'_>> =
        words(part).into_iter().map(|word| Word { start: word.start + range.start, ..word }).collect();
    let mut at = 0;
    while at < words.len() {
        let count = run(&words[at..]);
        let next = words.get(at + count.max(1)).filter(|it| it.is_joined()).map_or("", |it| it.text);
        // `Acme Infrastructure` is nobody.
        let is_capital = next.starts_with(char::is_uppercase);
        let is_group = GROUPS.contains(&next.to_lowercase().as_str()) || (is_capital && is_known_word(next));
        if count > 0 && !is_group {
            found.push(whole(text, &words[at..at + count], why.clone()));
        } else if count == 0 && takes_all && is_login(&words[at]) && !is_group && !is_share(text, &words[at])
        {
            found.push(login(whole(text, &words[at..=at], why.clone())));
        }
        at += count.max(1);
    }
    found
}

/// `a60%`
fn is_share(text: &str, word: &Word<'_>) -> bool {
    text[word.range().end..].starts_with('%')
}

/// Takes a name in small letters for that of a person if it looks like one, and else for that of a team.
fn login(named: Named) -> Named {
    let is_person =
        is_given(&named.name) || named.name.contains(|it: char| "._".contains(it) || it.is_numeric());
    Named { is_login: is_person, noun: (!is_person).then_some(Noun::Team), ..named }
}

/// `dreyes`, where a name is wanted.
fn is_login(word: &Word<'_>) -> bool {
    let text = word.text;
    let is_word = |it: char| it.is_ascii_alphanumeric() || "._-".contains(it);
    let lower = text.to_lowercase();
    let is_group = lower.split(['-', '_', '.', ' ']).any(|it| is_known_word(it) || GROUPS.contains(&it));
    let small = [
        "and",
        "or",
        "of",
        "the",
        "tbd",
        "tba",
        "none",
        "n",
        "na",
        "unassigned",
        "everyone",
        "all",
        "sre",
        "dba",
        "qa",
        "devops",
        "infra",
        "it",
    ];
    text.starts_with(|it: char| it.is_ascii_alphabetic())
        && text.len() > 1
        && text.chars().all(is_word)
        && !text.chars().all(|it| it.is_uppercase() || !it.is_alphabetic())
        && !is_group
        && !small.contains(&lower.as_str())
}
