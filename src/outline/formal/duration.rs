//! When the incident was, in a sentence.

use super::{in_brackets, label_of, names_zone, one_line, structure};
use crate::outline::{Block, Line, LineId, Span};
use crate::postmortem::{DateField, Field, Point, Summary, TimeField};

/// Says in one sentence when it was, and in another what is not known.
pub fn duration(summary: &Summary, label: &'static str) -> Option<Line> {
    let started = Parts::of(&summary.started, DateField::Started, TimeField::Started);
    let ended = Parts::of(&summary.ended, DateField::Ended, TimeField::Ended);
    let mut spans = when(&started, &ended);
    if !spans.is_empty() {
        let times = [&summary.started.time, &summary.ended.time];
        let given = || times.iter().filter_map(|time| time.given());
        if given().any(|time| !time.text().trim().is_empty()) && !given().any(names_zone) {
            spans.extend(in_brackets(&summary.zone));
        }
        spans.push(structure("."));
    }
    for (parts, sentence) in
        [(&started, "When the outage began is not known."), (&ended, "When the outage ended is not known.")]
    {
        if parts.unknown {
            spans.push(structure(if spans.is_empty() { "" } else { " " }));
            spans.push(structure(sentence));
        }
    }
    spans.retain(|span| !span.text.is_empty());
    let body = vec![Block::Paragraph(spans)];
    let is_empty = matches!(&body[0], Block::Paragraph(spans) if spans.is_empty());
    (!is_empty).then(|| Line { id: LineId::Duration, label: label_of(label), body })
}

/// The given parts of a point in time, each empty where it was not given.
struct Parts {
    date: Vec<Span>,
    time: Vec<Span>,
    /// Nothing was given, and at least one part is said to be unknown.
    unknown: bool,
}

impl Parts {
    fn of(point: &Point, date_field: DateField, time_field: TimeField) -> Self {
        let date =
            point.date.given().map_or_else(Vec::new, |date| one_line(date.text(), Field::Date(date_field)));
        let time =
            point.time.given().map_or_else(Vec::new, |time| one_line(time.text(), Field::Time(time_field)));
        let said_unknown = point.date.is_unknown() || point.time.is_unknown();
        Self { unknown: said_unknown && date.is_empty() && time.is_empty(), date, time }
    }

    fn is_empty(&self) -> bool {
        self.date.is_empty() && self.time.is_empty()
    }

    /// Joins the parts: ` on January 28, 2024 at 3:00 PM`.
    fn on_and_at(&self) -> Vec<Span> {
        let mut spans = Vec::new();
        for (word, part) in [(" on ", &self.date), (" at ", &self.time)] {
            if !part.is_empty() {
                spans.push(structure(word));
                spans.extend_from_slice(part);
            }
        }
        spans
    }
}

fn when(started: &Parts, ended: &Parts) -> Vec<Span> {
    let from_to = !started.time.is_empty() && !ended.time.is_empty();
    let mut spans = Vec::new();
    if from_to && ended.date.is_empty() {
        if started.date.is_empty() {
            spans.push(structure("The outage lasted from "));
        } else {
            spans.push(structure("The outage occurred on "));
            spans.extend_from_slice(&started.date);
            spans.push(structure(", from "));
        }
        spans.extend_from_slice(&started.time);
        spans.push(structure(" to "));
        spans.extend_from_slice(&ended.time);
    } else if started.is_empty() && !ended.is_empty() {
        spans.push(structure("The outage ended"));
        spans.extend(ended.on_and_at());
    } else if !started.is_empty() {
        let whole_day = started.time.is_empty() && ended.is_empty();
        spans.push(structure(if whole_day { "The outage occurred" } else { "The outage began" }));
        spans.extend(started.on_and_at());
        if !ended.is_empty() {
            spans.push(structure(" and ended"));
            spans.extend(ended.on_and_at());
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::{formal, visible_text};
    use crate::postmortem::{Answer, Edit, Postmortem, apply};
    use crate::time::{answer, read_date, read_time};

    fn duration_of(started: [&str; 2], ended: [&str; 2]) -> String {
        let mut postmortem = Postmortem::default();
        postmortem.summary.zone = "WAT".to_owned();
        let date = |text| if text == "?" { Answer::Unknown } else { answer(text, read_date) };
        let time = |text| if text == "?" { Answer::Unknown } else { answer(text, read_time) };
        for edit in [
            Edit::SetDate { field: DateField::Started, date: date(started[0]) },
            Edit::SetTime { field: TimeField::Started, time: time(started[1]) },
            Edit::SetDate { field: DateField::Ended, date: date(ended[0]) },
            Edit::SetTime { field: TimeField::Ended, time: time(ended[1]) },
        ] {
            apply(&mut postmortem, edit).unwrap();
        }
        formal(&postmortem).lines().map(|line| visible_text(&line.body)).collect()
    }

    #[test]
    fn the_duration_says_what_is_known() {
        insta::assert_snapshot!(
            [
                duration_of(["May 1, 2024", "3:00 PM"], ["", "5:30 PM"]),
                duration_of(["May 1, 2024", "11:00 PM"], ["May 2, 2024", "1:30 AM"]),
                duration_of(["", "3:00 PM"], ["", "5:30 PM"]),
                duration_of(["May 1, 2024", "3:00 PM"], ["", ""]),
                duration_of(["May 1, 2024", "3:00 PM"], ["", "?"]),
                duration_of(["May 1, 2024", ""], ["", ""]),
                duration_of(["May 1, 2024", ""], ["", "5:30 PM"]),
                duration_of(["", ""], ["", "5:30 PM"]),
                duration_of(["?", "?"], ["", "5:30 PM"]),
                duration_of(["?", ""], ["?", ""]),
                duration_of(["May 1, 2024", "15:00 UTC"], ["", "17:30 UTC"]),
                duration_of(["some day", "after lunch"], ["", ""]),
            ]
            .join("\n"),
        );
    }
}
