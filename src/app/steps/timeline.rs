//! What was seen, tried, ruled out and fixed, in order.

mod entry;
mod paste;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::{StepFoot, StepHeading};
use crate::app::components::{
    ItemButtons, KindMark, Place, TextInput, TimeInput, event_of_id, field_id, long_list, moves_item,
};
use crate::app::reactive::{changing, flag, text as text_of};
use crate::app::route::Step;
use crate::app::workspace::workspace;
use crate::browser::focus;
use crate::postmortem::{Edit, EventId, EventKind, Field, Item, Section, TextField, TimeField};
use crate::words;
pub use entry::ENTRY_ID;
use entry::Entry;
use paste::PasteTimeline;
pub use paste::{Pasting, provide_pasting};

/// The step.
#[component]
pub fn Timeline() -> impl IntoView {
    let workspace = workspace();
    let events = workspace.follow_shape(|postmortem| {
        postmortem.timeline.iter().map(|event| Item::Event(event.id)).collect::<Vec<_>>()
    });
    let wanted = Signal::derive(move || workspace.wanted.with(|id| event_of_id(id)).map(Item::Event));
    let row = |row| match row {
        Item::Event(id) => view! { <EventRow id=id /> }.into_any(),
        _ => ().into_any(),
    };
    view! {
        <StepHeading title=words::steps::TIMELINE lead=words::timeline::LEAD />
        <div on:keydown=step_in_column>
            <Entry />
            <PasteTimeline />
            <ol class="event-rows" id=ROWS_ID>
                {long_list(ROWS_ID, events, wanted, row)}
            </ol>
        </div>
        <StepFoot step=Step::Section(Section::Timeline) />
    }
}

/// The id of the list of rows.
const ROWS_ID: &str = "event-rows";

/// The times, from the entry line down: the arrow keys go through them.
const TIMES: &str = "#entry-time, .event-time input.field";

fn step_in_column(event: KeyboardEvent) {
    let by = match event.key().as_str() {
        "ArrowUp" => -1,
        "ArrowDown" => 1,
        _ => return,
    };
    if !event.alt_key() && focus::step(TIMES, by) {
        event.prevent_default();
    }
}

#[component]
fn EventRow(id: EventId) -> impl IntoView {
    let workspace = workspace();
    let item = Item::Event(id);
    let place = Place::of(workspace, item);
    let number = place.number;
    let on_key = moves_item(workspace, item);
    view! {
        <li>
        <div
            class="event-row"
            role="group"
            aria-label=text_of(move || words::timeline::event(&number.get()))
            on:keydown=on_key
        >
            <div class="event-time">
                <TimeInput
                    field=TimeField::Event(id)
                    label=text_of(move || words::timeline::time_of(&number.get()))
                    label_hidden=true
                />
            </div>
            <div class="event-text">
                <TextInput
                    field=TextField::Event(id)
                    label=text_of(move || words::timeline::what_happened_in(&number.get()))
                    label_hidden=true
                    lines=2
                />
                {about(id, number)}
            </div>
            <div class="event-tools">
                <KindChoice id=id number=number />
                <ItemButtons
                    item=item
                    name=text_of(move || words::timeline::event_in_sentence(&number.get()))
                    place=place
                    add_id=ENTRY_ID
                />
            </div>
        </div>
        </li>
    }
}

/// Asks what the event is about, where its kind has that or the writer has said it.
fn about(id: EventId, number: Memo<String>) -> AnyView {
    let workspace = workspace();
    let asked = workspace.follow_field(Field::Kind(id), move |postmortem| {
        let event = postmortem.event(id);
        let of_kind = event.and_then(|event| event.kind).and_then(EventKind::about);
        let given = event.is_some_and(|event| !event.about.is_empty()).then_some(words::timeline::ABOUT);
        of_kind.or(given).unwrap_or_default().to_owned()
    });
    changing(move || {
        let asked = asked.get();
        if asked.is_empty() {
            return ().into_any();
        }
        let label = text_of(move || words::timeline::about_of(&asked, &number.get()));
        view! { <TextInput field=TextField::EventAbout(id) label=label /> }.into_any()
    })
    .into_any()
}

/// Shows the kind of an event, as a guess until the writer has chosen.
#[component]
fn KindChoice(id: EventId, number: Memo<String>) -> impl IntoView {
    let workspace = workspace();
    let chosen = workspace.follow_field(Field::Kind(id), move |postmortem| {
        postmortem.event(id).and_then(|event| event.kind).map_or("", EventKind::label).to_owned()
    });
    // Guessed in the background, which draws the report with the same guesses.
    let number_and_blank = format!("\n{} ", id.0);
    let guess = Memo::new(move |_| {
        workspace.guesses.with(|guesses| {
            let line =
                guesses.split_once(number_and_blank.as_str()).and_then(|(_, rest)| rest.lines().next());
            line.unwrap_or_else(|| EventKind::Other.label()).to_owned()
        })
    });
    let shown =
        text_of(move || chosen.with(|label| if label.is_empty() { guess.get() } else { label.clone() }));
    let option = move |kind: EventKind| {
        let label = kind.label();
        let selected = flag(move || chosen.with(|chosen| chosen == label));
        view! { <option value=label selected=selected>{label}</option> }.into_any()
    };
    let choose = move |label: &str| {
        workspace.dispatch(Edit::SetEventKind { event: id, kind: EventKind::labelled(label) });
    };
    view! {
        <span class="chip" class:is-guess=flag(move || chosen.with(String::is_empty))>
            <KindMark label=shown />
            <select
                class="kind-select"
                id=field_id(Field::Kind(id))
                aria-label=text_of(move || words::timeline::kind_of(&number.get()))
                prop:value=text_of(move || chosen.get())
                on:change:target=move |event| choose(&event.target().value())
            >
                <option value="" selected=flag(move || chosen.with(String::is_empty))>
                    {text_of(move || words::timeline::guessed(&guess.get()))}
                </option>
                {EventKind::ALL.map(option).into_iter().collect::<Vec<_>>()}
            </select>
        </span>
    }
}
