//! Keeping a version, and forgetting a draft.

use super::Plan;
use crate::draft::{DraftId, Reason, Version, to_drop};

/// What is there of a draft when something new is to be kept.
#[derive(Clone, Copy, Debug)]
pub struct Kept<'a> {
    /// The draft.
    pub draft: &'a DraftId,
    /// The keys that are there of it.
    pub keys: &'a [String],
    /// When the page asked, in milliseconds since 1970 (UTC). A page that the browser keeps for who goes back asks again when
    /// it is shown, which may be days later.
    pub asked_at: u64,
    /// The present time, in the same measure.
    pub now: u64,
}

impl Kept<'_> {
    /// Plans to keep a version, or a mark, and to drop those that are too many then.
    pub fn keep(self, revision: u64, reason: Reason, text: &str) -> Plan {
        let versions = self.versions();
        let is_late = if reason.is_mark() { self.has_moved_on() } else { is_gone(revision, &versions) };
        if is_late {
            return Plan::default();
        }
        let version = self.next(revision, reason, text.len());
        let key = version.key();
        let all: Vec<Version> = versions.into_iter().chain([version]).collect();
        let gone = to_drop(&all, self.now).into_iter().map(Version::key).filter(|it| *it != key).collect();
        Plan { take: Vec::new(), gone, put: vec![(key, text.to_owned())] }
    }

    /// Plans to drop all that is there of a draft, and to remember that it is gone.
    pub fn forget(self) -> Plan {
        if self.has_moved_on() {
            return Plan::default();
        }
        let mark = self.next(0, Reason::Deleted, 0);
        Plan { take: Vec::new(), gone: self.keys.to_vec(), put: vec![(mark.key(), String::new())] }
    }

    /// Tells whether something was kept since the page asked: somebody has gone on with the draft, and what the page asked is
    /// not of that. A time that is still to come is that of a clock which was set back, and says nothing.
    pub fn has_moved_on(self) -> bool {
        let since = self.asked_at + 1..=self.now;
        self.versions().iter().any(|it| !it.reason.is_mark() && since.contains(&it.kept_at))
    }

    fn versions(self) -> Vec<Version> {
        self.keys.iter().filter_map(|key| Version::of_key(key)).collect()
    }

    fn next(self, revision: u64, reason: Reason, size: usize) -> Version {
        let versions = self.versions();
        let last = versions.iter().map(|version| version.sequence).max();
        let sequence = last.map_or(0, |last| last.saturating_add(1));
        // A mark is of all that has come before it.
        let highest = versions.iter().map(|version| version.revision).max().unwrap_or_default();
        let revision = if reason.is_mark() { revision.max(highest) } else { revision };
        let (draft, kept_at) = (self.draft.clone(), self.asked_at.min(self.now));
        Version { draft, sequence, revision, kept_at, reason, size }
    }
}

/// Tells whether a draft was deleted with this revision or a later one: what arrives then comes from a tab that does not
/// know it yet.
fn is_gone(revision: u64, versions: &[Version]) -> bool {
    versions.iter().any(|mark| mark.reason == Reason::Deleted && revision <= mark.revision)
}
