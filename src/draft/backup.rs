//! Every draft in one file, and back.
//!
//! ```json
//! { "format": "retold-backup", "version": 1, "saved_at": 1700000000000,
//!   "drafts": [{ "id": "1f", "draft": { "format": "retold-draft", … } }] }
//! ```
//!
//! Bringing a backup back adds, and never writes over: a draft that is there and says something else stays, and the one
//! of the backup is put beside it.

use thiserror::Error;

use super::keeper::{LoadError, Opened, SaveError};
use super::key::DraftId;
use super::library::Library;
use super::stored::{ReadDraft, ReadError, from_value, to_json};
use super::{Storage, StorageError};
use crate::postmortem::Postmortem;
use crate::read::{Json, Object};

/// What `format` says.
const FORMAT: &str = "retold-backup";

/// The version that is written, and the newest that is read.
const VERSION: u64 = 1;

/// The key that holds when the last backup was made, in milliseconds since 1970 (UTC).
const LAST: &str = "retold/last-backup";

/// What has come of bringing a backup back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Restored {
    /// How many drafts were added under their own names.
    pub added: usize,
    /// How many were there already, the same.
    pub same: usize,
    /// How many were added beside one of the same name that says something else, or that was deleted.
    pub beside: usize,
    /// How many could not be read.
    pub unreadable: usize,
}

/// Why a backup was not brought back.
#[derive(Debug, Error)]
pub enum BackupError {
    /// It is no JSON, or damaged.
    #[error("this file is damaged: {0}")]
    NotJson(#[source] serde_json::Error),
    /// It is JSON, but no backup of Retold's.
    #[error("this is not a backup that Retold made")]
    NotABackup,
    /// A newer Retold made it.
    #[error("this backup was made by a newer Retold: reload the page")]
    TooNew,
    /// A draft could not be stored; those before it are.
    #[error(transparent)]
    Save(#[from] SaveError),
}

/// Tells whether a text wants to be read as a backup: it is an object, and `format` says so.
///
/// # Examples
///
/// ```
/// use retold::draft::looks_like_backup;
///
/// assert!(looks_like_backup(r#"{ "format": "retold-backup" }"#));
/// assert!(!looks_like_backup(r#"{ "format": "retold-draft", "title": "A retold-backup is lost" }"#));
/// ```
pub fn looks_like_backup(text: &str) -> bool {
    // Within a text of the writer's there is a backslash before each quotation mark, so that none reads as this.
    let says_so = |rest: &str| {
        let value = rest.trim_start().strip_prefix(':').map(str::trim_start);
        let value = value.and_then(|it| it.strip_prefix('"')?.strip_prefix(FORMAT));
        value.is_some_and(|it| it.starts_with('"'))
    };
    text.trim_start_matches('\u{FEFF}').trim_start().starts_with('{')
        && text.split("\"format\"").skip(1).any(says_so)
}

/// Writes every draft that can be read into one file, also those that are `unsaved` and what was put by. `now` is in milliseconds since 1970 (UTC).
///
/// # Errors
///
/// [`StorageError`] when the drafts cannot be listed.
pub fn back_up<S: Storage>(
    library: &Library<S>,
    unsaved: &[Opened],
    now: u64,
) -> Result<String, StorageError> {
    let mut drafts = Vec::new();
    let mut add = |id: &DraftId, json: &str| drafts.push(format!("{{\"id\":\"{id}\",\"draft\":{json}}}"));
    let listing = library.list()?;
    for draft in listing.drafts {
        if let Some(json) = library.json(&draft.id)?
            && !unsaved.iter().any(|it| it.keeper.id == draft.id)
        {
            add(&draft.id, &json);
        }
    }
    for draft in unsaved {
        add(&draft.keeper.id, &to_json(&draft.postmortem, draft.keeper.revision(), now));
    }
    for aside in listing.aside {
        add(&aside.id, &to_json(&aside.postmortem, 0, aside.saved_at));
    }
    Ok(format!(
        "{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\"saved_at\":{now},\"drafts\":[\n{}\n]}}\n",
        drafts.join(",\n")
    ))
}

/// Remembers that a backup was made. That this may fail is no harm: it says only how old the last one is.
pub fn remember_backup<S: Storage>(library: &mut Library<S>, now: u64) {
    let _ = library.storage.set(LAST, &now.to_string());
}

/// Returns when the last backup was made, in milliseconds since 1970 (UTC); `None` if never.
pub fn last_backup<S: Storage>(library: &Library<S>) -> Option<u64> {
    library.storage.get(LAST).ok()??.parse().ok()
}

/// Brings the drafts of a backup back. `now` is in milliseconds since 1970 (UTC); `new_id` makes a name that no draft has.
///
/// # Errors
///
/// [`BackupError`] when it is no backup, or there is no room for all of it.
pub fn bring_back<S: Storage>(
    library: &mut Library<S>,
    text: &str,
    now: u64,
    mut new_id: impl FnMut() -> DraftId,
) -> Result<Restored, BackupError> {
    let mut restored = Restored::default();
    for entry in entries(text)? {
        let Some((id, Ok(ReadDraft { postmortem, .. }))) = read(entry) else {
            restored.unreadable += 1;
            continue;
        };
        match library.open(&id) {
            Ok(Some(stored)) if stored.postmortem == postmortem => restored.same += 1,
            Ok(None) => {
                library.add(id, &postmortem, now)?;
                restored.added += 1;
            }
            Err(LoadError::Storage(error)) => return Err(SaveError::from(error).into()),
            Ok(Some(_)) | Err(LoadError::Deleted | LoadError::Unreadable(_)) => {
                if is_there(library, &postmortem)? {
                    restored.same += 1;
                } else {
                    library.add(new_id(), &postmortem, now)?;
                    restored.beside += 1;
                }
            }
        }
    }
    Ok(restored)
}

/// Tells whether a draft of any name says the same: it may have been brought back before.
fn is_there<S: Storage>(library: &Library<S>, postmortem: &Postmortem) -> Result<bool, BackupError> {
    let drafts = library.list().map_err(SaveError::from)?.drafts;
    let says_it = |id: &DraftId| matches!(library.open(id), Ok(Some(it)) if it.postmortem == *postmortem);
    Ok(drafts.iter().any(|draft| draft.title == postmortem.title && says_it(&draft.id)))
}

fn entries(text: &str) -> Result<Vec<Json>, BackupError> {
    let json = serde_json::from_str(text.trim_start_matches('\u{FEFF}')).map_err(BackupError::NotJson)?;
    let Json::Object(mut backup) = json else { return Err(BackupError::NotABackup) };
    if Json::take_text(&mut backup, "format") != FORMAT {
        return Err(BackupError::NotABackup);
    }
    if Json::take_number(&mut backup, "version") as u64 > VERSION {
        return Err(BackupError::TooNew);
    }
    Ok(Json::take_list(&mut backup, "drafts"))
}

fn read(entry: Json) -> Option<(DraftId, Result<ReadDraft, ReadError>)> {
    let Json::Object(mut entry) = entry else { return None };
    let id = DraftId::parse(&Json::take_text(&mut entry, "id"))?;
    let at = entry.iter().position(|(name, _): &(String, Json)| name == "draft")?;
    let entry: &mut Object = &mut entry;
    Some((id, from_value(entry.swap_remove(at).1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::MemoryStorage;
    use crate::postmortem::example;

    fn titled(title: &str) -> Postmortem {
        Postmortem { title: title.to_owned(), ..example() }
    }

    fn library_of(titles: &[(u64, &str)]) -> Library<MemoryStorage> {
        let mut library = Library::new(MemoryStorage::default());
        for (number, title) in titles {
            library.add(DraftId::new(*number), &titled(title), number * 10).unwrap();
        }
        library
    }

    fn titles(library: &Library<MemoryStorage>) -> Vec<String> {
        let mut titles: Vec<_> = library.list().unwrap().drafts.into_iter().map(|it| it.title).collect();
        titles.sort();
        titles
    }

    fn brought_back(library: &mut Library<MemoryStorage>, text: &str) -> Restored {
        let mut next = 100;
        bring_back(library, text, 99, || {
            next += 1;
            DraftId::new(next)
        })
        .unwrap()
    }

    #[test]
    fn everything_comes_back_where_nothing_was() {
        let file = back_up(&library_of(&[(1, "a\u{1F4A5}\"\\"), (2, "b")]), &[], 50).unwrap();
        let mut other = library_of(&[]);
        assert_eq!(brought_back(&mut other, &file), Restored { added: 2, ..Restored::default() });
        assert_eq!(titles(&other), ["a\u{1F4A5}\"\\", "b"]);
        assert_eq!(other.open(&DraftId::new(2)).unwrap().unwrap().postmortem, titled("b"));
    }

    #[test]
    fn nothing_is_written_over_and_nothing_added_twice() {
        let file = back_up(&library_of(&[(1, "a"), (2, "b"), (3, "c")]), &[], 50).unwrap();
        let mut other = library_of(&[(1, "a"), (2, "b, written on"), (3, "c")]);
        other.delete(&DraftId::new(3), 60).unwrap();
        let expected = Restored { same: 1, beside: 2, ..Restored::default() };
        assert_eq!(brought_back(&mut other, &file), expected);
        assert_eq!(titles(&other), ["a", "b", "b, written on", "c"]);
        assert_eq!(brought_back(&mut other, &file), Restored { same: 3, ..Restored::default() });
    }

    #[test]
    fn what_is_no_backup_is_told_and_what_can_be_read_of_a_damaged_one_is_taken() {
        let mut library = library_of(&[]);
        let mut told = |text: &str| {
            bring_back(&mut library, text, 9, || DraftId::new(7)).map_err(|error| error.to_string())
        };
        assert!(told("{").unwrap_err().starts_with("this file is damaged"));
        assert_eq!(told("[]").unwrap_err(), "this is not a backup that Retold made");
        assert_eq!(
            told(r#"{"format":"retold-backup","version":2}"#).unwrap_err(),
            "this backup was made by a newer Retold: reload the page"
        );
        let mixed = r#"{"format":"retold-backup","version":1,"drafts":[5,{"id":"1","draft":{}},{"id":"2","draft":{"format":"retold-draft","version":1,"postmortem":{"title":"x"}}}]}"#;
        assert_eq!(told(mixed).unwrap(), Restored { added: 1, unreadable: 2, ..Restored::default() });
    }

    #[test]
    fn a_file_is_a_backup_by_its_format_and_not_by_what_is_told_in_it() {
        let file = back_up(&library_of(&[(1, "a")]), &[], 50).unwrap();
        let draft = to_json(&titled(r#"The "format": "retold-backup" was lost"#), 1, 2);
        assert!(draft.contains(FORMAT));
        for (text, is_one) in [
            (file.as_str(), true),
            (
                "\u{FEFF}\n{\"drafts\": [{\"draft\": {\"format\": \"retold-draft\"}}],\n \"format\" :\n \"retold-backup\"}",
                true,
            ),
            (draft.as_str(), false),
            (r#"{"format": "retold-backup-2"}"#, false),
            (r#"["format": "retold-backup"]"#, false),
            ("{\"format\"", false),
        ] {
            assert_eq!(looks_like_backup(text), is_one, "{text}");
        }
    }

    #[test]
    fn when_the_last_one_was_made_is_remembered() {
        let mut library = library_of(&[]);
        assert_eq!(last_backup(&library), None);
        remember_backup(&mut library, 12);
        assert_eq!(last_backup(&library), Some(12));
        assert!(library.list().unwrap().unreadable.is_empty());
    }
}
