//! Reading a postmortem that was written elsewhere: what was found is shown before it becomes a draft.

use leptos::ev::{Event, MouseEvent};
use leptos::prelude::*;

use super::components::{Progress, dialog, stop_button, word_button};
use super::notice::Notice;
use super::reactive::text as text_of;
use super::session::Session;
use crate::browser::{background, clock, file, panel, random};
use crate::draft::{DraftId, bring_back, from_json, looks_like_backup};
use crate::errand::{Act, Errand, Found};
use crate::words;

/// The id of the element that holds what was found.
const FOUND: &str = "read-found";

/// The longest text that is shown in the field; a longer one from a file would make it slow.
const LONGEST_SHOWN: usize = 200_000;

/// The text that is being read, and what was found in it.
#[derive(Clone, Copy)]
pub struct Reading {
    session: Session,
    is_open: RwSignal<bool>,
    is_from_file: RwSignal<bool>,
    text: RwSignal<String>,
    progress: RwSignal<Progress>,
    drafts: StoredValue<Vec<String>>,
    /// Lists the drafts anew.
    refresh: StoredValue<Box<dyn Fn() + Send + Sync>>,
}

impl Reading {
    /// Begins with nothing.
    pub fn new(session: Session, refresh: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            session,
            is_open: RwSignal::new(false),
            is_from_file: RwSignal::new(false),
            text: RwSignal::new(String::new()),
            progress: RwSignal::new(Progress::Told(String::new())),
            drafts: StoredValue::new(Vec::new()),
            refresh: StoredValue::new(Box::new(refresh)),
        }
    }

    /// Shows the dialog.
    pub fn open(self) {
        self.is_open.set(true);
    }

    /// Reads a file that was dropped or chosen; a backup is brought back at once.
    pub fn take_file(self, event: &Event) {
        let is_read = file::read(event, move |text| {
            if let Some(backup) = text.as_deref().filter(|text| looks_like_backup(text)) {
                self.is_open.set(false);
                self.bring_back(backup);
                return;
            }
            self.is_open.set(true);
            match text {
                Some(text) => {
                    self.is_from_file.set(true);
                    self.text.set(text);
                }
                None => self.tell(words::reading::FILE_NOT_READ.to_owned()),
            }
        });
        if is_read {
            self.progress.set(Progress::AtWork(0));
        }
    }

    /// Adds the drafts of a backup to those that are there.
    fn bring_back(self, backup: &str) {
        let new_id = || DraftId::new(random::unique_number());
        let restored =
            self.session.library.try_update_value(|it| bring_back(it, backup, clock::now(), new_id));
        let told = match restored {
            Some(Ok(it)) => words::reading::brought_back(it.added, it.same, it.beside, it.unreadable),
            Some(Err(error)) => words::reading::not_all_brought_back(&error),
            None => return,
        };
        self.session.notice.set(Some(Notice::new(told)));
        // The list may have been left meanwhile.
        let _ = self.refresh.try_with_value(|refresh| refresh());
    }

    /// Reads the text in the background, beside the signals.
    fn read(self) {
        let text = self.text.get();
        if !self.is_open.get() {
            return;
        }
        // A short one is read before anybody could read this.
        if text.len() > LONGEST_SHOWN {
            self.progress.set(Progress::AtWork(text.len()));
        }
        let is_asked = background::ask(Errand::ReadReport, &text, move |answer| {
            let Found { found, panel, drafts } = Found::from_json(&answer);
            panel::show(FOUND, panel);
            self.tell(if found.is_empty() { words::reading::FAILED.to_owned() } else { found });
            let _ = self.drafts.try_set_value(drafts);
        });
        if !is_asked {
            self.tell(words::reading::FAILED.to_owned());
        }
    }

    fn tell(self, told: String) {
        // The page may have been left meanwhile.
        let _ = self.progress.try_set(Progress::Told(told));
    }

    /// Takes away what was found in an earlier text.
    fn forget(self) {
        panel::show(FOUND, Vec::new());
        self.drafts.set_value(Vec::new());
    }

    fn press(self, event: &MouseEvent) {
        let act = panel::act_of(event).and_then(|(words, value)| Act::read(&words, &value));
        let Some(Act::OpenRead(at)) = act else { return };
        let draft = self.drafts.with_value(|drafts| drafts.get(at).cloned());
        // The background wrote it in the form that is read here.
        if let Some(Ok(read)) = draft.map(|draft| from_json(&draft)) {
            self.is_open.set(false);
            self.session.begin(read.postmortem);
        }
    }
}

/// The dialog.
pub fn reading(reading: Reading) -> AnyView {
    let Reading { is_open, text, progress, .. } = reading;
    Effect::new(move |_| reading.read());
    let shown = text_of(move || {
        text.with(|text| {
            if text.len() > LONGEST_SHOWN && reading.is_from_file.get() {
                String::new()
            } else {
                text.clone()
            }
        })
    });
    let inside = view! {
        <textarea
            class="field mono"
            aria-label=words::reading::WANTED
            rows="7"
            prop:value=shown
            on:input:target=move |event| {
                reading.is_from_file.set(false);
                text.set(event.target().value());
            }
        ></textarea>
        <label class="file-choice">
            <span class="label">{words::reading::CHOOSE_FILE}</span>
            <input type="file" accept=".md,.markdown,.txt,.html,.htm,.json" on:change=move |event| reading.take_file(&event) />
        </label>
        <p class="paste-found" role="status">{text_of(move || progress.with(Progress::words))}</p>
        <div id=FOUND on:click=move |event| reading.press(&event)></div>
        <div class="dialog-keys">
            {word_button("key", words::keys::CLOSE, move || is_open.set(false))}
            {stop_button(progress, Errand::ReadReport, move || reading.forget())}
        </div>
    };
    dialog(is_open, "dialog paste", "read-heading", words::keys::READ, inside.into_any())
}
