//! The incident to scale, above the form and the document.

use leptos::prelude::*;

use super::components::{Button, field_id};
use super::draft_view::Reads;
use super::reactive::{changing, text};
use super::route::{Route, Step};
use super::workspace::{Workspace, workspace};
use crate::browser::{address, focus};
use crate::errand::{FlagPart, StripPicture};
use crate::postmortem::{EventId, Field, Section, TextField};

/// The strip.
#[component]
pub fn StripView(
    /// The step of the form that is shown.
    step: Memo<Step>,
) -> impl IntoView {
    let workspace = workspace();
    let Reads(reads) = expect_context();
    let go_to = move |event: EventId| {
        reads.set(false);
        go_to_event(workspace, step.get_untracked(), event);
    };
    view! {
        <section class="strip" aria-label="Incident to scale">
            {changing(move || {
                workspace.strip.with(|strip| vec![metrics(strip, true), chart(strip, go_to)].into_any())
            })}
        </section>
    }
}

/// Shows the metrics and what is to be said about them, in brief where there is little room.
pub fn metrics(strip: &StripPicture, is_brief: bool) -> AnyView {
    let rows = strip.metrics.iter().map(|row| {
        let label = cell(row, 0);
        let shown = if is_brief { label.rsplit(' ').next().unwrap_or_default() } else { label.as_str() };
        let parts = vec![
            piece("metric-name".to_owned(), shown.to_owned()),
            piece(cell(row, 1), cell(row, 2)),
            piece("metric-formula".to_owned(), cell(row, 3)),
        ];
        item("metric".to_owned(), String::new(), parts)
    });
    let mut parts =
        vec![piece("strip-day mono".to_owned(), strip.day.clone()), list("metric-list", rows.collect())];
    parts.extend(strip.notes.iter().map(|note| piece("strip-note".to_owned(), note.clone())));
    view! { <div class="metrics">{parts}</div> }.into_any()
}

fn chart(strip: &StripPicture, go_to: impl Fn(EventId) + Copy + Send + Sync + 'static) -> AnyView {
    let lines = strip.lines.iter().map(|row| view! { <path class=cell(row, 0) d=cell(row, 1) /> }.into_any());
    let lines = lines.collect::<Vec<_>>();
    let labels = strip.labels.iter().map(|row| {
        view! { <text class=cell(row, 0) x=cell(row, 1) y=cell(row, 2)>{cell(row, 3)}</text> }.into_any()
    });
    let labels = labels.collect::<Vec<_>>();
    let flags = strip.flags.iter().map(|row| flag(row, go_to)).collect();
    view! {
        <div class="strip-chart">
            <svg class="strip-paper" role="img" aria-label=strip.description.clone()>
                <svg viewBox="0 0 1000 136" preserveAspectRatio="none">{lines}</svg>
                {labels}
            </svg>
            {vec![
                list("flags", flags),
                piece("strip-hint".to_owned(), strip.hint.clone()),
                piece("strip-zone mono".to_owned(), strip.zone.clone()),
            ]}
        </div>
    }
    .into_any()
}

/// Shows a flag, with the note that is seen on hover and focus.
fn flag(row: &[String], go_to: impl Fn(EventId) + Copy + Send + Sync + 'static) -> AnyView {
    let part = |part: FlagPart| cell(row, part as usize);
    let mark = view! {
        <svg class=part(FlagPart::MarkClass) viewBox="0 0 16 16" aria-hidden="true">
            <path d=part(FlagPart::Mark) />
        </svg>
    };
    let inside = vec![
        piece("flag-time mono".to_owned(), part(FlagPart::Time)),
        mark.into_any(),
        piece("flag-kind".to_owned(), part(FlagPart::Kind)),
        piece("for-wide".to_owned(), part(FlagPart::WideCount)),
        piece("for-narrow".to_owned(), part(FlagPart::NarrowCount)),
        piece("flag-note".to_owned(), part(FlagPart::Note)),
    ];
    let name = part(FlagPart::Name);
    let event = part(FlagPart::Event).parse().map(EventId);
    let press = move || {
        if let Ok(event) = event {
            go_to(event);
        }
    };
    let button = Button::new("flag-key", inside.into_any(), press).named(text(move || name.clone())).view();
    item(part(FlagPart::Class), part(FlagPart::Left), vec![button])
}

fn cell(row: &[String], at: usize) -> String {
    row.get(at).cloned().unwrap_or_default()
}

// Few types of views, each with its code in one place: the page is to stay small.

fn piece(class: String, text: String) -> AnyView {
    view! { <span class=class>{text}</span> }.into_any()
}

fn list(class: &'static str, items: Vec<AnyView>) -> AnyView {
    view! { <ol class=class>{items}</ol> }.into_any()
}

fn item(class: String, left: String, inner: Vec<AnyView>) -> AnyView {
    view! { <li class=class style:left=left>{inner}</li> }.into_any()
}

/// Goes to where an event is told.
fn go_to_event(workspace: Workspace, step: Step, event: EventId) {
    let field = Field::Text(TextField::Event(event));
    let timeline = Step::Section(Section::Timeline);
    if step == timeline {
        focus::on_id(field_id(field));
    } else {
        workspace.focus_next.set_value(Some(field));
        address::go_to(&Route::Draft(workspace.id(), timeline).fragment());
    }
}
