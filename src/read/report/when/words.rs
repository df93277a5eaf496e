//! Words that say that something began, or was over.

use crate::read::report::moment::{Mention, Stretch, mentions};
use crate::read::report::visible::sentences;

/// Words that say that it began.
pub const BEGINNINGS: [&str; 12] = [
    "began",
    "started",
    "starting",
    "occurred",
    "occured",
    "went down",
    "outage",
    "experienced",
    "stopped",
    "detected",
    "crashed",
    "happened",
];

/// Words that say that it was over.
const ENDS: [&str; 32] = [
    "everything back",
    "worked again",
    "works again",
    "restored it",
    "recovery",
    "terminé",
    "working again",
    "up again",
    "was over",
    "came back",
    "available again",
    "solved",
    "were back",
    "was back",
    "normal again",
    "all clear",
    "rétabli",
    "restableci",
    "restaurad",
    "resuelt",
    "normaliz",
    "restored",
    "resolved",
    "recovered",
    "ended",
    "back online",
    "back up",
    "was fixed",
    "back to normal",
    "returned to",
    "fully operational",
    "over at",
];

/// Tells whether the sentence of a time has one of these words.
pub fn says(text: &str, mention: &Mention, words: &[&str]) -> bool {
    let before = &text[..mention.start];
    let ends = [". ", "! ", "? "];
    let start = ends.iter().filter_map(|end| before.rfind(end)).max().map_or(0, |at| at + 2);
    let sentence = sentence_of(&text[mention.end..]);
    let whole = text[start..mention.end + sentence.len()].to_lowercase();
    words.iter().any(|word| whole.contains(word))
}

/// Finds a later time at which it was over: `Service was restored at 2115hrs.`
pub fn restored(text: &str, mentions: &[Mention], found: &Stretch) -> Option<usize> {
    let has_end = mentions[found.first].stamp.as_ref().is_some_and(|stamp| stamp.clock.until.is_some());
    let later = found.first + 1..mentions.len();
    later.rev().find(|at| !has_end && mentions[*at].stamp.is_some() && says(text, &mentions[*at], &ENDS))
}

/// Returns the text up to the end of its first sentence.
pub fn sentence_of(text: &str) -> &str {
    let end = text
        .match_indices(". ")
        .map(|(at, _)| at)
        .find(|at| !text[..*at].ends_with(['m', 'M']) && !is_letter(&text[..*at]))
        .unwrap_or(text.len());
    &text[..end]
}

/// Tells whether a time is one of every week: `on Thursdays at 4:00 PM`.
pub fn recurs(text: &str, mention: &Mention) -> bool {
    let before = text[..mention.start].to_lowercase();
    let mut words = before.split_whitespace().rev().take(4);
    words.any(|word| word.ends_with("days") || matches!(word, "every" | "daily" | "weekly" | "each"))
}

/// Tells whether a text ends in a letter by itself: `9:40 a. m.`
fn is_letter(text: &str) -> bool {
    let word = text.rsplit([' ', '\u{A0}']).next().unwrap_or_default();
    word.chars().count() == 1
}

pub fn excerpt(text: &str, near: usize) -> String {
    const LENGTH: usize = 80;
    let start = sentences(&text[..near]).last().map_or(0, |it| near.saturating_sub(it.len() + 1));
    text.get(start..).unwrap_or(text).chars().take(LENGTH).collect::<String>().trim().to_owned()
}

/// Under a label `11.50` is a time.
pub fn mentions_with_dots(text: &str) -> Vec<Mention> {
    let found = mentions(text);
    if found.iter().any(|it| it.stamp.is_some()) {
        return found;
    }
    let dotted: String = dots_as_colons(text);
    if dotted == text { found } else { mentions(&dotted) }
}

fn dots_as_colons(text: &str) -> String {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let is_time = |at: usize| {
        at > 0
            && digit(at - 1)
            && digit(at + 1)
            && digit(at + 2)
            && !digit(at + 3)
            && bytes.get(at + 3) != Some(&b'.')
            && (at < 2 || !digit(at - 2) || at < 3 || !(digit(at - 3) || bytes[at - 3] == b'.'))
    };
    text.char_indices().map(|(at, it)| if it == '.' && is_time(at) { ':' } else { it }).collect()
}

/// Tells whether a text opens with a day and a time: `On Tuesday, 2023-01-25 at 09:15 UTC, we deployed`.
pub fn opens_with_moment(text: &str, mentions: &[Mention], first: usize) -> bool {
    const NEAR: usize = 70;
    let has_day = mentions[..=first].iter().any(|it| it.day.is_some());
    let lower = text.get(..mentions[first].start).unwrap_or_default().to_lowercase();
    has_day
        && mentions[first].start < NEAR
        && (lower.starts_with("on ")
            || lower.starts_with("at ")
            || lower.contains("starting")
            || lower.contains("began"))
}
