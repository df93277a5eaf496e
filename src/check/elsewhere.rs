//! What a document from elsewhere says somewhere, although it stands in no field.
//!
//! Who read it may have put a time, a day or a zone where no rule looks for it. The writer would roll their eyes at being told
//! that it is missing, so rules look into the source before they say so.

use crate::postmortem::Event;
use crate::time::{MONTHS, zone_meaning};

/// Returns the part of a source before its timeline: its title and what it begins with.
pub fn opening(source: &str) -> &str {
    let mut end = 0;
    for line in source.split_inclusive('\n') {
        if is_timeline_heading(line) {
            break;
        }
        end += line.len();
    }
    &source[..end]
}

fn is_timeline_heading(line: &str) -> bool {
    let heading = line.trim_start_matches(|it: char| !it.is_alphabetic());
    let first = heading.split(|it: char| !it.is_alphanumeric()).next().unwrap_or_default();
    first.eq_ignore_ascii_case("timeline")
}

/// Tells whether a text names a day: `15 August`, `Aug. 15th`, `2024-08-15`, `15/08/2024`.
pub fn names_day(text: &str) -> bool {
    let mut before = ["", ""];
    for word in text.split(|it: char| !it.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let [first, second] = before;
        let is_pair = (is_month(second) && is_day(word)) || (is_day(second) && is_month(word));
        let is_numeric = is_number(first, 4) && is_number(second, 2) && is_number(word, 2);
        let is_reversed = is_number(second, 2) && is_number(word, 4) && is_short(first);
        if is_pair || is_numeric || is_reversed {
            return true;
        }
        before = [second, word];
    }
    false
}

fn is_number(word: &str, digits: usize) -> bool {
    word.len() == digits && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_short(word: &str) -> bool {
    is_number(word, 1) || is_number(word, 2)
}

/// Tells whether a word is the number of a day: `5`, `17th`.
fn is_day(word: &str) -> bool {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits) && matches!(&word[digits..], "" | "st" | "nd" | "rd" | "th")
}

/// Tells whether a word is the name of a month, or its first letters.
fn is_month(word: &str) -> bool {
    let is_long_enough = word.len() >= 3 && word.starts_with(|it: char| it.is_ascii_uppercase());
    is_long_enough && {
        let lower = word.to_ascii_lowercase();
        MONTHS.iter().any(|month| *month == lower || (lower.len() <= 4 && month.starts_with(&lower)))
    }
}

/// Counts the times of day in a text: `15:04`, `3 PM`, `8.35 am`, `2100hrs`.
pub fn clock_times(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let is_clock = |at: usize| {
        let hour = at > 0 && digit(at - 1);
        let start = if at > 1 && digit(at - 2) { at - 2 } else { at.wrapping_sub(1) };
        let is_first = start
            .checked_sub(1)
            .and_then(|it| bytes.get(it))
            .is_none_or(|byte| !byte.is_ascii_alphanumeric() && !matches!(byte, b':' | b'.'));
        hour && is_first && digit(at + 1) && digit(at + 2) && !digit(at + 3)
    };
    let clocks = text.match_indices(':').filter(|(at, _)| is_clock(*at)).count();
    clocks + halves(text)
}

/// Counts times with `am`, `pm` or `hrs` and no colon.
fn halves(text: &str) -> usize {
    let mut before = "";
    let mut count = 0;
    for word in text.split(|it: char| it.is_whitespace() || matches!(it, '(' | ')' | ',' | ';' | '-' | '–'))
    {
        let word = word.trim_end_matches('.');
        let digits = word.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
        let (number, unit) = if digits > 0 { word.split_at(digits) } else { (before, word) };
        let is_half = ["am", "pm", "a.m", "p.m", "hrs"].iter().any(|it| unit.eq_ignore_ascii_case(it));
        count += usize::from(
            is_half && number.starts_with(|it: char| it.is_ascii_digit()) && !number.contains(':'),
        );
        before = word;
    }
    count
}

/// Tells whether a text names a zone: `UTC`, `EDT`, or `9 PM PT`.
pub fn names_zone(text: &str) -> bool {
    let mut before = "";
    for word in text.split(|it: char| !it.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        let is_in_capitals = word.bytes().all(|byte| byte.is_ascii_uppercase());
        let is_half = before.eq_ignore_ascii_case("am") || before.eq_ignore_ascii_case("pm");
        let is_short = matches!(word, "PT" | "ET" | "CT" | "MT") && is_half;
        if is_in_capitals && (is_short || (word.len() > 2 && zone_meaning(word).is_some())) {
            return true;
        }
        before = word;
    }
    false
}

/// Tells whether an event without a time begins with one that was not read: `2024–08–15, 9:00 AM: …`, `T+5`.
pub fn begins_with_time(event: &Event) -> bool {
    [&event.text, &event.about].into_iter().any(|text| {
        let text = text.trim_start();
        let start = &text[..text.floor_char_boundary(text.len().min(28))];
        let is_relative = start.starts_with("T+") || start.starts_with("T-");
        is_relative || (start.starts_with(|it: char| it.is_ascii_digit()) && clock_times(start) > 0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_told_from_other_numbers() {
        for text in ["on August 5, 2024", "the 17th April", "Aug. 15th", "2024–08–15", "15/08/2024", "3 Sept"]
        {
            assert!(names_day(text), "{text}");
        }
        for text in ["in 2024", "version 1.17.30", "May be 5 of them", "5 marches", "", "80 % of 400"] {
            assert!(!names_day(text), "{text}");
        }
    }

    #[test]
    fn times_are_counted() {
        for (text, count) in [
            ("from 9:41 AM to 10:05 AM", 2),
            ("at 16:39:31, and at 7 pm", 2),
            ("8.35 AM until 9.10am", 2),
            ("2100hrs", 1),
            ("at 10.0.0.1:3000, ratio 1:2, 12:345", 0),
            ("5 amps", 0),
            ("", 0),
        ] {
            assert_eq!(clock_times(text), count, "{text}");
        }
    }

    #[test]
    fn zones_are_told_from_words_in_capitals() {
        assert!(names_zone("_All times in EDT_") && names_zone("until 9:21 PM PT."));
        assert!(!names_zone("THE PT API AND IDS, at 9:21 PM"));
    }

    #[test]
    fn the_opening_ends_at_the_timeline() {
        assert_eq!(opening("# A\nit was down\n## 2. Timeline (UTC)\n- 9:00"), "# A\nit was down\n");
        assert_eq!(opening("The timeline is below.\n"), "The timeline is below.\n");
    }
}
