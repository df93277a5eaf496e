//! The impact gives the share of users in percent.
//!
//! A fraction in words ("half of the users",  "nobody could") is a share as well. It is looked for in the summary and in the
//! title, and where the cause is told.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! assert!(findings_of("impact-share", &draft).is_empty());
//!
//! draft.summary.impact = "The website was slow for users in Lagos.".into();
//! assert_eq!(findings_of("impact-share", &draft)[0].what, "No share of the users is given.");
//!
//! draft.summary.impact = "No user could log in.".into();
//! assert!(findings_of("impact-share", &draft).is_empty());
//! ```

use crate::check::matching::says_any;
use crate::check::{Findings, Group, Passage, Rule, Severity, Source, Subject};
use crate::postmortem::{Section, TextField};

/// The impact gives the share of users in percent.
pub static RULE: Rule = Rule {
    id: "impact-share",
    group: Group::Rubric,
    asks: "The impact gives the share of users in percent.",
    why: "The assignment asks how many percent of the users were affected. An estimate will do.",
    source: Source::ASSIGNMENT,
    classic: Some(Severity::Error),
    sre: None,
    sections: &[Section::Summary],
    check,
};

/// Words that give a share without a figure.
const SHARES: [&str; 21] = [
    "in two",
    "in three",
    "in four",
    "in five",
    "in ten",
    "out of ",
    "all ",
    "half of",
    "third of",
    "thirds of",
    "quarter of",
    "quarters of",
    "every user",
    "every customer",
    "no user",
    "no customer",
    "nobody",
    "no one",
    "everyone",
    "everybody",
    "entire user",
];

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(impact) = subject.passage(TextField::Impact) else { return };
    let has_share = |passage: &Passage<'_>| {
        let text = passage.text.to_lowercase();
        has_percentage(&text) || says_share(passage, &text)
    };
    let mut passages = subject.passages.iter().filter(|passage| !passage.is_tale());
    if !impact.english().is_empty() && !passages.any(has_share) {
        findings.add(
            impact.place(),
            "No share of the users is given.",
            "Add it, as an estimate if need be: \"about 60 % of the users\".",
        );
    }
}

/// Tells whether a text gives a share in words, given the same in small letters. Beyond the story, others than the users may be
/// meant: "shared with all of the team".
fn says_share(passage: &Passage<'_>, text: &str) -> bool {
    let tells_story = !matches!(passage.section(), Section::Measures | Section::Lessons);
    let is_of_users = |sentence: &str| says_any(sentence, &USERS) && says_any(sentence, &SHARES);
    if tells_story {
        return says_any(text, &SHARES);
    }
    // Some letters have another length when they are small.
    text.len() != passage.text.len()
        || passage.sentences().iter().any(|range| text.get(range.clone()).is_none_or(is_of_users))
}

/// Beginnings of words for users and what they send.
const USERS: [&str; 9] =
    ["user", "customer", "client", "visitor", "people", "student", "traffic", "request", "site"];

/// Tells whether a text in small letters has a percentage in it: `60%`, `60 %`, `60 percent`, `60 per cent`.
fn has_percentage(text: &str) -> bool {
    text.split(|it: char| it.is_ascii_digit()).skip(1).any(|after| {
        let after = after.trim_start_matches([' ', '\u{a0}', '\u{202f}', '\\', '*', '_', '`', '+', '~']);
        after.starts_with('%')
            || after.starts_with("percent")
            || after.starts_with("per cent")
            || after.starts_with("pct")
    })
}
