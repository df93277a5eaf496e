//! What the second place answers, and which versions it keeps and offers.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::draft::{Version, to_json};
use crate::errand::{Act, Reopened};
use crate::postmortem::{Edit, History, Postmortem, TextField, example};
use crate::read::Json;

const DAY: u64 = 24 * 60 * 60 * 1_000;

/// The second place as it is to be, without a browser.
#[derive(Default)]
struct Place {
    texts: BTreeMap<String, String>,
    now: u64,
}

impl Place {
    fn ask(&mut self, question: &str) -> String {
        let request = Request::read(question).unwrap();
        let prefix = request.prefix();
        let keys: Vec<String> = self.texts.keys().filter(|key| key.starts_with(&prefix)).cloned().collect();
        let plan = request.plan(&keys, self.now);
        let taken = plan.take.iter().map(|key| (key.clone(), self.texts[key].clone())).collect();
        assert!(request.writes() || (plan.gone.is_empty() && plan.put.is_empty()));
        for key in &plan.gone {
            assert!(self.texts.remove(key).is_some(), "{key} was not there");
        }
        self.texts.extend(plan.put);
        request.answer(Ok(taken), |time| format!("at {time}"))
    }

    fn keep(&mut self, draft: &str, revision: u64, reason: Reason, title: &str) -> String {
        let text = if reason.is_mark() { String::new() } else { to_json(&titled(title), revision, self.now) };
        let now = self.now;
        self.ask(&format!("keep\n{draft}\0{now}\0{revision}\0{}\0{text}", reason.name()))
    }

    /// Keeps the present state of a history with its steps.
    fn keep_steps(&mut self, draft: &str, revision: u64, history: &mut History) {
        let present = to_json(history.postmortem(), revision, self.now);
        let mut question = format!("keep\n{draft}\0{}\0{revision}\0edit\0{present}", self.now);
        if let Some(new) = history.take_new() {
            question += &format!("\0{}\0{}\0{}", new.present, new.last, new.from);
            for state in new.states {
                question += &format!("\0{}", to_json(&state, 0, 0));
            }
        }
        assert_eq!(self.ask(&question), KEPT);
    }

    /// Opens a draft again, with what was kept of its steps.
    fn reopen(&mut self, draft: &str, revision: u64, present: &Postmortem) -> (History, Vec<Json>) {
        let answer = self.ask(&format!("reopen\n{draft}\0{revision}\0{}", to_json(present, revision, 0)));
        let reopened = Reopened::from_json(&answer);
        let read = |states: Vec<Json>| {
            states.into_iter().map(|state| from_json(&state.into_text()).unwrap().postmortem).collect()
        };
        let mut history = History::new(present.clone());
        history.adopt(read(reopened.past), read(reopened.future), reopened.position);
        (history, reopened.panel)
    }

    fn panel(&mut self, question: &str) -> String {
        self.ask(question)
    }
}

fn titled(title: &str) -> Postmortem {
    Postmortem { title: title.to_owned(), ..Postmortem::default() }
}

fn typed(title: &str) -> Edit {
    Edit::SetText { field: TextField::Title, text: title.to_owned() }
}

/// Returns the titles to which Undo leads, and then those to which Redo leads.
fn walked(mut history: History) -> String {
    let mut titles = history.postmortem().title.clone();
    while history.undo() {
        titles += &history.postmortem().title;
    }
    while history.redo() {
        titles += &history.postmortem().title;
    }
    titles
}

#[test]
fn a_draft_that_local_storage_has_lost_is_found_again_with_its_text() {
    let mut place = Place::default();
    assert_eq!(place.keep("1f", 1, Reason::Edit, "First"), KEPT);
    place.keep("1f", 2, Reason::Edit, "First & last");
    place.keep("2f", 5, Reason::Edit, "Second");
    let found = place.panel("recall\n2f 5\n3f 1");
    assert!(found.contains("First & last") && !found.contains("Second"), "{found}");
    assert!(found.contains(&Act::BringBack(DraftId::new(0x1f)).words()));
    let nothing = place.panel("recall\n1f 2\n2f 5");
    assert_eq!(nothing, r#"{"panel":[]}"#);
    // A browser that was killed has local storage as it was a while ago.
    assert!(place.panel("recall\n1f 1\n2f 5").contains("The list has an older version of it."));
}

#[test]
fn what_was_deleted_or_let_go_is_not_offered() {
    let mut place = Place::default();
    for draft in ["1f", "2f", "3f"] {
        place.keep(draft, 4, Reason::Edit, "Title");
    }
    place.keep("1f", 0, Reason::Deleted, "");
    place.keep("2f", 0, Reason::LetGo, "");
    assert_eq!(place.ask("forget\n3f\x000"), KEPT);
    assert_eq!(place.panel("recall\n"), r#"{"panel":[]}"#);
    // A tab that has not heard of it says the same again, and then something new.
    for draft in ["1f", "3f"] {
        assert_eq!(place.keep(draft, 4, Reason::Edit, "Late"), KEPT);
        assert_eq!(place.panel("recall\n"), r#"{"panel":[]}"#);
        place.keep(draft, 5, Reason::Edit, "Later");
        assert!(place.panel("recall\n").contains("Later"));
        place.keep(draft, 0, Reason::Deleted, "");
    }
}

/// As by a page that was left in the middle of it, and was gone back to later.
#[test]
fn a_mark_that_comes_late_is_not_of_what_was_written_since() {
    for question in ["keep\n1f\x0020\x000\0deleted\0", "keep\n1f\x0020\x000\0let-go\0", "forget\n1f\x0020"] {
        let mut place = Place { now: 10, ..Place::default() };
        place.keep("1f", 4, Reason::Edit, "Before");
        place.now = 30;
        place.keep("1f", 5, Reason::Edit, "Brought back and gone on with");
        place.now = 90;
        assert_eq!(place.ask(question), KEPT);
        assert!(place.panel("recall\n").contains("Brought back and gone on with"), "{question:?}");
        let is_mark = |key: &String| Version::of_key(key).is_some_and(|it| it.reason.is_mark());
        assert!(!place.texts.keys().any(is_mark), "{question:?}");
        // A clock that was set back is no reason to offer for ever what nobody wants.
        place.now = 25;
        place.ask(question);
        assert_eq!(place.panel("recall\n"), r#"{"panel":[]}"#, "{question:?}");
    }
}

#[test]
fn steps_that_come_late_leave_newer_ones_alone() {
    let mut place = Place { now: 10, ..Place::default() };
    let (mut left, _) = place.reopen("1f", 0, &titled("start"));
    left.apply(typed("left"), 0).unwrap();
    let new = left.take_new().unwrap();
    let mut late = format!("keep\n1f\x0010\x001\0edit\0{}", to_json(left.postmortem(), 1, 10));
    late += &format!("\0{}\0{}\0{}", new.present, new.last, new.from);
    late.extend(new.states.iter().map(|state| format!("\0{}", to_json(state, 0, 0))));

    place.now = 30;
    let (mut other, _) = place.reopen("1f", 0, &titled("start"));
    other.apply(typed("other"), 0).unwrap();
    place.keep_steps("1f", 2, &mut other);
    place.now = 90;
    assert_eq!(place.ask(&late), KEPT);
    assert_eq!(walked(place.reopen("1f", 2, &titled("other")).0), "otherstartother");
    assert!(place.texts.values().any(|text| text.contains("left")), "it is a version all the same");
}

#[test]
fn a_deleted_draft_is_dropped_after_thirty_days_and_its_mark_stays() {
    let mut place = Place::default();
    place.keep("1f", 4, Reason::Edit, "Title");
    place.keep("1f", 4, Reason::Deleted, "");
    place.now = 29 * DAY;
    place.panel("recall\n");
    assert_eq!(place.texts.len(), 2);
    place.now = 31 * DAY;
    place.panel("recall\n");
    assert_eq!(place.texts.len(), 1);
}

#[test]
fn blank_drafts_and_texts_that_cannot_be_read_are_not_offered_as_drafts() {
    let mut place = Place::default();
    place.keep("1f", 4, Reason::Edit, "");
    assert_eq!(place.panel("recall\n"), r#"{"panel":[]}"#);
    place.ask("keep\n2f\x000\x004\0edit\0{ torn");
    assert!(place.panel("recall\n").contains("1 more draft could not be read."));
}

#[test]
fn versions_are_listed_newest_first_with_what_has_changed_since() {
    let mut place = Place::default();
    place.keep("1f", 1, Reason::Edit, "Checkout was down");
    place.now = 60_000;
    place.keep("1f", 2, Reason::BeforeRestore, "Checkout was slow");
    place.keep("1f", 2, Reason::Edit, "Checkout was slow");
    place.keep("1f", 2, Reason::LetGo, "");
    let present = to_json(&titled("Checkout was slow"), 2, 0);
    insta::assert_snapshot!(pretty(&place.panel(&format!("list-versions\n1f\0{present}"))));
    assert!(place.panel(&format!("list-versions\n2f\0{present}")).contains("None yet."));
}

#[test]
fn that_there_is_no_second_place_is_said_where_the_versions_would_be() {
    let present = to_json(&titled("Title"), 2, 0);
    let request = Request::read(&format!("list-versions\n1f\0{present}")).unwrap();
    let answer = request.answer(Err(MirrorError::Blocked), |_| String::new());
    assert!(answer.contains("this browser does not let the page keep versions"), "{answer}");
    let request = Request::read("forget\n1f\x000").unwrap();
    assert_eq!(request.answer(Err(MirrorError::Blocked), |_| String::new()), KEPT);
    assert_ne!(request.answer(Err(MirrorError::Slow), |_| String::new()), KEPT);
    let request = Request::read("keep\n1f\x000\x001\0edit\0{}").unwrap();
    assert_eq!(
        request.answer(Err(MirrorError::Full), |_| String::new()),
        "there is no room left on this device"
    );
}

#[test]
fn undo_and_redo_survive_a_reload() {
    let mut place = Place::default();
    let (mut history, _) = place.reopen("1f", 0, &titled("a"));
    for (now, title) in [(0, "b"), (1_000, "c"), (2_000, "d"), (3_000, "e")] {
        history.apply(typed(title), now).unwrap();
        if title != "c" {
            place.keep_steps("1f", now, &mut history);
        }
    }
    history.undo();
    history.undo();
    place.keep_steps("1f", 9_000, &mut history);
    let (reopened, panel) = place.reopen("1f", 9_000, &titled("c"));
    assert_eq!(panel, []);
    assert_eq!(walked(reopened), walked(history));

    // And once more, with other steps than before.
    let (mut history, _) = place.reopen("1f", 9_000, &titled("c"));
    history.apply(typed("x"), 0).unwrap();
    place.keep_steps("1f", 9_001, &mut history);
    let (reopened, _) = place.reopen("1f", 9_001, &titled("x"));
    assert_eq!(walked(reopened), "xcbabcx");
}

#[test]
fn a_draft_that_went_another_way_can_be_taken_back_to_what_was_kept() {
    let mut place = Place::default();
    let (mut history, _) = place.reopen("1f", 0, &titled("a"));
    history.apply(typed("b"), 0).unwrap();
    history.apply(typed("c"), 1_000).unwrap();
    history.undo();
    place.keep_steps("1f", 1, &mut history);
    let (reopened, _) = place.reopen("1f", 2, &titled("y"));
    assert_eq!(walked(reopened), "ybaby");
}

#[test]
fn a_later_version_is_offered_and_steps_that_lead_to_it_are_not_mixed_in() {
    let mut place = Place::default();
    let (mut history, _) = place.reopen("1f", 0, &titled("a"));
    history.apply(typed("later"), 0).unwrap();
    place.keep_steps("1f", 8, &mut history);
    let (reopened, panel) = place.reopen("1f", 5, &titled("a"));
    assert!(!reopened.can_undo() && !reopened.can_redo());
    let panel = format!("{panel:?}");
    assert!(panel.contains("later") && panel.contains("restore") && panel.contains("let-go 1f"), "{panel}");
    place.keep("1f", 8, Reason::LetGo, "");
    assert_eq!(place.reopen("1f", 5, &titled("a")).1, []);
}

#[test]
fn fifty_steps_are_kept() {
    let mut place = Place::default();
    let (mut history, _) = place.reopen("1f", 0, &titled("start"));
    for number in 0..90 {
        history.apply(typed(&number.to_string()), number * 1_000).unwrap();
        place.keep_steps("1f", number, &mut history);
    }
    let (mut reopened, _) = place.reopen("1f", 89, &titled("89"));
    let mut steps = 0;
    while reopened.undo() {
        steps += 1;
    }
    assert_eq!((steps, reopened.postmortem().title.as_str()), (50, "39"));
}

#[test]
fn large_states_are_kept_as_far_as_there_is_room() {
    let mut place = Place::default();
    let (mut history, _) = place.reopen("1f", 0, &titled("start"));
    let large = |number: u64| format!("{number} {}", "x".repeat(300_000));
    for number in 0..30 {
        history.apply(typed(&large(number)), number * 1_000).unwrap();
        place.keep_steps("1f", number, &mut history);
    }
    let bytes: usize =
        place.texts.iter().filter(|(key, _)| key.contains("/s/")).map(|(_, it)| it.len()).sum();
    assert!(bytes <= 4 << 20);
    let (reopened, _) = place.reopen("1f", 29, &titled(&large(29)));
    assert!(reopened.can_undo());
}

#[test]
fn what_is_no_question_is_not_done() {
    for question in [
        "",
        "keep",
        "keep\n",
        "keep\nx\x000\x001\0edit\0{}",
        "keep\n1f\x000\0one\0edit\0{}",
        "keep\n1f\0now\x001\0edit\0{}",
        "keep\n1f\x000\x001\0tea\0{}",
        "keep\n1f\x000\x001\0edit",
        "forget\nx",
        "reopen\n1f\x001\0{ torn",
        "list-versions\n1f",
        "draw\n{}",
        "tea\n1f",
    ] {
        assert!(Request::read(question).is_none(), "{question:?}");
    }
}

/// The panel with a line for each element and text, without the texts of drafts.
fn pretty(answer: &str) -> String {
    fn add(lines: &mut String, depth: usize, node: &serde_json::Value) {
        let indent = "  ".repeat(depth);
        match node {
            serde_json::Value::Array(parts) => {
                let mut attributes = parts[1].clone();
                if let Some(value) = attributes.get_mut("data-value") {
                    *value = "…".into();
                }
                lines.push_str(&format!("{indent}{} {attributes}\n", parts[0].as_str().unwrap()));
                parts[2..].iter().for_each(|part| add(lines, depth + 1, part));
            }
            other => lines.push_str(&format!("{indent}{other}\n")),
        }
    }
    let answer: serde_json::Value = serde_json::from_str(answer).unwrap();
    let mut lines = String::new();
    answer["panel"].as_array().unwrap().iter().for_each(|node| add(&mut lines, 0, node));
    lines
}

#[derive(Clone, Debug)]
enum Move {
    Type(u8),
    Undo,
    Redo,
    Keep,
    Reload,
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let one = prop_oneof![
        4 => (0..26_u8).prop_map(Move::Type),
        2 => Just(Move::Undo),
        1 => Just(Move::Redo),
        2 => Just(Move::Keep),
        1 => Just(Move::Reload),
    ];
    prop::collection::vec(one, 0..60)
}

proptest! {
    /// Whatever is done in whatever order: a history with reloads in it is the one without, as long as the last thing
    /// before a reload was a save.
    #[test]
    fn a_history_with_reloads_is_the_history_without(moves in moves()) {
        let mut place = Place::default();
        let (mut whole, mut reloaded) = (History::new(example()), place.reopen("1f", 0, &example()).0);
        let mut revision = 0;
        for (at, step) in (0..).zip(moves) {
            match step {
                Move::Type(letter) => {
                    let title = char::from(b'a' + letter).to_string();
                    for history in [&mut whole, &mut reloaded] {
                        history.apply(typed(&title), at * 1_000).unwrap();
                    }
                }
                Move::Undo => prop_assert_eq!(whole.undo(), reloaded.undo()),
                Move::Redo => prop_assert_eq!(whole.redo(), reloaded.redo()),
                Move::Keep => {
                    revision += 1;
                    place.keep_steps("1f", revision, &mut reloaded);
                }
                Move::Reload => {
                    revision += 1;
                    place.keep_steps("1f", revision, &mut reloaded);
                    let present = reloaded.postmortem().clone();
                    reloaded = place.reopen("1f", revision, &present).0;
                }
            }
        }
        prop_assert_eq!(walked(whole), walked(reloaded));
    }
}
