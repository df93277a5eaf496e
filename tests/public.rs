//! The public version of any draft: what is found is gone, and everything else stands as it stood.

#[expect(dead_code, reason = "no draft is edited here")]
mod generate;

use std::ops::Range;

use generate::{nasty_text, postmortem};
use proptest::collection::vec;
use proptest::prelude::*;
use retold::export::{Format, Mentions, Voice, export_public};
use retold::outline::formal;
use retold::postmortem::{ActionDetail, Edit, Event, EventId, Field, Postmortem, TextField, apply};
use retold::public::{Place, Public, Replacement, Why, public};
use retold::tale::{FactKind, facts};
use retold::time::metrics;

/// What is not for everybody, as people write it.
const INSIDE: &[&str] = &[
    "db-prod-3.internal",
    "web01",
    "10.0.3.44",
    "2001:db8::1",
    "orders-api-7d4b9c6f5d-x2k4p",
    "https://grafana.corp/d/15:04",
    "[graph](https://jira.acme.example/browse/OPS-1 \"60%\")",
    "OPS-3302",
    "PR #41",
    "#inc-2024-01",
    "dana.reyes@acme.example",
    "@dana",
    "<@U024BE7LH|sam>",
    "paged Zorba and Sam Lee",
    "Dana Reyes",
    "Author: Kim Ikaros",
    "heron: ",
    "the ",
    "\\",
    "`",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        2 => proptest::sample::select(INSIDE).prop_map(|it| format!("{it} ")),
        1 => proptest::sample::select(INSIDE).prop_map(str::to_owned),
        2 => nasty_text(),
    ];
    vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

/// A nasty draft with what is not for everybody in several of its fields.
fn draft() -> impl Strategy<Value = Postmortem> {
    (postmortem(), vec(text(), 8)).prop_map(|(mut postmortem, texts)| {
        let mut texts = texts.into_iter();
        let mut fields =
            vec![TextField::Title, TextField::Impact, TextField::Explanation, TextField::Closing];
        fields.extend(postmortem.timeline.iter().map(|it: &Event| TextField::Event(it.id)));
        for item in &postmortem.measures.action_items {
            fields.extend(
                [ActionDetail::Owner, ActionDetail::Ticket].map(|it| TextField::ActionDetail(item.id, it)),
            );
        }
        for (field, text) in fields.into_iter().zip(&mut texts) {
            apply(&mut postmortem, Edit::SetText { field, text }).expect("the field is there");
        }
        postmortem
    })
}

/// Returns the texts of a field before and after, with what was replaced in it.
fn fields<'a>(before: &'a Postmortem, made: &'a Public) -> Vec<(&'a str, &'a str, Vec<&'a Replacement>)> {
    let mut fields: Vec<TextField> = made
        .replacements
        .iter()
        .filter_map(|it| match it.place {
            Place::Field(Field::Text(field)) => Some(field),
            _ => None,
        })
        .collect();
    fields.dedup();
    let both = |field: TextField| {
        let of = |it: &&Replacement| it.place == Place::Field(Field::Text(field)) && !it.is_kept;
        Some((
            field.text(before)?,
            field.text(&made.postmortem)?,
            made.replacements.iter().filter(of).collect(),
        ))
    };
    fields.into_iter().filter_map(both).collect()
}

/// Returns the digits of a text that are in none of the ranges.
fn digits(text: &str, without: &[Range<usize>]) -> String {
    let is_out = |at: usize| !without.iter().any(|range| range.contains(&at));
    text.char_indices().filter(|(at, it)| it.is_numeric() && is_out(*at)).map(|(_, it)| it).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn figures_outside_of_what_is_replaced_stay_in_order(before in draft()) {
        let made = public(&before, &[]);
        for (old, new, replaced) in fields(&before, &made) {
            let ranges: Vec<_> = replaced.iter().map(|it| it.range.clone()).collect();
            prop_assert_eq!(digits(old, &ranges), digits(new, &[]), "{:?} {:?}", old, new);
        }
        let of = |draft: &Postmortem| metrics(draft).map(|it| (it.metric, it.minutes, it.is_approximate));
        prop_assert_eq!(of(&before), of(&made.postmortem));
    }

    #[test]
    fn no_time_and_no_figure_is_taken_for_a_person(before in draft()) {
        let made = public(&before, &[]);
        for (old, _, replaced) in fields(&before, &made) {
            let kinds = [FactKind::Time, FactKind::Date, FactKind::Percentage];
            let kept: Vec<_> = facts(old).into_iter().filter(|fact| kinds.contains(&fact.kind)).collect();
            let people = [Why::Owner, Why::Labelled, Why::Speaker, Why::GivenName, Why::Known];
            for one in replaced.iter().filter(|it| people.contains(&it.why) || matches!(it.why, Why::After(_))) {
                let is_hit = |it: &Range<usize>| it.start < one.range.end && one.range.start < it.end;
                let hit = kept.iter().find(|fact| is_hit(&fact.range) && fact.text.contains(char::is_numeric));
                prop_assert!(hit.is_none(), "{one:?} has {hit:?}");
            }
        }
    }

    #[test]
    fn whatever_is_kept_stays(before in draft()) {
        let all: Vec<String> = public(&before, &[]).replacements.into_iter().map(|it| it.stood).collect();
        let kept = public(&before, &all);
        prop_assert!(kept.replacements.iter().all(|it| it.is_kept));
        prop_assert_eq!(&kept.postmortem, &Postmortem { imported: None, ..before.clone() });
        // One more or less gives nobody another letter.
        if let Some(one) = all.first() {
            let (without, with) = (public(&before, &[]), public(&before, std::slice::from_ref(one)));
            let stands = |it: &Public| it.replacements.iter().map(|it| it.stands.clone()).collect::<Vec<_>>();
            prop_assert_eq!(stands(&without), stands(&with));
        }
    }

    #[test]
    fn the_document_has_the_same_lines(before in draft()) {
        let made = public(&before, &[]);
        let ids = |it: &Postmortem| formal(it).lines().map(|line| line.id).collect::<Vec<_>>();
        let (old, new) = (ids(&before), ids(&made.postmortem));
        prop_assert!(new.iter().all(|line| old.contains(line)));
        // What is left out whole may have been all that a line had.
        let gone = old.len() - new.len();
        let left_out = made.replacements.iter().filter(|it| it.stands.is_empty()).count();
        prop_assert!(gone <= left_out, "{gone} lines are gone");
    }
}

/// Something that is not for everybody in a sentence, and what of it may be in no document.
fn secret() -> impl Strategy<Value = (String, Vec<String>)> {
    let people = vec![("Priya", "Ikaros"), ("Dana", "Quillon"), ("Sven", "Obrecht")];
    (0_usize..12, 11_u8..99, 11_u8..99, proptest::sample::select(people)).prop_map(
        |(which, one, two, (first, last))| {
            let (loud, small) = (first.to_uppercase(), first.to_lowercase());
            let (said, secrets): (String, Vec<String>) = match which {
                0 => (format!("db-prod-{one}.internal"), vec![format!("db-prod-{one}")]),
                1 => (format!("`web0{one}`"), vec![format!("web0{one}")]),
                2 => (format!("10.{one}.3.{two}"), vec![format!("10.{one}.3")]),
                3 => (
                    format!("10.{one}.3.7-10.{one}.4.{two}"),
                    vec![format!("10.{one}.3.7"), format!("10.{one}.4.")],
                ),
                4 => (format!("https://grafana.corp/d/{one}"), vec!["grafana.corp".to_owned()]),
                5 => (
                    format!("[graph](https://jira.acme.example/browse/OPS-{one})"),
                    vec!["jira.acme".to_owned()],
                ),
                6 => (
                    format!("acme.slack.com/archives/C{one}"),
                    vec!["acme.slack".to_owned(), "archives/C".to_owned()],
                ),
                7 => (format!("wiki.acme.example/x/{one}"), vec!["wiki.acme".to_owned()]),
                8 => (
                    format!("{small}.{last}@acme.example"),
                    vec![format!("{small}.{last}"), "acme.example".to_owned()],
                ),
                9 => (format!("[2001:db8::{one}]"), vec![format!("db8::{one}")]),
                10 => (format!("that {loud} and {last}"), vec![loud.clone(), last.to_owned()]),
                _ => (format!("the team, and asked {first} {last}"), vec![first.to_owned(), last.to_owned()]),
            };
            // Who is named once is known everywhere.
            (
                format!("We paged {first} {last} and told {said} at 15:04."),
                [secrets, vec![last.to_owned()]].concat(),
            )
        },
    )
}

/// A nasty draft with a sentence in each of several fields, and all that may be in no document.
fn draft_with_secrets() -> impl Strategy<Value = (Postmortem, Vec<String>)> {
    (postmortem(), vec(secret(), 10)).prop_map(|(mut postmortem, planted)| {
        let mut fields = vec![TextField::Title, TextField::Impact, TextField::Resolution, TextField::Closing];
        fields.extend(postmortem.timeline.iter().map(|it| TextField::Event(it.id)));
        for item in &postmortem.measures.action_items {
            fields.push(TextField::ActionItem(item.id));
            fields.push(TextField::ActionDetail(item.id, ActionDetail::Owner));
        }
        fields.extend(postmortem.measures.improvements.iter().map(|it| TextField::Improvement(it.id)));
        fields.extend(postmortem.extra_sections.iter().map(|it| TextField::ExtraSection(it.id)));
        let mut secrets = Vec::new();
        for (field, (sentence, of_it)) in fields.into_iter().zip(planted) {
            let is_short = matches!(field, TextField::Title | TextField::ActionDetail(..));
            let before = field.text(&postmortem).filter(|_| !is_short).unwrap_or_default();
            let text = if before.is_empty() { sentence } else { format!("{before}\n\n{sentence}") };
            apply(&mut postmortem, Edit::SetText { field, text }).expect("the field is there");
            secrets.extend(of_it);
        }
        (postmortem, secrets)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_address_no_machine_no_inner_link_and_no_name_is_in_any_document((before, secrets) in draft_with_secrets()) {
        for format in Format::ALL {
            for voice in [Voice::Formal, Voice::Tale] {
                // What only the format needs within a word is taken out.
                let document = export_public(&before, &[], voice, format, Mentions::AsWritten).replace('\\', "");
                for secret in &secrets {
                    prop_assert!(!document.contains(secret), "{secret} is in {format:?} {voice:?}: {document}");
                }
            }
        }
    }
}

#[test]
fn every_person_of_a_long_draft_is_replaced() {
    let draft = |rows: u32| {
        let text =
            "heron: paged Dana Reyes, who restarted db-prod-3.internal ([graph](https://grafana.corp/d/1)) "
                .repeat(20);
        let event = |id| Event {
            id: EventId(id),
            time: Default::default(),
            text: text.clone(),
            kind: None,
            about: String::new(),
        };
        Postmortem { timeline: (0..rows).map(event).collect(), ..Postmortem::default() }
    };
    for rows in [20, 200] {
        assert_eq!(public(&draft(rows), &[]).replacements.len(), rows as usize * 80);
    }
}

#[test]
fn brackets_and_signs_without_end_are_read() {
    for text in [
        "[".repeat(50_000),
        "[](".repeat(20_000),
        "@".repeat(50_000),
        "a@".repeat(20_000),
        "://".repeat(20_000),
        "#".repeat(50_000),
        "a.".repeat(30_000),
        "-a1".repeat(20_000),
        "]( ".repeat(20_000),
        "x](a".repeat(10_000),
        "a://[[".repeat(10_000),
        "<@a ".repeat(20_000),
        "a.corp/".repeat(10_000),
    ] {
        let mut postmortem = Postmortem::default();
        postmortem.summary.impact = text.clone();
        // With the square of the length this would not end while somebody waits.
        assert!(public(&postmortem, &[]).replacements.len() <= text.len());
    }
}
