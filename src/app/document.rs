//! The document, live: a report on one side of the sheet, the tale on the other.
//!
//! Both are panels, which are drawn in the background: trees of elements, never strings of HTML, so no text of anybody's can
//! become a tag. An edit changes the edited line and nothing else.

mod telling;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::components::{Button, word_button};
use super::reactive::{changing, state, text, while_some};
use super::workspace::{DRAWN_PANELS, TALE_PANELS, Voice, workspace};
use crate::browser::{aloud, focus, panel};
use crate::words;
use telling::{act, telling};
pub use telling::{open_telling, perform};

/// The side with the document.
#[component]
pub fn DocumentPane() -> impl IntoView {
    let workspace = workspace();
    let voice = workspace.voice;
    let shows_record = RwSignal::new(false);
    let of_tale = move || {
        let keys = || {
            let pressed = state(move || shows_record.get());
            let turn = move || shows_record.update(|shows| *shows = !*shows);
            let record = Button::new("key small", words::document::SHOW_RECORD.into_any(), turn)
                .pressed_while(pressed)
                .view();
            let tell = word_button("key small", words::document::TELL_IT, move || open_telling(workspace));
            view! { <div class="tale-keys"><div id=TALE_PANELS[3]></div>{vec![record, tell]}</div> }
                .into_any()
        };
        (voice.get() == Voice::Tale).then(keys)
    };
    view! {
        <div class="document-pane" on:click=move |event| act(workspace, &event)
            on:input=move |event| act(workspace, &event)
            on:focusout=move |_| workspace.end_typing()>
            <div class="document-tools">
                <VoiceSwitch />
                {while_some(of_tale)}
            </div>
            <div id="document-panel" role="tabpanel" aria-labelledby=text(move || tab_id(voice.get()).to_owned())>
                <Sheet shows_record=shows_record />
            </div>
            {telling()}
        </div>
    }
}

/// Returns the id of the tab of a voice.
pub fn tab_id(voice: Voice) -> &'static str {
    match voice {
        Voice::Formal => "tab-formal",
        Voice::Tale => "tab-tale",
    }
}

/// The two-way switch, as tabs: one is in the tab order, the arrow keys go to the other.
#[component]
fn VoiceSwitch() -> impl IntoView {
    let voice = workspace().voice;
    let on_key = move |event: KeyboardEvent| {
        let chosen = match event.key().as_str() {
            "ArrowLeft" | "ArrowRight" => voice.get_untracked().other(),
            "Home" => Voice::Formal,
            "End" => Voice::Tale,
            _ => return,
        };
        event.prevent_default();
        voice.set(chosen);
        focus::on_id(tab_id(chosen).to_owned());
    };
    let tab = move |of: Voice, label: &'static str| {
        view! {
            <button
                type="button"
                role="tab"
                class="switch-part"
                id=tab_id(of)
                aria-controls="document-panel"
                aria-selected=state(move || voice.get() == of)
                tabindex=text(move || if voice.get() == of { "0" } else { "-1" }.to_owned())
                on:click=move |_| voice.set(of)
            >
                {label}
            </button>
        }
        .into_any()
    };
    view! {
        <div class="switch" role="tablist" aria-label=words::document::VOICE on:keydown=on_key>
            {tab(Voice::Formal, words::document::FORMAL)} {tab(Voice::Tale, words::document::TALE)}
        </div>
    }
}

#[component]
fn Sheet(shows_record: RwSignal<bool>) -> impl IntoView {
    let workspace = workspace();
    // The formal side turns in only when the sheet has been turned before: it is there when the page opens.
    let was_turned = Memo::new(move |before: Option<&bool>| {
        workspace.voice.get() == Voice::Tale || before.copied().unwrap_or_default()
    });
    let genre = workspace.follow(|postmortem| postmortem.tale.genre.id().to_owned());
    let class = text(move || match (workspace.voice.get(), was_turned.get()) {
        (Voice::Formal, false) => "sheet is-formal".to_owned(),
        (Voice::Formal, true) => "sheet is-formal was-turned".to_owned(),
        (Voice::Tale, _) => {
            format!(
                "sheet is-tale is-{}{}",
                genre.get(),
                if shows_record.get() { " shows-record" } else { "" }
            )
        }
    });
    let turn = move |_| workspace.voice.update(|voice| *voice = voice.other());
    let inside = move || match workspace.voice.get() {
        Voice::Formal => view! { <div id=DRAWN_PANELS[0]></div> }.into_any(),
        Voice::Tale => view! { <div id=TALE_PANELS[0]></div> }.into_any(),
    };
    let tray = move || {
        let tray = || view! { <div class="tray" id=TALE_PANELS[1]></div> }.into_any();
        (workspace.voice.get() == Voice::Tale).then(tray)
    };
    // The panels are new on the page after each turn.
    Effect::new(move |_| {
        match workspace.voice.get() {
            Voice::Formal => aloud::stop(),
            Voice::Tale => aloud::prepare(),
        }
        panel::show_again();
    });
    view! {
        <article class=class role="region" aria-label=words::document::DOCUMENT>
            // The switch says the same in words, so the corner is for the pointer alone.
            <div class="folded-corner" aria-hidden="true" on:click=turn></div>
            {changing(inside)}
        </article>
        {while_some(tray)}
    }
}
