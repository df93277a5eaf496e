//! "Human error" is where the questions begin and not the cause.
//!
//! A hit needs a sentence that gives it as a reason. "User error reporting", "to reduce the risk of human error" and what is
//! quoted are fine. The same is said in other words where one of the people did something "accidentally" or "by mistake".
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! draft.root_cause.explanation = "The outage was caused by human error during the deploy.".into();
//! let found = &findings_of("human-error", &draft)[0];
//! assert_eq!(found.what, "\"human error\" ends the search for the cause.");
//!
//! draft.root_cause.explanation = "The user error reporting was down, so nobody saw the rate.".into();
//! assert!(findings_of("human-error", &draft).is_empty());
//! ```

use super::names::Names;
use super::people::{Who, agent, subject as subject_of, who};
use super::said::{Said, each_sentence};
use crate::check::{Findings, Group, Rule, Severity, Source, Subject};
use crate::postmortem::Section;

/// "Human error" is where the questions begin and not the cause.
pub static RULE: Rule = Rule {
    id: "human-error",
    group: Group::Blameless,
    asks: "The cause is a condition that can be changed, and not \"human error\".",
    why: "Everybody slips. What can be changed is that one slip was enough, and that nothing caught it.",
    source: Source::PAGERDUTY_EFFECTIVE,
    classic: Some(Severity::Warning),
    sre: Some(Severity::Warning),
    sections: &[Section::Summary, Section::RootCause],
    check,
};

const PHRASES: [&str; 8] = [
    "human error",
    "human errors",
    "operator error",
    "operator errors",
    "user error",
    "pilot error",
    "human mistake",
    "human failure",
];

/// What makes another thing of it: `user error reporting`.
const OF_SOMETHING: [&str; 15] = [
    "report",
    "reports",
    "reporting",
    "message",
    "messages",
    "rate",
    "rates",
    "log",
    "logs",
    "page",
    "pages",
    "code",
    "codes",
    "handling",
    "budget",
];

/// Words of sentences that say how it is kept from doing harm, or that it was no cause.
const OTHERWISE: [&str; 22] = [
    "no",
    "rather",
    "instead",
    "without",
    "reduce",
    "reduces",
    "reducing",
    "avoid",
    "avoids",
    "prevent",
    "prevents",
    "eliminate",
    "eliminates",
    "minimize",
    "minimise",
    "risk",
    "chance",
    "potential",
    "prone",
    "possibility",
    "against",
    "disasters",
];

/// Words for a deed that say no more than that it was the wrong one.
const SLIPS: [&str; 12] = [
    "accidentally",
    "mistakenly",
    "inadvertently",
    "unintentionally",
    "erroneously",
    "wrongly",
    "incorrectly",
    "improperly",
    "poorly",
    "unknowingly",
    "foolishly",
    "blindly",
];

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let names = subject.names();
    for passage in &subject.passages {
        each_sentence(passage, |said| {
            if said.lower.iter().any(|word| word.ends_with("n't") || matches!(word.as_str(), "not" | "never"))
            {
                return;
            }
            let is_otherwise = said.has_any(&OTHERWISE);
            let named = |at: usize| error(said, at).filter(|_| !is_otherwise);
            let hit = (0..said.words.len()).find_map(|at| named(at).or_else(|| slip(said, at, names)));
            let Some((from, to)) = hit else { return };
            let span = said.span(from..to);
            findings.add(
                passage.at(span.clone()),
                format!("{} ends the search for the cause.", passage.quoted(span)),
                "Say what made the step easy to get wrong, and which check, guard or alert was missing.",
            );
        });
    }
}

/// Returns the words with which a sentence ends the search, if they stand at this place.
fn error(said: &Said<'_>, at: usize) -> Option<(usize, usize)> {
    let count = said.any_phrase(at, &PHRASES)?;
    (!OF_SOMETHING.contains(&said.after(at + count - 1))).then_some((at, at + count))
}

/// Returns the words that call a deed of one of the people a slip, if they stand at this place.
fn slip(said: &Said<'_>, at: usize, names: &Names) -> Option<(usize, usize)> {
    let person = |verb: usize| {
        subject_of(said, verb, names).filter(|(who, _)| *who == Who::Person).map(|(_, head)| head)
    };
    match said.word(at) {
        // `an engineer accidentally deleted it`, `it was wrongly set by an engineer`
        word if SLIPS.contains(&word) => {
            let by = || agent(said, at + 2, names).map(|end| (at, end));
            person(at).map(|head| (head, at + 1)).or_else(by)
        }
        // `an engineer made a typo`
        "made" if matches!(said.after(at), "a" | "an" | "the" | "one" | "another") => {
            let end = (at + 2..at + 5).find(|it| is_slip(said.word(*it)))?;
            let is_one = !said.is_parted(at..end + 1) && !OF_SOMETHING.contains(&said.after(end));
            is_one.then_some((person(at)?, end + 1))
        }
        // `an engineer dropped the table by mistake`
        "by" if matches!(said.after(at), "mistake" | "accident") => {
            let head =
                (at.saturating_sub(REACH)..at).find(|it| who(said, *it, names) == Some(Who::Person))?;
            (!said.is_parted(head..at)).then_some((at, at + 2))
        }
        _ => None,
    }
}

/// How many words may stand between who did something and `by mistake`.
const REACH: usize = 10;

fn is_slip(word: &str) -> bool {
    matches!(word, "mistake" | "mistakes" | "error" | "errors" | "typo" | "typos" | "blunder")
}
