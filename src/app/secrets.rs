//! Secrets are named before a document leaves. Nothing blocks copying: the writer can go on.

use std::sync::Arc;

use leptos::prelude::*;

use super::components::dialog;
use super::workspace::{DRAWN_PANELS, Voice, Workspace};
use crate::browser::panel;
use crate::draft::from_json;
use crate::errand::{Act, Made, Text};
use crate::words;

/// What takes a document along, once more after the writer has chosen.
type Again = Arc<dyn Fn(Workspace) + Send + Sync>;

/// What takes something of what was made along.
type TakeAlong = Arc<dyn Fn(Workspace, &Made) + Send + Sync>;

/// What is known of the secrets in an open draft.
#[derive(Clone, Copy)]
pub struct Secrets {
    is_named: RwSignal<bool>,
    /// What is named, and what was to be done.
    waiting: StoredValue<(String, Option<Again>)>,
    /// What the writer lets go.
    accepted: StoredValue<String>,
}

impl Secrets {
    /// Knows of none yet.
    pub fn new() -> Self {
        let waiting = StoredValue::new((String::new(), None));
        Self { is_named: RwSignal::new(false), waiting, accepted: StoredValue::new(String::new()) }
    }
}

impl Workspace {
    /// Names the secrets in what is to leave, unless the writer lets them go already. Returns `false` where there are none to
    /// name; or else `again` is done when the writer has chosen.
    pub fn names_secrets(self, told: &str, again: impl Fn(Self) + Send + Sync + 'static) -> bool {
        if told.is_empty() || self.secrets.accepted.try_with_value(|accepted| accepted == told) == Some(true)
        {
            return false;
        }
        // The draft may have been left before its document came: nothing leaves then.
        if self.secrets.is_named.is_disposed() {
            return true;
        }
        self.secrets.waiting.set_value((told.to_owned(), Some(Arc::new(again))));
        self.secrets.is_named.set(true);
        true
    }

    /// Takes something of what was made along, as [`with_made`](Self::with_made) does, once its secrets were named.
    pub fn take_along(self, voice: Voice, take: TakeAlong) {
        self.with_made(voice, move |it, made| {
            let again = take.clone();
            if !it.names_secrets(made.text(Text::Secrets), move |it| it.take_along(voice, again.clone())) {
                take(it, made);
            }
        });
    }
}

/// The dialog that names them. What it says is drawn in the background.
pub fn secrets_dialog(workspace: Workspace) -> AnyView {
    let Secrets { is_named, waiting, accepted } = workspace.secrets;
    let press = move |event: leptos::ev::MouseEvent| {
        let (told, again) = match panel::act_of(&event).and_then(|(words, value)| Act::read(&words, &value)) {
            // Where the background has stopped, the masked draft is an old one.
            Some(Act::Restore(_)) if !workspace.is_made(Voice::Formal) => {
                (String::new(), waiting.get_value().1)
            }
            Some(Act::Restore(masked)) => {
                if let Ok(read) = from_json(&masked) {
                    workspace.restore(read.postmortem, words::draft::MASKED);
                }
                (String::new(), waiting.get_value().1)
            }
            Some(Act::CopyAnyway) => waiting.get_value(),
            _ => return,
        };
        accepted.set_value(told);
        is_named.set(false);
        if let Some(again) = again {
            again(workspace);
        }
    };
    let inside = view! { <div id=DRAWN_PANELS[4] on:click=press></div> }.into_any();
    dialog(is_named, "dialog", "secrets-heading", words::taking::SECRETS, inside)
}
