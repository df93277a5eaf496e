//! Calendar days.

use jiff::civil::Date;

/// The English month names, in small letters; three letters of one are enough to name it.
pub const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Reads a calendar day: `2024-01-28`, `28.01.2024`, `January 28, 2024`, `28 Jan 2024`, `Sunday, 28th of January 2024`.
///
/// Returns `None` for anything else, also for forms in which day and month could change places.
///
/// # Examples
///
/// ```
/// use jiff::civil::date;
/// use retold::time::read_date;
///
/// assert_eq!(read_date("January 28, 2024"), Some(date(2024, 1, 28)));
/// assert_eq!(read_date("2024-01-28"), Some(date(2024, 1, 28)));
/// assert_eq!(read_date("01/02/2024"), None);
/// ```
pub fn read_date(text: &str) -> Option<Date> {
    // A date is short; a pasted page in the field is not worth splitting.
    const LONGEST_DATE: usize = 60;
    if text.len() > LONGEST_DATE {
        return None;
    }
    let words: Vec<String> = text
        .split(|character: char| character.is_whitespace() || character == ',')
        .map(|word| word.trim_end_matches('.').to_ascii_lowercase())
        .filter(|word| !word.is_empty() && word != "of" && !is_weekday(word))
        .collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [whole] => read_iso(whole).or_else(|| read_dotted(whole)),
        [first, second, year] => {
            let (month, day) = match (read_month(first), read_month(second)) {
                (Some(month), None) => (month, read_day(second)?),
                (None, Some(month)) => (month, read_day(first)?),
                (Some(_), Some(_)) | (None, None) => return None,
            };
            Date::new(read_year(year)?, month, day).ok()
        }
        _ => None,
    }
}

/// Reads `28.01.2024`: where dots part the numbers, the day comes first. The year needs its four figures.
fn read_dotted(text: &str) -> Option<Date> {
    let mut parts = text.split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let is_whole = parts.next().is_none() && year.len() == 4;
    is_whole.then(|| Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok())?
}

/// Returns the day as a report would write it: `January 28, 2024`.
pub fn long_date(date: Date) -> String {
    let month = MONTHS[usize::from(date.month().unsigned_abs()) - 1];
    let (initial, rest) = month.split_at(1);
    format!("{}{rest} {}, {}", initial.to_ascii_uppercase(), date.day(), date.year())
}

/// Returns the English name of the day's weekday.
pub fn weekday_name(date: Date) -> &'static str {
    WEEKDAYS[usize::from(date.weekday().to_monday_zero_offset().unsigned_abs())]
}

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

pub(super) fn is_weekday(word: &str) -> bool {
    WEEKDAYS.iter().any(|name| begins_with(name, word))
}

/// Tells whether a word is a name or at least three letters of its beginning.
fn begins_with(name: &str, word: &str) -> bool {
    word.len() >= 3 && name.get(..word.len()).is_some_and(|beginning| beginning.eq_ignore_ascii_case(word))
}

fn read_iso(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || month.len() > 2 || day.len() > 2 {
        return None;
    }
    Date::new(read_year(year)?, month.parse().ok()?, day.parse().ok()?).ok()
}

pub(super) fn read_month(word: &str) -> Option<i8> {
    let found = MONTHS.iter().position(|name| begins_with(name, word))?;
    i8::try_from(found + 1).ok()
}

fn read_day(word: &str) -> Option<i8> {
    let digits = word.trim_end_matches(|character: char| character.is_ascii_alphabetic());
    matches!(&word[digits.len()..], "" | "st" | "nd" | "rd" | "th").then(|| digits.parse().ok()).flatten()
}

fn read_year(word: &str) -> Option<i16> {
    // Four digits only: 24 could be a day as well.
    (word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())).then(|| word.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn dates_that_are_read() {
        for text in [
            "January 28, 2024",
            "Jan 28 2024",
            "jan. 28th, 2024",
            "28 January 2024",
            "28th of January, 2024",
            "Sunday, January 28, 2024",
            "Sun 28 Jan 2024",
            "2024-01-28",
            " 2024-1-28 ",
            "28.01.2024",
            "Sunday, 28.1.2024",
        ] {
            assert_eq!(read_date(text), Some(date(2024, 1, 28)), "{text}");
        }
    }

    #[test]
    fn dates_that_are_not_guessed() {
        for text in [
            "",
            "01/02/2024",
            "28.01.24",
            "January 2024",
            "January 32, 2024",
            "2024-13-01",
            "May May 2024",
            "soon",
        ] {
            assert_eq!(read_date(text), None, "{text}");
        }
    }

    #[test]
    fn a_long_date_is_read_back() {
        let day = date(2024, 12, 3);
        assert_eq!(long_date(day), "December 3, 2024");
        assert_eq!(read_date(&long_date(day)), Some(day));
        assert_eq!(weekday_name(day), "Tuesday");
    }
}
