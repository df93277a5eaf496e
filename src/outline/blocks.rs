//! A text field as blocks: paragraphs, lists and code.
//!
//! A field is part of a document and may not take it over, so only these three are read, line by line. A heading,
//! a rule, a table, a quotation or HTML is the text that was typed; in CommonMark a pasted log line would become
//! one of them, and a line such as `[a]: b` would vanish. Line ends within a paragraph are kept.

use super::inline;
use super::{Block, Origin, Span};
use crate::postmortem::Field;

/// How deep lists may be nested; deeper ones are text. More is no list that anybody reads.
const DEEPEST_LIST: usize = 6;

/// How many bytes a field may have in which mark-up is read.
const MOST_BYTES: usize = 256 * 1024;

/// Into how many blocks and spans a field may fall: each is an element of the page.
const MOST_PIECES: usize = 10_000;

/// How many bytes the addresses of a field's links may have in all, each counted for every span that it is the link of.
const MOST_OF_ADDRESSES: usize = 1024 * 1024;

/// Reads a field's text.
///
/// One that is too long, or falls into too many pieces to be drawn while somebody types, is shown as it was typed, as
/// code is; [`is_as_typed`] tells so.
pub fn blocks(text: &str, field: Field) -> Vec<Block> {
    if text.len() <= MOST_BYTES {
        let blocks = Reader { field }.blocks(&lines(text), 0);
        let (pieces, addresses) = extent(&blocks);
        if pieces <= MOST_PIECES && addresses <= MOST_OF_ADDRESSES {
            return blocks;
        }
    }
    let lines: Vec<String> = lines(text).iter().map(|line| printable(line.text)).collect();
    vec![Block::Code { language: String::new(), text: lines.join("\n") }]
}

/// Tells whether a field was too long to be read, or had too much mark-up.
pub fn is_as_typed(text: &str, blocks: &[Block]) -> bool {
    matches!(blocks, [Block::Code { .. }]) && !text.trim_start().starts_with(['`', '~'])
}

/// Returns of how many blocks and spans these consist, and how many bytes the addresses of their links have.
fn extent(blocks: &[Block]) -> (usize, usize) {
    let add = |sum: (usize, usize), more: (usize, usize)| (sum.0 + more.0, sum.1 + more.1);
    let address = |span: &Span| span.style.link.as_ref().map_or(0, |link| link.address().len());
    let extent = blocks.iter().map(|block| match block {
        Block::Paragraph(spans) => (spans.len(), spans.iter().map(address).sum()),
        Block::List { items, .. } => items.iter().map(|item| extent(item)).fold((items.len(), 0), add),
        Block::Code { .. } => (1, 0),
    });
    extent.fold((0, 0), add)
}

/// Returns the text with what no document can show taken out: control characters other than tabs.
pub fn printable(text: &str) -> String {
    // Nearly every text, and each is asked about several times.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.to_owned();
    }
    text.chars()
        .map(|character| if character == '\0' { '\u{FFFD}' } else { character })
        .filter(|it| is_printable(*it))
        .collect()
}

fn is_printable(character: char) -> bool {
    !character.is_control() || character == '\t'
}

/// A line of the field and the byte at which it begins.
#[derive(Clone, Copy)]
struct FieldLine<'a> {
    text: &'a str,
    start: usize,
}

impl<'a> FieldLine<'a> {
    fn is_blank(self) -> bool {
        self.text.trim().is_empty()
    }

    fn indent(self) -> usize {
        self.text.len() - self.text.trim_start_matches([' ', '\t']).len()
    }

    fn skip(self, bytes: usize) -> Self {
        Self { text: &self.text[bytes..], start: self.start + bytes }
    }

    fn dedent(self, bytes: usize) -> Self {
        self.skip(self.indent().min(bytes))
    }

    /// Returns the fence that the line opens, and the word after it.
    fn fence(self) -> Option<(&'a str, &'a str)> {
        let text = self.text.trim();
        let sign = text.chars().next().filter(|sign| matches!(sign, '`' | '~'))?;
        let length = text.len() - text.trim_start_matches(sign).len();
        let (fence, language) = text.split_at(length);
        (length >= 3 && !language.contains('`')).then_some((fence, language.trim()))
    }

    fn closes(self, fence: &str) -> bool {
        let text = self.text.trim();
        text.len() >= fence.len()
            && text.starts_with(fence)
            && text.bytes().all(|byte| byte == fence.as_bytes()[0])
    }

    /// Returns the marker that begins a list item: its number, and the bytes up to the item's text.
    fn marker(self) -> Option<(Option<u32>, usize)> {
        let indent = self.indent();
        let text = &self.text[indent..];
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let (number, length) = match digits {
            0 if text.starts_with(['-', '*', '+']) => (None, 1),
            // Nine digits are CommonMark's limit, and fit.
            1..=9 if text[digits..].starts_with(['.', ')']) => {
                (Some(text[..digits].parse().ok()?), digits + 1)
            }
            _ => return None,
        };
        let rest = &text[length..];
        let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        // An item of which nothing is seen would be a bullet that nobody can type.
        let shows = rest.chars().any(|it| it == '\0' || !(it.is_control() || it == ' '));
        (blanks > 0 && shows).then_some((number, indent + length + blanks))
    }

    /// Returns the sign of the marker; another one begins another list, as in CommonMark.
    fn sign(self) -> Option<char> {
        self.text.trim_start().chars().find(|it| !it.is_ascii_digit())
    }

    /// Returns the marker if it begins a list in the middle of a paragraph: `in\n2024. Then` is no list.
    fn interrupting_marker(self) -> Option<(Option<u32>, usize)> {
        self.marker().filter(|(number, _)| number.is_none_or(|number| number == 1))
    }
}

fn lines(text: &str) -> Vec<FieldLine<'_>> {
    let mut lines = Vec::new();
    let mut start = 0;
    let bytes = text.as_bytes();
    while start <= text.len() {
        let end = text[start..].find(['\n', '\r']).map_or(text.len(), |at| start + at);
        lines.push(FieldLine { text: &text[start..end], start });
        start = if bytes[end..].starts_with(b"\r\n") { end + 2 } else { end + 1 };
    }
    lines
}

struct Reader {
    field: Field,
}

impl Reader {
    fn blocks(&self, lines: &[FieldLine<'_>], depth: usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut rest = lines;
        while let Some((first, after)) = rest.split_first() {
            if first.is_blank() {
                rest = after;
            } else if let Some((fence, language)) = first.fence() {
                rest = Self::code(first.indent(), fence, language, after, &mut blocks);
            } else if depth < DEEPEST_LIST && first.marker().is_some() {
                rest = self.list(rest, depth, &mut blocks);
            } else {
                rest = self.paragraph(rest, depth, &mut blocks);
            }
        }
        blocks
    }

    fn code<'a, 'b>(
        indent: usize,
        fence: &str,
        language: &str,
        lines: &'b [FieldLine<'a>],
        blocks: &mut Vec<Block>,
    ) -> &'b [FieldLine<'a>] {
        // A fence that is never closed reaches to the end, as in CommonMark.
        let end = lines.iter().position(|line| line.closes(fence)).unwrap_or(lines.len());
        let text: Vec<String> = lines[..end].iter().map(|line| printable(line.dedent(indent).text)).collect();
        blocks.push(Block::Code { language: printable(language), text: text.join("\n") });
        &lines[(end + 1).min(lines.len())..]
    }

    fn list<'a, 'b>(
        &self,
        lines: &'b [FieldLine<'a>],
        depth: usize,
        blocks: &mut Vec<Block>,
    ) -> &'b [FieldLine<'a>] {
        let start = lines[0].marker().and_then(|(number, _)| number);
        let outer_indent = lines[0].indent();
        let mut items = Vec::new();
        let mut rest = lines;
        while let Some((first, after)) = rest.split_first()
            && first.indent() <= outer_indent + 1
            && let Some((number, content)) = first.marker()
            && number.is_some() == start.is_some()
            && first.sign() == lines[0].sign()
        {
            let end = item_length(after, content);
            let mut item = vec![first.skip(content)];
            item.extend(after[..end].iter().map(|line| line.dedent(content)));
            items.push(self.blocks(&item, depth + 1));
            rest = &after[end..];
            while rest.first().is_some_and(|line| line.is_blank()) {
                rest = &rest[1..];
            }
        }
        blocks.push(Block::List { start, items });
        rest
    }

    fn paragraph<'a, 'b>(
        &self,
        lines: &'b [FieldLine<'a>],
        depth: usize,
        blocks: &mut Vec<Block>,
    ) -> &'b [FieldLine<'a>] {
        let interrupts = |line: &FieldLine<'_>| {
            line.is_blank()
                || line.fence().is_some()
                || (depth < DEEPEST_LIST && line.interrupting_marker().is_some())
        };
        let end = lines[1..].iter().position(interrupts).map_or(lines.len(), |at| at + 1);
        let mut spans: Vec<Span> = Vec::new();
        for line in &lines[..end] {
            let line = line.skip(line.indent());
            let in_line = self.line(line.text.trim_end(), line.start);
            if in_line.is_empty() {
                continue;
            }
            if !spans.is_empty() {
                let origin = Origin::Source { field: self.field, range: line.start..line.start };
                spans.push(Span::plain("\n", origin));
            }
            spans.extend(in_line);
        }
        if !spans.is_empty() {
            blocks.push(Block::Paragraph(spans));
        }
        &lines[end..]
    }

    fn line(&self, text: &str, start: usize) -> Vec<Span> {
        let mut spans = inline::spans(text, self.field, start);
        for span in &mut spans {
            span.text = printable(&span.text).replace('\t', " ");
        }
        trim(&mut spans);
        spans
    }
}

/// Takes the blanks off both ends, also those that were written as entities.
///
/// All blanks of Unicode, not only CommonMark's: beside the signs of strong text any of them voids the signs.
fn trim(spans: &mut Vec<Span>) {
    spans.retain(|span| !span.text.is_empty());
    let is_blank = |span: &Span| !span.style.code && span.text.trim().is_empty();
    let blank_ones = spans.iter().take_while(|span| is_blank(span)).count();
    spans.drain(..blank_ones);
    let filled = spans.iter().rposition(|span| !is_blank(span)).map_or(0, |last| last + 1);
    spans.truncate(filled);
    if let Some(first) = spans.first_mut().filter(|span| !span.style.code) {
        first.text = first.text.trim_start().to_owned();
    }
    if let Some(last) = spans.last_mut().filter(|span| !span.style.code) {
        last.text = last.text.trim_end().to_owned();
    }
}

/// Returns how many of the lines still belong to the item whose text begins at the column `content`.
fn item_length(lines: &[FieldLine<'_>], content: usize) -> usize {
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        if line.is_blank() {
            // Blank lines belong to the item if something of it follows.
            let next = at + lines[at..].iter().take_while(|line| line.is_blank()).count();
            if lines.get(next).is_none_or(|line| line.indent() < content) {
                return at;
            }
            at = next;
        } else if line.indent() < content && (line.marker().is_some() || line.fence().is_some()) {
            return at;
        } else {
            at += 1;
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::visible_text;
    use crate::postmortem::TextField;

    fn shown(text: &str) -> String {
        fn show(blocks: &[Block]) -> String {
            let parts = blocks.iter().map(|block| match block {
                Block::Paragraph(_) => format!("p({})", visible_text(std::slice::from_ref(block))),
                Block::List { start, items } => {
                    let items: Vec<_> = items.iter().map(|item| show(item)).collect();
                    format!(
                        "{}[{}]",
                        start.map_or("*".to_owned(), |start| start.to_string()),
                        items.join("; ")
                    )
                }
                Block::Code { language, text } => format!("code:{language}({text})"),
            });
            parts.collect::<Vec<_>>().join(" ")
        }
        show(&blocks(text, Field::Text(TextField::Impact)))
    }

    #[test]
    fn paragraphs_and_line_ends() {
        assert_eq!(shown("a\nb\r\nc\r\rd"), "p(a\nb\nc) p(d)");
        assert_eq!(shown(" \n\n"), "");
        assert_eq!(shown("in\n2024. Then"), "p(in\n2024. Then)");
    }

    #[test]
    fn lists() {
        assert_eq!(shown("x:\n- a\n- b\n  more\n\ny"), "p(x:) *[p(a); p(b\nmore)] p(y)");
        assert_eq!(shown("3. a\n4. b\n   - c"), "3[p(a); p(b) *[p(c)]]");
        assert_eq!(shown("- a\n\n- b"), "*[p(a); p(b)]");
        assert_eq!(shown("- a\n* b"), "*[p(a)] *[p(b)]");
        assert_eq!(shown("1. a\n1) b"), "1[p(a)] 1[p(b)]");
        assert_eq!(shown("- a\n1. b"), "*[p(a)] 1[p(b)]");
        assert_eq!(shown("-no\n-"), "p(-no\n-)");
    }

    #[test]
    fn code_is_kept_as_it_is() {
        assert_eq!(
            shown("```sql\nselect *\n  from a;\n```\nafter"),
            "code:sql(select *\n  from a;) p(after)"
        );
        assert_eq!(shown("~~~\n```\n\n~~~"), "code:(```\n)");
        assert_eq!(shown("```\nnever closed"), "code:(never closed)");
    }

    #[test]
    fn nothing_else_takes_the_document_over() {
        for text in ["# a", "> a", "a\n===", "    a", "<div>\n*a*", "[a]: b", "| a |\n|---|", "***"] {
            assert!(shown(text).starts_with("p("), "{text}: {}", shown(text));
        }
    }

    #[test]
    fn what_is_too_much_to_draw_is_shown_as_it_was_typed() {
        let link = format!("[{}](https://k.example/{})", "*a* ".repeat(2_000), "b".repeat(2_000));
        for text in
            ["*a* ".repeat(6_000), "a\n".repeat(6_000), "- a\n".repeat(6_000), "a ".repeat(140_000), link]
        {
            let blocks = blocks(&text, Field::Text(TextField::Impact));
            assert!(is_as_typed(&text, &blocks));
            assert_eq!(visible_text(&blocks).trim_end(), text.trim_end());
        }
        for text in ["a ".repeat(100_000), "*a* ".repeat(2_000), "```\na\n```".to_owned()] {
            assert!(!is_as_typed(&text, &blocks(&text, Field::Text(TextField::Impact))));
        }
    }

    #[test]
    fn control_characters_are_not_shown() {
        assert_eq!(shown("a\0b\u{7}c\td"), "p(a\u{FFFD}bc d)");
    }
}
