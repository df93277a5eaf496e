//! The drafts in a storage: one key for each generation of each, so that no write can touch another draft.

use super::found::Found;
use super::generation::unseal;
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
        let Some((slot, newest)) = found.whole.first() else { return Ok(None) };
        let record = self.storage.get(&key(*slot, id))?.unwrap_or_default();
        // What is buried is what was found: a storage that gives other bytes, once, must not put garbage there.
        if !unseal(&record).is_ok_and(|read| read.stamp == newest.stamp) {
            return Err(StorageError::Failed);
        }
        let grave = key(Slot::Trash, id);
        let revision = newest.stamp.revision;
        match keep(&mut self.storage, &grave, &trash::bury(revision, &record, now)) {
            Err(StorageError::Full) => keep(&mut self.storage, &grave, &trash::bury(revision, "", now))?,
            kept => kept?,
        }
        // The newest goes last: as long as it is there, there is something to bring back.
        for (slot, _) in found.whole.iter().rev() {
            self.storage.remove(&key(*slot, id))?;
        }
        Ok(Some(Deleted { id: id.clone(), record }))
    }

    /// Returns a draft that is in the trash, to be restored; `None` if it is gone for good.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when the storage cannot be read.
    pub fn in_trash(&self, id: &DraftId) -> Result<Option<Deleted>, StorageError> {
        let text = self.storage.get(&key(Slot::Trash, id))?.unwrap_or_default();
        Ok(trash::record(&text).map(|record| Deleted { id: id.clone(), record: record.to_owned() }))
    }

    /// Brings a deleted draft back, byte for byte.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when it could not be stored again.
    pub fn restore(&mut self, deleted: &Deleted) -> Result<(), StorageError> {
        let slot = self.free_slot(&deleted.id)?;
        keep(&mut self.storage, &key(slot, &deleted.id), &deleted.record)?;
        self.storage.remove(&key(Slot::Trash, &deleted.id))
    }

    /// Takes a draft out of the trash for good. What is left tells other tabs that it was deleted.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when it is still there.
    pub fn forget(&mut self, id: &DraftId, now: u64) -> Result<(), StorageError> {
        let grave = key(Slot::Trash, id);
        let text = self.storage.get(&grave)?.unwrap_or_default();
        match trash::revision(&text) {
            Some(revision) => keep(&mut self.storage, &grave, &trash::bury(revision, "", now)),
            None => Ok(()),
        }
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
        }
        Ok(())
    }

    /// Takes away a text that was kept because it could not be saved or read, once the writer has it elsewhere.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when it is still there.
    pub fn discard(&mut self, name: &str) -> Result<(), StorageError> {
        self.storage.remove(name)
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
                let is_stored = matches!(self.open(&id), Ok(Some(it)) if it.postmortem == read.postmortem);
                if !is_stored {
                    let (postmortem, saved_at) = (read.postmortem, read.saved_at);
                    listing.aside.push(Aside { id, postmortem, saved_at });
                }
            }
            Err(error) => listing.add_unreadable(name, text, error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{MemoryStorage, Trashed};
    use crate::postmortem::example;

    fn titled(title: &str) -> Postmortem {
        Postmortem { title: title.to_owned(), ..example() }
    }

    fn library_of(titles: &[(u64, &str)]) -> Library<MemoryStorage> {
        let mut library = Library::new(MemoryStorage::default());
        for (number, title) in titles {
            library.add(DraftId::new(*number), &titled(title), number * 10).unwrap();
        }
        library
    }

    fn titles(library: &Library<MemoryStorage>) -> Vec<String> {
        library.list().unwrap().drafts.into_iter().map(|draft| draft.title).collect()
    }

    #[test]
    fn drafts_are_listed_last_saved_first_and_opened_as_they_were() {
        let library = library_of(&[(1, "a"), (2, "b")]);
        assert_eq!(titles(&library), ["b", "a"]);
        let opened = library.open(&DraftId::new(1)).unwrap().unwrap();
        assert_eq!((opened.postmortem, opened.keeper.revision()), (titled("a"), 1));
        assert!(library.open(&DraftId::new(3)).unwrap().is_none());
    }

    #[test]
    fn what_cannot_be_read_is_kept_and_reported() {
        let mut library = library_of(&[(3, "c")]);
        let texts = [
            ("retold/draft/1/a", "{ torn"),
            ("retold/draft/2", r#"{"format":"retold-draft","version":9}"#),
            ("retold/draft/x", "not ours, it seems"),
            ("retold/damaged/10000000000000001", "moved away"),
            ("somebody-else", "{ torn"),
        ];
        for (key, text) in texts {
            library.storage.set(key, text).unwrap();
        }
        let listing = library.list().unwrap();
        assert_eq!(listing.drafts.len(), 1);
        let mut reported: Vec<_> =
            listing.unreadable.iter().map(|it| (it.key.as_str(), it.text.as_str())).collect();
        reported.sort_unstable();
        let mut expected = texts[..4].to_vec();
        expected.sort_unstable();
        assert_eq!(reported, expected);
        assert!(matches!(library.open(&DraftId::new(1)), Err(LoadError::Unreadable(ReadError::NotJson(_)))));
        assert!(matches!(
            library.open(&DraftId::new(2)),
            Err(LoadError::Unreadable(ReadError::TooNew { version: 9 }))
        ));
    }

    #[test]
    fn a_deleted_draft_can_be_brought_back_at_once_and_later() {
        let mut library = library_of(&[(1, "a")]);
        let id = DraftId::new(1);
        let deleted = library.delete(&id, 50).unwrap().unwrap();
        assert!(matches!(library.open(&id), Err(LoadError::Deleted)));
        assert_eq!(titles(&library), [""; 0]);
        library.restore(&deleted).unwrap();
        assert_eq!(library.open(&id).unwrap().unwrap().postmortem, titled("a"));

        library.delete(&id, 60).unwrap();
        let trash = library.list().unwrap().trash;
        assert_eq!(trash, [Trashed { id: id.clone(), title: "a".to_owned(), deleted_at: 60 }]);
        let deleted = library.in_trash(&id).unwrap().unwrap();
        library.restore(&deleted).unwrap();
        assert_eq!(titles(&library), ["a"]);
        assert!(library.list().unwrap().trash.is_empty());
    }

    #[test]
    fn what_is_deleted_for_good_stays_so_until_nobody_can_have_it_open_any_more() {
        let mut library = library_of(&[(1, "a")]);
        let id = DraftId::new(1);
        library.delete(&id, 60).unwrap();
        library.forget(&id, 70).unwrap();
        assert!(library.list().unwrap().trash.is_empty());
        assert_eq!(library.in_trash(&id).unwrap(), None);
        assert!(matches!(library.open(&id), Err(LoadError::Deleted)));
        library.sweep(70 + 31 * 86_400_000).unwrap();
        assert!(library.storage.texts.is_empty());
    }

    #[test]
    fn bringing_a_draft_back_writes_over_nothing_that_cannot_be_read() {
        let mut library = library_of(&[(1, "a")]);
        let id = DraftId::new(1);
        let deleted = library.delete(&id, 60).unwrap().unwrap();
        for (slots, expected) in [(&["/a"][..], "/b"), (&["/b"], "/a"), (&["/a", "/b"], "/a")] {
            let mut library = library.clone();
            for slot in slots {
                library.storage.set(&format!("retold/draft/1{slot}"), &format!("torn {slot}")).unwrap();
            }
            library.restore(&deleted).unwrap();
            assert!(library.storage.texts[&format!("retold/draft/1{expected}")].starts_with("retold/1"));
            assert_eq!(library.list().unwrap().unreadable.len(), slots.len(), "{slots:?}");
        }
    }

    #[test]
    fn what_a_newer_retold_has_saved_is_told_and_not_deleted() {
        let mut library = library_of(&[(1, "a")]);
        library.storage.set("retold/draft/1/b", "retold/2\tnews").unwrap();
        let listing = library.list().unwrap();
        assert!(listing.drafts.is_empty());
        assert!(matches!(listing.unreadable[0].error, ReadError::TooNew { version: 2 }));
        assert_eq!(library.delete(&DraftId::new(1), 60).unwrap(), None);
        assert_eq!(library.storage.texts.len(), 2);
    }

    #[test]
    fn a_draft_can_be_deleted_when_there_is_no_room() {
        let mut library = library_of(&[(1, "a")]);
        let id = DraftId::new(1);
        library.storage.room = Some(60);
        let deleted = library.delete(&id, 60).unwrap().unwrap();
        assert!(library.storage.texts.values().all(|text| text.len() < 60));
        library.storage.room = None;
        library.restore(&deleted).unwrap();
        assert_eq!(titles(&library), ["a"]);
    }

    #[test]
    fn what_an_earlier_version_stores_beside_the_generations_is_offered() {
        let mut library = library_of(&[(1, "a")]);
        let bare = crate::draft::to_json(&titled("from an old tab"), 1, 5);
        library.storage.set("retold/draft/1", &bare).unwrap();
        let listing = library.list().unwrap();
        assert_eq!(listing.drafts[0].title, "a");
        assert_eq!(listing.aside[0].postmortem, titled("from an old tab"));
    }

    #[test]
    fn what_was_put_by_is_offered_unless_it_was_saved_after_all() {
        let mut library = library_of(&[(1, "a")]);
        for (key, title) in [("retold/rescued/1", "a"), ("retold/rescued/2", "b")] {
            library.storage.set(key, &crate::draft::to_json(&titled(title), 1, 5)).unwrap();
        }
        let aside = library.list().unwrap().aside;
        assert_eq!(aside.iter().map(|it| it.postmortem.title.as_str()).collect::<Vec<_>>(), ["b"]);
    }
}
