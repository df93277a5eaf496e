//! What outlives a view: the drafts, and the notice that is shown.

use leptos::prelude::*;

use super::notice::Notice;
use super::route::{Route, Step};
use crate::browser::storage::BrowserStorage;
use crate::browser::{address, random};
use crate::draft::{Draft, DraftId, Library, LoadError, StorageError};
use crate::postmortem::Postmortem;

/// Handles to everything that the whole page shares.
#[derive(Clone, Copy)]
pub struct Session {
    /// The stored drafts.
    pub library: StoredValue<Library<BrowserStorage>>,
    /// Drafts that could not be stored. They last as long as the page, so that going home loses nothing.
    pub unsaved: RwSignal<Vec<Draft>>,
    /// What is to be told to the writer now.
    pub notice: RwSignal<Option<Notice>>,
    /// A text that the browser would not copy, for the writer to copy by hand.
    pub by_hand: RwSignal<Option<String>>,
}

impl Session {
    /// Starts a session.
    pub fn new() -> Self {
        Self {
            library: StoredValue::new(Library::new(BrowserStorage)),
            unsaved: RwSignal::new(Vec::new()),
            notice: RwSignal::new(None),
            by_hand: RwSignal::new(None),
        }
    }

    /// Makes a draft of a postmortem and goes to it.
    pub fn begin(self, postmortem: Postmortem) {
        let draft = Draft { id: DraftId::new(random::unique_number()), revision: 0, postmortem };
        let route = Route::Draft(draft.id.clone(), Step::FIRST);
        // Put by as unsaved, it is found by the workspace that opens it; that one stores it on its first save.
        self.unsaved.update(|unsaved| unsaved.push(draft));
        address::go_to(&route.fragment());
    }

    /// Opens a draft, and tells whether it is still to be stored. One that is nowhere yet is blank: so is the address
    /// of a new one after a reload.
    ///
    /// # Errors
    ///
    /// [`LoadError`] when there is one that cannot be read, so that nothing is written over it.
    pub fn open(self, id: &DraftId) -> Result<(Draft, bool), LoadError> {
        let mut put_by = None;
        self.unsaved.update(|unsaved| {
            put_by = unsaved.iter().position(|draft| draft.id == *id).map(|at| unsaved.remove(at));
        });
        if let Some(draft) = put_by {
            return Ok((draft, true));
        }
        let blank = || Draft { id: id.clone(), revision: 0, postmortem: Postmortem::default() };
        match self.library.with_value(|library| library.load(id)) {
            Ok(stored) => Ok((stored.unwrap_or_else(blank), false)),
            // Without any storage there is nothing to write over either.
            Err(LoadError::Storage(StorageError::Blocked)) => Ok((blank(), false)),
            Err(error) => Err(error),
        }
    }
}

/// Returns the session.
pub fn session() -> Session {
    expect_context()
}
