//! Reading the dates and times that people write, and what follows from them.
//!
//! A reader never fails: it returns the text as it was typed together with what was understood, which may be
//! nothing. Ambiguous forms such as `03/04/2024` are not guessed.

mod date;
mod duration;
mod metrics;
mod sequence;
mod time_of_day;

pub use date::{long_date, read_date, weekday_name};
use duration::duration_between;
pub use duration::{duration_in_brief, duration_in_words};
pub use metrics::{Measured, Metric, Milestone, OutOfOrder, is_approximate, metrics, out_of_order};
pub use sequence::{Silence, event_moments, longest_silence, outage_minutes, outage_moments};
pub use time_of_day::{other_form, read_time};

use crate::postmortem::{Answer, Written};

/// Turns what was typed into a field into an answer, with `read` for the text.
///
/// Nothing typed means that nothing was answered.
pub fn answer<T>(typed: &str, read: impl Fn(&str) -> Option<T>) -> Answer<Written<T>> {
    if typed.is_empty() { Answer::Blank } else { Answer::Given(Written::new(typed, read(typed))) }
}
