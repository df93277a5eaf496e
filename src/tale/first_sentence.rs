//! The beginning of a line, into which words of a genre may be put.

use std::ops::Range;

use super::facts::{Fact, FactKind, body_facts};
use crate::outline::{Block, Line, Origin, Span, Style};
use crate::postmortem::Field;

/// Returns the spans with which a line begins, if it begins with running text.
pub fn first_paragraph(line: &Line) -> Option<&[Span]> {
    match line.body.first() {
        Some(Block::Paragraph(spans)) => Some(spans),
        _ => None,
    }
}

/// Returns the visible text of spans.
pub fn text_of(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

/// Tells whether a fact stands where a joint would be taken out. A word of suspicion may: its frames say the same.
pub fn takes_a_fact(line: &Line, between: &Range<usize>) -> bool {
    let facts = first_facts(line);
    let is_apart = |fact: &Fact| fact.range.end <= between.start || between.end <= fact.range.start;
    let is_said = |fact: &Fact| {
        fact.kind == FactKind::Hedge && between.start <= fact.range.start && fact.range.end <= between.end
    };
    !facts.iter().all(|fact| is_apart(fact) || is_said(fact))
}

/// Tells whether words that are put in here would stand within a fact.
pub fn parts_a_fact(facts: &[Fact], at: usize) -> bool {
    facts.iter().any(|fact| fact.range.start < at && at < fact.range.end)
}

/// Returns the facts of the first paragraph.
pub fn first_facts(line: &Line) -> Vec<Fact> {
    line.body.first().map_or_else(Vec::new, |block| body_facts(std::slice::from_ref(block)))
}

/// Tells whether all of a range is running text of the writer's, in one span.
pub fn is_plain(spans: &[Span], range: Range<usize>) -> bool {
    let mut start = 0;
    spans.iter().any(|span| {
        let end = start + span.text.len();
        let holds = start <= range.start && range.end <= end;
        start = end;
        holds
            && span.style == Style::default()
            // A time or a day is no place for words, whatever somebody typed there.
            && matches!(span.origin, Origin::Source { field: Field::Text(_), .. })
    })
}
