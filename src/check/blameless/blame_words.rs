//! Nobody is said to be at fault, or to be punished.
//!
//! What a machine is blamed for is fine: "the new kernel was to blame", "the alert should be fired".
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! draft.root_cause.explanation = "The engineer who changed the pool was at fault.".into();
//! assert_eq!(findings_of("blame-words", &draft)[0].what, "\"at fault\" looks for who, not for what.");
//!
//! draft.root_cause.explanation = "The alert should be fired earlier. The new kernel was to blame.".into();
//! assert!(findings_of("blame-words", &draft).is_empty());
//! ```

use super::names::Names;
use super::people::{Who, agent, who};
use super::said::{Said, each_sentence};
use crate::check::{Findings, Group, Rule, Severity, Source, Subject};
use crate::postmortem::Section;

/// Nobody is said to be at fault.
pub static RULE: Rule = Rule {
    id: "blame-words",
    group: Group::Blameless,
    asks: "Nobody is said to be at fault, or to be punished.",
    why: "Where people are blamed, they hide what they know, and the next incident comes unannounced.",
    source: Source::SRE_WORKBOOK,
    classic: Some(Severity::Warning),
    sre: Some(Severity::Warning),
    sections: &[Section::Summary, Section::Timeline, Section::RootCause],
    check,
};

/// Phrases that count where one of the people stands within a few words before.
const AFTER_PEOPLE: [&str; 12] = [
    "to blame",
    "at fault",
    "is responsible for the outage",
    "was responsible for the outage",
    "is responsible for the incident",
    "was responsible for the incident",
    "responsible for this outage",
    "responsible for this incident",
    "should be fired",
    "should be punished",
    "should be disciplined",
    "caused the outage",
];

/// Phrases that count with one of the people right after.
const BEFORE_PEOPLE: [&str; 8] =
    ["blame", "blames", "blamed", "blaming", "fault of", "mistake of", "fire the", "punish the"];

/// Phrases that are about people by themselves.
const ALWAYS: [&str; 9] = [
    "his fault",
    "her fault",
    "whose fault",
    "his mistake",
    "her mistake",
    "his own fault",
    "held solely responsible",
    "who is to blame",
    "who was to blame",
];

/// How far before a phrase the person may stand: `the engineer who ran the script was at fault`.
const REACH: usize = 8;

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let names = subject.names();
    for passage in &subject.passages {
        each_sentence(passage, |said| {
            let is_denied = said.has_any(&["not", "never", "nobody", "no", "without", "blameless"])
                || said.lower.iter().any(|word| word.ends_with("n't"));
            if is_denied {
                return;
            }
            let Some((at, count)) = (0..said.words.len()).find_map(|at| Some((at, blame(said, at, names)?)))
            else {
                return;
            };
            let span = said.span(at..at + count);
            findings.add(
                passage.at(span.clone()),
                format!("{} looks for who, not for what.", passage.quoted(span)),
                "Say what let it happen, so that something can be changed: \"The tool asked for no confirmation.\"",
            );
        });
    }
}

/// Returns how many words of blame begin here.
fn blame(said: &Said<'_>, at: usize, names: &Names) -> Option<usize> {
    if let Some(count) = said.any_phrase(at, &ALWAYS) {
        return Some(count);
    }
    if let Some(count) = said.any_phrase(at, &AFTER_PEOPLE) {
        let from = at.saturating_sub(REACH);
        let is_person =
            |it: usize| who(said, it, names).is_some_and(|who| matches!(who, Who::Person | Who::Team));
        // What has done it stands right before: `the script of the engineer caused the outage`.
        let is_of_people =
            (from..at).any(is_person) && !said.is_parted(from.max(first_person(said, from, at, names))..at);
        return is_of_people.then_some(count);
    }
    // `caused by an engineer`
    if matches!(said.word(at), "caused" | "triggered") && said.after(at) == "by" {
        return agent(said, at + 1, names).map(|end| end - at);
    }
    let count = said.any_phrase(at, &BEFORE_PEOPLE)?;
    // `blamed the on-call engineer`
    let after = at + count;
    let is_article = |it: usize| {
        matches!(said.word(it), "the" | "a" | "an" | "our" | "one" | "junior" | "new" | "on-call")
    };
    let person = (after..after + 4).find(|it| !is_article(*it))?;
    let is_near = (at + 1..=person).all(|it| said.follows(it));
    (is_near && who(said, person, names) == Some(Who::Person)).then_some(person + 1 - at)
}

fn first_person(said: &Said<'_>, from: usize, to: usize, names: &Names) -> usize {
    (from..to).rev().find(|it| who(said, *it, names).is_some()).unwrap_or(from)
}
