//! What is done about a finding.

use leptos::ev::MouseEvent;
use leptos::prelude::Set as _;

use super::commands::jump;
use super::workspace::{Voice, Workspace};
use crate::browser::{background, focus, panel};
use crate::draft::from_json;
use crate::errand::{Act, Errand};
use crate::postmortem::Edit;
use crate::words;

/// Does what was pressed beside a field or in the list of findings.
pub fn act(workspace: Workspace, event: &MouseEvent) {
    let Some((words, value)) = panel::act_of(event) else { return };
    match Act::read(&words, &value) {
        Some(Act::Checked(text)) => {
            focus::leave_item(event, true);
            workspace.dispatch(Edit::CheckNote { text });
        }
        Some(Act::Dismiss(key, dismissed)) => {
            focus::leave_item(event, false);
            workspace.dispatch(Edit::SetDismissed { key, dismissed });
            let told = if dismissed { words::draft::DISMISSED } else { words::draft::BROUGHT_BACK };
            workspace.offer_undo(told);
        }
        Some(Act::Fix(key)) => {
            focus::leave_item(event, false);
            let changes = workspace.changes();
            let question = format!("{key}\n{}", workspace.as_json());
            background::ask(Errand::Fix, &question, move |answer| {
                // Nothing that was typed meanwhile is lost.
                if let (Ok(read), true) = (from_json(&answer), workspace.changes() == changes) {
                    workspace.restore(read.postmortem, words::draft::FIXED);
                }
            });
        }
        Some(Act::GoToOwnWords(line)) => {
            workspace.focus_when_told(format!("#own-{}", line.name()));
            workspace.voice.set(Voice::Tale);
        }
        Some(Act::Jump(step, id)) => jump(workspace, &step, id),
        _ => {}
    }
}
