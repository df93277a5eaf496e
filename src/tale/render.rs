//! A tale out of the formal outline and the words that were chosen for it.

use super::dress;
use crate::outline::{Block, Entry, Line, LineId, Origin, Outline, OutlineSection, SectionId, Span, Style};
use crate::postmortem::Section;

/// The words of one tale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The title, before the writer's own.
    pub title: String,
    /// What is fact and what is not.
    pub disclaimer: String,
    /// What stands under the headings of the sections.
    pub chapters: Vec<(Section, String)>,
    /// What stands around which line, in the order of the document.
    pub framings: Vec<Framing>,
    /// There are no words, since the incident is severe and the writer has not said that it is to be told.
    pub is_withheld: bool,
}

/// What stands around a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Framing {
    /// The name of the line.
    pub line: String,
    /// The id of the frame; empty for the writer's own words.
    pub frame: String,
    /// The frame's text; `{S}` stands for the writer's sentence, `{s}` for the same after a colon, and any other name in
    /// braces for a fact.
    pub text: String,
    /// The facts, in the order of their places.
    pub facts: Vec<String>,
    /// What is put into the line itself, from its beginning to its end.
    pub cuts: Vec<Cut>,
    /// The text is the writer's, in the place of the line.
    pub is_rewritten: bool,
}

/// Words of the genre within the writer's first paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cut {
    /// The byte of the paragraph's text.
    pub at: usize,
    /// What has to stand there. Where it does not, the line has changed since, and is left alone.
    pub was: String,
    /// The words.
    pub words: String,
    /// Whether they stand in the place of what was there, and not before it.
    pub is_replaced: bool,
}

/// Puts the words around the lines. A line without words stays as it is.
pub fn render(formal: &Outline, plan: &Plan) -> Outline {
    if formal.is_empty() {
        return Outline::default();
    }
    let mut words = Words { plan, next: 0 };
    let opening = words.framed(LineId::Opening);
    // Where a preset has several sections for one of the form, the first gets the word.
    let mut chapters = plan.chapters.clone();
    let sections = formal.sections.iter().map(|section| OutlineSection {
        entries: section.entries.iter().map(|entry| told_entry(entry, &mut words)).collect(),
        subtitle: take_chapter(&mut chapters, section.id),
        ..section.clone()
    });
    let sections = sections.collect();
    let farewell = words.framed(LineId::Farewell);
    Outline {
        title: title(plan, formal),
        opening: opening.into_iter().chain(disclaimer(plan)).collect(),
        sections,
        closing: formal.closing.iter().cloned().chain(farewell).collect(),
    }
}

fn take_chapter(chapters: &mut Vec<(Section, String)>, id: SectionId) -> Option<String> {
    let at = chapters.iter().position(|(of, _)| SectionId::Standard(*of) == id)?;
    Some(chapters.remove(at).1)
}

/// The words of a plan, and how far they are used: lines and words are in one order, so the next is mostly the one.
struct Words<'a> {
    plan: &'a Plan,
    next: usize,
}

impl Words<'_> {
    fn of(&mut self, line: LineId) -> Option<&Framing> {
        let (framings, name) = (&self.plan.framings, line.name());
        let (used, ahead) = framings.split_at(self.next.min(framings.len()));
        let at = match ahead.iter().position(|framing| framing.line == name) {
            Some(at) => self.next + at,
            None => used.iter().position(|framing| framing.line == name)?,
        };
        self.next = at + 1;
        Some(&framings[at])
    }

    fn told(&mut self, line: &Line) -> Line {
        match self.of(line.id) {
            Some(framing) => Line { body: dress::dressed(framing, &line.body), ..line.clone() },
            None => line.clone(),
        }
    }

    fn framed(&mut self, id: LineId) -> Option<Line> {
        let framing = self.of(id)?;
        Some(Line { id, label: Vec::new(), body: dress::dressed(framing, &[]) })
    }
}

fn told_entry(entry: &Entry, words: &mut Words<'_>) -> Entry {
    match entry {
        Entry::Line(line) => Entry::Line(words.told(line)),
        Entry::Prose(line) => Entry::Prose(words.told(line)),
        Entry::Group { label, numbered, lines } => {
            let lines = lines.iter().map(|line| words.told(line)).collect();
            Entry::Group { label, numbered: *numbered, lines }
        }
    }
}

/// Puts the genre's title before the writer's own.
fn title(plan: &Plan, formal: &Outline) -> Option<Line> {
    if plan.title.is_empty() {
        return formal.title.clone();
    }
    let mut spans = vec![Span::plain(plan.title.as_str(), Origin::Frame)];
    if let Some(Block::Paragraph(own)) = formal.title.as_ref().and_then(|title| title.body.first()) {
        // Many a title has a colon of its own: `Postmortem: a slow site`.
        let has_colon = own.iter().any(|span| span.text.contains(": "));
        spans.push(Span::plain(if has_colon { ". " } else { ": " }, Origin::Frame));
        spans.extend_from_slice(own);
    }
    Some(Line { id: LineId::Title, label: Vec::new(), body: vec![Block::Paragraph(spans)] })
}

fn disclaimer(plan: &Plan) -> Option<Line> {
    let style = Style { emphasis: Some('*'), ..Style::default() };
    let span = Span { text: plan.disclaimer.clone(), style, origin: Origin::Frame };
    let body = vec![Block::Paragraph(vec![span])];
    (!plan.disclaimer.is_empty()).then(|| Line { id: LineId::Disclaimer, label: Vec::new(), body })
}
