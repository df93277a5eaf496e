//! What every genre must keep to, checked over every frame of every genre.

use std::collections::BTreeSet;

use super::FANTASY;
use crate::postmortem::EventKind;
use crate::tale::Topic;
use crate::tale::pack::{Frame, Hook, Pack};

const PACKS: &[&Pack] = &[&FANTASY];

/// Words that make every tale the same tale. Whoever writes one of them has not looked for another.
const CLICHES: &[&str] = &[
    "gremlin-",
    "coffee",
    "caffein-",
    "valiant",
    "sprang into action",
    "alas",
    "behold",
    "hero",
    "heroes",
    "heroic",
    "wizard-",
    "sorcer-",
    "dragon slay",
    "once upon",
    "digital",
    "realm",
    "kingdom of",
    "epic",
    "saga",
    "quest",
    "villain-",
    "victory",
    "houston",
    "ninja-",
    "tolled",
    "mighty",
    "chaos",
    "perfect storm",
    "noble",
    "cyberspace",
    "doom",
    "magic",
    "battle",
];

/// Words that blame, or know more than the report does.
const BLAME: &[&str] = &[
    "should have",
    "careless",
    "fool",
    "asleep",
    "guilty",
    "blame",
    "fault",
    "mistake",
    "sorry",
    "obvious",
    "finally",
    "at last",
    "nobody noticed",
    "of course",
    "simply",
    "never again",
    "incompeten-",
    "lazy",
    "always warned",
];

/// Words for numbers, times and deadlines. In a frame they would read as facts.
const FIGURES: &[&str] = &[
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "dozen",
    "hundred",
    "thousand",
    "twice",
    "half",
    "morning",
    "afternoon",
    "evening",
    "night",
    "midnight",
    "noon",
    "dawn",
    "dusk",
    "today",
    "yesterday",
    "tomorrow",
    "week",
    "month",
    "minute",
    "minutes",
    "hour",
    "days",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

fn pools(pack: &Pack) -> Vec<(String, &'static [Frame])> {
    let mut pools: Vec<(String, &'static [Frame])> =
        pack.events.iter().map(|(kind, frames)| (kind.label().to_owned(), *frames)).collect();
    for (name, frames) in [
        ("silences", pack.silences),
        ("durations", pack.durations),
        ("impacts", pack.impacts),
        ("root causes", pack.root_causes),
        ("explanations", pack.explanations),
        ("resolutions", pack.resolutions),
        ("measures", pack.measures),
        ("openings", pack.openings),
        ("farewells", pack.farewells),
    ] {
        pools.push((name.to_owned(), frames));
    }
    pools
}

fn frames(pack: &Pack) -> Vec<&'static Frame> {
    pools(pack).into_iter().flat_map(|(_, frames)| frames).collect()
}

/// Returns the frame's own words, without the places for the writer's and for facts.
fn own_words(frame: &Frame) -> String {
    let mut words = frame.text.to_lowercase();
    while let Some((before, after)) = words.split_once('{') {
        words = format!("{before}{}", after.split_once('}').map_or("", |(_, rest)| rest));
    }
    words
}

/// Tells whether a text has a phrase; one that ends in `-` stands for every word with that beginning.
fn has_phrase(text: &str, phrase: &str) -> bool {
    let text: String = text.chars().map(|it| if it.is_alphabetic() { it } else { ' ' }).collect();
    match phrase.strip_suffix('-') {
        Some(beginning) => format!(" {text}").contains(&format!(" {beginning}")),
        None => format!(" {text} ").contains(&format!(" {phrase} ")),
    }
}

fn has_word(text: &str, word: &str) -> bool {
    text.split(|character: char| !character.is_alphabetic()).any(|it| it == word)
}

#[test]
fn names_and_texts_are_given_once() {
    for pack in PACKS {
        let frames = frames(pack);
        let ids: BTreeSet<_> = frames.iter().map(|frame| frame.id).collect();
        let texts: BTreeSet<_> = frames.iter().map(|frame| frame.text).collect();
        assert_eq!((ids.len(), texts.len()), (frames.len(), frames.len()), "{}", pack.name);
    }
}

#[test]
fn every_kind_and_every_cause_is_covered() {
    for pack in PACKS {
        for kind in EventKind::ALL {
            let found = pack.events.iter().filter(|(of, _)| *of == kind).count();
            assert_eq!(found, 1, "{}: {kind:?}", pack.name);
        }
        for (topic, ..) in Topic::ALL {
            assert!(pack.title(topic).is_some(), "{}: no title for {topic:?}", pack.name);
        }
    }
}

#[test]
fn every_occasion_has_enough_frames_that_always_fit() {
    for pack in PACKS {
        for (name, frames) in pools(pack) {
            let always =
                frames.iter().filter(|frame| frame.needs.is_empty() && !frame.only_confirmed).count();
            let enough = match name.as_str() {
                "silences" => 0,
                "openings" | "farewells" => 2,
                "durations" | "impacts" | "root causes" | "explanations" | "resolutions" => 4,
                "measures" => 14,
                _ => 6,
            };
            assert!(always >= enough, "{}: {name} has {always} of {enough}", pack.name);
        }
    }
}

#[test]
fn the_writers_sentence_has_its_place() {
    for pack in PACKS {
        for (name, frames) in pools(pack) {
            for frame in frames {
                let places = frame.text.matches("{S}").count() + frame.text.matches("{s}").count();
                let expected = usize::from(!matches!(name.as_str(), "openings" | "farewells"));
                assert_eq!(places, expected, "{}", frame.id);
                assert!(!frame.text.contains("{s}") || frame.text.ends_with(": {s}"), "{}", frame.id);
            }
        }
    }
}

#[test]
fn every_fact_in_a_frame_comes_from_a_hook_that_it_needs() {
    for frame in PACKS.iter().flat_map(|pack| frames(pack)) {
        for slot in
            frame.text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(slot, _)| slot)
        {
            let known = matches!(slot, "S" | "s") || frame.needs.iter().any(|hook| hook.slot() == Some(slot));
            assert!(known, "{}: {{{slot}}}", frame.id);
        }
    }
}

#[test]
fn frames_state_no_figures() {
    for frame in PACKS.iter().flat_map(|pack| frames(pack)) {
        let words = own_words(frame);
        assert!(!words.contains(|character: char| character.is_ascii_digit()), "{}", frame.id);
        for word in FIGURES {
            assert!(!has_word(&words, word), "{}: {word}", frame.id);
        }
    }
}

#[test]
fn frames_are_no_cliches_and_blame_nobody() {
    for frame in PACKS.iter().flat_map(|pack| frames(pack)) {
        let words = own_words(frame);
        for phrase in CLICHES.iter().chain(BLAME) {
            assert!(!has_phrase(&words, phrase), "{}: {phrase}", frame.id);
        }
        assert!(!words.contains('!'), "{}: raises its voice", frame.id);
    }
}

#[test]
fn frames_are_shorter_than_what_they_frame() {
    // A frame is the pause before the fact or the curtain after it.
    const LONGEST: usize = 18;
    for pack in PACKS {
        let is_around_a_sentence = |frame: &&Frame| frame.text.contains("{S}") || frame.text.contains("{s}");
        for frame in frames(pack).into_iter().filter(is_around_a_sentence) {
            assert!(own_words(frame).split_whitespace().count() <= LONGEST, "{}", frame.id);
        }
    }
}

#[test]
fn the_gag_is_set_up_before_it_is_called_back() {
    let needs = |frames: &[Frame], hook: Hook| frames.iter().any(|frame| frame.needs.contains(&hook));
    for pack in PACKS {
        let of = |kind| pack.events.iter().find(|(it, _)| *it == kind).map_or(&[][..], |(_, frames)| *frames);
        assert!(needs(of(EventKind::Hypothesis), Hook::LaterRuledOut), "{}: no set-up", pack.name);
        assert!(needs(of(EventKind::RuledOut), Hook::EarlierSuspect), "{}: no turn", pack.name);
        assert!(needs(pack.farewells, Hook::ClearedTopic), "{}: no callback", pack.name);
    }
}
