//! Pasting a whole timeline: what was found is shown before any of it is taken.

use leptos::html::Textarea;
use leptos::prelude::*;

use crate::app::components::{Button, Progress, dialog, stop_button, word_button};
use crate::app::notice::Notice;
use crate::app::reactive::{flag, state, text as text_of};
use crate::app::session::session;
use crate::app::workspace::{Workspace, answer_by, lines, workspace};
use crate::browser::{background, panel};
use crate::errand::{Act, Errand, Pasted};
use crate::postmortem::Edit;
use crate::read::timeline::with_answers;
use crate::words;

/// The id of the element that holds what was found.
const FOUND: &str = "paste-found";

/// The text that is being pasted, and what was found in it. It stays until its events are taken, so that nothing is lost
/// by closing, or by a look at another step.
#[derive(Clone, Copy)]
pub struct Pasting {
    text: RwSignal<String>,
    is_open: RwSignal<bool>,
    /// What the writer has answered, one a line.
    answers: RwSignal<String>,
    progress: RwSignal<Progress>,
    /// How many events there are to be taken.
    count: RwSignal<usize>,
    pasted: StoredValue<Pasted>,
}

impl Pasting {
    /// Returns the one of this draft.
    pub fn here() -> Self {
        expect_context()
    }

    /// Shows what is found in a text, below one that was pasted before and not taken yet.
    pub fn open(self, text: &str) {
        self.text.update(|all| {
            if !all.is_empty() && !all.ends_with('\n') {
                all.push('\n');
            }
            all.push_str(text);
        });
        self.is_open.set(true);
    }

    /// Reads the text in the background, beside the signals.
    fn read(self) {
        let (text, answers) = (self.text.get(), self.answers.get());
        self.progress.set(Progress::AtWork(text.len()));
        // What was found in an earlier text is not to be added in the place of this one.
        self.count.set(0);
        let is_asked =
            background::ask(Errand::ReadTimeline, &with_answers(&lines(&answers), &text), move |answer| {
                if answer.is_empty() {
                    self.tell(words::timeline::PASTE_NOT_READ.to_owned());
                    return;
                }
                let mut pasted = Pasted::from_json(&answer);
                panel::show(FOUND, std::mem::take(&mut pasted.panel));
                self.tell(std::mem::take(&mut pasted.found));
                let _ = self.count.try_set(pasted.events.len());
                let _ = self.pasted.try_set_value(pasted);
            });
        if !is_asked {
            self.tell(words::timeline::PASTE_NOT_READ.to_owned());
        }
    }

    fn tell(self, told: String) {
        // The draft may have been left meanwhile.
        let _ = self.progress.try_set(Progress::Told(told));
    }

    /// Takes away what was found in an earlier text.
    fn forget(self) {
        panel::show(FOUND, Vec::new());
        self.count.set(0);
        self.pasted.set_value(Pasted::default());
    }

    /// Takes what was found into the timeline, so that one Undo takes it back.
    fn take(self, workspace: Workspace, with_names: bool) {
        let events: Vec<_> = self
            .pasted
            .with_value(|pasted| pasted.events.iter().map(|event| event.as_new_event(with_names)).collect());
        if events.is_empty() {
            return;
        }
        let added = words::timeline::added(events.len());
        workspace.dispatch(Edit::AddEvents { events });
        self.is_open.set(false);
        let answers = self.answers.get_untracked();
        let text = self.text.get_untracked();
        self.answers.set(String::new());
        self.text.set(String::new());
        let notice = Notice::with_undo(added, move || {
            workspace.undo();
            // It had lines, too, of which no events were made. Another one may have been pasted since.
            if self.text.try_with_untracked(String::is_empty) == Some(true) {
                self.answers.set(answers.clone());
                self.text.set(text.clone());
            }
        });
        session().notice.set(Some(notice));
    }
}

/// Lets a paste be opened from below, in any step of a draft.
pub fn provide_pasting() -> Pasting {
    let pasting = Pasting {
        text: RwSignal::new(String::new()),
        is_open: RwSignal::new(false),
        answers: RwSignal::new(String::new()),
        progress: RwSignal::new(Progress::Told(String::new())),
        count: RwSignal::new(0),
        pasted: StoredValue::new(Pasted::default()),
    };
    provide_context(pasting);
    pasting
}

/// The button, and the dialog that it opens.
#[component]
pub fn PasteTimeline() -> impl IntoView {
    let workspace = workspace();
    let pasting = Pasting::here();
    let Pasting { text, is_open, progress, count, .. } = pasting;
    let area = NodeRef::<Textarea>::new();
    let with_names = RwSignal::new(true);
    Effect::new(move |_| pasting.read());
    // While it is typed into, the text is the browser's.
    Effect::new(move |_| {
        if let (true, Some(area)) = (is_open.get(), area.get()) {
            area.set_value(&text.get_untracked());
        }
    });
    let label = text_of(move || words::timeline::add(count.get()));
    let take = Button::new("key go", label.into_any(), move || {
        pasting.take(workspace, with_names.get_untracked());
    })
    .disabled_while(state(move || count.get() == 0));
    let press = move |event: leptos::ev::MouseEvent| {
        answer_by(
            pasting.answers,
            panel::act_of(&event).and_then(|(words, value)| Act::read(&words, &value)),
        );
    };
    let inside = view! {
            <textarea
                class="field mono"
                node_ref=area
                aria-label=words::timeline::WANTED
                rows="7"
                on:input:target=move |event| text.set(event.target().value())
            ></textarea>
            <p class="paste-found" role="status">{text_of(move || progress.with(Progress::words))}</p>
            <div id=FOUND on:click=press></div>
            <label class="check">
                <input type="checkbox" prop:checked=flag(move || with_names.get()) on:change:target=move |event| with_names.set(event.target().checked()) />
                {words::timeline::KEEP_NAMES}
            </label>
            <div class="dialog-keys">
                {take.view()}
                {word_button("key", words::keys::CLOSE, move || is_open.set(false))}
                {stop_button(progress, Errand::ReadTimeline, move || pasting.forget())}
            </div>
    };
    view! {
        <p class="paste-offer">
            {word_button("key small", words::timeline::PASTE, move || is_open.set(true))}
            {words::timeline::WHAT_TO_PASTE}
        </p>
        {dialog(is_open, "dialog paste", "paste-heading", words::timeline::PASTE, inside.into_any())}
    }
}
