//! What a rule has found, and where.

use std::ops::Range;

use super::{Rule, Severity, Subject};
use crate::postmortem::{
    ActionItemId, DateField, Edit, EventId, ExtraSectionId, Field, ImprovementId, LessonId, LineId, Section,
    TextField, TimeField,
};

/// Something in a draft that is worth a look.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule that found it, which says why it matters.
    pub rule: &'static Rule,
    /// How serious it is in the profile that was chosen.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// What was found, in a sentence.
    pub what: String,
    /// What to write instead, or to do, in a sentence.
    pub instead: String,
    /// A change that settles it, where there is one.
    pub fix: Option<Fix>,
    /// The name under which it is dismissed. It stays the same while other fields, and other words of this one, change.
    pub key: String,
}

/// A change that settles a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What it does, as a button says it.
    pub label: String,
    /// The edits, in order; [`Fix::edit`] makes them one.
    pub edits: Vec<Edit>,
}

impl Fix {
    /// Returns all of it as one edit, so that one undo takes it back.
    pub fn edit(&self) -> Edit {
        match self.edits.as_slice() {
            [edit] => edit.clone(),
            edits => Edit::Several(edits.to_vec()),
        }
    }
}

/// Where something was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The section of the form; for the whole document, the first.
    pub section: Section,
    /// The part of the draft.
    pub spot: Spot,
    /// The bytes of its text, where it is about some of its words only.
    pub span: Option<Range<usize>>,
    /// What tells the words apart from others in the same spot, without showing them.
    words: Option<u32>,
}

/// A part of a draft that a finding can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spot {
    /// The whole document.
    Document,
    /// A section.
    Section(Section),
    /// A field.
    Field(Field),
    /// The writer's own words for a line of the tale.
    OwnWords(LineId),
}

impl Spot {
    /// Returns the spot of a text.
    pub fn text(field: TextField) -> Self {
        Self::Field(Field::Text(field))
    }

    /// Returns the section of the form in which it is.
    pub fn section(self) -> Section {
        match self {
            Self::Document => Section::Summary,
            Self::Section(section) => section,
            Self::Field(field) => section_of(field),
            Self::OwnWords(line) => line.field().map_or(Section::Summary, section_of),
        }
    }

    /// Returns its name, by which a dismissal remembers it: `impact`, `event-3`, `tale-event-3`.
    pub fn name(self) -> String {
        match self {
            Self::Document => "document".to_owned(),
            Self::Section(section) => format!("section-{}", section_name(section)),
            Self::Field(field) => field_name(field),
            Self::OwnWords(line) => format!("tale-{}", line.name()),
        }
    }
}

impl Place {
    /// The document as a whole.
    pub fn document() -> Self {
        Self::of(Spot::Document)
    }

    /// A section as a whole.
    pub fn section(section: Section) -> Self {
        Self::of(Spot::Section(section))
    }

    /// A field as a whole.
    pub fn field(field: Field) -> Self {
        Self::of(Spot::Field(field))
    }

    /// A text as a whole.
    pub fn text(field: TextField) -> Self {
        Self::of(Spot::text(field))
    }

    /// A spot as a whole.
    pub fn of(spot: Spot) -> Self {
        Self { section: spot.section(), spot, span: None, words: None }
    }

    /// Some bytes of a spot's text.
    pub(super) fn within(spot: Spot, text: &str, span: Range<usize>) -> Self {
        let words = text.get(span.clone()).map(hash);
        Self { section: spot.section(), spot, span: Some(span), words }
    }
}

/// What one rule has found so far.
#[derive(Debug)]
pub struct Findings<'a> {
    rule: &'static Rule,
    severity: Severity,
    subject: &'a Subject<'a>,
    list: Vec<Finding>,
}

impl<'a> Findings<'a> {
    pub(super) fn of(rule: &'static Rule, severity: Severity, subject: &'a Subject<'a>) -> Self {
        Self { rule, severity, subject, list: Vec::new() }
    }

    /// Adds a finding: where it is, what was found, and what to write instead. Returns it, for a fix.
    pub fn add(&mut self, place: Place, what: impl Into<String>, instead: impl Into<String>) -> &mut Finding {
        let mut key = format!("{}@{}", self.rule.id, place.spot.name());
        if let Some(words) = place.words {
            key = format!("{key}#{words:x}");
        }
        let finding = Finding {
            rule: self.rule,
            severity: self.severity,
            place,
            what: what.into(),
            instead: instead.into(),
            fix: None,
            key,
        };
        self.list.push(finding);
        let last = self.list.len() - 1;
        &mut self.list[last]
    }

    pub(super) fn into_list(self) -> Vec<Finding> {
        let mut list = self.list;
        let subject = self.subject;
        list.sort_by_cached_key(|finding| subject.position(&finding.place));
        list
    }
}

/// Returns a number for some words. It is stored with a dismissal instead of the words, which may be a secret. FNV-1a.
fn hash(words: &str) -> u32 {
    words.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn section_of(field: Field) -> Section {
    match field {
        Field::Kind(_) | Field::Time(TimeField::Event(_)) => Section::Timeline,
        Field::Date(_) | Field::Time(TimeField::Started | TimeField::Ended) => Section::Summary,
        Field::Text(text) => match text {
            TextField::Title | TextField::Zone | TextField::Impact | TextField::RootCauseBrief => {
                Section::Summary
            }
            TextField::Event(_) | TextField::EventAbout(_) => Section::Timeline,
            TextField::Explanation | TextField::Resolution => Section::RootCause,
            TextField::Improvement(_)
            | TextField::ActionItem(_)
            | TextField::ActionDetail(..)
            | TextField::Closing => Section::Measures,
            TextField::Lesson(_) | TextField::ExtraHeading(_) | TextField::ExtraSection(_) => {
                Section::Lessons
            }
        },
    }
}

fn section_name(section: Section) -> &'static str {
    match section {
        Section::Summary => "summary",
        Section::Timeline => "timeline",
        Section::RootCause => "root-cause",
        Section::Measures => "measures",
        Section::Lessons => "lessons",
    }
}

fn field_name(field: Field) -> String {
    match field {
        Field::Kind(EventId(id)) => format!("event-{id}-kind"),
        Field::Time(TimeField::Event(EventId(id))) => format!("event-{id}-time"),
        Field::Time(TimeField::Started) => "started-time".to_owned(),
        Field::Time(TimeField::Ended) => "ended-time".to_owned(),
        Field::Date(DateField::Started) => "started-date".to_owned(),
        Field::Date(DateField::Ended) => "ended-date".to_owned(),
        Field::Text(text) => match text {
            TextField::Title => "title".to_owned(),
            TextField::Zone => "zone".to_owned(),
            TextField::Impact => "impact".to_owned(),
            TextField::RootCauseBrief => "root-cause".to_owned(),
            TextField::Explanation => "explanation".to_owned(),
            TextField::Resolution => "resolution".to_owned(),
            TextField::Closing => "closing".to_owned(),
            TextField::Event(EventId(id)) => format!("event-{id}"),
            TextField::EventAbout(EventId(id)) => format!("event-{id}-about"),
            TextField::Improvement(ImprovementId(id)) => format!("improvement-{id}"),
            TextField::ActionItem(ActionItemId(id)) => format!("action-item-{id}"),
            TextField::ActionDetail(ActionItemId(id), detail) => {
                format!("action-item-{id}-{}", detail.label().to_ascii_lowercase())
            }
            TextField::Lesson(LessonId(id)) => format!("lesson-{id}"),
            TextField::ExtraHeading(ExtraSectionId(id)) => format!("section-{id}-heading"),
            TextField::ExtraSection(ExtraSectionId(id)) => format!("section-{id}"),
        },
    }
}
