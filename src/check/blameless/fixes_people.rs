//! Measures change the system, and not the people: a guard, a check, a default or an alert.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! draft.measures.action_items[0].text = "Remind developers to be more careful with the pool.".into();
//! let found = &findings_of("fixes-people", &draft)[0];
//! assert_eq!(found.what, "\"Remind developers\" asks people to be different.");
//!
//! draft.measures.action_items[0].text = "Train the model on the new data, and document the pool.".into();
//! assert!(findings_of("fixes-people", &draft).is_empty());
//! ```

use super::names::Names;
use super::people::who;
use super::said::{Said, each_sentence};
use crate::check::{Findings, Group, Rule, Severity, Source, Subject};
use crate::postmortem::{Section, TextField};

/// Measures change the system, and not the people.
pub static RULE: Rule = Rule {
    id: "fixes-people",
    group: Group::Blameless,
    asks: "Measures change the system, and do not ask people to be different.",
    why: "People are as careful as before a month later. A guard, a check or a default stays.",
    source: Source::SRE_WORKBOOK,
    classic: Some(Severity::Warning),
    sre: Some(Severity::Warning),
    sections: &[Section::Measures],
    check,
};

const TEACHING: [&str; 10] = [
    "train",
    "retrain",
    "re-train",
    "educate",
    "remind",
    "coach",
    "discipline",
    "reprimand",
    "teach",
    "instruct",
];

const PHRASES: [&str; 12] = [
    "be more careful",
    "be careful",
    "be extra careful",
    "being more careful",
    "more careful when",
    "pay more attention",
    "pay closer attention",
    "pay attention",
    "be more vigilant",
    "raise awareness",
    "increase awareness",
    "more diligent",
];

/// Who else may be taught.
const TAUGHT: [&str; 12] = [
    "everyone",
    "everybody",
    "people",
    "members",
    "users",
    "personnel",
    "students",
    "leads",
    "managers",
    "on-callers",
    "responders",
    "operations",
];

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let names = subject.names();
    let is_measure = |field| matches!(field, Some(TextField::ActionItem(_) | TextField::Improvement(_)));
    for passage in subject.passages.iter().filter(|passage| is_measure(passage.field())) {
        each_sentence(passage, |said| {
            let Some((at, count)) =
                (0..said.words.len()).find_map(|at| Some((at, teaching(said, at, names)?)))
            else {
                return;
            };
            let span = said.span(at..at + count);
            findings.add(
                passage.at(span.clone()),
                format!("{} asks people to be different.", passage.quoted(span)),
                "Add a guard, a check, a default or an alert that works on a bad day too.",
            );
        });
    }
}

/// Returns how many words of teaching begin here.
fn teaching(said: &Said<'_>, at: usize, names: &Names) -> Option<usize> {
    if let Some(count) = said.any_phrase(at, &PHRASES) {
        return Some(count);
    }
    if !TEACHING.contains(&said.word(at)) {
        return None;
    }
    // `Train all of our on-call engineers`: up to four words stand between, none of them a thing.
    let is_skipped = |it: usize| {
        matches!(
            said.word(it),
            "the"
                | "our"
                | "all"
                | "of"
                | "new"
                | "on-call"
                | "a"
                | "an"
                | "every"
                | "more"
                | "junior"
                | "senior"
                | "team"
                | "support"
                | "operations"
                | "backend"
                | "sre"
                | "dev"
                | "ops"
                | "engineering"
                | "development"
                | "and"
        )
    };
    let person = (at + 1..at + 6).find(|it| !is_skipped(*it) || is_people(said, *it, names))?;
    let is_near = (at + 1..=person).all(|it| said.follows(it));
    (is_near && is_people(said, person, names)).then_some(person + 1 - at)
}

fn is_people(said: &Said<'_>, at: usize, names: &Names) -> bool {
    TAUGHT.contains(&said.word(at)) || who(said, at, names).is_some()
}
