//! The formal voice: the writer's words in the order and under the labels of the preset, and nothing added.

mod duration;

use super::blocks::{blocks, printable};
use super::preset::{Part, SectionPlan, plans};
use super::utc::in_utc;
use super::{Block, Entry, Line, LineId, Origin, Outline, OutlineSection, SectionId, Span};
use crate::postmortem::{
    ActionDetail, ActionItem, Answer, ClockReading, ClockStyle, Event, EventKind, ExtraSection, Field,
    Postmortem,
};
use crate::postmortem::{TextField, TimeField, Written};
use duration::duration;

/// Returns the formal document. What is blank is left out; what is unknown is said to be so.
pub fn formal(postmortem: &Postmortem) -> Outline {
    let sections = plans(postmortem.layout.preset).iter().filter_map(|plan| section(postmortem, plan));
    let closing = text_line(LineId::Closing, "", TextField::Closing, &postmortem.measures.closing);
    Outline {
        title: title(postmortem),
        opening: Vec::new(),
        sections: sections.chain(postmortem.extra_sections.iter().filter_map(extra_section)).collect(),
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

fn section(postmortem: &Postmortem, plan: &SectionPlan) -> Option<OutlineSection> {
    let entries: Vec<Entry> =
        plan.parts.iter().flat_map(|(part, label)| entries(postmortem, *part, label)).collect();
    (!entries.is_empty()).then(|| OutlineSection {
        id: SectionId::Standard(plan.section),
        heading: vec![structure(plan.heading)],
        subtitle: None,
        entries,
    })
}

/// Shows a section of the writer's own. One without a heading is told to have none, so that it stays a section.
fn extra_section(section: &ExtraSection) -> Option<OutlineSection> {
    let mut heading = one_line(&section.heading, Field::Text(TextField::ExtraHeading(section.id)));
    let text =
        text_line(LineId::ExtraSection(section.id), "", TextField::ExtraSection(section.id), &section.text);
    if heading.is_empty() {
        text.as_ref()?;
        heading = vec![structure(UNTITLED)];
    }
    let entries = text.map(Entry::Prose).into_iter().collect();
    Some(OutlineSection { id: SectionId::Extra(section.id), heading, subtitle: None, entries })
}

/// The heading of a section that the writer gave none.
pub const UNTITLED: &str = "Further notes";

fn entries(postmortem: &Postmortem, part: Part, label: &'static str) -> Vec<Entry> {
    // A text that has the section to itself needs no label and no bullet.
    let line = |id, field: TextField| {
        let line = text_line(id, label, field, field.text(postmortem).unwrap_or_default())?;
        Some(if label.is_empty() { Entry::Prose(line) } else { Entry::Line(line) })
    };
    let entry = match part {
        Part::Duration => duration(&postmortem.summary, label).map(Entry::Line),
        Part::Impact => line(LineId::Impact, TextField::Impact),
        Part::RootCauseBrief => line(LineId::RootCauseBrief, TextField::RootCauseBrief),
        Part::Explanation => line(LineId::Explanation, TextField::Explanation),
        Part::Resolution => line(LineId::Resolution, TextField::Resolution),
        Part::Events => {
            let Postmortem { timeline, summary, layout, .. } = postmortem;
            let events = timeline.iter().filter_map(|event| event_line(event, &summary.zone, layout.clock));
            return events.map(Entry::Line).collect();
        }
        Part::Improvements => {
            let improvements = postmortem.measures.improvements.iter().filter_map(|it| {
                text_line(LineId::Improvement(it.id), "", TextField::Improvement(it.id), &it.text)
            });
            group(label, false, improvements.collect())
        }
        Part::ActionItems => {
            let action_items = postmortem.measures.action_items.iter().filter_map(action_item_line);
            group(label, true, action_items.collect())
        }
        Part::Lessons(kind) => {
            let lessons =
                postmortem.lessons.of(kind).iter().filter_map(|it| {
                    text_line(LineId::Lesson(it.id), "", TextField::Lesson(it.id), &it.text)
                });
            group(label, false, lessons.collect())
        }
    };
    entry.into_iter().collect()
}

fn group(label: &'static str, numbered: bool, lines: Vec<Line>) -> Option<Entry> {
    (!lines.is_empty()).then_some(Entry::Group { label, numbered, lines })
}

fn text_line(id: LineId, label: &'static str, field: TextField, text: &str) -> Option<Line> {
    let body = blocks(text, Field::Text(field));
    (!body.is_empty()).then(|| Line { id, label: label_of(label), body })
}

fn label_of(label: &'static str) -> Vec<Span> {
    if label.is_empty() { Vec::new() } else { vec![structure(label)] }
}

/// Shows a task, and in a paragraph below it what is known of it: `Owner: Ada · Due: May 3`.
fn action_item_line(item: &ActionItem) -> Option<Line> {
    let mut body = blocks(&item.text, Field::Text(TextField::ActionItem(item.id)));
    let mut details = Vec::new();
    for detail in ActionDetail::ALL {
        let field = Field::Text(TextField::ActionDetail(item.id, detail));
        let known = one_line(item.detail(detail), field);
        if !known.is_empty() {
            let mark = if details.is_empty() { "" } else { " · " };
            details.extend([structure(mark), structure(detail.label()), structure(": ")]);
            details.extend(known);
        }
    }
    details.retain(|span| !span.text.is_empty());
    if !details.is_empty() {
        body.push(Block::Paragraph(details));
    }
    (!body.is_empty()).then_some(Line { id: LineId::ActionItem(item.id), label: Vec::new(), body })
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
    let mut body = blocks(&event.text, Field::Text(TextField::Event(event.id)));
    body.extend(about(event));
    (!label.is_empty() || !body.is_empty()).then_some(Line { id: LineId::Event(event.id), label, body })
}

/// Says what the event is about, where its kind has that and the writer gave it: `Suspected: the network`.
fn about(event: &Event) -> Option<Block> {
    let label = event.kind.and_then(EventKind::about).unwrap_or("About");
    let about = one_line(&event.about, Field::Text(TextField::EventAbout(event.id)));
    let spans = [structure(label), structure(": ")].into_iter().chain(about.iter().cloned());
    (!about.is_empty()).then(|| Block::Paragraph(spans.collect()))
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
    use crate::time::{answer, read_time};

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
