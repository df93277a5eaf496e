//! What is shown of a paste before its events are taken, and the events as the timeline takes them.

use super::{PastedTimeline, Question};
use crate::postmortem::{Answer, NewEvent};
use crate::time::{answer, iso_date, read_time};

/// What was found, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// The events, in the order of the incident.
    pub events: Vec<PreviewEvent>,
    /// What the writer should look at.
    pub notes: Vec<String>,
    /// What the text leaves open. A page that does not ask shows them as notes, where they are as well.
    pub questions: Vec<Question>,
    /// The lines of which no event was made, with their numbers.
    pub left_over: Vec<String>,
}

/// An event as the preview shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PreviewEvent {
    /// The day, if it is known.
    pub day: String,
    /// The time as the timeline will have it; empty for none.
    pub time: String,
    /// Who said it; empty for nobody.
    pub author: String,
    /// What happened.
    pub text: String,
}

impl Preview {
    /// Returns what is shown of a timeline.
    pub fn of(pasted: &PastedTimeline) -> Self {
        let times = pasted.written_times();
        let event = |(event, time): (&super::PastedEvent, String)| PreviewEvent {
            day: event.date.map(|(date, _)| iso_date(date)).unwrap_or_default(),
            time,
            author: event.author.clone().unwrap_or_default(),
            text: event.text.clone(),
        };
        Self {
            events: pasted.events.iter().zip(times).map(event).collect(),
            notes: pasted.all_notes(),
            questions: pasted.questions.clone(),
            left_over: pasted.left_over.iter().map(|left| format!("{}: {}", left.line, left.text)).collect(),
        }
    }

    /// Returns the events as the timeline takes them, with or without who said what.
    pub fn new_events(&self, with_authors: bool) -> Vec<NewEvent> {
        self.events.iter().map(|event| event.as_new_event(with_authors)).collect()
    }
}

impl PreviewEvent {
    /// Returns the event as the timeline takes it, with or without who said it.
    pub fn as_new_event(&self, with_author: bool) -> NewEvent {
        let time = if self.time.is_empty() { Answer::Blank } else { answer(&self.time, read_time) };
        let mut text = String::new();
        if with_author && !self.author.is_empty() {
            text.push_str(&self.author);
            text.push_str(": ");
        }
        text.push_str(&self.text);
        NewEvent { time, text }
    }
}
