//! What every genre must keep to, checked over every frame of every genre.

use std::collections::BTreeSet;

use super::text;
use crate::postmortem::{EventKind, Genre, Section};
use crate::tale::Topic;
use crate::tale::facts::{FactKind, facts};
use crate::tale::pack::{Frame, Hook, Joint, Pack, Pool, pack, read_pack};

fn packs() -> impl Iterator<Item = &'static Pack> {
    Genre::ALL.into_iter().map(pack)
}

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

/// Words for harm, which is no occasion for a joke.
const HARM: &[&str] = &["victim", "kill", "killed", "corpse", "murder", "gun", "funeral", "grave"];

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

/// How many frames a pool must have, and how many of them that fit whatever the line tells.
fn least(pool: Pool) -> (usize, usize) {
    match pool {
        Pool::Event(EventKind::Other) => (10, 9),
        Pool::Event(EventKind::Hypothesis | EventKind::RuledOut) => (10, 6),
        Pool::Event(_) => (10, 7),
        Pool::Silence => (6, 0),
        Pool::Oddity => (50, 0),
        Pool::Duration => (9, 4),
        Pool::RootCauseBrief => (9, 6),
        Pool::Impact | Pool::Explanation | Pool::Resolution => (9, 7),
        Pool::Measure => (20, 17),
        Pool::Opening => (8, 3),
        Pool::Farewell => (8, 2),
        Pool::Joint(Joint::Aside) => (10, 10),
        Pool::Joint(_) => (6, 6),
    }
}

#[test]
fn every_line_of_every_file_is_read() {
    for genre in Genre::ALL {
        let (pack, faults) = read_pack(text(genre));
        assert_eq!(faults, [], "{}", genre.id());
        assert!(!pack.name.is_empty() && !pack.voice.is_empty() && !pack.disclaimer.is_empty());
        assert!(pack.frames.len() >= 260, "{}: {} frames", pack.name, pack.frames.len());
    }
}

#[test]
fn names_and_texts_are_given_once_and_no_joke_is_shared() {
    for pack in packs() {
        let ids: BTreeSet<_> = pack.frames.iter().map(|frame| &frame.id).collect();
        assert_eq!(ids.len(), pack.frames.len(), "{}", pack.name);
    }
    let frames: Vec<_> = packs().flat_map(|pack| &pack.frames).collect();
    let texts: BTreeSet<_> = frames.iter().map(|frame| &frame.text).collect();
    assert_eq!(texts.len(), frames.len());
}

#[test]
fn every_pool_every_cause_and_every_section_has_enough() {
    for pack in packs() {
        for (pool, name) in Pool::all() {
            let frames: Vec<_> = pack.frames(pool).collect();
            let always = frames.iter().filter(|frame| frame.needs.is_empty()).count();
            let (all, fit) = least(pool);
            assert!(frames.len() >= all, "{}: {name} has {} of {all}", pack.name, frames.len());
            assert!(always >= fit, "{}: {name} has {always} of {fit} that always fit", pack.name);
        }
        for topic in Topic::ALL.into_iter().map(|(topic, ..)| Some(topic)).chain([None]) {
            assert!(pack.titles(topic).count() >= 2, "{}: titles for {topic:?}", pack.name);
        }
        for section in Section::ALL {
            let of_it = pack.chapters.iter().filter(|(of, _)| *of == section).count();
            assert!(of_it >= 3, "{}: chapters for {section:?}", pack.name);
        }
        assert!((20..=26).contains(&pack.epithets.len()), "{}: epithets", pack.name);
    }
}

#[test]
fn the_writers_sentence_has_its_place() {
    for frame in packs().flat_map(|pack| &pack.frames) {
        let places = frame.text.matches("{S}").count() + frame.text.matches("{s}").count();
        match frame.pool {
            Pool::Opening | Pool::Farewell => assert_eq!(places, 0, "{}", frame.id),
            Pool::Joint(_) => {
                let inner = frame.text.strip_prefix("{A}").and_then(|text| text.strip_suffix("{b}"));
                assert!(inner.is_some_and(|words| !words.contains(['{', '}'])), "{}", frame.id);
                assert!(frame.needs.is_empty(), "{}", frame.id);
                let words = inner.unwrap_or_default();
                let is_pause = words.starts_with(", ") && words.ends_with(", ");
                assert_eq!(is_pause, frame.pool == Pool::Joint(Joint::Aside), "{}", frame.id);
                // It stands after one: `and, and`.
                let has_conjunction = ["and", "but", "because", "that", "which"]
                    .iter()
                    .any(|it| words.trim_start_matches(", ").starts_with(&format!("{it} ")));
                assert!(!is_pause || !has_conjunction, "{}", frame.id);
            }
            _ => assert_eq!(places, 1, "{}", frame.id),
        }
        assert!(!frame.text.contains("{s}") || frame.text.ends_with(": {s}"), "{}", frame.id);
    }
}

#[test]
fn every_fact_in_a_frame_comes_from_a_hook_that_it_needs() {
    for frame in packs().flat_map(|pack| &pack.frames) {
        for slot in
            frame.text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(slot, _)| slot)
        {
            let known = matches!(slot, "S" | "s" | "A" | "b")
                || frame.needs.iter().any(|hook| hook.slot() == Some(slot));
            assert!(known, "{}: {{{slot}}}", frame.id);
        }
        for copula in ["is", "are", "was", "were", "has", "have", "do", "does"] {
            assert!(!frame.text.contains(&format!("}} {copula} ")), "{}: {copula} after a slot", frame.id);
        }
    }
}

#[test]
fn the_words_state_no_figures() {
    for (name, words) in all_words() {
        assert!(!words.contains(|character: char| character.is_ascii_digit()), "{name}");
        for word in FIGURES {
            assert!(!has_word(&words, word), "{name}: {word}");
        }
    }
}

#[test]
fn what_reads_as_a_fact_is_a_name_of_the_genres_own_world() {
    for pack in packs() {
        let frames = pack.frames.iter().map(|frame| &frame.text);
        let rest = pack.chapters.iter().map(|(_, text)| text);
        let rest = rest.chain(pack.epithets.iter().map(|(_, text)| text)).chain([&pack.disclaimer]);
        let names: BTreeSet<String> = frames.chain(rest).flat_map(|text| stated(text)).collect();
        // Both ways, so that the list is short enough to be read with care.
        assert_eq!(names, pack.names.iter().cloned().collect(), "{}", pack.name);
        // A title has capitals, and nothing else.
        for (_, title) in &pack.titles {
            assert!(
                facts(title).iter().all(|fact| !states(fact.kind) || fact.kind == FactKind::Name),
                "{title}"
            );
        }
    }
}

/// Returns what reads as a fact of the incident in a frame, with a common word in each place.
fn stated(frame: &str) -> Vec<String> {
    let mut words = frame.replace("{S}", "it.").replace("{A}", "it").replace("{b}", "it");
    while let Some((before, after)) = words.split_once('{') {
        words = format!("{before}it{}", after.split_once('}').map_or("", |(_, rest)| rest));
    }
    facts(&words).into_iter().filter(|fact| states(fact.kind)).map(|fact| fact.text).collect()
}

fn states(kind: FactKind) -> bool {
    !matches!(kind, FactKind::Hedge | FactKind::Negation | FactKind::Quotation)
}

#[test]
fn the_words_are_no_cliches_and_blame_nobody() {
    for (name, words) in all_words() {
        for phrase in CLICHES.iter().chain(BLAME).chain(HARM) {
            assert!(!has_phrase(&words, phrase), "{name}: {phrase}");
        }
        assert!(!words.contains('!'), "{name}: raises its voice");
    }
}

/// Returns all that a genre says, in small letters, with a name for each.
fn all_words() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for pack in packs() {
        all.extend(pack.frames.iter().map(|frame| (frame.id.clone(), own_words(frame))));
        let rest = pack.titles.iter().map(|(_, text)| text);
        let rest = rest.chain(pack.chapters.iter().map(|(_, text)| text));
        let rest = rest.chain(pack.epithets.iter().map(|(_, text)| text)).chain([&pack.disclaimer]);
        all.extend(rest.map(|text| (text.clone(), text.to_lowercase())));
    }
    all
}

#[test]
fn frames_are_shorter_than_what_they_frame() {
    for frame in packs().flat_map(|pack| &pack.frames) {
        let longest = match frame.pool {
            Pool::Opening | Pool::Farewell => 34,
            Pool::Joint(_) => 10,
            // A frame is the pause before the fact or the curtain after it.
            _ => 18,
        };
        assert!(own_words(frame).split_whitespace().count() <= longest, "{}", frame.id);
    }
}

#[test]
fn the_gag_is_set_up_before_it_is_called_back() {
    for pack in packs() {
        let count = |pool, hook: Hook| pack.frames(pool).filter(|frame| frame.needs.contains(&hook)).count();
        assert!(count(Pool::Event(EventKind::Hypothesis), Hook::LaterRuledOut) >= 2, "{}", pack.name);
        assert!(count(Pool::Event(EventKind::RuledOut), Hook::EarlierSuspect) >= 2, "{}", pack.name);
        assert!(count(Pool::Farewell, Hook::ClearedTopic) >= 2, "{}", pack.name);
        assert!(count(Pool::Farewell, Hook::NoSuspect) >= 2, "{}", pack.name);
    }
}

#[test]
fn an_oddity_is_one_of_its_line() {
    let of_lines = [Hook::Restart, Hook::AllWell, Hook::Logs, Hook::NoEffect, Hook::SmallHours]
        .into_iter()
        .chain([Hook::Backup, Hook::Dashboard, Hook::Call, Hook::Server])
        .chain(Topic::ALL.into_iter().map(|(topic, ..)| Hook::naming(topic)));
    for pack in packs() {
        for hook in of_lines.clone() {
            let count = pack.frames(Pool::Oddity).filter(|frame| frame.needs == [hook]).count();
            assert!(count >= 2, "{}: {hook:?} has {count}", pack.name);
        }
        assert!(pack.frames(Pool::Oddity).all(|frame| !frame.needs.is_empty()), "{}", pack.name);
    }
}

#[test]
fn an_ending_that_waits_is_there_for_what_is_open() {
    for pack in packs() {
        for pool in [Pool::Opening, Pool::Farewell] {
            assert!(pack.frames(pool).any(|frame| frame.needs.contains(&Hook::Open)), "{}", pack.name);
        }
    }
}
