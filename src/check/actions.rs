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
        // A question is none, and what is said to be done is told for the record.
        let is_closed = is_done(item) || is_refused(item) || says_done(passage) || asks(passage);
        (!is_closed).then_some((item, passage))
    })
}

/// Tells whether a task ends with a remark that it is done: `(fixed by a second probe)`, `Implemented in alerts.yml.`
fn says_done(passage: &Passage<'_>) -> bool {
    let text = passage.english().trim_end().trim_end_matches(['.', ' ']);
    let in_brackets = text.strip_suffix(')').and_then(|text| text.rsplit('(').next());
    let last = || text.rsplit(['.', ';', '\n']).find(|it| !it.trim().is_empty());
    let remark = in_brackets.or_else(|| last().filter(|last| last.len() < text.len()));
    let first =
        remark.and_then(|remark| remark.split(|it: char| !it.is_alphabetic()).find(|it| !it.is_empty()));
    first.is_some_and(|word| {
        let done = [
            "done",
            "fixed",
            "added",
            "completed",
            "implemented",
            "accomplished",
            "merged",
            "deployed",
            "shipped",
        ];
        done.iter().any(|it| it.eq_ignore_ascii_case(word))
    })
}

fn asks(passage: &Passage<'_>) -> bool {
    passage.prose.trim_end().ends_with('?')
}

/// Returns where a task begins behind its label: `Better monitoring: add an alert`.
fn behind_label(text: &str) -> usize {
    let Some(colon) = text.find(':') else { return 0 };
    let (label, rest) = text.split_at(colon);
    let is_label = label.split_whitespace().count() <= LONGEST_LABEL && !label.contains(['.', '\n']);
    let body = rest.trim_start_matches([':', '*', '_', ' ']);
    let has_body = body.split_whitespace().nth(2).is_some();
    if is_label && has_body && rest.contains(' ') { text.len() - body.len() } else { 0 }
}

/// How many words a label has at most.
const LONGEST_LABEL: usize = 5;

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
