//! Times, dates, zones, versions, percentages and numbers with their units.

use super::FactKind;
use super::word::{Word, is_one_of};
use crate::time::{MONTHS, zone_meaning};

/// Reads what has to do with numbers at the first of the words, and returns how many words it has.
pub fn number_at(words: &[Word<'_>]) -> Option<(FactKind, usize)> {
    let word = words.first()?;
    // Words without a digit or a sign are only what is listed here, and nearly all of them are none of it.
    if word.is_plain() && !is_named(word) {
        return None;
    }
    date_at(words)
        .map(|count| (FactKind::Date, count))
        .or_else(|| time_at(words).map(|count| (FactKind::Time, count)))
        .or_else(|| is_zone(word.text).then_some((FactKind::Zone, 1)))
        .or_else(|| is_version(word.text).then_some((FactKind::Version, 1)))
        .or_else(|| percentage_at(words).map(|count| (FactKind::Percentage, count)))
        .or_else(|| quantity_at(words).map(|count| (FactKind::Number, count)))
}

/// Tells whether a word is the name of a day, a month, a time, a zone or a number.
fn is_named(word: &Word<'_>) -> bool {
    let is_listed = [&DAYS[..], &TIMES, &WORDS].iter().any(|list| word.is_one_of(list));
    is_listed || is_month(word.text) || is_zone(word.text)
}

/// Tells whether a word after a time names its zone, where it would be an acronym elsewhere.
pub fn can_be_zone(word: &str) -> bool {
    (2..=5).contains(&word.len()) && word.bytes().all(|it| it.is_ascii_uppercase())
}

fn is_zone(word: &str) -> bool {
    word.starts_with(|it: char| it.is_ascii_uppercase()) && word.len() > 1 && zone_meaning(word).is_some()
}

const TIMES: [&str; 2] = ["noon", "midnight"];

const DAYS: [&str; 11] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "today",
    "yesterday",
    "tomorrow",
    "tonight",
];

fn is_month(word: &str) -> bool {
    if !word.starts_with(|it: char| it.is_ascii_uppercase()) {
        return false;
    }
    let begins = |month: &str| month.get(..word.len()).is_some_and(|it| it.eq_ignore_ascii_case(word));
    let is_enough = |month: &str| [3, month.len()].contains(&word.len()) || word.eq_ignore_ascii_case("sept");
    MONTHS.iter().any(|month| begins(month) && is_enough(month))
}

/// `28`, `28th`.
fn is_day(word: &str) -> bool {
    let digits = word.trim_end_matches(|it: char| it.is_ascii_alphabetic());
    (1..=2).contains(&digits.len())
        && digits.bytes().all(|it| it.is_ascii_digit())
        && ["", "st", "nd", "rd", "th"].contains(&&word[digits.len()..])
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|it| it.is_ascii_digit())
}

fn date_at(words: &[Word<'_>]) -> Option<usize> {
    let text = words[0].text;
    // A year may come after a comma, so what is between is not looked at; a line end would not change what is said.
    let joined = |at: usize| words.get(at).filter(|word| word.is_joined).map_or("", |word| word.text);
    let near = |at: usize| {
        let follows = |word: &&Word<'_>| word.start <= words[at - 1].end() + 2 && !word.begins_sentence;
        words.get(at).filter(follows).map_or("", |word| word.text)
    };
    if is_month(text) && is_day(joined(1)) {
        return Some(if is_year(near(2)) { 3 } else { 2 });
    }
    if is_month(text) && is_year(near(1)) {
        return Some(2);
    }
    if is_day(text) && is_month(joined(1)) {
        return Some(if is_year(near(2)) { 3 } else { 2 });
    }
    let is_long_month = is_month(text) && text.len() > 3 && text != "March" && !words[0].begins_sentence;
    let is_day_name = is_one_of(text.trim_end_matches("'s"), &DAYS);
    (is_long_month || is_day_name || has_date_shape(text)).then_some(1)
}

/// `2024-03-01`, with or without a time after it; `03/04/2024`, `26.1.2024`.
fn has_date_shape(word: &str) -> bool {
    let part = |sign: char| {
        let mut parts = word.split(sign);
        let widths = [parts.next(), parts.next(), parts.next()].map(|part| {
            let part = part.unwrap_or_default();
            part.bytes().take_while(u8::is_ascii_digit).count()
        });
        (widths[0], widths[1], widths[2])
    };
    ['-', '/', '.'].into_iter().any(|sign| matches!(part(sign), (4, 1..=2, 1..=2) | (1..=2, 1..=2, 4)))
}

fn time_at(words: &[Word<'_>]) -> Option<usize> {
    const HALVES: [&str; 6] = ["am", "pm", "a.m", "p.m", "AM", "PM"];
    let text = words[0].text;
    let half = words.get(1).is_some_and(|word| word.is_joined && HALVES.contains(&word.text));
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text[digits..];
    let minutes = rest
        .strip_prefix([':', '.'])
        .is_some_and(|rest| rest.len() >= 2 && rest.bytes().take(2).all(|it| it.is_ascii_digit()));
    let is_clock = (1..=2).contains(&digits) && rest.starts_with(':') && minutes;
    let is_hour = (1..=2).contains(&digits) && (rest.is_empty() || minutes);
    let has_half = (1..=2).contains(&digits)
        && HALVES.iter().any(|half| rest.to_ascii_lowercase().ends_with(&half.to_ascii_lowercase()))
        && rest.bytes().all(|it| it.is_ascii_digit() || b":.-ampAMP".contains(&it));
    let counted = text.strip_prefix("T+").or_else(|| text.strip_prefix("T-"));
    let is_counted = counted.is_some_and(|rest| rest.starts_with(|it: char| it.is_ascii_digit()));
    let is_named = words[0].is_one_of(&TIMES);
    if (is_clock || is_hour) && half {
        return Some(2);
    }
    (is_clock || has_half || is_counted || is_named).then_some(1)
}

/// `v2`, `v2.3.1-rc1`, `2.3.1`.
fn is_version(word: &str) -> bool {
    let marked = word.strip_prefix(['v', 'V']);
    let text = marked.unwrap_or(word);
    let numbers = text.split(['-', '+']).next().unwrap_or_default();
    let parts =
        numbers.split('.').filter(|part| !part.is_empty() && part.bytes().all(|it| it.is_ascii_digit()));
    let (all, right) = (numbers.split('.').count(), parts.count());
    let is_all = all == right || (right + 1 == all && numbers.ends_with(".x"));
    is_all && (marked.is_some() || all == 3)
}

fn percentage_at(words: &[Word<'_>]) -> Option<usize> {
    let text = words[0].text;
    if text.ends_with('%') && text.contains(char::is_numeric) {
        return Some(1);
    }
    let next = words.get(1).filter(|word| word.is_joined)?;
    (is_number(text) && next.is_one_of(&["%", "percent", "pct", "percentage"])).then_some(2)
}

fn is_number(word: &str) -> bool {
    word.starts_with(char::is_numeric)
        && word.chars().all(|it| it.is_numeric() || ".,-\u{2013}/".contains(it))
}

fn quantity_at(words: &[Word<'_>]) -> Option<usize> {
    let text = words[0].text;
    let is_word = words[0].is_one_of(&WORDS);
    // A letter and a digit and a sign between: that is a name with a number, and is told apart elsewhere.
    let is_host = text.matches('.').count() == 3;
    let is_figure = text.starts_with(char::is_numeric) && !text.contains('_') && !is_host;
    if !is_figure && !is_word {
        return None;
    }
    let next = words.get(1).filter(|word| word.is_joined).map_or("", |word| word.text);
    let has_unit = (is_word || is_number(text)) && UNITS.contains(&next);
    Some(if has_unit { 2 } else { 1 })
}

/// Numbers that are written out. `one` is mostly no number.
const WORDS: [&str; 25] = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "fifteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "dozen",
    "dozens",
    "hundred",
    "hundreds",
    "thousand",
    "thousands",
    "million",
    "millions",
    "half",
];

/// Units that stand after their number.
const UNITS: [&str; 48] = [
    "ms",
    "s",
    "sec",
    "secs",
    "second",
    "seconds",
    "milliseconds",
    "min",
    "mins",
    "minute",
    "minutes",
    "h",
    "hr",
    "hrs",
    "hour",
    "hours",
    "day",
    "days",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "B",
    "KB",
    "MB",
    "GB",
    "TB",
    "KiB",
    "MiB",
    "GiB",
    "TiB",
    "Mbps",
    "Gbps",
    "rps",
    "qps",
    "req/s",
    "requests",
    "errors",
    "users",
    "customers",
    "nodes",
    "servers",
    "hundred",
    "thousand",
    "million",
    "billion",
];
