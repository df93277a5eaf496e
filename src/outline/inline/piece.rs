//! What a line of inline Markdown is cut into.

use std::ops::Range;

use crate::outline::Link;

/// A stretch of the line with one meaning; the pieces are in the order of the line.
pub struct Piece {
    /// The bytes of the line, or of what is shown of it.
    pub range: Range<usize>,
    pub kind: Kind,
}

pub enum Kind {
    /// Shown as it stands; a bare address in it is a link.
    Text,
    /// Shown as it stands, addresses and all: HTML, and what may not be linked.
    Raw,
    /// Shown as something else: a character reference.
    Shown(String),
    Code(String),
    /// `<https://…>`, without its brackets.
    Address(Link),
    LinkStart(Link),
    LinkEnd,
    Signs(Signs),
}

/// A run of `*` or `_`.
pub struct Signs {
    pub sign: char,
    /// How many there are.
    pub count: usize,
    /// Whether what stands before and after lets it begin, or end, emphasis.
    pub can_open: bool,
    pub can_close: bool,
    /// How many signs mark nothing, at least so far, and are text.
    pub left: usize,
    /// What was found to end here, from the left of the run on.
    pub closed: Vec<Strength>,
    /// What was found to begin here, from the right of the run on.
    pub opened: Vec<Strength>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    Strong,
    Emphasis,
}

impl Strength {
    /// How many signs mark it.
    pub fn signs(self) -> usize {
        match self {
            Self::Strong => 2,
            Self::Emphasis => 1,
        }
    }
}

impl Signs {
    /// Returns the signs that are text, in a run that begins at `start`.
    pub fn text(&self, start: usize) -> Range<usize> {
        let closed: usize = self.closed.iter().map(|strength| strength.signs()).sum();
        start + closed..start + closed + self.left
    }
}
