//! What a line of the tale says that is not the genre's, and where its words stand.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::Kept;
use crate::tale::facts::{Fact, FactKind, Shown};

/// The words of a line, to look for facts in.
pub struct OwnWords {
    text: String,
    /// Where code begins or ends, in order.
    edges: Vec<usize>,
    /// Where words stand that the genre says in its own.
    expressed: Vec<Range<usize>>,
    /// Where each word begins, in small letters.
    places: BTreeMap<String, Vec<usize>>,
    /// How far the facts were found.
    found_to: usize,
    /// The bytes at which a fact was found, where the order does not count.
    used: BTreeSet<usize>,
    addresses: Vec<String>,
}

impl OwnWords {
    /// Reads what was told. `says_suspicion` tells of words of the genre whether they say that something was suspected.
    pub fn of(told: &Shown, says_suspicion: &dyn Fn(&str) -> bool) -> Self {
        let (mut text, mut edges, mut expressed) = (String::new(), Vec::new(), Vec::new());
        let mut end = 0;
        for part in &told.parts {
            text.push_str(&told.text[end..part.range.start]);
            end = part.range.end;
            let words = &told.text[part.range.clone()];
            let start = text.len();
            if part.is_frame() && says_suspicion(words) {
                // The words stand where they say it, so that what comes after them is looked for after them.
                text.push_str(SUSPICION);
                expressed.push(start..text.len());
            } else {
                text.push_str(if part.is_added() { LEFT_OUT } else { words });
            }
            if part.is_code {
                edges.extend([start, text.len()]);
            }
        }
        let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        // A word may begin or end where code does, with a letter right beside it.
        let starts = std::iter::once(0).chain(edges.iter().copied());
        let ends = edges.iter().copied().chain([text.len()]);
        for (from, to) in starts.zip(ends) {
            for (start, word) in words(&text[from..to]) {
                places.entry(word.to_lowercase()).or_default().push(from + start);
            }
        }
        let own = told.parts.iter().filter(|part| !part.is_added());
        let addresses = own.filter_map(|part| part.address.clone()).collect();
        Self { text, edges, expressed, places, found_to: 0, used: BTreeSet::new(), addresses }
    }

    /// Finds a fact after those that were found before, or anywhere that none was found.
    pub fn take(&mut self, fact: &Fact, in_any_order: bool) -> Kept {
        // Where a link leads stands in no text, so it says nothing about the place of what follows.
        if fact.kind == FactKind::Link {
            let at = self.addresses.iter().position(|address| *address == fact.text);
            return at.map_or(Kept::Missing, |at| {
                self.addresses.remove(at);
                Kept::Verbatim
            });
        }
        let from = if in_any_order { 0 } else { self.found_to };
        let Some(start) = self.find(fact, from) else { return Kept::Missing };
        self.used.insert(start);
        self.found_to = self.found_to.max(start + fact.text.len());
        let is_expressed = self.expressed.iter().any(|range| range.contains(&start));
        if is_expressed { Kept::Expressed } else { Kept::Verbatim }
    }

    fn find(&self, fact: &Fact, from: usize) -> Option<usize> {
        let is_free = |start: &usize| !self.used.contains(start);
        let Some((offset, word)) = words(&fact.text).next() else {
            return self.text[from..].match_indices(&fact.text).map(|(at, _)| from + at).find(is_free);
        };
        // Code and quotations can have a letter right beside them.
        let has_edges = !matches!(fact.kind, FactKind::Code | FactKind::Quotation);
        let places = self.places.get(&word.to_lowercase()).map_or(&[][..], Vec::as_slice);
        let first = places.partition_point(|place| *place < from + offset);
        let mut starts = places[first..].iter().filter_map(|place| place.checked_sub(offset));
        let found = starts.find(|start| is_free(start) && self.is_at(fact, *start, has_edges));
        // Within a longer word, such as code that a letter follows.
        let within = || self.text[from..].match_indices(&fact.text).map(|(at, _)| from + at).find(is_free);
        if has_edges { found } else { found.or_else(within) }
    }

    fn is_at(&self, fact: &Fact, start: usize, has_edges: bool) -> bool {
        let end = start + fact.text.len();
        let Some(here) = self.text.get(start..end) else { return false };
        // After a colon a first word loses its capital, and says the same.
        let is_word = matches!(fact.kind, FactKind::Hedge | FactKind::Negation | FactKind::Number);
        let is_same = here == fact.text || (is_word && here.eq_ignore_ascii_case(&fact.text));
        let ends_there =
            !self.text[end..].starts_with(char::is_alphanumeric) || self.edges.binary_search(&end).is_ok();
        is_same && (!has_edges || ends_there)
    }
}

/// Stands for words of the genre. It is no letter, so no word goes across it.
const LEFT_OUT: &str = "\u{1F}";

/// Stands for words of the genre that say that something was suspected: what the formal text may have had there.
const SUSPICION: &str = "\u{1F}suspecting\u{1F}suspicion\u{1F}";

/// Returns the stretches of letters and digits, each with the byte at which it begins.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(char::is_alphanumeric)?;
        let end = text[start..].find(|it: char| !it.is_alphanumeric()).map_or(text.len(), |at| start + at);
        rest = end;
        Some((start, &text[start..end]))
    })
}
