//! Action items that get done.

pub mod action_count;
pub mod action_late;
pub mod action_lead;
pub mod action_open_ended;
pub mod action_owner;
pub mod action_prevents;
pub mod action_priority;
pub mod action_same_priority;
pub mod action_tracked;
pub mod action_two;
pub mod action_urgent;
pub mod action_vague;
pub mod wont_do_reason;

use super::{Findings, Passage, Place, Subject};
use crate::postmortem::{ActionDetail, ActionItem, Section, TextField};

/// Returns the tasks that are still to be done, each with its text.
fn open_items<'a>(subject: &'a Subject<'a>) -> impl Iterator<Item = (&'a ActionItem, &'a Passage<'a>)> {
    let items = subject.postmortem.measures.action_items.iter();
    let mut passages = subject.in_section(Section::Measures);
    items.filter_map(move |item| {
        // The texts are in the order of the items, and blank ones are not among them.
        if item.text.trim().is_empty() {
            return None;
        }
        let passage = passages.find(|it| it.field() == Some(TextField::ActionItem(item.id)))?;
        (!is_done(item) && !is_refused(item)).then_some((item, passage))
    })
}

fn given(item: &ActionItem, detail: ActionDetail) -> bool {
    !item.detail(detail).trim().is_empty()
}

/// Tells whether a task is done.
fn is_done(item: &ActionItem) -> bool {
    let state = item.detail(ActionDetail::State).trim().to_lowercase();
    ["done", "completed", "complete", "closed", "fixed", "resolved", "shipped", "finished", "[x]", "yes"]
        .iter()
        .any(|it| state.starts_with(it))
}

/// Tells whether a task will not be done.
fn is_refused(item: &ActionItem) -> bool {
    let state = item.detail(ActionDetail::State).trim().to_lowercase().replace('’', "'");
    ["won't", "wont", "will not", "not doing", "wontfix", "cancel", "declined", "rejected"]
        .iter()
        .any(|it| state.starts_with(it))
}

/// Tells whether a text names a ticket: an address, `OPS-12` or `#12`.
fn has_ticket(text: &str) -> bool {
    let digit_follows = |at: usize| text[at..].starts_with(|it: char| it.is_ascii_digit());
    text.contains("://")
        || text.match_indices('#').any(|(at, _)| digit_follows(at + 1))
        || text.match_indices('-').any(|(at, _)| {
            let letters = text[..at].bytes().rev().take_while(u8::is_ascii_alphabetic);
            letters.clone().count() >= 2
                && letters.clone().all(|it| it.is_ascii_uppercase())
                && digit_follows(at + 1)
        })
}

/// A detail that every task should have.
struct Missing {
    /// Where it is given.
    field: ActionDetail,
    /// Tells whether a task has it, in a field or in its text.
    is_told: fn(&ActionItem, &str) -> bool,
    /// What to say of one task that lacks it.
    in_one: &'static str,
    /// What to say if all do.
    in_all: &'static str,
    instead: &'static str,
}

impl Missing {
    /// Finds the tasks that lack it: one finding for each, or one for all if none has it.
    fn find(&self, subject: &Subject<'_>, findings: &mut Findings<'_>) {
        let items: Vec<_> = open_items(subject).collect();
        let lacking: Vec<_> =
            items.iter().filter(|(item, passage)| !(self.is_told)(item, passage.text)).collect();
        if lacking.len() == items.len() && items.len() > 1 {
            findings.add(Place::section(Section::Measures), self.in_all, self.instead);
            return;
        }
        for (item, _) in lacking {
            let place = Place::text(TextField::ActionDetail(item.id, self.field));
            findings.add(place, self.in_one, self.instead);
        }
    }
}
