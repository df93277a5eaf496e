//! The lines of an incident that are told, and what is said of when.

use crate::outline::LineId;
use crate::postmortem::{Event, Postmortem, Written};
use crate::time;

/// Returns the lines of the writer's that a frame may be put around, with their texts.
pub fn told_lines(postmortem: &Postmortem) -> Vec<(LineId, &str)> {
    let Postmortem { summary, root_cause, measures, timeline, .. } = postmortem;
    let mut lines = vec![
        (LineId::Impact, summary.impact.as_str()),
        (LineId::RootCauseBrief, summary.root_cause.as_str()),
        (LineId::Explanation, root_cause.explanation.as_str()),
        (LineId::Resolution, root_cause.resolution.as_str()),
    ];
    lines.extend(timeline.iter().map(|event| (LineId::Event(event.id), event.text.as_str())));
    lines.extend(measures.improvements.iter().map(|it| (LineId::Improvement(it.id), it.text.as_str())));
    lines.extend(measures.action_items.iter().map(|it| (LineId::ActionItem(it.id), it.text.as_str())));
    lines
}

/// Returns a small number in words, as running text has it; larger ones are nothing that was "entered in parts".
pub fn number_word(number: usize) -> Option<&'static str> {
    const WORDS: [&str; 11] =
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    WORDS.get(number.checked_sub(2)?).copied()
}

/// Tells whether an event surely was in the small hours: `01:48` and `2:10 AM`, and no `2:10`, which may be of a clock with
/// twelve hours.
pub fn is_in_small_hours(postmortem: &Postmortem, event: &Event) -> bool {
    const DAYBREAK: i8 = 5;
    let Some(written) = event.time.given() else { return false };
    let Some(reading) = Written::reading(written) else { return false };
    let hour = reading.time.hour();
    let text = written.text().to_ascii_lowercase();
    let is_of_the_day = text.contains(&format!("0{hour}:")) || text.contains("am") || text.contains("a.m.");
    let is_counted = reading.since_start.is_some();
    hour < DAYBREAK && is_of_the_day && !is_counted && time::is_exact(postmortem, &event.time)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postmortem::example;
    use crate::time::{answer, read_time};

    #[test]
    fn the_small_hours() {
        let mut postmortem = example();
        for (time, expected) in [
            ("01:48", true),
            ("00:05 UTC", true),
            ("2:10 AM", true),
            ("2:10 PM", false),
            ("2:10", false),
            ("05:00", false),
            ("13:30", false),
            ("around 01:48", false),
            ("", false),
        ] {
            postmortem.timeline[0].time = answer(time, read_time);
            assert_eq!(is_in_small_hours(&postmortem, &postmortem.timeline[0]), expected, "{time}");
        }
    }
}
