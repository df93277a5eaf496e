//! The words of a document, as somebody reads them.

use retold::outline::{Block, Entry, Line, Outline, Span};

/// Returns every word of the document in order, each with the signs that belong to it.
pub fn words(outline: &Outline) -> Vec<String> {
    let mut words = Vec::new();
    let lines =
        |lines: &[Line], words: &mut Vec<String>| lines.iter().for_each(|line| line_words(line, words));
    lines(outline.title.as_slice(), &mut words);
    lines(&outline.opening, &mut words);
    for section in &outline.sections {
        span_words(&section.heading, &mut words);
        push_words(section.subtitle.as_deref().unwrap_or_default(), &mut words);
        for entry in &section.entries {
            if let Entry::Group { label, .. } = entry {
                push_words(label, &mut words);
            }
            lines(entry.lines(), &mut words);
        }
    }
    lines(&outline.closing, &mut words);
    words
}

fn line_words(line: &Line, words: &mut Vec<String>) {
    span_words(&line.label, words);
    block_words(&line.body, words);
}

pub fn block_words(blocks: &[Block], words: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph(spans) => span_words(spans, words),
            Block::List { items, .. } => items.iter().for_each(|item| block_words(item, words)),
            Block::Code { text, .. } => push_words(text, words),
        }
    }
}

pub fn span_words(spans: &[Span], words: &mut Vec<String>) {
    spans.iter().for_each(|span| push_words(&span.text, words));
}

pub fn push_words(text: &str, words: &mut Vec<String>) {
    words.extend(text.split_whitespace().map(bare).filter(|word| !word.is_empty()));
}

/// Takes out what is not to be seen.
pub fn bare(text: &str) -> String {
    text.replace('\u{200B}', "")
}
