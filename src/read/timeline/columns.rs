//! Columns set apart by blanks, as command line tools print them: `kubectl get events`.

use jiff::civil::DateTime;

use super::{Entry, Found, PastedLine, Row};
use crate::postmortem::ClockNote;
use crate::time::{Clock, Day, Stamp, later_by, strip_stamp};

/// Reads the text if it has a heading in capitals over columns, of which one is a time or an age.
pub fn read(lines: &[PastedLine<'_>]) -> Option<Found> {
    lines.iter().find(|line| is_heading(line.text))?;
    let mut found = Found::default();
    let mut now: Option<DateTime> = None;
    let mut is_table = false;
    for line in lines {
        let text = line.text;
        if is_heading(text) {
            is_table = true;
            found.leave(line.number, text);
        } else if let Some(moment) = whole_moment(text) {
            // The clock of the machine, printed beside the table.
            now = Some(moment);
            found.leave(line.number, text);
        } else if text.trim_start().starts_with(['$', '#', '>']) || !is_table {
            found.leave(line.number, text);
        } else if let Some(row) = row(*line, now) {
            found.entries.push(Entry::row(row));
        } else {
            found.leave(line.number, text);
        }
    }
    (found.rows() > 0).then_some(found)
}

/// `LAST SEEN   TYPE   REASON   OBJECT   MESSAGE`
fn is_heading(text: &str) -> bool {
    let cells = cells(text);
    cells.len() >= 3
        && cells.iter().all(|cell| cell.chars().all(|it| it.is_ascii_uppercase() || " -_".contains(it)))
        && ["LAST SEEN", "AGE", "TIME", "TIMESTAMP", "DATE", "STARTED", "UPDATED", "CREATED"]
            .contains(&cells[0])
}

fn cells(text: &str) -> Vec<&str> {
    text.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect()
}

fn row(line: PastedLine<'_>, now: Option<DateTime>) -> Option<Row> {
    let cells = cells(line.text);
    let (first, last) = (*cells.first()?, *cells.last()?);
    if cells.len() < 2 {
        return None;
    }
    let row = Row { line: line.number, text: last.to_owned(), ..Row::default() };
    if first == "<none>" || first == "<unknown>" || first == "-" {
        return Some(row);
    }
    if let Some((stamp, _)) = strip_stamp(first) {
        return Some(Row { stamp: Some(stamp), ..row });
    }
    let (age, seconds) = age(first)?;
    let stamp = now.and_then(|now| later_by(now, -seconds)).map(|moment| {
        let clock = Clock {
            time: moment.time(),
            until: None,
            has_half: false,
            approximate: true,
            notes: Vec::<ClockNote>::new(),
        };
        let clock_text = format!("~{:02}:{:02}", moment.hour(), moment.minute());
        Stamp { day: Some(Day::Date(moment.date())), clock, clock_text, zone: None }
    });
    Some(Row { stamp, age: Some(age.to_owned()), ..row })
}

/// Reads an age: `38m`, `5m12s`, `12m (x9 over 30m)`.
fn age(cell: &str) -> Option<(&str, i64)> {
    let age = cell.split_whitespace().next()?;
    let mut seconds = 0;
    let mut digits = String::new();
    for character in age.chars() {
        let unit = match character {
            '0'..='9' => {
                digits.push(character);
                continue;
            }
            's' => 1,
            'm' => 60,
            'h' => 3_600,
            'd' => 86_400,
            _ => return None,
        };
        // An age of more than nine digits is no age.
        seconds += digits.parse::<i64>().ok().filter(|_| digits.len() < 10)? * unit;
        digits.clear();
    }
    (digits.is_empty() && !age.is_empty()).then_some((age, seconds))
}

fn whole_moment(text: &str) -> Option<DateTime> {
    let (stamp, rest) = strip_stamp(text.trim())?;
    let Some(Day::Date(date)) = stamp.day else { return None };
    rest.trim().is_empty().then(|| date.to_datetime(stamp.clock.time))
}
