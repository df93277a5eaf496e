//! Words that judge people or what they decided say nothing about why it made sense at the time.
//!
//! Words that are about things as well count only where they are about people: "lazy loading", "the mistake was obvious
//! in the graph", "negligible" and "a simple error page" are fine.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! draft.root_cause.explanation = "The limit was raised by a careless change to the pool.".into();
//! assert_eq!(findings_of("judging-words", &draft)[0].what, "\"careless\" judges instead of telling.");
//!
//! draft.root_cause.explanation = "Lazy loading made a negligible difference to the simple error page.".into();
//! assert!(findings_of("judging-words", &draft).is_empty());
//! ```

use super::names::Names;
use super::people::{Who, who};
use super::said::{Said, each_sentence};
use crate::check::{Findings, Group, Rule, Severity, Source, Subject};
use crate::postmortem::Section;

/// Words that judge are left out.
pub static RULE: Rule = Rule {
    id: "judging-words",
    group: Group::Blameless,
    asks: "No word judges people or what they decided.",
    why: "With what was known then, each step made sense to somebody. A judgement hides why, and people tell less.",
    source: Source::SRE_WORKBOOK,
    classic: Some(Severity::Warning),
    sre: Some(Severity::Warning),
    sections: &[Section::Summary, Section::Timeline, Section::RootCause],
    check,
};

/// Words that are hardly ever about things.
const JUDGING: [&str; 25] = [
    "careless",
    "carelessly",
    "carelessness",
    "negligent",
    "negligently",
    "negligence",
    "incompetent",
    "incompetence",
    "reckless",
    "recklessly",
    "recklessness",
    "irresponsible",
    "irresponsibly",
    "clueless",
    "idiot",
    "idiots",
    "idiotic",
    "stupid",
    "stupidly",
    "stupidity",
    "sloppy",
    "sloppily",
    "sloppiness",
    "mismanaged",
    "misguided",
];

/// Words that are about things as well.
const OF_PEOPLE: [&str; 6] = ["lazy", "laziness", "ignorant", "inattentive", "unprofessional", "incapable"];

const PHRASES: [&str; 12] = [
    "poor judgement",
    "poor judgment",
    "bad judgement",
    "bad judgment",
    "lack of judgement",
    "lack of judgment",
    "lack of common sense",
    "rookie mistake",
    "rookie error",
    "silly mistake",
    "stupid mistake",
    "dumb mistake",
];

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let names = subject.names();
    for passage in &subject.passages {
        each_sentence(passage, |said| {
            // `We cannot blame careless testing`
            if said.has_any(&["blame"]) && said.has_any(&["cannot", "can't", "not", "don't", "never"]) {
                return;
            }
            let Some((at, count)) =
                (0..said.words.len()).find_map(|at| Some((at, judgement(said, at, names)?)))
            else {
                return;
            };
            let span = said.span(at..at + count);
            findings.add(
                passage.at(span.clone()),
                format!("{} judges instead of telling.", passage.quoted(span)),
                "Say what people saw at that moment, and why the step made sense to them.",
            );
        });
    }
}

/// Returns how many words a judgement has that begins here.
fn judgement(said: &Said<'_>, at: usize, names: &Names) -> Option<usize> {
    let word = said.word(at);
    if let Some(count) = said.any_phrase(at, &PHRASES) {
        return Some(count);
    }
    if JUDGING.contains(&word) {
        // A name such as Sloppy is none, and what is denied was not said: `not negligent`.
        return (!matches!(said.before(at), "not" | "nor" | "no" | "without" | "gross")).then_some(1);
    }
    // `the developers were lazy`, `a lazy engineer`
    let is_about_people = || {
        let is_after =
            (1..=3).filter_map(|back| at.checked_sub(back)).any(|it| who(said, it, names).is_some());
        is_after || who(said, at + 1, names) == Some(Who::Person)
    };
    (OF_PEOPLE.contains(&word) && is_about_people()).then_some(1)
}
