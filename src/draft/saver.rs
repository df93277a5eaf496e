//! What one tab does to keep one draft: when it saves, what it may say of the draft's safety, and what it does when
//! another tab has the draft as well.
//!
//! The tab that holds the draft's lock saves. Any other lets its writer type all the same, says that it does not save,
//! follows what the first one saves as long as nothing was typed here, and takes over when the first one is closed.

use super::keeper::{Keeper, News, Save, SaveError, keep};
use super::key::{DraftId, Slot, key};
use super::stored::to_json;
use super::{Storage, StorageError};
use crate::postmortem::Postmortem;

/// How long, in milliseconds, the writer must pause before the draft is saved.
pub const PAUSE: u64 = 300;

/// How long, in milliseconds, typing without a pause may go on before the draft is saved all the same.
pub const LONGEST_WAIT: u64 = 2_000;

/// Who holds the lock of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// The browser has not answered yet.
    Asked,
    /// This tab.
    Mine,
    /// Another tab.
    Theirs,
    /// Nobody: this browser has no locks. Tabs see too late that another one has written, and make copies then.
    Missing,
}

/// What may be said of a draft's safety.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Safety {
    /// Nothing was changed since the draft was opened.
    Unchanged,
    /// A change waits to be saved.
    Waiting,
    /// It is stored, and was read back. In milliseconds since 1970 (UTC).
    Saved(u64),
    /// It is not stored.
    NotSaved(SaveError),
    /// Another tab has the draft and saves it; what is typed here is not.
    OpenElsewhere,
}

/// What the tab has to do about what has become of the draft elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Turn {
    /// Nothing.
    None,
    /// To show what another tab has saved: nothing is unsaved here.
    TakeOver,
    /// To make a draft of its own of what stands here, since another tab has saved something else.
    Split,
    /// To save soon: the storage has less than it had.
    SaveSoon,
}

/// The keeping of one draft in one tab.
#[derive(Clone, Debug)]
pub struct Saver {
    keeper: Keeper,
    lock: Lock,
    safety: Safety,
    /// When the oldest change was made that is not stored.
    unsaved_since: Option<u64>,
    /// The name under which this tab puts by what it cannot save; no other tab has it.
    aside: DraftId,
    put_by: PutBy,
}

/// What stands under the name for what could not be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PutBy {
    Nothing,
    /// What was typed up to an earlier moment.
    Older,
    /// All that is unsaved.
    All,
}

impl Saver {
    /// Begins with a draft as it was opened. `aside` is a name that nothing else has.
    pub fn new(keeper: Keeper, aside: DraftId) -> Self {
        let (lock, safety, put_by) = (Lock::Asked, Safety::Unchanged, PutBy::Nothing);
        Self { keeper, lock, safety, unsaved_since: None, aside, put_by }
    }

    /// Returns what remembers the draft.
    pub fn keeper(&self) -> &Keeper {
        &self.keeper
    }

    /// Returns the name under which this tab puts by what it cannot save.
    pub fn aside(&self) -> &DraftId {
        &self.aside
    }

    /// Returns what may be said of the draft's safety.
    pub fn safety(&self) -> Safety {
        self.safety
    }

    /// Tells whether something is typed here that is not stored as the draft.
    pub fn is_unsaved(&self) -> bool {
        self.unsaved_since.is_some()
    }

    /// Tells whether closing the tab now would lose something.
    pub fn would_lose(&self) -> bool {
        self.is_unsaved() && self.put_by != PutBy::All
    }

    /// Takes note of a change, and tells how long the tab may wait before it saves, in milliseconds.
    pub fn changed(&mut self, now: u64) -> u64 {
        let since = *self.unsaved_since.get_or_insert(now);
        if self.put_by == PutBy::All {
            self.put_by = PutBy::Older;
        }
        // A draft that could not be saved stays "not saved" until it is: no promise in between.
        if !matches!(self.safety, Safety::NotSaved(_) | Safety::OpenElsewhere) {
            self.safety = Safety::Waiting;
        }
        // A clock that was set back must not put it off.
        PAUSE.min((since + LONGEST_WAIT).saturating_sub(now.max(since)))
    }

    /// Saves what is unsaved, if this tab may.
    pub fn save(&mut self, storage: &mut dyn Storage, postmortem: &Postmortem, now: u64) -> Turn {
        let Some(mut save) = self.begin_save(postmortem, now) else { return Turn::None };
        loop {
            if let Some(saved) = save.step(storage) {
                return self.end_save(storage, &save, saved, now);
            }
        }
    }

    /// Begins to save what is unsaved; `None` if there is nothing, or another tab does it.
    pub fn begin_save(&self, postmortem: &Postmortem, now: u64) -> Option<Save> {
        let may_save = self.is_unsaved() && matches!(self.lock, Lock::Mine | Lock::Missing);
        may_save.then(|| Save::new(&self.keeper, postmortem, now))
    }

    /// Takes note of how a save has gone. Nothing may have been changed since it has begun.
    pub fn end_save(
        &mut self,
        storage: &mut dyn Storage,
        save: &Save,
        saved: Result<(), SaveError>,
        now: u64,
    ) -> Turn {
        self.keeper.end(save, saved);
        match saved {
            Ok(()) => {
                self.unsaved_since = None;
                self.remove_aside(storage);
                self.safety = Safety::Saved(now);
                Turn::None
            }
            Err(SaveError::Changed) => Turn::Split,
            Err(error) => self.cannot_save(error),
        }
    }

    /// Saves, or else puts by, what is unsaved: this may be the last chance.
    pub fn flush(&mut self, storage: &mut dyn Storage, postmortem: &Postmortem, now: u64) -> Turn {
        let turn = self.save(storage, postmortem, now);
        if turn == Turn::None {
            self.put_by(storage, postmortem, now);
        }
        turn
    }

    /// Takes note that what stands here could not be made a draft of its own, and puts it by.
    pub fn has_not_split(
        &mut self,
        storage: &mut dyn Storage,
        postmortem: &Postmortem,
        now: u64,
        error: SaveError,
    ) -> Turn {
        self.put_by(storage, postmortem, now);
        self.cannot_save(error)
    }

    /// Takes note that the browser has not said for long who has the lock.
    pub fn lock_is_unanswered(&mut self, storage: &mut dyn Storage) -> Turn {
        if self.lock == Lock::Asked { self.lock_is(storage, Lock::Missing) } else { Turn::None }
    }

    /// Takes note of who holds the lock.
    pub fn lock_is(&mut self, storage: &mut dyn Storage, lock: Lock) -> Turn {
        self.lock = lock;
        match (lock, self.safety) {
            (Lock::Theirs, _) => self.safety = Safety::OpenElsewhere,
            (_, Safety::OpenElsewhere) => {
                self.safety = if self.is_unsaved() { Safety::Waiting } else { Safety::Unchanged };
            }
            _ => {}
        }
        match self.look(storage) {
            Turn::None if self.is_unsaved() && lock != Lock::Theirs => Turn::SaveSoon,
            turn => turn,
        }
    }

    /// Looks at what has become of the draft elsewhere: another tab has written, or the page has come back.
    pub fn look(&mut self, storage: &mut dyn Storage) -> Turn {
        let news = match self.keeper.look(storage) {
            Ok(news) => news,
            Err(error @ StorageError::Blocked) => return self.cannot_save(error.into()),
            // What cannot be read now is told at the next save.
            Err(_) => return Turn::None,
        };
        let is_theirs = self.lock == Lock::Theirs;
        match news {
            News::None => Turn::None,
            News::Deleted => self.cannot_save(SaveError::Deleted),
            News::TooNew => self.cannot_save(SaveError::TooNew),
            // The tab that holds the lock will do it.
            News::Older | News::Newer { .. } if is_theirs && self.is_unsaved() => Turn::None,
            News::Older if is_theirs => Turn::None,
            News::Older => {
                self.unsaved_since.get_or_insert(0);
                self.safety = Safety::Waiting;
                Turn::SaveSoon
            }
            News::Newer { descends } if !self.is_unsaved() && (is_theirs || descends) => Turn::TakeOver,
            News::Newer { .. } => Turn::Split,
        }
    }

    /// Takes note that the draft is shown as another tab has saved it.
    pub fn has_taken_over(&mut self, keeper: Keeper) {
        self.keeper = keeper;
        self.unsaved_since = None;
        if self.lock != Lock::Theirs {
            self.safety = Safety::Unchanged;
        }
    }

    /// Takes note that what stood here is a draft of its own now.
    pub fn has_split(&mut self, storage: &mut dyn Storage) {
        self.unsaved_since = None;
        self.remove_aside(storage);
    }

    fn cannot_save(&mut self, error: SaveError) -> Turn {
        self.safety = Safety::NotSaved(error);
        Turn::None
    }

    /// Stores what is unsaved under a name of this tab's own, unless it is there already. Somebody may have taken it away
    /// from the list of drafts.
    fn put_by(&mut self, storage: &mut dyn Storage, postmortem: &Postmortem, now: u64) {
        let name = key(Slot::Aside, &self.aside);
        let is_there = !self.would_lose() && matches!(storage.get(&name), Ok(Some(_)));
        if self.is_unsaved() && !is_there {
            let text = to_json(postmortem, self.keeper.revision(), now);
            let is_kept = keep(storage, &name, &text).is_ok();
            self.put_by = if is_kept { PutBy::All } else { PutBy::Older };
        }
    }

    fn remove_aside(&mut self, storage: &mut dyn Storage) {
        if self.put_by != PutBy::Nothing {
            // Where it stays, it is offered once more, which loses nothing.
            let _: Result<(), StorageError> = storage.remove(&key(Slot::Aside, &self.aside));
            self.put_by = PutBy::Nothing;
        }
    }
}
