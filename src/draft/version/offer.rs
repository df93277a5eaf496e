//! Which version is offered where local storage has an older one, or none.

use super::{Reason, Version};

/// Returns the newest version of one draft, by its revision, unless it was deleted or let go since.
///
/// A deletion also counts for what comes after it with no higher revision, such as a late message of another tab. `all`
/// has the versions and marks of one draft, in any order.
pub fn newest_not_let_go(all: &[Version]) -> Option<&Version> {
    let is_gone = |version: &Version| {
        all.iter().any(|mark| {
            let is_before = version.sequence < mark.sequence;
            let is_late = mark.reason == Reason::Deleted && version.revision <= mark.revision;
            mark.reason.is_mark() && (is_before || is_late)
        })
    };
    let there = all.iter().filter(|version| !version.reason.is_mark() && !is_gone(version));
    there.max_by_key(|version| (version.revision, version.sequence))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::DraftId;

    fn version(sequence: u32, revision: u64, reason: Reason) -> Version {
        Version { draft: DraftId::new(1), sequence, revision, kept_at: 0, reason, size: 1 }
    }

    fn offered(all: &[Version]) -> Option<u32> {
        newest_not_let_go(all).map(|version| version.sequence)
    }

    #[test]
    fn the_highest_revision_is_offered_and_of_several_the_last() {
        use Reason::{BeforeRestore, Edit};
        assert_eq!(offered(&[]), None);
        assert_eq!(
            offered(&[version(1, 5, Edit), version(2, 5, BeforeRestore), version(3, 4, Edit)]),
            Some(2)
        );
    }

    #[test]
    fn what_was_deleted_is_not_offered_also_when_it_arrives_late() {
        use Reason::{Deleted, Edit};
        let mut all = vec![version(1, 5, Edit), version(2, 5, Deleted)];
        assert_eq!(offered(&all), None);
        all.push(version(3, 5, Edit));
        assert_eq!(offered(&all), None);
        all.push(version(4, 6, Edit));
        assert_eq!(offered(&all), Some(4));
    }

    #[test]
    fn what_was_let_go_is_not_offered_and_what_comes_after_it_is() {
        use Reason::{Edit, LetGo};
        assert_eq!(offered(&[version(1, 57, Edit), version(2, 57, LetGo), version(3, 41, Edit)]), Some(3));
    }
}
