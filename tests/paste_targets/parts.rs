//! The items of a document's lists, and the paragraphs between them.

use retold::outline::{Block, Entry, Line, Outline, Span};

use super::words::{push_words, span_words};

/// An item with how deep it stands, or a paragraph at no depth, and its words.
pub type Part = (usize, Vec<String>);

/// Returns the parts of a document in order. What follows a list within an item belongs to the last item of the list.
pub fn parts(outline: &Outline) -> Vec<Part> {
    let mut parts = Vec::new();
    outline.title.iter().chain(&outline.opening).for_each(|line| push_prose(&mut parts, line));
    for section in &outline.sections {
        push_part(&mut parts, 0, &section.heading);
        let mut subtitle = Vec::new();
        push_words(section.subtitle.as_deref().unwrap_or_default(), &mut subtitle);
        parts.push((0, subtitle));
        section.entries.iter().for_each(|entry| push_entry(&mut parts, entry));
    }
    outline.closing.iter().for_each(|line| push_prose(&mut parts, line));
    parts.retain(|(depth, words)| *depth > 0 || !words.is_empty());
    parts
}

fn push_entry(parts: &mut Vec<Part>, entry: &Entry) {
    match entry {
        Entry::Line(line) => push_item(parts, 1, &line.label, &line.body),
        Entry::Prose(line) => push_prose(parts, line),
        Entry::Group { label, lines, .. } => {
            let mut words = Vec::new();
            push_words(label, &mut words);
            parts.push((1, words));
            lines.iter().for_each(|line| push_item(parts, 2, &line.label, &line.body));
        }
    }
}

fn push_part(parts: &mut Vec<Part>, depth: usize, spans: &[Span]) {
    let mut words = Vec::new();
    span_words(spans, &mut words);
    parts.push((depth, words));
}

fn push_item(parts: &mut Vec<Part>, depth: usize, label: &[Span], body: &[Block]) {
    push_part(parts, depth, label);
    for block in body {
        let Some((_, words)) = parts.last_mut() else { continue };
        match block {
            Block::Paragraph(spans) => span_words(spans, words),
            Block::Code { text, .. } => push_words(text, words),
            Block::List { items, .. } => items.iter().for_each(|item| push_item(parts, depth + 1, &[], item)),
        }
    }
}

fn push_prose(parts: &mut Vec<Part>, line: &Line) {
    // A label stands in the first paragraph, where that is one.
    let starts = matches!(line.body.first(), Some(Block::Paragraph(_)));
    push_part(parts, 0, &line.label);
    for (at, block) in line.body.iter().enumerate() {
        match block {
            Block::List { items, .. } => items.iter().for_each(|item| push_item(parts, 1, &[], item)),
            Block::Paragraph(_) | Block::Code { .. } => {
                let starts_new = at > 0 || !starts;
                if starts_new {
                    parts.push((0, Vec::new()));
                }
                let Some((_, words)) = parts.last_mut() else { continue };
                super::block_words(std::slice::from_ref(block), words);
            }
        }
    }
}
