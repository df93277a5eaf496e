//! A text field of the form.

use leptos::prelude::*;

use super::{Label, field_id, to_check};
use crate::app::reactive;
use crate::app::workspace::workspace;
use crate::postmortem::{Edit, Field, TextField};

/// Fills in a text.
#[component]
pub fn TextInput(
    /// Which one.
    field: TextField,
    /// What the field is called.
    #[prop(into)]
    label: Signal<String>,
    /// What is wanted, in a short sentence.
    #[prop(optional)]
    hint: &'static str,
    /// How many lines are shown; none for a field of one line.
    #[prop(optional)]
    lines: u32,
    /// Whether it may be left blank in a finished postmortem.
    #[prop(optional)]
    optional: bool,
    /// Whether the label is for screen readers only, since the row says it already. Then nothing says that it is optional.
    #[prop(optional)]
    label_hidden: bool,
) -> impl IntoView {
    let workspace = workspace();
    let id = field_id(Field::Text(field));
    let value = workspace.follow_field(Field::Text(field), move |postmortem| {
        field.text(postmortem).unwrap_or_default().to_owned()
    });
    let shown = reactive::text(move || value.get());
    let typed = move |text: String| {
        workspace.dispatch(Edit::SetText { field, text });
    };
    let notes = to_check(&id);
    // A label out of sight would be drawn with each frame all the same.
    let own_label = label_hidden.then_some(label);
    let shown_label =
        (!label_hidden).then(|| view! { <Label id=id.clone() text=label is_optional=optional /> }.into_any());
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-hint"));
    let control = if lines == 0 {
        view! {
            <input
                class="field"
                type="text"
                id=id.clone()
                aria-label=own_label
                aria-describedby=hint_id.clone()
                autocomplete="off"
                prop:value=shown
                on:input:target=move |event| typed(event.target().value())
                on:blur=move |_| workspace.end_typing()
            />
        }
        .into_any()
    } else {
        view! {
            <textarea
                class="field"
                id=id.clone()
                aria-label=own_label
                rows=lines.to_string()
                aria-describedby=hint_id.clone()
                prop:value=shown
                on:input:target=move |event| typed(event.target().value())
                on:blur=move |_| workspace.end_typing()
            ></textarea>
        }
        .into_any()
    };
    view! {
        <div class="form-row">
            {shown_label}
            {hint_id.map(|id| view! { <p class="hint" id=id>{hint}</p> }.into_any())}
            {control}
            {notes}
        </div>
    }
}
