//! The places of a postmortem: what an edit changes, a form field shows, and a line of the document prints.

use super::{ActionDetail, ActionItemId, EditError, EventId, ExtraSectionId, ImprovementId};
use super::{Answer, ClockReading, Written};
use super::{LessonId, LessonKind, Postmortem};

/// Any place that the writer can fill in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// A text.
    Text(TextField),
    /// A calendar day.
    Date(DateField),
    /// A time of day.
    Time(TimeField),
    /// The kind of an event.
    Kind(EventId),
}

impl Field {
    /// Returns the item that the place is in, if it is in one.
    pub fn item(self) -> Option<Item> {
        match self {
            Self::Text(TextField::Event(id) | TextField::EventAbout(id))
            | Self::Time(TimeField::Event(id))
            | Self::Kind(id) => Some(Item::Event(id)),
            Self::Text(TextField::Improvement(id)) => Some(Item::Improvement(id)),
            Self::Text(TextField::ActionItem(id) | TextField::ActionDetail(id, _)) => {
                Some(Item::ActionItem(id))
            }
            Self::Text(TextField::Lesson(id)) => Some(Item::Lesson(id)),
            Self::Text(TextField::ExtraHeading(id) | TextField::ExtraSection(id)) => {
                Some(Item::ExtraSection(id))
            }
            Self::Text(
                TextField::Title
                | TextField::Zone
                | TextField::Impact
                | TextField::RootCauseBrief
                | TextField::Explanation
                | TextField::Resolution
                | TextField::Closing,
            )
            | Self::Date(_)
            | Self::Time(TimeField::Started | TimeField::Ended) => None,
        }
    }
}

/// A place that holds text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextField {
    /// The document's title.
    Title,
    /// The zone of the times.
    Zone,
    /// What the incident did to users.
    Impact,
    /// The root cause in brief.
    RootCauseBrief,
    /// What happened in an event.
    Event(EventId),
    /// What an event is about: the suspect, or who was called.
    EventAbout(EventId),
    /// Why the incident could happen.
    Explanation,
    /// How service was restored.
    Resolution,
    /// An improvement opportunity.
    Improvement(ImprovementId),
    /// An action item.
    ActionItem(ActionItemId),
    /// What is known of an action item.
    ActionDetail(ActionItemId, ActionDetail),
    /// A lesson.
    Lesson(LessonId),
    /// The heading of a section of the writer's own.
    ExtraHeading(ExtraSectionId),
    /// The text of a section of the writer's own.
    ExtraSection(ExtraSectionId),
    /// The sentence that closes the document.
    Closing,
}

impl TextField {
    /// Returns the text at this place; `None` if its item is gone.
    pub fn text(self, postmortem: &Postmortem) -> Option<&str> {
        let text = match self {
            Self::Title => &postmortem.title,
            Self::Zone => &postmortem.summary.zone,
            Self::Impact => &postmortem.summary.impact,
            Self::RootCauseBrief => &postmortem.summary.root_cause,
            Self::Event(id) => &postmortem.event(id)?.text,
            Self::EventAbout(id) => &postmortem.event(id)?.about,
            Self::Explanation => &postmortem.root_cause.explanation,
            Self::Resolution => &postmortem.root_cause.resolution,
            Self::Improvement(id) => {
                &postmortem.measures.improvements.iter().find(|improvement| improvement.id == id)?.text
            }
            Self::ActionItem(id) => &postmortem.action_item(id)?.text,
            Self::ActionDetail(id, detail) => postmortem.action_item(id)?.detail(detail),
            Self::Lesson(id) => {
                let lessons = postmortem.lessons.of(postmortem.lessons.kind_of(id)?);
                &lessons.iter().find(|lesson| lesson.id == id)?.text
            }
            Self::ExtraHeading(id) => &postmortem.extra_section(id)?.heading,
            Self::ExtraSection(id) => &postmortem.extra_section(id)?.text,
            Self::Closing => &postmortem.measures.closing,
        };
        Some(text)
    }

    pub(super) fn text_mut(self, postmortem: &mut Postmortem) -> Result<&mut String, EditError> {
        self.found_mut(postmortem).ok_or(EditError::NoSuchText(self))
    }

    fn found_mut(self, postmortem: &mut Postmortem) -> Option<&mut String> {
        let text = match self {
            Self::Title => &mut postmortem.title,
            Self::Zone => &mut postmortem.summary.zone,
            Self::Impact => &mut postmortem.summary.impact,
            Self::RootCauseBrief => &mut postmortem.summary.root_cause,
            Self::Explanation => &mut postmortem.root_cause.explanation,
            Self::Resolution => &mut postmortem.root_cause.resolution,
            Self::Closing => &mut postmortem.measures.closing,
            Self::Event(id) => &mut postmortem.timeline.iter_mut().find(|event| event.id == id)?.text,
            Self::EventAbout(id) => &mut postmortem.timeline.iter_mut().find(|event| event.id == id)?.about,
            Self::Improvement(id) => {
                &mut postmortem.measures.improvements.iter_mut().find(|it| it.id == id)?.text
            }
            Self::ActionItem(id) => {
                &mut postmortem.measures.action_items.iter_mut().find(|it| it.id == id)?.text
            }
            Self::ActionDetail(id, detail) => {
                postmortem.measures.action_items.iter_mut().find(|it| it.id == id)?.detail_mut(detail)
            }
            Self::Lesson(id) => {
                let kind = postmortem.lessons.kind_of(id)?;
                &mut postmortem.lessons.of_mut(kind).iter_mut().find(|lesson| lesson.id == id)?.text
            }
            Self::ExtraHeading(id) => {
                &mut postmortem.extra_sections.iter_mut().find(|section| section.id == id)?.heading
            }
            Self::ExtraSection(id) => {
                &mut postmortem.extra_sections.iter_mut().find(|section| section.id == id)?.text
            }
        };
        Some(text)
    }
}

/// A place that holds a calendar day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateField {
    /// The day on which the outage began.
    Started,
    /// The day on which it ended, where that is another.
    Ended,
}

/// A place that holds a time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TimeField {
    /// When the outage began.
    Started,
    /// When it ended.
    Ended,
    /// When an event happened.
    Event(EventId),
}

impl TimeField {
    /// Returns the answer at this place; `None` if its event is gone.
    pub fn answer(self, postmortem: &Postmortem) -> Option<&Answer<Written<ClockReading>>> {
        match self {
            Self::Started => Some(&postmortem.summary.started.time),
            Self::Ended => Some(&postmortem.summary.ended.time),
            Self::Event(id) => postmortem.event(id).map(|event| &event.time),
        }
    }
}

/// One of the things that a postmortem holds in lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// An event of the timeline.
    Event(EventId),
    /// An improvement opportunity.
    Improvement(ImprovementId),
    /// An action item.
    ActionItem(ActionItemId),
    /// A lesson.
    Lesson(LessonId),
    /// A section of the writer's own.
    ExtraSection(ExtraSectionId),
}

impl Item {
    /// Returns the place of the item's text.
    pub fn text_field(self) -> TextField {
        match self {
            Self::Event(id) => TextField::Event(id),
            Self::Improvement(id) => TextField::Improvement(id),
            Self::ActionItem(id) => TextField::ActionItem(id),
            Self::Lesson(id) => TextField::Lesson(id),
            Self::ExtraSection(id) => TextField::ExtraSection(id),
        }
    }

    /// Returns the items of the list in which this one is, in order. Of a lesson that is gone there are none.
    pub fn siblings(self, postmortem: &Postmortem) -> Vec<Self> {
        let measures = &postmortem.measures;
        match self {
            Self::Event(_) => postmortem.timeline.iter().map(|event| Self::Event(event.id)).collect(),
            Self::Improvement(_) => measures.improvements.iter().map(|it| Self::Improvement(it.id)).collect(),
            Self::ActionItem(_) => measures.action_items.iter().map(|it| Self::ActionItem(it.id)).collect(),
            Self::Lesson(id) => match postmortem.lessons.kind_of(id) {
                Some(kind) => Self::lessons(postmortem, kind),
                None => Vec::new(),
            },
            Self::ExtraSection(_) => {
                postmortem.extra_sections.iter().map(|it| Self::ExtraSection(it.id)).collect()
            }
        }
    }

    /// Returns the lessons of a kind, in order.
    pub fn lessons(postmortem: &Postmortem, kind: LessonKind) -> Vec<Self> {
        postmortem.lessons.of(kind).iter().map(|it| Self::Lesson(it.id)).collect()
    }

    /// Returns the item's place in its list, counted from zero; `None` if it is gone.
    pub fn position(self, postmortem: &Postmortem) -> Option<usize> {
        match self {
            // A timeline may be long, and is asked for each of its rows.
            Self::Event(id) => postmortem.timeline.iter().position(|event| event.id == id),
            _ => self.siblings(postmortem).iter().position(|item| *item == self),
        }
    }
}
