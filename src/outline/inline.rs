//! One line of inline Markdown as spans.
//!
//! Code, emphasis and links mean what they mean in CommonMark. HTML, images and links to addresses that could run
//! a script are no mark-up here: they are shown as the text that was typed.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use super::{Link, Origin, Span, Style};
use crate::postmortem::Field;

/// Put before the text, so that it is read as the middle of a heading: there nothing but inline mark-up counts,
/// and no character at either end can begin or end a block.
const BEFORE: &str = "# . ";

/// Put after the text. A heading that ends in `#` would lose it otherwise.
const AFTER: &str = " .";

/// Reads a line. It has no line end in it; `start` is the byte at which it begins in the field's text.
pub fn spans(line: &str, field: Field, start: usize) -> Vec<Span> {
    let source = format!("{BEFORE}{line}{AFTER}");
    let inner = BEFORE.len()..BEFORE.len() + line.len();
    let mut reader = Reader {
        source: &source,
        inner,
        field,
        start,
        spans: Vec::new(),
        style: Style::default(),
        verbatim: 0..0,
    };
    let mut literal_until = 0;
    for (event, range) in Parser::new(&source).into_offset_iter() {
        if range.start < literal_until {
            continue;
        }
        if !matches!(event, Event::Text(_)) {
            reader.flush();
        }
        match event {
            Event::Text(text) => reader.text(&text, range),
            Event::Code(text) => {
                reader.style.code = true;
                reader.push(&text, range);
                reader.style.code = false;
            }
            Event::InlineHtml(html) | Event::Html(html) => reader.push(&html, range),
            Event::Start(Tag::Strong) => {
                reader.style.strong = reader.style.strong.or(reader.sign(range.start));
            }
            Event::Start(Tag::Emphasis) => {
                reader.style.emphasis = reader.style.emphasis.or(reader.sign(range.start));
            }
            Event::Start(Tag::Link { dest_url, link_type, .. }) => match link(&dest_url, link_type) {
                Some(link) => reader.style.link = Some(link),
                None => {
                    reader.push(&source[range.clone()], range.clone());
                    literal_until = range.end;
                }
            },
            Event::Start(Tag::Image { .. }) => {
                reader.text(&source[range.clone()], range.clone());
                literal_until = range.end;
            }
            Event::End(TagEnd::Strong) => reader.style.strong = None,
            Event::End(TagEnd::Emphasis) => reader.style.emphasis = None,
            Event::End(TagEnd::Link) => reader.style.link = None,
            // The heading around the line, and what only extensions produce.
            _ => {}
        }
    }
    reader.flush();
    reader.spans
}

fn link(address: &str, kind: LinkType) -> Option<Link> {
    match kind {
        LinkType::Email => Link::new(&format!("mailto:{address}")),
        _ => Link::new(address),
    }
}

struct Reader<'a> {
    source: &'a str,
    /// The bytes of `source` that are the line.
    inner: Range<usize>,
    field: Field,
    start: usize,
    spans: Vec<Span>,
    style: Style,
    /// The bytes of `source` that are text as it stands and have not been looked through for addresses. The
    /// parser cuts text wherever a sign might have meant something, so an address comes in pieces.
    verbatim: Range<usize>,
}

impl Reader<'_> {
    fn sign(&self, at: usize) -> Option<char> {
        self.source[at..].chars().next()
    }

    fn text(&mut self, text: &str, range: Range<usize>) {
        // Where text and source differ (an entity, an escape), it is no part of a bare address.
        let is_verbatim = self.source[range.clone()] == *text;
        if is_verbatim && self.verbatim.end == range.start && !self.verbatim.is_empty() {
            self.verbatim.end = range.end;
            return;
        }
        self.flush();
        if is_verbatim {
            self.verbatim = range;
        } else {
            self.push(text, range);
        }
    }

    /// Takes the text that was put by, with the bare addresses in it as links.
    fn flush(&mut self) {
        let range = std::mem::take(&mut self.verbatim);
        let text = &self.source[range.clone()];
        let found = if self.style.link.is_some() { Vec::new() } else { addresses(text) };
        let mut done = 0;
        for address in found {
            let at = range.start;
            self.push(&text[done..address.start], at + done..at + address.start);
            self.style.link = Link::new(&text[address.clone()]);
            self.push(&text[address.clone()], at + address.start..at + address.end);
            self.style.link = None;
            done = address.end;
        }
        self.push(&text[done..], range.start + done..range.end);
    }

    fn push(&mut self, text: &str, range: Range<usize>) {
        // The frame around the line is not the writer's: it is cut off again.
        let cut_before = self.inner.start.saturating_sub(range.start).min(text.len());
        let cut_after = range.end.saturating_sub(self.inner.end).min(text.len() - cut_before);
        let text = &text[cut_before..text.len() - cut_after];
        let range = range.start.max(self.inner.start)..range.end.min(self.inner.end);
        if text.is_empty() || range.is_empty() {
            return;
        }
        let offset = |at: usize| at - self.inner.start + self.start;
        let range = offset(range.start)..offset(range.end);
        if let Some(last) = self.spans.last_mut()
            && last.style == self.style
            && let Origin::Source { range: last_range, .. } = &mut last.origin
            && last_range.end == range.start
        {
            last.text.push_str(text);
            last_range.end = range.end;
            return;
        }
        let origin = Origin::Source { field: self.field, range };
        self.spans.push(Span { text: text.to_owned(), style: self.style.clone(), origin });
    }
}

/// Finds the web addresses that stand in a text without any mark-up.
fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (start, _) in text.match_indices("http") {
        if found.last().is_some_and(|last| start < last.end) {
            continue;
        }
        let rest = &text[start..];
        let Some(scheme) = ["https://", "http://"].iter().find(|scheme| rest.starts_with(**scheme)) else {
            continue;
        };
        if text[..start].ends_with(char::is_alphanumeric) {
            continue;
        }
        let end = rest
            .find(|character: char| {
                character.is_whitespace() || character.is_control() || "<>\"`|\\^{}".contains(character)
            })
            .unwrap_or(rest.len());
        let address = trim_sentence_end(&rest[..end]);
        if address.len() > scheme.len() && Link::new(address).is_some() {
            found.push(start..start + address.len());
        }
    }
    found
}

/// Takes off what ends the sentence and not the address, with a closing bracket only where none was opened.
fn trim_sentence_end(address: &str) -> &str {
    let mut address = address;
    loop {
        let unopened = |open: char, close: char| {
            address.ends_with(close) && address.matches(close).count() > address.matches(open).count()
        };
        if address.ends_with(['.', ',', ';', ':', '!', '?', '\'', '*', '_', '~', '\u{2019}', '\u{201D}'])
            || unopened('(', ')')
            || unopened('[', ']')
        {
            address = &address[..address.len() - address.chars().next_back().map_or(0, char::len_utf8)];
        } else {
            return address;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postmortem::TextField;

    const FIELD: Field = Field::Text(TextField::Impact);

    /// Shows spans as `text`, with a letter for each style: c(ode), s(trong), e(mphasis), l(ink).
    fn shown(line: &str) -> String {
        let spans = spans(line, FIELD, 0);
        let show = |span: &Span| {
            let style = &span.style;
            let letters = [
                (style.code, 'c'),
                (style.strong.is_some(), 's'),
                (style.emphasis.is_some(), 'e'),
                (style.link.is_some(), 'l'),
            ];
            let letters: String = letters.iter().filter(|(is, _)| *is).map(|(_, letter)| *letter).collect();
            if letters.is_empty() { span.text.clone() } else { format!("{letters}({})", span.text) }
        };
        spans.iter().map(show).collect()
    }

    #[test]
    fn mark_up_that_counts() {
        assert_eq!(shown("Disk on `db-03` hit **100%**, *twice*"), "Disk on c(db-03) hit s(100%), e(twice)");
        assert_eq!(shown("see [the *log*](https://a.example/x)"), "see l(the )el(log)");
        assert_eq!(shown("see https://a.example/b_c_d."), "see l(https://a.example/b_c_d).");
        assert_eq!(shown("(https://a.example/wiki/X_(y))"), "(l(https://a.example/wiki/X_(y)))");
        assert_eq!(shown("<https://a.example>"), "l(https://a.example)");
    }

    #[test]
    fn what_could_run_is_text() {
        for line in [
            "<script>alert(1)</script>",
            "[x](javascript:alert(1))",
            "![x](data:image/png;base64,AAAA)",
            "<img src=x onerror=alert(1)>",
            "[x](//evil.example)",
        ] {
            assert_eq!(shown(line), line);
        }
    }

    #[test]
    fn what_would_be_a_block_is_text() {
        for line in [
            "# no heading #",
            "- no list",
            "1. no list",
            "> no quote",
            "    no code",
            "---",
            "```",
            "[a]: b",
            "| a |",
            "",
        ] {
            assert_eq!(shown(line), line);
        }
    }

    #[test]
    fn every_span_says_where_it_came_from() {
        let line = "a **b** `c` https://d.example é &amp; z";
        for span in spans(line, FIELD, 10) {
            let Origin::Source { field, range } = span.origin else { panic!("not a source") };
            assert_eq!(field, FIELD);
            let written = &line[range.start - 10..range.end - 10];
            assert_eq!(written.trim_matches('`').replace("&amp;", "&"), span.text);
        }
    }
}
