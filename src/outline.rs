//! The document as a tree, before any syntax.
//!
//! A voice makes an [`Outline`] from a [`Postmortem`](crate::postmortem::Postmortem); a writer prints one. No
//! writer knows a voice and no voice knows a syntax. Every [`Span`] knows where its words came from, so that the
//! page can show the record and a check can prove that no fact was lost.

mod blocks;
mod extent;
mod formal;
mod inline;
mod preset;
mod utc;

use std::ops::Range;
use std::sync::Arc;

pub use blocks::{blocks, is_as_typed};
pub use extent::{extent, extent_of};
pub use formal::formal;
pub use inline::{inline_texts, spans as inline_spans};
pub use preset::{Part, SectionPlan, headings, plans};

pub use crate::postmortem::LineId;
use crate::postmortem::{ExtraSectionId, Field, Section, TextField};

/// A document: what is said, in which order, and where each word came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// The title.
    pub title: Option<Line>,
    /// Paragraphs before the first section. The formal voice has none.
    pub opening: Vec<Line>,
    /// The sections that have something to say.
    pub sections: Vec<OutlineSection>,
    /// Paragraphs after the last section.
    pub closing: Vec<Line>,
}

impl Outline {
    /// Returns every line, from the title to the closing.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        let in_sections =
            self.sections.iter().flat_map(|section| section.entries.iter().flat_map(Entry::lines));
        self.title.iter().chain(&self.opening).chain(in_sections).chain(&self.closing)
    }

    /// Tells whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.lines().next().is_none()
    }
}

/// A section with its heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlineSection {
    /// Which section. Some presets have several for one section of the form.
    pub id: SectionId,
    /// The heading, without the colon that some styles add; never empty.
    pub heading: Vec<Span>,
    /// A word of the tale under the heading. The formal voice has none.
    pub subtitle: Option<String>,
    /// What stands in it. Empty only under a heading of the writer's own.
    pub entries: Vec<Entry>,
}

impl OutlineSection {
    /// Returns the heading as plain text.
    pub fn heading_text(&self) -> String {
        self.heading.iter().map(|span| span.text.as_str()).collect()
    }
}

/// Tells where a section of the document comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionId {
    /// The preset has it, for a section of the form.
    Standard(Section),
    /// The writer made it.
    Extra(ExtraSectionId),
}

impl SectionId {
    /// Returns the section of the form in which its text is changed.
    pub fn of_the_form(self) -> Section {
        match self {
            Self::Standard(section) => section,
            Self::Extra(_) => Section::Lessons,
        }
    }
}

/// What a section is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A single point.
    Line(Line),
    /// Paragraphs that have the section to themselves: no point, no label.
    Prose(Line),
    /// Points under a label of their own.
    Group {
        /// The label, without the colon.
        label: &'static str,
        /// Whether the points are counted.
        numbered: bool,
        /// The points; never empty.
        lines: Vec<Line>,
    },
}

impl Entry {
    /// Returns the lines in it.
    pub fn lines(&self) -> &[Line] {
        match self {
            Self::Line(line) | Self::Prose(line) => std::slice::from_ref(line),
            Self::Group { lines, .. } => lines,
        }
    }
}

/// One line of the document: the unit that is edited, told, compared and kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The name that the line has in every voice.
    pub id: LineId,
    /// What it is about, without the colon: `Impact`, `3:00 PM (WAT)`. Empty for none.
    pub label: Vec<Span>,
    /// What it says. Empty where only the label is known yet.
    pub body: Vec<Block>,
}

/// A block within a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Running text; never empty.
    Paragraph(Vec<Span>),
    /// A list that the writer made within a field.
    List {
        /// The first number; `None` for bullets.
        start: Option<u32>,
        /// What each item holds.
        items: Vec<Vec<Self>>,
    },
    /// Text that is shown as it is, such as a log.
    Code {
        /// The word after the opening fence, or nothing.
        language: String,
        /// The text, without a line end at its end.
        text: String,
    },
}

/// A stretch of text with one look and one origin.
///
/// The text either has no line end or is a single `\n`, which is a line break within a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The visible text.
    pub text: String,
    /// How it looks.
    pub style: Style,
    /// Where it came from.
    pub origin: Origin,
}

impl Span {
    /// Makes unstyled text.
    pub fn plain(text: impl Into<String>, origin: Origin) -> Self {
        Self { text: text.into(), style: Style::default(), origin }
    }

    /// Tells whether it is a line break.
    pub fn is_break(&self) -> bool {
        self.text == "\n"
    }
}

/// How a span looks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Style {
    /// Shown as code.
    pub code: bool,
    /// Strong, with the sign (`*` or `_`) that marked it: the other one could join its neighbours.
    pub strong: Option<char>,
    /// Emphasised, with the sign that marked it.
    pub emphasis: Option<char>,
    /// Linked to an address.
    pub link: Option<Link>,
}

/// An address that may be linked to: `http`, `https`, `mailto`, or relative to the document.
#[derive(Clone, Debug)]
pub struct Link {
    /// Held once for all spans within the link: each of thousands may have a long address.
    address: Arc<str>,
}

impl PartialEq for Link {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.address, &other.address) || self.address == other.address
    }
}

impl Eq for Link {}

impl Link {
    /// Accepts an address, or returns `None` for one that could run a script or hides where it leads.
    ///
    /// # Examples
    ///
    /// ```
    /// use retold::outline::Link;
    ///
    /// assert!(Link::new("https://status.example/").is_some());
    /// assert!(Link::new("java\tscript:alert(1)").is_none());
    /// ```
    pub fn new(address: &str) -> Option<Self> {
        if address.chars().any(|character| character.is_control() || character.is_whitespace()) {
            return None;
        }
        // Without a scheme it is relative; `//host` would take the page's scheme and leave it, `\` is read as `/`.
        let before_path = address.split(['/', '?', '#']).next().unwrap_or_default();
        let allowed = match before_path.split_once(':') {
            Some((scheme, _)) => ["http", "https", "mailto"].iter().any(|it| scheme.eq_ignore_ascii_case(it)),
            None => !address.is_empty() && !address.starts_with("//") && !address.contains('\\'),
        };
        allowed.then(|| Self { address: address.into() })
    }

    /// Returns the address.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Tells whether it leads to a place of its own, so that it can be followed from anywhere.
    pub fn is_absolute(&self) -> bool {
        self.address.split(['/', '?', '#']).next().is_some_and(|start| start.contains(':'))
    }
}

/// Where the words of a span came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The writer wrote them.
    Source {
        /// In this field.
        field: Field,
        /// At these bytes of the field's text.
        range: Range<usize>,
    },
    /// Worked out from what the writer wrote: a duration, a weekday.
    Derived,
    /// Words that every document of this form has: labels, `The outage occurred on`.
    Structure,
    /// Words of a tale's genre, which state no fact.
    Frame,
    /// The writer's own words for a line of the tale, in the place of the genre's.
    Rewrite,
}

impl Origin {
    /// Tells whether somebody typed the words. All others are Retold's.
    pub fn is_typed(&self) -> bool {
        matches!(self, Self::Source { .. } | Self::Rewrite)
    }
}

/// Splits spans where words that somebody typed meet words of Retold's, and tells which could change the direction of the
/// others: those that are typed and hold letters, or marks, of a direction.
///
/// Such words are to stand in an isolate of their own. Where all are typed nothing is to be kept apart.
pub fn directed(spans: &[Span]) -> impl Iterator<Item = (&[Span], bool)> {
    let is_mixed = spans.iter().any(|span| !span.origin.is_typed());
    let runs = spans.chunk_by(|one, next| one.origin.is_typed() == next.origin.is_typed());
    runs.map(move |run| {
        let turns = is_mixed && run[0].origin.is_typed() && run.iter().any(|span| has_direction(&span.text));
        (run, turns)
    })
}

/// Tells whether a text holds characters that are written from right to left, or marks that set a direction.
pub fn has_direction(text: &str) -> bool {
    text.chars().any(|it| {
        matches!(it,
            '\u{590}'..='\u{8FF}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
            | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}' | '\u{10800}'..='\u{10FFF}'
            | '\u{1E800}'..='\u{1EFFF}')
    })
}

/// Reads the writer's own words for a line of the tale.
pub fn rewritten(text: &str) -> Vec<Block> {
    let mut body = blocks(text, Field::Text(TextField::Title));
    mark_rewritten(&mut body);
    body
}

fn mark_rewritten(body: &mut [Block]) {
    for block in body {
        match block {
            Block::Paragraph(spans) => {
                for span in spans {
                    span.origin = Origin::Rewrite;
                }
            }
            Block::List { items, .. } => {
                for item in items {
                    mark_rewritten(item);
                }
            }
            Block::Code { .. } => {}
        }
    }
}

/// Returns the text that a reader sees in the blocks, with a blank or a line end between them.
pub fn visible_text(blocks: &[Block]) -> String {
    let mut parts = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(spans) => parts.push(spans.iter().map(|span| span.text.as_str()).collect()),
            Block::List { items, .. } => parts.extend(items.iter().map(|item| visible_text(item))),
            Block::Code { text, .. } => parts.push(text.clone()),
        }
    }
    parts.join("\n")
}
