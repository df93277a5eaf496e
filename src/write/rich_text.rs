//! HTML for the clipboard, which editors of documents, wikis and mail take.

use super::html::{Destination, Html};
use crate::outline::{Block, Entry, Line, Outline, OutlineSection, Span};

/// Writes the document in the few elements that editors keep when they are pasted: headings, paragraphs, lists, code,
/// links, strong and emphasised text. It has no classes and no styles, so it takes on the look of its new place.
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
        html.blocks(&line.body);
    }
    for section in &outline.sections {
        self::section(&mut html, section);
    }
    for line in &outline.closing {
        html.blocks(&line.body);
    }
    html.finish()
}

fn section(html: &mut Html, section: &OutlineSection) {
    html.element("h2", section.heading);
    if let Some(subtitle) = &section.subtitle {
        html.markup("<p>");
        html.element("em", subtitle);
        html.markup("</p>");
    }
    html.markup("<ul>");
    for entry in &section.entries {
        self::entry(html, entry);
    }
    html.markup("</ul>");
}

fn entry(html: &mut Html, entry: &Entry) {
    match entry {
        Entry::Line(line) => point(html, line),
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
