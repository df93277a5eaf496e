//! A calendar day of the form.

use leptos::prelude::*;

use super::written_input::{WrittenInput, written_input};
use crate::app::reactive;
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
    let left = RwSignal::new(false);
    let text = workspace.follow(move |postmortem| {
        point(postmortem, field).date.given().map(Written::text).unwrap_or_default().to_owned()
    });
    let note = workspace.follow(move |postmortem| note(&point(postmortem, field).date, left.get()));
    written_input(WrittenInput {
        field: Field::Date(field),
        label,
        label_hidden: false,
        optional,
        placeholder: reactive::text(|| "January 28, 2024".to_owned()),
        text,
        note,
        left,
        typed: Box::new(move |typed| {
            workspace.dispatch(Edit::SetDate { field, date: answer(&typed, read_date) });
        }),
        below: None,
    })
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
