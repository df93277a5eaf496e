//! Times of day.

use jiff::civil::Time;

use super::clock::strip_doubt;
use super::relative::strip_relative;
use super::stamp::strip_stamp;
use crate::postmortem::ClockReading;

/// Reads a time of day: `3:00 PM`, `15:04`, `15:04:30 UTC`, `~4:20 PM`, `2024-01-22 18:40`, `3pm (WAT)`; or one that counts
/// from the start of the incident: `T+00:15`.
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
    // Room for a day, a stretch of time, a zone and a word of doubt.
    const LONGEST_TIME: usize = 100;
    if text.len() > LONGEST_TIME {
        return None;
    }
    let text = text.trim();
    let (approximate, after) = strip_doubt(text);
    if let Some((seconds, "")) = strip_relative(after) {
        return Some(ClockReading {
            since_start: Some(seconds),
            approximate,
            ..ClockReading::at(Time::midnight())
        });
    }
    let (stamp, rest) = strip_stamp(text)?;
    let rest = rest.trim();
    if rest.is_empty() {
        return Some(stamp.reading());
    }
    let zone = unknown_zone(rest).filter(|_| stamp.zone.is_none())?;
    Some(ClockReading { zone: Some(zone.to_owned()), ..stamp.reading() })
}

/// Writes a time of day in the form that the text it was read from does not have: `15:04` for `3:04 PM`, and back.
///
/// Shown beside what was typed, it tells the writer that the right half of the day was understood. Of a time that counts
/// from the start of the incident it says how far.
pub fn other_form(written: &str, time: Time) -> String {
    if let Some((seconds, _)) = strip_relative(strip_doubt(written.trim()).1) {
        return if seconds % 60 == 0 {
            format!("{} min from the start", seconds / 60)
        } else {
            format!("{seconds} s from the start")
        };
    }
    let has_half = written.chars().any(|character| matches!(character, 'm' | 'M'));
    if has_half {
        return format!("{:02}:{:02}", time.hour(), time.minute());
    }
    let (hour, half) = (time.hour() % 12, if time.hour() < 12 { "AM" } else { "PM" });
    format!("{}:{:02} {half}", if hour == 0 { 12 } else { hour }, time.minute())
}

/// Returns what stands after the time if it looks like a zone, even though it is none that is known.
fn unknown_zone(text: &str) -> Option<&str> {
    let zone = text.trim_start_matches('(').trim_end_matches(')').trim();
    let is_plausible = zone
        .starts_with(|character: char| character.is_ascii_uppercase() || "+-".contains(character))
        && zone.chars().all(|character| character.is_ascii_alphanumeric() || "+-:/_".contains(character));
    is_plausible.then_some(zone)
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    fn reading(hour: i8, minute: i8) -> ClockReading {
        ClockReading::at(time(hour, minute, 0, 0))
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
    fn times_from_the_start_are_read_without_a_time_of_day() {
        for (text, seconds, approximate, other) in [
            ("T+00:15", 900, false, "15 min from the start"),
            (" +15m ", 900, false, "15 min from the start"),
            ("~T-5 min", -300, true, "-5 min from the start"),
            ("T+00:00:30", 30, false, "30 s from the start"),
        ] {
            let expected = ClockReading {
                since_start: Some(seconds),
                approximate,
                ..ClockReading::at(Time::midnight())
            };
            assert_eq!(read_time(text), Some(expected), "{text}");
            assert_eq!(other_form(text, Time::midnight()), other);
        }
        assert_eq!(read_time("T+00:15 or so"), None);
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
        for text in ["", "3", "15", "25:00", "12:60", "12:5", "3:00 PM sharp", "1500", "é:00", "~", "«3:00»"]
        {
            assert_eq!(read_time(text), None, "{text}");
        }
    }
}
