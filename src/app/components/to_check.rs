//! What was uncertain when a field was read from somebody else's document.

use leptos::prelude::*;

use super::word_button;
use crate::app::reactive::while_some;
use crate::app::workspace::workspace;
use crate::browser::focus;
use crate::postmortem::{Edit, Postmortem};

/// Shows the notes about the line of the document that is changed in the field with this id, each with a key for those who
/// have looked.
pub fn to_check(id: String) -> AnyView {
    let workspace = workspace();
    // The fields are called as the lines are, but for the two times of which one line tells.
    let line = match id.strip_prefix("field-") {
        Some("started-time") => "duration",
        line => line.unwrap_or_default(),
    };
    let line = line.to_owned();
    let notes = workspace.follow(move |postmortem: &Postmortem| postmortem.notes_about(&line));
    while_some(move || {
        let mut shown = Vec::new();
        for text in notes.get().split_terminator('\0') {
            let (text, id) = (text.to_owned(), id.clone());
            shown.push(text.clone().into_any());
            shown.push(word_button("key small", "Checked", move || {
                workspace.dispatch(Edit::CheckNote { text: text.clone() });
                // The key goes with its note.
                focus::on_id(id.clone());
            }));
        }
        (!shown.is_empty()).then(|| view! { <div class="reading-note">{shown}</div> }.into_any())
    })
}
