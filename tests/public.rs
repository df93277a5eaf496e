//! The public version of any draft: what is found is gone, and everything else stands as it stood.

#[expect(dead_code, reason = "no draft is edited here")]
mod generate;

use std::ops::Range;

use generate::{nasty_text, postmortem};
use proptest::collection::vec;
use proptest::prelude::*;
use retold::export::{Format, Mentions, Voice, export};
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
    fn whatever_has_a_form_of_its_own_is_gone(before in draft()) {
        let made = public(&before, &[]);
        let formed = |it: &&Replacement| matches!(it.why, Why::Mail | Why::InternalLink) && it.stood.len() > 12;
        let document = export(&made.postmortem, Voice::Formal, Format::Plain, Mentions::AsWritten);
        for one in made.replacements.iter().filter(formed) {
            prop_assert!(!document.contains(&one.stood), "{one:?} is in {document}");
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
