//! The keys under which a storage has what is ours.
//!
//! Other pages of the same host share the storage, so every key begins with our name, and what has another form is
//! left alone.

use std::fmt;

/// What every key of ours begins with.
const OURS: &str = "retold/";

/// Names a draft.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DraftId(String);

impl DraftId {
    /// Makes an id from a number that no other draft has, such as a random one.
    pub fn new(number: u64) -> Self {
        Self(format!("{number:x}"))
    }

    /// Reads an id from an address; `None` for what cannot be one.
    pub fn parse(text: &str) -> Option<Self> {
        let is_id = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_id.then(|| Self(text.to_owned()))
    }
}

impl fmt::Display for DraftId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// What stands under a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// One of the two generations of a draft, which are written in turns.
    First,
    /// The other.
    Second,
    /// A draft as the first versions of Retold stored it: one text, without a header.
    Bare,
    /// A deleted draft, or what tells that there was one.
    Trash,
    /// What was typed in a tab that could not save it, put by for the next visit.
    Aside,
    /// Bytes that could not be read, moved out of the way of a generation.
    Damaged,
}

impl Slot {
    /// Every slot.
    pub const ALL: [Self; 6] =
        [Self::First, Self::Second, Self::Bare, Self::Trash, Self::Aside, Self::Damaged];

    /// Returns what stands around the id in the key.
    fn around(self) -> (&'static str, &'static str) {
        match self {
            Self::First => ("draft/", "/a"),
            Self::Second => ("draft/", "/b"),
            Self::Bare => ("draft/", ""),
            Self::Trash => ("trash/", ""),
            Self::Aside => ("rescued/", ""),
            Self::Damaged => ("damaged/", ""),
        }
    }
}

/// Returns the key of a slot of a draft.
pub fn key(slot: Slot, id: &DraftId) -> String {
    let (before, after) = slot.around();
    [OURS, before, &id.0, after].concat()
}

/// Reads a key; `None` if it is not ours.
pub fn parse(key: &str) -> Option<(Slot, DraftId)> {
    let ours = key.strip_prefix(OURS)?;
    Slot::ALL.into_iter().find_map(|slot| {
        let (before, after) = slot.around();
        let id = DraftId::parse(ours.strip_prefix(before)?.strip_suffix(after)?)?;
        Some((slot, id))
    })
}

/// Tells whether a key is one of ours that holds a draft, or was meant to.
pub fn is_of_a_draft(key: &str) -> bool {
    key.strip_prefix(OURS).is_some_and(|ours| ours.starts_with("draft/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_read_back_and_names_one_thing() {
        let id = DraftId::new(0x1f);
        let keys = Slot::ALL.map(|slot| key(slot, &id));
        assert_eq!(
            keys,
            [
                "retold/draft/1f/a",
                "retold/draft/1f/b",
                "retold/draft/1f",
                "retold/trash/1f",
                "retold/rescued/1f",
                "retold/damaged/1f"
            ]
        );
        assert_eq!(keys.each_ref().map(|key| parse(key).unwrap()), Slot::ALL.map(|slot| (slot, id.clone())));
    }

    #[test]
    fn what_others_store_is_not_ours() {
        for key in
            ["", "draft/1", "retold", "retold/draft/", "retold/draft/x/a", "retold/draft/1/c", "retold/1"]
        {
            assert_eq!(parse(key), None, "{key}");
        }
    }

    #[test]
    fn only_what_can_be_an_id_is_one() {
        assert_eq!(DraftId::parse("1f"), Some(DraftId::new(31)));
        for text in ["", "../x", "g", "1 "] {
            assert_eq!(DraftId::parse(text), None);
        }
    }
}
