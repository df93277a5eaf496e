//! Saving, shortly after each change, with a state that is never better than the truth.
//!
//! What is to be done, and what may be said, is decided in the core ([`Saver`]); here are the timer, the browser's lock
//! and the signals.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::{Voice, Workspace};
use crate::app::notice::Notice;
use crate::app::route::Route;
use crate::browser::lock::{self, Holding};
use crate::browser::storage::{self, BrowserStorage};
use crate::browser::{address, aloud, clock, random};
use crate::draft::{DraftId, Keeper, Reason, Safety, SaveError, Saver, Turn};
use crate::postmortem::{Edit, Postmortem};
use crate::words;

/// How long to wait, in milliseconds, before a storage that has refused is tried again.
const RETRY: u64 = 5_000;

/// How long a browser may take to say who has the lock of a draft. One that never does is as good as one without locks.
const LOCK_PATIENCE: Duration = Duration::from_secs(5);

/// The saving of one draft.
#[derive(Clone, Copy)]
pub struct Saving {
    saver: StoredValue<Saver>,
    safety: RwSignal<Safety>,
    timer: StoredValue<Option<TimeoutHandle>>,
    lock: StoredValue<Holding, LocalStorage>,
    /// That of what is put by, which other tabs do not offer as long as this one is there.
    aside_lock: StoredValue<Holding, LocalStorage>,
    /// Whether what is saved has the entry line of the timeline as an event.
    has_entry: StoredValue<bool>,
}

impl Saving {
    /// Starts with a draft as it was opened.
    pub fn of(keeper: Keeper) -> Self {
        Self {
            saver: StoredValue::new(Saver::new(keeper, DraftId::new(random::unique_number()))),
            safety: RwSignal::new(Safety::Unchanged),
            timer: StoredValue::new(None),
            lock: StoredValue::new_local(Holding::default()),
            aside_lock: StoredValue::new_local(Holding::default()),
            has_entry: StoredValue::new(false),
        }
    }
}

impl Workspace {
    /// Returns the draft's name.
    pub fn id(self) -> DraftId {
        self.saving.saver.with_value(|saver| saver.keeper().id.clone())
    }

    /// Returns how often the draft was saved.
    pub fn revision(self) -> u64 {
        self.saving.saver.with_value(|saver| saver.keeper().revision())
    }

    /// Returns what is to be said about the draft's safety.
    pub fn safety(self) -> Safety {
        self.saving.safety.get()
    }

    /// Tells whether another tab has the draft and saves it.
    pub fn is_open_elsewhere(self) -> bool {
        self.saving.safety.try_get_untracked() == Some(Safety::OpenElsewhere)
    }

    /// Asks for the draft's lock, and listens to what other tabs do with it.
    pub fn keep_safe(self) {
        let id = self.id();
        let holding = lock::hold(&id, move |lock| {
            self.with_saver(|saver, storage, _, _| saver.lock_is(storage, lock));
        });
        self.saving.lock.set_value(holding);
        let aside = self.saving.saver.with_value(|saver| saver.aside().clone());
        self.saving.aside_lock.set_value(lock::hold(&aside, |_| {}));
        set_timeout(
            move || self.with_saver(|saver, storage, _, _| saver.lock_is_unanswered(storage)),
            LOCK_PATIENCE,
        );
        let name = id.to_string();
        storage::on_change(move |key| {
            if key.is_empty() || key.contains(&name) {
                self.with_saver(|saver, storage, _, _| saver.look(storage));
            }
        });
    }

    /// Tells whether closing the page now would lose something.
    pub fn would_lose_changes(self) -> bool {
        self.saving.saver.try_with_value(Saver::would_lose) == Some(true)
    }

    /// Plans to save a change.
    pub fn changed(self) {
        self.changes.update_value(|changes| *changes += 1);
        let mut wait = 0;
        self.with_saver(|saver, _, _, now| {
            wait = saver.changed(now);
            Turn::None
        });
        self.save_after(wait);
    }

    /// Saves what waits to be saved, at once, or puts it by: this may be the last chance.
    pub fn flush(self) {
        self.with_saver(|saver, storage, postmortem, now| saver.flush(storage, postmortem, now));
    }

    /// Saves at once while the page is out of sight, with what stands in the entry line as an event: phones may end the page
    /// without another word. The line stays on the page.
    pub fn flush_with_entry(self) {
        // Beside the tab that saves, nothing is typed into the draft by looking away.
        let Some(whole) = self.with_entry().filter(|_| !self.is_open_elsewhere()) else {
            return self.flush();
        };
        self.saving.has_entry.set_value(true);
        self.with_saver(|saver, storage, _, now| {
            saver.changed(now);
            saver.flush(storage, &whole, now)
        });
    }

    /// Saves without the entry line again, which is still one.
    pub fn is_seen_again(self) {
        if self.takes_entry_back() {
            self.changed();
            // Nothing that is drawn has changed. But a drawing that waited for a pause counts the changes, and gives way to this.
            self.make(Voice::Formal);
            if self.voice.get_untracked() == Voice::Tale {
                self.make(Voice::Tale);
            }
        }
    }

    /// Tells whether what is saved has the entry line as an event, and forgets it.
    pub(super) fn takes_entry_back(self) -> bool {
        self.saving.has_entry.try_update_value(std::mem::take) == Some(true)
    }

    /// Makes a draft of its own of what stands here, for one that another tab has saved otherwise or deleted.
    pub fn save_as_copy(self) {
        self.add_entry();
        let mut postmortem = self.with_untracked(Postmortem::clone);
        if !postmortem.title.trim().is_empty() {
            postmortem.title.push_str(words::draft::COPY_MARK);
        }
        let id = DraftId::new(random::unique_number());
        let added = self.session.library.try_update_value(|it| it.add(id.clone(), &postmortem, clock::now()));
        match added {
            Some(Ok(())) => self.saving.saver.update_value(|saver| saver.has_split(&mut BrowserStorage)),
            Some(Err(error)) => {
                self.with_saver(|saver, storage, postmortem, now| {
                    saver.has_not_split(storage, postmortem, now, error)
                });
                return self.save_after(RETRY);
            }
            None => return,
        }
        let step = Route::parse(&address::fragment()).step();
        address::go_to(&Route::Draft(id, step).fragment());
        self.session.notice.set(Some(Notice::new(words::draft::SPLIT)));
    }

    /// Closes the draft: saves it, or puts it by for the rest of the session if that fails.
    pub fn close(self) {
        // An Undo of this draft would have nothing to undo any more.
        self.session.notice.update(|notice| {
            if notice.as_ref().is_some_and(|it| it.undo.is_some()) {
                *notice = None;
            }
        });
        // Nor is its text to be laid out for copying in another draft.
        self.session.by_hand.set(None);
        aloud::stop();
        self.add_entry();
        self.flush();
        self.cancel_timer();
        if self.would_lose_changes() {
            let keeper = self.saving.saver.with_value(|saver| saver.keeper().clone());
            let postmortem = self.with_untracked(Postmortem::clone);
            self.session.put_by(keeper, postmortem);
        }
        self.saving.lock.with_value(Holding::end);
        self.saving.aside_lock.with_value(Holding::end);
    }

    fn save(self) {
        self.cancel_timer();
        // What may not be saved here is put by: the tab may be killed without a word. So is what was stored of the entry
        // line: while nobody sees the page, it stays.
        match self.with_entry().filter(|_| self.saving.has_entry.try_get_value() == Some(true)) {
            Some(whole) => self.with_saver(|saver, storage, _, now| saver.flush(storage, &whole, now)),
            None => self.flush(),
        }
        self.keep(Reason::Edit);
        match self.saving.safety.try_get_untracked() {
            Some(Safety::NotSaved(SaveError::Storage(_))) => self.save_after(RETRY),
            Some(Safety::Saved(_)) => self.session.ask_to_persist(),
            _ => {}
        }
    }

    /// Lets the saver do something, shows what it says of the draft's safety then, and does what it asks for.
    fn with_saver(self, act: impl FnOnce(&mut Saver, &mut BrowserStorage, &Postmortem, u64) -> Turn) {
        // The draft may have been closed before the page is.
        let turn = self.saving.saver.try_update_value(|saver| {
            let now = clock::now();
            let turn = self
                .history
                .try_with_untracked(|it| act(saver, &mut BrowserStorage, it.postmortem(), now))
                .unwrap_or(Turn::None);
            (turn, saver.safety())
        });
        let Some((turn, safety)) = turn else { return };
        if self.saving.safety.try_get_untracked() != Some(safety) {
            self.saving.safety.set(safety);
        }
        match turn {
            Turn::None => {}
            Turn::SaveSoon => self.save_after(0),
            Turn::TakeOver => self.take_over(),
            Turn::Split => self.save_as_copy(),
        }
    }

    /// Shows what another tab has saved.
    fn take_over(self) {
        let opened = self.session.library.with_value(|library| library.open(&self.id()));
        if let Ok(Some(opened)) = opened {
            self.leave_entry_to(&opened.postmortem);
            self.changes.update_value(|changes| *changes += 1);
            // A step like any other, so that Undo has what stood here.
            let edit = Edit::Restore(Box::new(opened.postmortem));
            self.history.update(|history| _ = history.apply(edit, clock::now()));
            self.is_typing.set_value(false);
            self.followers.tell(None);
            self.saving.saver.update_value(|saver| saver.has_taken_over(opened.keeper));
        }
    }

    fn save_after(self, wait: u64) {
        self.cancel_timer();
        if wait == 0 {
            self.save();
            return;
        }
        match set_timeout_with_handle(move || self.save(), Duration::from_millis(wait)) {
            Ok(timer) => self.saving.timer.set_value(Some(timer)),
            Err(_) => self.save(),
        }
    }

    fn cancel_timer(self) {
        if let Some(timer) = self.saving.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }
}
