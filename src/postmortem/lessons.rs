//! What the team learned.

/// What was learned, in lists of which each answers one question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lessons {
    /// What went well.
    pub went_well: Vec<Lesson>,
    /// What went wrong.
    pub went_wrong: Vec<Lesson>,
    /// Where it could have been worse and was not.
    pub got_lucky: Vec<Lesson>,
    /// What answers none of these questions.
    pub other: Vec<Lesson>,
}

impl Lessons {
    /// Returns the lessons of a kind.
    pub fn of(&self, kind: LessonKind) -> &[Lesson] {
        match kind {
            LessonKind::WentWell => &self.went_well,
            LessonKind::WentWrong => &self.went_wrong,
            LessonKind::GotLucky => &self.got_lucky,
            LessonKind::Other => &self.other,
        }
    }

    /// Returns the kind of a lesson; `None` if it is gone.
    pub fn kind_of(&self, id: LessonId) -> Option<LessonKind> {
        LessonKind::ALL.into_iter().find(|kind| self.of(*kind).iter().any(|lesson| lesson.id == id))
    }

    pub(super) fn of_mut(&mut self, kind: LessonKind) -> &mut Vec<Lesson> {
        match kind {
            LessonKind::WentWell => &mut self.went_well,
            LessonKind::WentWrong => &mut self.went_wrong,
            LessonKind::GotLucky => &mut self.got_lucky,
            LessonKind::Other => &mut self.other,
        }
    }
}

/// One thing that was learned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// The name that stays with the lesson.
    pub id: LessonId,
    /// What was learned.
    pub text: String,
}

/// The question that a lesson answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LessonKind {
    /// What went well?
    WentWell,
    /// What went wrong?
    WentWrong,
    /// Where was there luck?
    GotLucky,
    /// What else?
    Other,
}

impl LessonKind {
    /// Every kind, in the order in which documents show them.
    pub const ALL: [Self; 4] = [Self::WentWell, Self::WentWrong, Self::GotLucky, Self::Other];
}

/// Names a [`Lesson`] within its postmortem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LessonId(pub u32);
