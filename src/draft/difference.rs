//! What changed from one version of a draft to another, place by place and word by word.

mod places;
mod words;

use crate::postmortem::Postmortem;
use places::{Place, places};

pub use words::Piece;

/// A place that is not the same in both versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What the place is called: `Impact`, `Event 3`.
    pub place: String,
    /// What has become of it.
    pub kind: ChangeKind,
    /// Its text, with what is new and what has gone; empty where nothing can be shown.
    pub pieces: Vec<Piece>,
}

/// What has become of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// It is there now, and was not.
    Added,
    /// It was there, and is not any more.
    Removed,
    /// It says something else.
    Changed,
    /// Its items stand in another order.
    Moved,
}

/// Compares two versions. Nothing is returned if, and only if, the writer has changed nothing.
///
/// Items are followed by their ids, so that one which was moved is not one that was removed and added.
///
/// # Examples
///
/// ```
/// use retold::draft::{ChangeKind, Piece, differences};
/// use retold::postmortem::Postmortem;
///
/// let before = Postmortem { title: "Checkout was down".into(), ..Postmortem::default() };
/// let after = Postmortem { title: "Checkout was slow".into(), ..Postmortem::default() };
/// let [change] = &differences(&before, &after)[..] else { panic!() };
/// assert_eq!((change.place.as_str(), change.kind), ("Title", ChangeKind::Changed));
/// let expected = [Piece::Same("Checkout was "), Piece::Gone("down"), Piece::New("slow")].map(Piece::into_owned);
/// assert_eq!(change.pieces, expected);
/// ```
pub fn differences(before: &Postmortem, after: &Postmortem) -> Vec<Change> {
    let (old, new) = (places(before), places(after));
    let mut changes = Vec::new();
    // What has gone is told where it stood, as far as that place is still there.
    let mut gone = old.iter().peekable();
    for place in &new {
        let at = old.iter().position(|other| other.is_of(place));
        if at.is_some() {
            while let Some(other) = gone.next_if(|other| !other.is_of(place)) {
                changes.extend(removed(other, &new));
            }
            gone.next();
        }
        changes.extend(changed(at.map(|at| &old[at]), place));
    }
    changes.extend(gone.filter_map(|other| removed(other, &new)));
    changes.extend(moved(&old, &new));
    if changes.is_empty() && !says_the_same(before, after) {
        // Something that has no words of its own.
        let place = "Settings".to_owned();
        changes.push(Change { place, kind: ChangeKind::Changed, pieces: Vec::new() });
    }
    changes
}

fn says_the_same(before: &Postmortem, after: &Postmortem) -> bool {
    *before == Postmortem { next_id: before.next_id, ..after.clone() }
}

fn removed(place: &Place, new: &[Place]) -> Option<Change> {
    let is_gone = !new.iter().any(|other| other.is_of(place));
    is_gone.then(|| Change {
        place: place.name.clone(),
        kind: ChangeKind::Removed,
        pieces: words::compared(&place.text, ""),
    })
}

fn changed(old: Option<&Place>, new: &Place) -> Option<Change> {
    let kind = if old.is_none() { ChangeKind::Added } else { ChangeKind::Changed };
    let before = old.map_or("", |old| &old.text);
    let is_same = old.is_some() && before == new.text;
    (!is_same).then(|| Change { place: new.name.clone(), kind, pieces: words::compared(before, &new.text) })
}

/// Tells of the lists whose items stand in another order.
fn moved(old: &[Place], new: &[Place]) -> Vec<Change> {
    let mut lists: Vec<&'static str> = new.iter().filter_map(|place| place.list).collect();
    lists.dedup();
    let is_moved = |list: &&'static str| {
        let in_both = |these: &[Place], others: &[Place]| -> Vec<String> {
            let these = these.iter().filter(|place| place.list == Some(list));
            let in_both = these.filter(|place| others.iter().any(|other| other.is_of(place)));
            in_both.map(|place| place.key.clone()).collect()
        };
        in_both(old, new) != in_both(new, old)
    };
    let change =
        |list: &'static str| Change { place: list.to_owned(), kind: ChangeKind::Moved, pieces: Vec::new() };
    lists.into_iter().filter(is_moved).map(change).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postmortem::{Edit, Item, TaleChange, TextField, apply, example};

    fn told(changes: &[Change]) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Same(text) => text.clone(),
            Piece::New(text) => format!("[+{text}+]"),
            Piece::Gone(text) => format!("[-{text}-]"),
        };
        let change = |change: &Change| {
            let text: String = change.pieces.iter().map(piece).collect();
            format!("{} {:?}: {text}", change.place, change.kind)
        };
        changes.iter().map(change).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn each_change_is_told_where_it_was_made() {
        let before = example();
        let mut after = before.clone();
        let (first, third) = (before.timeline[0].id, before.timeline[2].id);
        for edit in [
            Edit::SetText { field: TextField::Impact, text: "Nobody could pay\nfor two hours.".to_owned() },
            Edit::SetText { field: TextField::Event(first), text: "Alerts fired at once.".to_owned() },
            Edit::Remove { item: Item::Event(third) },
            Edit::Move { item: Item::Event(first), to: 2 },
            Edit::AddActionItem { text: "Add an alert.".to_owned() },
            Edit::ChangeTale(TaleChange::Seed(7)),
        ] {
            apply(&mut after, edit).unwrap();
        }
        insta::assert_snapshot!(told(&differences(&before, &after)));
    }

    #[test]
    fn the_same_has_no_differences() {
        assert_eq!(differences(&example(), &example()), []);
        let counted = Postmortem { next_id: 99, ..example() };
        assert_eq!(differences(&example(), &counted), []);
    }

    #[test]
    fn a_blank_draft_differs_in_everything_that_was_written() {
        let changes = differences(&Postmortem::default(), &example());
        assert!(
            changes.iter().all(|change| change.pieces.iter().all(|piece| matches!(piece, Piece::New(_))))
        );
        let back = differences(&example(), &Postmortem::default());
        assert_eq!(changes.len(), back.len());
    }
}
