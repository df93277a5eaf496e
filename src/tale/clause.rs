//! Where a sentence can be taken apart, so that a genre can tell it in two halves.
//!
//! `Engineers began to look, suspecting the network` is a clause and what hangs on it. A frame may stand in the place of
//! `, suspecting` without touching a word of either half. That is safe only where both halves can stand by
//! themselves, and where the first says nothing that the second is part of: `did not fail because of the disk` stays
//! whole. What is not certain is no joint.

mod aside;
mod further;
mod list;
mod pause;
mod sentence;
mod verbs;

use std::ops::Range;

use super::pack::Joint;
use sentence::Sentence;

/// A joint in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// What it joins.
    pub joint: Joint,
    /// The bytes of the words between the halves, with the blanks around them.
    pub between: Range<usize>,
    /// The second half is a clause, which can follow a colon and nothing else.
    pub is_clause: bool,
}

/// Returns where the first sentence of a text can be taken apart.
///
/// # Examples
///
/// `Alerts fired, indicating high latency.` has its joint at `, indicating `.
pub fn split(text: &str) -> Option<Split> {
    let whole = first_sentence(text, &['.', '?', '!']);
    let lower = whole.to_ascii_lowercase();
    let part = first_sentence(whole, &['.', '?', '!', ';']);
    let sentence = Sentence::of(part, &lower[..part.len()]);
    let found = relation(&sentence).or_else(|| further::split(&sentence));
    // What a semicolon parts can also be told apart.
    found.or_else(|| {
        if part.len() < whole.len() { further::semicolon(&Sentence::of(whole, &lower)) } else { None }
    })
}

/// Returns the joint at words that say how the halves hang together.
fn relation(sentence: &Sentence<'_>) -> Option<Split> {
    // The first that is found, since what follows it belongs to the second half.
    let found = JOINTS
        .iter()
        .filter_map(|(words, joint)| sentence.places(words).next().map(|at| (at, *words, *joint)));
    let (at, words, joint) = found.min_by_key(|(at, words, _)| (*at, usize::MAX - words.len()))?;
    let between = at..at + words.len();
    let stands = stands_alone(sentence, at, joint) && can_follow_a_colon(sentence, between.end, joint);
    stands.then_some(Split { joint, between, is_clause: false })
}

/// The words between two halves. Those that begin a clause of their own (`because`, `which`) are not among them, but for
/// `which led to`, whose clause is the relation itself.
const JOINTS: [(&str, Joint); 25] = [
    (", leading to ", Joint::Effect),
    (", which led to ", Joint::Effect),
    (", resulting in ", Joint::Effect),
    (", which resulted in ", Joint::Effect),
    (", causing ", Joint::Effect),
    (", which caused ", Joint::Effect),
    (", triggering ", Joint::Effect),
    (" leading to ", Joint::Effect),
    (" resulting in ", Joint::Effect),
    (" due to ", Joint::Reason),
    (", due to ", Joint::Reason),
    (" because of ", Joint::Reason),
    (", caused by ", Joint::Reason),
    (" as a result of ", Joint::Reason),
    (" by ", Joint::Means),
    (", suspecting ", Joint::Suspicion),
    (" on suspicion of ", Joint::Suspicion),
    (", indicating ", Joint::Symptom),
    (" indicating ", Joint::Symptom),
    (", showing ", Joint::Symptom),
    (", reporting ", Joint::Symptom),
    (" pointing to ", Joint::Symptom),
    (", pointing to ", Joint::Symptom),
    (", suggesting ", Joint::Symptom),
    (" as a consequence of ", Joint::Reason),
];

/// Tells whether the first sentence of a text has a colon. Those within a time or an address are none.
pub fn has_colon(text: &str) -> bool {
    // A semicolon ends no sentence here: what stands before a colon in front of it goes on after it.
    let line = text.trim_start().split('\n').next().unwrap_or_default();
    let ends = |pair: &[u8]| matches!(pair, [b'.' | b'?' | b'!', b' ']);
    let end = line.as_bytes().windows(2).position(ends).unwrap_or(line.len());
    let sentence = line.get(..end).unwrap_or(line);
    sentence.contains(": ") || sentence.trim_end().ends_with(':')
}

/// Returns the text up to the end of its first sentence, which is one of these marks, and without it.
fn first_sentence<'a>(text: &'a str, ends: &[char]) -> &'a str {
    // Only the beginning is looked at, so that a long text costs no more than a line.
    const LONGEST: usize = 600;
    let limit = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    let line = text[..limit].split('\n').next().unwrap_or_default();
    let mut search = 0;
    while let Some(found) = line[search..].find(ends) {
        let at = search + found;
        let next = line[at + 1..].chars().next();
        if next.is_none_or(char::is_whitespace) {
            return &line[..at];
        }
        search = at + 1;
    }
    line.trim_end()
}

/// Tells whether the first half, up to a byte, can end with a full stop and still say what it said.
fn stands_alone(sentence: &Sentence<'_>, end: usize, joint: Joint) -> bool {
    let words = sentence.words(0..end);
    let Some(last) = words.last() else { return false };
    // `possibly due to` and `not only by` speak of the second half.
    let leans_on_the_joint = LEANING.contains(last) || last.ends_with("ly");
    let has_clause_before = matches!(
        words[0],
        "if" | "unless"
            | "although"
            | "though"
            | "while"
            | "whether"
            | "because"
            | "since"
            | "despite"
            | "rather"
    );
    let says_whether = words
        .iter()
        .any(|word| matches!(*word, "not" | "no" | "never" | "cannot" | "without" | "neither" | "nor" | "t"));
    // `could have been avoided by checking`: the avoiding and the checking are one thing.
    let says_perhaps = words.iter().any(|word| {
        matches!(*word, "could" | "would" | "might" | "may" | "should" | "can" | "whether" | "if")
    });
    let can_be_tied = matches!(
        joint,
        Joint::Reason | Joint::Means | Joint::Suspicion | Joint::Purpose | Joint::Hand | Joint::Earlier
    );
    let is_tied = can_be_tied && (says_whether || says_perhaps);
    words.len() >= 2
        && !leans_on_the_joint
        && !has_clause_before
        && !is_tied
        && !is_open(&sentence.text[..end])
}

/// Tells whether the second half, from a byte on, is a noun phrase or an `-ing` phrase to the end of its sentence, as far as that can be
/// told.
fn can_follow_a_colon(sentence: &Sentence<'_>, start: usize, joint: Joint) -> bool {
    let second = &sentence.text[start..];
    let words = sentence.words(start..sentence.text.len());
    let Some(first) = words.first() else { return false };
    if !second.starts_with(|character: char| character.is_alphanumeric() || character == '`') {
        return false;
    }
    // A further clause would hang on the frame's words instead of the writer's.
    let has_further_clause = [
        ", and ",
        ", but ",
        ", so ",
        ", which ",
        ", while ",
        " which ",
        ": ",
        " but ",
        " because ",
        " until ",
    ]
    .iter()
    .any(|clause| second.contains(clause));
    let is_act = first.len() > 4 && first.ends_with("ing") && !NO_ACTS.contains(first);
    let fits = match joint {
        Joint::Means => is_act,
        // `causing users to see errors` is no thing that can be named.
        Joint::Effect => !words.contains(&"to") || is_act,
        Joint::Symptom => !matches!(*first, "that" | "how" | "whether" | "to" | "up"),
        Joint::Suspicion => *first != "that",
        Joint::Reason => true,
        Joint::Aside | Joint::Addition | Joint::Purpose | Joint::Hand | Joint::Earlier | Joint::Saying => {
            false
        }
    };
    fits && !has_further_clause && !tells_more(sentence, start) && !is_open(second)
}

/// Tells whether after a comma something is told that is no part of the second half: `due to the update, replica promoted`.
fn tells_more(sentence: &Sentence<'_>, start: usize) -> bool {
    sentence.text[start..].match_indices(", ").any(|(at, comma)| {
        let rest = sentence.words(start + at + comma.len()..sentence.text.len());
        let is_done =
            matches!(rest.len(), 2..=4) && rest.last().is_some_and(|word| verbs::is_participle(word));
        is_done || further::begins_clause(rest)
    })
}

/// Words that end a first half and belong to the second.
const LEANING: [&str; 24] = [
    "not", "only", "also", "either", "both", "and", "or", "but", "part", "mainly", "mostly", "perhaps",
    "maybe", "likely", "unlikely", "just", "even", "was", "were", "is", "are", "be", "been", "the",
];

/// Words in `-ing` that are no acts.
const NO_ACTS: [&str; 11] = [
    "monitoring",
    "being",
    "during",
    "thing",
    "nothing",
    "something",
    "everything",
    "anything",
    "morning",
    "evening",
    "string",
];

/// Tells whether brackets, quotes or code are open at the end.
fn is_open(text: &str) -> bool {
    let (mut round, mut square, mut quotes) = (0_i32, 0_i32, 0_i32);
    let (mut is_quoted, mut is_code) = (false, false);
    for letter in text.chars() {
        match letter {
            '(' => round += 1,
            ')' => round -= 1,
            '[' => square += 1,
            ']' => square -= 1,
            '\u{201C}' => quotes += 1,
            '\u{201D}' => quotes -= 1,
            '"' => is_quoted = !is_quoted,
            '`' => is_code = !is_code,
            _ => {}
        }
    }
    round != 0 || square != 0 || quotes != 0 || is_quoted || is_code
}

#[cfg(test)]
mod tests;
