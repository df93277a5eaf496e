//! What was seen, tried, ruled out and fixed, in order.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::{StepFoot, StepHeading};
use crate::app::components::{
    ItemButtons, KindMark, TextInput, TimeInput, field_id, moves_item, word_button,
};
use crate::app::reactive::{Row, flag, rows, text as text_of, while_some};
use crate::app::route::Step;
use crate::app::workspace::workspace;
use crate::browser::focus;
use crate::postmortem::{Edit, EventId, EventKind, Field, Item, Section, TextField, TimeField, guess_kind};
use crate::time::{other_form, read_time};

/// The id of the field in which a new event's time is typed.
const ENTRY_ID: &str = "entry-time";

/// The step.
#[component]
pub fn Timeline() -> impl IntoView {
    let workspace = workspace();
    let events = workspace.follow(|postmortem| {
        postmortem.timeline.iter().map(|event| Row::Item(Item::Event(event.id))).collect::<Vec<_>>()
    });
    let row = |row| match row {
        Row::Item(Item::Event(id)) => view! { <EventRow id=id /> }.into_any(),
        _ => ().into_any(),
    };
    view! {
        <StepHeading title="Timeline" lead="One line for each thing that was seen, tried, ruled out or fixed" />
        <Entry />
        <ol class="event-rows">
            {rows(events, row)}
        </ol>
        <StepFoot step=Step::Section(Section::Timeline) />
    }
}

/// The line in which events are added, one after the other, without leaving the keyboard.
#[component]
fn Entry() -> impl IntoView {
    let workspace = workspace();
    let (time, text) = (workspace.entry_time, workspace.entry_text);
    let problem = RwSignal::new(false);
    let add = move || {
        problem.set(!workspace.add_entry());
        focus::on_id(ENTRY_ID.to_owned());
    };
    let on_key = move |event: KeyboardEvent| {
        // Enter while an input method composes a word belongs to that word.
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            add();
        }
    };
    let reading = move || {
        let time = time.get();
        let time = read_time(&time).map(|reading| format!("read as {}", other_form(&time, reading.time)));
        time.unwrap_or_default()
    };
    let guess = move || text.with(|text| (!text.trim().is_empty()).then(|| guess_kind(text)));
    view! {
        <div class="entry" role="group" aria-label="Add an event" class:has-problem=problem>
            <p class="problem" role="alert">
                {text_of(move || {
                    if problem.get() { "Enter a time, such as 15:04, or what happened" } else { "" }.to_owned()
                })}
            </p>
            <div class="entry-line">
                <div class="entry-part">
                    <label class="label" for=ENTRY_ID>"Time"</label>
                    <input
                        class="entry-field mono"
                        type="text"
                        id=ENTRY_ID
                        autocomplete="off"
                        placeholder="15:04"
                        prop:value=time
                        on:input:target=move |event| {
                            problem.set(false);
                            time.set(event.target().value());
                        }
                        on:keydown=on_key
                    />
                </div>
                <div class="entry-part is-wide">
                    <label class="label" for="entry-text">"What happened"</label>
                    <input
                        class="entry-field"
                        type="text"
                        id="entry-text"
                        autocomplete="off"
                        dir="auto"
                        placeholder="alerts fire"
                        prop:value=text
                        on:input:target=move |event| {
                            problem.set(false);
                            text.set(event.target().value());
                        }
                        on:keydown=on_key
                    />
                </div>
                {word_button("key", "Add event", add)}
            </div>
            <p class="entry-reading">
                <span class="mono">{text_of(reading)}</span>
                {while_some(move || {
                    let kind = guess()?;
                    let view = view! {
                        <span class="chip is-guess">
                            <KindMark kind=kind />
                            {kind.label()}
                            <span class="chip-tab">"guess"</span>
                        </span>
                    };
                    Some(view.into_any())
                })}
            </p>
        </div>
    }
}

#[component]
fn EventRow(id: EventId) -> impl IntoView {
    let workspace = workspace();
    let item = Item::Event(id);
    let place = workspace
        .follow(move |postmortem| (item.position(postmortem).unwrap_or_default(), postmortem.timeline.len()));
    let number = move || place.get().0 + 1;
    let on_key = moves_item(workspace, item);
    view! {
        <li>
        <div
            class="event-row"
            role="group"
            aria-label=text_of(move || format!("Event {}", number()))
            on:keydown=on_key
        >
            <div class="event-time">
                <TimeInput
                    field=TimeField::Event(id)
                    label=Signal::derive(move || format!("Time of event {}", number()))
                    label_hidden=true
                />
            </div>
            <div class="event-text">
                <TextInput
                    field=TextField::Event(id)
                    label=Signal::derive(move || format!("What happened in event {}", number()))
                    label_hidden=true
                    lines=2
                />
            </div>
            <div class="event-tools">
                <KindChoice id=id number=Signal::derive(number) />
                <ItemButtons
                    item=item
                    name=Signal::derive(move || format!("event {}", number()))
                    place=place
                    add_id=ENTRY_ID
                />
            </div>
        </div>
        </li>
    }
}

/// Shows the kind of an event, as a guess until the writer has chosen.
#[component]
fn KindChoice(id: EventId, number: Signal<usize>) -> impl IntoView {
    let workspace = workspace();
    let chosen = workspace.follow(move |postmortem| {
        postmortem.event(id).and_then(|event| event.kind).map_or("", EventKind::label).to_owned()
    });
    let guess = workspace.follow(move |postmortem| {
        postmortem.event(id).map_or(EventKind::Other, |event| guess_kind(&event.text))
    });
    let shown =
        Signal::derive(move || chosen.with(|label| kind_labelled(label)).unwrap_or_else(|| guess.get()));
    let option = move |kind: EventKind| {
        let label = kind.label();
        let selected = flag(move || chosen.with(|chosen| chosen == label));
        view! { <option value=label selected=selected>{label}</option> }.into_any()
    };
    let choose = move |label: &str| {
        workspace.dispatch(Edit::SetEventKind { event: id, kind: kind_labelled(label) });
    };
    view! {
        <span class="chip" class:is-guess=flag(move || chosen.with(String::is_empty))>
            <KindMark kind=shown />
            <select
                class="kind-select"
                id=field_id(Field::Kind(id))
                aria-label=text_of(move || format!("Kind of event {}", number.get()))
                prop:value=chosen
                on:change:target=move |event| choose(&event.target().value())
            >
                <option value="" selected=flag(move || chosen.with(String::is_empty))>
                    {text_of(move || format!("{} (guess)", guess.get().label()))}
                </option>
                {EventKind::ALL.map(option).into_iter().collect::<Vec<_>>()}
            </select>
        </span>
    }
}

fn kind_labelled(label: &str) -> Option<EventKind> {
    EventKind::ALL.into_iter().find(|kind| kind.label() == label)
}
