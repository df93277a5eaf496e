//! A calendar day of the form.

use leptos::prelude::*;

use super::{Label, field_id};
use crate::app::workspace::workspace;
use crate::postmortem::{Answer, DateField, Edit, Field, Point, Postmortem, Written};
use crate::time::{answer, long_date, read_date, weekday_name};

/// Fills in a day. It is kept as it is typed; beside it stands how it was read.
#[component]
pub fn DateInput(
    /// Which one.
    field: DateField,
    /// What the field is called.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it may be left blank in a finished postmortem.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let workspace = workspace();
    let id = field_id(Field::Date(field));
    let note_id = format!("{id}-note");
    let left = RwSignal::new(false);
    let text = workspace.follow(move |postmortem| {
        point(postmortem, field).date.given().map(Written::text).unwrap_or_default().to_owned()
    });
    let note = workspace.follow(move |postmortem| note(&point(postmortem, field).date, left.get()));
    view! {
        <div class="form-row">
            <Label id=id.clone() text=label is_hidden=false is_optional=optional />
            <input
                class="field mono"
                type="text"
                id=id
                aria-describedby=note_id.clone()
                autocomplete="off"
                placeholder="January 28, 2024"
                prop:value=text
                on:input:target=move |event| {
                    left.set(false);
                    workspace.dispatch(Edit::SetDate { field, date: answer(&event.target().value(), read_date) });
                }
                on:blur=move |_| {
                    left.set(true);
                    workspace.end_typing();
                }
            />
            <p class="reading" id=note_id>{note}</p>
        </div>
    }
}

fn point(postmortem: &Postmortem, field: DateField) -> &Point {
    match field {
        DateField::Started => &postmortem.summary.started,
        DateField::Ended => &postmortem.summary.ended,
    }
}

/// Says how a day was read, and only after the writer has gone on that it was not.
fn note(value: &Answer<Written<jiff::civil::Date>>, left: bool) -> String {
    let Some(written) = value.given() else { return String::new() };
    match written.reading() {
        Some(date) => format!("{}, {}", weekday_name(*date), long_date(*date)),
        None if left && !written.text().trim().is_empty() => {
            "Printed as it is. To be understood as a day: January 28, 2024 or 2024-01-28".to_owned()
        }
        None => String::new(),
    }
}
