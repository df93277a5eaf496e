//! Saving, shortly after each change, with a state that is never better than the truth.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::Workspace;
use crate::browser::{aloud, clock};
use crate::draft::{Draft, Reason, StorageError};

/// How long the writer must pause before the draft is saved.
const PAUSE: Duration = Duration::from_millis(300);

/// How long, in milliseconds, typing without a pause may go on before the draft is saved all the same.
const LONGEST_WAIT: u64 = 2_000;

/// What the page says about the draft's safety.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing was changed since the draft was opened.
    Unchanged,
    /// A change waits to be saved.
    Saving,
    /// It is stored, and was read back. In milliseconds since 1970 (UTC).
    Saved(u64),
    /// It is not stored.
    NotSaved(StorageError),
}

/// The saving of one draft.
#[derive(Clone, Copy)]
pub struct Saving {
    state: RwSignal<SaveState>,
    revision: StoredValue<u64>,
    timer: StoredValue<Option<TimeoutHandle>>,
    waiting_since: StoredValue<Option<u64>>,
}

impl Saving {
    /// Starts with a draft that was saved so often.
    pub fn of(revision: u64) -> Self {
        Self {
            state: RwSignal::new(SaveState::Unchanged),
            revision: StoredValue::new(revision),
            timer: StoredValue::new(None),
            waiting_since: StoredValue::new(None),
        }
    }

    /// Returns how often the draft was saved.
    pub fn revision(self) -> u64 {
        self.revision.get_value()
    }
}

impl Workspace {
    /// Returns what is to be said about the draft's safety.
    pub fn save_state(self) -> SaveState {
        self.saving.state.get()
    }

    /// Tells whether closing the page now would lose something.
    pub fn would_lose_changes(self) -> bool {
        matches!(self.saving.state.try_get_untracked(), Some(SaveState::Saving | SaveState::NotSaved(_)))
    }

    /// Plans to save a change.
    pub fn changed(self) {
        self.changes.update_value(|changes| *changes += 1);
        let saving = self.saving;
        let now = clock::now();
        let waiting_since = saving.waiting_since.get_value().unwrap_or(now);
        saving.waiting_since.set_value(Some(waiting_since));
        // A draft that could not be saved stays "not saved" until it is: no promise in between.
        if !matches!(saving.state.get_untracked(), SaveState::NotSaved(_)) {
            saving.state.set(SaveState::Saving);
        }
        self.cancel_timer();
        if now.saturating_sub(waiting_since) >= LONGEST_WAIT {
            self.save();
            return;
        }
        match set_timeout_with_handle(move || self.save(), PAUSE) {
            Ok(timer) => saving.timer.set_value(Some(timer)),
            Err(_) => self.save(),
        }
    }

    /// Saves what waits to be saved, at once: this may be the last chance.
    pub fn flush(self) {
        // The draft may have been closed before the page is.
        let waits = self.saving.waiting_since.try_with_value(Option::is_some).unwrap_or(false);
        if waits || self.would_lose_changes() {
            self.save();
        }
    }

    /// Closes the draft: saves it, or puts it by for the rest of the session if that fails.
    pub fn close(self) {
        // An Undo of this draft would have nothing to undo any more.
        self.session.notice.set(None);
        aloud::stop();
        self.add_entry();
        self.flush();
        if self.would_lose_changes() {
            let draft = self.draft();
            self.session.unsaved.update(|unsaved| unsaved.push(draft));
        }
    }

    fn save(self) {
        self.cancel_timer();
        let mut draft: Draft = self.draft();
        let now = clock::now();
        let saved = self.session.library.try_update_value(|library| library.save(&mut draft, now));
        self.saving.waiting_since.set_value(None);
        self.saving.state.set(match saved.unwrap_or(Err(StorageError::Failed)) {
            Ok(()) => {
                self.saving.revision.set_value(draft.revision);
                SaveState::Saved(now)
            }
            Err(error) => SaveState::NotSaved(error),
        });
        self.keep(Reason::Edit);
    }

    fn cancel_timer(self) {
        if let Some(timer) = self.saving.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }
}
