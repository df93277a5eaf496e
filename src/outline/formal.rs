//! The formal voice: the writer's words in the order and under the labels of the preset, and nothing added.

use super::blocks::{blocks, printable};
use super::preset::{Labels, labels};
use super::utc::in_utc;
use super::{Block, Entry, Line, LineId, Origin, Outline, OutlineSection, Span};
use crate::postmortem::{
    Answer, ClockReading, ClockStyle, DateField, Event, Field, Point, Postmortem, Section, Summary,
};
use crate::postmortem::{TextField, TimeField, Written};

/// Returns the formal document. What is blank is left out; what is unknown is said to be so.
pub fn formal(postmortem: &Postmortem) -> Outline {
    let labels = labels(postmortem.layout.preset);
    let sections = labels.sections.iter().filter_map(|&(id, heading)| {
        let entries = entries(postmortem, id, labels);
        (!entries.is_empty()).then_some(OutlineSection { id, heading, subtitle: None, entries })
    });
    let closing = text_line(LineId::Closing, "", TextField::Closing, &postmortem.measures.closing);
    Outline {
        title: title(postmortem),
        opening: Vec::new(),
        sections: sections.collect(),
        closing: closing.into_iter().collect(),
    }
}

fn title(postmortem: &Postmortem) -> Option<Line> {
    let field = Field::Text(TextField::Title);
    let mut body = blocks(&postmortem.title.replace(['\n', '\r'], " "), field);
    // A title such as `1. Disk full` reads as a list, and one of code fences as code: then it is plain text.
    if !matches!(body.as_slice(), [Block::Paragraph(_)] | []) {
        body = vec![Block::Paragraph(one_line(&postmortem.title, field))];
    }
    (!body.is_empty()).then_some(Line { id: LineId::Title, label: Vec::new(), body })
}

fn entries(postmortem: &Postmortem, section: Section, labels: &Labels) -> Vec<Entry> {
    let line = |id, label, field: TextField| {
        text_line(id, label, field, field.text(postmortem).unwrap_or_default()).map(Entry::Line)
    };
    let entries = match section {
        Section::Summary => vec![
            duration(&postmortem.summary, labels.duration).map(Entry::Line),
            line(LineId::Impact, labels.impact, TextField::Impact),
            line(LineId::RootCauseBrief, labels.root_cause, TextField::RootCauseBrief),
        ],
        Section::Timeline => postmortem
            .timeline
            .iter()
            .map(|event| {
                event_line(event, &postmortem.summary.zone, postmortem.layout.clock).map(Entry::Line)
            })
            .collect(),
        Section::RootCause => vec![
            line(LineId::Explanation, labels.explanation, TextField::Explanation),
            line(LineId::Resolution, labels.resolution, TextField::Resolution),
        ],
        Section::Measures => {
            let measures = &postmortem.measures;
            let improvements = measures.improvements.iter().filter_map(|it| {
                text_line(LineId::Improvement(it.id), "", TextField::Improvement(it.id), &it.text)
            });
            let action_items = measures.action_items.iter().filter_map(|it| {
                text_line(LineId::ActionItem(it.id), "", TextField::ActionItem(it.id), &it.text)
            });
            vec![
                group(labels.improvements, false, improvements.collect()),
                group(labels.action_items, true, action_items.collect()),
            ]
        }
    };
    entries.into_iter().flatten().collect()
}

fn group(label: &'static str, numbered: bool, lines: Vec<Line>) -> Option<Entry> {
    (!lines.is_empty()).then_some(Entry::Group { label, numbered, lines })
}

fn text_line(id: LineId, label: &'static str, field: TextField, text: &str) -> Option<Line> {
    let body = blocks(text, Field::Text(field));
    let label = if label.is_empty() { Vec::new() } else { vec![structure(label)] };
    (!body.is_empty()).then_some(Line { id, label, body })
}

fn event_line(event: &Event, zone: &str, clock: ClockStyle) -> Option<Line> {
    let label = match &event.time {
        Answer::Blank => Vec::new(),
        Answer::Unknown => vec![structure("Time unknown")],
        Answer::Given(time) => {
            let mut label = one_line(time.text(), Field::Time(TimeField::Event(event.id)));
            let utc = match clock {
                ClockStyle::AsWritten => None,
                ClockStyle::WithUtc => time.reading().and_then(|reading| in_utc(reading, zone)),
            };
            if label.is_empty() {
                // There is nothing to stand beside.
            } else if let Some(utc) = utc {
                if !names_zone(time) {
                    label.push(structure(" "));
                    label.extend(one_line(zone, Field::Text(TextField::Zone)));
                }
                label.extend([structure(" ("), Span::plain(utc, Origin::Derived), structure(")")]);
            } else if !names_zone(time) {
                label.extend(in_brackets(zone));
            }
            label
        }
    };
    let body = blocks(&event.text, Field::Text(TextField::Event(event.id)));
    (!label.is_empty() || !body.is_empty()).then_some(Line { id: LineId::Event(event.id), label, body })
}

/// Says in one sentence when it was, and in another what is not known.
fn duration(summary: &Summary, label: &'static str) -> Option<Line> {
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
    (!is_empty).then(|| Line { id: LineId::Duration, label: vec![structure(label)], body })
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

fn names_zone(time: &Written<ClockReading>) -> bool {
    // What counts from the start is in no zone.
    time.reading().is_some_and(|reading| reading.zone.is_some() || reading.since_start.is_some())
}

fn in_brackets(zone: &str) -> Vec<Span> {
    let mut spans = one_line(zone, Field::Text(TextField::Zone));
    if !spans.is_empty() {
        spans.insert(0, structure(" ("));
        spans.push(structure(")"));
    }
    spans
}

/// Returns the plain text of a field that has no room for lines; nothing if it is blank.
fn one_line(text: &str, field: Field) -> Vec<Span> {
    let shown = printable(&text.replace(['\n', '\r', '\t'], " "));
    let shown = shown.trim();
    if shown.is_empty() {
        return Vec::new();
    }
    vec![Span::plain(shown, Origin::Source { field, range: 0..text.len() })]
}

fn structure(text: &'static str) -> Span {
    Span::plain(text, Origin::Structure)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::visible_text;
    use crate::postmortem::{Edit, apply, example};
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

    #[test]
    fn a_blank_postmortem_is_an_empty_document() {
        assert!(formal(&Postmortem::default()).is_empty());
    }

    #[test]
    fn a_title_that_looks_like_a_list_is_a_title() {
        let mut postmortem = Postmortem::default();
        for title in ["1. Disk full", "- x", "```", "~~~ a"] {
            postmortem.title = title.to_owned();
            let outline = formal(&postmortem);
            assert_eq!(visible_text(&outline.title.unwrap().body), title);
        }
    }

    #[test]
    fn every_line_of_the_writer_leads_to_a_field() {
        for line in formal(&example()).lines() {
            assert!(line.id.field().is_some(), "{:?}", line.id);
        }
    }

    #[test]
    fn times_stand_in_utc_as_well_where_that_is_asked_for_and_sure() {
        let mut postmortem = example();
        apply(&mut postmortem, Edit::SetClockStyle(ClockStyle::WithUtc)).unwrap();
        for (at, time) in
            ["3:00 PM", "2:15 PM UTC", "16:00 EAT", "4:20 PM IST", "T+2h", "some day"].into_iter().enumerate()
        {
            let field = TimeField::Event(postmortem.timeline[at].id);
            apply(&mut postmortem, Edit::SetTime { field, time: answer(time, read_time) }).unwrap();
        }
        let labels: Vec<String> = formal(&postmortem)
            .lines()
            .filter(|line| matches!(line.id, LineId::Event(_)))
            .map(|line| line.label.iter().map(|span| span.text.as_str()).collect())
            .collect();
        assert_eq!(
            labels,
            [
                "3:00 PM WAT (14:00 UTC)",
                "2:15 PM UTC",
                "16:00 EAT (13:00 UTC)",
                "4:20 PM IST",
                "T+2h",
                "some day (WAT)"
            ]
        );
        apply(&mut postmortem, Edit::SetClockStyle(ClockStyle::AsWritten)).unwrap();
        assert!(!format!("{:?}", formal(&postmortem)).contains("14:00 UTC"));
    }

    #[test]
    fn an_event_may_lack_its_time_or_its_text() {
        let mut postmortem = example();
        postmortem.timeline[0].time = Answer::Unknown;
        postmortem.timeline[1].time = Answer::Blank;
        postmortem.timeline[2].text = String::new();
        let labels: Vec<String> = formal(&postmortem)
            .lines()
            .filter(|line| matches!(line.id, LineId::Event(_)))
            .map(|line| line.label.iter().map(|span| span.text.as_str()).collect())
            .collect();
        assert_eq!(labels[..3], ["Time unknown", "", "3:30 PM (WAT)"]);
    }
}
