//! The line in which events are added, one after the other, without leaving the keyboard.

use leptos::ev::{ClipboardEvent, KeyboardEvent};
use leptos::prelude::*;

use super::paste::Pasting;
use crate::app::components::{KindMark, word_button};
use crate::app::reactive::{flag, text as text_of, while_some};
use crate::app::workspace::workspace;
use crate::browser::shortcut::is_composed;
use crate::browser::{background, clipboard, focus};
use crate::errand::Errand;
use crate::read::timeline::entry;
use crate::time::{other_form, read_time};
use crate::words;

/// The id of the field in which a new event's time is typed.
pub const ENTRY_ID: &str = "entry-time";

const TEXT_ID: &str = "entry-text";

/// The line. A time and the words may be typed into their own fields, or both into either.
#[component]
pub fn Entry() -> impl IntoView {
    let workspace = workspace();
    let (time, text) = (workspace.entry_time, workspace.entry_text);
    let problem = RwSignal::new(false);
    let added = RwSignal::new(String::new());
    let pasting = Pasting::here();
    let add = move || {
        let count = workspace.with(|postmortem| postmortem.timeline.len());
        let is_added = workspace.add_entry();
        problem.set(!is_added);
        added.set(if is_added { words::timeline::added_as(count + 1) } else { String::new() });
        focus::on_id(ENTRY_ID.to_owned());
    };
    let on_key = move |event: KeyboardEvent| {
        // Enter while an input method composes a word belongs to that word.
        if event.key() != "Enter" || is_composed(&event) {
            return;
        }
        event.prevent_default();
        // After a time alone, what happened is still to be told.
        let is_time_alone =
            time.with(|time| read_time(time).is_some()) && text.with(|text| text.trim().is_empty());
        if is_time_alone && focus::is_within("#entry-time") {
            focus::on_id(TEXT_ID.to_owned());
        } else {
            add();
        }
    };
    // Several lines are a whole timeline.
    let on_paste = move |event: ClipboardEvent| {
        if let Some(pasted) = clipboard::pasted(&event).filter(|pasted| pasted.trim().contains('\n')) {
            event.prevent_default();
            pasting.open(&pasted);
        }
    };
    let typed = move || {
        problem.set(false);
        added.set(String::new());
    };
    let reading = move || {
        let (time, text) = (time.get(), text.get());
        let (time, text) = entry(&time, &text);
        match read_time(time) {
            Some(reading) => words::timeline::read_as(&other_form(time, reading.time)),
            None if time.trim().is_empty() && text.trim().is_empty() => added.get(),
            None if time.trim().is_empty() => words::timeline::WITHOUT_TIME.to_owned(),
            None => words::timeline::TIME_NOT_UNDERSTOOD.to_owned(),
        }
    };
    let guess = RwSignal::new(String::new());
    Effect::new(move |_| {
        let (time, text) = (time.get(), text.get());
        let (_, text) = entry(&time, &text);
        // Asked for nothing as well: an answer to what stood here before is forgotten then. Without an answer there is no
        // guess to show, and nothing is missing.
        let is_empty = text.trim().is_empty();
        background::ask(Errand::GuessKind, text, move |kind| {
            let _ = guess.try_set(if is_empty { String::new() } else { kind });
        });
    });
    view! {
        <div class="entry" role="group" aria-label=words::keys::ADD_EVENT class:has-problem=flag(move || problem.get())>
            <p class="problem" role="alert">
                {text_of(move || {
                    if problem.get() { words::timeline::NOTHING_TO_ADD } else { "" }.to_owned()
                })}
            </p>
            <div class="entry-line">
                <div class="entry-part">
                    <label class="label" for=ENTRY_ID>{words::timeline::TIME}</label>
                    <input
                        class="entry-field mono"
                        type="text"
                        id=ENTRY_ID
                        autocomplete="off"
                        placeholder=words::timeline::SAMPLE_TIME
                        prop:value=text_of(move || time.get())
                        on:input:target=move |event| {
                            typed();
                            time.set(event.target().value());
                        }
                        on:keydown=on_key
                        on:paste=on_paste
                    />
                </div>
                <div class="entry-part is-wide">
                    <label class="label" for=TEXT_ID>{words::timeline::WHAT_HAPPENED}</label>
                    <input
                        class="entry-field"
                        type="text"
                        id=TEXT_ID
                        autocomplete="off"
                        placeholder=words::timeline::SAMPLE_EVENT
                        prop:value=text_of(move || text.get())
                        on:input:target=move |event| {
                            typed();
                            text.set(event.target().value());
                        }
                        on:keydown=on_key
                        on:paste=on_paste
                    />
                </div>
                {word_button("key", words::timeline::ADD_EVENT, add)}
            </div>
            <p class="entry-reading" aria-live="polite">
                <span class="mono">{text_of(reading)}</span>
                {while_some(move || {
                    let kind = guess.get();
                    if kind.is_empty() {
                        return None;
                    }
                    let view = view! {
                        <span class="chip is-guess">
                            <KindMark label=kind.clone() />
                            {kind}
                            <span class="chip-tab">{words::timeline::GUESS}</span>
                        </span>
                    };
                    Some(view.into_any())
                })}
            </p>
        </div>
    }
}
