//! Calendar days at the start of a text, in the forms that people and machines write.

use jiff::civil::Date;

use super::date::{is_weekday, read_month};

/// A day as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// A day of the calendar.
    Date(Date),
    /// A day and a month without a year, as in system logs.
    WithoutYear {
        /// The month, from 1.
        month: i8,
        /// The day of the month.
        day: i8,
    },
    /// Two numbers of which either could be the month: `03/04/2024`.
    Ambiguous {
        /// The number that stands first.
        first: i8,
        /// The number that stands second.
        second: i8,
        /// The year.
        year: i16,
    },
}

impl Day {
    /// Returns the day of the calendar, if there is no doubt about it.
    pub fn certain(self) -> Option<Date> {
        match self {
            Self::Date(date) => Some(date),
            Self::WithoutYear { .. } | Self::Ambiguous { .. } => None,
        }
    }
}

/// Tells whether a day could begin here: with a figure, a month or a weekday.
pub fn may_begin_day(text: &str) -> bool {
    let end = text.find(|it: char| !it.is_ascii_alphabetic()).unwrap_or(text.len());
    let word = &text[..end];
    text.starts_with(|it: char| it.is_ascii_digit()) || is_weekday(word) || read_month(word).is_some()
}

/// Takes a day off the start of a text, and returns what follows it at once.
pub fn strip_day(text: &str) -> Option<(Day, &str)> {
    let text = strip_weekday(text);
    strip_numbers(text).or_else(|| strip_named(text))
}

/// Takes the name of a weekday off, with the comma after it.
fn strip_weekday(text: &str) -> &str {
    let end = text.find(|it: char| !it.is_ascii_alphabetic()).unwrap_or(text.len());
    let word = &text[..end];
    if word.len() >= 3 && is_weekday(word) { text[end..].trim_start_matches(['.', ',', ' ']) } else { text }
}

/// `2024-01-28`, `13/08/2024`, `13.02.25`, `13. 6. 2018.`
fn strip_numbers(text: &str) -> Option<(Day, &str)> {
    let (first, rest) = strip_digits(text, 4)?;
    let sign = rest.chars().next().filter(|it| "-/.".contains(*it))?;
    let blanks_after =
        |rest: &'_ str| if sign == '.' { rest.trim_start_matches(' ').len() } else { rest.len() };
    let rest = &rest[1..];
    let rest = &rest[rest.len() - blanks_after(rest)..];
    let (second, rest) = strip_digits(rest, 2)?;
    let rest = rest.strip_prefix(sign)?;
    let rest = &rest[rest.len() - blanks_after(rest)..];
    let (third, rest) = strip_digits(rest, 4)?;
    if rest.starts_with(|it: char| it.is_ascii_digit()) {
        return None;
    }
    let small = |digits: &str| digits.parse::<i8>().ok().filter(|_| digits.len() <= 2);
    let day = if first.len() == 4 {
        Day::Date(Date::new(first.parse().ok()?, small(second)?, small(third)?).ok()?)
    } else {
        let (first, second, year) = (small(first)?, small(second)?, year(third)?);
        // With dots the day comes first wherever they are used, unless it cannot.
        let day_first = Date::new(year, second, first).ok();
        let month_first = Date::new(year, first, second).ok();
        match (day_first, month_first) {
            (Some(date), None) | (None, Some(date)) => Day::Date(date),
            (Some(date), Some(other)) if date == other || sign == '.' => Day::Date(date),
            (Some(_), Some(_)) => Day::Ambiguous { first, second, year },
            (None, None) => return None,
        }
    };
    let rest = if sign == '.' { rest.strip_prefix('.').unwrap_or(rest) } else { rest };
    Some((day, rest))
}

/// `January 28, 2024`, `28th of January 2024`, `14-Nov-24`, `15/Jan/2025`, `Jan 15`, `October 29-30, 2025`
fn strip_named(text: &str) -> Option<(Day, &str)> {
    let (month, day, rest, has_dash) = if text.starts_with(|it: char| it.is_ascii_digit()) {
        let (day, rest) = strip_day_number(text)?;
        let rest = strip_between(strip_last_day(rest).unwrap_or(rest));
        let rest = rest.strip_prefix("of ").unwrap_or(rest);
        let (month, rest) = strip_month(rest)?;
        (month, day, rest, rest.starts_with('-'))
    } else {
        let (month, rest) = strip_month(text)?;
        let has_dash = rest.starts_with('-');
        let (day, rest) = strip_day_number(strip_between(rest))?;
        // `Jan 15:04` is no day.
        if rest.starts_with(|it: char| ":;".contains(it)) {
            return None;
        }
        (month, day, rest, has_dash)
    };
    let open = (Day::WithoutYear { month, day }, rest);
    // In `Oct 29-30` the second number is a day, too.
    let ranged = strip_last_day(rest).filter(|_| !has_dash);
    let rest = ranged.unwrap_or(rest);
    let after = strip_between(rest.strip_prefix(',').unwrap_or(rest));
    if let Some((digits, rest)) = strip_digits(after, 4)
        && let Some(year) = year(digits).filter(|_| digits.len() == 4 || ranged.is_none())
        // A number that goes on is a time: `28 Jan, 15:04`.
        && !rest.starts_with(|it: char| it.is_alphanumeric() || (":.;".contains(it) && digits.len() < 4))
        && let Ok(date) = Date::new(year, month, day)
    {
        return Some((Day::Date(date), rest));
    }
    // A leap year, so that 29 February can be read.
    Date::new(2024, month, day).ok().map(|_| open)
}

/// Takes the last day of a stretch off: `-30` of `29-30`.
fn strip_last_day(rest: &str) -> Option<&str> {
    let after = ["-", "\u{2013}", " - ", " \u{2013} "].iter().find_map(|sign| rest.strip_prefix(*sign))?;
    let (day, after) = strip_day_number(after)?;
    let is_day = (1..=31).contains(&day) && !after.starts_with([':', '.', ';', 'h', '-', '/']);
    is_day.then_some(after)
}

fn strip_between(text: &str) -> &str {
    let rest = text.trim_start();
    if rest.len() < text.len() {
        rest
    } else {
        text.strip_prefix(['-', '/', '.']).unwrap_or(text).trim_start()
    }
}

fn strip_month(text: &str) -> Option<(i8, &str)> {
    let end = text.find(|it: char| !it.is_ascii_alphabetic()).unwrap_or(text.len());
    let month = read_month(&text[..end])?;
    let rest = &text[end..];
    Some((month, rest.strip_prefix('.').unwrap_or(rest)))
}

fn strip_day_number(text: &str) -> Option<(i8, &str)> {
    let (digits, rest) = strip_digits(text, 2)?;
    let rest = ["st", "nd", "rd", "th"].iter().find_map(|end| rest.strip_prefix(end)).unwrap_or(rest);
    let is_end = !rest.starts_with(|it: char| it.is_ascii_alphanumeric());
    Some((digits.parse().ok().filter(|_| is_end)?, rest))
}

/// Takes at most so many digits off; `None` if there is none or there are more.
fn strip_digits(text: &str, most: usize) -> Option<(&str, &str)> {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=most).contains(&count).then(|| text.split_at(count))
}

fn year(digits: &str) -> Option<i16> {
    match digits.len() {
        4 => digits.parse().ok(),
        // Nobody pastes the log of another century.
        2 => digits.parse::<i16>().ok().map(|year| 2000 + year),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_that_are_certain() {
        let day = Some((Day::Date(date(2025, 2, 13)), "|"));
        for text in [
            "2025-02-13",
            "2025/02/13",
            "13/02/2025",
            "02/13/2025",
            "13.02.25",
            "13. 2. 2025.",
            "13-Feb-25",
            "13/Feb/2025",
            "13 February 2025",
            "13th of February, 2025",
            "Feb 13, 2025",
            "Thu Feb 13 2025",
            "Thursday, February 13th, 2025",
            "February 13-14, 2025",
            "13\u{2013}14 February 2025",
        ] {
            assert_eq!(strip_day(&format!("{text}|")), day, "{text}");
        }
    }

    #[test]
    fn days_that_leave_something_open() {
        assert_eq!(strip_day("Jan 15 09:12"), Some((Day::WithoutYear { month: 1, day: 15 }, " 09:12")));
        assert_eq!(strip_day("1 Feb, 09:00"), Some((Day::WithoutYear { month: 2, day: 1 }, ", 09:00")));
        assert_eq!(strip_day("31 Dec/11:26"), Some((Day::WithoutYear { month: 12, day: 31 }, "/11:26")));
        assert_eq!(strip_day("Oct 29-30 x"), Some((Day::WithoutYear { month: 10, day: 29 }, "-30 x")));
        assert_eq!(strip_day("Nov 14-15:30"), Some((Day::WithoutYear { month: 11, day: 14 }, "-15:30")));
        let ambiguous = Day::Ambiguous { first: 3, second: 4, year: 2024 };
        assert_eq!(strip_day("03/04/2024 x"), Some((ambiguous, " x")));
        assert_eq!(strip_day("3.4.2024"), Some((Day::Date(date(2024, 4, 3)), "")));
    }

    #[test]
    fn what_is_no_day() {
        for text in
            ["", "10.112.72.172", "15:04", "32/13/2024", "May be", "3 monkeys", "2024", "1.2.3.4", "é"]
        {
            assert_eq!(strip_day(text), None, "{text}");
        }
    }
}
