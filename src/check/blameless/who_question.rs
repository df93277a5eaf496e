//! Questions ask how and what, and not who.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! draft.root_cause.explanation = "It is still open who caused the outage.".into();
//! assert_eq!(findings_of("who-question", &draft)[0].what, "\"who caused\" asks for a name.");
//!
//! draft.root_cause.explanation = "What caused the outage was a pool that was too small.".into();
//! assert!(findings_of("who-question", &draft).is_empty());
//! ```

use super::names::Names;
use super::people::{Who, who};
use super::said::{Said, each_sentence};
use crate::check::{Findings, Group, Rule, Severity, Source, Subject};
use crate::postmortem::Section;

/// Questions ask how and what, and not who.
pub static RULE: Rule = Rule {
    id: "who-question",
    group: Group::Blameless,
    asks: "Questions ask how and what, and not who.",
    why: "The answer to \"who\" is a name. The answer to \"how\" is something that can be changed.",
    source: Source::PAGERDUTY_BLAMELESS,
    classic: Some(Severity::Hint),
    sre: Some(Severity::Hint),
    sections: &[Section::RootCause, Section::Lessons],
    check,
};

const PHRASES: [&str; 6] = [
    "who caused",
    "who broke",
    "who is responsible for the outage",
    "whose mistake",
    "who is guilty",
    "who did this",
];

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let names = subject.names();
    for passage in &subject.passages {
        each_sentence(passage, |said| {
            let Some((at, count)) =
                (0..said.words.len()).find_map(|at| Some((at, question(said, at, names)?)))
            else {
                return;
            };
            let span = said.span(at..at + count);
            findings.add(
                passage.at(span.clone()),
                format!("{} asks for a name.", passage.quoted(span)),
                "Ask what made it possible, and how it looked from where people stood.",
            );
        });
    }
}

/// Returns how many words of such a question begin here.
fn question(said: &Said<'_>, at: usize, names: &Names) -> Option<usize> {
    // In `the people who caused it` there is no question.
    if let Some(count) = said.any_phrase(at, &PHRASES)
        && who(said, at.wrapping_sub(1), names).is_none()
        && !matches!(
            said.before(at),
            "people" | "those" | "anyone" | "users" | "user" | "person" | "attacker"
        )
    {
        return Some(count);
    }
    // `Why did the engineer run it?`
    let is_why = said.word(at) == "why" && matches!(said.after(at), "did" | "didn't");
    let person = (at + 2..at + 5).find(|it| !matches!(said.word(*it), "the" | "not" | "our" | "on-call"));
    (is_why && person.and_then(|it| who(said, it, names)) == Some(Who::Person)).then_some(2)
}
