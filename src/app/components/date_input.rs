//! A calendar day of the form.

use leptos::prelude::*;

use super::written_input::{WrittenInput, note, written_input};
use crate::app::reactive;
use crate::app::workspace::workspace;
use crate::postmortem::{DateField, Edit, Field, Point, Postmortem, Written};
use crate::time::{answer, long_date, read_date, weekday_name};
use crate::words;

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
    let left = RwSignal::new(true);
    let text = workspace.follow(move |postmortem| {
        point(postmortem, field).date.given().map(Written::text).unwrap_or_default().to_owned()
    });
    let note = workspace.follow(move |postmortem| {
        let Some(written) = point(postmortem, field).date.given() else { return String::new() };
        let read = written.reading().map(|date| reading(*date));
        note(written.text(), read, left.get(), words::fields::NO_DAY)
    });
    written_input(WrittenInput {
        field: Field::Date(field),
        label,
        label_hidden: false,
        optional,
        placeholder: reactive::text(|| words::fields::SAMPLE_DAY.to_owned()),
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

fn reading(date: jiff::civil::Date) -> String {
    format!("{}, {}", weekday_name(date), long_date(date))
}
