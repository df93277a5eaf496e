//! What a line says, as HTML: the part that is the same wherever the HTML goes.

use std::ops::Range;

use super::super::address::address_after;
use crate::outline::{Block, Entry, Link, Span, directed};

/// Where the HTML goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Destination {
    /// Into a page with a style sheet.
    Page,
    /// Onto the clipboard, for editors that take few elements and no attribute but what says where a link leads.
    Clipboard,
}

/// HTML that is being written. Every element that is opened is closed, whatever the text.
pub struct Html {
    destination: Destination,
    text: String,
}

/// What can be around words, from the outside to the inside.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark<'a> {
    Link(&'a Link),
    Strong,
    Emphasis,
    Code,
}

impl Html {
    /// Begins with nothing.
    pub fn new(destination: Destination) -> Self {
        Self { destination, text: String::new() }
    }

    /// Returns what was written.
    pub fn finish(self) -> String {
        self.text
    }

    /// Adds mark-up. No words of a writer's are in it.
    pub fn markup(&mut self, markup: &str) {
        self.text.push_str(markup);
    }

    /// Adds words.
    pub fn words(&mut self, words: &str) {
        self.text.push_str(&escaped(words));
    }

    /// Adds an element with words in it.
    pub fn element(&mut self, name: &str, words: &str) {
        self.markup(&format!("<{name}>"));
        self.words(words);
        self.markup(&format!("</{name}>"));
    }

    /// Adds running text. What could turn the words beside it around stands in an isolate, but not on the clipboard, whose
    /// readers know few elements.
    pub fn spans(&mut self, spans: &[Span]) {
        if self.destination == Destination::Clipboard || !directed(spans).any(|(_, turns)| turns) {
            self.run(spans, 0..spans.len());
            return;
        }
        let mut at = 0;
        for (run, turns) in directed(spans) {
            self.markup(if turns { "<bdi>" } else { "" });
            self.run(spans, at..at + run.len());
            self.markup(if turns { "</bdi>" } else { "" });
            at += run.len();
        }
    }

    /// Adds some of the spans.
    fn run(&mut self, spans: &[Span], range: Range<usize>) {
        let mut open: Vec<Mark<'_>> = Vec::new();
        for at in range {
            let span = &spans[at];
            let wanted = self.marks(span);
            let kept = open.iter().zip(&wanted).take_while(|(open, wanted)| open == wanted).count();
            self.close(&mut open, kept);
            for mark in &wanted[kept..] {
                self.open(*mark, span);
                open.push(*mark);
            }
            if span.is_break() {
                self.markup("<br>");
            } else {
                self.words(&span.text);
            }
            let is_followed = span.style.link.as_ref().is_none_or(|link| self.is_followed(link));
            if let Some(address) = address_after(spans, at).filter(|_| !is_followed) {
                self.close(&mut open, 0);
                self.words(&format!(" ({address})"));
            }
        }
        self.close(&mut open, 0);
    }

    /// Adds blocks. Where a paragraph comes first it stands bare, as the text of what is around it.
    pub fn blocks_after_text(&mut self, blocks: &[Block]) {
        match blocks.split_first() {
            Some((Block::Paragraph(spans), rest)) => {
                self.spans(spans);
                self.blocks(rest);
            }
            _ => self.blocks(blocks),
        }
    }

    /// Adds blocks, each in an element of its own.
    pub fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(spans) => {
                    self.markup(self.on_page("<p dir=\"auto\">", "<p>"));
                    self.spans(spans);
                    self.markup("</p>");
                }
                Block::List { start, items } => self.list(*start, items),
                Block::Code { text, .. } => {
                    // What is wider than the page is scrolled, with the keyboard as well.
                    self.markup(self.on_page("<pre tabindex=\"0\"><code>", "<pre><code>"));
                    self.words(text);
                    self.markup("</code></pre>");
                }
            }
        }
    }

    fn list(&mut self, start: Option<u32>, items: &[Vec<Block>]) {
        let name = if start.is_some() { "ol" } else { "ul" };
        match start {
            None | Some(1) => self.markup(&format!("<{name}>")),
            Some(start) => self.markup(&format!("<{name} start=\"{start}\">")),
        }
        for item in items {
            self.markup(self.on_page("<li dir=\"auto\">", "<li>"));
            self.blocks_after_text(item);
            self.markup("</li>");
        }
        self.markup(&format!("</{name}>"));
    }

    /// Returns what is around a span, in the one order that all spans have.
    fn marks<'a>(&self, span: &'a Span) -> Vec<Mark<'a>> {
        let style = &span.style;
        let mut marks = Vec::new();
        marks.extend(style.link.as_ref().filter(|link| self.is_followed(link)).map(Mark::Link));
        marks.extend(style.strong.map(|_| Mark::Strong));
        marks.extend(style.emphasis.map(|_| Mark::Emphasis));
        marks.extend(style.code.then_some(Mark::Code));
        marks
    }

    /// Tells whether a link leads where it is meant to. A relative one would lead elsewhere once it is pasted.
    fn is_followed(&self, link: &Link) -> bool {
        self.destination == Destination::Page || link.is_absolute()
    }

    fn open(&mut self, mark: Mark<'_>, span: &Span) {
        match mark {
            Mark::Link(link) => {
                // On paper an address is printed after the words, but for those that are the address.
                let is_named = link.address() != span.text;
                let more = match self.destination {
                    Destination::Page if is_named => " rel=\"noopener noreferrer\" class=\"named\"",
                    Destination::Page => " rel=\"noopener noreferrer\"",
                    Destination::Clipboard => "",
                };
                self.markup(&format!("<a href=\"{}\"{more}>", escaped(link.address())));
            }
            Mark::Strong => self.markup("<strong>"),
            Mark::Emphasis => self.markup("<em>"),
            Mark::Code => self.markup("<code>"),
        }
    }

    fn close(&mut self, open: &mut Vec<Mark<'_>>, kept: usize) {
        for mark in open.drain(kept..).rev() {
            self.markup(match mark {
                Mark::Link(_) => "</a>",
                Mark::Strong => "</strong>",
                Mark::Emphasis => "</em>",
                Mark::Code => "</code>",
            });
        }
    }

    fn on_page(&self, on_page: &'static str, else_this: &'static str) -> &'static str {
        match self.destination {
            Destination::Page => on_page,
            Destination::Clipboard => else_this,
        }
    }
}

/// Tells whether an entry stands beside the lists and not in one.
pub fn is_prose(entry: &Entry) -> bool {
    matches!(entry, Entry::Prose(_))
}

/// Writes a text so that no reader of HTML or XML takes any of it for mark-up, or refuses it, within an element or a quoted
/// attribute.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' => escaped.push(character),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if character.is_control() => {}
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::{Origin, Style};

    fn span(text: &str, marks: &str, address: &str) -> Span {
        let sign = |letter| marks.contains(letter).then_some('*');
        let style = Style {
            code: marks.contains('c'),
            strong: sign('s'),
            emphasis: sign('e'),
            link: Link::new(address),
        };
        Span { text: text.to_owned(), style, origin: Origin::Structure }
    }

    fn written(destination: Destination, spans: &[Span]) -> String {
        let mut html = Html::new(destination);
        html.spans(spans);
        html.finish()
    }

    #[test]
    fn marks_that_overlap_are_nested() {
        let spans = [span("a", "e", ""), span("b", "se", ""), span("c", "s", ""), span("d", "", "")];
        assert_eq!(written(Destination::Page, &spans), "<em>a</em><strong><em>b</em>c</strong>d");
    }

    #[test]
    fn a_link_over_several_looks_is_one() {
        let to = "https://a.example/?b&c=\"";
        let spans = [span("a", "", to), span("b", "c", to), span("\n", "", ""), span(to, "", to)];
        assert_eq!(
            written(Destination::Clipboard, &spans),
            "<a href=\"https://a.example/?b&amp;c=&quot;\">a<code>b</code></a><br>\
             <a href=\"https://a.example/?b&amp;c=&quot;\">https://a.example/?b&amp;c=&quot;</a>"
        );
    }

    #[test]
    fn words_that_could_turn_others_around_stand_apart_on_a_page() {
        let typed = |text: &str| Span { origin: Origin::Rewrite, ..span(text, "", "") };
        let spans = [span("Once ", "", ""), typed("\u{202E}gnp"), typed("\u{5D0}"), span(" it was.", "", "")];
        assert_eq!(written(Destination::Page, &spans), "Once <bdi>\u{202E}gnp\u{5D0}</bdi> it was.");
        assert_eq!(written(Destination::Clipboard, &spans), "Once \u{202E}gnp\u{5D0} it was.");
        assert_eq!(written(Destination::Page, &spans[1..3]), "\u{202E}gnp\u{5D0}");
        assert_eq!(written(Destination::Page, &[span("Once ", "", ""), typed("png")]), "Once png");
    }

    #[test]
    fn an_address_that_cannot_be_followed_is_read() {
        let spans = [span("runbook", "s", "../run.md"), span(", and", "", ""), span("x.md", "", "x.md")];
        assert_eq!(written(Destination::Clipboard, &spans), "<strong>runbook</strong> (../run.md), andx.md");
        assert_eq!(
            written(Destination::Page, &spans[..1]),
            "<a href=\"../run.md\" rel=\"noopener noreferrer\" class=\"named\"><strong>runbook</strong></a>"
        );
    }
}
