//! Each task is one task: "Add an alert and write a page" is two.
//!
//! It fires where a verb of tasks stands at the beginning and another one right after "and", with something to do it to.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! assert!(findings_of("action-two", &draft).is_empty());
//!
//! draft.measures.action_items[0].text = "Add an index to the orders and update the driver of the database.".into();
//! let found = &findings_of("action-two", &draft)[0];
//! assert_eq!(found.what, "\"and update\" begins a second task.");
//! assert_eq!(found.fix.as_ref().unwrap().edits.len(), 2);
//! ```

use super::open_items;
use crate::check::matching::words;
use crate::check::{Findings, Fix, Group, Rule, Severity, Source, Subject};
use crate::postmortem::{Edit, Section, TextField};

/// Each task is one task.
pub static RULE: Rule = Rule {
    id: "action-two",
    group: Group::Actions,
    asks: "Each task is one task.",
    why: "Of two tasks in one line, the second is forgotten once the first is done.",
    source: Source::LOGIN_ACTIONS,
    classic: Some(Severity::Hint),
    sre: Some(Severity::Hint),
    sections: &[Section::Measures],
    check,
};

/// Verbs of tasks, in small letters.
const VERBS: [&str; 38] = [
    "add",
    "create",
    "update",
    "upgrade",
    "write",
    "document",
    "remove",
    "replace",
    "set",
    "configure",
    "deploy",
    "enable",
    "disable",
    "implement",
    "install",
    "introduce",
    "migrate",
    "move",
    "patch",
    "publish",
    "raise",
    "lower",
    "rename",
    "rewrite",
    "run",
    "schedule",
    "split",
    "test",
    "automate",
    "build",
    "delete",
    "fix",
    "increase",
    "reduce",
    "limit",
    "optimize",
    "improve",
    "enhance",
];

/// How many words follow the second verb at least: "and update it" belongs to the first.
const LEAST_WORDS: usize = 3;

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for (item, passage) in open_items(subject) {
        let text = passage.english();
        let words = words(text, 0..text.len());
        if !words.first().is_some_and(|word| word.is_any(&VERBS)) {
            continue;
        }
        let second = words
            .windows(2)
            .enumerate()
            .skip(2)
            .find(|(_, pair)| pair[0].is("and") && pair[1].is_any(&VERBS));
        let Some((at, pair)) = second else { continue };
        let follow = words.len() - at - 2;
        let goes_on =
            words.get(at + 2).is_some_and(|word| word.is_any(&["it", "them", "this", "that", "or", "and"]));
        if follow < LEAST_WORDS || goes_on {
            continue;
        }
        let (and, verb) = (pair[0].span.clone(), pair[1].span.clone());
        let span = and.start..verb.end;
        let what = format!("{} begins a second task.", passage.quoted(span.clone()));
        let finding = findings.add(passage.at(span), what, "Make two tasks of it.");
        let first = passage.text[..and.start].trim_end().trim_end_matches(',');
        let second = &passage.text[verb.start..];
        let mut letters = second.chars();
        let capital = letters.next().map(|it| it.to_uppercase().to_string()).unwrap_or_default();
        finding.fix = Some(Fix {
            label: "Make two tasks of it".to_owned(),
            edits: vec![
                Edit::SetText { field: TextField::ActionItem(item.id), text: format!("{first}.") },
                Edit::AddActionItem { text: format!("{capital}{}", letters.as_str()) },
            ],
        });
    }
}
