//! What is known of the copies of each draft in files, which outlive the browser's storage.
//!
//! One text has a line for each draft: its name, how often it had been saved then, and when the file was made, in
//! milliseconds since 1970 (UTC). It is for display: where it is lost, nothing else is.

use super::library::Library;
use super::{DraftId, Storage};

/// The key that holds it.
const COPIES: &str = "retold/copies";

/// Returns what is known of the copies.
pub fn copies<S: Storage>(library: &Library<S>) -> String {
    library.storage.get(COPIES).ok().flatten().unwrap_or_default()
}

/// Remembers that a draft that was saved so often is in a file that is made now. That this may fail is no harm: the draft
/// counts as not backed up then.
pub fn remember_copy<S: Storage>(library: &mut Library<S>, draft: &DraftId, revision: u64, now: u64) {
    let name = format!("{draft} ");
    let mut text = format!("{name}{revision} {now}\n");
    for line in copies(library).lines().filter(|line| !line.starts_with(&name)) {
        text += line;
        text += "\n";
    }
    let _ = library.storage.set(COPIES, &text);
}

/// Says whether a draft that was saved so often has a copy in a file, given what is known of all copies. `say_time` writes
/// a time in the reader's way.
///
/// # Examples
///
/// ```
/// use retold::draft::{DraftId, copy_in_words};
///
/// let say = |copies: &str, revision| copy_in_words(copies, &DraftId::new(1), revision, |_| "May 4".to_owned());
/// assert_eq!(say("2 9 0", 7), "not backed up");
/// assert_eq!(say("2 9 0\n1 7 0", 7), "backed up May 4");
/// assert_eq!(say("2 9 0\n1 7 0", 8), "changed since the backup of May 4");
/// ```
pub fn copy_in_words(copies: &str, draft: &DraftId, revision: u64, say_time: fn(u64) -> String) -> String {
    match copy_of(copies, draft) {
        None => "not backed up".to_owned(),
        Some((copied, made_at)) => {
            let since = if copied < revision { "changed since the backup of " } else { "backed up " };
            since.to_owned() + &say_time(made_at)
        }
    }
}

fn copy_of(copies: &str, draft: &DraftId) -> Option<(u64, u64)> {
    let name = format!("{draft} ");
    let (revision, made_at) = copies.lines().find_map(|line| line.strip_prefix(&name))?.split_once(' ')?;
    Some((revision.parse().ok()?, made_at.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{MemoryStorage, StorageError};

    #[test]
    fn the_last_copy_of_each_draft_is_remembered() {
        let mut library = Library::new(MemoryStorage::default());
        let [one, other] = [1, 31].map(DraftId::new);
        for (draft, revision) in [(&one, 3), (&other, 9), (&one, 4)] {
            remember_copy(&mut library, draft, revision, 1_700_000_000_000);
        }
        assert_eq!(copies(&library), "1 4 1700000000000\n1f 9 1700000000000\n");
        assert_eq!(copy_of(&copies(&library), &other), Some((9, 1_700_000_000_000)));
        assert_eq!(library.list().unwrap().drafts, [], "it is no draft");
        assert!(library.list().unwrap().unreadable.is_empty());
    }

    #[test]
    fn other_lines_are_no_copies() {
        for text in ["", "1f", "1f 7", "1f x 9", "1f 7 -1", "f 7 9", "1f7 9 9"] {
            assert_eq!(copy_of(text, &DraftId::new(31)), None, "{text}");
        }
    }

    #[test]
    fn a_storage_that_refuses_leaves_it_unknown() {
        let mut library = Library::new(MemoryStorage::default());
        library.storage.refuses = Some(StorageError::Full);
        remember_copy(&mut library, &DraftId::new(1), 3, 4);
        assert_eq!(copies(&library), "");
    }
}
