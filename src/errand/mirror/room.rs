//! The room that all drafts have together in the second place.

use std::collections::BTreeMap;

use super::steps::{Position, StateKey};
use crate::draft::{DraftId, Version, is_safe, newest_not_let_go};

/// How many bytes the texts of all drafts may have together.
pub const MOST_BYTES: usize = 64 << 20;

/// What of one draft can go.
struct Goods<'a> {
    /// How many bytes all of it has.
    bytes: usize,
    /// The keys that can go with their sizes, the first one to go last.
    can_go: Vec<(usize, &'a String)>,
}

/// Returns the keys to drop, so that what is left of `keys` has no more than `most` bytes, as far as it can. `now` is in
/// milliseconds since 1970 (UTC).
///
/// Something of the draft that has most goes first: its oldest version, and when only those are left that stay, the step
/// that is farthest from the present. The newest version of a draft stays, by its order and by its revision, the one that
/// would be offered, what was kept before something destructive for as long as that is safe, and the present step: they
/// may be in no other place.
pub fn to_drop(keys: &[&String], most: usize, now: u64) -> Vec<String> {
    let mut of_drafts: BTreeMap<DraftId, Vec<&String>> = BTreeMap::new();
    for key in keys {
        if let Some(draft) = key.split('/').next().and_then(DraftId::parse) {
            of_drafts.entry(draft).or_default().push(key);
        }
    }
    let mut all: Vec<Goods<'_>> = of_drafts.into_values().map(|keys| Goods::of(&keys, now)).collect();
    let mut bytes: usize = all.iter().map(|goods| goods.bytes).sum();
    let mut gone = Vec::new();
    while bytes > most {
        let can_give = all.iter_mut().filter(|goods| !goods.can_go.is_empty());
        let Some(largest) = can_give.max_by_key(|goods| goods.bytes) else { break };
        let Some((size, key)) = largest.can_go.pop() else { break };
        largest.bytes -= size;
        bytes -= size;
        gone.push(key.clone());
    }
    gone
}

impl<'a> Goods<'a> {
    fn of(keys: &[&'a String], now: u64) -> Self {
        let named: Vec<(Version, &String)> =
            keys.iter().filter_map(|key| Some((Version::of_key(key)?, *key))).collect();
        let versions: Vec<Version> = named.iter().map(|(version, _)| version.clone()).collect();
        let texts = || versions.iter().filter(|version| !version.reason.is_mark());
        let stays: Vec<Option<&Version>> = vec![
            texts().max_by_key(|it| it.sequence),
            texts().max_by_key(|it| (it.revision, it.sequence)),
            newest_not_let_go(&versions),
        ];
        let can_go = |version: &Version| {
            !version.reason.is_mark() && !is_safe(version, now) && !stays.contains(&Some(version))
        };
        let mut old: Vec<_> = named.iter().filter(|(version, _)| can_go(version)).collect();
        old.sort_by_key(|(version, _)| version.sequence);
        let present = keys.iter().filter_map(|key| Position::of_key(key)).max().map(|it| it.present);
        let states: Vec<(StateKey, &String)> =
            keys.iter().filter_map(|key| Some((StateKey::of_key(key)?, *key))).collect();
        let distance = |state: &StateKey| present.map_or(usize::MAX, |it| it.abs_diff(state.number));
        let mut far: Vec<_> = states.iter().filter(|(state, _)| distance(state) > 0).collect();
        far.sort_by_key(|(state, _)| std::cmp::Reverse(distance(state)));
        let can_go = old.iter().map(|(version, key)| (version.size, *key));
        let can_go = can_go.chain(far.iter().map(|(state, key)| (state.size, *key)));
        let sizes = versions.iter().map(|it| it.size).chain(states.iter().map(|(state, _)| state.size));
        Self { bytes: sizes.sum(), can_go: can_go.rev().collect() }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::draft::Reason;

    const DAY: u64 = 24 * 60 * 60 * 1_000;

    fn version(draft: u64, sequence: u32, revision: u64, reason: Reason, size: usize) -> String {
        Version { draft: DraftId::new(draft), sequence, revision, kept_at: 0, reason, size }.key()
    }

    fn dropped(keys: &[String], most: usize, now: u64) -> Vec<String> {
        to_drop(&keys.iter().collect::<Vec<_>>(), most, now)
    }

    #[test]
    fn the_oldest_of_the_largest_goes_first() {
        let mut keys: Vec<String> = (1..=4).map(|at| version(1, at, at.into(), Reason::Edit, 100)).collect();
        keys.extend((1..=2).map(|at| version(2, at, at.into(), Reason::Edit, 60)));
        assert_eq!(dropped(&keys, 520, 0), Vec::<String>::new());
        assert_eq!(dropped(&keys, 519, 0), keys[..1]);
        assert_eq!(dropped(&keys, 320, 0), keys[..2]);
        let all: Vec<String> = [&keys[..3], &keys[4..5]].concat();
        let mut gone = dropped(&keys, 0, 0);
        gone.sort();
        assert_eq!(gone, all, "the newest of both stay");
    }

    #[test]
    fn what_may_be_nowhere_else_stays() {
        let keys = [
            version(1, 1, 57, Reason::Edit, 9),
            version(1, 2, 3, Reason::BeforeRestore, 9),
            version(1, 3, 57, Reason::LetGo, 0),
            version(1, 4, 41, Reason::Edit, 9),
            version(1, 5, 40, Reason::Edit, 9),
        ];
        assert_eq!(dropped(&keys, 0, DAY), Vec::<String>::new());
        assert_eq!(dropped(&keys, 0, 40 * DAY), keys[1..2]);
    }

    #[test]
    fn after_the_versions_the_farthest_steps_go_and_never_the_present_one() {
        let state = |number| StateKey { number, size: 10 }.key(&DraftId::new(1));
        let mut keys: Vec<String> = (0..5).map(state).collect();
        keys.push("1/p/7/3/4".to_owned());
        keys.push(version(1, 1, 7, Reason::Edit, 10));
        assert_eq!(dropped(&keys, 40, 0), [state(0), state(1)]);
        assert_eq!(dropped(&keys, 0, 0).len(), 4);
        assert!(!dropped(&keys, 0, 0).contains(&state(3)));
    }

    proptest! {
        #[test]
        fn it_is_enough_and_every_draft_keeps_its_newest(
            drafts in prop::collection::vec(prop::collection::vec((1..9_000_usize, 0..9_u64), 1..30), 1..12),
            most in 0..200_000_usize,
        ) {
            let mut keys = Vec::new();
            for (draft, versions) in (1..).zip(&drafts) {
                for (sequence, (size, revision)) in (0..).zip(versions) {
                    keys.push(version(draft, sequence, *revision, Reason::Edit, *size));
                }
            }
            let gone = dropped(&keys, most, 0);
            let left: Vec<&String> = keys.iter().filter(|key| !gone.contains(key)).collect();
            for (draft, versions) in (1..).zip(&drafts) {
                let last = u32::try_from(versions.len() - 1).unwrap();
                let (size, revision) = versions[versions.len() - 1];
                prop_assert!(left.contains(&&version(draft, last, revision, Reason::Edit, size)));
            }
            let bytes: usize = left.iter().filter_map(|key| Some(Version::of_key(key)?.size)).sum();
            prop_assert!(bytes <= most || dropped(&left.into_iter().cloned().collect::<Vec<_>>(), most, 0).is_empty());
        }
    }
}
