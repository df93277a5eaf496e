//! The second place of the draft: it is kept there with its steps, and gets them back when it is opened again.

use leptos::prelude::*;

use super::Workspace;
use crate::browser::{background, clock, panel};
use crate::draft::{DraftId, Reason, from_json, to_json};
use crate::errand::mirror::KEPT;
use crate::errand::{Errand, Reopened};
use crate::postmortem::History;

/// The id of the element that holds a later version.
pub const LATER: &str = "later-version";

/// How long, in milliseconds, typing goes on before the draft is handed over, saved or not. What is typed in this time, and
/// while it is written, is lost when the browser is killed.
const KEPT_EVERY: u64 = 600;

/// By how much longer for each event: handing a draft over takes as long as it is, and whoever types would feel it.
const KEPT_FOR_EVENT: u64 = 3;

/// After how many milliseconds an answer is that of a page which was left and gone back to: all tries take 14 seconds.
const LATE: u64 = 60_000;

impl Workspace {
    /// Hands the draft to the second place, with the steps that are new. Nobody waits for it.
    ///
    /// It counts as the next revision where the present one is not saved.
    pub fn keep(self, reason: Reason) {
        // What is typed beside the tab that saves is no version of the draft.
        if self.is_open_elsewhere() {
            return;
        }
        let now = clock::now();
        self.kept_at.set_value(now);
        let revision = self.revision() + u64::from(self.would_lose_changes());
        let mut question = format!("{}\0{now}\0{revision}\0{}\0{}", self.id(), reason.name(), self.as_json());
        self.history.update_untracked(|history| {
            if let Some(new) = history.take_new() {
                question += &format!("\0{}\0{}\0{}", new.present, new.last, new.from);
                for state in &new.states {
                    question.push('\0');
                    question += &to_json(state, 0, 0);
                }
            }
        });
        background::ask(Errand::Keep, &question, move |answer| {
            // The draft may have been closed meanwhile. What has not arrived goes along once something does: without a
            // second place every question would carry all steps.
            // What arrived late was kept without its steps where another page has gone on since.
            if answer != KEPT || clock::now() > now + LATE {
                let _ = self.lacks_steps.try_set_value(true);
            } else if self.lacks_steps.try_update_value(std::mem::take) == Some(true) {
                let _ = self.history.try_update_untracked(History::hand_out_again);
            }
        });
    }

    /// Hands it over if it has changes that are not saved, and was not handed over a moment ago.
    pub(super) fn keep_while_writing(self) {
        let since = clock::now().saturating_sub(self.kept_at.get_value());
        let events = self.with_untracked(|postmortem| postmortem.timeline.len()) as u64;
        if since >= KEPT_EVERY + events * KEPT_FOR_EVENT && self.would_lose_changes() {
            self.keep(Reason::Edit);
        }
    }

    /// Takes up the steps from before it was opened, and shows a later version if there is one.
    pub(super) fn reopen(self) {
        let question = format!("{}\0{}\0{}", self.id(), self.revision(), self.as_json());
        background::ask(Errand::Reopen, &question, move |answer| {
            let Reopened { position, past, future, panel } = Reopened::from_json(&answer);
            panel::show(LATER, panel);
            let [past, future] = [past, future].map(|states| {
                let states = states.into_iter().filter_map(|state| from_json(&state.into_text()).ok());
                states.map(|read| read.postmortem).collect()
            });
            // The draft may have been closed meanwhile.
            let adopted = self.history.try_update(|history| history.adopt(past, future, position));
            // What was changed before this answer came has not been handed over with its steps.
            if adopted.is_some() && self.changes.get_value() > 0 {
                self.keep(Reason::Edit);
            }
        });
    }
}

/// Tells the second place that a draft was deleted, or that nobody wants what was found of it.
pub fn mark(draft: &DraftId, reason: Reason) {
    let question = format!("{draft}\0{}\x000\0{}\0", clock::now(), reason.name());
    background::ask(Errand::Keep, &question, |_| {});
}

/// Tells the second place that a draft was deleted for good: nothing of it is to be left there either. Where something is,
/// `on_failure` is told why.
pub fn forget(draft: &DraftId, on_failure: impl Fn(String) + Copy + 'static) {
    let question = format!("{draft}\0{}", clock::now());
    let is_asked = background::ask(Errand::Forget, &question, move |answer| {
        if answer != KEPT {
            on_failure(answer);
        }
    });
    if !is_asked {
        on_failure(String::new());
    }
}
