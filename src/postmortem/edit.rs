//! The one gateway: every change of a postmortem is an [`Edit`], applied by [`apply`].

use jiff::civil::Date;
use thiserror::Error;

use super::tale_choice::{TaleChange, change};
use super::{
    ActionItem, ActionItemId, Event, EventId, EventKind, ExtraSection, ExtraSectionId, Improvement,
    ImprovementId, Lesson, LessonId, LessonKind, LineId, Postmortem, Preset,
};
use super::{
    Answer, ClockReading, ClockStyle, DateField, Field, Item, Section, SectionStyle, TextField, TimeField,
    Written,
};

/// A change that the writer makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Replaces the text of a field.
    SetText {
        /// Where.
        field: TextField,
        /// The whole new text, as typed.
        text: String,
    },
    /// Answers, or takes back, the question for a day.
    SetDate {
        /// Where.
        field: DateField,
        /// The answer.
        date: Answer<Written<Date>>,
    },
    /// Answers, or takes back, the question for a time of day.
    SetTime {
        /// Where.
        field: TimeField,
        /// The answer.
        time: Answer<Written<ClockReading>>,
    },
    /// Adds events at the end of the timeline, one or all of a paste: one undo takes them back.
    AddEvents {
        /// The events, in their order.
        events: Vec<NewEvent>,
    },
    /// Confirms the kind of an event, or with `None` leaves it to the guess again.
    SetEventKind {
        /// Which event.
        event: EventId,
        /// The kind.
        kind: Option<EventKind>,
    },
    /// Adds an improvement opportunity at the end.
    AddImprovement {
        /// What can be improved.
        text: String,
    },
    /// Adds an action item at the end.
    AddActionItem {
        /// What is to be done.
        text: String,
    },
    /// Adds a lesson at the end of those of its kind.
    AddLesson {
        /// The question that it answers.
        kind: LessonKind,
        /// What was learned.
        text: String,
    },
    /// Adds a section of the writer's own at the end, blank.
    AddExtraSection,
    /// Moves an item within its list.
    Move {
        /// What.
        item: Item,
        /// The place it gets, counted from zero; beyond the end means the end.
        to: usize,
    },
    /// Takes an item out of its list.
    Remove {
        /// What.
        item: Item,
    },
    /// Marks a section as completed, or as not.
    SetCompleted {
        /// Which section.
        section: Section,
        /// Whether it is completed.
        completed: bool,
    },
    /// Chooses the order and the labels of the sections. No content moves or changes.
    SetPreset(Preset),
    /// Chooses how sections are marked.
    SetSectionStyle(SectionStyle),
    /// Chooses how the times of events are written.
    SetClockStyle(ClockStyle),
    /// Takes a note about the reading of the source off the list: the writer has checked it.
    CheckNote {
        /// What the note says.
        text: String,
    },
    /// Dismisses a finding or a rule, or takes that back.
    SetDismissed {
        /// The key of the finding, or the id of the rule.
        key: String,
        /// Whether it is dismissed.
        dismissed: bool,
    },
    /// Changes how the tale is told.
    ChangeTale(TaleChange),
    /// Several changes, one after another, of which all are made or none; one undo takes them back.
    Several(Vec<Self>),
}

/// Where somebody types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// In a field of the form.
    Field(Field),
    /// In the writer's own words for a line of the tale.
    OwnWords(LineId),
}

impl Edit {
    /// Returns where somebody is typing, for edits that come one for each key.
    ///
    /// Structural edits have none, so each of them is undone on its own.
    pub fn typed(&self) -> Option<Typed> {
        match self {
            Self::SetText { field, .. } => Some(Typed::Field(Field::Text(*field))),
            Self::SetDate { field, .. } => Some(Typed::Field(Field::Date(*field))),
            Self::SetTime { field, .. } => Some(Typed::Field(Field::Time(*field))),
            Self::ChangeTale(TaleChange::Rewrite(line, Some(_))) => Some(Typed::OwnWords(*line)),
            Self::AddEvents { .. }
            | Self::SetEventKind { .. }
            | Self::AddImprovement { .. }
            | Self::AddActionItem { .. }
            | Self::AddLesson { .. }
            | Self::AddExtraSection
            | Self::Move { .. }
            | Self::Remove { .. }
            | Self::SetCompleted { .. }
            | Self::SetPreset(_)
            | Self::SetSectionStyle(_)
            | Self::SetClockStyle(_)
            | Self::CheckNote { .. }
            | Self::SetDismissed { .. }
            | Self::ChangeTale(_)
            | Self::Several(_) => None,
        }
    }
}

/// An event before it has a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEvent {
    /// When it happened.
    pub time: Answer<Written<ClockReading>>,
    /// What happened.
    pub text: String,
}

/// What an edit did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Applied {
    /// Whether the postmortem differs from before.
    pub changed: bool,
    /// The item that was added, moved or removed; of several the last.
    pub item: Option<Item>,
}

/// Why an edit could not be applied. The postmortem is as before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum EditError {
    /// The item is not, or no longer, in the postmortem.
    #[error("{0:?} is not in the postmortem")]
    NoSuchItem(Item),
    /// The text is of an item that is not, or no longer, in the postmortem.
    #[error("{0:?} is not in the postmortem")]
    NoSuchText(TextField),
}

/// Applies an edit.
///
/// # Errors
///
/// [`EditError::NoSuchItem`] or [`EditError::NoSuchText`] when the edit names an item that is gone; nothing has changed
/// then.
///
/// # Examples
///
/// ```
/// use retold::postmortem::{Edit, Postmortem, TextField, apply};
///
/// let mut postmortem = Postmortem::default();
/// let edit = Edit::SetText { field: TextField::Impact, text: "Checkout was down.".into() };
/// assert!(apply(&mut postmortem, edit)?.changed);
/// assert_eq!(postmortem.summary.impact, "Checkout was down.");
/// # Ok::<(), retold::postmortem::EditError>(())
/// ```
pub fn apply(postmortem: &mut Postmortem, edit: Edit) -> Result<Applied, EditError> {
    match edit {
        Edit::SetText { field, text } => Ok(replaced(field.text_mut(postmortem)?, text)),
        Edit::SetDate { field: DateField::Started, date } => {
            Ok(replaced(&mut postmortem.summary.started.date, date))
        }
        Edit::SetDate { field: DateField::Ended, date } => {
            Ok(replaced(&mut postmortem.summary.ended.date, date))
        }
        Edit::SetTime { field, time } => {
            let place = match field {
                TimeField::Started => &mut postmortem.summary.started.time,
                TimeField::Ended => &mut postmortem.summary.ended.time,
                TimeField::Event(id) => &mut event_mut(postmortem, id)?.time,
            };
            Ok(replaced(place, time))
        }
        Edit::AddEvents { events } => {
            let mut item = None;
            for NewEvent { time, text } in events {
                let id = EventId(take_id(postmortem));
                postmortem.timeline.push(Event { id, time, text, kind: None, about: String::new() });
                item = Some(Item::Event(id));
            }
            Ok(Applied { changed: item.is_some(), item })
        }
        Edit::SetEventKind { event, kind } => Ok(replaced(&mut event_mut(postmortem, event)?.kind, kind)),
        Edit::AddImprovement { text } => {
            let id = ImprovementId(take_id(postmortem));
            postmortem.measures.improvements.push(Improvement { id, text });
            Ok(Applied { changed: true, item: Some(Item::Improvement(id)) })
        }
        Edit::AddActionItem { text } => {
            let id = ActionItemId(take_id(postmortem));
            postmortem.measures.action_items.push(ActionItem::new(id, text));
            Ok(Applied { changed: true, item: Some(Item::ActionItem(id)) })
        }
        Edit::AddLesson { kind, text } => {
            let id = LessonId(take_id(postmortem));
            postmortem.lessons.of_mut(kind).push(Lesson { id, text });
            Ok(Applied { changed: true, item: Some(Item::Lesson(id)) })
        }
        Edit::AddExtraSection => {
            let id = ExtraSectionId(take_id(postmortem));
            postmortem.extra_sections.push(ExtraSection { id, heading: String::new(), text: String::new() });
            Ok(Applied { changed: true, item: Some(Item::ExtraSection(id)) })
        }
        Edit::Move { item, to } => move_item(postmortem, item, to),
        Edit::Remove { item } => remove_item(postmortem, item),
        Edit::SetCompleted { section, completed } => {
            let changed = if completed {
                postmortem.completed.insert(section)
            } else {
                postmortem.completed.remove(&section)
            };
            Ok(Applied { changed, item: None })
        }
        Edit::SetPreset(preset) => Ok(replaced(&mut postmortem.layout.preset, preset)),
        Edit::SetSectionStyle(style) => Ok(replaced(&mut postmortem.layout.section_style, style)),
        Edit::SetClockStyle(style) => Ok(replaced(&mut postmortem.layout.clock, style)),
        Edit::CheckNote { text } => {
            let notes = postmortem.imported.as_mut().map(|imported| &mut imported.to_check);
            let found = notes.and_then(|notes| {
                let at = notes.iter().position(|note| note.text == text)?;
                Some(notes.remove(at))
            });
            Ok(Applied { changed: found.is_some(), item: None })
        }
        Edit::SetDismissed { key, dismissed } => {
            let known = &mut postmortem.dismissed;
            let at = known.iter().position(|it| *it == key);
            let changed = at.is_some() != dismissed;
            match at {
                Some(at) if changed => _ = known.remove(at),
                None if changed => known.push(key),
                _ => {}
            }
            Ok(Applied { changed, item: None })
        }
        Edit::ChangeTale(it) => Ok(change(&mut postmortem.tale, it)),
        Edit::Several(edits) => {
            let mut changed = postmortem.clone();
            let mut applied = Applied { changed: false, item: None };
            for edit in edits {
                let one = apply(&mut changed, edit)?;
                applied =
                    Applied { changed: applied.changed || one.changed, item: one.item.or(applied.item) };
            }
            *postmortem = changed;
            Ok(applied)
        }
    }
}

fn replaced<T: PartialEq>(place: &mut T, value: T) -> Applied {
    let changed = *place != value;
    *place = value;
    Applied { changed, item: None }
}

fn take_id(postmortem: &mut Postmortem) -> u32 {
    let id = postmortem.next_id;
    // Saturates instead of wrapping, which would give the ids of the first items again. Only a draft made by hand can
    // get there.
    postmortem.next_id = id.saturating_add(1);
    id
}

fn event_mut(postmortem: &mut Postmortem, id: EventId) -> Result<&mut Event, EditError> {
    let found = postmortem.timeline.iter_mut().find(|event| event.id == id);
    found.ok_or(EditError::NoSuchItem(Item::Event(id)))
}

fn move_item(postmortem: &mut Postmortem, item: Item, to: usize) -> Result<Applied, EditError> {
    let from = item.position(postmortem).ok_or(EditError::NoSuchItem(item))?;
    let changed = match item {
        Item::Event(_) => move_within(&mut postmortem.timeline, from, to),
        Item::Improvement(_) => move_within(&mut postmortem.measures.improvements, from, to),
        Item::ActionItem(_) => move_within(&mut postmortem.measures.action_items, from, to),
        Item::Lesson(id) => match postmortem.lessons.kind_of(id) {
            Some(kind) => move_within(postmortem.lessons.of_mut(kind), from, to),
            None => false,
        },
        Item::ExtraSection(_) => move_within(&mut postmortem.extra_sections, from, to),
    };
    Ok(Applied { changed, item: Some(item) })
}

fn move_within<T>(list: &mut [T], from: usize, to: usize) -> bool {
    let to = to.min(list.len() - 1);
    if from < to {
        list[from..=to].rotate_left(1);
    } else {
        list[to..=from].rotate_right(1);
    }
    from != to
}

fn remove_item(postmortem: &mut Postmortem, item: Item) -> Result<Applied, EditError> {
    let at = item.position(postmortem).ok_or(EditError::NoSuchItem(item))?;
    match item {
        Item::Event(_) => drop(postmortem.timeline.remove(at)),
        Item::Improvement(_) => drop(postmortem.measures.improvements.remove(at)),
        Item::ActionItem(_) => drop(postmortem.measures.action_items.remove(at)),
        Item::Lesson(id) => {
            if let Some(kind) = postmortem.lessons.kind_of(id) {
                postmortem.lessons.of_mut(kind).remove(at);
            }
        }
        Item::ExtraSection(_) => drop(postmortem.extra_sections.remove(at)),
    }
    Ok(Applied { changed: true, item: Some(item) })
}

#[cfg(test)]
mod tests;
