//! There are not too many tasks: at most ten that are open. The figure is Retold's own.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::{Edit, apply, example};
//!
//! let mut draft = example();
//! assert!(findings_of("action-count", &draft).is_empty());
//!
//! for number in 0..8 {
//!     apply(&mut draft, Edit::AddActionItem { text: format!("Add an alert for shard {number}.") })?;
//! }
//! assert_eq!(findings_of("action-count", &draft)[0].what, "There are 12 open tasks.");
//! # Ok::<(), retold::postmortem::EditError>(())
//! ```

use super::open_items;
use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::Section;

/// There are not too many tasks.
pub static RULE: Rule = Rule {
    id: "action-count",
    group: Group::Actions,
    asks: "There are not too many tasks.",
    why: "Of a long list the quick tasks are done. What will not be done soon is better written down as a decision.",
    source: Source::PAGERDUTY_WRITING,
    classic: None,
    sre: Some(Severity::Hint),
    sections: &[Section::Measures],
    check,
};

/// How many open tasks a list has at most.
const MOST: usize = 10;

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let count = open_items(subject).count();
    if count > MOST {
        findings.add(
            Place::section(Section::Measures),
            format!("There are {count} open tasks."),
            "Keep the urgent ones, and mark the others as \"won't do\" with the reason.",
        );
    }
}
