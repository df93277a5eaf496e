//! HTML for the clipboard, which editors of documents, wikis and mail take.

use super::html::{Destination, Html, is_prose};
use crate::outline::{Block, Entry, Line, LineId, Outline, OutlineSection, Span};

/// Writes the document in the few elements that editors keep when they are pasted: headings, paragraphs, lists, code,
/// links, strong and emphasised text. It has no classes and no styles, so it takes on the look of its new place. The
/// timeline is a table, as people lay it out in such editors: they sort it, and add columns of their own.
///
/// A link that is relative to the document is written out, since it would lead elsewhere. An empty document is an empty
/// text.
///
/// # Examples
///
/// ```
/// use retold::postmortem::Postmortem;
/// use retold::{outline, write};
///
/// let mut postmortem = Postmortem { title: "Disk full".into(), ..Postmortem::default() };
/// postmortem.summary.impact = "Logins failed for *all* users".into();
/// assert_eq!(
///     write::rich_text(&outline::formal(&postmortem)),
///     "<h1>Disk full</h1><h2>Issue Summary</h2>\
///      <ul><li><strong>Impact:</strong> Logins failed for <em>all</em> users</li></ul>"
/// );
/// ```
pub fn rich_text(outline: &Outline) -> String {
    let mut html = Html::new(Destination::Clipboard);
    if let Some(title) = &outline.title {
        html.markup("<h1>");
        html.blocks_after_text(&title.body);
        html.markup("</h1>");
    }
    for line in &outline.opening {
        prose(&mut html, line);
    }
    for section in &outline.sections {
        self::section(&mut html, section);
    }
    let ends_in_prose = outline.sections.last().is_some_and(|it| it.entries.last().is_none_or(is_prose));
    if ends_in_prose && !outline.closing.is_empty() {
        // Without it the last words would belong to the section above them.
        html.markup("<hr>");
    }
    for line in &outline.closing {
        prose(&mut html, line);
    }
    html.finish()
}

fn section(html: &mut Html, section: &OutlineSection) {
    html.markup("<h2>");
    html.spans(&section.heading);
    html.markup("</h2>");
    if let Some(subtitle) = &section.subtitle {
        html.markup("<p>");
        html.element("em", subtitle);
        html.markup("</p>");
    }
    if is_timeline(section) {
        table(html, section);
        return;
    }
    for entries in section.entries.chunk_by(|one, next| is_prose(one) == is_prose(next)) {
        if entries.iter().any(is_prose) {
            entries.iter().flat_map(Entry::lines).for_each(|line| prose(html, line));
        } else {
            html.markup("<ul>");
            entries.iter().for_each(|entry| self::entry(html, entry));
            html.markup("</ul>");
        }
    }
}

/// Tells whether a section has events and nothing else, some of them with their times.
fn is_timeline(section: &OutlineSection) -> bool {
    let is_event = |entry: &Entry| matches!(entry, Entry::Line(line) if matches!(line.id, LineId::Event(_)));
    section.entries.iter().all(is_event)
        && section.entries.iter().flat_map(Entry::lines).any(|line| !line.label.is_empty())
}

/// Adds the events of a section as a table.
fn table(html: &mut Html, section: &OutlineSection) {
    html.markup("<table><tbody><tr>");
    html.element("th", "Time");
    html.element("th", "What happened");
    html.markup("</tr>");
    for line in section.entries.iter().flat_map(Entry::lines) {
        html.markup("<tr><td>");
        if !line.label.is_empty() {
            html.markup("<strong>");
            html.spans(&not_strong(&line.label));
            html.markup("</strong>");
        }
        html.markup("</td><td>");
        html.blocks_after_text(&line.body);
        html.markup("</td></tr>");
    }
    html.markup("</tbody></table>");
}

/// Adds a line as paragraphs, its label before the words of the first.
fn prose(html: &mut Html, line: &Line) {
    if line.label.is_empty() {
        html.blocks(&line.body);
        return;
    }
    html.markup("<p>");
    label(html, line);
    let rest = match line.body.split_first() {
        Some((Block::Paragraph(spans), rest)) => {
            html.spans(spans);
            rest
        }
        _ => &line.body,
    };
    html.markup("</p>");
    html.blocks(rest);
}

fn entry(html: &mut Html, entry: &Entry) {
    match entry {
        Entry::Line(line) | Entry::Prose(line) => point(html, line),
        Entry::Group { label, numbered, lines } => {
            let list = if *numbered { "ol" } else { "ul" };
            html.markup("<li>");
            html.element("strong", &format!("{label}:"));
            html.markup(&format!("<{list}>"));
            for line in lines {
                point(html, line);
            }
            html.markup(&format!("</{list}></li>"));
        }
    }
}

fn point(html: &mut Html, line: &Line) {
    html.markup("<li>");
    label(html, line);
    html.blocks_after_text(&line.body);
    html.markup("</li>");
}

fn label(html: &mut Html, line: &Line) {
    if line.label.is_empty() {
        return;
    }
    html.markup("<strong>");
    html.spans(&not_strong(&line.label));
    html.markup(":</strong>");
    if matches!(line.body.first(), Some(Block::Paragraph(_))) {
        html.words(" ");
    }
}

/// Takes off what the whole has already.
fn not_strong(spans: &[Span]) -> Vec<Span> {
    let mut spans = spans.to_vec();
    for span in &mut spans {
        span.style.strong = None;
    }
    spans
}
