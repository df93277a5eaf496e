//! The fields of a draft: what each is called and where it stands. Each is named once, for writing and for reading.

use super::record::{Named, Record};
use crate::postmortem::{
    ActionItem, ActionItemId, Answer, ClockStyle, Event, EventId, EventKind, ExtraSection, ExtraSectionId,
    Genre, Imported, Improvement, ImprovementId, Layout, Lesson, LessonId, Lessons, Level, LineChoice,
    LineId, Measures, Point, Postmortem, Preset, ReadingNote, Rewrite, RootCause, Section, SectionStyle,
    Summary, TaleChoice,
};
use crate::time::{read_date, read_time};

// Each takes its part to pieces, so that a field that is added to the model and forgotten here does not compile.

pub fn postmortem(record: &mut Record, it: &mut Postmortem) {
    let Postmortem {
        title,
        summary,
        timeline,
        root_cause,
        measures,
        lessons,
        extra_sections,
        completed,
        layout,
        tale,
        dismissed,
        imported,
        next_id,
    } = it;
    record.text("title", title);
    record.object("summary", &mut |record| self::summary(record, summary));
    record.list("timeline", timeline, blank_event, event);
    record.object("root_cause", &mut |record| {
        let RootCause { explanation, resolution } = &mut *root_cause;
        record.text("explanation", explanation);
        record.text("resolution", resolution);
    });
    record.object("measures", &mut |record| self::measures(record, measures));
    record.object("lessons", &mut |record| {
        let Lessons { went_well, went_wrong, got_lucky, other } = &mut *lessons;
        record.list("went_well", went_well, blank_lesson, lesson);
        record.list("went_wrong", went_wrong, blank_lesson, lesson);
        record.list("got_lucky", got_lucky, blank_lesson, lesson);
        record.list("other", other, blank_lesson, lesson);
    });
    record.list("extra_sections", extra_sections, blank_extra_section, extra_section);
    let mut sections = completed.iter().copied().collect();
    record.choices("completed", &mut sections);
    for section in sections {
        completed.insert(section);
    }
    record.object("layout", &mut |record| {
        let Layout { preset, section_style, clock } = &mut *layout;
        record.choice("preset", preset);
        record.choice("section_style", section_style);
        record.choice("clock", clock);
    });
    record.object("tale", &mut |record| {
        let TaleChoice { genre, seed, level, told_although_severe, lines } = &mut *tale;
        record.choice("genre", genre);
        record.small_number("seed", seed);
        record.choice("level", level);
        record.truth("told_although_severe", told_although_severe);
        record.list("lines", lines, blank_line_choice, line_choice);
    });
    record.texts("dismissed", dismissed);
    self::imported(record, imported);
    record.small_number("next_id", next_id);
}

fn imported(record: &mut Record, it: &mut Option<Imported>) {
    record.optional_object("imported", it, blank_imported, |record, Imported { original, to_check }| {
        let mut text = original.to_string();
        record.text("original", &mut text);
        if **original != *text {
            *original = text.into();
        }
        record.list("to_check", to_check, blank_reading_note, reading_note);
    });
}

fn reading_note(record: &mut Record, ReadingNote { about, source_line, text }: &mut ReadingNote) {
    let written = about.map(LineId::name).unwrap_or_default();
    record.text_of_a_kind("about", written, LINE_NAME, &mut |name| {
        *about = LineId::named(name);
        name.is_empty() || about.is_some()
    });
    record.small_number("source_line", source_line);
    record.text("text", text);
}

fn blank_imported() -> Imported {
    Imported { original: "".into(), to_check: Vec::new() }
}

fn blank_reading_note() -> ReadingNote {
    ReadingNote { about: None, source_line: 0, text: String::new() }
}

const LINE_NAME: &str = "the name of a line, such as \"event-3\"";

fn summary(record: &mut Record, it: &mut Summary) {
    let Summary { started, ended, zone, impact, root_cause } = it;
    record.object("started", &mut |record| point(record, started));
    record.object("ended", &mut |record| point(record, ended));
    record.text("zone", zone);
    record.text("impact", impact);
    record.text("root_cause", root_cause);
}

fn point(record: &mut Record, Point { date, time }: &mut Point) {
    record.answer("date", date, read_date);
    record.answer("time", time, read_time);
}

fn event(record: &mut Record, Event { id, time, text, kind, about }: &mut Event) {
    record.small_number("id", &mut id.0);
    record.answer("time", time, read_time);
    record.text("text", text);
    record.optional_choice("kind", kind);
    record.given_text("about", about);
}

fn measures(record: &mut Record, it: &mut Measures) {
    let Measures { improvements, action_items, closing } = it;
    record.list("improvements", improvements, blank_improvement, |record, Improvement { id, text }| {
        record.small_number("id", &mut id.0);
        record.text("text", text);
    });
    record.list(
        "action_items",
        action_items,
        blank_action_item,
        |record, ActionItem { id, text, details }| {
            record.small_number("id", &mut id.0);
            record.text("text", text);
            let names = ["owner", "due", "priority", "type", "ticket", "state"];
            for (name, detail) in names.into_iter().zip(details) {
                record.given_text(name, detail);
            }
        },
    );
    record.text("closing", closing);
}

fn lesson(record: &mut Record, Lesson { id, text }: &mut Lesson) {
    record.small_number("id", &mut id.0);
    record.text("text", text);
}

fn extra_section(record: &mut Record, ExtraSection { id, heading, text }: &mut ExtraSection) {
    record.small_number("id", &mut id.0);
    record.text("heading", heading);
    record.text("text", text);
}

fn line_choice(record: &mut Record, LineChoice { line, again, kept, rewrite }: &mut LineChoice) {
    record.text_of_a_kind("line", line.name(), LINE_NAME, &mut |name| {
        LineId::named(name).is_some_and(|read| {
            *line = read;
            true
        })
    });
    record.small_number("again", again);
    record.text("kept", kept);
    let mut is_rewritten = rewrite.is_some();
    record.truth("rewritten", &mut is_rewritten);
    if is_rewritten {
        let Rewrite { text, record: formal } = rewrite.get_or_insert_default();
        record.text("text", text);
        record.text("record", formal);
    }
}

fn blank_line_choice() -> LineChoice {
    LineChoice { line: LineId::Title, again: 0, kept: String::new(), rewrite: None }
}

fn blank_event() -> Event {
    Event { id: EventId(0), time: Answer::Blank, text: String::new(), kind: None, about: String::new() }
}

fn blank_improvement() -> Improvement {
    Improvement { id: ImprovementId(0), text: String::new() }
}

fn blank_action_item() -> ActionItem {
    ActionItem::new(ActionItemId(0), String::new())
}

fn blank_lesson() -> Lesson {
    Lesson { id: LessonId(0), text: String::new() }
}

fn blank_extra_section() -> ExtraSection {
    ExtraSection { id: ExtraSectionId(0), heading: String::new(), text: String::new() }
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
            Self::Lessons => "lessons",
        }
    }
}

impl Named for Preset {
    const ALL: &'static [Self] = &Self::ALL;

    fn name(self) -> &'static str {
        match self {
            Self::Classic => "classic",
            Self::SreBook => "sre-book",
            Self::PagerDuty => "pagerduty",
            Self::Atlassian => "atlassian",
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

impl Named for ClockStyle {
    const ALL: &'static [Self] = &Self::ALL;

    fn name(self) -> &'static str {
        match self {
            Self::AsWritten => "as-written",
            Self::WithUtc => "with-utc",
        }
    }
}

impl Named for Genre {
    const ALL: &'static [Self] = &Self::ALL;

    fn name(self) -> &'static str {
        self.id()
    }
}

impl Named for Level {
    const ALL: &'static [Self] = &Self::ALL;

    fn name(self) -> &'static str {
        match self {
            Self::Formal => "formal",
            Self::Pinch => "pinch",
            Self::Seasoned => "seasoned",
            Self::Saga => "saga",
        }
    }
}
