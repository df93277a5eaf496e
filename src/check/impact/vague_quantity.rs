//! Who was affected is told in numbers: "412 users", not "many users".
//!
//! It looks at the impact only, and at sentences without any figure: "many users (about 12 %)" is fine.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! draft.summary.impact = "Many of our customers saw errors.".into();
//! let found = &findings_of("vague-quantity", &draft)[0];
//! assert_eq!(found.what, "\"Many of our customers\" says how many without a number.");
//!
//! draft.summary.impact = "Many of our customers, about 12 %, saw errors.".into();
//! assert!(findings_of("vague-quantity", &draft).is_empty());
//! ```

use crate::check::matching::{Word, words};
use crate::check::{Findings, Group, Rule, Severity, Source, Subject};
use crate::postmortem::{Section, TextField};

/// Who was affected is told in numbers.
pub static RULE: Rule = Rule {
    id: "vague-quantity",
    group: Group::Impact,
    asks: "The impact counts instead of saying \"many\".",
    why: "\"Many\" is another number to each reader. An estimate that is marked as one is better.",
    source: Source::PAGERDUTY_WRITING,
    classic: Some(Severity::Hint),
    sre: Some(Severity::Warning),
    sections: &[Section::Summary],
    check,
};

const QUANTITIES: [&str; 9] =
    ["some", "many", "several", "most", "few", "numerous", "lots", "lot", "countless"];

const COUNTED: [&str; 21] = [
    "users",
    "customers",
    "clients",
    "visitors",
    "requests",
    "orders",
    "transactions",
    "payments",
    "people",
    "merchants",
    "tenants",
    "sessions",
    "jobs",
    "messages",
    "emails",
    "devices",
    "subscribers",
    "players",
    "students",
    "sites",
    "accounts",
];

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(passage) = subject.passage(TextField::Impact) else { return };
    let text = passage.english();
    for sentence in passage.sentences().iter().cloned() {
        let words: Vec<Word<'_>> = words(text, sentence);
        if words.iter().any(|word| word.text.bytes().any(|it| it.is_ascii_digit())) {
            continue;
        }
        for (at, first) in words.iter().enumerate().filter(|(_, word)| word.is_any(&QUANTITIES)) {
            // "some of our users" has two words in between.
            let Some(last) = words[at + 1..].iter().take(3).find(|word| word.is_any(&COUNTED)) else {
                continue;
            };
            let span = first.span.start..last.span.end;
            let quoted = passage.quoted(span.clone());
            findings.add(
                passage.at(span),
                format!("{quoted} says how many without a number."),
                "Write a count or a share, such as \"412 users\" or \"about 12 % of requests\".",
            );
            break;
        }
    }
}
