//! A stamp at the start of a text: a day, a time of day, or both in either order, with a zone.

use jiff::civil::Date;

use super::calendar::moment_at;
use super::clock::{Clock, strip_clock, strip_doubt};
use super::day::{Day, strip_day};
use super::zone::{ZoneMeaning, strip_zone};
use crate::postmortem::{ClockNote, ClockReading};

/// What stands at the start of a text before the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The day, if one is named.
    pub day: Option<Day>,
    /// The time of day.
    pub clock: Clock,
    /// The time of day as it was written.
    pub clock_text: String,
    /// The zone as written, and what it means.
    pub zone: Option<(String, ZoneMeaning)>,
}

impl Stamp {
    /// Returns it as the reading of a time field.
    pub fn reading(self) -> ClockReading {
        let Clock { time, until, approximate, mut notes, .. } = self.clock;
        if matches!(self.day, Some(Day::Ambiguous { .. })) {
            notes.push(ClockNote::AmbiguousDay);
        }
        let date = self.day.and_then(Day::certain);
        let zone = self.zone.map(|(written, _)| written);
        ClockReading { time, since_start: None, until, date, approximate, zone, notes }
    }
}

/// Takes a stamp off the start of a text: `2024-01-28T15:04Z`, `Jan 15 09:12:31`, `15:04 WAT, 28 January`,
/// `Tue Mar 4 14:22:10 2025 +0100`.
pub fn strip_stamp(text: &str) -> Option<(Stamp, &str)> {
    strip_unix(text).or_else(|| strip_day_first(text)).or_else(|| strip_clock_first(text))
}

fn strip_day_first(text: &str) -> Option<(Stamp, &str)> {
    let (doubt, text) = strip_doubt(text);
    let (day, rest) = strip_day(text)?;
    let start = strip_join(rest)?;
    let (mut clock, rest) = strip_clock(start)?;
    clock.approximate |= doubt;
    let clock_text = taken(start, rest);
    let (zone, rest) = strip_zone_after(rest);
    // `Tue Mar 4 14:22:10 2025`, with the zone before or after the year.
    if let Day::WithoutYear { month, day } = day
        && let Some((year, rest)) = strip_year(rest)
        && let Ok(date) = Date::new(year, month, day)
    {
        let (zone, rest) = if zone.is_some() { (zone, rest) } else { strip_zone_after(rest) };
        return Some((Stamp { day: Some(Day::Date(date)), clock, clock_text, zone }, rest));
    }
    Some((Stamp { day: Some(day), clock, clock_text, zone }, rest))
}

fn strip_clock_first(text: &str) -> Option<(Stamp, &str)> {
    let text = ["from ", "at ", "klo "]
        .iter()
        .find_map(|word| strip_prefix_ignoring_case(text, word))
        .unwrap_or(text);
    let start = text;
    let (clock, rest) = strip_clock(start)?;
    let clock_text = taken(start, rest);
    let (zone, rest) = strip_zone_after(rest);
    let after = strip_join(rest).and_then(strip_day);
    let (day, rest) = match after {
        // Words follow the time more often than a day does: `10:02 3 May brought rain` is rare, `10:02 May ...` is not.
        Some((day, after)) if !matches!(day, Day::WithoutYear { .. }) => (Some(day), after),
        _ => (None, rest),
    };
    let (zone, rest) = if zone.is_some() {
        (zone, rest)
    } else if day.is_some() {
        strip_zone_after(rest)
    } else {
        (None, rest)
    };
    Some((Stamp { day, clock, clock_text, zone }, rest))
}

fn taken(text: &str, rest: &str) -> String {
    text[..text.len() - rest.len()].trim().to_owned()
}

fn strip_prefix_ignoring_case<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let beginning = text.get(..word.len()).filter(|it| it.eq_ignore_ascii_case(word))?;
    Some(text[beginning.len()..].trim_start())
}

/// Takes off what stands between a day and a time: blanks, a comma, `T`, `at`, and the signs of chat programs.
fn strip_join(text: &str) -> Option<&str> {
    if let Some(rest) =
        text.strip_prefix(['T', ':', '/']).filter(|it| it.starts_with(|it: char| it.is_ascii_digit()))
    {
        return Some(rest);
    }
    let rest = text.trim_start_matches(|it: char| it.is_whitespace() || ",•·-–|*_`".contains(it));
    let rest = ["at ", "klo ", "um "].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    (rest.len() < text.len()).then_some(rest)
}

/// Takes a zone off, also one in brackets.
fn strip_zone_after(text: &str) -> (Option<(String, ZoneMeaning)>, &str) {
    let rest = text.trim_start();
    let inner = rest.strip_prefix('(').unwrap_or(rest);
    let is_bracketed = inner.len() < rest.len();
    let Some((meaning, after)) = strip_zone(inner) else { return (None, text) };
    // `-5` after a blank is an offset only with four digits or a colon: `10:05 -3 degrees`.
    let written = inner[..inner.len() - after.len()].trim();
    let is_apart = rest.len() < text.len() && !is_bracketed;
    if is_apart && written.starts_with(['+', '-']) && written.len() < 5 {
        return (None, text);
    }
    let after = if is_bracketed {
        match after.trim_start().strip_prefix(')') {
            Some(after) => after,
            None => return (None, text),
        }
    } else {
        after
    };
    (Some((written.to_owned(), meaning)), after)
}

fn strip_year(text: &str) -> Option<(i16, &str)> {
    let rest = text.trim_start();
    let count = rest.bytes().take_while(u8::is_ascii_digit).count();
    let is_year = count == 4 && rest.len() < text.len() && (rest.starts_with("19") || rest.starts_with("20"));
    is_year.then(|| Some((rest[..4].parse().ok()?, &rest[4..])))?
}

/// Takes seconds since 1970 off, as machines write them: `1740039245.781155`.
fn strip_unix(text: &str) -> Option<(Stamp, &str)> {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    // Ten digits are the years 2001 to 2286; thirteen are milliseconds.
    if count != 10 && count != 13 {
        return None;
    }
    let rest = match text[count..].strip_prefix('.') {
        Some(rest) => rest.trim_start_matches(|it: char| it.is_ascii_digit()),
        None => &text[count..],
    };
    if rest.starts_with(|it: char| it.is_alphanumeric()) {
        return None;
    }
    let moment = moment_at(text[..10].parse().ok()?)?;
    let clock =
        Clock { time: moment.time(), until: None, has_half: false, approximate: false, notes: Vec::new() };
    let zone = Some(("UTC".to_owned(), ZoneMeaning::Offset(0)));
    let clock_text = format!("{:02}:{:02}:{:02}", moment.hour(), moment.minute(), moment.second());
    Some((Stamp { day: Some(Day::Date(moment.date())), clock, clock_text, zone }, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let Some((stamp, rest)) = strip_stamp(text) else { return "no".to_owned() };
        let day = match stamp.day {
            Some(Day::Date(date)) => format!("{date} "),
            Some(Day::WithoutYear { month, day }) => format!("{month}/{day} "),
            Some(Day::Ambiguous { first, second, year }) => format!("{first}?{second}?{year} "),
            None => String::new(),
        };
        let zone = stamp.zone.map(|(written, _)| format!(" {written}")).unwrap_or_default();
        format!("{day}{}{zone}|{rest}", stamp.clock.time)
    }

    #[test]
    fn stamps() {
        insta::assert_snapshot!(
            [
                "2024-01-28T15:04Z x",
                "2024-01-28 15:04:30.5 UTC x",
                "Jan 15 09:12:31 web-2",
                "15/Jan/2025:09:12:44 +0000] x",
                "2025-01-15T10:13:05.402118+01:00 x",
                "Tue Mar 4 14:22:10 2025 +0100",
                "Wed Jun 11 09:40:00 UTC 2025",
                "10:42 • 13/08/2024] Duty:",
                "13/02/2025, 01:52 p.m. - x",
                "13.02.25, 14:21:07] x",
                "1 Feb, 09:00 mail",
                "Feb 12, 17:22 EST",
                "15:04 (WAT): x",
                "15:04 DB down",
                "10:05 -3 degrees",
                "1740039245.781155",
                "15:04 WAT x",
                "03/04/2024 15:04",
                "January 28, 2024 at 3:00 PM (WAT)",
                "31 Dec/11:26] x",
                "14:45-15:00 UTC / 07:45-08:00 PDT",
                "from 15:10 to 15:20 UTC - x",
                "At 11:05 AM: x",
                "10:02 May be",
                "Friday 31 January 2025, all SAST",
                "12345678901",
                "3:00 PM UTC+1 x",
                "2100hrs CAT: x",
            ]
            .map(|text| format!("{text:40} {}", shown(text)))
            .join("\n")
        );
    }
}
