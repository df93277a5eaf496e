//! The versions of a draft in the second place: what is known of each, which are kept, and which one is offered.
//!
//! The key of a version says all of it but its text, so that these decisions read no texts.

mod offer;
mod thinning;

use super::DraftId;

pub use offer::newest_not_let_go;
pub use thinning::{MOST_BYTES, MOST_VERSIONS, is_safe, to_drop};

/// Why a version was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The writer changed the draft.
    Edit,
    /// Another version was about to be brought back.
    BeforeRestore,
    /// No version: the draft was deleted.
    Deleted,
    /// No version: the writer does not want what was offered.
    LetGo,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 4] = [Self::Edit, Self::BeforeRestore, Self::Deleted, Self::LetGo];

    /// Returns the name by which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Edit => "edit",
            Self::BeforeRestore => "before-restore",
            Self::Deleted => "deleted",
            Self::LetGo => "let-go",
        }
    }

    /// Returns the reason of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.name() == name)
    }

    /// Tells whether it is a mark without a text.
    pub fn is_mark(self) -> bool {
        matches!(self, Self::Deleted | Self::LetGo)
    }

    /// Tells whether something was about to be lost.
    pub fn is_destructive(self) -> bool {
        !self.is_mark() && self != Self::Edit
    }
}

/// What is known of a version without its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Of which draft.
    pub draft: DraftId,
    /// Its place in the order in which the versions of the draft came. A clock may be set back, and this is not.
    pub sequence: u32,
    /// How often the draft had been saved with it.
    pub revision: u64,
    /// When it was kept, in milliseconds since 1970 (UTC). For display, and for what is thinned.
    pub kept_at: u64,
    /// Why.
    pub reason: Reason,
    /// How many bytes its text has.
    pub size: usize,
}

impl Version {
    /// Returns the key under which it stands. Keys of one draft are in the order of the sequence.
    pub fn key(&self) -> String {
        let Self { draft, sequence, revision, kept_at, reason, size } = self;
        format!("{draft}/v/{sequence:010}/{revision}/{kept_at}/{}/{size}", reason.name())
    }

    /// Reads a key; `None` for what is none of a version.
    ///
    /// # Examples
    ///
    /// ```
    /// use retold::draft::{DraftId, Reason, Version};
    ///
    /// let draft = DraftId::new(31);
    /// let version = Version { draft, sequence: 2, revision: 7, kept_at: 9, reason: Reason::Edit, size: 12 };
    /// assert_eq!(Version::of_key(&version.key()), Some(version));
    /// assert_eq!(Version::of_key("1f/s/2/12"), None);
    /// ```
    pub fn of_key(key: &str) -> Option<Self> {
        let mut parts = key.split('/');
        let draft = DraftId::parse(parts.next()?)?;
        (parts.next()? == "v").then_some(())?;
        let sequence = parts.next()?.parse().ok()?;
        let (revision, kept_at) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let reason = Reason::named(parts.next()?)?;
        let size = parts.next()?.parse().ok()?;
        parts.next().is_none().then_some(Self { draft, sequence, revision, kept_at, reason, size })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_says_all_but_the_text() {
        for reason in Reason::ALL {
            let draft = DraftId::new(u64::MAX);
            let version = Version {
                draft,
                sequence: u32::MAX,
                revision: u64::MAX,
                kept_at: u64::MAX,
                reason,
                size: usize::MAX,
            };
            assert_eq!(Version::of_key(&version.key()), Some(version));
        }
    }

    #[test]
    fn other_keys_are_no_versions() {
        for key in [
            "",
            "1f",
            "x/v/0/1/2/edit/3",
            "1f/s/0/1/2/edit/3",
            "1f/v/0/1/2/tea/3",
            "1f/v/0/1/2/edit",
            "1f/v/0/1/2/edit/3/4",
            "1f/v/-1/1/2/edit/3",
        ] {
            assert_eq!(Version::of_key(key), None, "{key}");
        }
    }

    #[test]
    fn keys_are_in_the_order_of_the_sequence() {
        let key = |sequence| {
            let (draft, reason) = (DraftId::new(1), Reason::Edit);
            Version { draft, sequence, revision: 1, kept_at: 0, reason, size: 0 }.key()
        };
        assert!(key(9) < key(10) && key(99) < key(u32::MAX));
    }
}
