//! What somebody did not do is told as what was missing: "The deploy step had no check for …".
//!
//! It counts only with one of the people as its subject. Servers that "failed to start", "did not answer" or "ignored"
//! something are fine, and so are customers.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! draft.root_cause.explanation = "The engineer forgot to set the size of the pool.".into();
//! let found = &findings_of("personal-omission", &draft)[0];
//! assert_eq!(found.what, "\"engineer forgot\" makes a person the gap.");
//!
//! draft.root_cause.explanation = "The pool failed to grow, and the alert did not fire. The client ignored it.".into();
//! assert!(findings_of("personal-omission", &draft).is_empty());
//! ```

use super::names::Names;
use super::people::{Who, subject as subject_of, who};
use super::said::{Said, each_sentence};
use crate::check::{Findings, Group, Rule, Severity, Source, Subject};
use crate::postmortem::Section;

/// What somebody did not do is told as what was missing.
pub static RULE: Rule = Rule {
    id: "personal-omission",
    group: Group::Blameless,
    asks: "What was not done is told as what was missing, and not as what somebody failed to do.",
    why: "What somebody did not do could have been many things. What was missing in the system can be added to it.",
    source: Source::DEKKER,
    classic: Some(Severity::Warning),
    sre: Some(Severity::Warning),
    sections: &[Section::Summary, Section::Timeline, Section::RootCause],
    check,
};

/// What people do and programs do not.
const OF_PEOPLE: [&str; 16] = [
    "check",
    "test",
    "follow",
    "read",
    "notice",
    "verify",
    "review",
    "communicate",
    "think",
    "consider",
    "realize",
    "realise",
    "recognize",
    "tell",
    "inform",
    "document",
];

/// What people overlook.
const SIGNS: [&str; 16] = [
    "alert",
    "alerts",
    "warning",
    "warnings",
    "page",
    "pages",
    "runbook",
    "checklist",
    "procedure",
    "process",
    "policy",
    "message",
    "messages",
    "step",
    "email",
    "notification",
];

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let names = subject.names();
    for passage in &subject.passages {
        each_sentence(passage, |said| {
            let Some((from, to)) = (0..said.words.len()).find_map(|at| omission(said, at, names)) else {
                return;
            };
            let span = said.span(from..to);
            findings.add(
                passage.at(span.clone()),
                format!("{} makes a person the gap.", passage.quoted(span)),
                "Say which check, alert or guard was missing: \"The deploy step had no check for the pool size.\"",
            );
        });
    }
}

/// Returns the words of an omission whose verb stands here, from its subject on.
fn omission(said: &Said<'_>, at: usize, names: &Names) -> Option<(usize, usize)> {
    if let Some(found) = by_people(said, at, names) {
        return Some(found);
    }
    let (needed, count) = verb(said, at)?;
    // Of a subject that is far away, only the verb is shown.
    let far = || joined(said, at, names).map(|who| (who, at));
    let (who, head) = subject_of(said, at, names).or_else(far)?;
    let counts = match needed {
        Needed::Anybody => true,
        Needed::Team => matches!(who, Who::Person | Who::Team),
        Needed::Person => who == Who::Person,
    };
    counts.then_some((head, at + count))
}

/// Who has to be the subject of a verb.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Needed {
    /// One of the people, the team, or the writer.
    Anybody,
    /// One of the people, or the team.
    Team,
    /// One of the people.
    Person,
}

/// Returns whose verb of omission stands here, and how many words it has.
fn verb(said: &Said<'_>, at: usize) -> Option<(Needed, usize)> {
    let deed = |at: usize| OF_PEOPLE.contains(&said.word(at));
    match said.word(at) {
        "forgot" | "forgotten" | "neglected" | "overlooked" | "botched" | "mishandled" => {
            Some((Needed::Anybody, 1))
        }
        "screwed" | "messed" if said.after(at) == "up" => Some((Needed::Anybody, 2)),
        "failed" if said.phrase(at, "failed to").is_some() && deed(at + 2) => Some((Needed::Anybody, 3)),
        "ignored" | "missed" => {
            let signs = (at + 1..at + 5).any(|it| SIGNS.contains(&said.word(it)));
            signs.then_some((Needed::Team, 1))
        }
        "did" if said.after(at) == "not" && deed(at + 2) => Some((Needed::Team, 3)),
        "didn't" if deed(at + 1) => Some((Needed::Team, 2)),
        "never"
            if ["checked", "tested", "verified", "wrote", "reviewed", "read"].contains(&said.after(at)) =>
        {
            Some((Needed::Person, 2))
        }
        _ => None,
    }
}

/// Returns who stands at the start of a sentence whose second verb this is: `A developer set the level and forgot it`.
fn joined(said: &Said<'_>, at: usize, names: &Names) -> Option<Who> {
    let is_human = matches!(said.word(at), "forgot" | "neglected" | "overlooked");
    let is_joined = matches!(said.before(at), "and" | "but");
    if !is_human || !is_joined || at > LONGEST_SENTENCE {
        return None;
    }
    (0..at.min(6)).find(|it| who(said, *it, names) == Some(Who::Person)).map(|_| Who::Person)
}

/// How many words into a sentence its subject is still remembered.
const LONGEST_SENTENCE: usize = 25;

/// Returns the words of `was overlooked by the engineer`.
fn by_people(said: &Said<'_>, at: usize, names: &Names) -> Option<(usize, usize)> {
    let is_verb = matches!(said.word(at), "overlooked" | "missed" | "forgotten" | "ignored" | "neglected");
    if !is_verb || said.after(at) != "by" {
        return None;
    }
    let person = (at + 2..at + 6).find(|it| who(said, *it, names).is_some())?;
    let is_person = matches!(who(said, person, names), Some(Who::Person | Who::Team));
    let is_near = (at + 2..=person).all(|it| said.follows(it));
    (is_person && is_near).then_some((at, person + 1))
}
