//! Times that clocks skip when summer time begins, and times that they show twice when it ends.
//!
//! A whole database of zones is larger than all the reading of times, so there are two rules and the places that keep
//! them, each from a year on from which it holds without exception:
//!
//! * The European Union and its neighbours: Directive 2000/84/EC, from the last Sunday of March to the last Sunday of
//!   October, both at 01:00 UTC. Taken from 2004 on, when the last exceptions in the Baltic states were over.
//! * The United States, and the parts of Canada that do as they do: Energy Policy Act of 2005, section 110, from the second
//!   Sunday of March to the first Sunday of November, both at 02:00 on the clock. In force from 2007 on.
//!
//! Of any other place, and of earlier years, nothing is said.

use jiff::civil::{Date, DateTime, Weekday};

/// What a clock did with a time of its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockChange {
    /// The clock went forward past it: no clock of the zone has shown it.
    Skipped,
    /// The clock went back and showed it again.
    Twice,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Rule {
    Europe,
    UnitedStates,
}

/// Places by their names in the time zone database, with the distance of their standard time from UTC in minutes.
const EUROPE: [(i16, &[&str]); 4] = [
    (-60, &["Atlantic/Azores"]),
    (
        0,
        &[
            "Atlantic/Canary",
            "Atlantic/Faroe",
            "Atlantic/Madeira",
            "Europe/Dublin",
            "Europe/Guernsey",
            "Europe/Isle_of_Man",
            "Europe/Jersey",
            "Europe/Lisbon",
            "Europe/London",
        ],
    ),
    (
        60,
        &[
            "Africa/Ceuta",
            "Europe/Amsterdam",
            "Europe/Andorra",
            "Europe/Belgrade",
            "Europe/Berlin",
            "Europe/Bratislava",
            "Europe/Brussels",
            "Europe/Budapest",
            "Europe/Copenhagen",
            "Europe/Gibraltar",
            "Europe/Ljubljana",
            "Europe/Luxembourg",
            "Europe/Madrid",
            "Europe/Malta",
            "Europe/Monaco",
            "Europe/Oslo",
            "Europe/Paris",
            "Europe/Podgorica",
            "Europe/Prague",
            "Europe/Rome",
            "Europe/San_Marino",
            "Europe/Sarajevo",
            "Europe/Skopje",
            "Europe/Stockholm",
            "Europe/Tirane",
            "Europe/Vaduz",
            "Europe/Vatican",
            "Europe/Vienna",
            "Europe/Warsaw",
            "Europe/Zagreb",
            "Europe/Zurich",
        ],
    ),
    (
        120,
        &[
            "Asia/Nicosia",
            "Europe/Athens",
            "Europe/Bucharest",
            "Europe/Helsinki",
            "Europe/Kiev",
            "Europe/Kyiv",
            "Europe/Mariehamn",
            "Europe/Riga",
            "Europe/Sofia",
            "Europe/Tallinn",
            "Europe/Vilnius",
        ],
    ),
];

const UNITED_STATES: [&str; 14] = [
    "America/Anchorage",
    "America/Boise",
    "America/Chicago",
    "America/Denver",
    "America/Detroit",
    "America/Halifax",
    "America/Indianapolis",
    "America/Juneau",
    "America/Kentucky/Louisville",
    "America/Los_Angeles",
    "America/New_York",
    "America/Nome",
    "America/Toronto",
    "Atlantic/Bermuda",
];

/// Abbreviations that belong to the rules. Each says by itself which of two equal times it is, so nothing is there twice.
const ABBREVIATIONS: [(&str, Rule, i16); 11] = [
    ("WET", Rule::Europe, 0),
    ("WEST", Rule::Europe, 0),
    ("CET", Rule::Europe, 60),
    ("CEST", Rule::Europe, 60),
    ("EET", Rule::Europe, 120),
    ("EEST", Rule::Europe, 120),
    ("EST", Rule::UnitedStates, 0),
    ("EDT", Rule::UnitedStates, 0),
    ("CDT", Rule::UnitedStates, 0),
    ("PST", Rule::UnitedStates, 0),
    ("PDT", Rule::UnitedStates, 0),
];

/// Tells whether the clocks of a zone skipped a time on its day, or showed it twice.
///
/// # Examples
///
/// ```
/// use jiff::civil::date;
/// use retold::time::{ClockChange, clock_change};
///
/// let skipped = date(2024, 3, 31).at(2, 30, 0, 0);
/// assert_eq!(clock_change("Europe/Berlin", skipped), Some(ClockChange::Skipped));
/// assert_eq!(clock_change("Africa/Lagos", skipped), None);
/// ```
pub fn clock_change(zone: &str, at: DateTime) -> Option<ClockChange> {
    let of_place = || {
        let europe = EUROPE.iter().find(|(_, places)| places.contains(&zone));
        let europe = europe.map(|(offset, _)| (Rule::Europe, *offset, true));
        europe.or_else(|| UNITED_STATES.contains(&zone).then_some((Rule::UnitedStates, 0, true)))
    };
    let abbreviation = ABBREVIATIONS.iter().find(|(name, ..)| *name == zone);
    let (rule, offset, is_place) =
        abbreviation.map(|(_, rule, offset)| (*rule, *offset, false)).or_else(of_place)?;
    let (skipped, twice) = changes(rule, offset, at.year())?;
    let is_within = |(day, minute): (Date, i16)| {
        let now = i16::from(at.hour()) * 60 + i16::from(at.minute());
        at.date() == day && (minute..minute + 60).contains(&now)
    };
    if is_within(skipped) {
        Some(ClockChange::Skipped)
    } else {
        (is_place && is_within(twice)).then_some(ClockChange::Twice)
    }
}

/// Returns the hours that are skipped and that are there twice in a year: the day, and the minute at which each begins.
fn changes(rule: Rule, offset: i16, year: i16) -> Option<((Date, i16), (Date, i16))> {
    let sunday = |month, nth| Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, Weekday::Sunday).ok();
    match rule {
        Rule::Europe if year >= 2004 => Some(((sunday(3, -1)?, 60 + offset), (sunday(10, -1)?, 60 + offset))),
        Rule::UnitedStates if year >= 2007 => Some(((sunday(3, 2)?, 120), (sunday(11, 1)?, 60))),
        Rule::Europe | Rule::UnitedStates => None,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_hours_of_the_changes() {
        let (skipped, twice) = (Some(ClockChange::Skipped), Some(ClockChange::Twice));
        for (zone, day, hour, minute, expected) in [
            ("Europe/Berlin", date(2024, 3, 31), 1, 59, None),
            ("Europe/Berlin", date(2024, 3, 31), 2, 0, skipped),
            ("Europe/Berlin", date(2024, 3, 31), 2, 59, skipped),
            ("Europe/Berlin", date(2024, 3, 31), 3, 0, None),
            ("Europe/Berlin", date(2024, 3, 24), 2, 30, None),
            ("Europe/Berlin", date(2024, 10, 27), 2, 30, twice),
            ("Europe/Berlin", date(2024, 10, 27), 3, 0, None),
            ("Europe/London", date(2024, 3, 31), 1, 30, skipped),
            ("Europe/London", date(2024, 10, 27), 1, 30, twice),
            ("Europe/Helsinki", date(2025, 3, 30), 3, 30, skipped),
            ("Atlantic/Azores", date(2025, 10, 26), 0, 30, twice),
            ("America/New_York", date(2024, 3, 10), 2, 30, skipped),
            ("America/New_York", date(2024, 11, 3), 1, 30, twice),
            ("America/New_York", date(2024, 11, 3), 2, 0, None),
            ("America/Phoenix", date(2024, 3, 10), 2, 30, None),
            ("Europe/Moscow", date(2024, 3, 31), 2, 30, None),
            ("PST", date(2024, 3, 10), 2, 30, skipped),
            ("PDT", date(2024, 3, 10), 2, 30, skipped),
            // The name says which of the two it is.
            ("PST", date(2024, 11, 3), 1, 30, None),
            ("CET", date(2024, 3, 31), 2, 30, skipped),
            ("CET", date(2024, 10, 27), 2, 30, None),
            ("WAT", date(2024, 3, 31), 2, 30, None),
            // Other rules held then.
            ("America/New_York", date(2006, 3, 12), 2, 30, None),
            ("Europe/Vilnius", date(2003, 3, 30), 3, 30, None),
        ] {
            assert_eq!(
                clock_change(zone, day.at(hour, minute, 0, 0)),
                expected,
                "{zone} {day} {hour}:{minute}"
            );
        }
    }
}
