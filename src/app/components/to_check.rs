//! What was uncertain when a field was read from somebody else's document.

use leptos::prelude::*;

use super::{field_id, word_button};
use crate::app::reactive::changing;
use crate::app::workspace::workspace;
use crate::browser::focus;
use crate::postmortem::{Edit, Field, Postmortem};

/// Shows the notes about a field, each with a key for those who have looked.
pub fn to_check(field: Field) -> AnyView {
    let workspace = workspace();
    let notes = workspace.follow(move |postmortem: &Postmortem| postmortem.notes_about(field));
    let note = move |text: &str| {
        let text = text.to_owned();
        let checked = text.clone();
        let key = word_button("key small", "Checked", move || {
            workspace.dispatch(Edit::CheckNote { text: checked.clone() });
            // The key goes with its note.
            focus::on_id(field_id(field));
        });
        view! { <p class="reading-note">{text} " " {key}</p> }.into_any()
    };
    changing(move || {
        notes.with(|notes| notes.split_terminator('\0').map(note).collect::<Vec<_>>()).into_any()
    })
}
