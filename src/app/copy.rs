//! Taking the document away as Markdown.

use leptos::html::{Dialog, Textarea};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::components::word_button;
use super::notice::Notice;
use super::session::session;
use super::workspace::{Voice, Workspace};
use crate::browser::clipboard;
use crate::errand::Told;
use crate::write::{markdown, word_count};

/// The Markdown that the browser would not copy, for the writer to copy by hand.
#[derive(Clone, Copy)]
struct CopyByHand(RwSignal<Option<String>>);

/// Copies the document in the voice that is shown. Nothing blocks copying: if the browser refuses, the text is
/// laid out to be copied by hand.
pub fn copy_markdown(workspace: Workspace) {
    // What stands in the entry line belongs to the document as well.
    workspace.add_entry();
    let is_copied = workspace.voice.get_untracked() == Voice::Tale && workspace.with_tale(copy_tale);
    if !is_copied {
        let style = workspace.with(|postmortem| postmortem.layout.section_style);
        let (text, words) =
            workspace.formal.with_untracked(|outline| (markdown(outline, style), word_count(outline)));
        copy_text(text, format!("Copied as Markdown. {words} words."));
    }
}

fn copy_tale(_: Workspace, told: &Told) {
    copy_text(told.markdown.clone(), format!("Copied the tale as Markdown. {} words.", told.words));
}

/// Copies a text and says so with `told`.
pub fn copy_text(text: String, told: String) {
    let notice = session().notice;
    if text.is_empty() {
        notice.set(Some(Notice::new("There is nothing to copy yet: the document is empty.")));
        return;
    }
    let CopyByHand(by_hand) = expect_context();
    spawn_local(async move {
        if clipboard::copy(&text).await {
            notice.set(Some(Notice::new(told)));
        } else {
            by_hand.set(Some(text));
        }
    });
}

/// Lets the dialog of [`CopyDialog`] be opened from below.
pub fn provide_copying() {
    provide_context(CopyByHand(RwSignal::new(None)));
}

/// Shows the Markdown, selected, where the browser would not copy it.
#[component]
pub fn CopyDialog() -> impl IntoView {
    let CopyByHand(text) = expect_context();
    let dialog = NodeRef::<Dialog>::new();
    let area = NodeRef::<Textarea>::new();
    // The dialog and the selection are the browser's, not the signals'.
    Effect::new(move |_| {
        let is_open = text.with(Option::is_some);
        let (Some(dialog), Some(area)) = (dialog.get(), area.get()) else { return };
        if is_open && !dialog.open() {
            // It fails only if the dialog is open or gone.
            let _ = dialog.show_modal();
            area.set_value(&text.with(|text| text.clone().unwrap_or_default()));
            area.select();
        } else if !is_open {
            dialog.close();
        }
    });
    view! {
        <dialog
            class="dialog"
            node_ref=dialog
            aria-labelledby="copy-by-hand"
            on:close=move |_| text.set(None)
        >
            <h2 class="dialog-heading" id="copy-by-hand">"Copy by hand"</h2>
            <p>"The browser did not let the page copy. The text is selected: press Ctrl C, or Cmd C on a Mac."</p>
            <textarea
                class="field mono"
                node_ref=area
                aria-label="Markdown"
                rows="12"
                readonly
            ></textarea>
            {word_button("key", "Close", move || text.set(None))}
        </dialog>
    }
}
