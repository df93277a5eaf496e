//! What a storage has of one draft.

use super::generation::{Generation, Stamp, unseal};
use super::key::{DraftId, Slot, key};
use super::stored::ReadError;
use super::{Storage, StorageError, trash};

/// The slots that a look goes through, each a step of its own: another tab may write in between.
pub const LOOKED_AT: [Slot; 4] = [Slot::First, Slot::Second, Slot::Bare, Slot::Trash];

/// What was found under the keys of a draft.
#[derive(Debug, Default)]
pub struct Found {
    /// The records that are whole, the newest first. A bare one comes last: generations have taken its place.
    pub whole: Vec<(Slot, Generation)>,
    /// The texts that are not, with the reason.
    pub damaged: Vec<(Slot, String, ReadError)>,
    /// The revision that was deleted, if the draft was.
    deleted: Option<u64>,
}

impl Found {
    /// Looks through everything.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when the storage cannot be read.
    pub fn look(storage: &dyn Storage, id: &DraftId) -> Result<Self, StorageError> {
        let mut found = Self::default();
        for slot in LOOKED_AT {
            found.read(storage, slot, id)?;
        }
        Ok(found)
    }

    /// Looks at one slot.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when the storage cannot be read.
    pub fn read(&mut self, storage: &dyn Storage, slot: Slot, id: &DraftId) -> Result<(), StorageError> {
        if let Some(text) = storage.get(&key(slot, id))? {
            if slot == Slot::Trash {
                self.deleted = trash::revision(&text);
            } else {
                self.add(slot, text);
            }
        }
        Ok(())
    }

    /// Adds what stands in a slot of the draft.
    pub fn add(&mut self, slot: Slot, text: String) {
        match unseal(&text) {
            Ok(generation) => {
                let is_before = |(other, it): &(Slot, Generation)| {
                    slot == Slot::Bare || (*other != Slot::Bare && it.stamp > generation.stamp)
                };
                let at = self.whole.partition_point(is_before);
                self.whole.insert(at, (slot, generation));
            }
            Err(error) => self.damaged.push((slot, text, error)),
        }
    }

    /// Returns the newest record.
    pub fn newest(&self) -> Option<&Generation> {
        self.whole.first().map(|(_, generation)| generation)
    }

    /// Returns which record is the newest; the blank stamp if there is none.
    pub fn stamp(&self) -> Stamp {
        self.newest().map(|it| it.stamp).unwrap_or_default()
    }

    /// Tells whether the draft was deleted, and not brought back since.
    pub fn is_deleted(&self) -> bool {
        self.deleted.is_some_and(|revision| revision >= self.stamp().revision)
    }

    /// Returns the version of a newer Retold, if one has written here.
    pub fn newer_version(&self) -> Option<u64> {
        self.damaged.iter().find_map(|(_, _, error)| match error {
            ReadError::TooNew { version } => Some(*version),
            _ => None,
        })
    }

    /// Returns the slot that is written next: never the one with the newest record, so that there is always one that
    /// is whole.
    pub fn next_slot(&self) -> Slot {
        match self.whole.first() {
            Some((Slot::First, _)) => Slot::Second,
            _ => Slot::First,
        }
    }
}
