//! Days that are named by their weekday or by the day before: `Sunday`, `the next morning`, `Day 2`.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::day::any_stamp;
use super::visible::bare;

/// A day as it is named within a timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayWord {
    /// A day of the week.
    Weekday(Weekday),
    /// The day after the one above.
    Next,
    /// The morning after, which is of the same day for what was after midnight.
    NextMorning,
    /// A day counted from the first one, which is nought.
    Nth(i8),
}

impl DayWord {
    /// Returns the day, where `above` is the day that holds so far and `first` that of the incident. Before any row only the
    /// day of the incident itself can be meant.
    pub fn day(self, above: Date, first: Date, is_below_row: bool) -> Option<Date> {
        match self {
            Self::Weekday(weekday) => {
                let later = above.weekday().until(weekday);
                if later == 0 || is_below_row {
                    above.checked_add(i64::from(later).days()).ok()
                } else {
                    None
                }
            }
            Self::Next | Self::NextMorning => above.tomorrow().ok().filter(|_| is_below_row),
            Self::Nth(nth) => first.checked_add(i64::from(nth).days()).ok(),
        }
    }
}

/// Words for the day after.
const NEXT: [&str; 12] = [
    "the next day",
    "the next morning",
    "the following day",
    "the following morning",
    "the day after",
    "next day",
    "next morning",
    "next afternoon",
    "following day",
    "following morning",
    "el dia siguiente",
    "le lendemain",
];

/// Takes the name of a day off that stands at once before a time: `Sat 10:00`, `Next morning, 8 am`.
pub fn with_day_word(text: &str) -> (Option<DayWord>, &str) {
    let found = strip_day_word(text).filter(|(_, rest)| {
        any_stamp(rest).is_some_and(|found| {
            let clock = &found.stamp.clock;
            found.stamp.day.is_none() && (clock.has_half || found.stamp.clock_text.contains([':', 'h', '.']))
        })
    });
    found.map_or((None, text), |(word, rest)| (Some(word), rest))
}

/// Takes such a word off the start of a text, with the sign behind it: `Sun 00:15 …`, `Next morning, 08:00 …`.
fn strip_day_word(text: &str) -> Option<(DayWord, &str)> {
    let next = NEXT.iter().find_map(|words| {
        let start = text.get(..words.len()).filter(|start| start.eq_ignore_ascii_case(words))?;
        Some((next(words), &text[start.len()..]))
    });
    let (word, rest) = next.or_else(|| strip_weekday(text))?;
    let parted = rest.trim_start_matches([',', ' ', '.', ':', '\u{A0}']);
    let is_parted = parted.len() < rest.len();
    is_parted.then(|| (word, parted.strip_prefix("at ").unwrap_or(parted)))
}

/// Reads a line that is nothing but such a word: `**Sunday**`, `The next day:`.
pub fn day_word_alone(text: &str) -> Option<DayWord> {
    const LONGEST: usize = 40;
    let inner = bare(text).trim_matches(['[', ']', '(', ')', ':', '-', '.', ',', ' ']);
    let inner = inner.strip_prefix("On ").unwrap_or(inner);
    if inner.len() > LONGEST {
        return None;
    }
    if let Some(nth) = inner.strip_prefix("Day ").or_else(|| inner.strip_prefix("DAY ")) {
        return nth.parse().ok().filter(|nth| (1..=30).contains(nth)).map(|nth: i8| DayWord::Nth(nth - 1));
    }
    if let Some(words) = NEXT.iter().find(|words| inner.eq_ignore_ascii_case(words)) {
        return Some(next(words));
    }
    let (word, rest) = strip_weekday(inner)?;
    let rest = rest.trim();
    let is_half =
        ["", "morning", "afternoon", "evening", "night"].contains(&rest.to_ascii_lowercase().as_str());
    is_half.then_some(word)
}

fn next(words: &str) -> DayWord {
    if words.ends_with("morning") { DayWord::NextMorning } else { DayWord::Next }
}

fn strip_weekday(text: &str) -> Option<(DayWord, &str)> {
    const DAYS: [(&str, Weekday); 7] = [
        ("monday", Weekday::Monday),
        ("tuesday", Weekday::Tuesday),
        ("wednesday", Weekday::Wednesday),
        ("thursday", Weekday::Thursday),
        ("friday", Weekday::Friday),
        ("saturday", Weekday::Saturday),
        ("sunday", Weekday::Sunday),
    ];
    let end = text.find(|it: char| !it.is_ascii_alphabetic()).unwrap_or(text.len());
    let word = text[..end].to_ascii_lowercase();
    let is_short = |day: &str| {
        word.len() >= 3 && (word.len() == 3 || word.len() <= 5 && word != "mond") && day.starts_with(&word)
    };
    let (_, weekday) = DAYS.iter().find(|(day, _)| *day == word || is_short(day))?;
    Some((DayWord::Weekday(*weekday), &text[end..]))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn words_for_days() {
        assert_eq!(strip_day_word("Sun 00:15 x"), Some((DayWord::Weekday(Weekday::Sunday), "00:15 x")));
        assert_eq!(strip_day_word("Next morning, at 08:00"), Some((DayWord::NextMorning, "08:00")));
        for text in ["Sunny 10:00", "Monthly 10:00", "Sun", "next 10:00", ""] {
            assert_eq!(strip_day_word(text), None, "{text}");
        }
        assert_eq!(day_word_alone("**Sunday**"), Some(DayWord::Weekday(Weekday::Sunday)));
        assert_eq!(day_word_alone("Sunday morning:"), Some(DayWord::Weekday(Weekday::Sunday)));
        assert_eq!(day_word_alone("Day 2"), Some(DayWord::Nth(1)));
        assert_eq!(day_word_alone("Sunday was quiet"), None);
    }

    #[test]
    fn a_weekday_is_the_next_of_its_name() {
        let saturday = date(2024, 6, 1);
        let monday = DayWord::Weekday(Weekday::Monday);
        assert_eq!(monday.day(saturday, saturday, true), Some(date(2024, 6, 3)));
        assert_eq!(monday.day(saturday, saturday, false), None);
        assert_eq!(DayWord::Next.day(saturday, saturday, true), Some(date(2024, 6, 2)));
    }
}
