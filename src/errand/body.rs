//! What a line says, as elements, with its facts marked.

use std::ops::Range;

use super::panel::{Element, Node, classed, element};
use crate::outline::{Block, Origin, Span, directed};
use crate::tale::{Shown, shown_facts};

/// Returns the elements of blocks; a line's only paragraph stands in the line itself.
pub fn body(blocks: &[Block]) -> Vec<Node> {
    Marking::of(blocks).blocks(blocks, matches!(blocks, [Block::Paragraph(_)]))
}

/// Returns the same elements without marks.
pub fn unmarked(blocks: &[Block]) -> Vec<Node> {
    Marking { facts: Vec::new(), next: 0, at: 0 }.blocks(blocks, matches!(blocks, [Block::Paragraph(_)]))
}

/// Returns the elements of spans.
pub fn spans(spans: &[Span]) -> Vec<Node> {
    body(&[Block::Paragraph(spans.to_vec())])
}

/// Goes through the visible text and marks the facts in it.
struct Marking {
    /// The bytes of the facts, in order.
    facts: Vec<Range<usize>>,
    /// The first of them that does not end before the next span.
    next: usize,
    /// The byte at which the next span begins.
    at: usize,
}

impl Marking {
    fn of(blocks: &[Block]) -> Self {
        let facts = shown_facts(&Shown::of(blocks)).into_iter().map(|fact| fact.range).collect();
        Self { facts, next: 0, at: 0 }
    }

    fn blocks(&mut self, blocks: &[Block], is_bare: bool) -> Vec<Node> {
        let mut nodes = Vec::new();
        for (at, block) in blocks.iter().enumerate() {
            // The line end between blocks.
            self.at += usize::from(at > 0);
            match block {
                Block::Paragraph(inner) if is_bare => nodes.extend(self.spans(inner)),
                Block::Paragraph(inner) => nodes.push(element("p").holding_all(self.spans(inner)).into()),
                Block::Code { text, .. } => {
                    self.at += text.len();
                    let code = element("code").saying(text.as_str());
                    nodes.push(element("pre").with("tabindex", "0").holding(code).into());
                }
                Block::List { start, items } => nodes.push(self.list(*start, items).into()),
            }
        }
        nodes
    }

    fn list(&mut self, start: Option<u32>, items: &[Vec<Block>]) -> Element {
        let mut list = match start {
            Some(start) => element("ol").with("start", start.to_string()),
            None => element("ul"),
        };
        for (at, item) in items.iter().enumerate() {
            self.at += usize::from(at > 0);
            let is_bare = matches!(item.first(), Some(Block::Paragraph(_)));
            let (first, rest) = item.split_at(usize::from(is_bare));
            let first = self.blocks(first, true);
            self.at += usize::from(is_bare && !rest.is_empty());
            list = list.holding(element("li").holding_all(first).holding_all(self.blocks(rest, false)));
        }
        list
    }

    fn spans(&mut self, spans: &[Span]) -> Vec<Node> {
        let mut nodes = Vec::new();
        for (run, turns) in directed(spans) {
            let inner = run.iter().flat_map(|span| self.span(span));
            // A mark of direction in them would else turn the words beside them around.
            if turns {
                let inner: Vec<Node> = inner.collect();
                nodes.push(element("bdi").holding_all(inner).into());
            } else {
                nodes.extend(inner);
            }
        }
        nodes
    }

    fn span(&mut self, span: &Span) -> Vec<Node> {
        let from = self.at;
        self.at += span.text.len();
        if span.is_break() {
            return vec![element("br").into()];
        }
        let nodes = match span.origin {
            Origin::Frame => vec![classed("span", "from-frame").saying(span.text.as_str()).into()],
            Origin::Derived => vec![classed("span", "from-derived").saying(span.text.as_str()).into()],
            Origin::Source { .. } | Origin::Structure | Origin::Rewrite => self.marked(&span.text, from),
        };
        styled(span, nodes)
    }

    /// Returns the parts of a text that begins at a byte, those in facts marked.
    fn marked(&mut self, text: &str, from: usize) -> Vec<Node> {
        let mut parts = Vec::new();
        let mut done = 0;
        let within = |at: usize| at.saturating_sub(from).min(text.len());
        let over = self.facts[self.next..].iter().take_while(|fact| fact.end <= from).count();
        self.next += over;
        for fact in self.facts[self.next..].iter().take_while(|fact| fact.start < from + text.len()) {
            let (start, end) = (within(fact.start).max(done), within(fact.end));
            if start >= end {
                continue;
            }
            if start > done {
                parts.push(Node::text(&text[done..start]));
            }
            parts.push(classed("span", "fact").saying(&text[start..end]).into());
            done = end;
        }
        if done < text.len() {
            parts.push(Node::text(&text[done..]));
        }
        parts
    }
}

/// Puts the parts of a span into what makes it look as it does.
fn styled(span: &Span, mut nodes: Vec<Node>) -> Vec<Node> {
    let style = &span.style;
    let wraps = [(style.code, "code"), (style.emphasis.is_some(), "em"), (style.strong.is_some(), "strong")];
    for (_, name) in wraps.into_iter().filter(|(is, _)| *is) {
        nodes = vec![element(name).holding_all(nodes).into()];
    }
    let Some(link) = &style.link else { return nodes };
    let address = link.address();
    let wrap = if link.is_absolute() {
        // The words may name another place than the one where it leads.
        // Paper shows the address behind the words, unless they are the address.
        let is_bare = address.strip_prefix("mailto:").unwrap_or(address) == span.text;
        let link = if is_bare { classed("a", "is-bare") } else { element("a") };
        link.with("href", address)
            .with("title", address)
            .with("target", "_blank")
            .with("rel", "noopener noreferrer")
    } else {
        // It leads somewhere beside the document's own place, which is not this page.
        classed("span", "relative-link").with("title", address)
    };
    vec![wrap.holding_all(nodes).into()]
}
