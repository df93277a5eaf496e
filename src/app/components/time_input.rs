//! A time of day of the form.

use leptos::prelude::*;

use super::written_input::{WrittenInput, note, written_input};
use crate::app::reactive;
use crate::app::workspace::workspace;
use crate::postmortem::{Answer, ClockReading, Edit, Field, TimeField, Written};
use crate::time::{answer, other_form, read_time};
use crate::words;

/// Fills in a time of day. It is kept as it is typed; beside it stands how it was read.
#[component]
pub fn TimeInput(
    /// Which one.
    field: TimeField,
    /// What the field is called.
    #[prop(into)]
    label: Signal<String>,
    /// Whether the label is for screen readers only, since the row says it already.
    #[prop(optional)]
    label_hidden: bool,
    /// Whether the writer can say that the time is not known.
    #[prop(optional)]
    may_be_unknown: bool,
) -> impl IntoView {
    let workspace = workspace();
    let left = RwSignal::new(true);
    let text = workspace.follow_field(Field::Time(field), move |postmortem| {
        let given = field.answer(postmortem).and_then(Answer::given);
        given.map(Written::text).unwrap_or_default().to_owned()
    });
    let is_unknown = workspace.follow_field(Field::Time(field), move |postmortem| {
        field.answer(postmortem).is_some_and(Answer::is_unknown)
    });
    let note = workspace.follow_field(Field::Time(field), move |postmortem| {
        let Some(written) = field.answer(postmortem).and_then(Answer::given) else { return String::new() };
        note(written.text(), reading(written), left.get(), words::fields::NO_TIME)
    });
    let set = move |time| {
        workspace.dispatch(Edit::SetTime { field, time });
    };
    let below = may_be_unknown.then(|| {
        let toggled = move |checked| set(if checked { Answer::Unknown } else { Answer::Blank });
        let view = view! {
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=reactive::flag(move || is_unknown.get())
                    on:change:target=move |event| toggled(event.target().checked())
                />
                {reactive::text(move || words::fields::is_not_known(&label.get()))}
            </label>
        };
        view.into_any()
    });
    // In a row a sample would look like the time of the event.
    let sample = if label_hidden { words::fields::WITHOUT_TIME } else { words::fields::SAMPLE_TIME };
    let placeholder = move || if is_unknown.get() { words::fields::UNKNOWN_TIME } else { sample }.to_owned();
    written_input(WrittenInput {
        field: Field::Time(field),
        label,
        label_hidden,
        optional: false,
        placeholder: reactive::text(placeholder),
        text,
        note,
        left,
        typed: Box::new(move |typed| set(answer(&typed, read_time))),
        below,
    })
}

fn reading(written: &Written<ClockReading>) -> Option<String> {
    let reading = written.reading()?;
    Some(words::fields::time_read(&other_form(written.text(), reading.time), reading.approximate))
}
