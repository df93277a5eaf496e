//! The text of a status page: what is the case, and below it when it was written.

use super::{Entry, Found, PastedLine, Row};
use crate::time::{Stamp, strip_stamp};

const STATES: [&str; 12] = [
    "Resolved",
    "Monitoring",
    "Identified",
    "Investigating",
    "Update",
    "Postmortem",
    "Completed",
    "Scheduled",
    "In progress",
    "Verifying",
    "Degraded",
    "Outage",
];

/// Reads the text if times follow their words.
pub fn read(lines: &[PastedLine<'_>]) -> Option<Found> {
    let states = lines.iter().filter(|line| state(line.text).is_some()).count();
    let stamps = lines.iter().filter(|line| whole_stamp(line.text).is_some()).count();
    (states >= 2 && stamps >= 2).then_some(())?;
    let mut found = Found::default();
    let mut open: Option<(usize, String)> = None;
    for line in lines {
        if state(line.text).is_some() {
            if let Some((number, text)) = open.replace((line.number, line.text.trim().to_owned())) {
                found.leave(number, &text);
            }
        } else if let Some(stamp) = whole_stamp(line.text) {
            match open.take() {
                Some((number, text)) => {
                    found.entries.push(Entry::row(Row {
                        line: number,
                        stamp: Some(stamp),
                        text,
                        ..Row::default()
                    }));
                }
                None => found.leave(line.number, line.text),
            }
        } else if let Some((_, text)) = open.as_mut().filter(|_| !line.text.trim().is_empty()) {
            if text.ends_with('-') {
                text.push(' ');
            } else if STATES.contains(&text.as_str()) {
                text.push_str(" - ");
            } else {
                text.push('\n');
            }
            text.push_str(line.text.trim());
        } else {
            found.leave(line.number, line.text);
        }
    }
    if let Some((number, text)) = open {
        found.leave(number, &text);
    }
    Some(found)
}

/// Returns the state that a line begins with: `Resolved - The fix …`.
fn state(text: &str) -> Option<&'static str> {
    let text = text.trim();
    STATES.into_iter().find(|state| {
        text.strip_prefix(state).is_some_and(|rest| {
            let rest = rest.trim_start();
            rest.is_empty() || rest.starts_with(['-', '–', '—'])
        })
    })
}

fn whole_stamp(text: &str) -> Option<Stamp> {
    let text = text.trim().trim_start_matches("Posted ");
    let (stamp, rest) = strip_stamp(text)?;
    (rest.trim_matches([' ', '.', '-']).is_empty() && stamp.day.is_some()).then_some(stamp)
}
