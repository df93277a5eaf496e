//! What the palette finds, and the sheet of the shortcuts.

use super::*;
use crate::draft::to_json;
use crate::errand::{Act, Chosen, Command, Errand, Json, Offered, answer};
use crate::postmortem::{Genre, TaleChange, example};

fn ask(chosen: &Chosen<'_>) -> Offered {
    let question = format!("{}\n{}", Errand::Offer.name(), Offered::question(chosen));
    Offered::from_json(&answer(&question))
}

fn in_example(typed: &str, moved: i32) -> Offered {
    let draft = to_json(&example(), 1, 2);
    ask(&Chosen { flags: &["single-keys"], typed, moved, draft: &draft, ..Chosen::default() })
}

/// Returns the words of a panel with a line for each option.
fn lines(nodes: &[Json]) -> Vec<String> {
    let mut lines = Vec::new();
    for node in nodes {
        let Json::List(element) = node else { continue };
        let Some(Json::Object(attributes)) = element.get(1) else { continue };
        let is_option =
            attributes.iter().any(|(name, value)| name == "role" && *value == Json::Text("option".into()));
        if is_option { lines.push(said(&element[2..])) } else { lines.extend(self::lines(&element[2..])) }
    }
    lines
}

fn said(nodes: &[Json]) -> String {
    let words = nodes.iter().map(|node| match node {
        Json::Text(text) => text.clone(),
        Json::List(element) => said(&element[2..]),
        _ => String::new(),
    });
    words.filter(|words| !words.trim().is_empty()).collect::<Vec<_>>().join(" ")
}

#[test]
fn nothing_typed_shows_every_command_of_the_place_and_none_of_the_words() {
    let shown = lines(&in_example("", 0).list);
    for command in
        ["Add an event N", "Undo Ctrl Z", "Timeline", "Review", "Tell it as Noir", "Keyboard shortcuts ?"]
    {
        assert!(shown.iter().any(|it| it == command), "{command} is not in {shown:#?}");
    }
    assert!(!shown.iter().any(|it| it.contains("3:30 PM") || it.starts_with("New postmortem")), "{shown:#?}");
    insta::assert_snapshot!(shown.join("\n"));
}

#[test]
fn every_command_is_offered_somewhere_but_the_one_that_is_open() {
    let draft = to_json(&example(), 1, 2);
    let home = ask(&Chosen::default());
    let tale = ask(&Chosen { flags: &["tale"], draft: &draft, ..Chosen::default() });
    let acts = format!("{:?}{:?}", home.list, tale.list);
    for command in Command::all().filter(|command| *command != Command::Palette) {
        let act = format!("\"{}\"", Act::Do(command).words());
        assert!(acts.contains(&act), "{command:?} is nowhere");
    }
}

#[test]
fn the_best_fit_is_chosen_and_the_arrow_keys_go_round() {
    let first = in_example("noir", 0);
    assert_eq!(Act::read(&first.act, ""), Some(Act::Change(TaleChange::Genre(Genre::Noir))));
    assert_eq!((first.chosen.as_str(), first.told.as_str()), ("offer-genre-noir", "1 found."));
    assert_eq!(in_example("noir", -7), first);
    let moved = |by: i32| in_example("copy", by).chosen;
    let count = i32::try_from(lines(&in_example("copy", 0).list).len()).unwrap();
    let mut all: Vec<String> = (0..count).map(moved).collect();
    assert_eq!((moved(count), moved(-1)), (all[0].clone(), all[all.len() - 1].clone()));
    all.sort();
    all.dedup();
    assert_eq!(i32::try_from(all.len()), Ok(count), "two offers have one id");
}

#[test]
fn words_of_the_draft_lead_to_their_field() {
    let found = in_example("network connectivity", 0);
    assert_eq!(Act::read(&found.act, ""), Some(Act::Jump("timeline".to_owned(), "field-event-2".to_owned())));
    let shown = lines(&found.list);
    assert!(shown[0].starts_with("Event 3 3:30 PM"), "{shown:?}");
}

#[test]
fn a_word_deep_in_a_text_is_shown_with_what_stands_around_it() {
    let text = format!("{} the needle was here {}", "hay ".repeat(200), "straw ".repeat(200));
    let shown = excerpt(&text, "needle");
    assert!(
        shown.starts_with("…hay") && shown.contains("the needle was here") && shown.ends_with('…'),
        "{shown}"
    );
    assert_eq!(excerpt("short", "needle"), "short");
    assert_eq!(excerpt("İİİİ needle", "needle"), "İİİİ needle");
}

#[test]
fn drafts_are_listed_at_home_and_found_elsewhere() {
    let drafts = "\0draft/1f/summary\0The queue stood still\0draft/2a/summary\0";
    let home = ask(&Chosen { drafts, ..Chosen::default() });
    let shown = lines(&home.list);
    for title in ["The queue stood still", "Untitled postmortem"] {
        assert!(shown.contains(&title.to_owned()), "{shown:?}");
    }
    let draft = to_json(&example(), 1, 2);
    let quiet = ask(&Chosen { drafts, draft: &draft, ..Chosen::default() });
    assert!(!lines(&quiet.list).contains(&"The queue stood still".to_owned()));
    let found = ask(&Chosen { drafts, draft: &draft, typed: "queue st", ..Chosen::default() });
    assert_eq!(Act::read(&found.act, ""), Some(Act::Visit("draft/1f/summary".to_owned())));
}

#[test]
fn nothing_that_fits_is_said_so_and_chooses_nothing() {
    let found = in_example("zzzzqqq", 3);
    assert_eq!((found.list.len(), found.chosen.as_str(), found.act.as_str()), (0, "", ""));
    assert_eq!(found.told, "Nothing has these letters.");
}

#[test]
fn the_sheet_has_the_keys_of_the_place_as_this_keyboard_names_them() {
    let draft = to_json(&example(), 1, 2);
    let sheet =
        |flags: &[&str], draft: &str| said(&ask(&Chosen { flags, draft, ..Chosen::default() }).shortcuts);
    let here = sheet(&[], &draft);
    assert!(here.contains("Ctrl K Find anything"), "{here}");
    assert!(sheet(&["mac"], &draft).contains("Cmd K Find anything"));
    insta::assert_snapshot!(here);
    // Where the drafts are listed, most keys have no meaning.
    let home = sheet(&[], "");
    assert!(
        home.contains("? Keyboard shortcuts") && !home.contains("Undo") && !home.contains("beat"),
        "{home}"
    );
}

#[test]
fn a_question_of_nonsense_is_answered() {
    for question in ["", "\0", "\0x\0y\0{}\0z", "tale\0\u{0}99999999999999999999\0\0"] {
        let _ = palette(question);
    }
}
