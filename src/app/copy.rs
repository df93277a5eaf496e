//! Taking the document away as Markdown.

mod plainly;

use std::sync::Arc;

use leptos::html::{Dialog, Textarea};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::components::word_button;
use super::notice::Notice;
use super::session::{Session, session};
use super::workspace::{Voice, Workspace};
use crate::browser::clipboard::{self, Promised};
use crate::browser::{background, download};
use crate::errand::{Errand, Made, Text};
use crate::words;
pub use plainly::in_plain_words;

/// Copies the document in the voice that is shown. Nothing blocks copying: if the browser refuses, the text is
/// laid out to be copied by hand.
pub fn copy_markdown(workspace: Workspace) {
    // What stands in the entry line belongs to the document as well.
    workspace.add_entry();
    let voice = workspace.voice.get_untracked();
    // While the key is pressed the browser takes a text that is still to be written, and later it takes none.
    let promised = if workspace.is_made(voice) { None } else { clipboard::promise() };
    let is_made = workspace.with_made(voice, move |workspace, made| {
        if workspace.names_secrets(made.text(Text::Secrets), copy_markdown) {
            return;
        }
        let told = words::taking::copied_as_markdown(made.text(Text::Told), made.text(Text::Words));
        copy_promised(workspace.session, promised, made.text(Text::Markdown).to_owned(), told);
    });
    if is_made {
        workspace.awaits_copy(voice);
    } else {
        copy_text(
            workspace.session,
            workspace.with(in_plain_words),
            words::taking::COPIED_PLAINLY.to_owned(),
        );
    }
}

/// Copies the document as rich text, with its Markdown for whatever takes text only.
pub fn copy_rich_text(workspace: Workspace) {
    workspace.add_entry();
    let copy = |workspace: Workspace, made: &Made| {
        let plain = made.text(Text::Markdown);
        if clipboard::copy_rich(made.text(Text::RichText), plain) {
            workspace.session.notice.set(Some(Notice::new(words::taking::COPIED_AS_RICH_TEXT)));
        } else {
            let told = words::taking::COPIED_WITHOUT_RICH_TEXT.to_owned();
            copy_text(workspace.session, plain.to_owned(), told);
        }
    };
    workspace.take_along(workspace.voice.get_untracked(), Arc::new(copy));
}

/// Takes the document along in one of the ways that the background offers. `typed` is what stands in the field beside the key.
pub fn take(workspace: Workspace, offered: &str, typed: &str) {
    workspace.add_entry();
    let voice = match workspace.voice.get_untracked() {
        Voice::Formal => "formal",
        Voice::Tale => "tale",
    };
    let promised = if offered.ends_with(" copy") { clipboard::promise() } else { None };
    let question = format!("{offered} {voice}\n{}", workspace.as_question(typed));
    let (offered, typed) = (offered.to_owned(), typed.to_owned());
    let is_asked = background::ask(Errand::Write, &question, move |answer| {
        let made = Made::from_json(&answer);
        let again = move |workspace| take(workspace, &offered, &typed);
        if workspace.names_secrets(made.text(Text::Secrets), again) {
            return;
        }
        let (text, told, file) = (made.text(Text::Written), made.text(Text::Told), made.text(Text::File));
        if told.is_empty() {
            workspace.tell_writer(words::document::NOT_DRAWN);
        } else if text.is_empty() {
            workspace.session.notice.set(Some(Notice::new(told)));
        } else if file.is_empty() {
            copy_promised(workspace.session, promised, text.to_owned(), told.to_owned());
        } else if download::text(file, made.text(Text::MediaType), text) {
            workspace.session.notice.set(Some(Notice::new(told)));
        } else {
            workspace.session.by_hand.set(Some(text.to_owned()));
        }
    });
    if !is_asked {
        workspace.tell_writer(words::document::NOT_DRAWN);
    }
}

/// Copies a text and says so with `told`.
///
/// The session is handed in: a text that comes from the background finds no context.
pub fn copy_text(session: Session, text: String, told: String) {
    copy_promised(session, None, text, told);
}

fn copy_promised(session: Session, promised: Option<Promised>, text: String, told: String) {
    let Session { notice, by_hand, .. } = session;
    if text.is_empty() {
        notice.set(Some(Notice::new(words::taking::NOTHING_TO_COPY)));
        return;
    }
    spawn_local(async move {
        let is_kept = match promised {
            Some(promised) => promised.keep(&text).await,
            None => false,
        };
        if is_kept || clipboard::copy(&text).await {
            notice.set(Some(Notice::new(told)));
        } else {
            by_hand.set(Some(text));
        }
    });
}

/// Shows the Markdown, selected, where the browser would not copy it.
#[component]
pub fn CopyDialog() -> impl IntoView {
    let text = session().by_hand;
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
            <h2 class="dialog-heading" id="copy-by-hand">{words::taking::BY_HAND}</h2>
            <p>{words::taking::HOW_BY_HAND}</p>
            <textarea
                class="field mono"
                node_ref=area
                aria-label=words::taking::TEXT_BY_HAND
                rows="12"
                readonly
            ></textarea>
            {word_button("key", words::keys::CLOSE, move || text.set(None))}
        </dialog>
    }
}
