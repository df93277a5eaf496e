//! A share of the users in words: `half of our customers`, `one in five requests`, `two thirds of all users`.

use super::words::WHO;
use super::{Percent, Word, begins_with, words_of};

/// Reads the share that a text gives in words, and returns the words as well. It counts only where it is one of users, or of what they send.
pub fn share_in_words(text: &str) -> Option<(Percent, String)> {
    let words = words_of(text);
    (0..words.len()).find_map(|at| {
        let (basis_points, behind) = fraction(&words, at).or_else(|| one_in(&words, at))?;
        let is_share = !is_bounded(&words, at) && is_of_users(&words[behind..]);
        let written =
            || words[at.saturating_sub(1)..(behind + 2).min(words.len())].iter().map(|word| word.text);
        is_share.then(|| (Percent { basis_points }, written().collect::<Vec<_>>().join(" ")))
    })
}

/// Reads `half of`, `a third of`, `three quarters of`, and returns where the words for the whole begin.
fn fraction(words: &[Word<'_>], at: usize) -> Option<(u32, usize)> {
    const PARTS: [(&str, u32); 6] =
        [("half", 2), ("third", 3), ("quarter", 4), ("fifth", 5), ("tenth", 10), ("sixth", 6)];
    let word = words[at].lower.as_str();
    let (_, parts) = PARTS.iter().find(|(name, _)| word == *name || word.strip_suffix('s') == Some(name))?;
    let count = match at.checked_sub(1).map(|before| words[before].lower.as_str()) {
        Some("two") => 2,
        Some("three") => 3,
        Some("four") => 4,
        Some("a" | "one") => 1,
        _ if *parts == 2 => 1,
        _ => return None,
    };
    let is_whole = words[at].text.ends_with(|it: char| it.is_alphabetic());
    let next = words.get(at + 1)?.lower.as_str();
    // `half the users`, and with any other part `of`.
    let behind = match next {
        "of" => at + 2,
        "the" | "our" | "all" if *parts == 2 => at + 1,
        _ => return None,
    };
    (is_whole && count < *parts).then(|| (10_000 * count / parts, behind))
}

/// Reads `1 in 5`, `one out of ten`.
fn one_in(words: &[Word<'_>], at: usize) -> Option<(u32, usize)> {
    const NUMBERS: [&str; 9] = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    if !["1", "one"].contains(&words[at].lower.as_str()) {
        return None;
    }
    let next = |nth: usize| words.get(at + nth).map(|word| word.lower.as_str());
    let behind = match (next(1)?, next(2)) {
        ("in" | "of", _) => at + 2,
        ("out", Some("of")) => at + 3,
        _ => return None,
    };
    let whole = words.get(behind)?;
    let parts = match NUMBERS.iter().position(|number| whole.lower == *number) {
        Some(number) => u32::try_from(number).ok()? + 2,
        None => whole.lower.parse().ok().filter(|number| (2..=1_000).contains(number))?,
    };
    let is_whole = whole.text.ends_with(|it: char| it.is_alphanumeric());
    (is_whole && 10_000 % parts < parts).then(|| (10_000 / parts, behind + 1))
}

/// Tells whether it is less or more than that: `less than half of`, `not half of`.
fn is_bounded(words: &[Word<'_>], at: usize) -> bool {
    let begin = (0..=at).rev().find(|it| words[*it].begins_sentence).unwrap_or_default();
    let before = &words[at.saturating_sub(3).max(begin)..at];
    before.iter().any(|word| {
        ["not", "than", "to", "other", "second", "first", "last", "remaining", "between", "from"]
            .contains(&word.lower.as_str())
    })
}

/// Tells whether the whole is made of users, or of what they send.
fn is_of_users(behind: &[Word<'_>]) -> bool {
    const NEAR: usize = 4;
    for word in behind.iter().take(NEAR) {
        if begins_with(&word.lower, WHO) {
            return true;
        }
        if word.begins_sentence || word.text.ends_with([',', ';', '.', ')']) {
            return false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_in_words() {
        for (text, basis_points) in [
            ("About half of our customers could not pay", Some(5_000)),
            ("Half the users saw errors", Some(5_000)),
            ("roughly a third of all requests failed", Some(3_333)),
            ("two thirds of payments failed", Some(6_666)),
            ("three quarters of the riders", Some(7_500)),
            ("One in five searches came back empty", Some(2_000)),
            ("1 out of 8 logins failed", Some(1_250)),
            ("It took half an hour", None),
            ("half of the disks were full", None),
            ("less than half of our users", None),
            ("the other half of the users", None),
            ("one in the morning, users saw errors", None),
            ("a third user called", None),
            ("the third of March, users", None),
            ("It did not move. Three quarters of the passengers saw that", Some(7_500)),
            ("Nearly all users", None),
        ] {
            assert_eq!(share_in_words(text).map(|it| it.0.basis_points), basis_points, "{text}");
        }
    }
}
