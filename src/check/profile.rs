//! For whom a draft is checked.

use crate::postmortem::Preset;

/// For whom a draft is checked: which rules apply, and how serious they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Profile {
    /// Students with the assignment "My first postmortem".
    Classic,
    /// Teams that run services.
    Sre,
}

impl Profile {
    /// Every profile.
    pub const ALL: [Self; 2] = [Self::Classic, Self::Sre];

    /// Returns the profile that fits a layout: the classic one is the assignment's, the others are those of teams.
    pub fn of(preset: Preset) -> Self {
        match preset {
            Preset::Classic => Self::Classic,
            Preset::SreBook | Preset::PagerDuty | Preset::Atlassian => Self::Sre,
        }
    }

    /// Returns the name in files and commands.
    pub fn id(self) -> &'static str {
        match self {
            Self::Classic => "classic",
            Self::Sre => "sre",
        }
    }
}
