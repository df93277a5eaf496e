//! What is known of the copies of each draft in files, which outlive the browser's storage.
//!
//! One text has a line for each draft: its name, how often it had been saved then, and when the file was made. It is for
//! display: where it is lost, nothing else is.

use super::library::Library;
use super::{DraftId, Storage};

/// The key that holds it.
const COPIES: &str = "retold/copies";

/// A copy of a draft in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileCopy {
    /// Of which draft.
    pub draft: DraftId,
    /// How often it had been saved then.
    pub revision: u64,
    /// When the file was made, in milliseconds since 1970 (UTC).
    pub made_at: u64,
}

impl FileCopy {
    fn read(line: &str) -> Option<Self> {
        let mut parts = line.split(' ');
        let draft = DraftId::parse(parts.next()?)?;
        let mut number = || parts.next()?.parse().ok();
        Some(Self { draft, revision: number()?, made_at: number()? })
    }
}

/// Returns the last copy of each draft that is known.
pub fn copies<S: Storage>(library: &Library<S>) -> Vec<FileCopy> {
    let text = library.storage.get(COPIES).ok().flatten().unwrap_or_default();
    text.lines().filter_map(FileCopy::read).collect()
}

/// Remembers copies, which take the place of earlier ones. That this may fail is no harm: a draft counts as not backed up
/// then.
pub fn remember_copies<S: Storage>(library: &mut Library<S>, new: &[FileCopy]) {
    let mut all = copies(library);
    all.retain(|old| new.iter().all(|it| it.draft != old.draft));
    let lines = all.iter().chain(new).map(|it| format!("{} {} {}\n", it.draft, it.revision, it.made_at));
    let text: String = lines.collect();
    let _ = library.storage.set(COPIES, &text);
}

/// Says whether a draft that was saved so often has a copy in a file. `say_time` writes a time in the reader's way.
///
/// # Examples
///
/// ```
/// use retold::draft::{DraftId, FileCopy, copy_in_words};
///
/// let copy = FileCopy { draft: DraftId::new(1), revision: 7, made_at: 0 };
/// let say = |all: &[FileCopy], revision| copy_in_words(all, &DraftId::new(1), revision, |_| "May 4".to_owned());
/// assert_eq!(say(&[], 7), "not backed up");
/// assert_eq!(say(&[copy.clone()], 7), "backed up May 4");
/// assert_eq!(say(&[copy], 8), "changed since the backup of May 4");
/// ```
pub fn copy_in_words(
    all: &[FileCopy],
    draft: &DraftId,
    revision: u64,
    say_time: impl Fn(u64) -> String,
) -> String {
    match all.iter().find(|copy| copy.draft == *draft) {
        None => "not backed up".to_owned(),
        Some(copy) if copy.revision < revision => {
            format!("changed since the backup of {}", say_time(copy.made_at))
        }
        Some(copy) => format!("backed up {}", say_time(copy.made_at)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::MemoryStorage;

    fn copy(draft: u64, revision: u64) -> FileCopy {
        FileCopy { draft: DraftId::new(draft), revision, made_at: 1_700_000_000_000 + revision }
    }

    #[test]
    fn the_last_copy_of_each_draft_is_remembered() {
        let mut library = Library::new(MemoryStorage::default());
        assert_eq!(copies(&library), []);
        remember_copies(&mut library, &[copy(1, 3), copy(2, 9)]);
        remember_copies(&mut library, &[copy(1, 4)]);
        assert_eq!(copies(&library), [copy(2, 9), copy(1, 4)]);
        assert_eq!(library.list().unwrap().drafts, [], "it is no draft");
        assert!(library.list().unwrap().unreadable.is_empty());
    }

    #[test]
    fn other_lines_are_no_copies() {
        let mut library = Library::new(MemoryStorage::default());
        let text = "1f 7 9\nx 1 2\n1f\n\n2 -1 3\n";
        library.storage.texts.insert(COPIES.to_owned(), text.to_owned());
        assert_eq!(copies(&library), [FileCopy { draft: DraftId::new(31), revision: 7, made_at: 9 }]);
    }

    #[test]
    fn a_storage_that_refuses_leaves_it_unknown() {
        let mut library = Library::new(MemoryStorage::default());
        library.storage.refuses = Some(crate::draft::StorageError::Full);
        remember_copies(&mut library, &[copy(1, 3)]);
        assert_eq!(copies(&library), []);
    }
}
