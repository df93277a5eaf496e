//! The impact says what users saw: an error, a slow page, a payment that did not go through.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! assert!(findings_of("impact-felt", &draft).is_empty());
//!
//! draft.summary.impact = "CPU at 100 % on db-1.".into();
//! assert_eq!(findings_of("impact-felt", &draft)[0].what, "The impact does not say what users saw.");
//! ```

use crate::check::matching::says_any;
use crate::check::{Findings, Group, Rule, Severity, Source, Subject};
use crate::postmortem::{Section, TextField};

/// The impact says what users saw.
pub static RULE: Rule = Rule {
    id: "impact-felt",
    group: Group::Rubric,
    asks: "The impact says what users saw.",
    why: "\"The server was overloaded\" tells what was wrong, not what users saw of it.",
    source: Source::ASSIGNMENT,
    classic: Some(Severity::Hint),
    sre: Some(Severity::Hint),
    sections: &[Section::Summary],
    check,
};

/// Beginnings of words by which an impact tells what somebody outside saw.
const FELT: [&str; 72] = [
    "user",
    "customer",
    "client",
    "visitor",
    "people",
    "student",
    "player",
    "reader",
    "shopper",
    "merchant",
    "subscriber",
    "patient",
    "passenger",
    "member",
    "consumer",
    "tenant",
    "guest",
    "driver",
    "buyer",
    "seller",
    "employee",
    "caller",
    "viewer",
    "developer",
    "site",
    "page",
    "unable",
    "unavailab",
    "inaccessib",
    "unreachab",
    "unrespons",
    "slow",
    "error",
    "fail",
    "down",
    "outage",
    "timeout",
    "time out",
    "timed out",
    "delay",
    "latency",
    "degrad",
    "lost",
    "loss",
    "could not",
    "couldn't",
    "can't",
    "cannot",
    "access",
    "log in",
    "login",
    "sign in",
    "checkout",
    "payment",
    "order",
    "request",
    "500",
    "502",
    "503",
    "504",
    "crash",
    "nobody",
    "everybody",
    "everyone",
    "warning",
    "empty",
    "answer",
    "took longer",
    "came back",
    "search",
    "second",
    "minute",
];

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(impact) = subject.passage(TextField::Impact) else { return };
    let text = impact.english();
    if !text.trim().is_empty() && !says_any(&text.to_lowercase(), &FELT) {
        findings.add(
            impact.place(),
            "The impact does not say what users saw.",
            "Add what they saw or could not do: \"checkout answered with an error\".",
        );
    }
}
