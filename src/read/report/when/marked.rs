//! Rows that say when it began and ended.

use super::When;
use crate::postmortem::{Answer, Point, Written};
use crate::read::report::{About, Note, NoteKind, Row};
use crate::time::iso_date;

/// Finds when it began and ended in rows that say so: `OUTAGE BEGINS`, `First detected …`.
pub fn from_rows(rows: &[Row], when: &mut When, notes: &mut Vec<Note>) {
    let point = |at: usize| {
        let row = &rows[at];
        let date =
            row.date.map_or(Answer::Blank, |date| Answer::Given(Written::new(iso_date(date), Some(date))));
        Point { date, time: row.time.clone() }
    };
    let find = |marks: &[&str], words: &[&str]| {
        (0..rows.len()).find(|at| {
            let has_time = rows[*at].time.given().is_some();
            let text = rows[*at].text.as_str();
            // Words in front of the time name the moment.
            let brief = rows[*at].label.is_none() && text.len() < 40;
            let lower = text.to_lowercase();
            // In a heading, the words behind the time do: `### 10:00 - Problem starts`.
            let name = rows[*at].label.as_deref().unwrap_or_default().to_lowercase();
            has_time
                && (marks.iter().any(|mark| text.contains(mark))
                    || brief && words.contains(&lower.as_str())
                    || words.contains(&name.as_str()))
        })
    };
    if when.started.is_none()
        && let Some(at) = find(
            &["OUTAGE BEGINS", "OUTAGE BEGAN", "OUTAGE STARTS", "OUTAGE STARTED"],
            &[
                "fault occurs",
                "problem starts",
                "problem started",
                "issue starts",
                "issue started",
                "incident starts",
                "incident begins",
                "outage starts",
                "impact begins",
                "impact starts",
                "start of impact",
                "outage began",
                "outage begins",
                "incident began",
                "incident started",
                "outage started",
                "first detected",
            ],
        )
    {
        when.started = Some(point(at));
        notes.push(Note { line: rows[at].line, about: About::Started, kind: NoteKind::FromRow });
    }
    if when.ended.is_none()
        && when.started.is_some()
        && let Some(at) = find(
            &["OUTAGE ENDS", "OUTAGE ENDED", "OUTAGE OVER"],
            &[
                "problem ends",
                "problem goes away",
                "issue goes away",
                "end of impact",
                "impact ends",
                "back to normal",
                "service restored",
                "resolved",
                "incident resolved",
                "outage ended",
                "incident ended",
                "outage ends",
            ],
        )
    {
        when.ended = Some(point(at));
        notes.push(Note { line: rows[at].line, about: About::Ended, kind: NoteKind::FromRow });
    }
}
