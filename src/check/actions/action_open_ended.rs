//! A task that looks into something says what comes of it: a page, a decision, a ticket.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! draft.measures.action_items.truncate(1);
//! draft.measures.action_items[0].text = "Investigate the slow queries.".into();
//! assert_eq!(findings_of("action-open-ended", &draft)[0].what, "\"Investigate\" says nothing of what comes of it.");
//!
//! draft.measures.action_items[0].text = "Investigate the slow queries and write down the three slowest.".into();
//! assert!(findings_of("action-open-ended", &draft).is_empty());
//! ```

use super::{behind_label, open_items};
use crate::check::matching::says_any;
use crate::check::{Findings, Group, Rule, Severity, Source, Subject};
use crate::postmortem::{ActionDetail, Section};

/// A task that looks into something says what comes of it.
pub static RULE: Rule = Rule {
    id: "action-open-ended",
    group: Group::Actions,
    asks: "A task that looks into something says what comes of it.",
    why: "To look into something is done when somebody can read the answer.",
    source: Source::LOGIN_ACTIONS,
    classic: Some(Severity::Hint),
    sre: Some(Severity::Hint),
    sections: &[Section::Measures],
    check,
};

/// Verbs of looking, in small letters.
const LOOKING: [&str; 13] = [
    "investigate",
    "consider",
    "look into",
    "explore",
    "evaluate",
    "research",
    "discuss",
    "think about",
    "conduct",
    "assess",
    "study",
    "examine",
    "review",
];

/// Beginnings of words that tell what comes of it.
const OUTCOMES: [&str; 21] = [
    "write",
    "document",
    "report",
    "decide",
    "decision",
    "propos",
    "a plan",
    "list",
    "add",
    "fix",
    "creat",
    "updat",
    "and ",
    "so that",
    "by ",
    "before",
    "ticket",
    "publish",
    "recommend",
    "every",
    "each",
];

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for (item, passage) in open_items(subject) {
        let text = passage.english().to_lowercase();
        let label = behind_label(&text);
        let start = text.len() - text[label..].trim_start().len();
        let looking = LOOKING
            .iter()
            .find(|it| text[start..].strip_prefix(*it).is_some_and(|rest| rest.starts_with(' ')));
        let Some(looking) = looking else { continue };
        let end = start + looking.len();
        let is_tracked = !item.detail(ActionDetail::Ticket).trim().is_empty() || passage.text.contains("://");
        if is_tracked || says_any(&text[end..], &OUTCOMES) || text.len() != passage.text.len() {
            continue;
        }
        findings.add(
            passage.at(start..end),
            format!("{} says nothing of what comes of it.", passage.quoted(start..end)),
            "Add what will be there afterwards: a page, a decision with a date, or a ticket.",
        );
    }
}
