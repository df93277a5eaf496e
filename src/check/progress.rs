//! How far a section is.

use std::collections::BTreeSet;

use super::{Finding, RULES, Severity, Subject};
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
    /// Counts the rules that are more than a hint and belong to the section. One is passed if it has no finding there.
    pub(super) fn of(section: Section, subject: &Subject<'_>, findings: &[Finding]) -> Self {
        let counts = |severity: Option<Severity>| severity.is_some_and(|it| it > Severity::Hint);
        let rules = RULES
            .iter()
            .filter(|rule| rule.sections.contains(&section) && counts(rule.severity(subject.profile)));
        let failed: BTreeSet<&str> = findings
            .iter()
            .filter(|finding| finding.place.section == section)
            .map(|finding| finding.rule.id)
            .collect();
        let all = rules.clone().count();
        let passed = if section.is_started(subject.postmortem) {
            rules.filter(|rule| !failed.contains(rule.id)).count()
        } else {
            0
        };
        Self { passed, all }
    }
}
