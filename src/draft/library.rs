//! The drafts in a storage: one key for each generation of each, so that no write can touch another draft.

use super::found::Found;
use super::generation::{Generation, unseal};
use super::keeper::{Keeper, LoadError, Opened, SaveError, keep};
use super::key::{DraftId, Slot, is_of_a_draft, key, parse};
use super::stored::{ReadError, from_json};
use super::trash::{self, Trashed};
use super::{Storage, StorageError};
use crate::postmortem::Postmortem;

/// A draft as the list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftSummary {
    /// Its name.
    pub id: DraftId,
    /// Its title as typed; may be empty.
    pub title: String,
    /// The day of the incident as written; may be empty.
    pub started: String,
    /// How many events it has.
    pub events: u64,
    /// When it was saved, in milliseconds since 1970 (UTC).
    pub saved_at: u64,
    /// How often it was saved.
    pub revision: u64,
}

/// What a storage holds.
#[derive(Debug, Default)]
pub struct Listing {
    /// The drafts, the last saved first.
    pub drafts: Vec<DraftSummary>,
    /// What is under a draft's key and is none.
    pub unreadable: Vec<UnreadableDraft>,
    /// The deleted drafts that can be brought back, the last deleted first.
    pub trash: Vec<Trashed>,
    /// The names of all deleted drafts, also of those that are gone for good.
    pub gone: Vec<DraftId>,
    /// What was typed in tabs that could not save it.
    pub aside: Vec<Aside>,
}

/// A stored text that could not be read. It stays where it is, byte for byte.
#[derive(Debug)]
pub struct UnreadableDraft {
    /// The key under which it is.
    pub key: String,
    /// The text.
    pub text: String,
    /// Why it could not be read.
    pub error: ReadError,
}

/// What was typed in a tab that could not save it.
#[derive(Debug)]
pub struct Aside {
    /// Its name among its like.
    pub id: DraftId,
    /// What was typed.
    pub postmortem: Postmortem,
    /// When, in milliseconds since 1970 (UTC).
    pub saved_at: u64,
}

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
        keep(&mut self.storage, &key(Slot::First, &deleted.id), &deleted.record)?;
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

// Each is put in its place as it comes. The library's sorts would be quicker for thousands, and weigh more than the
// rest of this file.
impl Listing {
    fn add_found(&mut self, id: DraftId, found: Found) {
        let is_deleted = found.is_deleted();
        let mut whole = found.whole.into_iter();
        let newest = whole.next();
        // A tab with an earlier version of Retold has written beside the generations: nothing of it may be lost.
        if let Some((_, bare)) = whole.find(|(slot, _)| *slot == Slot::Bare)
            && let Ok(read) = from_json(&bare.json)
        {
            self.aside.push(Aside { id: id.clone(), postmortem: read.postmortem, saved_at: read.saved_at });
        }
        if !is_deleted && let Some((_, generation)) = newest {
            self.add_draft(id.clone(), generation);
        }
        for (slot, text, error) in found.damaged {
            self.add_unreadable(key(slot, &id), text, error);
        }
    }

    fn add_draft(&mut self, id: DraftId, newest: Generation) {
        let Generation { stamp, saved_at, events, started, title, .. } = newest;
        let draft = DraftSummary { id, title, started, events, saved_at, revision: stamp.revision };
        let is_before = |it: &DraftSummary| (it.saved_at, &draft.id) > (draft.saved_at, &it.id);
        self.drafts.insert(self.drafts.partition_point(is_before), draft);
    }

    fn add_trash(&mut self, id: DraftId, text: &str) {
        let Some((deleted_at, record)) = trash::read(text) else { return };
        self.gone.push(id.clone());
        let Some(record) = record else { return };
        let at = self.trash.partition_point(|it| it.deleted_at > deleted_at);
        self.trash.insert(at, Trashed { id, title: record.title, deleted_at });
    }

    fn add_unreadable(&mut self, key: String, text: String, error: ReadError) {
        let at = self.unreadable.partition_point(|it| it.key < key);
        self.unreadable.insert(at, UnreadableDraft { key, text, error });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::MemoryStorage;
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
