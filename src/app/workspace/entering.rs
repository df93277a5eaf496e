//! What stands in the entry line of the timeline, and is no event yet.

use leptos::prelude::*;

use super::Workspace;
use crate::browser::{clock, rescue};
use crate::draft::to_json;
use crate::postmortem::{Answer, Edit, NewEvent, Postmortem, apply};
use crate::read::timeline::entry;
use crate::time::{answer, read_time};

impl Workspace {
    /// Makes an event of what stands in the entry line. Returns `false` if nothing stands there.
    pub fn add_entry(self) -> bool {
        let Some(edit) = self.unfinished() else { return false };
        // Cleared first: what the change leads to may come here again, and must not find the same event once more.
        self.entry_time.set(String::new());
        self.entry_text.set(String::new());
        self.dispatch(edit);
        true
    }

    /// Returns what would make an event of the entry line; `None` if nothing stands there.
    pub(super) fn unfinished(self) -> Option<Edit> {
        let (time, text) = (self.entry_time.get_untracked(), self.entry_text.get_untracked());
        let (time, text) = entry(&time, &text);
        if time.trim().is_empty() && text.trim().is_empty() {
            return None;
        }
        let time = if time.trim().is_empty() { Answer::Blank } else { answer(time, read_time) };
        Some(Edit::AddEvents { events: vec![NewEvent { time, text: text.to_owned() }] })
    }

    /// Returns the draft with the event that stands in the entry line; `None` if nothing stands there.
    pub(super) fn with_entry(self) -> Option<Postmortem> {
        let edit = self.unfinished()?;
        let mut postmortem = self.with_untracked(Postmortem::clone);
        // An event can always be added.
        let _ = apply(&mut postmortem, edit);
        Some(postmortem)
    }

    /// Clears the entry line where a draft that comes from another tab has it as an event: it was stored as one.
    pub(super) fn leave_entry_to(self, other: &Postmortem) {
        let Some(Edit::AddEvents { events }) = self.unfinished() else { return };
        let has = |new: &NewEvent| other.timeline.iter().any(|it| it.text == new.text && it.time == new.time);
        if self.takes_entry_back() && events.iter().all(has) {
            self.entry_time.set(String::new());
            self.entry_text.set(String::new());
        }
    }

    /// Hands over what is offered if the page breaks: the draft with the event that stands in the entry line.
    pub(super) fn hand_over(self) {
        let postmortem = self.with_entry().unwrap_or_else(|| self.with_untracked(Postmortem::clone));
        rescue::keep_text(&to_json(&postmortem, self.revision(), clock::now()));
    }
}
