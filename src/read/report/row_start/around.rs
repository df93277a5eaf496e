//! What stands around the time of a row, and is no word of what happened.

use crate::read::timeline::words_after_time;
use crate::time::{ZoneMeaning, strip_zone};

/// Takes off what stands before a time without saying anything.
pub fn opened(text: &str) -> &str {
    let text = text.trim_start_matches(|it: char| "*_`[(\"“#|<\\".contains(it) || it.is_whitespace());
    const WORDS: [&str; 31] = [
        "At exactly ",
        "Exactly at ",
        "At precisely ",
        "Shortly after ",
        "Just after ",
        "Shortly before ",
        "Just before ",
        "Soon after ",
        "Then, at ",
        "Then at ",
        "Finally, at ",
        "Later, at ",
        "Posted ",
        "Às ",
        "às ",
        "At ",
        "at ",
        "On ",
        "on ",
        "By ",
        "@ ",
        "@",
        "Time: ",
        "Time - ",
        "À ",
        "à ",
        "A las ",
        "a las ",
        "Vers ",
        "Le ",
        "El ",
    ];
    WORDS.iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text)
}

/// Takes off what parts a time from the words behind it.
pub fn after_time(rest: &str) -> &str {
    let words = words_after_time(rest);
    // The sign may stand within the strong letters: `**10:00 –** words`.
    let words = words.strip_prefix(['-', '–', '—', '~']).filter(|inner| inner.starts_with("**")).map_or(
        words,
        |inner| match inner.matches("**").count() % 2 {
            0 => inner,
            _ => inner[2..].trim_start(),
        },
    );
    let stripped = ["-> ", "=> ", "-- ", "~ ", "; ", ". ", ": ", "= ", "... ", "/ ", "> "]
        .iter()
        .find_map(|sign| words.strip_prefix(sign));
    stripped.map(str::trim_start).filter(|it| !it.is_empty()).unwrap_or(words)
}

/// Takes a zone off that stands before its time: `UTC 10:00`.
pub fn zone_before(text: &str) -> (Option<(String, ZoneMeaning)>, &str) {
    const SHORTEST: usize = 3;
    let found = strip_zone(text).and_then(|(meaning, rest)| {
        let written = &text[..text.len() - rest.len()];
        let time = rest.trim_start_matches([' ', ':']);
        let is_name = written.len() >= SHORTEST && written.bytes().all(|it| it.is_ascii_uppercase());
        let is_time = time.len() < rest.len() && time.starts_with(|it: char| it.is_ascii_digit());
        (is_name && is_time).then(|| ((written.to_owned(), meaning), time))
    });
    found.map_or((None, text), |(zone, time)| (Some(zone), time))
}

/// Takes the box of a task off: `[x] 10:00 …`.
pub fn without_box(text: &str) -> &str {
    ["[x] ", "[X] ", "[ ] "].iter().find_map(|it| text.strip_prefix(it)).map_or(text, str::trim_start)
}

/// Takes a bracket off that stands between a time and its sign: ` (local time):`. It is a zone, or the same moment in
/// another.
pub fn in_brackets_behind(rest: &str) -> Option<(Option<&str>, &str)> {
    const LONGEST: usize = 40;
    let trimmed = rest.trim_start();
    // `10:00 [UTC] words`
    if let Some((zone, after)) = trimmed.strip_prefix('[').and_then(|it| it.split_once(']'))
        && strip_zone(zone).is_some_and(|(_, rest)| rest.is_empty())
    {
        return Some((Some(zone), after));
    }
    let (zone, after) = trimmed.strip_prefix('(')?.split_once(')')?;
    let is_parted =
        after.trim_start_matches(['*', '_', '`']).starts_with([':', ']', '|']) || after.trim().is_empty();
    let is_moment = zone.starts_with(|it: char| it.is_ascii_digit());
    let is_zone = is_parted && zone.len() <= LONGEST && (is_moment || names_zone(zone));
    is_zone.then_some((Some(zone).filter(|_| !is_moment), after))
}

/// Tells whether words name a zone, and are no remark on a time: `(local time)`, and not `(maybe earlier?)`.
fn names_zone(words: &str) -> bool {
    let is_word = |word: &str| ["time", "hora", "heure"].iter().any(|it| word.eq_ignore_ascii_case(it));
    let is_known = strip_zone(words.trim()).is_some_and(|(_, rest)| rest.trim().is_empty());
    let is_short = words.trim().len() <= 5 && words.trim().bytes().all(|it| it.is_ascii_uppercase());
    is_known || is_short || words.split(' ').any(is_word)
}

/// Takes `Eastern time,` off.
pub fn zone_in_words(rest: &str) -> (Option<&str>, &str) {
    let trimmed = rest.trim_start_matches([' ', ',', '(']);
    let is_zone = ["Eastern", "Central", "Mountain", "Pacific", "local", "Local"].iter().find_map(|word| {
        let after = trimmed.strip_prefix(word)?;
        // `10:00 Pacific: words`
        if after.trim_start().starts_with([':', '-', '–', '—', ')']) {
            return Some(&trimmed[..word.len()]);
        }
        let after = after.trim_start();
        let after = after.strip_prefix("time").or_else(|| after.strip_prefix("Time"))?;
        Some(&trimmed[..trimmed.len() - after.len()])
    });
    match is_zone {
        Some(zone) => (Some(zone), trimmed[zone.len()..].trim_start_matches(')')),
        None => (None, rest),
    }
}
