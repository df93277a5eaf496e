//! Days and times as the readers in `time` know them, and with the names of the months in French, Spanish and Portuguese.

use jiff::civil::Date;

use crate::read::timeline::DayOrder;
use crate::time::{Day, Stamp, may_begin_day, strip_day, strip_stamp, weekday_name};

/// What the file says about its days: what a day without a year, or with two numbers, can be.
#[derive(Clone, Copy, Debug, Default)]
pub struct Calendar {
    /// A day that is whole, near which the others are.
    pub near: Option<Date>,
    /// The year, where no day is whole.
    pub year: Option<i16>,
    /// Which of two numbers is the day.
    pub order: Option<DayOrder>,
}

impl Calendar {
    /// Returns the day of the calendar; `None` where the file leaves it open.
    pub fn settle(&self, day: Day, written: &str) -> Option<Date> {
        match day {
            Day::Date(date) => Some(date),
            Day::WithoutYear { month, day } => {
                let Some(near) = self.near else { return Date::new(self.year?, month, day).ok() };
                // Around the new year the nearest is meant.
                let years = [near.year(), near.year() + 1, near.year() - 1];
                let dates = years.into_iter().filter_map(|year| Date::new(year, month, day).ok());
                dates.min_by_key(|date| near.duration_until(*date).as_hours().abs())
            }
            Day::Ambiguous { first, second, year } => {
                let day_first = Date::new(year, second, first).ok()?;
                let month_first = Date::new(year, first, second).ok()?;
                match (names_weekday(written, day_first), names_weekday(written, month_first)) {
                    (true, false) => return Some(day_first),
                    (false, true) => return Some(month_first),
                    _ => {}
                }
                match self.order {
                    Some(DayOrder::DayFirst) => Some(day_first),
                    Some(DayOrder::MonthFirst) => Some(month_first),
                    None => self.nearest(day_first, month_first),
                }
            }
        }
    }
}

impl Calendar {
    /// Returns the one of two days that is near the day of the incident, if the other is far from it.
    fn nearest(&self, one: Date, other: Date) -> Option<Date> {
        const NEAR: i64 = 7;
        const FAR: i64 = 20;
        let near = self.near?;
        let days = |date: Date| near.duration_until(date).as_hours().abs() / 24;
        match (days(one), days(other)) {
            (first, second) if first <= NEAR && second >= FAR => Some(one),
            (first, second) if second <= NEAR && first >= FAR => Some(other),
            _ => None,
        }
    }
}

fn names_weekday(written: &str, date: Date) -> bool {
    let name = &weekday_name(date)[..3];
    written
        .split(|it: char| !it.is_alphabetic())
        .any(|word| word.get(..3).is_some_and(|it| it.eq_ignore_ascii_case(name)) && word.len() < 10)
}

/// Takes a day off the start of a text: `January 28, 2024`, `5 mars 2024`, `20 de diciembre de 2024`.
pub fn any_day(text: &str) -> Option<(Day, &str)> {
    strip_day(text).or_else(|| foreign_day(text))
}

fn foreign_day(text: &str) -> Option<(Day, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=2).contains(&digits) {
        return None;
    }
    let rest = text[digits..].strip_prefix("er").unwrap_or(&text[digits..]);
    let start = after_blank(rest)?;
    let start = start.strip_prefix("de ").unwrap_or(start);
    let end = start.find(|it: char| !it.is_alphabetic()).unwrap_or(start.len());
    let month = month(&start[..end])?;
    let rest = &start[end..];
    let day = &text[..digits];
    let year = after_blank(rest.strip_prefix('.').unwrap_or(rest));
    let year = year.map(|it| ["de ", "del "].iter().find_map(|word| it.strip_prefix(word)).unwrap_or(it));
    let year = year
        .and_then(|it| Some((it.get(..4).filter(|it| it.bytes().all(|it| it.is_ascii_digit()))?, &it[4..])));
    match year.filter(|(_, rest)| !rest.starts_with(|it: char| it.is_alphanumeric())) {
        Some((year, rest)) => Some((strip_day(&format!("{day} {month} {year}"))?.0, rest)),
        None => Some((strip_day(&format!("{day} {month}"))?.0, rest)),
    }
}

fn after_blank(text: &str) -> Option<&str> {
    let rest = text.trim_start();
    (rest.len() < text.len()).then_some(rest)
}

fn month(word: &str) -> Option<&'static str> {
    Some(match word.to_lowercase().as_str() {
        "janvier" | "enero" | "janeiro" => "January",
        "février" | "fevrier" | "febrero" | "fevereiro" => "February",
        "mars" | "marzo" | "março" | "marco" => "March",
        "avril" | "abril" => "April",
        "mai" | "mayo" | "maio" => "May",
        "juin" | "junio" | "junho" => "June",
        "juillet" | "julio" | "julho" => "July",
        "août" | "aout" | "agosto" => "August",
        "septembre" | "septiembre" | "setiembre" | "setembro" => "September",
        "octobre" | "octubre" | "outubro" => "October",
        "novembre" | "noviembre" | "novembro" => "November",
        "décembre" | "decembre" | "diciembre" | "dezembro" => "December",
        _ => return None,
    })
}

/// A stamp, what follows it, and whether a slip in the year was read over.
pub struct Found<'a> {
    /// The stamp.
    pub stamp: Stamp,
    /// What follows.
    pub rest: &'a str,
    /// Whether the year has a figure too many: `22024-02-18`.
    pub is_odd: bool,
}

/// Takes a stamp off the start of a text, with slips and foreign months.
pub fn any_stamp(text: &str) -> Option<Found<'_>> {
    let found = some_stamp(text)?;
    Some(with_half(found))
}

/// Reads the half of the day in words: `2:30 in the afternoon`.
fn with_half(found: Found<'_>) -> Found<'_> {
    let rest = found.rest.trim_start();
    let half =
        [(" in the morning", 0), (" in the afternoon", 12), (" in the evening", 12), (" at night", 12)]
            .into_iter()
            .find_map(|(words, later)| Some((later, rest.strip_prefix(words.trim_start())?)));
    let hour = found.stamp.clock.time.hour();
    match half.filter(|_| !found.stamp.clock.has_half && (1..12).contains(&hour)) {
        Some((later, rest)) => {
            let mut stamp = found.stamp;
            let time = stamp.clock.time;
            stamp.clock.time =
                jiff::civil::time(hour + later, time.minute(), time.second(), time.subsec_nanosecond());
            stamp.clock.has_half = true;
            stamp.clock_text = format!("{} {}", stamp.clock_text, if later == 0 { "AM" } else { "PM" });
            Found { stamp, rest, is_odd: found.is_odd }
        }
        None => found,
    }
}

/// Reads a time in four figures before its zone: `1000 UTC`.
fn four_figures(text: &str) -> Option<Found<'_>> {
    let digits = text.get(..4).filter(|it| it.bytes().all(|it| it.is_ascii_digit()))?;
    let rest = &text[4..];
    let zone = rest.strip_prefix(' ')?;
    let is_zone =
        zone.starts_with(|it: char| it.is_ascii_uppercase()) && crate::time::strip_zone(zone).is_some();
    let colon = format!("{}:{}{rest}", &digits[..2], &digits[2..]);
    let (stamp, after) = strip_stamp(&colon).filter(|_| is_zone)?;
    Some(Found { stamp, rest: &text[text.len().checked_sub(after.len())?..], is_odd: false })
}

fn some_stamp(text: &str) -> Option<Found<'_>> {
    if let Some(found) = four_figures(text) {
        return Some(found);
    }
    if let Some((stamp, rest)) = strip_stamp(text) {
        return Some(Found { stamp, rest, is_odd: false });
    }
    if let Some(slipped) = year_slip(text)
        && let Some((stamp, rest)) = strip_stamp(slipped)
    {
        return Some(Found { stamp, rest, is_odd: true });
    }
    let (day, rest) = foreign_day(text)?;
    let rest = rest.trim_start_matches(|it: char| it.is_whitespace() || it == ',');
    let rest = ["à ", "a las ", "a la ", "vers ", "às ", "à las ", "as "]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
        .unwrap_or(rest);
    let (stamp, rest) = strip_stamp(rest).filter(|(stamp, _)| stamp.day.is_none())?;
    Some(Found { stamp: Stamp { day: Some(day), ..stamp }, rest, is_odd: false })
}

/// Returns the text without the first figure of a year that has five: `22024-02-18`.
fn year_slip(text: &str) -> Option<&str> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let is_slip = digits == 5 && text[1..].starts_with("20") && text[5..].starts_with(['-', '/']);
    is_slip.then(|| &text[1..])
}

/// Returns the days that are named in a text, with the words for them.
pub fn days(text: &str) -> impl Iterator<Item = (Day, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < text.len() {
            let start = at;
            let rest = &text[start..];
            let Some(character) = rest.chars().next() else { break };
            let begins = character.is_alphanumeric()
                && !text[..start].ends_with(|it: char| it.is_alphanumeric() || "./-".contains(it));
            if begins
                && may_begin_day(rest)
                && let Some((day, after)) = any_day(rest).or_else(|| any_day(year_slip(rest)?))
            {
                at = text.len() - after.len();
                return Some((day, &text[start..at]));
            }
            at += character.len_utf8();
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn foreign_months_are_read() {
        assert_eq!(any_day("5 mars 2024, de"), Some((Day::Date(date(2024, 3, 5)), ", de")));
        assert_eq!(any_day("20 de diciembre de 2024|"), Some((Day::Date(date(2024, 12, 20)), "|")));
        assert_eq!(any_day("1er août à"), Some((Day::WithoutYear { month: 8, day: 1 }, " à")));
        assert_eq!(any_day("5 marins"), None);
    }

    #[test]
    fn a_day_is_settled_by_what_stands_near() {
        let near = Calendar { near: Some(date(2024, 1, 2)), ..Calendar::default() };
        assert_eq!(near.settle(Day::WithoutYear { month: 12, day: 31 }, "Dec 31"), Some(date(2023, 12, 31)));
        let open = Day::Ambiguous { first: 6, second: 2, year: 2024 };
        assert_eq!(Calendar::default().settle(open, "Tuesday 06/02/2024"), Some(date(2024, 2, 6)));
        assert_eq!(Calendar::default().settle(open, "06/02/2024"), None);
        let near = Calendar { near: Some(date(2024, 2, 5)), ..Calendar::default() };
        assert_eq!(near.settle(open, "06/02/2024"), Some(date(2024, 2, 6)));
        let far = Calendar { near: Some(date(2024, 4, 5)), ..Calendar::default() };
        assert_eq!(far.settle(open, "06/02/2024"), None);
    }

    #[test]
    fn days_are_found_in_a_text() {
        let found: Vec<&str> =
            days("From [2024-02-17 on] to Feb 19, and on 22024-03-01.").map(|(_, words)| words).collect();
        assert_eq!(found, ["2024-02-17", "Feb 19", "22024-03-01"]);
    }
}
