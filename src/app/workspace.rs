//! One open draft: its history, its voice, and its saving.

mod checking;
mod drawing;
mod entering;
mod following;
mod keeping;
mod restoring;
mod saving;

use std::sync::Arc;

use leptos::prelude::*;

use super::copy::in_plain_words;
use super::notice::Notice;
use super::secrets::Secrets;
use super::session::{Session, session};
use crate::browser::{address, clock, panel, random};
use crate::draft::{Opened, to_json};
use crate::errand::{Act, Made};
use crate::postmortem::{Applied, Edit, Field, History, Item, Postmortem, TaleChange, Typed};
use crate::read::timeline::with_answers;
use crate::words;

use following::Followers;
pub use keeping::{LATER, forget, mark};
use saving::Saving;

/// A voice in which the document is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The report.
    Formal,
    /// The tale.
    Tale,
}

impl Voice {
    /// Returns the one on the other side of the sheet.
    pub fn other(self) -> Self {
        match self {
            Self::Formal => Self::Tale,
            Self::Tale => Self::Formal,
        }
    }
}

/// What the background last made of the draft in a voice, to be taken away.
#[derive(Default)]
struct Voiced {
    made: Arc<Made>,
    /// How many changes the draft had seen when it was made.
    after: u32,
    /// Who waits for it to be made anew.
    waiting: Vec<Take>,
    /// Whether one of them copies.
    is_copied: bool,
}

/// What takes something away of what was made.
pub type Take = Box<dyn FnOnce(Workspace, &Made)>;

/// Handles to one open draft.
#[derive(Clone, Copy)]
pub struct Workspace {
    /// What outlives the draft.
    pub session: Session,
    history: RwSignal<History>,
    followers: Followers,
    saving: Saving,
    /// The voice that is shown.
    pub voice: RwSignal<Voice>,
    /// Whether a small screen shows the document, and not the form.
    pub reads: RwSignal<bool>,
    /// The time in the entry line of the timeline, before it is an event.
    pub entry_time: RwSignal<String>,
    /// The text in the entry line of the timeline.
    pub entry_text: RwSignal<String>,
    /// The id of what is to have the focus in the step that is turned to; `None` for the step's heading.
    focus_next: StoredValue<Option<String>>,
    /// The id of what is to get the focus, perhaps in a row that is not on the page yet.
    pub wanted: RwSignal<String>,
    /// What is known of its secrets.
    pub secrets: Secrets,
    /// What was chosen for the public version, a line each, as long as the draft is open.
    public: RwSignal<String>,
    /// How many words the report has.
    pub words: RwSignal<String>,
    /// When the incident was, in a sentence.
    pub duration: RwSignal<String>,
    /// What the events may be, a line each: the event's number and the name of a kind.
    pub guesses: RwSignal<String>,
    /// In the order of the voices.
    made: StoredValue<[Voiced; 2], LocalStorage>,
    /// How many changes the draft has seen.
    changes: StoredValue<u32>,
    /// Whether the last one was a key in a field.
    is_typing: StoredValue<bool>,
    /// When it was last handed to the second place, in milliseconds since 1970 (UTC).
    kept_at: StoredValue<u64>,
    /// Whether steps that were handed over with it have not arrived.
    lacks_steps: StoredValue<bool>,
    /// What gets the focus when the tale is told, as a CSS selector.
    focus_when_told: StoredValue<Option<String>>,
}

/// The ids of the elements that hold the panels of a tale.
pub const TALE_PANELS: [&str; 4] = ["tale-sheet", "tale-tray", "tale-beats", "tale-badge"];

/// The names of these panels.
const TALE_NAMES: [&str; 4] = ["sheet", "tray", "beats", "badge"];

/// The ids of the elements that hold the report, the strip, the metrics, what can be taken along, and the secrets in it.
pub const DRAWN_PANELS: [&str; 5] = ["report", "strip", "metrics", "share", "secrets-named"];

impl Workspace {
    /// Opens a draft for as long as its view is there. One that is still to be stored is saved soon.
    pub fn open(draft: Opened, is_unsaved: bool) -> Self {
        let session = session();
        panel::forget();
        let must_save = is_unsaved && !draft.postmortem.is_blank();
        let saving = Saving::of(draft.keeper);
        let history = RwSignal::new(History::new(draft.postmortem));
        let voice = RwSignal::new(Voice::Formal);
        let blank = || RwSignal::new(String::new());
        let (entry_time, entry_text) = (blank(), blank());
        let focus_next = StoredValue::new(None);
        let workspace = Self {
            session,
            history,
            followers: Followers::new(),
            saving,
            voice,
            reads: RwSignal::new(false),
            entry_time,
            entry_text,
            focus_next,
            wanted: blank(),
            secrets: Secrets::new(),
            public: blank(),
            words: blank(),
            duration: blank(),
            guesses: blank(),
            made: StoredValue::new_local(Default::default()),
            changes: StoredValue::new(0),
            is_typing: StoredValue::new(false),
            kept_at: StoredValue::new(0),
            lacks_steps: StoredValue::new(false),
            focus_when_told: StoredValue::new(None),
        };
        // The report and the strip are drawn in the background.
        Effect::new(move |_| {
            history.track();
            workspace.public.track();
            workspace.make_soon(Voice::Formal);
            // The question that draws has the draft without it.
            if workspace.unfinished().is_some() {
                workspace.hand_over();
            }
            workspace.check_soon();
            workspace.keep_while_writing();
        });
        // What stands in the entry line is no part of the draft yet, and not lost when the page breaks.
        Effect::new(move |_| {
            entry_time.track();
            entry_text.track();
            workspace.hand_over();
        });
        workspace.reopen();
        // The tale is told in the background. It is there before the sheet is turned for the first time, and follows
        // the draft while it is read.
        Effect::new(move |was_tale: Option<bool>| {
            let is_tale = voice.get() == Voice::Tale;
            workspace.public.track();
            if is_tale {
                history.track();
            }
            if was_tale == Some(is_tale) {
                workspace.make_soon(Voice::Tale);
            } else {
                workspace.make(Voice::Tale);
            }
            is_tale
        });
        if must_save {
            workspace.changed();
        }
        workspace.keep_safe();
        workspace
    }

    /// Reads the postmortem.
    pub fn with<T>(self, read: impl FnOnce(&Postmortem) -> T) -> T {
        self.history.with(|history| read(history.postmortem()))
    }

    /// Reads the postmortem as it is now, outside of whatever follows it.
    fn with_untracked<T>(self, read: impl FnOnce(&Postmortem) -> T) -> T {
        self.history.with_untracked(|history| read(history.postmortem()))
    }

    /// Changes the postmortem. This is the only way, so saving and undo cannot be forgotten; what another tab has saved comes in by
    /// `take_over`, and is saved already.
    ///
    /// Returns `None` when the edit was of an item that is gone, as when a key arrives after a removal.
    pub fn dispatch(self, edit: Edit) -> Option<Applied> {
        let mut applied = None;
        let place = edit.typed();
        self.history.update(|history| applied = history.apply(edit, clock::now()).ok());
        self.is_typing.set_value(place.is_some());
        self.followers.tell(place);
        if applied.is_some_and(|applied| applied.changed) {
            // An Undo that is still shown would take back this edit instead of the one that it names.
            if self.session.notice.with_untracked(|it| it.as_ref().is_some_and(|it| it.undo.is_some())) {
                self.session.notice.set(None);
            }
            self.changed();
            if let Some(Typed::Field(Field::Text(field))) = place {
                self.draw_line(field);
            }
        }
        applied
    }

    /// Ends the stretch of typing that Undo takes back at once.
    pub fn end_typing(self) {
        // A field that had the focus tells so when it goes away with its draft.
        let _ = self.history.try_update_untracked(History::end_typing);
    }

    /// Gives the focus to the control with this id in the step that is turned to; `None` is its heading.
    pub fn focus_next(self, id: Option<String>) {
        self.wanted.set(id.clone().unwrap_or_default());
        self.focus_next.set_value(id);
    }

    /// Takes the id of what is to have the focus in the step that is turned to.
    pub fn take_focus(self) -> Option<String> {
        self.focus_next.try_update_value(Option::take).flatten()
    }

    /// Removes an item, and offers to bring it back.
    pub fn remove(self, item: Item, name: &str) {
        if self.dispatch(Edit::Remove { item }).is_some() {
            self.offer_undo(&words::draft::removed(name));
        }
    }

    /// Tells the tale in other words.
    pub fn reroll(self) {
        // Only as many as have words for a name.
        self.dispatch(Edit::ChangeTale(TaleChange::Seed(random::number() >> 16)));
    }

    /// Lays the draft out in plain words, if somebody waits for a document that will not come: nothing blocks copying.
    fn lay_out_for_those_who_wait(self, voice: Voice) {
        let is_copied = self.made.try_update_value(|all| {
            let voiced = &mut all[voice as usize];
            voiced.waiting.clear();
            std::mem::take(&mut voiced.is_copied)
        });
        if is_copied == Some(true) {
            self.session.by_hand.set(Some(self.with_untracked(in_plain_words)));
        }
    }

    /// Remembers that somebody waits for the document to copy it, who is not to go away with nothing.
    pub fn awaits_copy(self, voice: Voice) {
        self.made.update_value(|all| all[voice as usize].is_copied = !all[voice as usize].waiting.is_empty());
    }

    /// Tells whether the document is made as it is now.
    pub fn is_made(self, voice: Voice) -> bool {
        let changes = self.changes.get_value();
        self.made
            .with_value(|all| all[voice as usize].after == changes && !all[voice as usize].made.is_empty())
    }

    /// Takes the document as it is now: at once if it has been made, or else when it is. Returns `false` if it cannot be,
    /// which the writer has been told then.
    pub fn with_made(self, voice: Voice, take: impl FnOnce(Self, &Made) + 'static) -> bool {
        if self.is_made(voice) {
            let made = self.made.with_value(|all| all[voice as usize].made.clone());
            take(self, &made);
            return true;
        }
        let take: Take = Box::new(take);
        self.made.update_value(|all| all[voice as usize].waiting.push(take));
        // A later question takes the place of this one, and its answer is as good.
        let is_asked = self.make(voice);
        if !is_asked {
            self.made.update_value(|all| all[voice as usize].waiting.clear());
            self.tell_writer(if voice == Voice::Tale {
                words::document::NOT_TOLD
            } else {
                words::document::NOT_DRAWN
            });
        }
        is_asked
    }

    /// Puts the focus on what a CSS selector names, when the tale is told the next time: what had it may be gone then.
    pub fn focus_when_told(self, selector: String) {
        self.focus_when_told.set_value(Some(selector));
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
        self.step_in_history(History::undo, words::draft::UNDONE);
    }

    /// Makes the last undone change again.
    pub fn redo(self) {
        self.step_in_history(History::redo, words::draft::REDONE);
    }

    fn step_in_history(self, step: fn(&mut History) -> bool, told: &str) {
        let mut stepped = false;
        self.history.update(|history| stepped = step(history));
        self.is_typing.set_value(false);
        self.followers.tell(None);
        if stepped {
            self.session.notice.set(Some(Notice::new(told)));
            self.changed();
        }
    }

    /// Takes a choice for the public version, or takes it back. The documents are made anew.
    pub fn choose(self, act: Act) {
        self.changes.update_value(|changes| *changes += 1);
        answer_by(self.public, Some(act));
    }

    /// Returns the draft for the background, with what was chosen for taking it along before it, where the page is, and what
    /// was typed for this once.
    pub fn as_question(self, typed: &str) -> String {
        let mut answers = self.public.with_untracked(|it| lines(it));
        answers.extend([address::page(), format!("typed {typed}")]);
        with_answers(&answers, &self.as_json())
    }

    /// Returns the draft as a file of ours.
    pub fn as_json(self) -> String {
        self.with_untracked(|postmortem| to_json(postmortem, self.revision(), clock::now()))
    }
}

/// Returns the lines of a text.
pub fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

/// Adds an answer to those that were given, a line each, or takes it back.
pub fn answer_by(answers: RwSignal<String>, act: Option<Act>) {
    answers.update(|answers| match act {
        Some(Act::Answer(answer)) => {
            answers.push_str(&answer);
            answers.push('\n');
        }
        Some(Act::AskAgain(answer)) => *answers = answers.replace(&format!("{answer}\n"), ""),
        _ => {}
    });
}

/// Returns the open draft.
pub fn workspace() -> Workspace {
    expect_context()
}
