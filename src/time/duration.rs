//! Lengths of time, in the words of a report.

use jiff::civil::DateTime;

/// Returns the minutes from one moment to a later one; `None` if the second is the earlier one, or if there are
/// seconds over, since a length that is stated must not be rounded.
pub fn duration_between(from: DateTime, to: DateTime) -> Option<u32> {
    let seconds = from.duration_until(to).as_secs();
    u32::try_from(seconds / 60).ok().filter(|_| seconds >= 0 && seconds % 60 == 0)
}

/// Writes a number of minutes as a report would: `45 minutes`, `2 hours 30 minutes`, `1 day 3 hours`.
///
/// Parts that are zero are left out, so nothing is rounded.
///
/// # Examples
///
/// ```
/// use retold::time::duration_in_words;
///
/// assert_eq!(duration_in_words(150), "2 hours 30 minutes");
/// assert_eq!(duration_in_words(0), "0 minutes");
/// ```
pub fn duration_in_words(minutes: u32) -> String {
    let parts = [(minutes / (24 * 60), "day"), (minutes / 60 % 24, "hour"), (minutes % 60, "minute")];
    let mut words: Vec<String> = parts
        .into_iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, unit)| format!("{number} {unit}{}", if number == 1 { "" } else { "s" }))
        .collect();
    if words.is_empty() {
        words.push("0 minutes".to_owned());
    }
    words.join(" ")
}

/// Writes a number of minutes in brief, for where there is little room: `45 min`, `2 h 30 min`, `1 d 3 h`.
pub fn duration_in_brief(minutes: u32) -> String {
    let words = duration_in_words(minutes);
    let word = |word| match word {
        "day" | "days" => "d",
        "hour" | "hours" => "h",
        "minute" | "minutes" => "min",
        number => number,
    };
    words.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations() {
        for (minutes, words) in [
            (1, "1 minute"),
            (45, "45 minutes"),
            (60, "1 hour"),
            (1032, "17 hours 12 minutes"),
            (1440, "1 day"),
            (3001, "2 days 2 hours 1 minute"),
        ] {
            assert_eq!(duration_in_words(minutes), words);
        }
    }

    #[test]
    fn durations_in_brief() {
        for (minutes, words) in [(0, "0 min"), (150, "2 h 30 min"), (1440, "1 d"), (3001, "2 d 2 h 1 min")] {
            assert_eq!(duration_in_brief(minutes), words);
        }
    }
}
