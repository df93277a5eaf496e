//! Sections of the writer's own.

/// A section for which the model has no field: the heading and the text are the writer's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExtraSection {
    /// The name that stays with the section.
    pub id: ExtraSectionId,
    /// Its heading, one line.
    pub heading: String,
    /// What stands in it: paragraphs, lists and code.
    pub text: String,
}

/// Names an [`ExtraSection`] within its postmortem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExtraSectionId(pub u32);
