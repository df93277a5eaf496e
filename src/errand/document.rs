//! A document as elements, in either voice.

use super::body;
use super::panel::{Element, Node, classed};
use crate::outline::{Entry, Line, LineId, Outline, OutlineSection, SectionId};
use crate::postmortem::Section;

/// What a voice adds to the lines of its document.
pub trait Around {
    /// Further classes of a line, each after a blank.
    fn class(&self, line: LineId) -> &'static str;

    /// What a line says.
    fn body(&self, line: &Line) -> Vec<Node>;

    /// What stands below a line.
    fn after(&self, line: &Line) -> Vec<Node>;
}

/// The report: nothing is added.
pub struct Plain;

impl Around for Plain {
    fn class(&self, _: LineId) -> &'static str {
        ""
    }

    fn body(&self, line: &Line) -> Vec<Node> {
        body::unmarked(&line.body)
    }

    fn after(&self, _: &Line) -> Vec<Node> {
        Vec::new()
    }
}

/// Draws the report.
pub fn report(formal: &Outline) -> Vec<Node> {
    if formal.is_empty() {
        return vec![classed("p", "sheet-empty").saying("What you write appears here as a document.").into()];
    }
    lines(formal, &Plain)
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
    let entries = section.entries.iter().map(|entry| match entry {
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
        .holding(classed("ul", "points").holding_all(entries))
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
