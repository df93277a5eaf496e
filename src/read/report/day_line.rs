//! Lines that name a day and no time.

use super::day::any_day;
use super::row_start::{after_time, opened};
use super::visible::{bare, undecorated};
use crate::time::{Day, strip_zone};

/// Reads a line that names a day and nothing else: `**2024-01-22**`, `### Monday, 3 March 2025`.
pub fn day_alone(text: &str) -> Option<(Day, &str)> {
    const LONGEST: usize = 60;
    let inner = bare(text).trim_matches(['[', ']', '(', ')', ':', '-', ' ']);
    let inner = ["On ", "Date: ", "Day: ", "Le ", "El "]
        .iter()
        .find_map(|word| inner.strip_prefix(word))
        .unwrap_or(inner);
    if text.len() > LONGEST {
        return None;
    }
    let (day, rest) = any_day(inner)?;
    let rest = rest.trim_matches(|it: char| !it.is_alphanumeric());
    let is_zone = strip_zone(rest).is_some_and(|(_, rest)| rest.trim().is_empty());
    // `2024-11-05 (all times UTC)`
    (rest.is_empty() || is_zone || rest.to_ascii_lowercase().starts_with("all ")).then_some((day, inner))
}

/// Reads a row that has a day and no time: `01-31-2024 - The fix was added`.
pub fn day_first(text: &str) -> Option<(Day, &str, &str)> {
    let inner = opened(undecorated(text.trim()));
    let (day, rest) = any_day(inner)?;
    let rest_of_name = rest.trim_start_matches(['*', '_', '`', ']', ')']).trim_start();
    let words = after_time(rest);
    let is_parted = rest_of_name.starts_with([':', '-', '–', '—', '|']);
    (is_parted && !words.is_empty()).then(|| (day, inner[..inner.len() - rest.len()].trim(), words))
}
