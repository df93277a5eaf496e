//! The sections as a list of what is done and what is not.

use leptos::prelude::*;

use super::reactive::text;
use super::route::{Route, Step};
use super::workspace::{Workspace, workspace};
use crate::postmortem::{Postmortem, Section};
use crate::words;

/// How far a section is. Only the writer says that one is completed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Progress {
    NotBegun,
    Begun,
    Completed,
}

impl Progress {
    fn of(section: Section, postmortem: &Postmortem) -> Self {
        if postmortem.completed.contains(&section) {
            Self::Completed
        } else if section.is_started(postmortem) {
            Self::Begun
        } else {
            Self::NotBegun
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::NotBegun => words::steps::NOT_BEGUN,
            Self::Begun => words::steps::BEGUN,
            Self::Completed => words::steps::COMPLETED,
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::NotBegun => "station is-open",
            Self::Begun => "station is-half",
            Self::Completed => "station is-filled",
        }
    }
}

/// The list of sections.
#[component]
pub fn Rail(
    /// The step that is shown.
    step: Memo<Step>,
) -> impl IntoView {
    let workspace = workspace();
    view! {
        <nav class="rail" aria-label=words::steps::SECTIONS>
            <p class="rail-heading" aria-hidden="true">{words::steps::SECTIONS}</p>
            <ol class="stations">
                {Step::ALL.map(|of| view! { <Station of=of step=step workspace=workspace /> })}
            </ol>
        </nav>
    }
}

#[component]
fn Station(of: Step, step: Memo<Step>, workspace: Workspace) -> impl IntoView {
    let progress = move |postmortem: &Postmortem| match of {
        Step::Section(section) => Some(Progress::of(section, postmortem)),
        Step::Review => None,
    };
    let state = workspace
        .follow(move |it| progress(it).map_or(words::keys::COPY_MARKDOWN, Progress::label).to_owned());
    let class =
        workspace.follow(move |it| progress(it).map_or("station is-open", Progress::class).to_owned());
    view! {
        <li class=text(move || class.get())>
            <a
                href=format!("#{}", Route::Draft(workspace.id(), of).fragment())
                aria-current=text(move || if step.get() == of { "step" } else { "false" }.to_owned())
            >
                <span class="station-name">{of.label()}</span>
                " "
                <span class="station-state">{state}</span>
                " "
                <span class="station-checks" id=format!("checks-{}", of.name())></span>
            </a>
        </li>
    }
}
