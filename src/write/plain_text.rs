//! Plain text, for mail and tickets.

use super::address::address_after;
use super::html::is_prose;
use crate::outline::{Block, Entry, Line, Outline, OutlineSection, Span};

/// The width of the widest rule under a heading.
const WIDEST_RULE: usize = 72;

/// Writes the document as text that is read without any program that knows mark-up, ending in one line end; an empty
/// document is an empty text.
///
/// A paragraph is one line, which the reader's program breaks as it likes. Headings are underlined, code is indented, and
/// a link is followed by its address.
///
/// # Examples
///
/// ```
/// use retold::postmortem::Postmortem;
/// use retold::{outline, write};
///
/// let mut postmortem = Postmortem { title: "Disk full".into(), ..Postmortem::default() };
/// postmortem.summary.impact = "See [the graph](https://graphs.example/7)".into();
/// assert_eq!(
///     write::plain_text(&outline::formal(&postmortem)),
///     "Disk full\n=========\n\nIssue Summary\n-------------\n\n\
///      - Impact: See the graph (https://graphs.example/7)\n"
/// );
/// ```
pub fn plain_text(outline: &Outline) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(outline.title.as_ref().map(|title| heading(&blocks(&title.body), '=')));
    parts.extend(outline.opening.iter().map(said));
    for section in &outline.sections {
        parts.push(heading(&spans(&section.heading), '-'));
        parts.extend(section.subtitle.clone());
        parts.extend(Some(entries(section)).filter(|text| !text.is_empty()));
    }
    let ends_in_prose = outline.sections.last().is_some_and(|it| it.entries.last().is_none_or(is_prose));
    if ends_in_prose && !outline.closing.is_empty() {
        // Without it the last words would belong to the section above them.
        parts.push("---".to_owned());
    }
    parts.extend(outline.closing.iter().map(said));
    let mut text = parts.join("\n\n");
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

fn heading(text: &str, sign: char) -> String {
    let width = text.lines().map(|line| line.chars().count()).max().unwrap_or_default();
    format!("{text}\n{}", sign.to_string().repeat(width.clamp(3, WIDEST_RULE)))
}

fn entries(section: &OutlineSection) -> String {
    let mut text = String::new();
    for (at, entry) in section.entries.iter().enumerate() {
        if at > 0 {
            let is_joined = matches!(section.entries[at - 1], Entry::Line(_)) && !is_prose(entry);
            text.push_str(if is_joined { "\n" } else { "\n\n" });
        }
        text.push_str(&self::entry(entry));
    }
    text
}

fn entry(entry: &Entry) -> String {
    match entry {
        Entry::Line(line) => item("- ", &said(line)),
        Entry::Prose(line) => said(line),
        Entry::Group { label, numbered, lines } => {
            let items = lines
                .iter()
                .enumerate()
                .map(|(at, line)| item(&marker(numbered.then_some(1), at), &said(line)));
            item("- ", &format!("{label}:\n{}", items.collect::<Vec<_>>().join("\n")))
        }
    }
}

fn marker(start: Option<u32>, at: usize) -> String {
    match start {
        Some(start) => format!("{}. ", u64::from(start) + at as u64),
        None => "- ".to_owned(),
    }
}

/// Writes a line with its label.
fn said(line: &Line) -> String {
    let body = blocks(&line.body);
    if line.label.is_empty() {
        return body;
    }
    let label = spans(&line.label);
    match line.body.first() {
        None => format!("{label}:"),
        Some(Block::Paragraph(_)) => format!("{label}: {body}"),
        Some(Block::List { .. }) => format!("{label}:\n{body}"),
        Some(Block::Code { .. }) => format!("{label}:\n\n{body}"),
    }
}

fn blocks(blocks: &[Block]) -> String {
    let mut text = String::new();
    for (at, block) in blocks.iter().enumerate() {
        if at > 0 {
            // A list belongs to the words before it.
            let is_joined = matches!((&blocks[at - 1], block), (Block::Paragraph(_), Block::List { .. }));
            text.push_str(if is_joined { "\n" } else { "\n\n" });
        }
        text.push_str(&match block {
            Block::Paragraph(inner) => spans(inner),
            Block::List { start, items } => {
                let items = items
                    .iter()
                    .enumerate()
                    .map(|(at, inner)| item(&marker(*start, at), &self::blocks(inner)));
                items.collect::<Vec<_>>().join("\n")
            }
            Block::Code { text, .. } => indented(text, 4),
        });
    }
    text
}

fn spans(spans: &[Span]) -> String {
    let mut text = String::new();
    for (at, span) in spans.iter().enumerate() {
        text.push_str(&span.text);
        if let Some(address) = address_after(spans, at) {
            text.push_str(&format!(" ({address})"));
        }
    }
    text
}

/// Puts a marker before a text and indents its further lines to the width of the marker.
fn item(marker: &str, text: &str) -> String {
    match text.split_once('\n') {
        Some((first, rest)) => format!("{marker}{first}\n{}", indented(rest, marker.len())),
        None if text.is_empty() => marker.trim_end().to_owned(),
        None => format!("{marker}{text}"),
    }
}

fn indented(text: &str, width: usize) -> String {
    let indent = " ".repeat(width);
    let lines =
        text.split('\n').map(|line| if line.is_empty() { String::new() } else { format!("{indent}{line}") });
    lines.collect::<Vec<_>>().join("\n")
}
