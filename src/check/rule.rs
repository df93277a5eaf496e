//! What is known of a rule.

use super::{Findings, Profile, Source, Subject};
use crate::postmortem::Section;

/// One rule of the reviewer.
#[derive(Debug)]
pub struct Rule {
    /// Its name in files and commands, which never changes: `event-length`.
    pub id: &'static str,
    /// The group in which it is listed.
    pub group: Group,
    /// What a draft is like that follows it, in a sentence.
    pub asks: &'static str,
    /// Why, in a sentence or two.
    pub why: &'static str,
    /// Who says so.
    pub source: Source,
    /// How serious it is in the students' assignment; `None` where it is off.
    pub classic: Option<Severity>,
    /// How serious it is for teams; `None` where it is off.
    pub sre: Option<Severity>,
    /// The sections whose progress it counts for.
    pub sections: &'static [Section],
    /// Adds what it finds.
    pub check: fn(&Subject<'_>, &mut Findings<'_>),
}

impl Rule {
    /// Returns how serious it is in a profile; `None` where it is off.
    pub fn severity(&self, profile: Profile) -> Option<Severity> {
        match profile {
            Profile::Classic => self.classic,
            Profile::Sre => self.sre,
        }
    }
}

/// How serious a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// An idea that may make the document better.
    Hint,
    /// Readers will miss or misread something.
    Warning,
    /// The document is not complete without it.
    Error,
}

impl Severity {
    /// Every severity, the mildest first.
    pub const ALL: [Self; 3] = [Self::Hint, Self::Warning, Self::Error];

    /// Returns the name in files and commands.
    pub fn id(self) -> &'static str {
        match self {
            Self::Hint => "hint",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// What a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// What the students' assignment asks for.
    Rubric,
    /// Words that blame people.
    Blameless,
    /// What the incident did to users, in numbers.
    Impact,
    /// The events and their order.
    Timeline,
    /// The action items.
    Actions,
    /// What readers understand.
    Clarity,
    /// What should not leave the team.
    Safety,
}

impl Group {
    /// Every group.
    pub const ALL: [Self; 7] = [
        Self::Rubric,
        Self::Blameless,
        Self::Impact,
        Self::Timeline,
        Self::Actions,
        Self::Clarity,
        Self::Safety,
    ];

    /// Returns the name in files and commands.
    pub fn id(self) -> &'static str {
        match self {
            Self::Rubric => "rubric",
            Self::Blameless => "blameless",
            Self::Impact => "impact",
            Self::Timeline => "timeline",
            Self::Actions => "actions",
            Self::Clarity => "clarity",
            Self::Safety => "safety",
        }
    }
}
