//! The whole once more, and the way to take it away.

use std::sync::Arc;

use leptos::prelude::*;

use super::{StepFoot, StepHeading};
use crate::app::components::{field_id, labelled_button, word_button};
use crate::app::copy::{copy_markdown, copy_rich_text, copy_text, take};
use crate::app::draft_view::{download_draft, download_strip};
use crate::app::reactive::{flag, text};
use crate::app::route::{Route, Step};
use crate::app::versions::versions;
use crate::app::workspace::{DRAWN_PANELS, Voice, Workspace, workspace};
use crate::browser::{address, panel};
use crate::errand::{Act, Made, Text};
use crate::postmortem::{
    ClockStyle, DateField, Edit, Field, LessonKind, Postmortem, Preset, Section, SectionStyle, TextField,
};

/// The step.
#[component]
pub fn Review() -> impl IntoView {
    let workspace = workspace();
    // The panels are new on the page.
    Effect::new(|_| panel::show_again());
    let words = text(move || workspace.words.get());
    view! {
        <StepHeading title="Review" lead="Read it once as somebody who was not there, then take it with you" />
        <div class="review-copy">
            {labelled_button("key go hero", "copy", "Copy Markdown".into_any(), move || copy_markdown(workspace))}
            <p class="words"><b class="mono">{words}</b> " words; 400 to 600 is a good length"</p>
        </div>
        <h2 class="items-heading">"What to look at"</h2>
        <div class="findings" id="findings"></div>
        {presets(workspace)}
        {section_styles(workspace)}
        {clock_styles(workspace)}
        <h2 class="items-heading">"Take it with you"</h2>
        <div
            class="share"
            id=DRAWN_PANELS[3]
            on:click=move |event| match panel::act_of(&event).and_then(|(words, value)| Act::read(&words, &value)) {
                Some(Act::Take(offered, typed)) => take(workspace, &offered, &typed),
                Some(Act::CopyRichText) => copy_rich_text(workspace),
                Some(act) => workspace.choose(act),
                None => {}
            }
        ></div>
        <dl class="answers">
            {ANSWERS.map(answer).into_iter().collect::<Vec<_>>()}
        </dl>
        <Incident />
        <p class="review-more">
            {word_button("key small", "Download the draft", move || download_draft(workspace))}
            " A file that Retold's command line reads."
        </p>
        <div class="review-more">{versions(workspace)} " Each as it was, with what has changed since."</div>
        <StepFoot step=Step::Review />
    }
}

/// The incident in numbers, and the ways to take its picture along.
#[component]
fn Incident() -> impl IntoView {
    let workspace = workspace();
    let copy = move |told: &'static str, written: Text| {
        workspace.add_entry();
        let copy = move |workspace: Workspace, made: &Made| {
            copy_text(workspace.session, made.text(written).to_owned(), told.to_owned());
        };
        workspace.take_along(Voice::Formal, Arc::new(copy));
    };
    view! {
        <h2 class="items-heading">"The incident in numbers"</h2>
        <div id=DRAWN_PANELS[2]></div>
        <div class="review-copy">
            {word_button("key small", "Download the strip (.svg)", move || download_strip(workspace))}
            {word_button("key small", "Copy the timeline as Mermaid", move || {
                copy("Copied the timeline as Mermaid.", Text::Mermaid);
            })}
            {word_button("key small", "Copy the timeline as a table", move || {
                copy("Copied the timeline as a table.", Text::Table);
            })}
        </div>
    }
}

/// A choice of the layout: its label, a sample, whether it is taken, and what takes it.
type LayoutChoice = (&'static str, &'static str, fn(&Postmortem) -> bool, Edit);

fn presets(workspace: Workspace) -> AnyView {
    let choices: [LayoutChoice; 4] = [
        (
            "Classic",
            "Issue Summary, Timeline, Root Cause and Resolution, …",
            |it| it.layout.preset == Preset::Classic,
            Edit::SetPreset(Preset::Classic),
        ),
        (
            "SRE book",
            "Summary, Impact, Root Causes, …",
            |it| it.layout.preset == Preset::SreBook,
            Edit::SetPreset(Preset::SreBook),
        ),
        (
            "PagerDuty",
            "Overview, Contributing Factors, …",
            |it| it.layout.preset == Preset::PagerDuty,
            Edit::SetPreset(Preset::PagerDuty),
        ),
        (
            "Atlassian",
            "Incident Summary, Timeline, …, Corrective Actions",
            |it| it.layout.preset == Preset::Atlassian,
            Edit::SetPreset(Preset::Atlassian),
        ),
    ];
    layout_choices(workspace, "Order of the sections", &choices)
}

fn section_styles(workspace: Workspace) -> AnyView {
    let choices: [LayoutChoice; 2] = [
        (
            "Markdown headings",
            "## Timeline",
            |it| it.layout.section_style == SectionStyle::Headings,
            Edit::SetSectionStyle(SectionStyle::Headings),
        ),
        (
            "Bold labels",
            "**Timeline:**",
            |it| it.layout.section_style == SectionStyle::BoldLabels,
            Edit::SetSectionStyle(SectionStyle::BoldLabels),
        ),
    ];
    layout_choices(workspace, "Section style", &choices)
}

fn clock_styles(workspace: Workspace) -> AnyView {
    let choices: [LayoutChoice; 2] = [
        (
            "Times as written",
            "3:00 PM (WAT)",
            |it| it.layout.clock == ClockStyle::AsWritten,
            Edit::SetClockStyle(ClockStyle::AsWritten),
        ),
        (
            "With UTC beside them",
            "3:00 PM WAT (14:00 UTC)",
            |it| it.layout.clock == ClockStyle::WithUtc,
            Edit::SetClockStyle(ClockStyle::WithUtc),
        ),
    ];
    layout_choices(workspace, "Times of events", &choices)
}

fn layout_choices(workspace: Workspace, name: &'static str, choices: &[LayoutChoice]) -> AnyView {
    let radios = choices.iter().cloned().map(|(label, sample, is_taken, edit)| {
        let take = move |_| _ = workspace.dispatch(edit.clone());
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=name
                    aria-label=label
                    prop:checked=flag(move || workspace.with(is_taken))
                    on:change=take
                />
                <span class="choice-name">{label}</span>
                <code>{sample}</code>
            </label>
        }
        .into_any()
    });
    let radios = radios.collect::<Vec<_>>();
    view! {
        <fieldset class="choices" role="radiogroup" aria-label=name>
            <legend class="label">{name}</legend>
            {radios}
        </fieldset>
    }
    .into_any()
}

/// What a row of the review shows.
#[derive(Clone, Copy)]
enum Answered {
    /// A text.
    Text(TextField),
    /// When the incident was.
    Duration,
    /// How many there are of something.
    Count(fn(&Postmortem) -> usize, &'static str),
}

const ANSWERS: [(&str, Section, Answered); 11] = [
    ("Title", Section::Summary, Answered::Text(TextField::Title)),
    ("Duration", Section::Summary, Answered::Duration),
    ("Impact", Section::Summary, Answered::Text(TextField::Impact)),
    ("Root cause in brief", Section::Summary, Answered::Text(TextField::RootCauseBrief)),
    ("Timeline", Section::Timeline, Answered::Count(|it| it.timeline.len(), "event")),
    ("Root cause explanation", Section::RootCause, Answered::Text(TextField::Explanation)),
    ("Resolution", Section::RootCause, Answered::Text(TextField::Resolution)),
    ("Improvements", Section::Measures, Answered::Count(|it| it.measures.improvements.len(), "improvement")),
    ("Tasks", Section::Measures, Answered::Count(|it| it.measures.action_items.len(), "task")),
    (
        "Lessons",
        Section::Lessons,
        Answered::Count(|it| LessonKind::ALL.iter().map(|kind| it.lessons.of(*kind).len()).sum(), "lesson"),
    ),
    ("Sections of your own", Section::Lessons, Answered::Count(|it| it.extra_sections.len(), "section")),
];

fn count(number: usize, noun: &str) -> String {
    match number {
        0 => String::new(),
        1 => format!("1 {noun}"),
        _ => format!("{number} {noun}s"),
    }
}

fn answer((name, step, answered): (&'static str, Section, Answered)) -> AnyView {
    let workspace = workspace();
    let (field, given): (_, Signal<String>) = match answered {
        Answered::Text(field) => {
            let read = move |it: &Postmortem| field.text(it).unwrap_or_default().to_owned();
            (Some(Field::Text(field)), workspace.follow(read).into())
        }
        Answered::Duration => (Some(Field::Date(DateField::Started)), workspace.duration.into()),
        Answered::Count(read, noun) => (None, workspace.follow(move |it| count(read(it), noun)).into()),
    };
    let is_given = move || given.with(|given| !given.trim().is_empty());
    let view = view! {
        <div class="answer">
            <dt>{name}</dt>
            <dd class:is-missing=flag(move || !is_given()) dir="auto">
                {text(move || if is_given() { given.get() } else { "Not provided".to_owned() })}
            </dd>
            <dd class="answer-change">
                <a
                    href=format!("#{}", Route::Draft(workspace.id(), Step::Section(step)).fragment())
                    on:click=move |event| {
                        event.prevent_default();
                        change(workspace, step, field);
                    }
                >
                    "Change"
                    <span class="visually-hidden">{format!(" {}", name.to_ascii_lowercase())}</span>
                </a>
            </dd>
        </div>
    };
    view.into_any()
}

/// Goes to where an answer is given.
fn change(workspace: Workspace, section: Section, field: Option<Field>) {
    workspace.focus_next(field.map(field_id));
    address::go_to(&Route::Draft(workspace.id(), Step::Section(section)).fragment());
}
