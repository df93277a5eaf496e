//! Another version in the place of the draft, and what has to be known of it for that.

use leptos::prelude::*;

use super::Workspace;
use crate::app::notice::Notice;
use crate::postmortem::{Edit, Postmortem};

impl Workspace {
    /// Puts another version of the draft in its place, says so with `told`, and offers to take that back.
    pub fn restore(self, version: Postmortem, told: &str) {
        self.dispatch(Edit::Restore(Box::new(version)));
        self.offer_undo(told);
    }

    /// Says what was done, and offers to take it back.
    pub fn offer_undo(self, told: &str) {
        self.session.notice.set(Some(Notice::with_undo(told, move || self.undo())));
    }

    /// Returns how many changes the draft has seen.
    pub fn changes(self) -> u32 {
        // It may be closed.
        self.changes.try_get_value().unwrap_or_default()
    }
}
