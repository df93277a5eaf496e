//! Markdown, for GitHub and every other reader of CommonMark.

mod escape;
mod inline;
mod mentions;

use crate::outline::{Block, Entry, Line, Origin, Outline, OutlineSection, Span, Style, visible_text};
use crate::postmortem::SectionStyle;
use inline::Place;
pub use inline::joined;
pub use mentions::mention_safe;

/// Writes the document as Markdown, ending in one line end; an empty document is an empty text.
///
/// No text of the writer's can leave its place: what looks like mark-up in a field and is none is escaped.
///
/// # Examples
///
/// ```
/// use retold::postmortem::{Postmortem, SectionStyle};
/// use retold::{outline, write};
///
/// let mut postmortem = Postmortem { title: "Disk #1".into(), ..Postmortem::default() };
/// postmortem.summary.impact = "Logins failed for *all* users | none".into();
/// assert_eq!(
///     write::markdown(&outline::formal(&postmortem), SectionStyle::Headings),
///     "# Disk \\#1\n\n## Issue Summary\n\n- **Impact:** Logins failed for *all* users \\| none\n"
/// );
/// ```
pub fn markdown(outline: &Outline, style: SectionStyle) -> String {
    let mut paragraphs: Vec<String> = Vec::new();
    paragraphs.extend(outline.title.as_ref().map(|title| heading(&title_spans(title), 1, style)));
    paragraphs.extend(outline.opening.iter().map(|line| blocks(&line.body, Place::LineStart)));
    for section in &outline.sections {
        paragraphs.push(section_heading(&section.heading, style));
        paragraphs.extend(section.subtitle.as_ref().map(|text| subtitle(text)));
        paragraphs.extend(Some(entries(section)).filter(|text| !text.is_empty()));
    }
    if !outline.closing.is_empty() && ends_in_prose(outline) {
        // Without it the last words would belong to the section above them.
        paragraphs.push("---".to_owned());
    }
    paragraphs.extend(outline.closing.iter().map(|line| blocks_after_bullets(&line.body)));
    let mut text = paragraphs.join("\n\n");
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

/// Writes what a line says, as somebody would type it into a field.
pub fn body_as_markdown(body: &[Block]) -> String {
    blocks(body, Place::LineStart)
}

/// Writes a text for within a line, so that it is shown as it is.
pub fn escaped(text: &str) -> String {
    let mut out = String::new();
    escape::push_text(&mut out, text, false);
    out
}

/// Counts the words that a reader of the document sees, the headings among them.
pub fn word_count(outline: &Outline) -> usize {
    let words =
        |text: &str| text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
    let headings = outline.sections.iter().map(|section| {
        let labels = section.entries.iter().map(|entry| match entry {
            Entry::Line(_) | Entry::Prose(_) => 0,
            Entry::Group { label, .. } => words(label),
        });
        words(&section.heading_text()) + labels.sum::<usize>()
    });
    let lines = outline.lines().map(|line| {
        let label: String = line.label.iter().map(|span| span.text.as_str()).collect();
        words(&label) + words(&visible_text(&line.body))
    });
    headings.sum::<usize>() + lines.sum::<usize>()
}

/// Writes the word of the tale under a heading, emphasised.
fn subtitle(text: &str) -> String {
    let style = Style { emphasis: Some('*'), ..Style::default() };
    inline::write(&[Span { text: text.to_owned(), style, origin: Origin::Frame }], Place::LineStart)
}

fn title_spans(title: &Line) -> Vec<Span> {
    let spans = title.body.iter().filter_map(|block| match block {
        Block::Paragraph(spans) => Some(spans.clone()),
        Block::List { .. } | Block::Code { .. } => None,
    });
    spans.flatten().collect()
}

fn section_heading(spans: &[Span], style: SectionStyle) -> String {
    match style {
        SectionStyle::Headings => heading(spans, 2, style),
        SectionStyle::BoldLabels => format!("**{}:**", inline::write(&unmarked(spans), Place::Label)),
    }
}

/// Tells whether the last section ends in paragraphs, which the closing words would seem to belong to.
pub fn ends_in_prose(outline: &Outline) -> bool {
    let last = outline.sections.last();
    last.is_some_and(|section| matches!(section.entries.last(), Some(Entry::Prose(_)) | None))
}

fn heading(spans: &[Span], level: usize, style: SectionStyle) -> String {
    match style {
        SectionStyle::Headings => format!("{} {}", "#".repeat(level), inline::write(spans, Place::Heading)),
        SectionStyle::BoldLabels => format!("**{}**", inline::write(&unmarked(spans), Place::Label)),
    }
}

/// Takes emphasis off where the whole is strong already: `****a** b**` would not be read as it is meant.
fn unmarked(spans: &[Span]) -> Vec<Span> {
    let mut spans = spans.to_vec();
    for span in &mut spans {
        span.style.strong = None;
        span.style.emphasis = None;
    }
    spans
}

fn entries(section: &OutlineSection) -> String {
    let mut text = String::new();
    let mut after_group = false;
    for entry in &section.entries {
        if !text.is_empty() {
            // The list under a label is set off by a blank line, as in the seed; plain points are not.
            text.push_str(if after_group { "\n\n" } else { "\n" });
        }
        after_group = matches!(entry, Entry::Group { .. } | Entry::Prose(_));
        text.push_str(&self::entry(entry));
    }
    text
}

fn entry(entry: &Entry) -> String {
    match entry {
        Entry::Line(line) => item("- ", line),
        Entry::Prose(line) => blocks(&line.body, Place::LineStart),
        Entry::Group { label, numbered, lines } => {
            let items = lines.iter().enumerate().map(|(at, line)| {
                let marker = if *numbered { format!("{}. ", at + 1) } else { "- ".to_owned() };
                indented(&item(&marker, line), 2)
            });
            format!("- **{label}:**\n{}", items.collect::<Vec<_>>().join("\n"))
        }
    }
}

/// Writes a line as a list item, its further lines indented to the item's text.
fn item(marker: &str, line: &Line) -> String {
    let label = if line.label.is_empty() {
        String::new()
    } else {
        format!("**{}:**", inline::write(&unmarked(&line.label), Place::Label))
    };
    let first_on_same_line = matches!(line.body.first(), Some(Block::Paragraph(_)));
    let place = if label.is_empty() { Place::LineStart } else { Place::Middle };
    let body = blocks(&line.body, place);
    let text = match (label.is_empty(), body.is_empty()) {
        (true, _) => body,
        (false, true) => label,
        (false, false) if first_on_same_line => format!("{label} {body}"),
        // A list or code under a label needs a line of its own.
        (false, false) => format!("{label}\n\n{body}"),
    };
    hanging(marker, &text)
}

fn blocks(blocks: &[Block], first: Place) -> String {
    blocks_after(None, blocks, first)
}

/// Writes blocks that stand below a section, which ends in a list of bullets.
fn blocks_after_bullets(blocks: &[Block]) -> String {
    blocks_after(Some(&Block::List { start: None, items: Vec::new() }), blocks, Place::LineStart)
}

fn blocks_after(before: Option<&Block>, blocks: &[Block], first: Place) -> String {
    let mut text = String::new();
    let mut before = before;
    // Two lists of one kind in a row would be read as one, if their markers were not different.
    let mut other_marker = false;
    for (at, block) in blocks.iter().enumerate() {
        if at > 0 {
            text.push_str("\n\n");
        }
        other_marker = before.is_some_and(|before| are_lists_of_one_kind(before, block)) && !other_marker;
        before = Some(block);
        text.push_str(&match block {
            Block::Paragraph(spans) => inline::write(spans, if at == 0 { first } else { Place::LineStart }),
            Block::Code { language, text } => fenced(language, text),
            Block::List { start, items } => list(*start, items, other_marker),
        });
    }
    text
}

fn are_lists_of_one_kind(first: &Block, second: &Block) -> bool {
    match (first, second) {
        (Block::List { start: first, .. }, Block::List { start: second, .. }) => {
            first.is_some() == second.is_some()
        }
        _ => false,
    }
}

fn list(start: Option<u32>, items: &[Vec<Block>], other_marker: bool) -> String {
    let items = items.iter().enumerate().map(|(at, item)| {
        let marker = match (start, other_marker) {
            (None, false) => "- ".to_owned(),
            (None, true) => "* ".to_owned(),
            (Some(start), false) => format!("{}. ", u64::from(start) + at as u64),
            (Some(start), true) => format!("{}) ", u64::from(start) + at as u64),
        };
        hanging(&marker, &blocks(item, Place::LineStart))
    });
    items.collect::<Vec<_>>().join("\n")
}

fn fenced(language: &str, text: &str) -> String {
    let longest = text.split(|character| character != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest.max(2) + 1);
    let language = escape::info_string(language);
    if text.is_empty() {
        format!("{fence}{language}\n{fence}")
    } else {
        format!("{fence}{language}\n{text}\n{fence}")
    }
}

/// Puts a list marker before a text and indents its further lines to the width of the marker.
fn hanging(marker: &str, text: &str) -> String {
    if text.is_empty() {
        return marker.trim_end().to_owned();
    }
    let rest = indented(text, marker.len());
    format!("{marker}{}", &rest[marker.len()..])
}

fn indented(text: &str, width: usize) -> String {
    let indent = " ".repeat(width);
    let lines = text.split('\n').enumerate();
    let lines = lines
        .map(|(at, line)| if line.is_empty() && at > 0 { String::new() } else { format!("{indent}{line}") });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::formal;
    use crate::postmortem::{Postmortem, example};

    #[test]
    fn the_example_reads_as_the_seed_does() {
        let postmortem = Postmortem { title: String::new(), ..example() };
        let expected = include_str!("../../tests/fixtures/seed-formal.md");
        pretty_assertions::assert_str_eq!(markdown(&formal(&postmortem), SectionStyle::BoldLabels), expected);
    }

    #[test]
    fn the_example_with_headings() {
        insta::assert_snapshot!(markdown(&formal(&example()), SectionStyle::Headings));
    }

    #[test]
    fn a_blank_document_is_an_empty_text() {
        assert_eq!(markdown(&Outline::default(), SectionStyle::Headings), "");
    }

    #[test]
    fn fields_with_blocks_stay_in_their_bullet() {
        let mut postmortem = example();
        postmortem.summary.impact =
            "Two things:\n\n- slow pages\n- errors\n\n```\n$ curl | sh\n\n# x\n```\nso\nyes".into();
        postmortem.summary.root_cause = "- one\n\n1. two".into();
        postmortem.measures.action_items[0].text = "First\n\nSecond".into();
        insta::assert_snapshot!(markdown(&formal(&postmortem), SectionStyle::BoldLabels));
    }
}
