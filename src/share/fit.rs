//! Where a link of some length arrives whole.

use crate::words;

/// Where a link arrives whole, by its length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Everywhere that is known.
    Everywhere,
    /// Not where links are cut at some 2,000 characters, such as Microsoft Teams and bookmarks of Slack.
    NotInTeams,
    /// Only from the clipboard into an address bar: chats cut it at some 4,000 characters.
    ClipboardOnly,
    /// Nowhere that can be relied on.
    Nowhere,
}

impl Fit {
    /// The greatest length that counts.
    pub const MOST: usize = 8000;

    /// Tells where a link of so many characters arrives.
    pub fn of(characters: usize) -> Self {
        match characters {
            0..=2000 => Self::Everywhere,
            2001..=4000 => Self::NotInTeams,
            4001..=Self::MOST => Self::ClipboardOnly,
            _ => Self::Nowhere,
        }
    }

    /// Says so.
    pub fn words(self) -> &'static str {
        match self {
            Self::Everywhere => words::draft_link::FITS_EVERYWHERE,
            Self::NotInTeams => words::draft_link::BREAKS_IN_TEAMS,
            Self::ClipboardOnly => words::draft_link::CLIPBOARD_ONLY,
            Self::Nowhere => words::draft_link::TOO_LONG,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_where_they_are_said_to_be() {
        let at = [2000, 2001, 4000, 4001, 8000, 8001].map(Fit::of);
        assert_eq!(
            at,
            [
                Fit::Everywhere,
                Fit::NotInTeams,
                Fit::NotInTeams,
                Fit::ClipboardOnly,
                Fit::ClipboardOnly,
                Fit::Nowhere
            ]
        );
    }
}
