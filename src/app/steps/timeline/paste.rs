//! Pasting a whole timeline: what was found is shown before any of it is taken.

use leptos::html::{Dialog, Textarea};
use leptos::prelude::*;

use crate::app::components::{Button, word_button};
use crate::app::notice::Notice;
use crate::app::reactive::{changing, flag, state, text as text_of};
use crate::app::session::session;
use crate::app::workspace::workspace;
use crate::browser::background;
use crate::errand::{Errand, preview as preview_of};
use crate::postmortem::Edit;
use crate::read::timeline::{Preview, PreviewEvent};

/// How many events the preview shows. More are taken, but nobody reads them before.
const MOST_SHOWN: usize = 200;

/// What is said when the reader is not there.
const FAILED: &str = "The part of the page that reads pastes could not be loaded. Your text stays here; reload the page to try again.";

/// The text that is being pasted. It stays until its events are taken, so that nothing is lost by closing.
#[derive(Clone, Copy)]
pub struct Pasting {
    text: RwSignal<String>,
    is_open: RwSignal<bool>,
}

impl Pasting {
    /// Returns the one of this step.
    pub fn here() -> Self {
        expect_context()
    }

    /// Shows what is found in a text.
    pub fn open(self, text: String) {
        self.text.set(text);
        self.is_open.set(true);
    }
}

/// Lets a paste be opened from below.
pub fn provide_pasting() {
    provide_context(Pasting { text: RwSignal::new(String::new()), is_open: RwSignal::new(false) });
}

/// The button, and the dialog that it opens.
#[component]
pub fn PasteTimeline() -> impl IntoView {
    let workspace = workspace();
    let notice = session().notice;
    let Pasting { text, is_open } = Pasting::here();
    let dialog = NodeRef::<Dialog>::new();
    let area = NodeRef::<Textarea>::new();
    let with_names = RwSignal::new(true);
    let pasted = RwSignal::new(Preview::default());
    let (is_busy, has_failed) = (RwSignal::new(false), RwSignal::new(false));
    // The reader works in the background, beside the signals.
    Effect::new(move |_| {
        let text = text.get();
        if text.trim().is_empty() {
            pasted.set(Preview::default());
            is_busy.set(false);
            return;
        }
        is_busy.set(true);
        let is_asked = background::ask(Errand::ReadTimeline, &text, move |answer| {
            // The step may have been left meanwhile.
            let _ = pasted.try_set(preview_of(&answer));
            let _ = is_busy.try_set(false);
        });
        has_failed.set(!is_asked);
    });
    // The dialog is the browser's, not the signals'.
    Effect::new(move |_| {
        let is_open = is_open.get();
        let (Some(dialog), Some(area)) = (dialog.get(), area.get()) else { return };
        if is_open && !dialog.open() {
            // It fails only if the dialog is open or gone.
            let _ = dialog.show_modal();
            area.set_value(&text.get_untracked());
        } else if !is_open {
            dialog.close();
        }
    });
    let take = move || {
        let events = pasted.with_untracked(|pasted| pasted.new_events(with_names.get_untracked()));
        if events.is_empty() {
            return;
        }
        let added = counted(events.len(), "event");
        workspace.dispatch(Edit::AddEvents { events });
        notice.set(Some(Notice::with_undo(format!("{added} added."), move || workspace.undo())));
        text.set(String::new());
        is_open.set(false);
    };
    let said = move || {
        if has_failed.get() {
            FAILED.to_owned()
        } else if is_busy.get() {
            "Reading.".to_owned()
        } else {
            pasted.with(|pasted| found(pasted, text.with(|text| text.trim().is_empty())))
        }
    };
    let label = text_of(move || match pasted.with(|pasted| pasted.events.len()) {
        0 => "Add events".to_owned(),
        events => format!("Add {}", counted(events, "event")),
    });
    let add = Button::new("key go", label.into_any(), take)
        .disabled_while(state(move || pasted.with(|pasted| pasted.events.is_empty())));
    view! {
            <p class="paste-offer">
                {word_button("key small", "Paste a timeline", move || is_open.set(true))}
                " A chat, a log, an export or a table, as it is."
            </p>
            <dialog class="dialog paste" node_ref=dialog aria-labelledby="paste-heading" on:close=move |_| is_open.set(false)>
                <h2 class="dialog-heading" id="paste-heading">"Paste a timeline"</h2>
                <textarea
                    class="field mono"
                    node_ref=area
                    aria-label="Chat, log, export or table"
                    rows="7"
                    on:input:target=move |event| text.set(event.target().value())
                ></textarea>
    <p class="paste-found" role="status">{text_of(said)}</p>
                {changing(move || pasted.with(preview))}
                <label class="check">
                    <input type="checkbox" prop:checked=flag(move || with_names.get()) on:change:target=move |event| with_names.set(event.target().checked()) />
                    "Keep who said it"
                </label>
                <div class="dialog-keys">
                    {add.view()}
                    {word_button("key", "Close", move || is_open.set(false))}
                </div>
            </dialog>
        }
}

/// Says in a line what was found.
fn found(pasted: &Preview, is_blank: bool) -> String {
    if is_blank {
        return "Paste it above. You see what was found before anything is added.".to_owned();
    }
    if pasted.events.is_empty() {
        return "No line with a time was found. Your text is kept as it is.".to_owned();
    }
    let mut found = counted(pasted.events.len(), "event");
    if !pasted.notes.is_empty() {
        found.push_str(&format!(", {} to check", pasted.notes.len()));
    }
    if !pasted.left_over.is_empty() {
        found.push_str(&format!(", {} left over", counted(pasted.left_over.len(), "line")));
    }
    found
}

fn counted(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

fn preview(pasted: &Preview) -> AnyView {
    if pasted.events.is_empty() && pasted.left_over.is_empty() {
        return ().into_any();
    }
    let notes = pasted.notes.iter().take(MOST_SHOWN).map(|note| item(note.clone())).collect::<Vec<_>>();
    let left = pasted.left_over.iter().take(MOST_SHOWN);
    let left = left.map(|left| item(left.clone())).collect::<Vec<_>>();
    let events = pasted.events.iter().take(MOST_SHOWN).map(event).collect::<Vec<_>>();
    let more = pasted.events.len().saturating_sub(MOST_SHOWN);
    let more = if more > 0 { format!("and {} more", counted(more, "event")) } else { String::new() };
    view! {
        <ul class="paste-notes">{notes}</ul>
        <ol class="paste-events" tabindex="0" aria-label="Events that were found">{events}</ol>
        <p class="hint">{more}</p>
        {(!left.is_empty()).then(|| view! {
            <details class="example">
                <summary>"Lines that are left over"</summary>
                <ul class="paste-left">{left}</ul>
            </details>
        }.into_any())}
    }
    .into_any()
}

fn item(text: String) -> AnyView {
    view! { <li>{text}</li> }.into_any()
}

fn event(event: &PreviewEvent) -> AnyView {
    let time = if event.time.is_empty() { "no time" } else { &event.time };
    let day = if time.starts_with(&event.day) { "" } else { &event.day };
    let when = format!("{day} {time}").trim().to_owned();
    let author = if event.author.is_empty() { String::new() } else { format!("{}: ", event.author) };
    view! {
        <li>
            <span class="mono">{when}</span>
            <span dir="auto">{format!("{author}{}", event.text)}</span>
        </li>
    }
    .into_any()
}
