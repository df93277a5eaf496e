//! The summary, the timeline and the cause tell what happened, and not what should have.
//!
//! Only what people should have done counts, and only where it takes the place of facts: among the measures it is welcome.
//! What a program should have answered, and what would have happened otherwise, is fine.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! draft.root_cause.explanation = "We should have tested the new size under load.".into();
//! let found = &findings_of("counterfactual", &draft)[0];
//! assert_eq!(found.what, "\"should have tested\" tells of something that did not happen.");
//!
//! draft.root_cause.explanation = "The server answered 500 to calls that should have returned 200.".into();
//! assert!(findings_of("counterfactual", &draft).is_empty());
//! ```

use super::names::Names;
use super::people::{Who, subject as subject_of, who};
use super::said::{Said, each_sentence};
use crate::check::{Findings, Group, Passage, Rule, Severity, Source, Subject};
use crate::postmortem::{Section, TextField};

/// What happened is told, and not what should have.
pub static RULE: Rule = Rule {
    id: "counterfactual",
    group: Group::Blameless,
    asks: "The summary, the timeline and the cause tell what happened, and not what should have.",
    why: "What did not happen explains nothing that did. It is hindsight, and its place is among the measures.",
    source: Source::PAGERDUTY_EFFECTIVE,
    classic: Some(Severity::Warning),
    sre: Some(Severity::Warning),
    sections: &[Section::Summary, Section::Timeline, Section::RootCause],
    check,
};

/// What is done by people, so that a sentence about it needs none of them: `it should have been tested`.
const DONE_BY_PEOPLE: [&str; 22] = [
    "avoided",
    "prevented",
    "caught",
    "spotted",
    "foreseen",
    "anticipated",
    "tested",
    "reviewed",
    "checked",
    "verified",
    "noticed",
    "documented",
    "communicated",
    "discovered",
    "monitored",
    "discussed",
    "escalated",
    "considered",
    "planned",
    "questioned",
    "rehearsed",
    "mitigated",
];

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let names = subject.names();
    for passage in subject.passages.iter().filter(|passage| tells_facts(passage)) {
        each_sentence(passage, |said| {
            let Some((from, to)) = (0..said.words.len()).find_map(|at| counterfactual(said, at, names))
            else {
                return;
            };
            let span = said.span(from..to);
            findings.add(
                passage.at(span.clone()),
                format!("{} tells of something that did not happen.", passage.quoted(span)),
                "Say what was known and done at that moment, and make a measure of the rest.",
            );
        });
    }
}

fn tells_facts(passage: &Passage<'_>) -> bool {
    matches!(
        passage.field(),
        Some(
            TextField::Impact
                | TextField::RootCauseBrief
                | TextField::Explanation
                | TextField::Resolution
                | TextField::Event(_)
        )
    )
}

/// Returns the words of what did not happen that begin here.
fn counterfactual(said: &Said<'_>, at: usize, names: &Names) -> Option<(usize, usize)> {
    match said.word(at) {
        "should" | "could" | "ought" | "should've" | "could've" | "shouldn't" => modal(said, at, names),
        "if" if said.after(at) == "only" => Some((at, at + 2)),
        // `if we had tested`, `if the engineer had`, but not `if we had not acted`, which praises.
        "if" => {
            let had = (at + 2..at + 4).find(|it| said.word(*it) == "had")?;
            let is_ours = is_we(said.word(had - 1)) || who(said, had - 1, names) == Some(Who::Person);
            let is_bare = had == at + 2 || matches!(said.word(at + 1), "the" | "an" | "a" | "our");
            (is_ours && is_bare && said.word(had + 1) != "not" && !said.is_parted(at..had + 1))
                .then_some((at, (had + 2).min(said.words.len())))
        }
        _ => None,
    }
}

fn is_we(word: &str) -> bool {
    matches!(word, "we" | "they" | "he" | "she")
}

/// Returns the words of `should have` and its verb, if people are meant.
fn modal(said: &Said<'_>, at: usize, names: &Names) -> Option<(usize, usize)> {
    // What could not have been done is an excuse and no reproach.
    if said.word(at) == "could" && said.after(at) == "not" {
        return None;
    }
    let mut next = at + 1;
    let has_have = said.word(at).ends_with("'ve");
    while matches!(
        said.word(next),
        "not" | "to" | "also" | "probably" | "definitely" | "easily" | "perhaps" | "maybe"
    ) {
        next += 1;
    }
    if !has_have {
        if said.word(next) != "have" {
            return None;
        }
        next += 1;
    }
    while said.word(next).ends_with("ly") || matches!(said.word(next), "also" | "just") {
        next += 1;
    }
    if said.word(next) == "been" {
        let done = (next + 1..next + 3).find(|it| DONE_BY_PEOPLE.contains(&said.word(*it)))?;
        return Some((at, done + 1));
    }
    // `could have caught` is what a thing could do, `should have` is what somebody ought to.
    let is_duty = said.word(at).starts_with("should") || said.word(at) == "ought";
    let (who, _) = subject_of(said, at, names)?;
    let is_verb = said.word(next).ends_with("ed") || IRREGULAR.contains(&said.word(next));
    (is_verb && (is_duty || who != Who::Perhaps)).then_some((at, next + 1))
}

/// Verbs of people whose participle does not end in `ed`.
const IRREGULAR: [&str; 24] = [
    "done",
    "known",
    "seen",
    "made",
    "taken",
    "told",
    "written",
    "read",
    "caught",
    "thought",
    "run",
    "set",
    "put",
    "begun",
    "kept",
    "sent",
    "given",
    "gone",
    "found",
    "understood",
    "built",
    "chosen",
    "had",
    "been",
];
