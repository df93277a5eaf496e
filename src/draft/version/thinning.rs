//! Which versions are kept: many of the last minutes, few of long ago.

use super::{Reason, Version};

const SECOND: u64 = 1_000;
const MINUTE: u64 = 60 * SECOND;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// Up to which age one version is kept of how long a stretch, in milliseconds. Each stretch is a multiple of the one
/// before it, so that what ages is never dropped because the stretch that it falls into begins elsewhere.
const STRETCHES: [(u64, u64); 6] = [
    (MINUTE, 10 * SECOND),
    (20 * MINUTE, 2 * MINUTE),
    (3 * HOUR, 20 * MINUTE),
    (DAY, 2 * HOUR),
    (14 * DAY, DAY),
    (u64::MAX, 28 * DAY),
];

/// How many versions of a draft are kept, at most. Those before something destructive come on top.
pub const MOST_VERSIONS: usize = 60;

/// How many bytes the versions of a draft may have together.
pub const MOST_BYTES: usize = 4 << 20;

/// How long what was kept before something destructive is never dropped, in milliseconds.
const SAFE_FOR: u64 = 30 * DAY;

/// Returns the versions to drop, of those of one draft. `now` is in milliseconds since 1970 (UTC).
///
/// The last version stays, the one with the highest revision, and those before something destructive for thirty days. So
/// do the last marks of each kind. What is left of the others is the last version of each stretch of time, and of these
/// the latest that fit within [`MOST_VERSIONS`] and [`MOST_BYTES`].
pub fn to_drop(all: &[Version], now: u64) -> Vec<&Version> {
    let mut newest_first: Vec<&Version> = all.iter().collect();
    newest_first.sort_by_key(|version| std::cmp::Reverse(version.sequence));
    let highest = all
        .iter()
        .filter(|version| !version.reason.is_mark())
        .map(|version| (version.revision, version.sequence))
        .max();
    let (mut taken, mut marks) = (Vec::new(), Vec::new());
    let (mut count, mut bytes) = (0, 0);
    let mut dropped = Vec::new();
    for version in newest_first {
        if version.reason.is_mark() {
            if marks.contains(&version.reason) {
                dropped.push(version);
            } else {
                marks.push(version.reason);
            }
            continue;
        }
        let stretch = stretch(version.kept_at, now);
        let is_first = bytes == 0 && count == 0;
        let must_stay = is_first || highest == Some((version.revision, version.sequence));
        let fits = count < MOST_VERSIONS && bytes + version.size <= MOST_BYTES && !taken.contains(&stretch);
        if must_stay || is_safe(version, now) || fits {
            count += 1;
            bytes += version.size;
            if version.reason == Reason::Edit {
                taken.push(stretch);
            }
        } else {
            dropped.push(version);
        }
    }
    dropped
}

/// Tells whether a version was kept before something destructive, not too long ago. `now` is in milliseconds since 1970
/// (UTC).
pub fn is_safe(version: &Version, now: u64) -> bool {
    version.reason.is_destructive() && now.saturating_sub(version.kept_at) <= SAFE_FOR
}

/// Returns how long the stretch is, and which one.
fn stretch(kept_at: u64, now: u64) -> (u64, u64) {
    let age = now.saturating_sub(kept_at);
    let (_, length) = STRETCHES.iter().find(|(up_to, _)| age <= *up_to).unwrap_or(&STRETCHES[5]);
    (*length, kept_at / length)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::draft::DraftId;

    /// Keeps versions as they come, as the journal does, and returns those that are left at the end.
    fn kept(arrivals: &[(u64, Reason, usize)]) -> Vec<Version> {
        let mut all: Vec<Version> = Vec::new();
        for (sequence, (kept_at, reason, size)) in (0..).zip(arrivals) {
            let revision = u64::from(sequence);
            let (kept_at, reason, size) = (*kept_at, *reason, *size);
            all.push(Version { draft: DraftId::new(1), sequence, revision, kept_at, reason, size });
            let gone: Vec<Version> = to_drop(&all, kept_at).into_iter().cloned().collect();
            all.retain(|version| !gone.contains(version));
        }
        all
    }

    #[test]
    fn a_long_history_has_versions_of_every_age_and_few_of_them() {
        // A save every five seconds for eight hours a day, through forty days.
        let start = 1_732_453_200_000;
        let saves: Vec<_> = (0..40)
            .flat_map(|day| (0..8 * 720).map(move |save| start + day * DAY + save * 5 * SECOND))
            .map(|kept_at| (kept_at, Reason::Edit, 5_000))
            .collect();
        let left = kept(&saves);
        let now = saves[saves.len() - 1].0;
        let within = |age: u64| left.iter().filter(|version| now - version.kept_at <= age).count();
        let ages = [MINUTE, 20 * MINUTE, 3 * HOUR, DAY, 14 * DAY, 40 * DAY].map(within);
        assert_eq!(ages, [7, 18, 27, 31, 45, 46]);
    }

    #[test]
    fn what_came_before_a_loss_stays_for_thirty_days() {
        let mut saves = vec![(0, Reason::BeforeRestore, 10), (1, Reason::Edit, 10)];
        saves.extend((1..200).map(|save| (save * 3 * HOUR, Reason::Edit, 10)));
        assert_eq!(kept(&saves)[0].reason, Reason::BeforeRestore);
        saves.extend((200..300).map(|save| (save * 3 * HOUR, Reason::Edit, 10)));
        assert!(!kept(&saves).iter().any(|version| version.reason == Reason::BeforeRestore));
    }

    #[test]
    fn a_version_larger_than_all_room_is_kept_alone() {
        let large = MOST_BYTES + 1;
        let saves = [(0, Reason::Edit, 5), (HOUR, Reason::Edit, large), (2 * HOUR, Reason::Edit, large)];
        assert_eq!(kept(&saves).iter().map(|version| version.sequence).collect::<Vec<_>>(), [2]);
    }

    proptest! {
        #[test]
        fn the_newest_stays_and_the_rest_has_its_limits(
            steps in prop::collection::vec((0..3 * DAY, 0..20_u8, 0..200_000_usize), 1..150)
        ) {
            let mut now = 0;
            let arrivals: Vec<_> = steps.into_iter().map(|(later, reason, size)| {
                now += later;
                let reason = match reason {
                    0 => Reason::BeforeRestore,
                    1 => Reason::Deleted,
                    2 => Reason::LetGo,
                    _ => Reason::Edit,
                };
                (now, reason, if reason.is_mark() { 0 } else { size })
            }).collect();
            let left = kept(&arrivals);
            let (last, (_, reason, _)) = (arrivals.len() - 1, arrivals[arrivals.len() - 1]);
            prop_assert!(left.iter().any(|version| version.sequence as usize == last), "{reason:?}");
            let highest = arrivals.iter().rposition(|(_, reason, _)| !reason.is_mark());
            if let Some(highest) = highest {
                prop_assert!(left.iter().any(|version| version.sequence as usize == highest));
            }
            let edits = left.iter().filter(|version| version.reason == Reason::Edit).count();
            prop_assert!(edits <= MOST_VERSIONS);
            for (at, (kept_at, reason, _)) in arrivals.iter().enumerate() {
                if reason.is_destructive() && now - kept_at <= SAFE_FOR {
                    prop_assert!(left.iter().any(|version| version.sequence as usize == at));
                }
            }
        }

        #[test]
        fn nothing_more_is_dropped_when_asked_again(times in prop::collection::vec(0..40 * DAY, 1..80)) {
            let mut times = times;
            times.sort_unstable();
            let now = times[times.len() - 1];
            let arrivals: Vec<_> = times.into_iter().map(|time| (time, Reason::Edit, 9)).collect();
            let left = kept(&arrivals);
            prop_assert!(to_drop(&left, now).is_empty());
        }
    }
}
