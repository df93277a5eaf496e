//! Who wrote the rows of a chat.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::Named;
use super::label::LABELS;
use super::spelling::{is_capital_name, is_given, is_known_word};
use crate::postmortem::Postmortem;
use crate::public::Why;
use crate::public::host::machine;

/// Returns who writes rows of chat: a name before the colon of several rows, or a given one.
pub fn speakers(postmortem: &Postmortem) -> BTreeSet<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for event in &postmortem.timeline {
        if let Some(range) = speaker_range(&event.text) {
            *counts.entry(event.text[range].to_owned()).or_default() += 1;
        }
    }
    let is_name = |name: &str| is_given(name.split(' ').next().unwrap_or_default());
    counts.retain(|name, count| *count > 1 || is_name(name));
    counts.into_keys().collect()
}

fn speaker_range(text: &str) -> Option<Range<usize>> {
    let start = text.len() - text.trim_start_matches([' ', '*', '_', '<', '@']).len();
    let rest = &text[start..];
    let end = rest.find([':', '>'])?;
    let name = rest[..end].trim_end_matches(['*', '_', ' ']);
    let is_told = rest[end + 1..].starts_with([' ', '*', '_']);
    let parts: Vec<&str> = name.split(' ').collect();
    let is_word = |it: &&str| {
        let lower = it.to_lowercase();
        it.chars().next().is_some_and(char::is_alphabetic)
            && it.chars().count() > 1
            && it.chars().all(|it| it.is_alphanumeric() || "._-'".contains(it))
            && !is_known_word(&lower)
            && !LABELS.contains(&lower.as_str())
            && machine(&lower, "", "").is_none()
    };
    let is_name = match parts.as_slice() {
        [one] => is_word(one),
        [one, .., last] if parts.len() < 4 => {
            is_capital_name(one) && is_capital_name(last) && parts.iter().all(is_word)
        }
        _ => false,
    };
    (is_told && is_name).then(|| start..start + name.len())
}

/// Returns who wrote a row.
pub fn speaker(text: &str, speakers: &BTreeSet<String>) -> Option<Named> {
    let range = speaker_range(text)?;
    let name = text[range.clone()].to_owned();
    let is_login = name.chars().count() > 3 && !name.contains(' ') && !name.contains(char::is_uppercase);
    speakers.contains(&name).then_some(Named { range, name, why: Why::Speaker, is_login, noun: None })
}
