//! Epithets before a few things of the incident.

use std::cell::OnceCell;

use super::choose::Choosing;
use super::epithet::{self, Worded};
use super::first_sentence::{first_facts, first_paragraph, is_plain, parts_a_fact, text_of};
use super::mix::mix;
use super::plan::Stand;
use super::render::{Cut, Framing};
use crate::outline::{Line, LineId};
use crate::postmortem::Level;

/// Puts epithets before a few things, each thing once in the tale, and one a line. A level keeps those of the one below and
/// has more.
pub fn decorate(
    framings: &mut [Framing],
    is_seasoned: &[bool],
    lines: &[(&Line, Stand)],
    choosing: Choosing<'_>,
    level: Level,
) {
    let mut done: Vec<&str> = Vec::new();
    if level >= Level::Seasoned {
        decorate_some(framings, &|at| is_seasoned[at], lines, choosing, (2, &mut done));
    }
    if level == Level::Saga {
        decorate_some(framings, &|_| true, lines, choosing, (5, &mut done));
    }
}

/// Puts epithets until so many things have one; `done` names them.
fn decorate_some<'a>(
    framings: &mut [Framing],
    may: &dyn Fn(usize) -> bool,
    lines: &[(&Line, Stand)],
    choosing: Choosing<'a>,
    (most, done): (usize, &mut Vec<&'a str>),
) {
    let seed = choosing.seed;
    let mut epithets: Vec<_> = choosing.pack.epithets.iter().collect();
    epithets.sort_by_key(|(_, word)| mix(seed, "epithet", word, 0));
    // A line that already has a cut has its words in other places by then.
    let texts: Vec<_> = framings
        .iter()
        .enumerate()
        .filter(|(at, framing)| may(*at) && framing.cuts.is_empty() && !framing.is_rewritten)
        .filter_map(|(at, framing)| {
            let id = LineId::named(&framing.line)?;
            let (line, _) = lines.iter().find(|(line, _)| line.id == id)?;
            let spans = first_paragraph(line)?;
            Some((at, OnceCell::new(), *line, spans, text_of(spans)))
        })
        .collect();
    let texts: Vec<_> = texts.iter().map(|it| (it, Worded::of(&it.4))).collect();
    for (thing, word) in epithets {
        if done.len() == most {
            break;
        }
        if done.contains(&thing.name) {
            continue;
        }
        // Elected by chance and not the first of the document, so that an edit above changes nothing here.
        let free = texts.iter().filter(|((at, ..), _)| framings[*at].cuts.is_empty());
        let places = free.filter_map(|((at, facts, line, spans, text), worded)| {
            let place = epithet::place(worded, *thing, word, &|range| {
                is_plain(spans, range.clone())
                    && !parts_a_fact(facts.get_or_init(|| first_facts(line)), range.start)
            })?;
            let end = text[place..].find(|it: char| !it.is_alphanumeric()).unwrap_or(text.len() - place);
            Some((mix(seed, &framings[*at].line, word, 3), *at, place, text[place..place + end].to_owned()))
        });
        if let Some((_, at, place, was)) = places.min_by_key(|(number, ..)| *number) {
            let words = format!("{word} ");
            framings[at].cuts.push(Cut { at: place, was, words, is_replaced: false });
            done.push(thing.name);
        }
    }
}
