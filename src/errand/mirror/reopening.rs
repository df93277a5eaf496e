//! What a draft needs when it is opened again: its steps, and whether there is a later version of it.

use serde_json::Value;

use super::recall::row;
use super::steps::{Position, StateKey};
use super::{Plan, Taken};
use crate::draft::{DraftId, ReadDraft, Version, from_json, newest_not_let_go};
use crate::errand::Act;
use crate::errand::panel::{Part, answer as written, classed, element};
use crate::words;

/// How many bytes of states the page takes in. It reads them before the writer can go on.
const MOST_BYTES: usize = 1 << 20;

/// Plans to take the later version, if there is one, or else the steps.
pub fn plan(revision: u64, keys: &[String]) -> Plan {
    let versions: Vec<Version> = keys.iter().filter_map(|key| Version::of_key(key)).collect();
    let later = newest_not_let_go(&versions).filter(|version| version.revision > revision).map(Version::key);
    let mut take: Vec<String> = later.into_iter().collect();
    // The latest is last, should there ever be two.
    let position = keys.iter().filter_map(|key| Some((Position::of_key(key)?, key))).max();
    if let Some((position, key)) = position.filter(|(position, _)| position.revision <= revision) {
        let states = keys.iter().filter_map(|key| Some((StateKey::of_key(key)?, key)));
        let states: Vec<(StateKey, &String)> = states.collect();
        take.push(key.clone());
        take.extend(reachable(position, &states).into_iter().cloned());
    }
    Plan { take, ..Plan::default() }
}

/// Returns the keys of the present state and of those before and after it without a gap, the nearest first.
fn reachable<'a>(position: Position, states: &[(StateKey, &'a String)]) -> Vec<&'a String> {
    let mut bytes = 0;
    let mut of_number = |number: usize| {
        let (state, key) = states.iter().find(|(state, _)| state.number == number)?;
        bytes += state.size;
        (bytes <= MOST_BYTES).then_some(*key)
    };
    let Some(present) = of_number(position.present) else { return Vec::new() };
    let mut reached = vec![present];
    reached.extend((0..position.present).rev().map_while(&mut of_number));
    reached.extend((position.present + 1..=position.last).map_while(&mut of_number));
    reached
}

/// Answers with the number of the present state, the states before and after it in their order, and a panel with the
/// later version.
///
/// Where the draft differs from the state that was its last one, that state is a step back: nothing is lost, and the
/// draft has gone another way than that which could be made again.
pub fn answer(draft: &DraftId, present: &ReadDraft, taken: &Taken, say_time: fn(u64) -> String) -> String {
    let position = taken.iter().find_map(|(key, _)| Position::of_key(key));
    let mut states: Vec<(usize, &String)> =
        taken.iter().filter_map(|(key, text)| Some((StateKey::of_key(key)?.number, text))).collect();
    states.sort_unstable();
    let (mut number, mut past, mut future) = (0, Vec::new(), Vec::new());
    if let Some(position) = position
        && let Some((_, last)) = states.iter().find(|(number, _)| *number == position.present)
    {
        let is_same = from_json(last).is_ok_and(|last| last.postmortem == present.postmortem);
        let (first_after, texts) = (position.present + usize::from(!is_same), |is_past: bool| {
            let wanted = |(number, _): &&(usize, &String)| {
                if is_past {
                    *number < position.present + usize::from(!is_same)
                } else {
                    is_same && *number > position.present
                }
            };
            states.iter().filter(wanted).map(|(_, text)| Value::from(text.as_str())).collect()
        });
        (number, past, future) = (first_after, texts(true), texts(false));
    }
    let later = taken.iter().find_map(|(key, text)| Some((Version::of_key(key)?, text)));
    let panel = later.and_then(|(version, text)| {
        let keys = [
            classed("button", "key go").act(&Act::Restore(String::new())).saying(words::kept::BRING_BACK),
            classed("button", "key").act(&Act::LetGo(draft.clone())).saying(words::keys::LEAVE),
        ];
        let row = row(&version, text, Some(&present.postmortem), say_time)?;
        Some(
            classed("section", "recalled")
                .with("aria-labelledby", "later-heading")
                .holding(
                    classed("h2", "drafts-heading").with("id", "later-heading").saying(words::kept::LATER),
                )
                .holding(element("p").saying(words::kept::LATER_ABOUT))
                .holding(row.holding(classed("p", "version-keys").holding_all(keys)))
                .into(),
        )
    });
    written([
        ("future", Part::Json(Value::Array(future))),
        ("panel", Part::Panel(panel.into_iter().collect())),
        ("past", Part::Json(Value::Array(past))),
        ("position", Part::Json(Value::from(number))),
    ])
}
