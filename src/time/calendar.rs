//! Arithmetic on days and seconds.
//!
//! The library does all of this and more, with rounding, units and errors that weigh as much on the page as all of the
//! reading of times. Here it is a count of seconds.

use jiff::civil::{Date, DateTime, Time, date};

const SECONDS_OF_A_DAY: i64 = 86_400;

/// Returns the moment so many seconds after the beginning of 1970; `None` beyond the calendar.
///
/// Source of the conversion from days: H. Hinnant, "chrono-compatible low-level date algorithms", by eras of 400
/// years that begin on 1 March, so that the leap day is the last of its year.
pub fn moment_at(seconds: i64) -> Option<DateTime> {
    let (day, second) = (seconds.div_euclid(SECONDS_OF_A_DAY), seconds.rem_euclid(SECONDS_OF_A_DAY));
    let days = day.checked_add(719_468)?;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    let date =
        Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    let part = |of: i64| i8::try_from(of).ok();
    let time = Time::new(part(second / 3_600)?, part(second / 60 % 60)?, part(second % 60)?, 0).ok()?;
    Some(date.to_datetime(time))
}

/// Returns the seconds from the beginning of 1970 to a moment.
pub fn seconds_of(moment: DateTime) -> i64 {
    date(1970, 1, 1).at(0, 0, 0, 0).duration_until(moment).as_secs()
}

/// Returns the moment so many seconds after another.
pub fn later_by(moment: DateTime, seconds: i64) -> Option<DateTime> {
    moment_at(seconds_of(moment).checked_add(seconds)?)
}

/// Writes a day as `2024-01-28`.
pub fn iso_date(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_moments() {
        for (seconds, moment) in [
            (0, date(1970, 1, 1).at(0, 0, 0, 0)),
            (951_782_400, date(2000, 2, 29).at(0, 0, 0, 0)),
            (1_740_039_245, date(2025, 2, 20).at(8, 14, 5, 0)),
            (-1, date(1969, 12, 31).at(23, 59, 59, 0)),
        ] {
            assert_eq!(moment_at(seconds), Some(moment));
            assert_eq!(seconds_of(moment), seconds);
        }
        assert_eq!(moment_at(i64::MAX), None);
        assert_eq!(iso_date(date(2024, 1, 8)), "2024-01-08");
    }

    #[test]
    fn every_day_of_four_centuries_comes_back() {
        for day in 0..146_097 {
            let seconds = day * SECONDS_OF_A_DAY;
            assert_eq!(moment_at(seconds).map(seconds_of), Some(seconds));
        }
    }
}
