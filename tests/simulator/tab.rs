//! One tab of the simulated browser with one draft, doing what the page does.

use std::collections::BTreeSet;

use retold::draft::{DraftId, Keeper, Library, LoadError, Lock, Safety, Save, Saver, Turn};
use retold::postmortem::Postmortem;

use super::faulty::Faults;

/// A tab.
#[derive(Debug)]
pub struct Tab {
    /// Its number.
    pub number: u64,
    /// What keeps its draft.
    pub saver: Saver,
    /// What stands in it.
    pub postmortem: Postmortem,
    /// What is still to be said of who has the lock.
    pub answer: Option<Lock>,
    /// Whether another tab has written, and this one has not looked yet.
    pub is_behind: bool,
    save: Option<Save>,
    storage: Faults,
    /// How many drafts it has made of its own.
    splits: u64,
    /// The title that it has last called saved.
    pub saved: Option<String>,
}

impl Tab {
    /// Opens a draft, or begins it; `None` if it cannot be opened.
    pub fn open(number: u64, storage: &Faults, id: &DraftId) -> Option<Self> {
        let (keeper, postmortem) = match Keeper::open(storage, id) {
            Ok(Some(opened)) => (opened.keeper, opened.postmortem),
            Ok(None) => (Keeper::new(id.clone()), Postmortem::default()),
            // Without any storage there is nothing to write over either.
            Err(LoadError::Storage(_)) => return None,
            Err(_) => return None,
        };
        let saver = Saver::new(keeper, DraftId::new(1_000 + number));
        let storage = storage.clone();
        Some(Self {
            number,
            saver,
            postmortem,
            answer: None,
            is_behind: false,
            save: None,
            storage,
            splits: 0,
            saved: None,
        })
    }

    /// Returns the draft's name.
    pub fn id(&self) -> &DraftId {
        &self.saver.keeper().id
    }

    /// Returns the tokens of what stands in it.
    pub fn tokens(&self) -> BTreeSet<String> {
        tokens(&self.postmortem.title)
    }

    /// Types a token.
    pub fn edit(&mut self, token: &str, now: u64) {
        self.finish_save(now);
        self.postmortem.title.push_str(token);
        self.saver.changed(now);
    }

    /// Does the next step of a save: begins one, asks the storage for one thing, or takes note of the end.
    pub fn step(&mut self, now: u64) {
        match &mut self.save {
            None => self.save = self.saver.begin_save(&self.postmortem, now),
            Some(save) => {
                if let Some(saved) = save.step(&mut self.storage) {
                    let turn = self.saver.end_save(&mut self.storage, save, saved, now);
                    self.save = None;
                    self.note_if_saved();
                    self.take(turn, now);
                }
            }
        }
    }

    /// Saves as the page does, all steps at once.
    pub fn save(&mut self, now: u64) {
        self.finish_save(now);
        self.save_at_once(now);
    }

    /// Takes in what the browser says of the lock.
    pub fn hear_of_the_lock(&mut self, now: u64) {
        self.finish_save(now);
        if let Some(lock) = self.answer.take() {
            let turn = self.saver.lock_is(&mut self.storage, lock);
            self.take(turn, now);
        }
    }

    /// Looks at what others have written.
    pub fn look(&mut self, now: u64) {
        self.finish_save(now);
        self.is_behind = false;
        let turn = self.saver.look(&mut self.storage);
        self.take(turn, now);
    }

    /// Saves or puts by what is unsaved, as when the tab is closed or goes out of sight.
    pub fn flush(&mut self, now: u64) {
        self.finish_save(now);
        self.save_at_once(now);
        let turn = self.saver.flush(&mut self.storage, &self.postmortem, now);
        self.take(turn, now);
    }

    /// Makes a draft of its own of a deleted one, as its writer may.
    pub fn keep_as_new(&mut self, now: u64) {
        if matches!(self.saver.safety(), Safety::NotSaved(_)) {
            self.take(Turn::Split, now);
        }
    }

    /// Ends a save that others came in between of: within a tab nothing else happens before its end.
    fn finish_save(&mut self, now: u64) {
        while self.save.is_some() {
            self.step(now);
        }
    }

    fn take(&mut self, turn: Turn, now: u64) {
        match turn {
            Turn::None => {}
            Turn::SaveSoon => self.save_at_once(now),
            Turn::TakeOver => {
                if let Ok(Some(opened)) = Keeper::open(&self.storage, &self.id().clone()) {
                    self.postmortem = opened.postmortem;
                    self.saver.has_taken_over(opened.keeper);
                }
            }
            Turn::Split => self.split(now),
        }
    }

    fn save_at_once(&mut self, now: u64) {
        let was_unsaved = self.saver.is_unsaved();
        let turn = self.saver.save(&mut self.storage, &self.postmortem, now);
        if was_unsaved && !self.saver.is_unsaved() {
            self.note_if_saved();
        }
        self.take(turn, now);
    }

    fn note_if_saved(&mut self) {
        if matches!(self.saver.safety(), Safety::Saved(_)) && !self.saver.is_unsaved() {
            self.saved = Some(self.postmortem.title.clone());
        }
    }

    fn split(&mut self, now: u64) {
        let id = DraftId::new(100_000 + 1_000 * self.number + self.splits);
        self.splits += 1;
        let mut library = Library::new(self.storage.clone());
        if let Err(error) = library.add(id.clone(), &self.postmortem, now) {
            let _: Turn = self.saver.has_not_split(&mut self.storage, &self.postmortem, now, error);
            return;
        }
        self.saver.has_split(&mut self.storage);
        // The page goes to the new draft, whose lock nobody else can have. What is said of the other one is not heard.
        self.answer = None;
        if let Ok(Some(opened)) = Keeper::open(&self.storage, &id) {
            self.saver = Saver::new(opened.keeper, DraftId::new(500_000 + 1_000 * self.number + self.splits));
            let turn = self.saver.lock_is(&mut self.storage, Lock::Mine);
            self.take(turn, now);
        }
    }
}

/// Returns the tokens of a text: a letter and a number, each after a `<` and before a `>`.
pub fn tokens(text: &str) -> BTreeSet<String> {
    let of = |part: &str| part.split_once('>').map(|(token, _)| format!("<{token}>"));
    text.split('<').skip(1).filter_map(of).collect()
}
