//! A document as elements, in either voice.

use super::Act;
use super::body;
use super::panel::{Element, Node, classed};
use crate::outline::{Entry, Line, LineId, Outline, OutlineSection, SectionId, is_as_typed};
use crate::postmortem::{Field, Postmortem, ReadingNote, Section};
use crate::words;

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
    postmortem: &'a Postmortem,
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
        as_typed(self.postmortem, line).into_iter().collect()
    }
}

/// Says of a line that it is shown as it was typed, if it is.
pub fn as_typed(postmortem: &Postmortem, line: &Line) -> Option<Node> {
    let Some(Field::Text(field)) = line.id.field() else { return None };
    let is_so = is_as_typed(field.text(postmortem)?, &line.body);
    is_so.then(|| classed("p", "reading-note").saying(words::panels::AS_TYPED).into())
}

impl Report<'_> {
    /// Draws the notes about some lines, each with a key for those who have looked.
    fn notes(&self, is_here: impl Fn(Option<LineId>) -> bool) -> Vec<Node> {
        let here = self.to_check.iter().filter(|note| is_here(note.about));
        let note = |note: &ReadingNote| {
            let key = classed("button", "key small")
                .with("type", "button")
                .with("aria-label", words::panels::key_about(words::panels::CHECKED, &note.text))
                .act(&Act::Checked(note.text.clone()))
                .saying(words::panels::CHECKED);
            classed("p", "reading-note").saying(note.text.as_str()).saying(" ").holding(key).into()
        };
        here.map(note).collect()
    }
}

/// Draws the report.
pub fn report(postmortem: &Postmortem, formal: &Outline) -> Vec<Node> {
    if formal.is_empty() {
        return vec![classed("p", "sheet-empty").saying(words::panels::EMPTY_REPORT).into()];
    }
    let to_check = postmortem.imported.as_ref().map_or(&[][..], |imported| &imported.to_check);
    let around = Report { postmortem, to_check };
    // What belongs to a field of the form is shown there.
    let is_in_form = |about: Option<LineId>| about.is_some_and(|line| has_field(postmortem, line));
    let mut nodes = around.notes(|about| !is_in_form(about));
    let in_form = to_check.iter().filter(|note| is_in_form(note.about));
    nodes.extend(in_the_form(in_form.filter_map(|note| section_of(note.about?)).collect()));
    nodes.extend(lines(formal, &around));
    nodes
}

/// Draws the first event of a report as it stands there.
pub fn event_line(postmortem: &Postmortem, formal: &Outline) -> Option<Node> {
    let around = Report { postmortem, to_check: &[] };
    let line = formal.lines().find(|line| matches!(line.id, LineId::Event(_)))?;
    Some(point(&around, line).into())
}

/// Tells whether a line is changed in a field that is there.
fn has_field(postmortem: &Postmortem, line: LineId) -> bool {
    match line.field() {
        Some(Field::Text(field)) => field.text(postmortem).is_some(),
        Some(_) => true,
        None => false,
    }
}

/// Returns the section of the form in which a line is changed.
fn section_of(line: LineId) -> Option<Section> {
    match line {
        LineId::Opening | LineId::Disclaimer | LineId::Farewell => None,
        LineId::Title | LineId::Duration | LineId::Impact | LineId::RootCauseBrief => Some(Section::Summary),
        LineId::Event(_) => Some(Section::Timeline),
        LineId::Explanation | LineId::Resolution => Some(Section::RootCause),
        LineId::Improvement(_) | LineId::ActionItem(_) | LineId::Closing => Some(Section::Measures),
        LineId::Lesson(_) | LineId::ExtraSection(_) => Some(Section::Lessons),
    }
}

/// Says where in the form something is still to be checked: each note stands beside its field there.
fn in_the_form(sections: Vec<Section>) -> Option<Node> {
    let count = |section: Section| sections.iter().filter(|it| **it == section).count();
    let named = Section::ALL.into_iter().filter(|section| count(*section) > 0);
    let named: Vec<(usize, &str)> = named.map(|section| (count(section), name(section))).collect();
    let told = words::panels::to_check_in_form(&named);
    (!named.is_empty()).then(|| classed("p", "reading-note").saying(told).into())
}

fn name(section: Section) -> &'static str {
    match section {
        Section::Summary => words::steps::SUMMARY,
        Section::Timeline => words::steps::TIMELINE,
        Section::RootCause => words::steps::ROOT_CAUSE,
        Section::Measures => words::steps::MEASURES,
        Section::Lessons => words::steps::LESSONS,
    }
}

/// Draws a document, from its title to its last paragraph.
pub fn lines(outline: &Outline, around: &dyn Around) -> Vec<Node> {
    let Outline { title, opening, sections, closing } = outline;
    let mut nodes: Vec<Node> = Vec::new();
    nodes.extend(title.as_ref().map(|line| self::title(line, around).into()));
    nodes.extend(opening.iter().map(|line| paragraph(around, line).into()));
    // Without a title, the sections are what comes first.
    let heading = if title.is_some() { "h3" } else { "h2" };
    nodes.extend(sections.iter().map(|it| section(around, it, heading).into()));
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

fn section(around: &dyn Around, section: &OutlineSection, heading: &'static str) -> Element {
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
        .holding(classed(heading, "sheet-heading").with("dir", "auto").saying(section.heading_text()))
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
