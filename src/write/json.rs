//! The document as JSON, for programs that print it in a way of their own.
//!
//! ```json
//! { "format": "retold-document", "version": 1,
//!   "title": { "line": "title", "text": "My first postmortem" },
//!   "sections": [ { "heading": "Issue Summary", "lines": [
//!     { "line": "impact", "label": "Impact", "text": "…",
//!       "spans": [ { "text": "…", "origin": "source" } ] } ] } ] }
//! ```
//!
//! `origin` is `source` (the writer's words), `derived` (worked out from them), `structure` (what every document
//! has) or `frame` (the tale's own words, which state no fact). A group's label is repeated in each of its lines
//! as `group`. Blocks other than paragraphs are in `text` only.

use serde_json::{Value, json};

use crate::outline::{Block, Entry, Line, Origin, Outline, Span, visible_text};

/// The version of this form. It goes up when a reader of the old form could misread the new one.
const VERSION: u32 = 1;

/// Writes the document as JSON, ending in one line end.
pub fn json(outline: &Outline) -> String {
    let lines = |lines: &[Line]| lines.iter().map(|it| line(it, None)).collect::<Vec<_>>();
    let sections = outline.sections.iter().map(|section| {
        let lines = section.entries.iter().flat_map(|entry| {
            let group = match entry {
                Entry::Line(_) | Entry::Prose(_) => None,
                Entry::Group { label, .. } => Some(*label),
            };
            entry.lines().iter().map(move |it| line(it, group))
        });
        let mut value = json!({ "heading": section.heading_text(), "lines": lines.collect::<Vec<_>>() });
        if let Some(subtitle) = &section.subtitle {
            value["subtitle"] = subtitle.as_str().into();
        }
        value
    });
    let document = json!({
        "format": "retold-document",
        "version": VERSION,
        "title": outline.title.as_ref().map(|title| line(title, None)),
        "opening": lines(&outline.opening),
        "sections": sections.collect::<Vec<_>>(),
        "closing": lines(&outline.closing),
    });
    format!("{document:#}\n")
}

fn line(line: &Line, group: Option<&str>) -> Value {
    let label: String = line.label.iter().map(|span| span.text.as_str()).collect();
    let spans = line.body.iter().filter_map(|block| match block {
        Block::Paragraph(spans) => Some(spans),
        Block::List { .. } | Block::Code { .. } => None,
    });
    let mut value = json!({
        "line": line.id.name(),
        "text": visible_text(&line.body),
        "spans": spans.flatten().map(span).collect::<Vec<_>>(),
    });
    if !label.is_empty() {
        value["label"] = label.into();
    }
    if let Some(group) = group {
        value["group"] = group.into();
    }
    value
}

fn span(span: &Span) -> Value {
    let origin = match span.origin {
        Origin::Source { .. } => "source",
        Origin::Derived => "derived",
        Origin::Structure => "structure",
        Origin::Frame => "frame",
        Origin::Rewrite => "rewrite",
    };
    json!({ "text": span.text, "origin": origin })
}
