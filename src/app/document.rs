//! The document, live: a report on one side of the sheet, the tale on the other.
//!
//! It is built from the outline as elements, never from strings of HTML, so no text of anybody's can become a tag.
//! Every line follows its own part of the outline: an edit changes the edited line and nothing else.

mod line;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::components::Icon;
use super::workspace::{Voice, Workspace, workspace};
use crate::browser::focus;
use crate::outline::{Entry, LineId, Outline};
use crate::postmortem::Section;
use line::{LineBody, LineView};

/// The side with the document.
#[component]
pub fn DocumentPane() -> impl IntoView {
    let workspace = workspace();
    let is_tale = move || workspace.voice.get() == Voice::Tale;
    view! {
        <div class="document-pane">
            <div class="document-tools">
                <VoiceSwitch />
                <Show when=is_tale>
                    <button type="button" class="key small" on:click=move |_| workspace.reroll()>
                        <Icon name="reroll" />
                        "Tell it again"
                    </button>
                </Show>
            </div>
            <div id="document-panel" role="tabpanel" aria-labelledby=move || tab_id(workspace.voice.get())>
                <Sheet />
            </div>
        </div>
    }
}

fn tab_id(voice: Voice) -> &'static str {
    match voice {
        Voice::Formal => "tab-formal",
        Voice::Tale => "tab-tale",
    }
}

/// The two-way switch, as tabs: one is in the tab order, the arrow keys go to the other.
#[component]
fn VoiceSwitch() -> impl IntoView {
    let voice = workspace().voice;
    let on_key = move |event: KeyboardEvent| {
        let chosen = match event.key().as_str() {
            "ArrowLeft" | "ArrowRight" => match voice.get_untracked() {
                Voice::Formal => Voice::Tale,
                Voice::Tale => Voice::Formal,
            },
            "Home" => Voice::Formal,
            "End" => Voice::Tale,
            _ => return,
        };
        event.prevent_default();
        voice.set(chosen);
        focus::on_id(tab_id(chosen).to_owned());
    };
    let tab = move |of: Voice, label: &'static str| {
        view! {
            <button
                type="button"
                role="tab"
                class="switch-part"
                id=tab_id(of)
                aria-controls="document-panel"
                aria-selected=move || (voice.get() == of).to_string()
                tabindex=move || if voice.get() == of { "0" } else { "-1" }
                on:click=move |_| voice.set(of)
            >
                {label}
            </button>
        }
    };
    view! {
        <div class="switch" role="tablist" aria-label="Voice" on:keydown=on_key>
            {tab(Voice::Formal, "Formal")} {tab(Voice::Tale, "Tale")}
        </div>
    }
}

#[component]
fn Sheet() -> impl IntoView {
    let workspace = workspace();
    let shape = Memo::new(move |_| workspace.shown.with(Shape::of));
    let sections =
        move || shape.with(|shape| shape.sections.iter().map(|section| section.id).collect::<Vec<_>>());
    let class = move || match workspace.voice.get() {
        Voice::Formal => "sheet is-formal",
        Voice::Tale => "sheet is-tale is-fantasy",
    };
    let turn = move |_| {
        workspace.voice.update(|voice| {
            *voice = if *voice == Voice::Formal { Voice::Tale } else { Voice::Formal };
        });
    };
    view! {
        <article class=class role="region" aria-label="Document">
            // The switch says the same in words, so the corner is for the pointer alone.
            <div class="folded-corner" aria-hidden="true" on:click=turn></div>
            <div class="sheet-head" aria-hidden="true"></div>
            <Show
                when=move || shape.with(|shape| !shape.is_empty)
                fallback=|| view! { <p class="sheet-empty">"What you write appears here as a document."</p> }
            >
                <TitleView />
                <Paragraphs lines=Memo::new(move |_| shape.with(|shape| shape.opening.clone())) />
                <For each=sections key=|id| *id let:id>
                    <SectionView id=id shape=shape />
                </For>
                <Paragraphs lines=Memo::new(move |_| shape.with(|shape| shape.closing.clone())) />
            </Show>
        </article>
    }
}

/// Which lines there are and how they are arranged, without what they say.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Shape {
    is_empty: bool,
    opening: Vec<LineId>,
    sections: Vec<SectionShape>,
    closing: Vec<LineId>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct SectionShape {
    id: Section,
    heading: &'static str,
    entries: Vec<EntryShape>,
}

/// An entry of a section; as a key it stays the same while the lines of a group come and go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum EntryShape {
    Line(LineId),
    Group { label: &'static str, numbered: bool },
}

impl Shape {
    fn of(outline: &Outline) -> Self {
        let sections = outline.sections.iter().map(|section| SectionShape {
            id: section.id,
            heading: section.heading,
            entries: section
                .entries
                .iter()
                .map(|entry| match entry {
                    Entry::Line(line) => EntryShape::Line(line.id),
                    Entry::Group { label, numbered, .. } => EntryShape::Group { label, numbered: *numbered },
                })
                .collect(),
        });
        Self {
            is_empty: outline.is_empty(),
            opening: outline.opening.iter().map(|line| line.id).collect(),
            sections: sections.collect(),
            closing: outline.closing.iter().map(|line| line.id).collect(),
        }
    }

    fn section(&self, id: Section) -> Option<&SectionShape> {
        self.sections.iter().find(|section| section.id == id)
    }
}

#[component]
fn TitleView() -> impl IntoView {
    let line = workspace().follow_line(LineId::Title);
    move || {
        line.with(Option::is_some).then(|| {
            view! {
                <h2 class="sheet-title" data-line=LineId::Title.name() dir="auto">
                    <LineBody line=line />
                </h2>
            }
        })
    }
}

#[component]
fn Paragraphs(lines: Memo<Vec<LineId>>) -> impl IntoView {
    let workspace = workspace();
    view! {
        <For each=move || lines.get() key=|id| *id let:id>
            <div class=format!("paragraph is-{}", id.name()) data-line=id.name() dir="auto">
                <LineBody line=workspace.follow_line(id) />
            </div>
        </For>
    }
}

#[component]
fn SectionView(id: Section, shape: Memo<Shape>) -> impl IntoView {
    let workspace = workspace();
    let heading = move || shape.with(|shape| shape.section(id).map(|section| section.heading));
    let entries =
        move || shape.with(|shape| shape.section(id).map(|it| it.entries.clone())).unwrap_or_default();
    let class = match id {
        Section::Summary => "sheet-section is-summary",
        Section::Timeline => "sheet-section is-timeline",
        Section::RootCause => "sheet-section is-root-cause",
        Section::Measures => "sheet-section is-measures",
    };
    view! {
        <section class=class>
            <h3 class="sheet-heading">{heading}</h3>
            <ul class="points">
                <For each=entries key=|entry| *entry let:entry>
                    {match entry {
                        EntryShape::Line(id) => view! { <LineView line=workspace.follow_line(id) id=id /> }.into_any(),
                        EntryShape::Group { label, numbered } => {
                            view! { <GroupView section=id label=label numbered=numbered workspace=workspace /> }.into_any()
                        }
                    }}
                </For>
            </ul>
        </section>
    }
}

#[component]
fn GroupView(section: Section, label: &'static str, numbered: bool, workspace: Workspace) -> impl IntoView {
    let lines = Memo::new(move |_| workspace.shown.with(|outline| lines_of_group(outline, section, label)));
    let items = move || {
        view! {
            <For each=move || lines.get() key=|id| *id let:id>
                <LineView line=workspace.follow_line(id) id=id />
            </For>
        }
    };
    view! {
        <li class="group">
            <b class="point-label">{label}</b>
            {if numbered {
                view! { <ol class="group-items">{items()}</ol> }.into_any()
            } else {
                view! { <ul class="group-items">{items()}</ul> }.into_any()
            }}
        </li>
    }
}

fn lines_of_group(outline: &Outline, section: Section, label: &str) -> Vec<LineId> {
    let entries = outline.sections.iter().filter(|it| it.id == section).flat_map(|section| &section.entries);
    let lines = entries.filter_map(|entry| match entry {
        Entry::Group { label: of, lines, .. } if *of == label => Some(lines),
        Entry::Group { .. } | Entry::Line(_) => None,
    });
    lines.flatten().map(|line| line.id).collect()
}
