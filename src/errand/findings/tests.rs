//! What is drawn of findings, as it is read, and what their keys ask for.

use super::*;
use crate::errand::{Made, Text, answer};
use crate::outline::formal;
use crate::postmortem::{
    Edit, Imported, LineId, Preset, ReadingNote, Rewrite, TaleChange, TextField, example,
};
use crate::read::Json;

/// In two parts, so that no scanner of repositories takes it for a real one.
fn token() -> String {
    format!("{}{}", "ghp_", "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8")
}

fn with_token() -> Postmortem {
    let mut draft = example();
    draft.root_cause.explanation = format!("The job used {} for all calls, and again {}.", token(), token());
    draft
}

/// Writes a panel as it is read, a line an element that has a text, with what its keys do.
fn in_words(nodes: &[Node], depth: usize, words: &mut String) {
    let json = serde_json::to_value(nodes).unwrap();
    write(&json, depth, words);
}

fn write(json: &serde_json::Value, depth: usize, words: &mut String) {
    match json {
        serde_json::Value::String(text) if !text.trim().is_empty() => {
            words.push_str(&format!("{}{text}\n", "  ".repeat(depth)));
        }
        serde_json::Value::Array(list) => {
            if let Some(act) = list.get(1).and_then(|it| it.get("data-act")) {
                words.push_str(&format!("{}[{}]\n", "  ".repeat(depth), act.as_str().unwrap()));
            }
            let is_element = list.get(1).is_some_and(serde_json::Value::is_object);
            list.iter().skip(if is_element { 2 } else { 0 }).for_each(|it| write(it, depth + 1, words));
        }
        _ => {}
    }
}

fn place(postmortem: &Postmortem, id: &str) -> String {
    let mut words = String::new();
    for (known, nodes) in findings(postmortem, &formal(postmortem)) {
        if known == id {
            in_words(&nodes, 0, &mut words);
        }
    }
    words
}

fn dialog(postmortem: &Postmortem) -> String {
    let mut words = String::new();
    in_words(&Secrets::of(postmortem).dialog(postmortem), 0, &mut words);
    words
}

#[test]
fn what_is_about_the_whole_document_stands_by_itself() {
    let words = place(&example(), "findings");
    let (whole, rest) = words.split_once("Timeline: ").unwrap();
    assert!(
        whole.contains("The whole document: 1 to look at\n") && whole.contains("29 fewer than 400"),
        "{whole}"
    );
    assert!(!rest.contains("The whole document") && !whole.contains("[jump"), "{words}");
    assert!(words.contains("Timeline: 2 hints\n"), "{words}");
}

#[test]
fn what_is_checked_is_no_part_of_what_is_drawn() {
    let json = to_json(&with_token(), 1, 2);
    assert!(Made::from_json(&answer(&format!("draw\n{json}"))).places.is_empty());
    let checked = Made::from_json(&answer(&format!("check\n{json}")));
    for id in ["findings", "field-explanation-beside", "checks-summary"] {
        assert!(checked.places.iter().any(|(known, _)| known == id), "{id}");
    }
    assert_eq!(answer("check\nno draft"), "");
}

#[test]
fn a_finding_in_words_of_the_tale_leads_to_their_field() {
    let mut draft = example();
    let rewrite = Rewrite { text: "The careless engineer fell asleep.".to_owned(), record: String::new() };
    apply(&mut draft, Edit::ChangeTale(TaleChange::Rewrite(LineId::Impact, Some(rewrite)))).unwrap();
    assert!(place(&draft, "findings").contains("[go-to-own impact]"), "{}", place(&draft, "findings"));
    let mut told = Made::from_json(&answer(&format!("tell-tale\n{}", to_json(&draft, 1, 2))));
    assert!(format!("{:?}", told.take_panel("sheet")).contains("own-impact"));
}

#[test]
fn what_was_found_in_the_example_is_listed_by_section() {
    let mut draft = example();
    draft.summary.impact = "Many users could not pay, because Dana forgot to restart the job.".to_owned();
    draft.dismissed = vec!["impact-felt".to_owned()];
    insta::assert_snapshot!(place(&draft, "findings"));
}

#[test]
fn beside_a_field_stands_what_was_found_in_it() {
    let mut draft = example();
    draft.summary.impact = "Many users could not pay, because Dana forgot to restart the job.".to_owned();
    insta::assert_snapshot!(place(&draft, "field-impact-beside"));
}

#[test]
fn a_blank_field_has_nothing_beside_it() {
    let mut draft = example();
    draft.summary.impact.clear();
    draft.summary.zone = "  ".to_owned();
    assert_eq!(place(&draft, "field-impact-beside"), "");
    assert_eq!(place(&draft, "field-zone-beside"), "");
    assert!(place(&draft, "findings").contains("field-impact"), "it is missing in the list");
    let blank = Postmortem::default();
    assert!(findings(&blank, &formal(&blank)).iter().all(|(id, nodes)| id == "findings" || nodes.is_empty()));
}

#[test]
fn what_is_about_the_time_of_an_event_stands_below_its_text() {
    let words = place(&example(), "field-event-4-beside");
    assert!(words.contains("silent-gap@event-4-time"), "{words}");
    assert_eq!(place(&example(), "field-event-4-time-beside"), "");
}

#[test]
fn what_was_uncertain_in_the_reading_stands_beside_its_field() {
    let mut draft = example();
    let note = |about, text: &str| ReadingNote { about: Some(about), source_line: 3, text: text.to_owned() };
    let to_check = vec![note(LineId::Duration, "Line 3: a day."), note(LineId::Impact, "Line 4: a share.")];
    draft.imported = Some(Imported { original: "".into(), to_check });
    assert!(place(&draft, "field-started-time-beside").contains("[checked Line 3: a day.]"));
    assert!(place(&draft, "field-impact-beside").contains("[checked Line 4: a share.]"));
}

#[test]
fn the_ring_of_a_section_has_its_numbers() {
    let words = place(&example(), "checks-summary");
    assert!(words.contains(" of ") && words.contains("checks passed"), "{words}");
    assert_eq!(place(&Postmortem::default(), "checks-summary"), "");
}

#[test]
fn a_layout_of_teams_has_the_rules_of_teams() {
    let mut draft = example();
    assert!(place(&draft, "findings").contains("the assignment's rules"));
    draft.layout.preset = Preset::SreBook;
    let words = place(&draft, "findings");
    assert!(words.contains("the rules of teams") && !words.contains("400 to 600"), "{words}");
}

#[test]
fn a_fix_answers_the_draft_with_it() {
    let draft = with_token();
    let key = Secrets::of(&draft).told().split(' ').next().unwrap().to_owned();
    let answered = answer(&format!("fix\n{key}\n{}", to_json(&draft, 1, 2)));
    let fixed = from_json(&answered).unwrap().postmortem;
    let left = fixed.root_cause.explanation.matches(&token()).count();
    assert_eq!(left, 1, "{}", fixed.root_cause.explanation);
    for question in ["fix\nno-key\n{}".to_owned(), format!("fix\nno-key\n{}", to_json(&draft, 1, 2))] {
        assert_eq!(answer(&question), "");
    }
}

#[test]
fn dismissed_findings_can_be_brought_back() {
    let mut draft = with_token();
    let key = Secrets::of(&draft).told().split(' ').next().unwrap().to_owned();
    apply(&mut draft, Edit::SetDismissed { key: key.clone(), dismissed: true }).unwrap();
    assert_eq!(Secrets::of(&draft).told(), "");
    assert_eq!(dialog(&draft), "");
    let words = place(&draft, "findings");
    assert!(words.contains(&format!("[bring-up {key}]")) && words.contains("dismissed"), "{words}");
}

#[test]
fn secrets_are_named_masked_and_all_of_them_can_be_masked() {
    let draft = with_token();
    insta::assert_snapshot!(dialog(&draft));
    let mut made = Made::from_json(&answer(&format!("draw\n{}", to_json(&draft, 1, 2))));
    assert!(made.text(Text::Secrets).contains("ghp_…XXXX") && !made.text(Text::Secrets).contains(&token()));
    let clean = value_of(&made.take_panel("secrets-named")).expect("the masked draft");
    let clean = from_json(&clean).unwrap().postmortem;
    assert_eq!(Secrets::of(&clean).told(), "");
    let text = TextField::Explanation.text(&clean).unwrap();
    assert_eq!(text, "The job used ghp_…XXXX for all calls, and again ghp_…XXXX.");
    assert_eq!(Secrets::of(&example()).told(), "");
}

#[test]
fn all_secrets_in_words_of_the_writers_own_are_masked_together() {
    let mut draft = with_token();
    let line = LineId::Explanation;
    let text = format!("One {} and another {}.", token(), token().replace('1', "7"));
    let rewrite = Rewrite { text, record: TextField::Explanation.text(&draft).unwrap().to_owned() };
    apply(&mut draft, Edit::ChangeTale(TaleChange::Rewrite(line, Some(rewrite)))).unwrap();
    let clean = without_secrets(&draft);
    assert!(!clean.contains(&token()[4..]) && !clean.contains(&token().replace('1', "7")[4..]), "{clean}");
    assert!(clean.contains("One ghp_…XXXX and another ghp_…XXXX."), "{clean}");
}

/// Whoever takes a token out of a field by hand has it in the source still, which the file of the draft holds.
#[test]
fn a_secret_of_the_source_alone_is_named_before_the_draft_leaves() {
    let mut draft = example();
    let note =
        ReadingNote { about: None, source_line: 1, text: format!("read from \u{201c}{}\u{201d}", token()) };
    draft.imported = Some(Imported {
        original: format!("# Outage\nThe job used {}.", token()).into(),
        to_check: vec![note],
    });
    let secrets = Secrets::of(&draft);
    assert_eq!(secrets.told(), "");
    assert_eq!(secrets.told_of_draft(), "This looks like a GitHub token: ghp_…XXXX.\n");
    assert!(dialog(&draft).contains("ghp_…XXXX") && !dialog(&draft).contains(&token()));
    assert!(!without_secrets(&draft).contains(&token()[4..]));
    let made = Made::from_json(&answer(&format!("write\noriginal file formal\n{}", to_json(&draft, 1, 2))));
    assert!(made.text(Text::Secrets).contains("ghp_…XXXX"));
    apply(&mut draft, Edit::SetDismissed { key: "secret".into(), dismissed: true }).unwrap();
    assert_eq!(Secrets::of(&draft).told_of_draft(), "");
}

/// As a whole log has them.
#[test]
fn of_very_many_secrets_some_are_named_and_all_are_masked() {
    let mut draft = with_token();
    draft.root_cause.explanation = format!("{}\n", token()).repeat(3_000);
    let told = Secrets::of(&draft).told();
    assert_eq!(told.lines().count(), 51);
    assert!(told.ends_with(" 2950 more in this text look like secrets.\n"), "{told}");
    assert!(!without_secrets(&draft).contains(&token()[4..]));
}

fn without_secrets(draft: &Postmortem) -> String {
    let mut made = Made::from_json(&answer(&format!("draw\n{}", to_json(draft, 1, 2))));
    value_of(&made.take_panel("secrets-named")).expect("the masked draft")
}

fn value_of(panel: &[Json]) -> Option<String> {
    panel.iter().find_map(|node| match node {
        Json::List(element) => match element.get(1) {
            Some(Json::Object(attributes)) => attributes.iter().find_map(|(name, value)| match value {
                Json::Text(text) if name == "data-value" => Some(text.clone()),
                _ => None,
            }),
            _ => None,
        },
        _ => None,
    })
}
