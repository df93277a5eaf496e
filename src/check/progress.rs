//! How far a section is.

use std::collections::BTreeSet;

use super::{Finding, RULES, Severity, Spot, Subject};
use crate::postmortem::Section;

/// How many checks of a section are passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// How many are passed or dismissed. None of a section in which nothing was given.
    pub passed: usize,
    /// How many there are.
    pub all: usize,
}

impl Progress {
    /// Counts the rules that are more than a hint and belong to the section, or have a finding in it. One is passed if it has
    /// no finding there. What is about the whole document is none of a section.
    pub(super) fn of(section: Section, subject: &Subject<'_>, findings: &[Finding]) -> Self {
        let counts = |severity: Option<Severity>| severity.is_some_and(|it| it > Severity::Hint);
        let failed: BTreeSet<&str> = findings
            .iter()
            .filter(|it| it.place.section == section && it.place.spot != Spot::Document)
            .map(|finding| finding.rule.id)
            .collect();
        let rules = RULES.iter().filter(|rule| {
            let belongs = rule.sections.contains(&section) || failed.contains(rule.id);
            belongs && counts(rule.severity(subject.profile))
        });
        let all = rules.clone().count();
        let passed = if section.is_started(subject.postmortem) {
            rules.filter(|rule| !failed.contains(rule.id)).count()
        } else {
            0
        };
        Self { passed, all }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::{Profile, Severity, Spot, check};
    use crate::postmortem::{Edit, LessonKind, apply, example};

    #[test]
    fn a_ring_is_closed_only_where_the_list_has_no_more_than_hints() {
        let mut draft = example();
        let token = ["ghp_", "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8"].concat();
        let text = format!("We had the key {token} at hand.");
        apply(&mut draft, Edit::AddLesson { kind: LessonKind::WentWell, text }).unwrap();
        for profile in Profile::ALL {
            let review = check(&draft, profile, None);
            for (section, progress) in review.progress {
                let mut here = review.findings.iter().filter(|it| it.place.section == section);
                let fails = here.any(|it| it.severity > Severity::Hint && it.place.spot != Spot::Document);
                assert_eq!(fails, progress.passed < progress.all, "{section:?} {progress:?}");
            }
        }
    }
}
