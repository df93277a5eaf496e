//! A field that is kept as it is typed, with how it was read beside it.

use leptos::prelude::*;

use super::{Label, field_id, to_check};
use crate::app::reactive;
use crate::app::workspace::workspace;
use crate::postmortem::Field;

/// What a field of one line shows, and what it does with what is typed.
pub struct WrittenInput {
    /// Which field it is.
    pub field: Field,
    /// What it is called.
    pub label: Signal<String>,
    /// Whether the label is for screen readers only.
    pub label_hidden: bool,
    /// Whether it may be left blank in a finished postmortem.
    pub optional: bool,
    /// What stands in it as long as it is blank.
    pub placeholder: Signal<String>,
    /// The text as it was typed.
    pub text: Memo<String>,
    /// How it was read.
    pub note: Memo<String>,
    /// Whether the writer has left the field since typing: that something was not understood is said only then.
    pub left: RwSignal<bool>,
    /// Takes what was typed.
    pub typed: Box<dyn Fn(String)>,
    /// What stands below.
    pub below: Option<AnyView>,
}

/// Shows such a field.
pub fn written_input(input: WrittenInput) -> AnyView {
    let workspace = workspace();
    let WrittenInput { field, label, label_hidden, optional, placeholder, text, note, left, typed, below } =
        input;
    let id = field_id(field);
    let notes = to_check(&id);
    // A label out of sight would be drawn with each frame all the same.
    let own_label = label_hidden.then_some(label);
    let shown_label =
        (!label_hidden).then(|| view! { <Label id=id.clone() text=label is_optional=optional /> }.into_any());
    let note_id = format!("{id}-note");
    view! {
        <div class="form-row">
            {shown_label}
            <input
                class="field mono"
                type="text"
                id=id
                aria-label=own_label
                aria-describedby=note_id.clone()
                autocomplete="off"
                placeholder=placeholder
                prop:value=reactive::text(move || text.get())
                on:input:target=move |event| {
                    left.set(false);
                    typed(event.target().value());
                }
                on:blur=move |_| {
                    left.set(true);
                    workspace.end_typing();
                }
            />
            <p class="reading" id=note_id>{note}</p>
            {below}
            {notes}
        </div>
    }
    .into_any()
}

/// Says how a text was read, and only after the writer has gone on that it was not; `not_read` is what is said then.
pub fn note(text: &str, read: Option<String>, left: bool, not_read: &str) -> String {
    match read {
        Some(read) => read,
        None if left && !text.trim().is_empty() => not_read.to_owned(),
        None => String::new(),
    }
}
