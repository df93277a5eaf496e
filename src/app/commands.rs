//! The doing of the commands and of the acts that the palette offers for an open draft.

use leptos::prelude::*;

use super::components::field_id;
use super::copy::{copy_markdown, copy_rich_text, take};
use super::document::{open_telling, perform as perform_of_tale, tab_id};
use super::draft_view::{download_draft, download_strip};
use super::route::{Route, Step};
use super::steps::ENTRY_ID;
use super::workspace::{Voice, Workspace};
use crate::browser::{address, focus, printing};
use crate::errand::{Act, Command};
use crate::postmortem::{EventId, Field, Section, TextField};

/// Does an act of the palette.
pub fn perform(workspace: Workspace, act: Act) {
    match act {
        Act::Do(command) => perform_command(workspace, command),
        Act::Jump(step, id) => jump(workspace, &step, id),
        Act::Take(offered, typed) => take(workspace, &offered, &typed),
        Act::CopyRichText => copy_rich_text(workspace),
        Act::Change(_) | Act::Reroll | Act::ReadAloud => {
            show(workspace, Voice::Tale);
            perform_of_tale(workspace, act);
        }
        // The palette offers no others.
        _ => {}
    }
}

/// Goes to a step by its name in addresses, and to an element in it.
pub fn jump(workspace: Workspace, step: &str, id: String) {
    if let Some(step) = Step::ALL.into_iter().find(|it| it.name() == step) {
        go_to(workspace, step, Some(id));
    }
}

/// Goes to a step, and to the element with an id in it, or else to its heading.
pub fn go_to(workspace: Workspace, step: Step, id: Option<String>) {
    workspace.reads.set(false);
    let route = Route::Draft(workspace.id(), step);
    match id {
        Some(id) if Route::of_address() == route => {
            workspace.wanted.set(id.clone());
            focus::on_id(id);
        }
        id => {
            workspace.focus_next(id);
            address::go_to(&route.fragment());
        }
    }
}

/// Goes to where an event is told.
pub fn go_to_event(workspace: Workspace, event: EventId) {
    let field = field_id(Field::Text(TextField::Event(event)));
    go_to(workspace, Step::Section(Section::Timeline), Some(field));
}

/// Shows a side of the sheet, also on a screen that shows the form.
fn show(workspace: Workspace, voice: Voice) {
    workspace.voice.set(voice);
    workspace.reads.set(true);
    // What had the focus may have stood on the other side, or in the other pane.
    focus::on_id_if_lost(tab_id(voice));
}

fn perform_command(workspace: Workspace, command: Command) {
    match command {
        Command::AddEvent => {
            go_to(workspace, Step::Section(Section::Timeline), Some(ENTRY_ID.to_owned()));
        }
        Command::Turn => show(workspace, workspace.voice.get_untracked().other()),
        Command::Copy => copy_markdown(workspace),
        Command::Undo => workspace.undo(),
        Command::Redo => workspace.redo(),
        Command::Tell => {
            show(workspace, Voice::Tale);
            open_telling(workspace);
        }
        Command::OtherPane => workspace.reads.update(|reads| *reads = !*reads),
        Command::Print => printing::print(),
        Command::Duplicate => {
            workspace.add_entry();
            workspace.session.begin(workspace.with(Clone::clone));
        }
        Command::Download => download_draft(workspace),
        Command::DownloadStrip => download_strip(workspace),
        // Those of every view, and those of the list of drafts.
        Command::Palette
        | Command::Shortcuts
        | Command::SingleKeys
        | Command::AllDrafts
        | Command::Start
        | Command::Example
        | Command::Read
        | Command::BackUp => {}
    }
}
