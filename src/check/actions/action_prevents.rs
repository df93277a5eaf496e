//! One task prevents the incident, if all say of which type they are.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::{ActionDetail, example};
//!
//! let mut draft = example();
//! for item in &mut draft.measures.action_items {
//!     *item.detail_mut(ActionDetail::Type) = "detect".into();
//! }
//! assert_eq!(findings_of("action-prevents", &draft)[0].what, "None of the tasks prevents the incident.");
//!
//! *draft.measures.action_items[0].detail_mut(ActionDetail::Type) = "prevent".into();
//! assert!(findings_of("action-prevents", &draft).is_empty());
//! ```

use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{ActionDetail, ActionItem, Section};

/// One task prevents the incident.
pub static RULE: Rule = Rule {
    id: "action-prevents",
    group: Group::Actions,
    asks: "One task prevents the incident.",
    why: "Tasks that only soften or find the next one let it come again.",
    source: Source::SRE_WORKBOOK,
    classic: Some(Severity::Hint),
    sre: Some(Severity::Warning),
    sections: &[Section::Measures],
    check,
};

/// Types that do not prevent, in small letters: of the workbook and of Monzo's tool. Any other may.
const OTHERS: [&str; 9] = [
    "detect",
    "detection",
    "detective",
    "mitigate",
    "mitigation",
    "mitigative",
    "investigate",
    "investigation",
    "repair",
];

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let all = &subject.postmortem.measures.action_items;
    let is_other =
        |item: &ActionItem| OTHERS.contains(&item.detail(ActionDetail::Type).trim().to_lowercase().as_str());
    if !all.is_empty() && all.iter().all(is_other) {
        findings.add(
            Place::section(Section::Measures),
            "None of the tasks prevents the incident.",
            "Add one that takes away the cause: a limit, a check, a default that is safe.",
        );
    }
}
