//! Moments as places on the strip, and the marks of its ruler.

use jiff::civil::{Date, DateTime, Time};

use super::LENGTH;
use crate::time::{long_date, other_form};

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// The steps of the ruler in seconds, from one strong mark to the next and from one faint mark to the next.
const STEPS: [(i64, i64); 12] = [
    (5 * MINUTE, MINUTE),
    (15 * MINUTE, 5 * MINUTE),
    (30 * MINUTE, 5 * MINUTE),
    (HOUR, 15 * MINUTE),
    (2 * HOUR, 30 * MINUTE),
    (6 * HOUR, HOUR),
    (12 * HOUR, 3 * HOUR),
    (DAY, 6 * HOUR),
    (2 * DAY, 12 * HOUR),
    (7 * DAY, DAY),
    (28 * DAY, 7 * DAY),
    (364 * DAY, 28 * DAY),
];

/// How many strong marks there are at most: their labels are to be read on a phone, too.
const MOST_STRONG: i64 = 8;

/// A mark of the ruler.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Where it is.
    pub x: u16,
    /// The time of day or the day; empty for a faint mark.
    pub label: String,
    /// Whether a day begins here.
    pub is_day: bool,
}

/// The scale of a strip: seconds, counted from the beginning of the first day.
pub struct Scale {
    day: Date,
    from: i64,
    to: i64,
}

impl Scale {
    /// Makes a scale on which both moments have room beside them, more on the right for the last flag's words.
    pub fn new(first: DateTime, last: DateTime) -> Self {
        let day = first.date();
        let (from, to) = (seconds_since(day, first), seconds_since(day, last));
        // A single moment, or nearly so, gets an hour around it.
        let span = to - from;
        let (before, after) =
            if span < 4 * MINUTE { (HOUR / 4, HOUR - HOUR / 4) } else { (span / 22, span / 8) };
        Self { day, from: from - before, to: to + after }
    }

    /// Returns the place of a moment.
    pub fn place(&self, at: DateTime) -> u16 {
        self.place_of(seconds_since(self.day, at))
    }

    fn place_of(&self, second: i64) -> u16 {
        let x = (second - self.from) * i64::from(LENGTH) / (self.to - self.from);
        u16::try_from(x).unwrap_or_default().min(LENGTH)
    }

    /// Returns the marks of the ruler. `with_halves` asks for `3:30 PM` instead of `15:30`, as the writer does.
    pub fn ticks(&self, with_halves: bool) -> Vec<Tick> {
        let (strong, faint) = self.steps();
        // The form of a time is the one that this text does not have.
        let other = if with_halves { "" } else { "m" };
        let mut day = (0, self.day);
        let mut ticks = Vec::new();
        let mut second = self.from.div_euclid(faint) * faint + faint;
        while second < self.to {
            let is_strong = second.rem_euclid(strong) == 0;
            // The first day is said elsewhere, and its beginning is no break.
            let is_day = is_strong && second.rem_euclid(DAY) == 0 && second > 0;
            let label = match (is_strong, is_day) {
                (false, _) => String::new(),
                (true, false) => other_form(other, time_of_day(second)),
                (true, true) => {
                    while day.0 < second
                        && let Ok(next) = day.1.tomorrow()
                    {
                        day = (day.0 + DAY, next);
                    }
                    brief_day(day.1)
                }
            };
            ticks.push(Tick { x: self.place_of(second), label, is_day: is_day && strong <= DAY });
            second += faint;
        }
        ticks
    }

    fn steps(&self) -> (i64, i64) {
        let span = self.to - self.from;
        let fits = |step: &&(i64, i64)| span / step.0 < MOST_STRONG;
        if let Some(step) = STEPS.iter().find(fits) {
            return *step;
        }
        let (mut strong, mut faint) = STEPS[STEPS.len() - 1];
        while span / strong >= MOST_STRONG {
            (strong, faint) = (strong * 2, faint * 2);
        }
        (strong, faint)
    }
}

fn seconds_since(day: Date, at: DateTime) -> i64 {
    day.to_datetime(Time::midnight()).duration_until(at).as_secs()
}

fn time_of_day(second: i64) -> Time {
    let minutes = second.rem_euclid(DAY) / MINUTE;
    let number = |number: i64| i8::try_from(number).unwrap_or_default();
    Time::new(number(minutes / 60), number(minutes % 60), 0, 0).unwrap_or_default()
}

/// Writes a day without its year: `Jan 29`.
fn brief_day(day: Date) -> String {
    format!("{} {}", &long_date(day)[..3], day.day())
}
