//! The drafts in a storage: one key for each generation of each, so that no write can touch another draft.

use super::found::Found;
use super::generation::{checksum, unseal};
use super::keeper::{Keeper, LoadError, Opened, SaveError, damaged_key, keep};
use super::key::{DraftId, Slot, is_of_a_draft, key, parse};
use super::listing::{Aside, Listing};
use super::stored::{ReadError, from_json};
use super::trash;
use super::{Storage, StorageError};
use crate::postmortem::Postmortem;

/// A deleted draft, to bring it back from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deleted {
    id: DraftId,
    record: String,
    /// Whether it is in the trash as a whole; if not, only this has it.
    pub is_in_trash: bool,
}

/// The drafts in a storage.
#[derive(Clone, Debug)]
pub struct Library<S> {
    /// Where they are.
    pub storage: S,
}

impl<S: Storage> Library<S> {
    /// Opens the drafts of a storage.
    pub fn new(storage: S) -> Self {
        Self { storage }
    }

    /// Lists the drafts by looking at every key, so that there is no index to go wrong.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when the storage cannot be read.
    pub fn list(&self) -> Result<Listing, StorageError> {
        let mut listing = Listing::default();
        let mut drafts: Vec<(DraftId, Found)> = Vec::new();
        for name in self.storage.keys()? {
            let Some((slot, id)) = parse(&name) else {
                if is_of_a_draft(&name)
                    && let Some(text) = self.storage.get(&name)?
                {
                    listing.add_unreadable(name, text, ReadError::NotADraft);
                }
                continue;
            };
            let Some(text) = self.storage.get(&name)? else { continue };
            match slot {
                Slot::First | Slot::Second | Slot::Bare => {
                    let at = drafts.partition_point(|(other, _)| *other < id);
                    if drafts.get(at).is_none_or(|(other, _)| *other != id) {
                        let mut found = Found::default();
                        found.read(&self.storage, Slot::Trash, &id)?;
                        drafts.insert(at, (id, found));
                    }
                    drafts[at].1.add(slot, text);
                }
                Slot::Trash => listing.add_trash(id, &text),
                Slot::Aside => self.add_aside(&mut listing, id, name, text),
                Slot::Damaged => {
                    let error = unseal(&text).err().unwrap_or(ReadError::Torn);
                    listing.add_unreadable(name, text, error);
                }
            }
        }
        for (id, found) in drafts {
            listing.add_found(id, found);
        }
        Ok(listing)
    }

    /// Opens a draft; `None` if there is none of this name.
    ///
    /// # Errors
    ///
    /// [`LoadError`] when there may be one: nothing may be saved under its name then.
    pub fn open(&self, id: &DraftId) -> Result<Option<Opened>, LoadError> {
        Keeper::open(&self.storage, id)
    }

    /// Returns a draft as a file of ours; `None` if there is none that can be read.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when the storage cannot be read.
    pub fn json(&self, id: &DraftId) -> Result<Option<String>, StorageError> {
        Ok(Found::look(&self.storage, id)?.newest().map(|newest| newest.json.clone()))
    }

    /// Stores a draft under a name that no other draft has. `now` is in milliseconds since 1970 (UTC).
    ///
    /// # Errors
    ///
    /// [`SaveError`] when it was not saved.
    pub fn add(&mut self, id: DraftId, postmortem: &Postmortem, now: u64) -> Result<(), SaveError> {
        Keeper::new(id).save(&mut self.storage, postmortem, now)
    }

    /// Puts a draft into the trash and returns it to be restored; `None` if there is none.
    ///
    /// Where there is no room for a copy in the trash, only the note stays there that it was deleted: people delete to
    /// make room. The answer still has the whole of it.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when it is still there.
    pub fn delete(&mut self, id: &DraftId, now: u64) -> Result<Option<Deleted>, StorageError> {
        let found = Found::look(&self.storage, id)?;
        // What a newer Retold has saved is not this one's to delete.
        if found.newer_version().is_some() {
            return Ok(None);
        }
        // What a deletion has left behind is no newer than what it has buried, if it had room for that.
        if found.is_deleted()
            && let Some(buried) = self.in_trash(id)?
        {
            self.remove_records(id, &found)?;
            return Ok(Some(buried));
        }
        let Some((slot, newest)) = found.whole.first() else { return Ok(None) };
        let record = self.storage.get(&key(*slot, id))?.unwrap_or_default();
        // What is buried is what was found: a storage that gives other bytes, once, must not put garbage there.
        if !unseal(&record).is_ok_and(|read| read.stamp == newest.stamp) {
            return Err(StorageError::Failed);
        }
        let grave = key(Slot::Trash, id);
        let revision = newest.stamp.revision;
        let buried = trash::bury(revision, &record, now);
        let mut kept = keep(&mut self.storage, &grave, &buried);
        if kept == Err(StorageError::Full) {
            // The older generation makes room for it.
            for (slot, _) in &found.whole[1..] {
                self.storage.remove(&key(*slot, id))?;
            }
            kept = keep(&mut self.storage, &grave, &buried);
        }
        let is_in_trash = kept.is_ok();
        match kept {
            Err(StorageError::Full) => keep(&mut self.storage, &grave, &trash::bury(revision, "", now))?,
            kept => kept?,
        }
        self.remove_records(id, &found)?;
        Ok(Some(Deleted { id: id.clone(), record, is_in_trash }))
    }

    /// Returns a draft that is in the trash, to be restored; `None` if it is gone for good.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when the storage cannot be read.
    pub fn in_trash(&self, id: &DraftId) -> Result<Option<Deleted>, StorageError> {
        let text = self.storage.get(&key(Slot::Trash, id))?.unwrap_or_default();
        Ok(trash::record(&text).map(|record| Deleted {
            id: id.clone(),
            record: record.to_owned(),
            is_in_trash: true,
        }))
    }

    /// Brings a deleted draft back, byte for byte.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when it could not be stored again.
    pub fn restore(&mut self, deleted: &Deleted) -> Result<(), StorageError> {
        let found = Found::look(&self.storage, &deleted.id)?;
        let revision = unseal(&deleted.record).map_or(0, |record| record.stamp.revision);
        // It was brought back elsewhere, and may have been saved since.
        if found.newest().is_some_and(|newest| newest.stamp.revision >= revision) {
            return self.storage.remove(&key(Slot::Trash, &deleted.id));
        }
        let slot = self.free_slot(&deleted.id)?;
        keep(&mut self.storage, &key(slot, &deleted.id), &deleted.record)?;
        self.storage.remove(&key(Slot::Trash, &deleted.id))
    }

    /// Takes a draft out of the trash for good. What is left tells other tabs that it was deleted. Returns `false` for one
    /// that is not deleted any more: somebody has brought it back.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when it is still there.
    pub fn forget(&mut self, id: &DraftId, now: u64) -> Result<bool, StorageError> {
        if !Found::look(&self.storage, id)?.is_deleted() {
            return Ok(false);
        }
        let grave = key(Slot::Trash, id);
        let text = self.storage.get(&grave)?.unwrap_or_default();
        let Some(revision) = trash::revision(&text) else { return Ok(false) };
        keep(&mut self.storage, &grave, &trash::bury(revision, "", now))?;
        Ok(true)
    }

    /// Clears away what has been in the trash for longer than [`trash::KEPT_FOR_DAYS`].
    ///
    /// # Errors
    ///
    /// [`StorageError`] when the storage cannot be read or changed.
    pub fn sweep(&mut self, now: u64) -> Result<(), StorageError> {
        for name in self.storage.keys()? {
            if matches!(parse(&name), Some((Slot::Trash, _)))
                && self.storage.get(&name)?.is_some_and(|text| trash::is_over(&text, now))
            {
                self.storage.remove(&name)?;
            }
            // What was put by and has been saved after all would be offered as unsaved after the next edit.
            if let Some((Slot::Aside, id)) = parse(&name)
                && let Some(text) = self.storage.get(&name)?
                && let Ok(read) = from_json(&text)
                && self.says(&id, &read.postmortem)
            {
                self.storage.remove(&name)?;
            }
        }
        Ok(())
    }

    /// Takes away what was put by, once the writer has it elsewhere or does not want it. Where its tab has put by more
    /// since it was listed, that stays.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when it is still there.
    pub fn discard(&mut self, aside: &Aside) -> Result<(), StorageError> {
        let is_as_listed = self.storage.get(&aside.key)?.is_some_and(|text| checksum(&text) == aside.sum);
        if is_as_listed { self.storage.remove(&aside.key) } else { Ok(()) }
    }

    /// Tells whether a stored draft says just this.
    fn says(&self, id: &DraftId, postmortem: &Postmortem) -> bool {
        matches!(self.open(id), Ok(Some(it)) if it.postmortem == *postmortem)
    }

    /// Removes the records of a draft. The newest goes last: as long as it is there, there is something to bring back.
    fn remove_records(&mut self, id: &DraftId, found: &Found) -> Result<(), StorageError> {
        for (slot, _) in found.whole.iter().rev() {
            self.storage.remove(&key(*slot, id))?;
        }
        Ok(())
    }

    /// Returns a slot of a draft in which nothing unreadable stands; such bytes are moved away if they stand in both.
    fn free_slot(&mut self, id: &DraftId) -> Result<Slot, StorageError> {
        let damaged = Found::look(&self.storage, id)?.damaged;
        let text_in = |slot| damaged.iter().find(|(it, _, _)| *it == slot).map(|(_, text, _)| text);
        match (text_in(Slot::First), text_in(Slot::Second)) {
            (None, _) => Ok(Slot::First),
            (_, None) => Ok(Slot::Second),
            (Some(text), _) => {
                keep(&mut self.storage, &damaged_key(id, text), text)?;
                Ok(Slot::First)
            }
        }
    }

    fn add_aside(&self, listing: &mut Listing, id: DraftId, name: String, text: String) {
        match from_json(&text) {
            Ok(read) => {
                // The tab may have saved it after all.
                if !self.says(&id, &read.postmortem) {
                    let (postmortem, saved_at) = (read.postmortem, read.saved_at);
                    listing.aside.push(Aside { key: name, sum: checksum(&text), id, postmortem, saved_at });
                }
            }
            Err(error) => listing.add_unreadable(name, text, error),
        }
    }
}

#[cfg(test)]
mod tests;
