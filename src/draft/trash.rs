//! Deleted drafts: each is kept for a while, and that it was deleted is kept with it.
//!
//! The text under the key of a deleted draft is a line with a checksum of the rest, the time and the revision, and then
//! the record as it was. One that is not whole tells nothing: the draft is still where it was then.
//! The line alone is left of a draft that was deleted for good: as long as it is there, a tab in which the draft is
//! still open cannot bring it back unasked.

use super::generation::{Generation, checksum, unseal};
use super::key::DraftId;

/// What the text of a deleted draft begins with.
const FORM: &str = "retold-trash/1";

/// How long a deleted draft is kept, in days.
pub const KEPT_FOR_DAYS: u64 = 30;

const KEPT_FOR: u64 = KEPT_FOR_DAYS * 24 * 60 * 60 * 1_000;

/// A draft in the trash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trashed {
    /// Its name.
    pub id: DraftId,
    /// Its title as typed; may be empty.
    pub title: String,
    /// When it was deleted, in milliseconds since 1970 (UTC).
    pub deleted_at: u64,
}

/// Makes the text of a draft that was deleted at this revision; of one that is gone for good without its record.
pub fn bury(revision: u64, record: &str, now: u64) -> String {
    let buried = format!("{now}\t{revision}\n{record}");
    format!("{FORM}\t{:x}\t{buried}", checksum(&buried))
}

/// Returns the revision at which a draft was deleted. One that cannot be read tells nothing.
pub fn revision(text: &str) -> Option<u64> {
    header(text).map(|(_, revision, _)| revision)
}

/// Returns the record of a deleted draft; `None` if it is gone for good.
pub fn record(text: &str) -> Option<&str> {
    header(text).map(|(_, _, record)| record).filter(|record| !record.is_empty())
}

/// Returns when a draft was deleted, and what its record says of itself if it has one.
pub fn read(text: &str) -> Option<(u64, Option<Generation>)> {
    let (deleted_at, _, record) = header(text)?;
    Some((deleted_at, unseal(record).ok()))
}

/// Tells whether it has been kept long enough. A clock that was set back keeps it longer.
pub fn is_over(text: &str, now: u64) -> bool {
    header(text).is_some_and(|(deleted_at, _, _)| now.saturating_sub(deleted_at) > KEPT_FOR)
}

fn header(text: &str) -> Option<(u64, u64, &str)> {
    let (sum, buried) = text.strip_prefix(FORM)?.strip_prefix('\t')?.split_once('\t')?;
    u64::from_str_radix(sum, 16).ok().filter(|sum| *sum == checksum(buried))?;
    let (header, record) = buried.split_once('\n')?;
    let (deleted_at, revision) = header.split_once('\t')?;
    Some((deleted_at.parse().ok()?, revision.parse().ok()?, record))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_deleted_is_told_with_or_without_its_record() {
        let text = bury(7, "{}", 5);
        assert_eq!((revision(&text), record(&text)), (Some(7), Some("{}")));
        let gone = bury(7, "", 5);
        assert_eq!((revision(&gone), record(&gone)), (Some(7), None));
        for at in 0..text.len() {
            assert_eq!(revision(&text[..at]), None, "cut at {at}");
        }
        for other in ["", "{}", "retold-trash/1\t5\n", "retold-trash/2\t5\t7\n"] {
            assert_eq!(revision(other), None, "{other}");
        }
    }

    #[test]
    fn it_is_kept_for_a_month_and_longer_when_the_clock_was_set_back() {
        let text = bury(7, "{}", KEPT_FOR);
        assert_eq!([0, 2 * KEPT_FOR, 2 * KEPT_FOR + 1].map(|now| is_over(&text, now)), [false, false, true]);
    }
}
