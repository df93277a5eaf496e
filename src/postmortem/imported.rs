//! What a draft was read from, where it was not written here.

use std::sync::Arc;

use super::LineId;

/// The document that a draft was read from, and what is still to be checked of the reading.
///
/// It is part of the draft, so that what was read can be compared with its source until the writer is content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The document as it was given. Shared, since undo keeps many copies of a draft.
    pub original: Arc<str>,
    /// What was uncertain, in the order of the document.
    pub to_check: Vec<ReadingNote>,
}

/// Something uncertain about how a document was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingNote {
    /// The line of our document that it is about; `None` for the whole.
    pub about: Option<LineId>,
    /// The line of the source, counted from one; zero where it is about no single one.
    pub source_line: u32,
    /// What was uncertain, and what was done, in a sentence.
    pub text: String,
}
