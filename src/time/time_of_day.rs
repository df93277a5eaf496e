//! Times of day.

use jiff::civil::{Date, Time};

use super::read_date;
use crate::postmortem::ClockReading;

/// Reads a time of day: `3:00 PM`, `15:04`, `15:04:30 UTC`, `~4:20 PM`, `2024-01-22 18:40`, `3pm (WAT)`.
///
/// Returns `None` for anything else. A zone is kept as it was written and is not looked up.
///
/// # Examples
///
/// ```
/// use jiff::civil::time;
/// use retold::time::read_time;
///
/// assert_eq!(read_time("3:00 PM").map(|reading| reading.time), Some(time(15, 0, 0, 0)));
/// assert!(read_time("~4:20 PM").is_some_and(|reading| reading.approximate));
/// assert_eq!(read_time("just before lunch"), None);
/// ```
pub fn read_time(text: &str) -> Option<ClockReading> {
    // Room for a date, a time, a zone and a word of doubt.
    const LONGEST_TIME: usize = 80;
    if text.len() > LONGEST_TIME {
        return None;
    }
    let (approximate, rest) = strip_doubt(text.trim());
    let (date, rest) = strip_date(rest);
    let (time, rest) = strip_clock(rest)?;
    let zone = read_zone(rest.trim())?;
    Some(ClockReading { time, date, approximate, zone })
}

/// Writes a time of day in the form that the text it was read from does not have: `15:04` for `3:04 PM`, and back.
///
/// Shown beside what was typed, it tells the writer that the right half of the day was understood.
pub fn other_form(written: &str, time: Time) -> String {
    let has_half = written.chars().any(|character| matches!(character, 'm' | 'M'));
    if has_half {
        return format!("{:02}:{:02}", time.hour(), time.minute());
    }
    let (hour, half) = (time.hour() % 12, if time.hour() < 12 { "AM" } else { "PM" });
    format!("{}:{:02} {half}", if hour == 0 { 12 } else { hour }, time.minute())
}

/// The words and signs that say that a time is only about right.
const DOUBT: [&str; 8] = ["~", "≈", "about ", "around ", "approximately ", "approx. ", "approx ", "ca. "];

fn strip_doubt(text: &str) -> (bool, &str) {
    for doubt in DOUBT {
        // `get` and not a slice: the text may have a character of several bytes across the end.
        if let Some(beginning) = text.get(..doubt.len())
            && beginning.eq_ignore_ascii_case(doubt)
        {
            return (true, text[doubt.len()..].trim_start());
        }
    }
    (false, text)
}

/// Takes a leading date off, as far as one word (ISO) or three words go.
fn strip_date(text: &str) -> (Option<Date>, &str) {
    let ends = text.char_indices().filter(|(_, character)| character.is_whitespace() || *character == 'T');
    for (end, _) in ends {
        if let Some(date) = read_date(&text[..end]) {
            return (Some(date), text[end..].trim_start_matches(['T', ',', ' ']));
        }
    }
    (None, text)
}

/// Takes a leading clock time off: hour, minute, perhaps second, perhaps AM or PM.
fn strip_clock(text: &str) -> Option<(Time, &str)> {
    let (hour, rest) = strip_number(text)?;
    let (minute, rest) = match rest.strip_prefix([':', '.']) {
        Some(rest) => {
            strip_number(rest).filter(|_| rest.as_bytes().get(1).is_some_and(u8::is_ascii_digit))?
        }
        None => (0, rest),
    };
    let (second, rest) = match rest.strip_prefix(':') {
        Some(rest) => strip_number(rest)?,
        None => (0, rest),
    };
    let (half, rest) = strip_half_of_day(rest);
    let bare_hour = text.len() - rest.len() <= 2;
    let hour = match half {
        Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
        // `14:15 PM` contradicts itself, and a lone number is no time.
        Some(_) => return None,
        None if bare_hour => return None,
        None => hour,
    };
    Some((Time::new(hour, minute, second, 0).ok()?, rest))
}

fn strip_number(text: &str) -> Option<(i8, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    // More than two digits would be a year, a count or `2100hrs`.
    if digits == 0 || digits > 2 {
        return None;
    }
    Some((text[..digits].parse().ok()?, &text[digits..]))
}

/// Takes `AM` or `PM` off and returns the hours that it adds.
fn strip_half_of_day(text: &str) -> (Option<i8>, &str) {
    let rest = text.trim_start();
    for (mark, hours) in [("AM", 0), ("PM", 12), ("A.M.", 0), ("P.M.", 12)] {
        if let Some(beginning) = rest.get(..mark.len())
            && beginning.eq_ignore_ascii_case(mark)
            && !rest[mark.len()..].starts_with(|character: char| character.is_alphanumeric())
        {
            return (Some(hours), &rest[mark.len()..]);
        }
    }
    (None, text)
}

/// Reads what stands after the clock time: nothing, or a zone such as `UTC`, `(WAT)`, `UTC+1`, `+01:00`, `Z`.
///
/// The outer `None` means that it is neither.
#[expect(
    clippy::option_option,
    reason = "not a time, a time without a zone and a time with one are three things"
)]
fn read_zone(text: &str) -> Option<Option<String>> {
    let zone = text.trim_start_matches('(').trim_end_matches(')').trim();
    if zone.is_empty() {
        return Some(None);
    }
    let plausible = zone
        .starts_with(|character: char| character.is_ascii_uppercase() || "+-".contains(character))
        && zone.chars().all(|character| character.is_ascii_alphanumeric() || "+-:/_".contains(character));
    plausible.then(|| Some(zone.to_owned()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    fn reading(hour: i8, minute: i8) -> ClockReading {
        ClockReading { time: time(hour, minute, 0, 0), date: None, approximate: false, zone: None }
    }

    #[test]
    fn times_that_are_read() {
        let wat = Some("WAT".to_owned());
        for (text, expected) in [
            ("3:00 PM", reading(15, 0)),
            ("3:00pm", reading(15, 0)),
            ("3 PM", reading(15, 0)),
            ("12:05 a.m.", reading(0, 5)),
            ("12:00 PM", reading(12, 0)),
            ("15:04", reading(15, 4)),
            ("9.45", reading(9, 45)),
            ("0:00", reading(0, 0)),
            ("3:00 PM (WAT)", ClockReading { zone: wat.clone(), ..reading(15, 0) }),
            ("15:00 WAT", ClockReading { zone: wat, ..reading(15, 0) }),
            ("15:00 UTC+1", ClockReading { zone: Some("UTC+1".into()), ..reading(15, 0) }),
            ("15:00:30", ClockReading { time: time(15, 0, 30, 0), ..reading(15, 0) }),
            ("~4:20 PM", ClockReading { approximate: true, ..reading(16, 20) }),
            ("about 16:20", ClockReading { approximate: true, ..reading(16, 20) }),
            ("2024-01-22 18:40", ClockReading { date: Some(date(2024, 1, 22)), ..reading(18, 40) }),
            (
                "2024-01-22T18:40Z",
                ClockReading { date: Some(date(2024, 1, 22)), zone: Some("Z".into()), ..reading(18, 40) },
            ),
            ("Jan 22, 2024 18:40", ClockReading { date: Some(date(2024, 1, 22)), ..reading(18, 40) }),
        ] {
            assert_eq!(read_time(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn the_other_form() {
        for (written, other) in
            [("3:04 PM", "15:04"), ("12:00 am", "00:00"), ("15:04", "3:04 PM"), ("0:05", "12:05 AM")]
        {
            assert_eq!(
                read_time(written).map(|reading| other_form(written, reading.time)).as_deref(),
                Some(other)
            );
        }
    }

    #[test]
    fn times_that_are_not_guessed() {
        for text in [
            "",
            "3",
            "15",
            "14:15 PM",
            "25:00",
            "12:60",
            "12:5",
            "noon",
            "3:00 PM sharp",
            "1500",
            "é:00",
            "~",
            "«3:00»",
        ] {
            assert_eq!(read_time(text), None, "{text}");
        }
    }
}
