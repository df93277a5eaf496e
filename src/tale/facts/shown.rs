//! The text that a reader sees of a line, with the origin of each part.

use std::ops::Range;

use crate::outline::{Block, Origin};

/// The visible text of blocks, as [`visible_text`](crate::outline::visible_text) has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The text.
    pub text: String,
    /// Where its parts came from, in order. Only line ends between blocks are in none of them.
    pub parts: Vec<Part>,
}

/// A part of a visible text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its bytes.
    pub range: Range<usize>,
    /// Where it came from; `None` for a block of code, which only a writer makes.
    pub origin: Option<Origin>,
    /// Whether it is shown as code.
    pub is_code: bool,
    /// Where it leads to.
    pub address: Option<String>,
}

impl Part {
    /// Tells whether the words are the genre's.
    pub fn is_frame(&self) -> bool {
        self.origin == Some(Origin::Frame)
    }

    /// Tells whether the words are the genre's, or were worked out for it.
    pub fn is_added(&self) -> bool {
        matches!(self.origin, Some(Origin::Frame | Origin::Derived))
    }
}

impl Shown {
    /// Reads blocks.
    pub fn of(blocks: &[Block]) -> Self {
        let mut shown = Self::default();
        shown.add(blocks);
        shown
    }

    fn add(&mut self, blocks: &[Block]) {
        for (at, block) in blocks.iter().enumerate() {
            if at > 0 {
                self.text.push('\n');
            }
            match block {
                Block::Paragraph(spans) => {
                    for span in spans {
                        let address = span.style.link.as_ref().map(|link| link.address().to_owned());
                        self.push(&span.text, Some(span.origin.clone()), span.style.code, address);
                    }
                }
                Block::List { items, .. } => {
                    for (at, item) in items.iter().enumerate() {
                        if at > 0 {
                            self.text.push('\n');
                        }
                        self.add(item);
                    }
                }
                Block::Code { text, .. } => self.push(text, None, true, None),
            }
        }
    }

    fn push(&mut self, text: &str, origin: Option<Origin>, is_code: bool, address: Option<String>) {
        let start = self.text.len();
        self.text.push_str(text);
        self.parts.push(Part { range: start..self.text.len(), origin, is_code, address });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::{rewritten, visible_text};

    #[test]
    fn the_text_is_the_visible_one() {
        for text in
            ["one *two* [three](https://a.example) `four`", "- a\n- b\n  - c\n\n```\nlog\n```\nend", ""]
        {
            let blocks = rewritten(text);
            let shown = Shown::of(&blocks);
            assert_eq!(shown.text, visible_text(&blocks));
            assert!(shown.parts.is_sorted_by_key(|part| part.range.start));
        }
    }
}
