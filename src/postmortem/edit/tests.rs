//! What edits do, and what they refuse.

use super::*;
use crate::postmortem::example;

#[test]
fn moving_an_event_keeps_the_others_in_order() {
    let mut postmortem = example();
    let ids = |postmortem: &Postmortem| postmortem.timeline.iter().map(|it| it.id.0).collect::<Vec<_>>();
    let before = ids(&postmortem);
    let item = Item::Event(postmortem.timeline[4].id);

    apply(&mut postmortem, Edit::Move { item, to: 1 }).unwrap();
    let expected: Vec<_> = [0, 4, 1, 2, 3, 5].iter().map(|&at: &usize| before[at]).collect();
    assert_eq!(ids(&postmortem), expected);

    apply(&mut postmortem, Edit::Move { item, to: 4 }).unwrap();
    assert_eq!(ids(&postmortem), before);
}

#[test]
fn moving_beyond_the_end_means_the_end() {
    let mut postmortem = example();
    let item = Item::ActionItem(postmortem.measures.action_items[0].id);
    apply(&mut postmortem, Edit::Move { item, to: usize::MAX }).unwrap();
    assert_eq!(item.position(&postmortem), Some(3));
}

#[test]
fn an_id_is_never_given_twice() {
    let mut postmortem = Postmortem::default();
    let add = || Edit::AddImprovement { text: String::new() };
    let first = apply(&mut postmortem, add()).unwrap().item.unwrap();
    apply(&mut postmortem, Edit::Remove { item: first }).unwrap();
    let second = apply(&mut postmortem, add()).unwrap().item.unwrap();
    assert_ne!(first, second);
}

#[test]
fn an_edit_of_a_removed_item_is_refused_and_changes_nothing() {
    let mut postmortem = example();
    let id = postmortem.timeline[2].id;
    let item = Item::Event(id);
    apply(&mut postmortem, Edit::Remove { item }).unwrap();
    let before = postmortem.clone();
    let field = TextField::Event(id);
    let typed = Edit::SetText { field, text: "late key".into() };
    assert_eq!(apply(&mut postmortem, typed), Err(EditError::NoSuchText(field)));
    assert_eq!(postmortem, before);
    for edit in [
        Edit::SetTime { field: TimeField::Event(id), time: Answer::Unknown },
        Edit::SetEventKind { event: id, kind: Some(EventKind::Found) },
        Edit::Move { item, to: 0 },
        Edit::Remove { item },
    ] {
        assert_eq!(apply(&mut postmortem, edit), Err(EditError::NoSuchItem(item)));
        assert_eq!(postmortem, before);
    }
}

#[test]
fn a_clock_is_chosen_and_chosen_back() {
    let mut postmortem = example();
    for (style, changed) in
        [(ClockStyle::WithUtc, true), (ClockStyle::WithUtc, false), (ClockStyle::AsWritten, true)]
    {
        let applied = apply(&mut postmortem, Edit::SetClockStyle(style)).unwrap();
        assert_eq!((applied.changed, postmortem.layout.clock), (changed, style));
    }
    assert_eq!(postmortem, example());
}

#[test]
fn an_edit_that_changes_nothing_says_so() {
    let mut postmortem = example();
    let text = postmortem.summary.impact.clone();
    let applied = apply(&mut postmortem, Edit::SetText { field: TextField::Impact, text }).unwrap();
    assert!(!applied.changed);
}

#[test]
fn a_dismissal_is_kept_once_and_taken_back() {
    let mut postmortem = example();
    let edit = |dismissed| Edit::SetDismissed { key: "event-length".into(), dismissed };
    for (dismissed, changed) in [(false, false), (true, true), (true, false), (false, true)] {
        assert_eq!(apply(&mut postmortem, edit(dismissed)).unwrap().changed, changed);
        assert_eq!(postmortem.dismissed.contains(&"event-length".to_owned()), dismissed);
    }
    assert_eq!(postmortem, example());
}

#[test]
fn of_several_edits_all_are_made_or_none() {
    let mut postmortem = example();
    let title = |text: &str| Edit::SetText { field: TextField::Title, text: text.into() };
    let gone = Edit::Remove { item: Item::Event(EventId(99)) };
    let refused = apply(&mut postmortem, Edit::Several(vec![title("a"), gone]));
    assert!(refused.is_err());
    assert_eq!(postmortem, example());
    let added = Edit::AddActionItem { text: "b".into() };
    let applied = apply(&mut postmortem, Edit::Several(vec![title("a"), added])).unwrap();
    assert!(applied.changed && applied.item.is_some());
    assert_eq!((postmortem.title.as_str(), postmortem.measures.action_items.len()), ("a", 5));
    assert!(!apply(&mut postmortem, Edit::Several(vec![title("a")])).unwrap().changed);
}
