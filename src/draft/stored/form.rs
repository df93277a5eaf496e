//! The fields of a draft: what each is called and where it stands. Each is named once, for writing and for reading.

use super::record::{Named, Record};
use crate::postmortem::{
    ActionItem, ActionItemId, Answer, Event, EventId, EventKind, Genre, Improvement, ImprovementId, Measures,
    Point, Postmortem, Preset, Section, SectionStyle, Summary,
};
use crate::time::{read_date, read_time};

pub fn postmortem(record: &mut Record, it: &mut Postmortem) {
    record.text("title", &mut it.title);
    record.object("summary", &mut |record| summary(record, &mut it.summary));
    record.list("timeline", &mut it.timeline, blank_event, event);
    record.object("root_cause", &mut |record| {
        record.text("explanation", &mut it.root_cause.explanation);
        record.text("resolution", &mut it.root_cause.resolution);
    });
    record.object("measures", &mut |record| measures(record, &mut it.measures));
    let mut completed = it.completed.iter().copied().collect();
    record.choices("completed", &mut completed);
    for section in completed {
        it.completed.insert(section);
    }
    record.object("layout", &mut |record| {
        record.choice("preset", &mut it.layout.preset);
        record.choice("section_style", &mut it.layout.section_style);
    });
    record.object("tale", &mut |record| {
        record.choice("genre", &mut it.tale.genre);
        record.small_number("seed", &mut it.tale.seed);
    });
    record.small_number("next_id", &mut it.next_id);
}

fn summary(record: &mut Record, it: &mut Summary) {
    record.object("started", &mut |record| point(record, &mut it.started));
    record.object("ended", &mut |record| point(record, &mut it.ended));
    record.text("zone", &mut it.zone);
    record.text("impact", &mut it.impact);
    record.text("root_cause", &mut it.root_cause);
}

fn point(record: &mut Record, it: &mut Point) {
    record.answer("date", &mut it.date, read_date);
    record.answer("time", &mut it.time, read_time);
}

fn event(record: &mut Record, it: &mut Event) {
    record.small_number("id", &mut it.id.0);
    record.answer("time", &mut it.time, read_time);
    record.text("text", &mut it.text);
    record.optional_choice("kind", &mut it.kind);
}

fn measures(record: &mut Record, it: &mut Measures) {
    record.list("improvements", &mut it.improvements, blank_improvement, |record, it| {
        item(record, &mut it.id.0, &mut it.text);
    });
    record.list("action_items", &mut it.action_items, blank_action_item, |record, it| {
        item(record, &mut it.id.0, &mut it.text);
    });
    record.text("closing", &mut it.closing);
}

fn item(record: &mut Record, id: &mut u32, text: &mut String) {
    record.small_number("id", id);
    record.text("text", text);
}

fn blank_event() -> Event {
    Event { id: EventId(0), time: Answer::Blank, text: String::new(), kind: None }
}

fn blank_improvement() -> Improvement {
    Improvement { id: ImprovementId(0), text: String::new() }
}

fn blank_action_item() -> ActionItem {
    ActionItem { id: ActionItemId(0), text: String::new() }
}

impl Named for EventKind {
    const ALL: &'static [Self] = &Self::ALL;

    fn name(self) -> &'static str {
        match self {
            Self::Detected => "detected",
            Self::ReportedByUsers => "reported-by-users",
            Self::Investigating => "investigating",
            Self::Hypothesis => "hypothesis",
            Self::RuledOut => "ruled-out",
            Self::Found => "found",
            Self::Escalated => "escalated",
            Self::Mitigated => "mitigated",
            Self::Deployed => "deployed",
            Self::RolledBack => "rolled-back",
            Self::Monitoring => "monitoring",
            Self::Resolved => "resolved",
            Self::Communicated => "communicated",
            Self::Other => "other",
        }
    }
}

impl Named for Section {
    const ALL: &'static [Self] = &Self::ALL;

    fn name(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Timeline => "timeline",
            Self::RootCause => "root-cause",
            Self::Measures => "measures",
        }
    }
}

impl Named for Preset {
    const ALL: &'static [Self] = &Self::ALL;

    fn name(self) -> &'static str {
        match self {
            Self::Classic => "classic",
        }
    }
}

impl Named for SectionStyle {
    const ALL: &'static [Self] = &Self::ALL;

    fn name(self) -> &'static str {
        match self {
            Self::Headings => "headings",
            Self::BoldLabels => "bold-labels",
        }
    }
}

impl Named for Genre {
    const ALL: &'static [Self] = &Self::ALL;

    fn name(self) -> &'static str {
        match self {
            Self::Fantasy => "fantasy",
        }
    }
}
