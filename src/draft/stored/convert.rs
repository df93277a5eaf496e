//! From the model to its stored form, and back.

use std::collections::BTreeSet;

use super::ReadError;
use super::form::{
    GenreName, KindName, PresetName, SectionName, SectionStyleName, StoredAnswer, StoredEvent, StoredItem,
    StoredLayout, StoredMeasures, StoredPoint, StoredPostmortem, StoredRootCause, StoredSummary, StoredTale,
};
use crate::postmortem::{
    ActionItem, ActionItemId, Answer, Event, EventId, Improvement, ImprovementId, Layout, Measures, Point,
    Postmortem, RootCause, Summary, TaleChoice, Written,
};
use crate::time::{read_date, read_time};

impl From<&Postmortem> for StoredPostmortem {
    fn from(postmortem: &Postmortem) -> Self {
        let Postmortem { title, summary, timeline, root_cause, measures, completed, layout, tale, next_id } =
            postmortem.clone();
        let event = |event: Event| StoredEvent {
            id: Some(event.id.0),
            time: stored_answer(event.time),
            text: event.text,
            kind: event.kind.map(KindName),
        };
        let item = |id: u32, text: String| StoredItem { id: Some(id), text };
        Self {
            title,
            summary: StoredSummary {
                started: summary.started.into(),
                ended: summary.ended.into(),
                zone: summary.zone,
                impact: summary.impact,
                root_cause: summary.root_cause,
            },
            timeline: timeline.into_iter().map(event).collect(),
            root_cause: StoredRootCause {
                explanation: root_cause.explanation,
                resolution: root_cause.resolution,
            },
            measures: StoredMeasures {
                improvements: measures.improvements.into_iter().map(|it| item(it.id.0, it.text)).collect(),
                action_items: measures.action_items.into_iter().map(|it| item(it.id.0, it.text)).collect(),
                closing: measures.closing,
            },
            completed: completed.into_iter().map(SectionName).collect(),
            layout: StoredLayout {
                preset: PresetName(layout.preset),
                section_style: SectionStyleName(layout.section_style),
            },
            tale: StoredTale { genre: GenreName(tale.genre), seed: tale.seed },
            next_id,
        }
    }
}

impl From<Point> for StoredPoint {
    fn from(point: Point) -> Self {
        Self { date: stored_answer(point.date), time: stored_answer(point.time) }
    }
}

impl StoredPostmortem {
    pub(super) fn into_postmortem(self) -> Result<Postmortem, ReadError> {
        let mut ids = Ids::of(&self)?;
        let summary = self.summary;
        let timeline = self.timeline.into_iter().map(|event| Event {
            id: EventId(ids.given_or_new(event.id)),
            time: answer(event.time, read_time),
            text: event.text,
            kind: event.kind.map(|name| name.0),
        });
        let timeline = timeline.collect();
        let improvements = self.measures.improvements.into_iter();
        let improvements =
            improvements.map(|it| Improvement { id: ImprovementId(ids.given_or_new(it.id)), text: it.text });
        let improvements = improvements.collect();
        let action_items = self.measures.action_items.into_iter();
        let action_items =
            action_items.map(|it| ActionItem { id: ActionItemId(ids.given_or_new(it.id)), text: it.text });
        let action_items = action_items.collect();
        Ok(Postmortem {
            title: self.title,
            summary: Summary {
                started: point(summary.started),
                ended: point(summary.ended),
                zone: summary.zone,
                impact: summary.impact,
                root_cause: summary.root_cause,
            },
            timeline,
            root_cause: RootCause {
                explanation: self.root_cause.explanation,
                resolution: self.root_cause.resolution,
            },
            measures: Measures { improvements, action_items, closing: self.measures.closing },
            completed: self.completed.into_iter().map(|name| name.0).collect(),
            layout: Layout { preset: self.layout.preset.0, section_style: self.layout.section_style.0 },
            tale: TaleChoice { genre: self.tale.genre.0, seed: self.tale.seed },
            next_id: ids.next,
        })
    }
}

/// The ids that a draft gives, and those that are still free.
struct Ids {
    next: u32,
}

impl Ids {
    fn of(stored: &StoredPostmortem) -> Result<Self, ReadError> {
        let events = stored.timeline.iter().filter_map(|event| event.id);
        let items = stored.measures.improvements.iter().chain(&stored.measures.action_items);
        let mut given = BTreeSet::new();
        for id in events.chain(items.filter_map(|item| item.id)) {
            if !given.insert(id) {
                return Err(ReadError::DuplicateId(id));
            }
        }
        let above_all = given.last().map_or(0, |id| id.saturating_add(1));
        Ok(Self { next: stored.next_id.max(above_all) })
    }

    fn given_or_new(&mut self, id: Option<u32>) -> u32 {
        id.unwrap_or_else(|| {
            let id = self.next;
            self.next = id.saturating_add(1);
            id
        })
    }
}

fn point(stored: StoredPoint) -> Point {
    Point { date: answer(stored.date, read_date), time: answer(stored.time, read_time) }
}

fn answer<T>(stored: Option<StoredAnswer>, read: impl Fn(&str) -> Option<T>) -> Answer<Written<T>> {
    match stored {
        None | Some(StoredAnswer::Unknown { unknown: false }) => Answer::Blank,
        Some(StoredAnswer::Unknown { unknown: true }) => Answer::Unknown,
        Some(StoredAnswer::Given(text)) => crate::time::answer(&text, read),
    }
}

fn stored_answer<T>(answer: Answer<Written<T>>) -> Option<StoredAnswer> {
    match answer {
        Answer::Blank => None,
        Answer::Unknown => Some(StoredAnswer::Unknown { unknown: true }),
        Answer::Given(written) => Some(StoredAnswer::Given(written.text().to_owned())),
    }
}
