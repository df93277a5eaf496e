//! The tale for the whole screen, and what is pressed within the panels of the tale.

use leptos::ev::{Event, KeyboardEvent};
use leptos::prelude::*;

use crate::app::components::word_button;
use crate::app::workspace::{TALE_PANELS, Workspace};
use crate::browser::{aloud, beats, download, focus, panel, picture};
use crate::errand::{Act, Picture, Told};
use crate::postmortem::Edit;

const TELLING: &str = "telling";

/// The dialog with the beats: they lie side by side, and the browser scrolls them one by one.
pub fn telling() -> AnyView {
    let on_key = |event: KeyboardEvent| {
        let by = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" | "PageDown" | " " => 1,
            "ArrowLeft" | "ArrowUp" | "PageUp" => -1,
            _ => return,
        };
        // On a key of the page, the space bar is the key's.
        if event.key() != " " || !focus::is_within("button") {
            event.prevent_default();
            beats::turn(TALE_PANELS[2], by);
        }
    };
    view! {
        <dialog class="telling" id=TELLING aria-label="The tale, full screen" on:keydown=on_key>
            <div class="beats" id=TALE_PANELS[2] tabindex="0" role="group" aria-label="Beats"></div>
            <div class="telling-keys">
                <button type="button" class="key small" data-act="back">"Back"</button>
                <button type="button" class="key small" data-act="on">"On"</button>
                {word_button("key small", "Close", || beats::close(TELLING))}
            </div>
        </dialog>
    }
    .into_any()
}

/// Opens the tale for the whole screen.
pub fn open_telling() {
    beats::open(TELLING, TALE_PANELS[2]);
}

/// Does what was pressed in a panel.
pub fn act(workspace: Workspace, event: &Event) {
    let read = panel::act_of(event).and_then(|(words, value)| Act::read(&words, &value));
    match read {
        Some(Act::Change(change)) => _ = workspace.dispatch(Edit::ChangeTale(change)),
        Some(Act::Reroll) => workspace.reroll(),
        Some(Act::Turn(by)) => beats::turn(TALE_PANELS[2], by),
        Some(Act::ReadAloud) => _ = workspace.with_tale(read_aloud),
        Some(Act::SaveMarkdown) => {
            workspace.with_tale(|_, told| _ = download::text("tale.md", "text/markdown", &told.illustrated));
        }
        Some(Act::SaveCover(Picture::Svg)) => {
            workspace.with_tale(|_, told| _ = download::text("cover.svg", "image/svg+xml", &told.cover));
        }
        Some(Act::SaveCover(Picture::Png)) => {
            workspace.with_tale(|_, told| picture::download_as_png("cover.png", &told.cover));
        }
        Some(Act::GoTo(_)) | None => {}
    }
}

fn read_aloud(workspace: Workspace, told: &Told) {
    if !aloud::turn_on_or_off(&told.spoken) {
        workspace.tell_writer(
            "This browser has no voice of its own. Others would be sent the text, so it is not read.",
        );
    }
}
