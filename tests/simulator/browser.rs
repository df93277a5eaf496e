//! The simulated browser: its tabs, their locks, its clock, and what must hold.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use retold::draft::{
    Deleted, DraftId, Library, Lock, MemoryStorage, ReadError, Safety, SaveError, Slot, Storage as _, key,
};

use super::faulty::Faults;
use super::tab::{Tab, tokens};

/// Whether the browser has locks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locks {
    /// As every browser of the last years.
    There,
    /// As on a page that is not served safely.
    Missing,
}

/// The browser.
pub struct Browser {
    /// Its storage.
    pub storage: Faults,
    /// Its open tabs.
    pub tabs: Vec<Tab>,
    /// Milliseconds, of a clock that may be set.
    pub now: u64,
    locks: Locks,
    /// Who holds the lock of each draft.
    held: BTreeMap<DraftId, u64>,
    opened: u64,
    typed: u64,
    /// What some tab has called saved.
    pub acknowledged: BTreeSet<String>,
    last_acknowledged: String,
    /// What was typed and is not to be found, of which the writer was told.
    pub told: BTreeSet<String>,
}

impl fmt::Display for Browser {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for tab in &self.tabs {
            let (id, title) = (tab.id(), &tab.postmortem.title);
            write!(formatter, "\n  tab {} with {id}: {title} {:?}", tab.number, tab.saver.safety())?;
        }
        for (key, text) in self.storage.texts() {
            let line = text.lines().next().unwrap_or_default();
            write!(formatter, "\n  {key} = {}", line.chars().take(150).collect::<String>())?;
        }
        Ok(())
    }
}

impl Browser {
    /// Starts a browser with a storage that is empty.
    pub fn new(locks: Locks) -> Self {
        Self {
            storage: Faults::default(),
            tabs: Vec::new(),
            now: 1_000_000,
            locks,
            held: BTreeMap::new(),
            opened: 0,
            typed: 0,
            acknowledged: BTreeSet::new(),
            last_acknowledged: String::new(),
            told: BTreeSet::new(),
        }
    }

    /// Opens a tab with a draft, and asks for its lock. Returns `false` if the draft cannot be opened.
    pub fn open(&mut self, id: &DraftId) -> bool {
        self.opened += 1;
        let Some(mut tab) = Tab::open(self.opened, &self.storage, id) else { return false };
        tab.answer = Some(match self.locks {
            Locks::Missing => Lock::Missing,
            Locks::There if self.held.contains_key(id) => Lock::Theirs,
            Locks::There => {
                self.held.insert(id.clone(), tab.number);
                Lock::Mine
            }
        });
        self.tabs.push(tab);
        true
    }

    /// Types in a tab.
    pub fn edit(&mut self, at: usize) {
        self.typed += 1;
        let token = format!("<t{}>", self.typed);
        self.in_tab(at, |tab, now| tab.edit(&token, now));
    }

    /// Does something in a tab, and lets the others hear of what it has written.
    pub fn in_tab(&mut self, at: usize, act: impl FnOnce(&mut Tab, u64)) {
        let before = self.tabs[at].id().clone();
        act(&mut self.tabs[at], self.now);
        self.tell_others(at);
        let after = self.tabs[at].id().clone();
        if before != after {
            // It has gone to a draft of its own, and left the lock.
            self.release(&before, at);
            self.held.insert(after, self.tabs[at].number);
        }
        self.acknowledge(at);
    }

    /// Closes a tab as a browser does, which lets it save.
    pub fn close(&mut self, at: usize) {
        self.in_tab(at, Tab::flush);
        if self.tabs[at].saver.would_lose() {
            // The browser has asked before.
            let lost = self.tabs[at].tokens();
            self.told.extend(lost);
        }
        self.crash(at);
    }

    /// Ends a tab without a word.
    pub fn crash(&mut self, at: usize) {
        let id = self.tabs[at].id().clone();
        self.release(&id, at);
        self.tabs.remove(at);
    }

    /// Puts a draft into the trash, as the list of drafts does.
    pub fn delete(&mut self, id: &DraftId) {
        let mut library = Library::new(self.storage.clone());
        if let Ok(Some(deleted)) = library.delete(id, self.now)
            && self.texts_in_trash(id).is_none()
        {
            // There was no room for it in the trash: only the Undo that is shown has it.
            let gone = tokens(&format!("{deleted:?}"));
            self.strike_off_all_but(self.acknowledged.difference(&gone).cloned().collect());
        }
        self.tell_others(usize::MAX);
    }

    /// Takes a draft out of the trash.
    pub fn restore(&mut self, id: &DraftId) {
        let mut library = Library::new(self.storage.clone());
        if let Ok(Some(deleted)) = library.in_trash(id) {
            let _ = library.restore(&deleted);
        }
        self.tell_others(usize::MAX);
    }

    /// Lets a newer Retold save a draft, in a form that this one does not know.
    pub fn upgrade(&mut self, id: &DraftId) {
        // It is careful in ways of its own.
        self.storage.fail(None);
        let Ok(Some(opened)) = Library::new(self.storage.clone()).open(id) else { return };
        let title = opened.postmortem.title;
        let _ = self.storage.set(&key(Slot::First, id), &format!("retold/2\t{title}"));
        self.tell_others(usize::MAX);
    }

    /// Returns every token that a visitor finds.
    pub fn found(&self) -> BTreeSet<String> {
        let library = Library::new(self.storage.clone());
        let listing = library.list().expect("the storage works again");
        let mut found = BTreeSet::new();
        for draft in &listing.drafts {
            match library.open(&draft.id) {
                Ok(Some(opened)) => found.extend(tokens(&opened.postmortem.title)),
                // A newer Retold has been at it; the records are there for it.
                _ => found.extend(tokens(&format!("{:?}", self.storage.texts()))),
            }
        }
        for trashed in &listing.trash {
            let deleted = library.in_trash(&trashed.id).expect("the storage works again");
            found.extend(tokens(&format!("{deleted:?}")));
        }
        for aside in &listing.aside {
            found.extend(tokens(&aside.postmortem.title));
        }
        for unreadable in &listing.unreadable {
            found.extend(tokens(&unreadable.text));
            // A newer Retold has been at it; the other record is there for it.
            if matches!(unreadable.error, ReadError::TooNew { .. }) {
                found.extend(tokens(&format!("{:?}", self.storage.texts())));
            }
        }
        found
    }

    /// Returns what has been called saved, and neither stands in a tab nor is found by a visitor.
    pub fn lost(&self) -> BTreeSet<String> {
        let mut there = self.found();
        for tab in &self.tabs {
            there.extend(tab.tokens());
        }
        self.acknowledged.difference(&there).cloned().collect()
    }

    /// Returns the record of a draft in the trash, past all faults.
    fn texts_in_trash(&self, id: &DraftId) -> Option<Deleted> {
        let storage = MemoryStorage { texts: self.storage.texts(), ..MemoryStorage::default() };
        Library::new(storage).in_trash(id).expect("memory does not fail")
    }

    /// Ends a session: the faults are over, every tab hears of everything, saves, and is closed.
    pub fn end(&mut self) {
        self.storage.fail(None);
        for _ in 0..3 {
            for at in 0..self.tabs.len() {
                self.in_tab(at, Tab::hear_of_the_lock);
                self.in_tab(at, Tab::look);
                self.in_tab(at, Tab::save);
            }
        }
        while !self.tabs.is_empty() {
            let saver = &self.tabs[0].saver;
            // It says so of what another tab had saved before somebody cleared the storage, when a newer Retold has come
            // since, and this one cannot tell whether it is there.
            let says_not_saved = saver.safety() == Safety::NotSaved(SaveError::TooNew) && !saver.is_unsaved();
            let kept = self.tabs[0].tokens();
            self.close(0);
            if !says_not_saved {
                self.acknowledged.extend(kept);
            }
            for tab in 0..self.tabs.len() {
                self.in_tab(tab, Tab::hear_of_the_lock);
                self.in_tab(tab, Tab::look);
            }
        }
    }

    /// Strikes off what was called saved but for this.
    pub fn strike_off_all_but(&mut self, tokens: BTreeSet<String>) {
        self.acknowledged = tokens;
        self.last_acknowledged.clear();
    }

    /// Takes note of what a tab calls saved, which must be in the storage at that moment.
    fn acknowledge(&mut self, at: usize) {
        let Some(title) = self.tabs[at].saved.take() else { return };
        // Without locks another tab may have written over it in the same moment.
        assert!(
            self.locks == Locks::Missing || self.storage.has(&title),
            "called saved, and is not stored: {title}"
        );
        // Titles mostly grow: what came before has been counted, unless it was struck off since.
        let new = title.strip_prefix(&self.last_acknowledged).unwrap_or(&title);
        self.acknowledged.extend(tokens(new));
        self.last_acknowledged = title;
    }

    /// Lets every tab with a draft that was written to know, but for the one that wrote.
    fn tell_others(&mut self, writer: usize) {
        for written in self.storage.take_written() {
            for (at, tab) in self.tabs.iter_mut().enumerate() {
                let is_its = [Slot::First, Slot::Second, Slot::Bare, Slot::Trash]
                    .iter()
                    .any(|slot| key(*slot, tab.id()) == written);
                if at != writer && is_its {
                    tab.is_behind = true;
                }
            }
        }
    }

    /// Gives a lock to the next tab that waits for it.
    fn release(&mut self, id: &DraftId, at: usize) {
        if self.held.get(id) != Some(&self.tabs[at].number) {
            return;
        }
        self.held.remove(id);
        let waiting = self.tabs.iter_mut().enumerate().find(|(other, tab)| *other != at && tab.id() == id);
        if let Some((_, next)) = waiting {
            next.answer = Some(Lock::Mine);
            self.held.insert(id.clone(), next.number);
        }
    }
}
