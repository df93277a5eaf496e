//! Keeping a version, and forgetting a draft.

use super::Plan;
use crate::draft::{DraftId, Reason, Version, to_drop};

/// Plans to keep a version, or a mark, and to drop those that are too many then.
pub fn plan(
    draft: &DraftId,
    revision: u64,
    (reason, text): (Reason, &str),
    keys: &[String],
    now: u64,
) -> Plan {
    let mut versions: Vec<Version> = keys.iter().filter_map(|key| Version::of_key(key)).collect();
    if !reason.is_mark() && is_gone(revision, &versions) {
        return Plan::default();
    }
    let version = next(draft, revision, (reason, text.len()), &versions, now);
    let key = version.key();
    versions.push(version);
    let gone = to_drop(&versions, now).into_iter().map(Version::key).filter(|it| *it != key).collect();
    Plan { take: Vec::new(), gone, put: vec![(key, text.to_owned())] }
}

/// Plans to drop all that is there of a draft, and to remember that it is gone.
pub fn forget(draft: &DraftId, keys: &[String], now: u64) -> Plan {
    let versions: Vec<Version> = keys.iter().filter_map(|key| Version::of_key(key)).collect();
    let mark = next(draft, 0, (Reason::Deleted, 0), &versions, now);
    Plan { take: Vec::new(), gone: keys.to_vec(), put: vec![(mark.key(), String::new())] }
}

/// Tells whether a draft was deleted with this revision or a later one: what arrives then comes from a tab that does not
/// know it yet.
fn is_gone(revision: u64, versions: &[Version]) -> bool {
    versions.iter().any(|mark| mark.reason == Reason::Deleted && revision <= mark.revision)
}

fn next(
    draft: &DraftId,
    revision: u64,
    (reason, size): (Reason, usize),
    versions: &[Version],
    now: u64,
) -> Version {
    let last = versions.iter().map(|version| version.sequence).max();
    let sequence = last.map_or(0, |last| last.saturating_add(1));
    // A mark is of all that has come before it.
    let highest = versions.iter().map(|version| version.revision).max().unwrap_or_default();
    let revision = if reason.is_mark() { revision.max(highest) } else { revision };
    Version { draft: draft.clone(), sequence, revision, kept_at: now, reason, size }
}
