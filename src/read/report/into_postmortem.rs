//! A report that was read, as a draft.

use std::sync::Arc;

use jiff::civil::Date;

use super::layout::layout_of;
use super::own::unescaped;
use super::{About, ExtraSection, Heading, ReadActionItem, Report, Row};
use crate::postmortem::{
    self, ActionDetail, ActionItem, ActionItemId, Answer, ClockReading, Event, EventId, ExtraSectionId,
    Imported, Improvement, ImprovementId, Lesson, LessonId, Lessons, LineId, Measures, Point, Postmortem,
    ReadingNote, RootCause, Summary, Written,
};
use crate::time::{answer, iso_date, read_date, read_time};

/// The longest source that is kept with its draft, in bytes: browsers grant a page some five million for all drafts.
const LONGEST_KEPT: usize = 200_000;

impl Report {
    /// Returns the draft: every part in its field, with what is to be checked, and the source as far as it can be kept.
    pub fn into_postmortem(self, source: &str) -> Postmortem {
        let mut ids = 0..;
        let mut id = || ids.next().unwrap_or(u32::MAX);
        let zone = self.zone.as_deref().unwrap_or_default();
        let mut day = self.started.as_ref().and_then(|it| it.date.given()?.reading().copied());
        let timeline: Vec<Event> =
            self.rows.iter().map(|row| event(row, EventId(id()), zone, &mut day)).collect();
        let improvements = self.improvements.into_iter();
        let improvements: Vec<Improvement> =
            improvements.map(|text| Improvement { id: ImprovementId(id()), text }).collect();
        let action_items: Vec<ActionItem> =
            self.action_items.into_iter().map(|item| action_item(item, ActionItemId(id()))).collect();
        let mut lessons = |texts: Vec<String>| -> Vec<Lesson> {
            texts.into_iter().map(|text| Lesson { id: LessonId(id()), text }).collect()
        };
        let lessons = Lessons {
            went_well: lessons(self.lessons.went_well),
            went_wrong: lessons(self.lessons.went_wrong),
            got_lucky: lessons(self.lessons.got_lucky),
            other: lessons(self.lessons.other),
        };
        let bare = bare_headings(&self.headings, &self.extra_sections, self.file_title);
        let extra_sections = self.extra_sections.into_iter().chain(bare);
        let extra_sections = extra_sections.map(|it| extra_section(it, &mut id)).collect();
        let about = |about| line(about, &timeline, &improvements, &action_items);
        let to_check = self.notes.iter().map(|note| ReadingNote {
            about: about(note.about),
            source_line: u32::try_from(note.line).unwrap_or(u32::MAX),
            text: note.to_string(),
        });
        let imported = Imported { original: kept(source), to_check: to_check.collect() };
        Postmortem {
            title: self.title.unwrap_or_default(),
            summary: Summary {
                started: legible(self.started.unwrap_or_default()),
                ended: legible(self.ended.unwrap_or_default()),
                zone: self.zone.unwrap_or_default(),
                impact: self.impact.unwrap_or_default(),
                root_cause: self.root_cause_brief.unwrap_or_default(),
            },
            timeline,
            root_cause: RootCause {
                explanation: self.root_cause.unwrap_or_default(),
                resolution: self.resolution.unwrap_or_default(),
            },
            measures: Measures { improvements, action_items, closing: self.closing.unwrap_or_default() },
            lessons,
            extra_sections,
            layout: layout_of(source),
            imported: Some(imported),
            next_id: id(),
            ..Postmortem::default()
        }
    }
}

/// Puts what was read of a day or a time in the place of a text that the form does not read: `05/May/2022`.
fn legible(mut point: Point) -> Point {
    if let Some(written) = point.date.given()
        && let Some(date) = written.reading()
        && read_date(written.text()).is_none()
    {
        point.date = answer(&iso_date(*date), read_date);
    }
    if let Some(written) = point.time.given()
        && let Some(reading) = written.reading()
        && read_time(written.text()).is_none()
    {
        let time = reading.time;
        point.time = answer(&format!("{:02}:{:02}", time.hour(), time.minute()), read_time);
    }
    point
}

fn kept(source: &str) -> Arc<str> {
    if source.len() <= LONGEST_KEPT { source.into() } else { "".into() }
}

/// Makes sections of the headings that have no text and name no part: they say something all the same.
fn bare_headings(
    headings: &[Heading],
    sections: &[ExtraSection],
    file_title: Option<String>,
) -> Vec<ExtraSection> {
    let bare = headings.iter().filter(|heading| heading.about == About::Extra);
    let bare = bare.filter(|heading| !sections.iter().any(|section| section.line == heading.line));
    let bare = bare.map(|heading| (heading.line, heading.text.trim_matches(['#', '*', ' ', ':']).to_owned()));
    let bare = file_title.map(|title| (1, title)).into_iter().chain(bare);
    let is_new =
        |heading: &String| !sections.iter().any(|section| section.heading.contains(heading.as_str()));
    bare.filter(|(_, heading)| !heading.is_empty() && is_new(heading))
        .map(|(line, heading)| ExtraSection { line, heading, text: String::new() })
        .collect()
}

fn extra_section(it: ExtraSection, id: &mut impl FnMut() -> u32) -> postmortem::ExtraSection {
    let heading = if it.heading == postmortem::UNTITLED { String::new() } else { unescaped(&it.heading) };
    postmortem::ExtraSection { id: ExtraSectionId(id()), heading, text: it.text }
}

/// Makes an event. `day` is the day that holds without a word, and becomes the event's.
fn event(row: &Row, id: EventId, zone: &str, day: &mut Option<Date>) -> Event {
    let time = match &row.time {
        Answer::Given(time) => {
            let text = own_words(row, time, zone, *day).unwrap_or_else(|| in_full(row, time, zone, *day));
            answer(&text, read_time)
        }
        other => other.clone(),
    };
    *day = row.date.or(*day);
    // What somebody else wrote confirms no kind: that is the writer's to do.
    Event { id, time, text: row.whole(), kind: None, about: String::new() }
}

/// Returns the time as it stands in the source, if it says by itself what was read from it.
fn own_words(row: &Row, time: &Written<ClockReading>, zone: &str, day: Option<Date>) -> Option<String> {
    let plain: String = row.written.chars().filter(|it| !"*_`".contains(*it)).collect();
    let plain = unescaped(plain.trim());
    let plain = plain.trim_end_matches([':', '-', '–', '—', ' ']);
    let shown = without_utc(plain);
    let shown = shown.strip_suffix(&format!(" ({zone})")).unwrap_or(shown).trim();
    let shown = shown.trim_start_matches(['-', '+', '[']).trim_start();
    let read = read_time(shown)?;
    let meant = time.reading()?;
    // A day that stands above the row would be lost, where it is not the one that holds without a word.
    let says_day = match read.date {
        Some(date) => row.date == Some(date),
        None => row.date.is_none() || row.date == day,
    };
    let is_same_zone = read.zone.as_deref().is_none_or(|read| row.zone.as_deref() == Some(read));
    (read.time == meant.time && read.until == meant.until && says_day && is_same_zone)
        .then(|| shown.to_owned())
}

/// Takes the time in UTC off, which Retold writes beside the other: `3:00 PM WAT (14:00 UTC)`.
pub fn without_utc(text: &str) -> &str {
    let Some((before, utc)) = text.strip_suffix(" UTC)").and_then(|it| it.rsplit_once(" (")) else {
        return text;
    };
    let is_time = utc.len() == 5 && utc.bytes().all(|it| it.is_ascii_digit() || it == b':');
    if is_time { before } else { text }
}

/// Puts day and zone to the time, where they are not what holds without a word.
fn in_full(row: &Row, time: &Written<ClockReading>, zone: &str, day: Option<Date>) -> String {
    let names_day =
        row.date.filter(|date| day != Some(*date) && time.reading().is_none_or(|it| it.date.is_none()));
    let day = names_day.map(|date| format!("{} ", iso_date(date))).unwrap_or_default();
    let own_zone = row.zone.as_deref().filter(|own| *own != zone && !time.text().contains(own));
    let zone = own_zone.map(|zone| format!(" {zone}")).unwrap_or_default();
    format!("{day}{}{zone}", time.text())
}

fn action_item(read: ReadActionItem, id: ActionItemId) -> ActionItem {
    // Alone it is the task itself: `Owner: find one for the pager`.
    let (text, own) =
        if read.text.contains("\n\n") { parted_details(&read.text) } else { (read.text, Vec::new()) };
    let text = match read.name {
        Some(name) if !text.contains(&name) => format!("{name}: {text}"),
        _ => text,
    };
    let mut item = ActionItem::new(id, text);
    let state = read.status.or_else(|| read.done.map(|done| if done { "done" } else { "open" }.to_owned()));
    let known = [read.owner, read.due, read.priority, read.kind, read.ticket, state];
    for (detail, known) in ActionDetail::ALL.into_iter().zip(known) {
        *item.detail_mut(detail) = known.unwrap_or_default();
    }
    for (detail, known) in own {
        let place = item.detail_mut(detail);
        if place.is_empty() {
            *place = known;
        } else {
            place.push_str(&format!("; {known}"));
        }
    }
    item
}

/// Parts what is known of a task from its text: a last paragraph such as `Owner: Ada · Due: May 3`.
pub fn parted_details(text: &str) -> (String, Vec<(ActionDetail, String)>) {
    let (before, last) = text.rsplit_once("\n\n").unwrap_or(("", text));
    let read = |part: &str| {
        let (label, known) = part.split_once(": ")?;
        let detail = ActionDetail::ALL.into_iter().find(|detail| detail.label() == label.trim())?;
        Some((detail, unescaped(known.trim())))
    };
    let details: Option<Vec<_>> = last.split(" · ").map(read).collect();
    match details {
        Some(details) if details.is_sorted_by(|one, next| one.0 < next.0) => (before.to_owned(), details),
        _ => (text.to_owned(), Vec::new()),
    }
}

/// Returns the line of the document that a note is about.
fn line(
    about: About,
    timeline: &[Event],
    improvements: &[Improvement],
    action_items: &[ActionItem],
) -> Option<LineId> {
    Some(match about {
        About::Title => LineId::Title,
        About::Started | About::Ended | About::Zone => LineId::Duration,
        About::AffectedPercent | About::Impact | About::Summary => LineId::Impact,
        About::Timeline => LineId::Event(timeline.first()?.id),
        About::Row(at) => LineId::Event(timeline.get(at)?.id),
        About::RootCauseBrief => LineId::RootCauseBrief,
        About::RootCause => LineId::Explanation,
        About::Resolution => LineId::Resolution,
        About::Improvements => LineId::Improvement(improvements.first()?.id),
        About::ActionItems => LineId::ActionItem(action_items.first()?.id),
        About::Closing => LineId::Closing,
        About::Lessons | About::Extra | About::Document => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::read::report::{Document, read_report};

    use super::*;

    fn read(text: &str) -> Postmortem {
        let Document::Reports(reports) = read_report(text) else { panic!("{text}") };
        reports.into_iter().next().unwrap().into_postmortem(text)
    }

    #[test]
    fn the_days_above_rows_go_with_them() {
        let draft = read(
            "# Import stands still\n\nThe import stood still.\n\n## Timeline\n\n### January 3, 2024\n\n- 10:30 UTC alerts fire\n\n\
             ### January 5, 2024\n\n- 10:40 UTC import runs again\n\n## Root cause\n\nA full disk.\n",
        );
        let days: Vec<_> = draft
            .timeline
            .iter()
            .map(|event| event.time.given().and_then(|time| time.reading()).and_then(|it| it.date))
            .collect();
        assert_eq!(days, [Some(jiff::civil::date(2024, 1, 3)), Some(jiff::civil::date(2024, 1, 5))]);
    }

    #[test]
    fn a_task_that_looks_like_a_detail_is_a_task() {
        let task = ReadActionItem {
            text: "Owner: find one for the pager".to_owned(),
            owner: Some("Ada".to_owned()),
            ..ReadActionItem::default()
        };
        let item = action_item(task, ActionItemId(0));
        assert_eq!(
            (item.text.as_str(), item.detail(ActionDetail::Owner)),
            ("Owner: find one for the pager", "Ada")
        );
    }

    #[test]
    fn nothing_is_confirmed_by_somebody_else() {
        let draft = read(
            "# Slow\n\n## Timeline\n\n- 10:30 UTC: Suspected: the network\n\n## Root cause\n\nA full disk.\n",
        );
        assert_eq!(
            (draft.timeline[0].text.as_str(), draft.timeline[0].kind),
            ("Suspected: the network", None)
        );
    }
}
