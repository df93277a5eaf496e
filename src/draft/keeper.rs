//! The opening and saving of one draft, in as many steps as there are calls to the storage.
//!
//! Each record is made from another one, and a keeper remembers which one it has seen. It writes only while that one is
//! the newest, into the slot of the older generation, and reads back what it has written. So a draft that another tab
//! has saved meanwhile is not written over, and a write that is torn spoils the older generation at most.

use thiserror::Error;

use super::found::{Found, LOOKED_AT};
use super::generation::{Stamp, checksum, seal, unseal};
use super::key::{DraftId, Slot, key};
use super::stored::{ReadDraft, ReadError, from_json};
use super::{Storage, StorageError};
use crate::postmortem::Postmortem;

/// A draft in one tab: its name, and what the tab has seen of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keeper {
    /// The draft's name.
    pub id: DraftId,
    seen: Stamp,
    /// The record that this one was made from, which is still there as the older generation.
    before: Stamp,
    /// The record that this tab has tried to write. A storage that fails may have it after all.
    tried: Stamp,
}

/// A draft that was opened.
#[derive(Debug)]
pub struct Opened {
    /// What saves it.
    pub keeper: Keeper,
    /// What it says.
    pub postmortem: Postmortem,
    /// Why a newer record of it could not be read, if there is one: this is the one before.
    pub newer: Option<ReadError>,
}

/// Why a draft could not be opened.
#[derive(Debug, Error)]
pub enum LoadError {
    /// The storage cannot be read.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// What is stored is no draft that this version can read. It stays as it is.
    #[error(transparent)]
    Unreadable(#[from] ReadError),
    /// It is in the trash.
    #[error("this draft was deleted")]
    Deleted,
}

/// Why a draft was not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum SaveError {
    /// The storage did not take it.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// Somebody else has saved it since this tab has seen it.
    #[error("it was saved in another tab meanwhile")]
    Changed,
    /// Somebody else has deleted it.
    #[error("it was deleted in another tab")]
    Deleted,
    /// A newer Retold has saved it, in a form that this one does not know.
    #[error("a newer Retold has saved it: reload the page")]
    TooNew,
}

impl Keeper {
    /// Begins with a draft that is nowhere yet.
    pub fn new(id: DraftId) -> Self {
        Self { id, seen: Stamp::default(), before: Stamp::default(), tried: Stamp::default() }
    }

    /// Begins with a draft that was saved so often, and has been found again where nothing of it was stored any more.
    pub fn at(id: DraftId, revision: u64) -> Self {
        // Nothing else has this stamp, so whatever is stored of it after all is not written over.
        Self { tried: Stamp { revision, sum: 0 }, ..Self::new(id) }
    }

    /// Returns how often the draft was saved, as far as this tab knows.
    pub fn revision(&self) -> u64 {
        self.seen.revision.max(self.tried.revision)
    }

    /// Opens a draft; `None` if there is none of this name.
    ///
    /// # Errors
    ///
    /// [`LoadError`] when there may be one: nothing may be saved under its name then.
    pub fn open(storage: &dyn Storage, id: &DraftId) -> Result<Option<Opened>, LoadError> {
        let found = Found::look(storage, id)?;
        if found.is_deleted() {
            return Err(LoadError::Deleted);
        }
        if let Some(version) = found.newer_version() {
            return Err(ReadError::TooNew { version }.into());
        }
        let mut newer = found.damaged.into_iter().next().map(|(_, _, error)| error);
        let stamps: Vec<Stamp> = found.whole.iter().map(|(_, generation)| generation.stamp).collect();
        for (at, (_, generation)) in found.whole.into_iter().enumerate() {
            match from_json(&generation.json) {
                Ok(ReadDraft { postmortem, .. }) => {
                    let before = stamps.get(at + 1).copied().unwrap_or_default();
                    let keeper = Self { seen: generation.stamp, before, ..Self::new(id.clone()) };
                    return Ok(Some(Opened { keeper, postmortem, newer }));
                }
                Err(error @ ReadError::TooNew { .. }) => return Err(error.into()),
                Err(error) => newer = Some(error),
            }
        }
        newer.map_or(Ok(None), |error| Err(error.into()))
    }

    /// Saves the draft. `now` is in milliseconds since 1970 (UTC).
    ///
    /// # Errors
    ///
    /// [`SaveError`] when it was not saved.
    pub fn save(
        &mut self,
        storage: &mut dyn Storage,
        postmortem: &Postmortem,
        now: u64,
    ) -> Result<(), SaveError> {
        let mut save = Save::new(self, postmortem, now);
        loop {
            if let Some(saved) = save.step(storage) {
                self.end(&save, saved);
                return saved;
            }
        }
    }

    /// Takes note of how a save has ended.
    pub fn end(&mut self, save: &Save, saved: Result<(), SaveError>) {
        match saved {
            Ok(()) => (self.before, self.seen) = (self.seen, save.stamp),
            Err(_) if matches!(save.next, Step::ReadBack) => self.tried = save.stamp,
            Err(_) => {}
        }
    }

    /// Tells whether a record is one that this tab has seen or written.
    fn knows(&self, stamp: Stamp) -> bool {
        stamp == self.seen || (stamp == self.tried && stamp != Stamp::default())
    }

    /// Tells whether a record is what comes up when the one that this tab has seen is gone: nothing, or the older
    /// generation. No other may be written over because it has been saved less often.
    fn has_lost(&self, stamp: Stamp) -> bool {
        self.seen != Stamp::default() && (stamp == Stamp::default() || stamp == self.before)
    }

    /// Compares what the storage has with what this tab has seen.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when the storage cannot be read.
    pub fn look(&self, storage: &dyn Storage) -> Result<News, StorageError> {
        let found = Found::look(storage, &self.id)?;
        Ok(if found.is_deleted() {
            News::Deleted
        } else if found.newer_version().is_some() {
            News::TooNew
        } else if self.knows(found.stamp()) {
            News::None
        } else if self.has_lost(found.stamp()) {
            News::Older
        } else {
            // Seen in the line of those that came before it.
            let descends = found.newest().is_some_and(|it| it.base == self.seen.sum)
                || found.whole.iter().skip(1).any(|(_, it)| it.stamp == self.seen);
            News::Newer { descends }
        })
    }
}

/// What has become of a draft since a tab has seen it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// Nothing.
    None,
    /// The storage has less than it had: it was cleared, or the browser has lost it.
    Older,
    /// Another tab has saved it.
    Newer {
        /// Whether from what this tab has seen. If not, what this one has saved was written over.
        descends: bool,
    },
    /// It was deleted.
    Deleted,
    /// A newer Retold has saved it.
    TooNew,
}

/// The steps of one save. In each the storage is asked for one thing, so that a test can let others come in between.
#[derive(Debug)]
pub struct Save {
    keeper: Keeper,
    stamp: Stamp,
    text: String,
    found: Found,
    next: Step,
    /// Whether what was found was doubted and looked at a second time.
    is_certain: bool,
}

#[derive(Clone, Copy, Debug)]
enum Step {
    /// Reads the slot of this number.
    Look(usize),
    /// Looks once more at what is to be written over.
    Confirm,
    /// Puts unreadable bytes out of the way.
    MoveDamaged(usize),
    Write,
    ReadBack,
    /// Takes away the bare record that this draft came from.
    RemoveBare,
}

impl Save {
    /// Begins to save. `now` is in milliseconds since 1970 (UTC).
    pub fn new(keeper: &Keeper, postmortem: &Postmortem, now: u64) -> Self {
        // Above what may have been written after all.
        let revision = keeper.seen.revision.max(keeper.tried.revision);
        let (stamp, text) = seal(postmortem, Stamp { revision, ..keeper.seen }, now);
        let (found, next) = (Found::default(), Step::Look(0));
        Self { keeper: keeper.clone(), stamp, text, found, next, is_certain: false }
    }

    /// Does the next step; once there is an answer, there is no other.
    ///
    /// # Errors
    ///
    /// [`SaveError`] when the draft was not saved.
    pub fn step(&mut self, storage: &mut dyn Storage) -> Option<Result<(), SaveError>> {
        match self.one(storage) {
            Ok(Some(next)) => {
                self.next = next;
                None
            }
            Ok(None) => Some(Ok(())),
            Err(error) => Some(Err(error)),
        }
    }

    fn one(&mut self, storage: &mut dyn Storage) -> Result<Option<Step>, SaveError> {
        let slot = self.found.next_slot();
        Ok(Some(match self.next {
            Step::Look(at) => {
                self.found.read(storage, LOOKED_AT[at], &self.keeper.id)?;
                if at + 1 < LOOKED_AT.len() { Step::Look(at + 1) } else { self.decide()? }
            }
            Step::Confirm => self.confirm(slot, storage.get(&key(slot, &self.keeper.id))?)?,
            Step::MoveDamaged(at) => {
                let (_, text, _) = &self.found.damaged[at];
                keep(storage, &damaged_key(&self.keeper.id, text), text)?;
                Step::Write
            }
            Step::Write => {
                storage.set(&key(slot, &self.keeper.id), &self.text)?;
                Step::ReadBack
            }
            Step::ReadBack => {
                if storage.get(&key(slot, &self.keeper.id))?.as_deref() != Some(self.text.as_str()) {
                    return Err(StorageError::NotKept.into());
                }
                if matches!(self.found.whole.first(), Some((Slot::Bare, _))) {
                    Step::RemoveBare
                } else {
                    return Ok(None);
                }
            }
            Step::RemoveBare => {
                // Where it stays, the generations come before it all the same.
                let _ = storage.remove(&key(Slot::Bare, &self.keeper.id));
                return Ok(None);
            }
        }))
    }

    /// Decides by what was found whether this tab may write.
    fn decide(&mut self) -> Result<Step, SaveError> {
        let found = &self.found;
        let is_known = self.keeper.knows(found.stamp());
        if !is_known && !self.is_certain {
            return Ok(self.look_again());
        }
        if found.is_deleted() {
            return Err(SaveError::Deleted);
        }
        if found.newer_version().is_some() {
            return Err(SaveError::TooNew);
        }
        if !is_known && !self.keeper.has_lost(found.stamp()) {
            return Err(SaveError::Changed);
        }
        Ok(Step::Confirm)
    }

    /// Compares what is to be written over with what was found there. A storage that once gives other bytes than it has,
    /// or none, must not lead to a wrong decision.
    fn confirm(&mut self, slot: Slot, text: Option<String>) -> Result<Step, SaveError> {
        let damaged = self.found.damaged.iter().position(|(damaged, _, _)| *damaged == slot);
        let whole = self.found.whole.iter().find(|(other, _)| *other == slot);
        let is_as_found = match (text, damaged, whole) {
            (Some(text), Some(at), _) => self.found.damaged[at].1 == text,
            (Some(text), None, Some((_, it))) => unseal(&text).is_ok_and(|read| read.stamp == it.stamp),
            (text, damaged, whole) => text.is_none() && damaged.is_none() && whole.is_none(),
        };
        match damaged {
            _ if !is_as_found && self.is_certain => Err(StorageError::Failed.into()),
            _ if !is_as_found => Ok(self.look_again()),
            Some(at) => Ok(Step::MoveDamaged(at)),
            None => Ok(Step::Write),
        }
    }

    fn look_again(&mut self) -> Step {
        self.is_certain = true;
        self.found = Found::default();
        Step::Look(0)
    }
}

/// Returns the key under which unreadable bytes of a draft are kept: the same bytes have the same one.
pub fn damaged_key(id: &DraftId, text: &str) -> String {
    format!("{}{:016x}", key(Slot::Damaged, id), checksum(text))
}

/// Stores a text and reads it back: some browsers take it, and forget it at once.
///
/// # Errors
///
/// [`StorageError`] when it is not there.
pub fn keep(storage: &mut dyn Storage, key: &str, text: &str) -> Result<(), StorageError> {
    storage.set(key, text)?;
    if storage.get(key)?.as_deref() == Some(text) { Ok(()) } else { Err(StorageError::NotKept) }
}
