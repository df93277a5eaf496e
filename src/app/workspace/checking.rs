//! What the reviewer finds, asked for when the writer pauses: whoever types does not wait for it.

use std::time::Duration;

use leptos::prelude::*;

use super::Workspace;
use crate::browser::{background, panel};
use crate::errand::{Errand, Made};

/// How long the writer must pause.
const PAUSE: Duration = Duration::from_millis(250);

impl Workspace {
    /// Checks the draft after a pause, if it has not changed again by then.
    pub(super) fn check_soon(self) {
        let after = self.changes();
        set_timeout(
            move || {
                if self.changes() == after {
                    self.check();
                }
            },
            PAUSE,
        );
    }

    /// Checks the draft now. What was found before stays until the answer is there.
    pub fn check(self) {
        // It may have been closed.
        if self.is_closed() {
            return;
        }
        let after = self.changes();
        background::ask(Errand::Check, &self.as_json(), move |answer| {
            let places = Made::from_json(&answer).places;
            // What is found in a draft that has changed since is about other words.
            if !places.is_empty() && self.changes() == after && !self.is_closed() {
                panel::show_in_places(places);
            }
        });
    }

    pub fn is_closed(self) -> bool {
        self.history.is_disposed()
    }
}
