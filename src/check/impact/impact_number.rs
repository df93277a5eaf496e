//! The impact has a number in it: users, requests, orders, money, or a share of them.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! assert!(findings_of("impact-number", &draft).is_empty());
//!
//! draft.summary.impact = "The website was slow.".into();
//! assert_eq!(findings_of("impact-number", &draft)[0].what, "The impact has no number in it.");
//!
//! draft.summary.impact = "All users were logged out.".into();
//! assert!(findings_of("impact-number", &draft).is_empty());
//! ```

use crate::check::matching::says_any;
use crate::check::{Findings, Group, Rule, Severity, Source, Subject};
use crate::postmortem::{Section, TextField};

/// The impact has a number in it.
pub static RULE: Rule = Rule {
    id: "impact-number",
    group: Group::Impact,
    asks: "The impact has a number in it.",
    why: "An estimate that is marked as one is better than no data at all.",
    source: Source::SRE_WORKBOOK,
    classic: None,
    sre: Some(Severity::Warning),
    sections: &[Section::Summary],
    check,
};

/// Words that count as well as a figure.
const COUNTS: [&str; 20] = [
    "half", "all ", "every", "none", "no ", "nobody", "no one", "one ", "two ", "three ", "four ", "five ",
    "third", "quarter", "double", "twice", "dozen", "hundred", "thousand", "million",
];

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(impact) = subject.passage(TextField::Impact) else { return };
    let has_number = impact.text.chars().any(char::is_numeric);
    if !has_number
        && !impact.english().trim().is_empty()
        && !says_any(&impact.english().to_lowercase(), &COUNTS)
    {
        findings.add(
            impact.place(),
            "The impact has no number in it.",
            "Add how many users, requests or orders, or what share of them; mark an estimate with \"about\".",
        );
    }
}
