//! Whether a tale has the lines of the report, under the same headings and in the same order.

use std::collections::{BTreeMap, BTreeSet};

use crate::outline::{Entry, Line, LineId, Outline, OutlineSection, SectionId};

/// What a tale has other than the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StructureFault {
    /// The tale does not have this line.
    Missing(LineId),
    /// The tale has this line after one that it comes before.
    OutOfOrder(LineId),
    /// The tale has a line that the report does not have, or has it twice.
    Added(LineId),
    /// The line has another label.
    Label(LineId),
    /// The section has another heading or other groups, or is gone, or is where it does not belong.
    Section(SectionId),
}

impl StructureFault {
    /// Returns what is wrong, in words.
    pub fn in_words(self) -> String {
        match self {
            Self::Missing(line) => format!("{} is not in the tale", line.name()),
            Self::OutOfOrder(line) => format!("{} is out of order", line.name()),
            Self::Added(line) => format!("{} is not in the report", line.name()),
            Self::Label(line) => format!("{} has another label", line.name()),
            Self::Section(section) => format!("the section {section:?} has other headings"),
        }
    }
}

/// Compares the lines and headings.
pub fn faults(formal: &Outline, tale: &Outline) -> Vec<StructureFault> {
    let expected: BTreeMap<LineId, (usize, &Line)> =
        formal.lines().enumerate().map(|(at, line)| (line.id, (at, line))).collect();
    let mut faults = Vec::new();
    let mut seen = BTreeSet::new();
    let mut last = 0;
    for line in tale.lines() {
        let is_new = seen.insert(line.id);
        match expected.get(&line.id) {
            Some((at, formal)) if is_new => {
                if *at < last {
                    faults.push(StructureFault::OutOfOrder(line.id));
                }
                if formal.label != line.label {
                    faults.push(StructureFault::Label(line.id));
                }
                last = last.max(*at);
            }
            None if is_new && is_of_the_tale(line.id) => {}
            _ => faults.push(StructureFault::Added(line.id)),
        }
    }
    faults.extend(
        formal.lines().filter(|line| !seen.contains(&line.id)).map(|it| StructureFault::Missing(it.id)),
    );
    let told: Vec<_> = tale.sections.iter().map(headings).collect();
    let sections = formal.sections.iter().enumerate();
    faults.extend(
        sections
            .filter(|(at, section)| told.get(*at) != Some(&headings(section)))
            .map(|(_, section)| StructureFault::Section(section.id)),
    );
    faults.extend(tale.sections.iter().skip(formal.sections.len()).map(|it| StructureFault::Section(it.id)));
    faults
}

/// Tells whether a line is the tale's own. It may have a title where the report has none.
fn is_of_the_tale(line: LineId) -> bool {
    matches!(line, LineId::Title | LineId::Opening | LineId::Disclaimer | LineId::Farewell)
}

/// A group's label and whether it is counted, with the lines under it.
type Group<'a> = (Option<(&'a str, bool)>, Vec<LineId>);

/// Returns the heading of a section and those of its groups.
fn headings(section: &OutlineSection) -> (SectionId, String, Vec<Group<'_>>) {
    let entries = section.entries.iter().map(|entry| {
        let group = match entry {
            Entry::Line(_) | Entry::Prose(_) => None,
            Entry::Group { label, numbered, .. } => Some((*label, *numbered)),
        };
        (group, entry.lines().iter().map(|line| line.id).collect())
    });
    (section.id, section.heading_text(), entries.collect())
}
