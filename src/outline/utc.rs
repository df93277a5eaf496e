//! The time of an event in UTC, beside the one that the writer typed.

use crate::postmortem::ClockReading;
use crate::time::{ZoneMeaning, zone_meaning};

const MINUTES_OF_A_DAY: i32 = 24 * 60;

/// Returns a time in UTC: `14:00 UTC`, `23:30 UTC the day before`.
///
/// `None` where the distance of the zone from UTC is not known for sure, or where the time is in UTC already.
pub fn in_utc(reading: &ClockReading, zone: &str) -> Option<String> {
    let zone = reading.zone.as_deref().unwrap_or(zone).trim();
    let Some(ZoneMeaning::Offset(offset)) = zone_meaning(zone) else { return None };
    let is_utc = offset == 0 && ["UTC", "GMT", "Z"].iter().any(|name| zone.starts_with(name));
    if is_utc || reading.since_start.is_some() {
        return None;
    }
    let minutes = |time: jiff::civil::Time| i32::from(time.hour()) * 60 + i32::from(time.minute());
    let first = minutes(reading.time) + if reading.is_end_of_day() { MINUTES_OF_A_DAY } else { 0 };
    let second = reading.time.second();
    let seconds = if second == 0 { String::new() } else { format!(":{second:02}") };
    let (begins, day) = clock(first - i32::from(offset));
    let about = if reading.approximate { "~" } else { "" };
    let Some(until) = reading.until else { return Some(format!("{about}{begins}{seconds} UTC{day}")) };
    let end = minutes(until);
    let end = if end < first { end + MINUTES_OF_A_DAY } else { end };
    let (ends, last_day) = clock(end - i32::from(offset));
    Some(if day == last_day {
        format!("{about}{begins}{seconds}-{ends} UTC{day}")
    } else {
        format!("{about}{begins}{seconds} UTC{day} to {ends} UTC{last_day}")
    })
}

/// Writes a minute, and the day that it belongs to if it is another.
fn clock(minute: i32) -> (String, &'static str) {
    let day = match minute.div_euclid(MINUTES_OF_A_DAY) {
        0 => "",
        1.. => " the next day",
        _ => " the day before",
    };
    let minute = minute.rem_euclid(MINUTES_OF_A_DAY);
    (format!("{:02}:{:02}", minute / 60, minute % 60), day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::read_time;

    #[test]
    fn times_in_utc() {
        for (written, zone, expected) in [
            ("3:00 PM", "WAT", Some("14:00 UTC")),
            ("3:00 PM (WAT)", "", Some("14:00 UTC")),
            ("15:00 EDT", "WAT", Some("19:00 UTC")),
            ("~4:20 PM", "UTC+05:30", Some("~10:50 UTC")),
            ("15:04:30", "CET", Some("14:04:30 UTC")),
            ("10:07-10:29 AM", "WAT", Some("09:07-09:29 UTC")),
            ("0:30", "WAT", Some("23:30 UTC the day before")),
            ("9:30 PM", "PST", Some("05:30 UTC the next day")),
            ("24:00", "WAT", Some("23:00 UTC")),
            ("00:30-01:30", "WAT", Some("23:30 UTC the day before to 00:30 UTC")),
            ("23:50-00:20", "WAT", Some("22:50-23:20 UTC")),
            ("15:00", "WET", Some("15:00 UTC")),
            ("3:00 PM IST (UTC+05:30)", "", Some("09:30 UTC")),
        ] {
            let reading = read_time(written).unwrap();
            assert_eq!(in_utc(&reading, zone).as_deref(), expected, "{written} {zone}");
        }
    }

    #[test]
    fn what_is_not_sure_or_in_utc_is_not_converted() {
        for (written, zone) in [
            ("3:00 PM", ""),
            ("3:00 PM", "IST"),
            ("3:00 PM IST", "WAT"),
            ("3:00 PM", "Africa/Lagos"),
            ("3:00 PM", "our time"),
            ("3:00 PM", "UTC"),
            ("15:00Z", "WAT"),
            ("15:00", "GMT"),
            ("T+00:15", "WAT"),
        ] {
            assert_eq!(in_utc(&read_time(written).unwrap(), zone), None, "{written} {zone}");
        }
    }
}
