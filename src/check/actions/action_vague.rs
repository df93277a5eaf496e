//! Each task says when it is done: with a number, a name, an alert, a page that is there afterwards.
//!
//! It looks at short tasks that begin with "improve", "ensure" and the like, and have nothing in them that bounds them: no figure, no name
//! in code, no ticket, no "so that", "when" or "before".
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! draft.measures.action_items.truncate(1);
//! draft.measures.action_items[0].text = "Improve monitoring.".into();
//! let found = &findings_of("action-vague", &draft)[0];
//! assert_eq!(found.what, "\"Improve monitoring.\" has no end at which it is done.");
//! assert!(found.instead.contains("Add an alert"));
//!
//! draft.measures.action_items[0].text = "Improve monitoring so that 1 % of errors fires an alert.".into();
//! assert!(findings_of("action-vague", &draft).is_empty());
//! ```

use super::{behind_label, open_items};
use crate::check::matching::{says_any, words};
use crate::check::{Findings, Group, Rule, Severity, Source, Subject};
use crate::postmortem::{ActionDetail, Section};

/// Each task says when it is done.
pub static RULE: Rule = Rule {
    id: "action-vague",
    group: Group::Actions,
    asks: "Each task says when it is done.",
    why: "\"Improve monitoring\" is never done. A task with an end can be checked off.",
    source: Source::LOGIN_ACTIONS,
    classic: Some(Severity::Warning),
    sre: Some(Severity::Warning),
    sections: &[Section::Measures],
    check,
};

/// Verbs that have no end, in small letters.
const VAGUE: [&str; 14] = [
    "improve",
    "enhance",
    "strengthen",
    "optimize",
    "optimise",
    "ensure",
    "better",
    "increase",
    "boost",
    "refine",
    "streamline",
    "maximize",
    "make sure",
    "be more",
];

/// Beginnings of words that bound a task.
const BOUNDS: [&str; 36] = [
    "so that",
    "until",
    "when",
    "if ",
    "unless",
    "by ",
    "at least",
    "at most",
    "every",
    "each",
    "before",
    "after",
    "per ",
    "instead of",
    "alert when",
    "alert if",
    "alert for",
    "alerts for",
    "alerts when",
    "alert on",
    "alerts on",
    "threshold",
    "limit",
    "test",
    "check",
    "using",
    "with",
    "via",
    "through",
    "into",
    "from",
    "between",
    "on the",
    "document",
    "during",
    "script",
];

/// What to write for what somebody wants to better, by the beginning of a word of the task.
const REWRITES: [(&str, &str); 8] = [
    ("monitor", "\"Add an alert for all cases in which this service returns more than 1 % errors\""),
    ("observab", "\"Add an alert for all cases in which this service returns more than 1 % errors\""),
    ("quer", "\"Add an index for the query of the order list, so that it takes less than 100 ms\""),
    ("database", "\"Add an index for the query of the order list, so that it takes less than 100 ms\""),
    ("communicat", "\"Post to the status page within 15 minutes; write down who does it\""),
    ("document", "\"Write a page on how to restore the database, and try it once\""),
    ("deploy", "\"Add a step to the deployment that stops when the health check fails\""),
    ("capacity", "\"Run a load test with twice the traffic of the incident, and note where it breaks\""),
];

/// How many words a task has at most that has nothing to bound it.
const MOST_WORDS: usize = 16;

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for (item, passage) in open_items(subject) {
        let text = passage.english();
        let text = text[behind_label(text)..].to_lowercase();
        let is_vague = VAGUE
            .iter()
            .any(|it| text.trim_start().strip_prefix(it).is_some_and(|rest| rest.starts_with(' ')));
        let all = words(&text, 0..text.len());
        let after_first = all.get(1).map_or("", |second| &text[second.span.start..]);
        let names =
            passage.text.chars().any(|it| it.is_ascii_digit() || it == '`') || passage.text.contains("://");
        let is_tracked = !item.detail(ActionDetail::Ticket).trim().is_empty();
        if !is_vague || names || is_tracked || all.len() > MOST_WORDS || says_any(after_first, &BOUNDS) {
            continue;
        }
        let rewrite = REWRITES.iter().find(|(word, _)| says_any(&text, &[word]));
        let instead = match rewrite {
            Some((_, rewrite)) => format!("Say what is there when it is done, such as {rewrite}."),
            None => "Say what is there when it is done: a number, an alert, a check, a page.".to_owned(),
        };
        let what = format!("{} has no end at which it is done.", passage.quoted(0..passage.text.len()));
        findings.add(passage.place(), what, instead);
    }
}
