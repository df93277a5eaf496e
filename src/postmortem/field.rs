//! The places of a postmortem: what an edit changes, a form field shows, and a line of the document prints.

use super::{ActionItemId, EditError, EventId, ImprovementId, Postmortem};
use super::{Answer, ClockReading, Written};

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
    /// Why the incident could happen.
    Explanation,
    /// How service was restored.
    Resolution,
    /// An improvement opportunity.
    Improvement(ImprovementId),
    /// An action item.
    ActionItem(ActionItemId),
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
            Self::Explanation => &postmortem.root_cause.explanation,
            Self::Resolution => &postmortem.root_cause.resolution,
            Self::Improvement(id) => {
                &postmortem.measures.improvements.iter().find(|improvement| improvement.id == id)?.text
            }
            Self::ActionItem(id) => {
                &postmortem.measures.action_items.iter().find(|action_item| action_item.id == id)?.text
            }
            Self::Closing => &postmortem.measures.closing,
        };
        Some(text)
    }

    pub(super) fn text_mut(self, postmortem: &mut Postmortem) -> Result<&mut String, EditError> {
        let (found, item) = match self {
            Self::Title => return Ok(&mut postmortem.title),
            Self::Zone => return Ok(&mut postmortem.summary.zone),
            Self::Impact => return Ok(&mut postmortem.summary.impact),
            Self::RootCauseBrief => return Ok(&mut postmortem.summary.root_cause),
            Self::Explanation => return Ok(&mut postmortem.root_cause.explanation),
            Self::Resolution => return Ok(&mut postmortem.root_cause.resolution),
            Self::Closing => return Ok(&mut postmortem.measures.closing),
            Self::Event(id) => {
                let event = postmortem.timeline.iter_mut().find(|event| event.id == id);
                (event.map(|event| &mut event.text), Item::Event(id))
            }
            Self::Improvement(id) => {
                let improvement = postmortem.measures.improvements.iter_mut().find(|it| it.id == id);
                (improvement.map(|it| &mut it.text), Item::Improvement(id))
            }
            Self::ActionItem(id) => {
                let action_item = postmortem.measures.action_items.iter_mut().find(|it| it.id == id);
                (action_item.map(|it| &mut it.text), Item::ActionItem(id))
            }
        };
        found.ok_or(EditError::NoSuchItem(item))
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
}

impl Item {
    /// Returns the place of the item's text.
    pub fn text_field(self) -> TextField {
        match self {
            Self::Event(id) => TextField::Event(id),
            Self::Improvement(id) => TextField::Improvement(id),
            Self::ActionItem(id) => TextField::ActionItem(id),
        }
    }

    /// Returns the items of the list in which this one is, in order.
    pub fn siblings(self, postmortem: &Postmortem) -> Vec<Self> {
        let measures = &postmortem.measures;
        match self {
            Self::Event(_) => postmortem.timeline.iter().map(|event| Self::Event(event.id)).collect(),
            Self::Improvement(_) => measures.improvements.iter().map(|it| Self::Improvement(it.id)).collect(),
            Self::ActionItem(_) => measures.action_items.iter().map(|it| Self::ActionItem(it.id)).collect(),
        }
    }

    /// Returns the item's place in its list, counted from zero; `None` if it is gone.
    pub fn position(self, postmortem: &Postmortem) -> Option<usize> {
        self.siblings(postmortem).iter().position(|item| *item == self)
    }
}
