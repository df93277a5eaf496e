//! The drafts in a storage: one key for each, so that no write can touch another draft.

use std::fmt;

use thiserror::Error;

use super::stored::{ReadDraft, ReadError, from_json, to_json};
use super::{Storage, StorageError};
use crate::postmortem::Postmortem;

/// What every key of a draft begins with. Other pages of the same host share the storage.
const KEY_PREFIX: &str = "retold/draft/";

/// Names a draft.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DraftId(String);

impl DraftId {
    /// Makes an id from a number that no other draft has, such as a random one.
    pub fn new(number: u64) -> Self {
        Self(format!("{number:x}"))
    }

    /// Reads an id from an address; `None` for what cannot be one.
    pub fn parse(text: &str) -> Option<Self> {
        let is_id = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_id.then(|| Self(text.to_owned()))
    }

    fn key(&self) -> String {
        format!("{KEY_PREFIX}{}", self.0)
    }
}

impl fmt::Display for DraftId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A draft that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its name.
    pub id: DraftId,
    /// How often it was saved.
    pub revision: u64,
    /// What it says.
    pub postmortem: Postmortem,
}

/// A draft as the list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftSummary {
    /// Its name.
    pub id: DraftId,
    /// Its title as typed; may be empty.
    pub title: String,
    /// The day of the incident as written, if given.
    pub started: Option<String>,
    /// How many events it has.
    pub events: usize,
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
}

// Each is put in its place as it comes. The library's sorts would be quicker for thousands, and weigh more than the
// rest of this file.
impl Listing {
    fn add_draft(&mut self, id: DraftId, read: &ReadDraft) {
        let draft = DraftSummary {
            id,
            title: read.postmortem.title.clone(),
            started: read.postmortem.summary.started.date.given().map(|written| written.text().to_owned()),
            events: read.postmortem.timeline.len(),
            saved_at: read.saved_at,
            revision: read.revision,
        };
        let is_before = |it: &DraftSummary| (it.saved_at, &draft.id) > (draft.saved_at, &it.id);
        self.drafts.insert(self.drafts.partition_point(is_before), draft);
    }

    fn add_unreadable(&mut self, draft: UnreadableDraft) {
        self.unreadable.insert(self.unreadable.partition_point(|it| it.key < draft.key), draft);
    }
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

/// Why a draft could not be opened.
#[derive(Debug, Error)]
pub enum LoadError {
    /// The storage cannot be read.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// What is stored is no draft that this version can read. It stays as it is.
    #[error(transparent)]
    Unreadable(#[from] ReadError),
}

/// A deleted draft, to bring it back from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deleted {
    key: String,
    text: String,
}

/// The drafts in a storage.
#[derive(Clone, Debug)]
pub struct Library<S> {
    storage: S,
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
        for key in self.storage.keys()? {
            let Some(name) = key.strip_prefix(KEY_PREFIX) else { continue };
            let Some(text) = self.storage.get(&key)? else { continue };
            match (DraftId::parse(name), from_json(&text)) {
                (Some(id), Ok(read)) => listing.add_draft(id, &read),
                (None, Ok(_)) => {}
                (_, Err(error)) => listing.add_unreadable(UnreadableDraft { key, text, error }),
            }
        }
        Ok(listing)
    }

    /// Opens a draft; `None` if there is none of this name.
    ///
    /// # Errors
    ///
    /// [`LoadError`] when there may be one: nothing may be saved under its name then.
    pub fn load(&self, id: &DraftId) -> Result<Option<Draft>, LoadError> {
        let Some(text) = self.storage.get(&id.key())? else { return Ok(None) };
        let read = from_json(&text)?;
        Ok(Some(Draft { id: id.clone(), revision: read.revision, postmortem: read.postmortem }))
    }

    /// Saves a draft and counts its revision up. `now` is in milliseconds since 1970 (UTC).
    ///
    /// What was stored is read back before the draft counts as saved: browsers have been seen to accept a text and
    /// to forget it.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when it was not saved; the revision is as before then.
    pub fn save(&mut self, draft: &mut Draft, now: u64) -> Result<(), StorageError> {
        let revision = draft.revision + 1;
        let text = to_json(&draft.postmortem, revision, now);
        let key = draft.id.key();
        self.keep(&key, &text)?;
        draft.revision = revision;
        Ok(())
    }

    /// Stores a text and reads it back: some browsers take it, and forget it at once.
    fn keep(&mut self, key: &str, text: &str) -> Result<(), StorageError> {
        self.storage.set(key, text)?;
        if self.storage.get(key)?.as_deref() == Some(text) { Ok(()) } else { Err(StorageError::NotKept) }
    }

    /// Deletes a draft and returns it to be restored; `None` if there is none.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when it is still there.
    pub fn delete(&mut self, id: &DraftId) -> Result<Option<Deleted>, StorageError> {
        let key = id.key();
        let Some(text) = self.storage.get(&key)? else { return Ok(None) };
        self.storage.remove(&key)?;
        Ok(Some(Deleted { key, text }))
    }

    /// Brings a deleted draft back, byte for byte.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when it could not be stored again.
    pub fn restore(&mut self, deleted: &Deleted) -> Result<(), StorageError> {
        self.keep(&deleted.key, &deleted.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::MemoryStorage;
    use crate::postmortem::example;

    fn draft(number: u64, title: &str) -> Draft {
        let postmortem = Postmortem { title: title.to_owned(), ..example() };
        Draft { id: DraftId::new(number), revision: 0, postmortem }
    }

    #[test]
    fn drafts_are_listed_last_saved_first_and_opened_as_they_were() {
        let mut library = Library::new(MemoryStorage::default());
        let (mut first, mut second) = (draft(1, "a"), draft(2, "b"));
        library.save(&mut first, 10).unwrap();
        library.save(&mut second, 20).unwrap();
        let titles: Vec<_> = library.list().unwrap().drafts.into_iter().map(|draft| draft.title).collect();
        assert_eq!(titles, ["b", "a"]);
        assert_eq!(library.load(&first.id).unwrap(), Some(first.clone()));
        assert_eq!(second.revision, 1);
    }

    #[test]
    fn what_cannot_be_read_is_kept_and_reported() {
        let mut storage = MemoryStorage::default();
        storage.set("retold/draft/1", "{ torn").unwrap();
        storage.set("retold/draft/2", r#"{"format":"retold-draft","version":9}"#).unwrap();
        storage.set("somebody-else", "{ torn").unwrap();
        let library = Library::new(storage.clone());
        let listing = library.list().unwrap();
        assert!(listing.drafts.is_empty());
        let reported: Vec<_> =
            listing.unreadable.iter().map(|it| (it.key.as_str(), it.text.as_str())).collect();
        assert_eq!(reported[0], ("retold/draft/1", "{ torn"));
        assert!(matches!(listing.unreadable[1].error, ReadError::TooNew { version: 9 }));
        assert!(matches!(library.load(&DraftId::new(1)), Err(LoadError::Unreadable(ReadError::NotJson(_)))));
    }

    #[test]
    fn a_draft_counts_as_saved_only_if_it_is_there() {
        for (storage, expected) in [
            (
                MemoryStorage { refuses: Some(StorageError::Full), ..MemoryStorage::default() },
                StorageError::Full,
            ),
            (MemoryStorage { forgets: true, ..MemoryStorage::default() }, StorageError::NotKept),
        ] {
            let mut library = Library::new(storage);
            let mut draft = draft(1, "a");
            assert_eq!(library.save(&mut draft, 10), Err(expected));
            assert_eq!(draft.revision, 0);
        }
    }

    #[test]
    fn a_deleted_draft_can_be_brought_back() {
        let mut library = Library::new(MemoryStorage::default());
        let mut draft = draft(1, "a");
        library.save(&mut draft, 10).unwrap();
        let deleted = library.delete(&draft.id).unwrap().unwrap();
        assert_eq!(library.load(&draft.id).unwrap(), None);
        library.restore(&deleted).unwrap();
        assert_eq!(library.load(&draft.id).unwrap(), Some(draft));
    }

    #[test]
    fn only_what_can_be_an_id_is_one() {
        assert_eq!(DraftId::parse("1f"), Some(DraftId::new(31)));
        for text in ["", "../x", "g", "1 "] {
            assert_eq!(DraftId::parse(text), None);
        }
    }
}
