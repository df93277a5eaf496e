//! What a storage holds, as the first page lists it.

use super::found::Found;
use super::generation::Generation;
use super::key::{DraftId, Slot, key};
use super::stored::{ReadError, from_json};
use super::trash::{self, Trashed};
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
    /// How many bytes it has.
    pub size: usize,
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
#[derive(Clone, Debug)]
pub struct Aside {
    /// The key under which it is.
    pub key: String,
    /// The checksum of the text there.
    pub sum: u64,
    /// Its name among its like.
    pub id: DraftId,
    /// What was typed.
    pub postmortem: Postmortem,
    /// When, in milliseconds since 1970 (UTC).
    pub saved_at: u64,
}

// Each is put in its place as it comes. The library's sorts would be quicker for thousands, and weigh more than the
// rest of this file.
impl Listing {
    /// Adds what was found under the keys of a draft.
    pub(super) fn add_found(&mut self, id: DraftId, found: Found) {
        // A draft that a newer Retold has saved is told as such, and neither opened nor deleted.
        let (is_deleted, is_newer) = (found.is_deleted(), found.newer_version().is_some());
        let mut whole = found.whole.into_iter();
        let newest = whole.next();
        // A tab with an earlier version of Retold has written beside the generations: nothing of it may be lost.
        if let Some((_, bare)) = whole.find(|(slot, _)| *slot == Slot::Bare)
            && let Ok(read) = from_json(&bare.json)
        {
            self.aside.push(Aside {
                key: key(Slot::Bare, &id),
                sum: bare.stamp.sum,
                id: id.clone(),
                postmortem: read.postmortem,
                saved_at: read.saved_at,
            });
        }
        if !is_deleted
            && !is_newer
            && let Some((_, generation)) = newest
        {
            self.add_draft(id.clone(), generation);
        }
        for (slot, text, error) in found.damaged {
            self.add_unreadable(key(slot, &id), text, error);
        }
    }

    fn add_draft(&mut self, id: DraftId, newest: Generation) {
        let Generation { stamp, saved_at, events, started, title, json, .. } = newest;
        let (revision, size) = (stamp.revision, json.len());
        let draft = DraftSummary { id, title, started, events, saved_at, revision, size };
        let is_before = |it: &DraftSummary| (it.saved_at, &draft.id) > (draft.saved_at, &it.id);
        self.drafts.insert(self.drafts.partition_point(is_before), draft);
    }

    /// Adds what stands under the key of a deleted draft.
    pub(super) fn add_trash(&mut self, id: DraftId, text: &str) {
        let Some((deleted_at, record)) = trash::read(text) else { return };
        self.gone.push(id.clone());
        let Some(record) = record else { return };
        let at = self.trash.partition_point(|it| it.deleted_at > deleted_at);
        self.trash.insert(at, Trashed { id, title: record.title, deleted_at });
    }

    /// Adds a text that cannot be read.
    pub(super) fn add_unreadable(&mut self, key: String, text: String, error: ReadError) {
        let at = self.unreadable.partition_point(|it| it.key < key);
        self.unreadable.insert(at, UnreadableDraft { key, text, error });
    }
}
