//! One line of inline Markdown as spans.
//!
//! Code, emphasis and links mean what they mean in CommonMark. HTML, images and links to addresses that could run
//! a script are no mark-up here: they are shown as the text that was typed.
//!
//! A library would do the same and weigh a quarter of the page, most of it tables for what no field holds. So the
//! page has this reader, and its tests have the library to compare with.

mod characters;
mod emphasis;
mod html;
#[cfg(test)]
mod oracle;
mod piece;
mod scan;
mod target;

use std::ops::Range;

use characters::Doubtful;
use piece::{Kind, Strength};

use super::{Link, Origin, Span, Style};
use crate::postmortem::{Field, TextField};

/// Reads a line. It has no line end in it; `start` is the byte at which it begins in the field's text.
pub fn spans(line: &str, field: Field, start: usize) -> Vec<Span> {
    read(line, field, start, Doubtful::AsSpecified)
}

/// Returns the text that a line of Markdown shows, once for each way to take the characters on which readers of
/// Markdown disagree.
pub fn inline_texts(line: &str) -> [String; 4] {
    Doubtful::WAYS.map(|doubtful| {
        let spans = read(line, Field::Text(TextField::Title), 0, doubtful);
        spans.iter().map(|span| span.text.as_str()).collect()
    })
}

fn read(line: &str, field: Field, start: usize, doubtful: Doubtful) -> Vec<Span> {
    let mut reader = Reader {
        line,
        field,
        start,
        spans: Vec::new(),
        style: Style::default(),
        depth: [0; 2],
        verbatim: 0..0,
    };
    for piece in scan::pieces(line, doubtful) {
        if !matches!(piece.kind, Kind::Text | Kind::Signs(_)) {
            reader.flush();
        }
        let range = piece.range;
        match piece.kind {
            Kind::Text => reader.text(range),
            Kind::Raw => reader.push(&line[range.clone()], range),
            Kind::Shown(text) => reader.push(&text, range),
            Kind::Code(text) => {
                reader.style.code = true;
                reader.push(&text, range);
                reader.style.code = false;
            }
            Kind::Address(link) => {
                let outer = reader.style.link.replace(link);
                reader.push(&line[range.clone()], range);
                reader.style.link = outer;
            }
            Kind::LinkStart(link) => reader.style.link = Some(link),
            Kind::LinkEnd => reader.style.link = None,
            Kind::Signs(signs) => {
                for strength in &signs.closed {
                    reader.end(*strength);
                }
                let text = signs.text(range.start);
                if !text.is_empty() {
                    reader.text(text);
                }
                for strength in signs.opened.iter().rev() {
                    reader.begin(*strength, signs.sign);
                }
            }
        }
    }
    reader.flush();
    reader.spans
}

struct Reader<'a> {
    line: &'a str,
    field: Field,
    start: usize,
    spans: Vec<Span>,
    style: Style,
    /// How often strong text, and emphasis, is open: `*a *b* c*` is one emphasis to the eye.
    depth: [usize; 2],
    /// The bytes of the line that are text as it stands and have not been looked through for addresses. Text is cut
    /// wherever a sign might have meant something, so an address comes in pieces.
    verbatim: Range<usize>,
}

impl Reader<'_> {
    fn begin(&mut self, strength: Strength, sign: char) {
        self.flush();
        let (style, depth) = self.emphasis(strength);
        style.get_or_insert(sign);
        *depth += 1;
    }

    fn end(&mut self, strength: Strength) {
        self.flush();
        let (style, depth) = self.emphasis(strength);
        *depth -= 1;
        if *depth == 0 {
            *style = None;
        }
    }

    fn emphasis(&mut self, strength: Strength) -> (&mut Option<char>, &mut usize) {
        match strength {
            Strength::Strong => (&mut self.style.strong, &mut self.depth[0]),
            Strength::Emphasis => (&mut self.style.emphasis, &mut self.depth[1]),
        }
    }

    fn text(&mut self, range: Range<usize>) {
        if self.verbatim.end == range.start && !self.verbatim.is_empty() {
            self.verbatim.end = range.end;
        } else {
            self.flush();
            self.verbatim = range;
        }
    }

    /// Takes the text that was put by, with the bare addresses in it as links.
    fn flush(&mut self) {
        let range = std::mem::take(&mut self.verbatim);
        let text = &self.line[range.clone()];
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
        if text.is_empty() {
            return;
        }
        let range = range.start + self.start..range.end + self.start;
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
    // Counted once and taken down, or an address that ends in thousands of brackets would be counted through for each.
    let count = |sign: char| address.matches(sign).count();
    let mut unopened =
        [(')', '('), (']', '[')].map(|(close, open)| (close, count(close).saturating_sub(count(open))));
    let mut address = address;
    while let Some(last) = address.chars().next_back() {
        let is_sentence_end = ".,;:!?'*_~\u{2019}\u{201D}".contains(last);
        let is_unopened = unopened.iter_mut().any(|(close, left)| {
            let is_it = *close == last && *left > 0;
            *left -= usize::from(is_it);
            is_it
        });
        if !is_sentence_end && !is_unopened {
            break;
        }
        address = &address[..address.len() - last.len_utf8()];
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

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
