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
            &["OUTAGE BEGINS", "OUTAGE BEGAN", "OUTAGE STARTS", "OUTAGE STARTED", "START OF OUTAGE"],
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
            &["OUTAGE ENDS", "OUTAGE ENDED", "OUTAGE OVER", "END OF OUTAGE"],
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

#[cfg(test)]
mod tests {
    use crate::read::report::{Document, Report, read_report};

    fn read(text: &str) -> Report {
        match read_report(text) {
            Document::Reports(mut reports) => reports.remove(0),
            Document::NotAReport(reason) => panic!("{reason}"),
        }
    }

    #[test]
    fn marks_and_names_of_the_end() {
        let end = |report: &Report| {
            let time = report.ended.as_ref()?.time.given()?.reading()?.time;
            Some(time.strftime("%H:%M").to_string())
        };
        let report = read(
            "# Gate stuck\n\n## Timeline\n\n- 07:10 it sticks START OF OUTAGE\n- 07:30 it opens END OF OUTAGE\n\n## Root cause\n\nRust.\n",
        );
        assert_eq!(end(&report).as_deref(), Some("07:30"));
        let report = read(
            "# Gate stuck\n\n## Summary\n\n* Start-time:\n06/May/2022 7:10 AM (GMT) End-time: 06/May/2022 7:30 AM (GMT)\n\n## Root cause\n\nRust.\n",
        );
        assert_eq!(end(&report).as_deref(), Some("07:30"));
        let report =
            read("# Gate stuck\n\n**Date:** 2026-03-04 07:10 UTC\n\n## Root cause\n\nRust on the hinge.\n");
        assert_eq!(report.zone.as_deref(), Some("UTC"));
    }
}
