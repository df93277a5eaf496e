//! What the page shows of a paste before its events are taken.
//!
//! The page does not read pastes itself: the reader is a program of its own that works in the background, so that the
//! first visit does not wait for it and a large paste does not hold up typing. This is what passes between the two.

use serde_json::json;

use super::{PastedTimeline, read_timeline};
use crate::postmortem::{Answer, NewEvent};
use crate::read::{Json, Object};
use crate::time::{answer, iso_date, read_time};

/// What was found, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// The events, in the order of the incident.
    pub events: Vec<PreviewEvent>,
    /// What the writer should look at.
    pub notes: Vec<String>,
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
            notes: pasted.notes.iter().map(ToString::to_string).collect(),
            left_over: pasted.left_over.iter().map(|left| format!("{}: {}", left.line, left.text)).collect(),
        }
    }

    /// Returns the events as the timeline takes them, with or without who said what.
    pub fn new_events(&self, with_authors: bool) -> Vec<NewEvent> {
        let new_event = |event: &PreviewEvent| {
            let time = if event.time.is_empty() { Answer::Blank } else { answer(&event.time, read_time) };
            let author = if with_authors && !event.author.is_empty() {
                format!("{}: ", event.author)
            } else {
                String::new()
            };
            NewEvent { time, text: format!("{author}{}", event.text) }
        };
        self.events.iter().map(new_event).collect()
    }

    /// Reads what [`answer_in_json`] wrote; nothing of what is no preview.
    pub fn from_json(text: &str) -> Self {
        let Ok(Json::Object(mut preview)) = serde_json::from_str(text) else { return Self::default() };
        let events = list(&mut preview, "events").into_iter().map(|event| match event {
            Json::Object(mut event) => PreviewEvent {
                day: text_of(&mut event, "day"),
                time: text_of(&mut event, "time"),
                author: text_of(&mut event, "author"),
                text: text_of(&mut event, "text"),
            },
            _ => PreviewEvent::default(),
        });
        let events = events.collect();
        Self { events, notes: texts(&mut preview, "notes"), left_over: texts(&mut preview, "left_over") }
    }
}

/// Reads a paste and writes its preview as JSON. This is the whole work of the program in the background.
pub fn answer_in_json(text: &str) -> String {
    let Preview { events, notes, left_over } = Preview::of(&read_timeline(text));
    let event = |event: PreviewEvent| json!({ "day": event.day, "time": event.time, "author": event.author, "text": event.text });
    let events: Vec<_> = events.into_iter().map(event).collect();
    json!({ "events": events, "notes": notes, "left_over": left_over }).to_string()
}

fn take(object: &mut Object, name: &str) -> Option<Json> {
    let at = object.iter().position(|(known, _)| known == name)?;
    Some(object.swap_remove(at).1)
}

fn list(object: &mut Object, name: &str) -> Vec<Json> {
    match take(object, name) {
        Some(Json::List(list)) => list,
        _ => Vec::new(),
    }
}

fn text_of(object: &mut Object, name: &str) -> String {
    match take(object, name) {
        Some(Json::Text(text)) => text,
        _ => String::new(),
    }
}

fn texts(object: &mut Object, name: &str) -> Vec<String> {
    let text = |value| if let Json::Text(text) = value { text } else { String::new() };
    list(object, name).into_iter().map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_preview_arrives_as_it_was_sent() {
        let paste = "heron [11:58 PM]\nno \"mails\"\nwren [12:10 AM]\n<queue> is empty\n";
        let preview = Preview::from_json(&answer_in_json(paste));
        assert_eq!(preview, Preview::of(&read_timeline(paste)));
        assert_eq!(preview.events.len(), 2);
        assert_eq!(preview.new_events(false)[1].text, "<queue> is empty");
        assert_eq!(preview.new_events(true)[1].text, "wren: <queue> is empty");
        assert_eq!(Preview::from_json("no"), Preview::default());
    }
}
