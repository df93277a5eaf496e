//! The weights that were learned, and the guess by them.

use std::sync::LazyLock;

use super::EventKind;
use super::cues::kind_by_cue;
use super::features::{Lexicon, features, key_of};

/// How the kinds are written in the table, in the order of [`EventKind::ALL`].
const LETTERS: &str = "drihxfempbwsco";

const KINDS: usize = EventKind::ALL.len();

static MODEL: LazyLock<Model> =
    LazyLock::new(|| Model::read(include_str!("classes.txt"), include_str!("weights.txt")));

/// Guesses the kind of a row.
pub(super) fn guess(text: &str) -> EventKind {
    MODEL.guess(text)
}

/// A linear model: each feature of a row adds its weights, and the kind with the greatest sum is the guess.
#[derive(Debug)]
struct Model {
    lexicon: Lexicon,
    /// A hash table, with free places as `None`; its length is a power of two.
    places: Vec<Option<(u32, [i8; KINDS])>>,
    /// By how much the best kind must lead before the next, per root of the number of features; else it is `Other`.
    lead: i64,
}

impl Model {
    /// Reads classes of words and weights: a line each, `feature<TAB>d12 o-3`, and one `lead<TAB>number`.
    fn read(classes: &str, weights: &str) -> Self {
        let lines =
            || weights.lines().filter(|line| !line.starts_with('#')).filter_map(|it| it.split_once('\t'));
        let size = (lines().count() * 2 + 2).next_power_of_two();
        let mut model = Self { lexicon: Lexicon::read(classes), places: vec![None; size], lead: 0 };
        for (name, weights) in lines() {
            if name == "lead" {
                model.lead = weights.parse().unwrap_or_default();
                continue;
            }
            let mut of_kinds = [0; KINDS];
            for weight in weights.split(' ') {
                let (letter, number) = weight.split_at_checked(1).unwrap_or_default();
                if let Some(of_kind) = LETTERS.find(letter).and_then(|at| of_kinds.get_mut(at)) {
                    *of_kind = number.parse().unwrap_or_default();
                }
            }
            let key = key_of(name);
            let place = model.place(key);
            model.places[place] = Some((key, of_kinds));
        }
        model
    }

    /// Returns where a feature is or would be.
    fn place(&self, key: u32) -> usize {
        let mask = self.places.len() - 1;
        let mut place = usize::try_from(key).unwrap_or_default() & mask;
        while self.places[place].is_some_and(|(other, _)| other != key) {
            place = (place + 1) & mask;
        }
        place
    }

    fn guess(&self, text: &str) -> EventKind {
        let mut seen: Vec<usize> = Vec::with_capacity(128);
        features(text, &self.lexicon, &mut |feature| {
            let place = self.place(feature.key());
            if self.places[place].is_some() {
                seen.push(place);
            }
        });
        seen.sort_unstable();
        seen.dedup();
        let mut sums = [0_i64; KINDS];
        for (_, weights) in seen.iter().filter_map(|place| self.places[*place]) {
            sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += i64::from(weight));
        }
        self.clear_best(&sums, seen.len(), || kind_by_cue(text))
    }

    /// Returns the kind with the greatest sum, if its lead is great enough or the cue says the same.
    fn clear_best(&self, sums: &[i64; KINDS], count: usize, by_cue: impl FnOnce() -> EventKind) -> EventKind {
        let mut order: Vec<(i64, usize)> = sums.iter().copied().zip(0..).collect();
        order.sort_by_key(|(sum, kind)| (-sum, *kind));
        let [(most, best), (next, _), ..] = order[..] else { return EventKind::Other };
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        let is_clear =
            (most - next) * (most - next) >= self.lead.saturating_mul(self.lead).saturating_mul(count);
        let best = EventKind::ALL[best];
        if is_clear || by_cue() == best { best } else { EventKind::Other }
    }
}
