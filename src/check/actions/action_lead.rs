//! Each task begins with what is to be done: "Add an alert", not "We should add an alert" or "Adding an alert".
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! assert!(findings_of("action-lead", &draft).is_empty());
//!
//! draft.measures.action_items[0].text = "We should add an index to `orders`.".into();
//! let found = &findings_of("action-lead", &draft)[0];
//! assert_eq!(found.what, "\"We should\" stands before what is to be done.");
//! assert_eq!(found.fix.as_ref().unwrap().label, "Begin with \"Add\"");
//! ```

use super::open_items;
use crate::check::matching::{Word, words};
use crate::check::{Findings, Fix, Group, Rule, Severity, Source, Subject};
use crate::postmortem::{Edit, Section, TextField};

/// Each task begins with what is to be done.
pub static RULE: Rule = Rule {
    id: "action-lead",
    group: Group::Actions,
    asks: "Each task begins with what is to be done.",
    why: "A list of tasks is scanned for its first words. \"We should\" is the same in each of them.",
    source: Source::LOGIN_ACTIONS,
    classic: Some(Severity::Hint),
    sre: Some(Severity::Hint),
    sections: &[Section::Measures],
    check,
};

/// Words before the verb, in small letters, the longest first.
const BEFORE: [&str; 26] = [
    "the team should",
    "the team will",
    "the team must",
    "the team needs to",
    "we would like to",
    "we are going to",
    "we plan to",
    "we intend to",
    "we should",
    "we need to",
    "we have to",
    "we ought to",
    "we will",
    "we must",
    "we can",
    "we could",
    "i will",
    "i should",
    "we'll",
    "it is necessary to",
    "it is important to",
    "should",
    "need to",
    "needs to",
    "must",
    "have to",
];

/// Verbs in the form that some begin with, and in the one of a task.
const VERBS: [(&str, &str); 30] = [
    ("adding", "Add"),
    ("implementing", "Implement"),
    ("improving", "Improve"),
    ("creating", "Create"),
    ("setting", "Set"),
    ("updating", "Update"),
    ("upgrading", "Upgrade"),
    ("enhancing", "Enhance"),
    ("optimizing", "Optimize"),
    ("increasing", "Increase"),
    ("configuring", "Configure"),
    ("conducting", "Conduct"),
    ("establishing", "Establish"),
    ("introducing", "Introduce"),
    ("deploying", "Deploy"),
    ("enabling", "Enable"),
    ("ensuring", "Ensure"),
    ("developing", "Develop"),
    ("documenting", "Document"),
    ("writing", "Write"),
    ("automating", "Automate"),
    ("removing", "Remove"),
    ("replacing", "Replace"),
    ("reviewing", "Review"),
    ("moving", "Move"),
    ("fixing", "Fix"),
    ("using", "Use"),
    ("strengthening", "Strengthen"),
    ("performing", "Perform"),
    ("limiting", "Limit"),
];

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for (item, passage) in open_items(subject) {
        let text = passage.english();
        let all = words(text, 0..text.len());
        // A mark before the words is not ours to move.
        let Some(first) = all.first().filter(|word| passage.text[..word.span.start].trim().is_empty()) else {
            continue;
        };
        let (span, what, verb, rest) = if let Some(count) = words_before(&all) {
            let (last, verb) = (&all[count - 1], &all[count]);
            if verb.is_any(&["be", "not", "also", "have", "then"])
                || !verb.text.chars().all(char::is_alphabetic)
            {
                continue;
            }
            let span = first.span.start..last.span.end;
            let what = format!("{} stands before what is to be done.", passage.quoted(span.clone()));
            (span, what, capitalised(verb.text), &passage.text[verb.span.end..])
        } else if let Some((_, verb)) = VERBS.iter().find(|(form, _)| first.is(form)) {
            let what = format!("{} is no task yet.", passage.quoted(first.span.clone()));
            (first.span.clone(), what, (*verb).to_owned(), &passage.text[first.span.end..])
        } else {
            continue;
        };
        let label = format!("Begin with \"{verb}\"");
        let edit = Edit::SetText { field: TextField::ActionItem(item.id), text: format!("{verb}{rest}") };
        let finding = findings.add(passage.at(span), what, format!("{label}."));
        finding.fix = Some(Fix { label, edits: vec![edit] });
    }
}

/// Returns how many words stand before the verb, if they are of those that can be left out and a verb follows.
fn words_before(all: &[Word<'_>]) -> Option<usize> {
    BEFORE.iter().find_map(|before| {
        let count = before.split(' ').count();
        let is_it = all.len() > count && before.split(' ').zip(all).all(|(wanted, word)| word.is(wanted));
        is_it.then_some(count)
    })
}

fn capitalised(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
