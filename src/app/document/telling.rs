//! The tale for the whole screen, and what is pressed within the panels of the tale.

use std::sync::Arc;

use leptos::ev::{Event, KeyboardEvent};
use leptos::prelude::*;

use crate::app::components::word_button;
use crate::app::workspace::{TALE_PANELS, Voice, Workspace};
use crate::browser::{aloud, beats, download, focus, panel, picture};
use crate::errand::{Act, Made, Picture, Text};
use crate::postmortem::{Edit, TaleChange};
use crate::words;

const TELLING: &str = "telling";

/// The dialog with the beats: they lie side by side, and the browser scrolls them one by one.
pub fn telling() -> AnyView {
    // Up and down are for a beat that is longer than the screen.
    let on_key = |event: KeyboardEvent| {
        let by = match event.key().as_str() {
            "ArrowRight" | "PageDown" => 1,
            // On a key of the page, the space bar is the key's; in a log, it scrolls.
            " " if !focus::is_within("button, pre") => 1,
            "ArrowLeft" | "PageUp" => -1,
            "Home" => i8::MIN,
            "End" => i8::MAX,
            _ => return,
        };
        if !event.alt_key() && !event.ctrl_key() && !event.meta_key() {
            event.prevent_default();
            beats::turn(TALE_PANELS[2], by);
        }
    };
    view! {
        <dialog class="telling" id=TELLING aria-label=words::document::FULL_SCREEN on:keydown=on_key>
            <div
                class="beats"
                id=TALE_PANELS[2]
                tabindex="0"
                role="group"
                aria-label=words::document::BEATS
                on:pointerdown=|_| beats::let_go(TALE_PANELS[2])
                on:wheel=|_| beats::let_go(TALE_PANELS[2])
            ></div>
            <div class="telling-keys">
                <button type="button" class="key small" data-act="back">{words::document::BEAT_BEFORE}</button>
                <button type="button" class="key small" data-act="on">{words::document::BEAT_AFTER}</button>
                {word_button("key small", words::keys::CLOSE, || beats::close(TELLING))}
            </div>
        </dialog>
    }
    .into_any()
}

/// Opens the tale for the whole screen.
pub fn open_telling(workspace: Workspace) {
    workspace.with_made(Voice::Tale, |_, _| beats::open(TELLING, TALE_PANELS[2]));
}

/// Does what was pressed in a panel, or typed into it.
pub fn act(workspace: Workspace, event: &Event) {
    let Some((words, value)) = panel::act_of(event) else { return };
    let Some(act) = Act::read(&words, &value) else { return };
    if let (Act::Change(change), "click") = (&act, event.type_().as_str())
        // The key that was pressed gives way to others.
        && let Some(selector) = what_comes(change)
    {
        workspace.focus_when_told(selector);
    }
    perform(workspace, act);
}

/// Does an act that is about the tale.
pub fn perform(workspace: Workspace, act: Act) {
    match act {
        Act::Change(change) => _ = workspace.dispatch(Edit::ChangeTale(change)),
        Act::Reroll => workspace.reroll(),
        Act::Turn(by) => beats::turn(TALE_PANELS[2], by),
        Act::ReadAloud => _ = workspace.with_made(Voice::Tale, read_aloud),
        Act::SaveMarkdown => {
            take(workspace, |it, told| {
                save(it, "tale.md", "text/markdown", told.text(Text::Illustrated));
            });
        }
        Act::SaveCover(Picture::Svg) => {
            take(workspace, |it, told| {
                save(it, "cover.svg", "image/svg+xml", told.text(Text::Cover));
            });
        }
        Act::SaveCover(Picture::Png) => {
            take(workspace, |it, told| {
                picture::download_as_png("cover.png", told.text(Text::Cover), move || {
                    it.tell_writer(words::document::TALE_NOT_SAVED);
                });
            });
        }
        Act::Checked(text) => {
            workspace.dispatch(Edit::CheckNote { text });
            // The key goes with its note.
            workspace.with_made(Voice::Formal, |_, _| focus::on_selector(".reading-note button".to_owned()));
        }
        // The others are those of other panels.
        Act::GoTo(_)
        | Act::Answer(_)
        | Act::AskAgain(_)
        | Act::OpenRead(_)
        | Act::Take(..)
        | Act::CopyRichText
        | Act::Restore(_)
        | Act::OpenCopy(_)
        | Act::BringBack(_)
        | Act::LetGo(_)
        | Act::Dismiss(..)
        | Act::Fix(_)
        | Act::Do(_)
        | Act::Visit(_)
        | Act::GoToOwnWords(_)
        | Act::Jump(..)
        | Act::CopyAnyway => {}
    }
}

fn take(workspace: Workspace, take: fn(Workspace, &Made)) {
    workspace.take_along(Voice::Tale, Arc::new(take));
}

fn save(workspace: Workspace, name: &str, kind: &str, text: &str) {
    if !download::text(name, kind, text) {
        workspace.tell_writer(words::document::TALE_NOT_SAVED);
    }
}

/// Names what stands in the place of the key that asks for a change, if the key goes with it.
fn what_comes(change: &TaleChange) -> Option<String> {
    match change {
        TaleChange::Rewrite(line, _) => Some(format!("[data-line={}] :is(textarea, button)", line.name())),
        TaleChange::ToldAlthoughSevere(_) => Some(".severe-note button".to_owned()),
        _ => None,
    }
}

fn read_aloud(workspace: Workspace, told: &Made) {
    if !aloud::turn_on_or_off(told.text(Text::Spoken)) {
        workspace.tell_writer(words::document::NO_SPEAKER);
    }
}
