//! A document as elements, in either voice.

use std::collections::BTreeSet;

use super::Act;
use super::body;
use super::panel::{Element, Node, classed};
use crate::outline::{Entry, Line, LineId, Outline, OutlineSection, SectionId};
use crate::postmortem::{Postmortem, ReadingNote, Section};

/// What a voice adds to the lines of its document.
pub trait Around {
    /// Further classes of a line, each after a blank.
    fn class(&self, line: LineId) -> &'static str;

    /// What a line says.
    fn body(&self, line: &Line) -> Vec<Node>;

    /// What stands below a line.
    fn after(&self, line: &Line) -> Vec<Node>;
}

/// The report: nothing is added but what is still to be checked of how it was read.
struct Report<'a> {
    to_check: &'a [ReadingNote],
}

impl Around for Report<'_> {
    fn class(&self, _: LineId) -> &'static str {
        ""
    }

    fn body(&self, line: &Line) -> Vec<Node> {
        body::unmarked(&line.body)
    }

    fn after(&self, line: &Line) -> Vec<Node> {
        self.notes(|about| about == Some(line.id))
    }
}

impl Report<'_> {
    /// Draws the notes about some lines, each with a key for those who have looked.
    fn notes(&self, is_here: impl Fn(Option<LineId>) -> bool) -> Vec<Node> {
        let here = self.to_check.iter().filter(|note| is_here(note.about));
        let note = |note: &ReadingNote| {
            let key = classed("button", "key small")
                .with("type", "button")
                .with("aria-label", format!("Checked: {}", note.text))
                .act(&Act::Checked(note.text.clone()))
                .saying("Checked");
            classed("p", "reading-note").saying(note.text.as_str()).saying(" ").holding(key).into()
        };
        here.map(note).collect()
    }
}

/// Draws the report.
pub fn report(postmortem: &Postmortem, formal: &Outline) -> Vec<Node> {
    if formal.is_empty() {
        return vec![classed("p", "sheet-empty").saying("What you write appears here as a document.").into()];
    }
    let to_check = postmortem.imported.as_ref().map_or(&[][..], |imported| &imported.to_check);
    let around = Report { to_check };
    // A heading has no room for a note, and one about what the document does not show would be lost beside it.
    let lines_with_room = formal.lines().map(|line| line.id).filter(|line| *line != LineId::Title);
    let shown: BTreeSet<LineId> = lines_with_room.collect();
    let mut nodes = around.notes(|about| about.is_none_or(|line| !shown.contains(&line)));
    nodes.extend(lines(formal, &around));
    nodes
}

/// Draws a document, from its title to its last paragraph.
pub fn lines(outline: &Outline, around: &dyn Around) -> Vec<Node> {
    let Outline { title, opening, sections, closing } = outline;
    let mut nodes: Vec<Node> = Vec::new();
    nodes.extend(title.as_ref().map(|line| self::title(line, around).into()));
    nodes.extend(opening.iter().map(|line| paragraph(around, line).into()));
    nodes.extend(sections.iter().map(|it| section(around, it).into()));
    nodes.extend(closing.iter().map(|line| paragraph(around, line).into()));
    nodes
}

fn title(line: &Line, around: &dyn Around) -> Element {
    classed("h2", "sheet-title")
        .with("data-line", line.id.name())
        .with("dir", "auto")
        .holding_all(around.body(line))
}

fn paragraph(around: &dyn Around, line: &Line) -> Element {
    let name = line.id.name();
    let text = classed("div", "paragraph-body").with("dir", "auto").holding_all(around.body(line));
    classed("div", format!("paragraph is-{name}{}", around.class(line.id)))
        .with("data-line", name)
        .holding(text)
        .holding_all(around.after(line))
}

fn section(around: &dyn Around, section: &OutlineSection) -> Element {
    let class = match section.id {
        SectionId::Standard(Section::Summary) => "sheet-section is-summary",
        SectionId::Standard(Section::Timeline) => "sheet-section is-timeline",
        SectionId::Standard(Section::RootCause) => "sheet-section is-root-cause",
        SectionId::Standard(Section::Measures) => "sheet-section is-measures",
        SectionId::Standard(Section::Lessons) => "sheet-section is-lessons",
        SectionId::Extra(_) => "sheet-section is-extra",
    };
    let subtitle = section.subtitle.iter().map(|text| classed("p", "sheet-subtitle").saying(text.as_str()));
    let (prose, points): (Vec<&Entry>, Vec<&Entry>) =
        section.entries.iter().partition(|entry| matches!(entry, Entry::Prose(_)));
    let prose = prose.into_iter().flat_map(Entry::lines).map(|line| paragraph(around, line));
    let has_points = !points.is_empty();
    let points = points.into_iter().map(|entry| match entry {
        Entry::Line(line) | Entry::Prose(line) => point(around, line),
        Entry::Group { label, numbered, lines } => {
            let list = classed(if *numbered { "ol" } else { "ul" }, "group-items")
                .holding_all(lines.iter().map(|line| point(around, line)));
            classed("li", "group")
                .holding(classed("b", "point-label").saying(*label))
                .saying(" ")
                .holding(list)
        }
    });
    classed("section", class)
        .holding(classed("h3", "sheet-heading").with("dir", "auto").saying(section.heading_text()))
        .holding_all(subtitle)
        .holding_all(prose)
        .holding_all(has_points.then(|| classed("ul", "points").holding_all(points)))
}

fn point(around: &dyn Around, line: &Line) -> Element {
    let class = if matches!(line.id, LineId::Event(_)) { "point-label is-time" } else { "point-label" };
    let label = (!line.label.is_empty())
        .then(|| classed("b", class).with("dir", "auto").holding_all(body::spans(&line.label)));
    classed("li", format!("point{}", around.class(line.id)))
        .with("data-line", line.id.name())
        .holding_all(label)
        .saying(" ")
        .holding(classed("div", "point-body").with("dir", "auto").holding_all(around.body(line)))
        .holding_all(around.after(line))
}
