//! "Human error" is where the questions begin and not the cause.
//!
//! A hit needs a sentence that gives it as a reason. "User error reporting", "to reduce the risk of human error" and what is
//! quoted are fine.
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

use super::said::each_sentence;
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
const OTHERWISE: [&str; 24] = [
    "never",
    "not",
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

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for passage in &subject.passages {
        each_sentence(passage, |said| {
            let is_otherwise =
                said.has_any(&OTHERWISE) || said.lower.iter().any(|word| word.ends_with("n't"));
            if is_otherwise {
                return;
            }
            let hit = (0..said.words.len()).find_map(|at| Some((at, said.any_phrase(at, &PHRASES)?)));
            let Some((at, count)) = hit else { return };
            if OF_SOMETHING.contains(&said.after(at + count - 1)) {
                return;
            }
            let span = said.span(at..at + count);
            findings.add(
                passage.at(span.clone()),
                format!("{} ends the search for the cause.", passage.quoted(span)),
                "Say what made the step easy to get wrong, and which check, guard or alert was missing.",
            );
        });
    }
}
