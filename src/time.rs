//! Reading the dates and times that people write, and what follows from them.
//!
//! A reader never fails: it returns the text as it was typed together with what was understood, which may be
//! nothing. Ambiguous forms such as `03/04/2024` are not guessed.

mod calendar;
mod clock;
mod date;
mod day;
mod daylight;
mod duration;
mod metrics;
mod relative;
mod sequence;
mod stamp;
mod time_of_day;
mod zone;

pub use calendar::{iso_date, later_by};
pub use clock::Clock;
pub use date::{MONTHS, long_date, read_date, weekday_name};
pub use day::{Day, may_begin_day, strip_day};
pub use daylight::{ClockChange, clock_change};
use duration::duration_between;
pub use duration::{duration_in_brief, duration_in_words};
pub use metrics::{Measured, Metric, Milestone, OutOfOrder, metrics, out_of_order};
pub use relative::strip_relative;
pub use sequence::{
    NEW_DAY, Silence, event_moments, is_exact, longest_silence, outage_minutes, outage_moments,
};
pub use stamp::{Stamp, strip_stamp};
pub use time_of_day::{other_form, read_time};
pub use zone::{ZoneMeaning, strip_zone, utc_offset, zone_in, zone_meaning};

use crate::postmortem::{Answer, Written};

/// Turns what was typed into a field into an answer, with `read` for the text.
///
/// Nothing typed means that nothing was answered.
pub fn answer<T>(typed: &str, read: impl Fn(&str) -> Option<T>) -> Answer<Written<T>> {
    if typed.is_empty() { Answer::Blank } else { Answer::Given(Written::new(typed, read(typed))) }
}
