//! What a line is called away from its place.

use crate::outline::{Line, Outline, Span};

/// Returns the label of a line, and of one that has its section to itself the heading; nothing for one outside sections.
pub fn line_label(outline: &Outline, line: &Line) -> Vec<Span> {
    if !line.label.is_empty() {
        return line.label.clone();
    }
    let holds = |lines: &[Line]| lines.iter().any(|it| it.id == line.id);
    let mut sections = outline.sections.iter();
    let section = sections.find(|section| section.entries.iter().any(|entry| holds(entry.lines())));
    section.map(|section| section.heading.clone()).unwrap_or_default()
}
