//! One open draft: its history, its voice, and its saving.

mod saving;

use std::sync::Arc;

use leptos::prelude::*;

use super::notice::Notice;
use super::session::{Session, session};
use crate::browser::{background, clock, focus, panel, random};
use crate::draft::{Draft, DraftId, to_json};
use crate::errand::{Drawn, Errand, Told};
use crate::outline::{Outline, formal};
use crate::postmortem::{Answer, Applied, Edit, Field, History, Item, NewEvent, Postmortem, TaleChange};
use crate::read::timeline::entry;
use crate::time::{answer, read_time};

pub use saving::SaveState;
use saving::Saving;

/// A voice in which the document is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The report.
    Formal,
    /// The tale.
    Tale,
}

/// The tale that was last told, to be taken away.
#[derive(Default)]
struct Tale {
    told: Arc<Told>,
    /// How many changes the draft had seen when it was told.
    after: u32,
    /// How many it has seen.
    changes: u32,
    /// Who waits for it to be told.
    waiting: Vec<fn(Workspace, &Told)>,
    /// What gets the focus when it is told, as a CSS selector.
    focus: Option<String>,
}

/// Handles to one open draft.
#[derive(Clone, Copy)]
pub struct Workspace {
    /// What outlives the draft.
    pub session: Session,
    id: StoredValue<DraftId>,
    history: RwSignal<History>,
    saving: Saving,
    /// The voice that is shown.
    pub voice: RwSignal<Voice>,
    /// The time in the entry line of the timeline, before it is an event.
    pub entry_time: RwSignal<String>,
    /// The text in the entry line of the timeline.
    pub entry_text: RwSignal<String>,
    /// The field that is to have the focus in the step that is turned to; `None` for the step's heading.
    pub focus_next: StoredValue<Option<Field>>,
    /// The report.
    pub formal: Memo<Outline>,
    told: StoredValue<Tale>,
    /// What was drawn last: what can be taken along of it.
    pub strip: StoredValue<Drawn>,
    /// What kind each event seems to be, as [`Drawn::guesses`]: guessed in the background, a moment after an edit.
    pub guesses: RwSignal<String>,
}

/// What is said when the program in the background does not tell.
const NOT_TOLD: &str = "The words of the tale could not be loaded. Reload the page to try again.";

/// The ids of the elements that hold the panels of a tale.
pub const TALE_PANELS: [&str; 4] = ["tale-sheet", "tale-tray", "tale-beats", "tale-badge"];

/// The ids of the elements that hold the report, the strip and the metrics.
pub const DRAWN_PANELS: [&str; 3] = ["report", "strip", "metrics"];

impl Workspace {
    /// Opens a draft for as long as its view is there. One that is still to be stored is saved soon.
    pub fn open(draft: Draft, is_unsaved: bool) -> Self {
        let session = session();
        panel::forget();
        // Its Undo belongs to what was there before, and could write over this draft.
        session.notice.set(None);
        let must_save = is_unsaved && !draft.postmortem.is_blank();
        let saving = Saving::of(draft.revision);
        let id = StoredValue::new(draft.id);
        let history = RwSignal::new(History::new(draft.postmortem));
        let voice = RwSignal::new(Voice::Formal);
        let formal = Memo::new(move |_| history.with(|history| formal(history.postmortem())));
        let told = StoredValue::new(Tale::default());
        let strip = StoredValue::new(Drawn::default());
        let guesses = RwSignal::new(String::new());
        let (entry_time, entry_text) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
        let focus_next = StoredValue::new(None);
        let workspace = Self {
            session,
            id,
            history,
            saving,
            voice,
            entry_time,
            entry_text,
            focus_next,
            formal,
            told,
            strip,
            guesses,
        };
        // The report and the strip are drawn in the background.
        Effect::new(move |_| {
            history.track();
            background::ask(Errand::Draw, &workspace.as_json(), move |answer| {
                let mut picture = Drawn::from_json(&answer);
                for (id, tree) in DRAWN_PANELS.into_iter().zip(std::mem::take(&mut picture.panels)) {
                    panel::show(id, tree);
                }
                // The draft may have been closed meanwhile.
                let _ = guesses.try_set(std::mem::take(&mut picture.guesses));
                let _ = strip.try_set_value(picture);
            });
        });
        // The tale is told in the background. It is there before the sheet is turned for the first time, and follows
        // the draft while it is read.
        Effect::new(move |_| {
            let is_tale = voice.get() == Voice::Tale;
            if is_tale {
                history.track();
            }
            if !workspace.tell() && is_tale {
                workspace.tell_writer(NOT_TOLD);
            }
        });
        if must_save {
            workspace.changed();
        }
        workspace
    }

    /// Returns the draft's name.
    pub fn id(self) -> DraftId {
        self.id.get_value()
    }

    /// Reads the postmortem.
    pub fn with<T>(self, read: impl FnOnce(&Postmortem) -> T) -> T {
        self.history.with(|history| read(history.postmortem()))
    }

    /// Follows a part of the postmortem, and tells of it only when that part changes.
    pub fn follow<T: PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&Postmortem) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        // Boxed, so that the wasm has the code of a memo once for each type and not once for each place.
        let read: Box<dyn Fn(&Postmortem) -> T + Send + Sync> = Box::new(read);
        Memo::new(move |_| self.history.with(|history| read(history.postmortem())))
    }

    /// Changes the postmortem. This is the only way, so saving and undo cannot be forgotten.
    ///
    /// Returns `None` when the edit was of an item that is gone, as when a key arrives after a removal.
    pub fn dispatch(self, edit: Edit) -> Option<Applied> {
        let mut applied = None;
        self.history.update(|history| applied = history.apply(edit, clock::now()).ok());
        if applied.is_some_and(|applied| applied.changed) {
            // An Undo that is still shown would take back this edit instead of the one that it names.
            if self.session.notice.with_untracked(|it| it.as_ref().is_some_and(|it| it.undo.is_some())) {
                self.session.notice.set(None);
            }
            self.changed();
        }
        applied
    }

    /// Ends the stretch of typing that Undo takes back at once.
    pub fn end_typing(self) {
        self.history.update_untracked(History::end_typing);
    }

    /// Removes an item, and offers to bring it back.
    pub fn remove(self, item: Item, name: &str) {
        if self.dispatch(Edit::Remove { item }).is_some() {
            let notice = Notice::with_undo(format!("{name} removed."), move || self.undo());
            self.session.notice.set(Some(notice));
        }
    }

    /// Makes an event of what stands in the entry line. Returns `false` if nothing stands there.
    pub fn add_entry(self) -> bool {
        let (time, text) = (self.entry_time.get_untracked(), self.entry_text.get_untracked());
        if time.trim().is_empty() && text.trim().is_empty() {
            return false;
        }
        let (time, text) = entry(&time, &text);
        let time = if time.trim().is_empty() { Answer::Blank } else { answer(time, read_time) };
        let text = text.to_owned();
        self.dispatch(Edit::AddEvents { events: vec![NewEvent { time, text }] });
        self.entry_time.set(String::new());
        self.entry_text.set(String::new());
        true
    }

    /// Tells the tale in other words.
    pub fn reroll(self) {
        // Only as many as have words for a name.
        self.dispatch(Edit::ChangeTale(TaleChange::Seed(random::number() >> 16)));
    }

    /// Has the tale told in the background, and shows it. Returns `false` if there is nobody to tell it.
    fn tell(self) -> bool {
        let after = self.told.with_value(|tale| tale.changes);
        background::ask(Errand::TellTale, &self.as_json(), move |answer| {
            let mut told = Told::from_json(&answer);
            if told.words.is_empty() {
                self.tell_writer(NOT_TOLD);
                return;
            }
            for (id, tree) in TALE_PANELS.into_iter().zip(std::mem::take(&mut told.panels)) {
                panel::show(id, tree);
            }
            let told = Arc::new(told);
            // The draft may have been closed meanwhile.
            let waiting = self.told.try_update_value(|tale| {
                (tale.told, tale.after) = (told.clone(), after);
                if let Some(selector) = tale.focus.take() {
                    focus::on_selector(selector);
                }
                std::mem::take(&mut tale.waiting)
            });
            for take in waiting.into_iter().flatten() {
                take(self, &told);
            }
        })
    }

    /// Takes the tale as it is now: at once if it has been told, or else when it is. Returns `false` if it cannot be.
    pub fn with_tale(self, take: fn(Self, &Told)) -> bool {
        let (told, is_current) = self.told.with_value(|tale| (tale.told.clone(), tale.after == tale.changes));
        if is_current && !told.words.is_empty() {
            take(self, &told);
            return true;
        }
        // A later question takes the place of this one, and its answer is as good.
        let is_asked = self.tell();
        if is_asked {
            self.told.update_value(|tale| tale.waiting.push(take));
        } else {
            self.tell_writer(NOT_TOLD);
        }
        is_asked
    }

    /// Puts the focus on what a CSS selector names, when the tale is told the next time: what had it may be gone then.
    pub fn focus_when_told(self, selector: String) {
        self.told.update_value(|tale| tale.focus = Some(selector));
    }

    /// Tells the writer something.
    pub fn tell_writer(self, told: &'static str) {
        self.session.notice.set(Some(Notice::new(told)));
    }

    /// Tells whether there is something to undo.
    pub fn can_undo(self) -> bool {
        self.history.with(History::can_undo)
    }

    /// Tells whether there is something to redo.
    pub fn can_redo(self) -> bool {
        self.history.with(History::can_redo)
    }

    /// Takes the last change back.
    pub fn undo(self) {
        self.step_in_history(History::undo, "Undone.");
    }

    /// Makes the last undone change again.
    pub fn redo(self) {
        self.step_in_history(History::redo, "Redone.");
    }

    fn step_in_history(self, step: fn(&mut History) -> bool, told: &str) {
        let mut stepped = false;
        self.history.update(|history| stepped = step(history));
        if stepped {
            self.session.notice.set(Some(Notice::new(told)));
            self.changed();
        }
    }

    /// Returns the draft as it is now.
    fn draft(self) -> Draft {
        Draft {
            id: self.id(),
            revision: self.saving.revision(),
            postmortem: self.history.with_untracked(|history| history.postmortem().clone()),
        }
    }

    /// Returns the draft as a file of ours.
    pub fn as_json(self) -> String {
        let draft = self.draft();
        to_json(&draft.postmortem, draft.revision, clock::now())
    }
}

/// Returns the open draft.
pub fn workspace() -> Workspace {
    expect_context()
}
