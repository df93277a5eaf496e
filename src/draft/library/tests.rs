//! What is listed, deleted, brought back and kept.

use super::*;
use crate::draft::{MemoryStorage, Trashed};
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
    library.list().unwrap().drafts.into_iter().map(|draft| draft.title).collect()
}

#[test]
fn drafts_are_listed_last_saved_first_and_opened_as_they_were() {
    let library = library_of(&[(1, "a"), (2, "b")]);
    assert_eq!(titles(&library), ["b", "a"]);
    let opened = library.open(&DraftId::new(1)).unwrap().unwrap();
    assert_eq!((opened.postmortem, opened.keeper.revision()), (titled("a"), 1));
    assert!(library.open(&DraftId::new(3)).unwrap().is_none());
}

#[test]
fn what_cannot_be_read_is_kept_and_reported() {
    let mut library = library_of(&[(3, "c")]);
    let texts = [
        ("retold/draft/1/a", "{ torn"),
        ("retold/draft/2", r#"{"format":"retold-draft","version":9}"#),
        ("retold/draft/x", "not ours, it seems"),
        ("retold/damaged/10000000000000001", "moved away"),
        ("somebody-else", "{ torn"),
    ];
    for (key, text) in texts {
        library.storage.set(key, text).unwrap();
    }
    let listing = library.list().unwrap();
    assert_eq!(listing.drafts.len(), 1);
    let mut reported: Vec<_> =
        listing.unreadable.iter().map(|it| (it.key.as_str(), it.text.as_str())).collect();
    reported.sort_unstable();
    let mut expected = texts[..4].to_vec();
    expected.sort_unstable();
    assert_eq!(reported, expected);
    assert!(matches!(library.open(&DraftId::new(1)), Err(LoadError::Unreadable(ReadError::NotJson(_)))));
    assert!(matches!(
        library.open(&DraftId::new(2)),
        Err(LoadError::Unreadable(ReadError::TooNew { version: 9 }))
    ));
}

#[test]
fn a_deleted_draft_can_be_brought_back_at_once_and_later() {
    let mut library = library_of(&[(1, "a")]);
    let id = DraftId::new(1);
    let deleted = library.delete(&id, 50).unwrap().unwrap();
    assert!(matches!(library.open(&id), Err(LoadError::Deleted)));
    assert_eq!(titles(&library), [""; 0]);
    library.restore(&deleted).unwrap();
    assert_eq!(library.open(&id).unwrap().unwrap().postmortem, titled("a"));

    library.delete(&id, 60).unwrap();
    let trash = library.list().unwrap().trash;
    assert_eq!(trash, [Trashed { id: id.clone(), title: "a".to_owned(), deleted_at: 60 }]);
    let deleted = library.in_trash(&id).unwrap().unwrap();
    library.restore(&deleted).unwrap();
    assert_eq!(titles(&library), ["a"]);
    assert!(library.list().unwrap().trash.is_empty());
}

#[test]
fn what_is_deleted_for_good_stays_so_until_nobody_can_have_it_open_any_more() {
    let mut library = library_of(&[(1, "a")]);
    let id = DraftId::new(1);
    library.delete(&id, 60).unwrap();
    assert_eq!(library.forget(&id, 70), Ok(true));
    assert!(library.list().unwrap().trash.is_empty());
    assert_eq!(library.in_trash(&id).unwrap(), None);
    assert!(matches!(library.open(&id), Err(LoadError::Deleted)));
    library.sweep(70 + 31 * 86_400_000).unwrap();
    assert!(library.storage.texts.is_empty());
}

/// A list that is not up to date still offers to delete it for good.
#[test]
fn what_was_brought_back_is_not_deleted_for_good() {
    let mut library = library_of(&[(1, "a")]);
    let id = DraftId::new(1);
    let deleted = library.delete(&id, 60).unwrap().unwrap();
    library.restore(&deleted).unwrap();
    assert_eq!(library.forget(&id, 70), Ok(false));
    assert_eq!(titles(&library), ["a"]);
}

#[test]
fn a_deletion_that_found_no_room_and_left_the_record_can_be_done_again() {
    let mut library = library_of(&[(1, "a")]);
    let id = DraftId::new(1);
    let left = library.storage.texts.clone();
    library.storage.room = Some(60);
    library.delete(&id, 60).unwrap();
    library.storage.room = None;
    library.storage.texts.extend(left);
    assert!(library.delete(&id, 70).unwrap().is_some_and(|deleted| deleted.is_in_trash));
    assert_eq!(library.list().unwrap().trash[0].title, "a");
}

/// A browser that is told to remove a record may say that it has, and leave it.
#[test]
fn deleting_what_a_deletion_has_left_leaves_the_newer_record_in_the_trash() {
    let mut library = library_of(&[(1, "older")]);
    let id = DraftId::new(1);
    let left = library.storage.texts.clone();
    let mut opened = library.open(&id).unwrap().unwrap();
    opened.keeper.save(&mut library.storage, &titled("newer"), 20).unwrap();
    library.delete(&id, 60).unwrap();
    library.storage.texts.extend(left);
    let deleted = library.delete(&id, 70).unwrap().unwrap();
    assert!(deleted.is_in_trash);
    assert_eq!(library.list().unwrap().trash[0].title, "newer");
    assert_eq!(library.storage.texts.len(), 1, "{:?}", library.storage.texts);
    library.restore(&deleted).unwrap();
    assert_eq!(titles(&library), ["newer"]);
}

#[test]
fn bringing_a_draft_back_writes_over_nothing_that_cannot_be_read() {
    let mut library = library_of(&[(1, "a")]);
    let id = DraftId::new(1);
    let deleted = library.delete(&id, 60).unwrap().unwrap();
    for (slots, expected) in [(&["/a"][..], "/b"), (&["/b"], "/a"), (&["/a", "/b"], "/a")] {
        let mut library = library.clone();
        for slot in slots {
            library.storage.set(&format!("retold/draft/1{slot}"), &format!("torn {slot}")).unwrap();
        }
        library.restore(&deleted).unwrap();
        assert!(library.storage.texts[&format!("retold/draft/1{expected}")].starts_with("retold/1"));
        assert_eq!(library.list().unwrap().unreadable.len(), slots.len(), "{slots:?}");
    }
}

#[test]
fn what_a_newer_retold_has_saved_is_told_and_not_deleted() {
    let mut library = library_of(&[(1, "a")]);
    library.storage.set("retold/draft/1/b", "retold/2\tnews").unwrap();
    let listing = library.list().unwrap();
    assert!(listing.drafts.is_empty());
    assert!(matches!(listing.unreadable[0].error, ReadError::TooNew { version: 2 }));
    assert_eq!(library.delete(&DraftId::new(1), 60).unwrap(), None);
    assert_eq!(library.storage.texts.len(), 2);
}

#[test]
fn a_draft_can_be_deleted_when_there_is_no_room() {
    let mut library = library_of(&[(1, "a")]);
    let id = DraftId::new(1);
    library.storage.room = Some(60);
    let deleted = library.delete(&id, 60).unwrap().unwrap();
    assert!(library.storage.texts.values().all(|text| text.len() < 60));
    library.storage.room = None;
    library.restore(&deleted).unwrap();
    assert_eq!(titles(&library), ["a"]);
}

#[test]
fn what_an_earlier_version_stores_beside_the_generations_is_offered() {
    let mut library = library_of(&[(1, "a")]);
    let bare = crate::draft::to_json(&titled("from an old tab"), 1, 5);
    library.storage.set("retold/draft/1", &bare).unwrap();
    let listing = library.list().unwrap();
    assert_eq!(listing.drafts[0].title, "a");
    assert_eq!(listing.aside[0].postmortem, titled("from an old tab"));
}

#[test]
fn what_was_put_by_is_offered_unless_it_was_saved_after_all() {
    let mut library = library_of(&[(1, "a")]);
    for (key, title) in [("retold/rescued/1", "a"), ("retold/rescued/2", "b")] {
        library.storage.set(key, &crate::draft::to_json(&titled(title), 1, 5)).unwrap();
    }
    let aside = library.list().unwrap().aside;
    assert_eq!(aside.iter().map(|it| it.postmortem.title.as_str()).collect::<Vec<_>>(), ["b"]);
}

#[test]
fn an_undo_that_comes_late_does_not_write_over_what_was_saved_since() {
    let mut library = library_of(&[(1, "a")]);
    let id = DraftId::new(1);
    let deleted = library.delete(&id, 60).unwrap().unwrap();
    // Another tab brings it back from the trash, and saves twice.
    let found = library.in_trash(&id).unwrap().unwrap();
    library.restore(&found).unwrap();
    let mut opened = library.open(&id).unwrap().unwrap();
    for title in ["b", "c"] {
        opened.keeper.save(&mut library.storage, &titled(title), 70).unwrap();
    }
    library.restore(&deleted).unwrap();
    assert_eq!(titles(&library), ["c"]);
    assert!(library.list().unwrap().trash.is_empty());
}

#[test]
fn what_was_put_by_since_it_was_listed_is_not_discarded() {
    let mut library = library_of(&[]);
    let put_by = |library: &mut Library<MemoryStorage>, title: &str| {
        library.storage.set("retold/rescued/2", &crate::draft::to_json(&titled(title), 1, 5)).unwrap();
        library.list().unwrap().aside.remove(0)
    };
    let first = put_by(&mut library, "a");
    let second = put_by(&mut library, "a, and more");
    library.discard(&first).unwrap();
    assert_eq!(library.list().unwrap().aside.len(), 1);
    library.discard(&second).unwrap();
    assert!(library.list().unwrap().aside.is_empty());
}
