//! How a row of a timeline begins: with a time, with a name and a time, or with words and a time behind them.

mod around;

pub(super) use around::{after_time, opened};

use around::{in_brackets_behind, without_box, zone_before, zone_in_words};

use super::day::{Found, any_day, any_stamp};
use super::day_word::{DayWord, with_day_word};
use super::label::{split_at_colon, strong_start};
use super::visible::{bare, undecorated};
use crate::time::{Clock, Stamp, strip_zone};

/// How a row begins.
#[derive(Debug)]
pub struct RowStart<'a> {
    /// The day and the time.
    pub stamp: Stamp,
    /// A day that is named by its weekday, or by the one before.
    pub day_word: Option<DayWord>,
    /// The words for the day and the time.
    pub written: &'a str,
    /// The name that stands before the time, or the words that do.
    pub label: Option<&'a str>,
    /// A zone in words behind the time: `Eastern time`.
    pub zone_words: Option<&'a str>,
    /// What happened.
    pub words: &'a str,
    /// Whether the year has a figure too many.
    pub is_odd: bool,
}

/// A longer line is no row whose time stands elsewhere than at its start.
const LONGEST_NAME: usize = 90;

/// Finds how a row begins in a line, if it does.
pub fn start(text: &str) -> Option<RowStart<'_>> {
    let end = text.len().min(3 * LONGEST_NAME);
    let has_figure = text.as_bytes()[..end].iter().any(u8::is_ascii_digit);
    if !has_figure && !names_hour(text) {
        return None;
    }
    let text = without_box(undecorated(text.trim()));
    time_first(text).or_else(|| name_first(text)).or_else(|| time_last(text))
}

/// `Around noon, …`
fn names_hour(text: &str) -> bool {
    const FARTHEST: usize = 40;
    let words = text.split(|it: char| !it.is_ascii_alphabetic()).take(FARTHEST / 4);
    words
        .into_iter()
        .any(|word| ["noon", "midnight", "midday"].iter().any(|it| word.eq_ignore_ascii_case(it)))
}

/// `**10:00 AM (WAT)**: words`, `[2024-02-17 11:40 PM (UTC)]: words`, `At 11:05 AM: words`
fn time_first(text: &str) -> Option<RowStart<'_>> {
    let (day_word, inner) = with_day_word(opened(text));
    let (before, inner) = zone_before(inner);
    let Found { mut stamp, rest, is_odd } = any_stamp(inner)?;
    stamp.zone = stamp.zone.or(before);
    let rest = until(&mut stamp.clock, stamp.zone.is_some(), rest);
    let rest = badly_closed(&mut stamp, rest);
    let rest = day_behind(&mut stamp, rest);
    // `10:05th` is no time, and neither is `12:30/hour`.
    if rest.starts_with(|it: char| it.is_alphanumeric()) {
        return None;
    }
    let written = inner[..inner.len() - rest.len()].trim();
    let (zone_words, rest) = zone_in_words(rest);
    let (zone_words, rest) = match in_brackets_behind(rest).filter(|_| zone_words.is_none()) {
        Some((zone, rest)) => (zone, rest),
        None => (zone_words, rest),
    };
    let words = after_time(rest);
    Some(RowStart { stamp, day_word, written, label: None, zone_words, words, is_odd })
}

/// Takes a day off that stands between a time and its sign: `12:45 PM PST Saturday Oct 30th: words`.
fn day_behind<'a>(stamp: &mut Stamp, rest: &'a str) -> &'a str {
    let start = rest.trim_start_matches([' ', ',']);
    let start = start.strip_prefix("on ").unwrap_or(start);
    if stamp.day.is_some() || start.len() == rest.len() {
        return rest;
    }
    // `22:30 UTC (Oct 29) - words`
    if let Some(inner) = start.strip_prefix('(')
        && let Some((day, closed)) = any_day(inner)
        && let Some(after) = closed.strip_prefix(')')
    {
        stamp.day = Some(day);
        return after;
    }
    // With a colon at once behind it `Oct 30` could be a month and a time.
    const LONGEST: usize = 40;
    let colon = start.bytes().take(LONGEST).position(|it| it == b':');
    let before_colon = colon.and_then(|at| {
        let (day, after) = any_day(&start[..at])?;
        after.trim().is_empty().then(|| (day, &start[at..]))
    });
    let Some((day, after)) = before_colon.or_else(|| any_day(start)) else { return rest };
    let is_parted = after.trim_start().starts_with([':', '-', '–', '—', ']', ')', '*', '|']);
    if is_parted {
        stamp.day = Some(day);
        return after;
    }
    rest
}

/// Takes a zone off whose bracket is closed by another sign: ` (UTC]`.
fn badly_closed<'a>(stamp: &mut Stamp, rest: &'a str) -> &'a str {
    let Some(inner) = rest.trim_start().strip_prefix('(').filter(|_| stamp.zone.is_none()) else {
        return rest;
    };
    let Some((meaning, after)) = strip_zone(inner).filter(|(_, after)| after.starts_with([']', ':'])) else {
        return rest;
    };
    stamp.zone = Some((inner[..inner.len() - after.len()].to_owned(), meaning));
    after
}

/// Takes the end of a stretch off that has its own zone: `14:45 UTC - 15:00 UTC: words`.
fn until<'a>(clock: &mut Clock, has_zone: bool, rest: &'a str) -> &'a str {
    let trimmed = rest.trim_start();
    let Some(after) = ["-", "–", "—", "to "].iter().find_map(|sign| trimmed.strip_prefix(sign)) else {
        return rest;
    };
    let Some(Found { stamp, rest: end, .. }) = any_stamp(after.trim_start()) else { return rest };
    let ends = end.trim_start();
    let is_end = clock.until.is_none()
        && has_zone
        && (ends.is_empty() || ends.starts_with([':', '-', '–', '—', ')', ']', '|', '*', '_']));
    if is_end {
        clock.until = Some(stamp.clock.time);
        return end;
    }
    rest
}

/// `**Issue Detection (November 25, 2023, 8:00 PM)**: words`, `**Detected:** 10:00 AM - words`
fn name_first(text: &str) -> Option<RowStart<'_>> {
    in_brackets(text).or_else(|| behind_colon(text))
}

fn in_brackets(text: &str) -> Option<RowStart<'_>> {
    let open = text.bytes().take(LONGEST_NAME).position(|it| it == b'(' || it == b'[')?;
    let name = bare(&text[..open]);
    let (inner, rest) = text[open + 1..].split_once([')', ']'])?;
    if name.is_empty() || inner.len() > LONGEST_NAME || name.contains(". ") {
        return None;
    }
    let (day_word, opened) = with_day_word(opened(inner));
    let Found { mut stamp, rest: after, is_odd } = any_stamp(opened)?;
    let after = until(&mut stamp.clock, true, after);
    let mut after = after.trim_matches([' ', ',']);
    let mut rest = rest;
    // `(November 25, 2023, 8:00 PM (UTC))`
    if let Some(zone) = after.strip_prefix('(') {
        after = zone;
        rest = rest.strip_prefix(')').unwrap_or(rest);
    }
    let zone_words = (!after.is_empty()).then_some(after);
    if let Some(zone) = zone_words {
        let is_zone = strip_zone(zone).is_some_and(|(_, rest)| rest.trim().is_empty());
        if !is_zone && zone.split(' ').count() > 3 {
            return None;
        }
    }
    // A time in brackets in the middle of a sentence is no name's.
    let closed = rest.strip_prefix('.').filter(|rest| rest.starts_with("**")).unwrap_or(rest);
    let rest = closed;
    let trimmed = rest.trim_start_matches(['*', '_', '`']).trim_start();
    let is_name =
        trimmed.is_empty() || trimmed.starts_with([':', '-', '–', '—']) || rest.len() > trimmed.len() + 1;
    is_name.then(|| RowStart {
        stamp,
        day_word,
        written: inner,
        label: Some(name),
        zone_words,
        words: after_time(rest),
        is_odd,
    })
}

fn behind_colon(text: &str) -> Option<RowStart<'_>> {
    let (name, value) = match strong_start(text) {
        Some((name, value, true)) => (name, value),
        _ => split_at_colon(text)?,
    };
    let name = bare(name).trim_end_matches(':');
    let is_name = !name.is_empty() && name.len() < LONGEST_NAME && !name.contains(". ");
    let row = time_first(value).filter(|_| is_name)?;
    Some(RowStart { label: Some(name), ..row })
}

/// `First detected 2025-02-11 13:42`
fn time_last(text: &str) -> Option<RowStart<'_>> {
    if text.len() > 2 * LONGEST_NAME {
        return None;
    }
    // `Wednesday, 24 September 2025 at 10:45 PM Eastern Daylight Time`
    const LONGEST_STAMP: usize = 80;
    let text = text.trim_end_matches(['*', '_', ')', ']', '.']);
    // A stamp has a figure or the name of an hour in it, and most lines end with neither.
    let last_figure = text.bytes().rposition(|it| it.is_ascii_digit());
    let last_start = if names_hour(text) { text.len() } else { last_figure? };
    let first_start = text.len().saturating_sub(LONGEST_STAMP).max(1);
    let starts = text.char_indices().filter(|(at, it)| {
        (first_start..=last_start).contains(at)
            && (it.is_ascii_digit() || it.is_ascii_uppercase())
            && text[..*at].ends_with([' ', '(', '\u{A0}'])
    });
    for (at, _) in starts {
        if let Some(Found { stamp, rest, is_odd }) = any_stamp(&text[at..])
            && rest.trim().is_empty()
        {
            let words = bare(&text[..at]).trim_end_matches([':', '-', '–', '—', ',', '(', ' ']);
            let words =
                [" at", " on", " @", " -"].iter().find_map(|end| words.strip_suffix(end)).unwrap_or(words);
            return (!words.is_empty()).then(|| RowStart {
                stamp,
                day_word: None,
                written: &text[at..],
                label: None,
                zone_words: None,
                words,
                is_odd,
            });
        }
    }
    None
}

/// Finds the time that a sentence names: `The caretaker noticed at 9:00 AM that …`.
pub fn time_within(text: &str) -> Option<(Stamp, &str)> {
    const FARTHEST: usize = 300;
    const BEFORE: [&str; 12] =
        ["at", "around", "about", "by", "@", "approximately", "from", "since", "until", "à", "las", "vers"];
    // A capital may begin the name of a month.
    let starts = text
        .char_indices()
        .take(FARTHEST)
        .filter(|(_, it)| it.is_ascii_digit() || it.is_ascii_uppercase() || *it == '~');
    for (at, _) in starts {
        let before = &text[..at];
        if !before.ends_with([' ', '\u{A0}', '(']) && at > 0 {
            continue;
        }
        let word =
            before.trim_end().rsplit(' ').next().unwrap_or_default().trim_matches(['(', ',', '*', '_']);
        if let Some(Found { stamp, rest, .. }) = any_stamp(&text[at..])
            && BEFORE.iter().any(|it| word.eq_ignore_ascii_case(it))
            && !rest.starts_with(|it: char| it.is_alphanumeric())
        {
            return Some((stamp, text[at..text.len() - rest.len()].trim()));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let Some(row) = start(text) else { return "no".to_owned() };
        let label = row.label.map(|label| format!("<{label}> ")).unwrap_or_default();
        let zone = row.zone_words.map(|zone| format!(" {zone}")).unwrap_or_default();
        let end = row.stamp.clock.until.map(|end| format!("-{end}")).unwrap_or_default();
        format!("{label}{}{end}{zone} [{}] {}", row.stamp.clock.time, row.written, row.words)
    }

    #[test]
    fn starts_of_rows() {
        let lines = [
            "**3:00 PM (WAT):** Issue detected",
            "**10:20 AM** : x",
            "**10:25 –** x",
            "UTC 10:26 - x",
            "10:27 [UTC] x",
            "[x] 10:28 - x",
            "10:29 AM PT: x",
            "10:31 AM Pacific: x",
            "10:32 > x",
            "10:33 AM -> 10:40 AM: x",
            "10:34 (or so): x",
            "_6:40 PM_ – Orders fall",
            "[2024-02-18 7:00 AM (UTC]: Morning call",
            "[22024-02-18 3:45 PM (UTC)]: The copy",
            "**Issue Detection (November 25, 2023, 8:00 PM)**: A host",
            "**Second Report (9:40 PM)**: Two more",
            "**Detected:** 10:00 AM by an alert",
            "First detected 2025-02-11 13:42",
            "At 11:30 AM Eastern time, the librarian",
            "Around noon, the provider",
            "Feb 28th **21:47** `@wren` First post",
            "14:51 **OUTAGE BEGINS** — Query",
            "14:45 UTC - 15:00 UTC: x",
            "12:48 (6:48 PDT): The last",
            "14 h 05 : un développeur",
            "[17:10 h] Se activa",
            "10.45ish I remember",
            "5:PM – I close",
            "12:45 PM PST Saturday Oct 30th: First wave",
            "22:30 UTC (Oct 29) - Errors rise",
            "Issue identified after Pectra fork (7:30 - 10:30 UTC)",
            "Coordinated Deployment (14:00 UTC)",
            "The team looked at the log",
            "It was moved (at 10:00) to another place",
            "99 bottles",
            "",
        ];
        insta::assert_snapshot!(lines.map(|text| format!("{text:60} {}", shown(text))).join("\n"));
    }

    #[test]
    fn a_time_within_a_sentence() {
        let found = |text| time_within(text).map(|(_, written)| written);
        assert_eq!(found("The caretaker noticed at 9:00 AM that"), Some("9:00 AM"));
        assert_eq!(found("It took 9:00 to do"), None);
        assert_eq!(found("Version 11.50 of it"), None);
    }
}
