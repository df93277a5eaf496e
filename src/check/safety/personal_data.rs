//! Mail addresses, telephone numbers and the like are of no use to readers, and belong to somebody.
//!
//! It looks at what is somebody's: `support@` is nobody's, nor is the network address of a server. The owner of an action
//! item may be named.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! draft.summary.impact = "12 % of users, among them jane.doe@mail.example, saw errors.".into();
//! assert_eq!(
//!     findings_of("personal-data", &draft)[0].what,
//!     "This looks like somebody's mail address: …@mail.example.",
//! );
//!
//! draft.summary.impact = "12 % of users wrote to support@shop.example about 10.0.0.7.".into();
//! assert!(findings_of("personal-data", &draft).is_empty());
//! ```

use super::personal::personal_data;
use crate::check::replace::replaced;
use crate::check::{Findings, Fix, Group, Rule, Severity, Source, Subject};
use crate::postmortem::{ActionDetail, Section, TextField};

/// No personal data stands in the text.
pub static RULE: Rule = Rule {
    id: "personal-data",
    group: Group::Safety,
    asks: "Nobody's address, number or account stands in the text.",
    why: "A report is copied and kept. What belongs to a person should not travel with it.",
    source: Source::PAGERDUTY_WRITING,
    classic: Some(Severity::Hint),
    sre: Some(Severity::Hint),
    sections: &[Section::Summary, Section::Timeline, Section::RootCause, Section::Measures],
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let names_owner = |field| matches!(field, Some(TextField::ActionDetail(_, ActionDetail::Owner)));
    for passage in subject.passages.iter().filter(|passage| !names_owner(passage.field())) {
        for data in personal_data(passage.text) {
            let masked = data.masked(passage.text);
            let finding = findings.add(
                passage.at(data.range.clone()),
                format!("This looks like {}: {masked}.", data.kind.name()),
                "Say who it was by their part in the story, such as \"a customer\", or mask it.",
            );
            let edit = replaced(subject, passage, &[(data.range, masked.as_str())]);
            finding.fix = edit.map(|edit| Fix { label: "Mask it".into(), edits: vec![edit] });
        }
    }
}
