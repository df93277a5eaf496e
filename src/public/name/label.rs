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
        let mut count = run(&words[at..]);
        if count == 0 && takes_all {
            count = phrase(&words[at..]);
            found.extend(in_small_letters(text, &words[at..at + count], why));
        } else if count > 0 && !names_group(words.get(at + count)) {
            found.push(whole(text, &words[at..at + count], why.clone()));
        }
        at += count.max(1);
    }
    found
}

/// Tells whether the word after a name makes it that of a group: `Acme Infrastructure` is nobody.
fn names_group(next: Option<&Word<'_>>) -> bool {
    next.filter(|it| it.is_joined()).is_some_and(|next| {
        let is_capital = next.text.starts_with(char::is_uppercase);
        GROUPS.contains(&next.text.to_lowercase().as_str()) || (is_capital && is_known_word(next.text))
    })
}

/// Returns how many words from this one on belong together and are written as no names are: `growth tiger`.
fn phrase(words: &[Word<'_>]) -> usize {
    let is_of_letters = |it: &str| it.chars().all(|it| it.is_alphabetic() || it == '-');
    let is_part =
        |word: &Word<'_>| !["and", "or"].contains(&word.text) && (is_of_letters(word.text) || is_login(word));
    let goes_on = |at: &usize| words[*at].is_joined() && is_part(&words[*at]) && run(&words[*at..]) == 0;
    match words.first() {
        Some(first) if is_part(first) => 1 + (1..words.len()).take_while(goes_on).count(),
        first => usize::from(first.is_some()),
    }
}

/// Takes each login of a phrase, or all of it where it is rather what a team is called.
fn in_small_letters(text: &str, words: &[Word<'_>], why: &Why) -> Vec<Named> {
    let is_taken = |at: &usize| {
        is_login(&words[*at]) && !is_no_name(text, &words[*at]) && !names_group(words.get(at + 1))
    };
    let logins = (0..words.len()).filter(is_taken);
    let named: Vec<Named> = logins.map(|at| login(whole(text, &words[at..=at], why.clone()))).collect();
    let is_other =
        (1..words.len()).any(|at| names_group(words.get(at))) || words.iter().any(|it| is_no_name(text, it));
    if words.len() > 1 && !is_other && !named.is_empty() && named.iter().all(|it| it.noun.is_some()) {
        return vec![Named { noun: Some(Noun::Team), ..whole(text, words, why.clone()) }];
    }
    named
}

/// `a60%`, and `:smile:` unless it is called as people are.
fn is_no_name(text: &str, word: &Word<'_>) -> bool {
    let (before, after) = (&text[..word.start], &text[word.range().end..]);
    let is_picture = after.starts_with(':')
        && before.strip_suffix(':').is_some_and(|it| !it.ends_with(char::is_alphanumeric));
    after.starts_with('%') || (is_picture && !is_given(word.text))
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
        "me",
        "whoever",
        "call",
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
