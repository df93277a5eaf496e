//! What a line says, as elements.

use super::super::panel::{Element, Node, classed, element};
use crate::outline::{Block, Origin, Span};

/// Returns the elements of blocks; a line's only paragraph stands in the line itself.
pub fn body(blocks: &[Block]) -> Vec<Node> {
    self::blocks(blocks, matches!(blocks, [Block::Paragraph(_)]))
}

/// Returns the elements of spans.
pub fn spans(spans: &[Span]) -> Vec<Node> {
    spans.iter().map(span).collect()
}

fn blocks(blocks: &[Block], is_bare: bool) -> Vec<Node> {
    let nodes = blocks.iter().flat_map(|block| match block {
        Block::Paragraph(inner) if is_bare => spans(inner),
        Block::Paragraph(inner) => vec![element("p").holding_all(spans(inner)).into()],
        Block::Code { text, .. } => {
            vec![element("pre").with("tabindex", "0").holding(element("code").saying(text.as_str())).into()]
        }
        Block::List { start, items } => vec![list(*start, items).into()],
    });
    nodes.collect()
}

fn list(start: Option<u32>, items: &[Vec<Block>]) -> Element {
    let list = match start {
        Some(start) => element("ol").with("start", start.to_string()),
        None => element("ul"),
    };
    list.holding_all(items.iter().map(|item| {
        let is_bare = matches!(item.first(), Some(Block::Paragraph(_)));
        let (first, rest) = item.split_at(usize::from(is_bare));
        element("li").holding_all(blocks(first, true)).holding_all(blocks(rest, false))
    }))
}

fn span(span: &Span) -> Node {
    if span.is_break() {
        return element("br").into();
    }
    let style = &span.style;
    let mut node = Node::text(span.text.as_str());
    if style.code {
        node = element("code").holding(node).into();
    }
    if style.emphasis.is_some() {
        node = element("em").holding(node).into();
    }
    if style.strong.is_some() {
        node = element("strong").holding(node).into();
    }
    if let Some(link) = &style.link {
        let address = link.address();
        node = if link.is_absolute() {
            let link = element("a").with("href", address).with("target", "_blank");
            link.with("rel", "noopener noreferrer").holding(node).into()
        } else {
            // It leads somewhere beside the document's own place, which is not this page.
            classed("span", "relative-link").with("title", address).holding(node).into()
        };
    }
    match span.origin {
        Origin::Frame => classed("span", "from-frame").holding(node).into(),
        Origin::Derived => classed("span", "from-derived").holding(node).into(),
        Origin::Source { .. } | Origin::Structure | Origin::Rewrite => node,
    }
}
