//! The whole once more, and the way to take it away.

use std::sync::Arc;

use leptos::prelude::*;

use super::{StepFoot, StepHeading};
use crate::app::commands::{go_to, perform};
use crate::app::components::{field_id, labelled_button, word_button};
use crate::app::copy::{copy_markdown, copy_rich_text, copy_text, take};
use crate::app::draft_view::{download_draft, download_strip};
use crate::app::reactive::{flag, text};
use crate::app::route::{Route, Step};
use crate::app::versions::versions;
use crate::app::workspace::{DRAWN_PANELS, Voice, Workspace, workspace};
use crate::browser::panel;
use crate::errand::{Act, Made, Text};
use crate::postmortem::{
    ClockStyle, DateField, Edit, Field, LessonKind, Postmortem, Preset, Section, SectionStyle, TextField,
};
use crate::words;

/// The step.
#[component]
pub fn Review() -> impl IntoView {
    let workspace = workspace();
    // The panels are new on the page.
    Effect::new(|_| panel::show_again());
    let words = text(move || workspace.words.get());
    view! {
        <StepHeading title=words::steps::REVIEW lead=words::review::LEAD />
        <div class="review-copy">
            {labelled_button("key go hero", "copy", words::keys::COPY_MARKDOWN.into_any(), move || copy_markdown(workspace))}
            <p class="words"><b class="mono">{words}</b> {words::review::WORDS}</p>
        </div>
        <h2 class="items-heading">{words::review::FINDINGS}</h2>
        <div class="findings" id="findings"></div>
        {presets(workspace)}
        {section_styles(workspace)}
        {clock_styles(workspace)}
        <h2 class="items-heading">{words::review::TAKE_IT}</h2>
        <div
            class="share"
            id=DRAWN_PANELS[3]
            on:click=move |event| match panel::act_of(&event).and_then(|(words, value)| Act::read(&words, &value)) {
                Some(Act::Take(offered, typed)) => take(workspace, &offered, &typed),
                Some(Act::CopyRichText) => copy_rich_text(workspace),
                Some(act @ Act::Do(_)) => perform(workspace, act),
                Some(act) => workspace.choose(act),
                None => {}
            }
        ></div>
        <dl class="answers">
            {ANSWERS.map(answer).into_iter().collect::<Vec<_>>()}
        </dl>
        <Incident />
        <p class="review-more">
            {word_button("key small", words::keys::DOWNLOAD_DRAFT, move || download_draft(workspace))}
            {words::review::WHAT_DRAFT_IS_FOR}
        </p>
        <div class="review-more">{versions(workspace)} {words::review::WHAT_VERSIONS_ARE}</div>
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
        <h2 class="items-heading">{words::review::IN_NUMBERS}</h2>
        <div id=DRAWN_PANELS[2]></div>
        <div class="review-copy">
            {word_button("key small", words::keys::DOWNLOAD_STRIP, move || download_strip(workspace))}
            {word_button("key small", words::review::COPY_MERMAID, move || {
                copy(words::review::COPIED_MERMAID, Text::Mermaid);
            })}
            {word_button("key small", words::review::COPY_TABLE, move || {
                copy(words::review::COPIED_TABLE, Text::Table);
            })}
        </div>
    }
}

/// A choice of the layout: its label, a sample, whether it is taken, and what takes it.
type LayoutChoice = (&'static str, &'static str, fn(&Postmortem) -> bool, Edit);

fn presets(workspace: Workspace) -> AnyView {
    let choices: [LayoutChoice; 4] = [
        (
            words::review::CLASSIC,
            words::review::CLASSIC_SAMPLE,
            |it| it.layout.preset == Preset::Classic,
            Edit::SetPreset(Preset::Classic),
        ),
        (
            words::review::SRE_BOOK,
            words::review::SRE_BOOK_SAMPLE,
            |it| it.layout.preset == Preset::SreBook,
            Edit::SetPreset(Preset::SreBook),
        ),
        (
            words::review::PAGER_DUTY,
            words::review::PAGER_DUTY_SAMPLE,
            |it| it.layout.preset == Preset::PagerDuty,
            Edit::SetPreset(Preset::PagerDuty),
        ),
        (
            words::review::ATLASSIAN,
            words::review::ATLASSIAN_SAMPLE,
            |it| it.layout.preset == Preset::Atlassian,
            Edit::SetPreset(Preset::Atlassian),
        ),
    ];
    layout_choices(workspace, words::review::PRESETS, &choices)
}

fn section_styles(workspace: Workspace) -> AnyView {
    let choices: [LayoutChoice; 2] = [
        (
            words::review::HEADINGS,
            words::review::HEADINGS_SAMPLE,
            |it| it.layout.section_style == SectionStyle::Headings,
            Edit::SetSectionStyle(SectionStyle::Headings),
        ),
        (
            words::review::BOLD_LABELS,
            words::review::BOLD_LABELS_SAMPLE,
            |it| it.layout.section_style == SectionStyle::BoldLabels,
            Edit::SetSectionStyle(SectionStyle::BoldLabels),
        ),
    ];
    layout_choices(workspace, words::review::SECTION_STYLES, &choices)
}

fn clock_styles(workspace: Workspace) -> AnyView {
    let choices: [LayoutChoice; 2] = [
        (
            words::review::AS_WRITTEN,
            words::review::AS_WRITTEN_SAMPLE,
            |it| it.layout.clock == ClockStyle::AsWritten,
            Edit::SetClockStyle(ClockStyle::AsWritten),
        ),
        (
            words::review::WITH_UTC,
            words::review::WITH_UTC_SAMPLE,
            |it| it.layout.clock == ClockStyle::WithUtc,
            Edit::SetClockStyle(ClockStyle::WithUtc),
        ),
    ];
    layout_choices(workspace, words::review::CLOCK_STYLES, &choices)
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
    /// How many there are of something, and how that is said.
    Count(fn(&Postmortem) -> usize, fn(usize) -> String),
}

const ANSWERS: [(&str, Section, Answered); 11] = [
    (words::summary::TITLE, Section::Summary, Answered::Text(TextField::Title)),
    (words::review::DURATION, Section::Summary, Answered::Duration),
    (words::summary::IMPACT, Section::Summary, Answered::Text(TextField::Impact)),
    (words::summary::CAUSE_IN_BRIEF, Section::Summary, Answered::Text(TextField::RootCauseBrief)),
    (
        words::steps::TIMELINE,
        Section::Timeline,
        Answered::Count(|it| it.timeline.len(), words::review::events),
    ),
    (words::root_cause::EXPLANATION, Section::RootCause, Answered::Text(TextField::Explanation)),
    (words::root_cause::RESOLUTION, Section::RootCause, Answered::Text(TextField::Resolution)),
    (
        words::measures::IMPROVEMENTS,
        Section::Measures,
        Answered::Count(|it| it.measures.improvements.len(), words::review::improvements),
    ),
    (
        words::measures::TASKS,
        Section::Measures,
        Answered::Count(|it| it.measures.action_items.len(), words::review::tasks),
    ),
    (
        words::steps::LESSONS,
        Section::Lessons,
        Answered::Count(
            |it| LessonKind::ALL.iter().map(|kind| it.lessons.of(*kind).len()).sum(),
            words::review::lessons,
        ),
    ),
    (
        words::lessons::OWN_SECTIONS,
        Section::Lessons,
        Answered::Count(|it| it.extra_sections.len(), words::review::sections),
    ),
];

fn count(number: usize, told: fn(usize) -> String) -> String {
    if number == 0 { String::new() } else { told(number) }
}

fn answer((name, step, answered): (&'static str, Section, Answered)) -> AnyView {
    let workspace = workspace();
    let (field, given): (_, Signal<String>) = match answered {
        Answered::Text(field) => {
            let read = move |it: &Postmortem| field.text(it).unwrap_or_default().to_owned();
            (Some(Field::Text(field)), workspace.follow(read).into())
        }
        Answered::Duration => (Some(Field::Date(DateField::Started)), workspace.duration.into()),
        Answered::Count(read, told) => (None, workspace.follow(move |it| count(read(it), told)).into()),
    };
    let is_given = move || given.with(|given| !given.trim().is_empty());
    let view = view! {
        <div class="answer">
            <dt>{name}</dt>
            <dd class:is-missing=flag(move || !is_given()) dir="auto">
                {text(move || if is_given() { given.get() } else { words::review::NOT_PROVIDED.to_owned() })}
            </dd>
            <dd class="answer-change">
                <a
                    href=format!("#{}", Route::Draft(workspace.id(), Step::Section(step)).fragment())
                    on:click=move |event| {
                        event.prevent_default();
                        change(workspace, step, field);
                    }
                >
                    {words::review::CHANGE}
                    <span class="visually-hidden">{format!(" {}", name.to_ascii_lowercase())}</span>
                </a>
            </dd>
        </div>
    };
    view.into_any()
}

/// Goes to where an answer is given.
fn change(workspace: Workspace, section: Section, field: Option<Field>) {
    go_to(workspace, Step::Section(section), field.map(field_id));
}
