//! When the document is made anew: at once while the draft is short, and when the writer pauses once it is long.
//!
//! What is made of a whole draft grows with it, and is handed to the page in one piece. In a long draft a key asks for the line
//! that it changed, and for nothing else.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::{DRAWN_PANELS, TALE_NAMES, TALE_PANELS, Voice, Workspace};
use crate::browser::{background, clock, focus, panel};
use crate::draft::to_json;
use crate::errand::{Errand, Made, Text};
use crate::postmortem::{Postmortem, TextField};
use crate::words;

/// From how many events on a draft is long. Below, all of it is drawn in a few milliseconds.
const LONG: usize = 60;

/// How long the writer must pause in a long draft.
const PAUSE: Duration = Duration::from_millis(350);

impl Workspace {
    /// Has the document made in the background, and shows it. Returns `false` if there is nobody to make it.
    pub(super) fn make(self, voice: Voice) -> bool {
        let after = self.changes.get_value();
        let (errand, ids, names, failed) = match voice {
            Voice::Formal => (Errand::Draw, &DRAWN_PANELS[..], &DRAWN_PANELS[..], words::document::NOT_DRAWN),
            Voice::Tale => (Errand::TellTale, &TALE_PANELS[..], &TALE_NAMES[..], words::document::NOT_TOLD),
        };
        let is_asked = background::ask(errand, &self.as_question(""), move |answer| {
            let mut made = Made::from_json(&answer);
            if made.is_empty() {
                self.tell_writer(failed);
                self.say_on_sheet(voice, ids[0], failed);
                self.lay_out_for_those_who_wait(voice);
                return;
            }
            // A long draft is drawn again when the writer pauses. Until then its sheet would set back what is being typed.
            let is_outdated = self.is_typing.try_get_value() == Some(true) && self.changes() != after;
            for (id, name) in ids.iter().zip(names).skip(usize::from(is_outdated)) {
                panel::show(id, made.take_panel(name));
            }
            // The draft may have been closed meanwhile.
            if voice == Voice::Formal {
                let texts =
                    [(self.words, Text::Words), (self.duration, Text::Duration), (self.guesses, Text::Kinds)];
                for (signal, text) in texts {
                    if signal.try_with_untracked(|shown| shown != made.text(text)) == Some(true) {
                        signal.set(made.text(text).to_owned());
                    }
                }
            } else if let Some(selector) = self.focus_when_told.try_update_value(Option::take).flatten() {
                focus::on_selector(selector);
            }
            let made = Arc::new(made);
            let waiting = self.made.try_update_value(|all| {
                let voiced = &mut all[voice as usize];
                (voiced.made, voiced.after, voiced.is_copied) = (made.clone(), after, false);
                std::mem::take(&mut voiced.waiting)
            });
            for take in waiting.into_iter().flatten() {
                take(self, &made);
            }
        });
        // On a slow line the program that draws comes long after the page.
        self.say_on_sheet(voice, ids[0], if is_asked { words::document::COMING } else { failed });
        is_asked
    }

    /// Says on a sheet that is blank why it is. What was made before stays.
    fn say_on_sheet(self, voice: Voice, id: &str, told: &str) {
        // The draft may have been closed meanwhile.
        if self.made.try_with_value(|all| all[voice as usize].made.is_empty()) == Some(true) {
            panel::say(id, "sheet-empty is-late", told);
        }
    }

    /// Tells whether what is made of the whole draft would be felt at every key.
    pub(super) fn is_long(self) -> bool {
        self.with_untracked(|postmortem| postmortem.timeline.len() >= LONG)
    }

    /// Has the document made anew, soon.
    pub(super) fn make_soon(self, voice: Voice) {
        if !self.is_typing.get_value() || !self.is_long() {
            self.make(voice);
            return;
        }
        let after = self.changes();
        let make = move || {
            if self.changes() == after && !self.is_closed() {
                self.make(voice);
            }
        };
        set_timeout(make, PAUSE);
    }

    /// Draws the line of an event in whose text somebody types, long before all of the document is made.
    pub(super) fn draw_line(self, field: TextField) {
        let TextField::Event(id) = field else { return };
        if !self.is_long() {
            return;
        }
        // A draft with nothing but the event says the same in its line.
        let only = self.with_untracked(|postmortem| {
            let mut only = Postmortem { layout: postmortem.layout, ..Postmortem::default() };
            only.summary.zone.clone_from(&postmortem.summary.zone);
            only.timeline.extend(postmortem.event(id).cloned());
            to_json(&only, 0, clock::now())
        });
        let after = self.changes();
        background::ask(Errand::DrawLine, &only, move |answer| {
            // An Undo, which is drawn at once, may have come meanwhile.
            if self.changes() != after {
                return;
            }
            if let Some(line) = Made::from_json(&answer).take_panel("line").pop() {
                panel::change(DRAWN_PANELS[0], line);
            }
        });
    }
}
