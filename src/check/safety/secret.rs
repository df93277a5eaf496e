//! No key, token or password stands in the text, in prose, in code or in an address.
//!
//! It is shown masked, and what is kept of it when a writer dismisses the finding is a number that it cannot be had from.
//! What only stands for a secret, such as `${TOKEN}`, is fine.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::{apply, example};
//!
//! let mut draft = example();
//! // In two parts, so that no scanner of repositories takes it for a real one.
//! draft.root_cause.explanation = format!("The job used {}{} for all calls.", "ghp_", "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8");
//! let found = &findings_of("secret", &draft)[0];
//! assert_eq!(found.what, "This looks like a GitHub token: ghp_…XXXX.");
//!
//! for edit in found.fix.clone().expect("a fix").edits {
//!     apply(&mut draft, edit)?;
//! }
//! assert_eq!(draft.root_cause.explanation, "The job used ghp_…XXXX for all calls.");
//! assert!(findings_of("secret", &draft).is_empty());
//!
//! draft.root_cause.explanation = "The job used ${GITHUB_TOKEN} for all calls.".into();
//! assert!(findings_of("secret", &draft).is_empty());
//! # Ok::<(), retold::postmortem::EditError>(())
//! ```

use super::secrets::secrets;
use crate::check::replace::replaced;
use crate::check::{Findings, Fix, Group, Rule, Severity, Source, Subject};
use crate::postmortem::Section;

/// No key, token or password stands in the text.
pub static RULE: Rule = Rule {
    id: "secret",
    group: Group::Safety,
    asks: "No key, token or password stands in the text.",
    why: "Whoever reads the report could use it. One that was pasted anywhere has to be replaced by a new one.",
    source: Source::GITLEAKS,
    classic: Some(Severity::Error),
    sre: Some(Severity::Error),
    sections: &[Section::Summary, Section::Timeline, Section::RootCause, Section::Measures],
    check,
};

/// How many secrets of one text are named one by one. A pasted log may have thousands, and the fix of each is the text again.
const MOST_NAMED: usize = 50;

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for passage in &subject.passages {
        let mut found = secrets(passage.text);
        let more = found.split_off(found.len().min(MOST_NAMED));
        for secret in found {
            let masked = secret.masked(passage.text);
            let finding = findings.add(
                passage.at(secret.range.clone()),
                secret.in_words(passage.text),
                "Mask it here, and make sure that it is no longer in use.",
            );
            let edit = replaced(subject, passage, &[(secret.range, masked.as_str())]);
            finding.fix = edit.map(|edit| Fix { label: "Mask it".into(), edits: vec![edit] });
        }
        if let Some(first) = more.first() {
            let what = match more.len() {
                1 => "One more in this text looks like a secret.".to_owned(),
                count => format!("{count} more in this text look like secrets."),
            };
            findings.add(
                passage.at(first.range.clone()),
                what,
                "Mask those above first, or take the text out. What is copied with the secrets masked has none of them.",
            );
        }
    }
}
