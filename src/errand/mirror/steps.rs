//! The steps of a draft's history: what Undo and Redo need after a reload.
//!
//! Each state of the draft has a number that counts up with the steps. The key of a state has its number and its size; a
//! key without a text has the revision of the draft, the number of the state that it is in, and the last number.

use std::str::Split;

use super::Plan;
use crate::draft::DraftId;

/// How many states before the present one are kept.
const MOST_STEPS: usize = 50;

/// How many bytes all states may have together.
const MOST_BYTES: usize = 4 << 20;

/// The states that are new.
#[derive(Debug)]
pub struct Steps {
    position: usize,
    last: usize,
    from: usize,
    states: Vec<String>,
}

/// The key of a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct StateKey {
    /// Its number.
    pub number: usize,
    /// How many bytes it has.
    pub size: usize,
}

impl StateKey {
    /// Returns the key.
    pub fn key(self, draft: &DraftId) -> String {
        format!("{draft}/s/{:010}/{}", self.number, self.size)
    }

    /// Reads a key; `None` for what is none of a state.
    pub fn of_key(key: &str) -> Option<Self> {
        let [number, size] = numbers(key, "s")?;
        Some(Self { number: usize::try_from(number).ok()?, size: usize::try_from(size).ok()? })
    }
}

/// Where in its history a draft is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// How often the draft had been saved.
    pub revision: u64,
    /// The number of the state that it is in.
    pub present: usize,
    /// The number of the last state that Redo reaches.
    pub last: usize,
}

impl Position {
    fn key(self, draft: &DraftId) -> String {
        format!("{draft}/p/{}/{}/{}", self.revision, self.present, self.last)
    }

    /// Reads a key; `None` for what is none of a position.
    pub fn of_key(key: &str) -> Option<Self> {
        let [revision, present, last] = numbers(key, "p")?;
        Some(Self { revision, present: usize::try_from(present).ok()?, last: usize::try_from(last).ok()? })
    }
}

impl Steps {
    /// Reads what a question has of them at its end: the present number, the last one, that of the first state which is
    /// new, and the new states.
    pub fn read(parts: &mut Split<'_, char>) -> Option<Self> {
        let mut number = || parts.next()?.parse().ok();
        let (position, last, from) = (number()?, number()?, number()?);
        Some(Self { position, last, from, states: parts.map(str::to_owned).collect() })
    }

    /// Plans to keep them, and to drop those that nobody can reach any more, or that are too many.
    pub fn add_to(&self, plan: &mut Plan, draft: &DraftId, revision: u64, keys: &[String]) {
        let mut states: Vec<StateKey> = keys.iter().filter_map(|key| StateKey::of_key(key)).collect();
        let is_new = |state: &StateKey| (self.from..self.from + self.states.len()).contains(&state.number);
        states.retain(|state| !is_new(state));
        let new: Vec<StateKey> = (self.from..)
            .zip(&self.states)
            .map(|(number, text)| StateKey { number, size: text.len() })
            .collect();
        states.extend(&new);
        let stays = self.staying(&states);
        let texts = new.iter().zip(&self.states).filter(|(state, _)| stays.contains(state));
        plan.put.extend(texts.map(|(state, text)| (state.key(draft), text.clone())));
        let position = Position { revision, present: self.position, last: self.last }.key(draft);
        let stays: Vec<String> = stays.into_iter().map(|state| state.key(draft)).collect();
        let is_gone = |key: &&String| {
            let is_state = StateKey::of_key(key).is_some() && !stays.contains(key);
            is_state || (Position::of_key(key).is_some() && **key != position)
        };
        plan.gone.extend(keys.iter().filter(is_gone).cloned());
        plan.put.push((position, String::new()));
    }

    /// Returns the states that can be reached, those that are nearest to the present one.
    fn staying(&self, states: &[StateKey]) -> Vec<StateKey> {
        let first = self.position.saturating_sub(MOST_STEPS);
        let within = states.iter().filter(|state| (first..=self.last).contains(&state.number));
        let mut nearest: Vec<StateKey> = within.copied().collect();
        nearest.sort_by_key(|state| state.number.abs_diff(self.position));
        let mut bytes = 0;
        nearest.retain(|state| {
            bytes += state.size;
            bytes <= MOST_BYTES
        });
        nearest
    }
}

/// Returns the numbers in a key of this kind, if there are as many as asked for.
fn numbers<const N: usize>(key: &str, kind: &str) -> Option<[u64; N]> {
    let mut parts = key.split('/');
    DraftId::parse(parts.next()?)?;
    (parts.next()? == kind).then_some(())?;
    let numbers: Option<Vec<u64>> = parts.map(|part| part.parse().ok()).collect();
    numbers?.try_into().ok()
}
