//! What outlives a view: the drafts, and the notice that is shown.

use leptos::prelude::*;

use super::notice::Notice;
use super::route::{Route, Step};
use crate::browser::storage::{self, BrowserStorage};
use crate::browser::{address, random};
use crate::draft::{DraftId, Keeper, Library, LoadError, Opened};
use crate::postmortem::Postmortem;

/// Handles to everything that the whole page shares.
#[derive(Clone, Copy)]
pub struct Session {
    /// The stored drafts.
    pub library: StoredValue<Library<BrowserStorage>>,
    /// Drafts that could not be stored. They last as long as the page, so that going home loses nothing.
    pub unsaved: RwSignal<Vec<Opened>>,
    /// What is to be told to the writer now.
    pub notice: RwSignal<Option<Notice>>,
    /// A text that the browser would not copy, for the writer to copy by hand.
    pub by_hand: RwSignal<Option<String>>,
    has_asked_to_persist: StoredValue<bool>,
}

impl Session {
    /// Starts a session.
    pub fn new() -> Self {
        Self {
            library: StoredValue::new(Library::new(BrowserStorage)),
            unsaved: RwSignal::new(Vec::new()),
            notice: RwSignal::new(None),
            by_hand: RwSignal::new(None),
            has_asked_to_persist: StoredValue::new(false),
        }
    }

    /// Makes a draft of a postmortem and goes to it.
    pub fn begin(self, postmortem: Postmortem) {
        address::go_to(&self.begin_at(postmortem, Step::FIRST));
    }

    /// Makes a draft of a postmortem, and returns the fragment of its step.
    pub fn begin_at(self, postmortem: Postmortem, step: Step) -> String {
        let id = DraftId::new(random::unique_number());
        let route = Route::Draft(id.clone(), step);
        self.put_by(Keeper::new(id), postmortem);
        route.fragment()
    }

    /// Puts a draft by as unsaved. The workspace that opens it finds it, and stores it on its first save.
    pub fn put_by(self, keeper: Keeper, postmortem: Postmortem) {
        self.unsaved.update(|unsaved| unsaved.push(Opened { keeper, postmortem, newer: None }));
    }

    /// Opens a draft, and tells whether it is still to be stored. One that is nowhere yet is blank: so is the address
    /// of a new one after a reload.
    ///
    /// # Errors
    ///
    /// [`LoadError`] when there is one that cannot be read, so that nothing is written over it, or may be one: where the
    /// browser gives no storage, nobody knows.
    pub fn open(self, id: &DraftId) -> Result<(Opened, bool), LoadError> {
        let mut put_by = None;
        self.unsaved.update(|unsaved| {
            put_by = unsaved.iter().position(|draft| draft.keeper.id == *id).map(|at| unsaved.remove(at));
        });
        if let Some(draft) = put_by {
            return Ok((draft, true));
        }
        let blank =
            || Opened { keeper: Keeper::new(id.clone()), postmortem: Postmortem::default(), newer: None };
        let stored = self.library.with_value(|library| library.open(id))?;
        Ok((stored.unwrap_or_else(blank), false))
    }

    /// Asks the browser once, when there is something to lose, not to clear the drafts away by itself.
    pub fn ask_to_persist(self) {
        if !self.has_asked_to_persist.get_value() {
            self.has_asked_to_persist.set_value(true);
            storage::ask_to_persist();
        }
    }
}

/// Returns the session.
pub fn session() -> Session {
    expect_context()
}
