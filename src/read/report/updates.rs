//! The updates of a status page in a report: what is the case, what is known, and beside or below it when it was written.

use super::day::{Found, any_stamp};
use super::label::{Form, Label};
use super::role::Role;
use super::scan::{Block, Kind};
use super::visible::bare;

const STATES: [&str; 16] = [
    "Resolved",
    "Monitoring",
    "Identified",
    "Investigating",
    "Update",
    "Completed",
    "Scheduled",
    "In progress",
    "In Progress",
    "Verifying",
    "Recovering",
    "Mitigated",
    "Fixing",
    "Degraded performance",
    "Partial outage",
    "Major outage",
];

/// An update has no more lines.
const MOST_LINES: usize = 12;

/// Makes rows of a timeline of the updates: `Resolved`, words, `Posted Jun 14, 2025 - 20:45 UTC`, or
/// `**Resolved** - words`, `Jun 14, 20:45 UTC`.
pub fn as_rows(blocks: Vec<Block>) -> Vec<Block> {
    let stamps = blocks.iter().filter(|block| written_at(block).is_some()).count();
    let states = blocks.iter().filter(|block| state(block).is_some()).count();
    if stamps < 2 || states < 2 {
        return blocks;
    }
    let ends: Vec<Option<usize>> = (0..blocks.len()).map(|at| end_of_update(&blocks, at)).collect();
    if ends.iter().flatten().count() < 2 {
        return blocks;
    }
    let mut out: Vec<Block> = Vec::with_capacity(blocks.len() + 2);
    let mut in_updates = false;
    let mut at = 0;
    while at < blocks.len() {
        let block = &blocks[at];
        if let (Some((state, first)), Some(end)) = (state(block), ends[at]) {
            if !std::mem::replace(&mut in_updates, true) {
                out.push(named(block, Role::Timeline, "", ""));
            }
            out.push(row(&blocks[at..=end], state, first));
            at = end + 1;
            continue;
        }
        match posted(block) {
            // When the page itself was written is no part of a list above it.
            Some(stamp) => out.push(named(block, Role::Other, "Posted", stamp)),
            None => out.push(block.clone()),
        }
        at += 1;
    }
    out
}

/// Tells whether a name is a state such as `Resolved`.
pub fn is_state(name: &str) -> bool {
    STATES.contains(&name.trim())
}

/// Makes a row of the blocks of an update: `Resolved (Jun 14, 20:45 UTC): words`.
fn row(blocks: &[Block], state: &str, first: &str) -> Block {
    let (block, last) = (&blocks[0], &blocks[blocks.len() - 1]);
    let between = blocks[1..blocks.len() - 1].iter().map(|it| it.text.as_str());
    let words: Vec<&str> = std::iter::once(first).filter(|it| !it.is_empty()).chain(between).collect();
    let stamp = written_at(last).unwrap_or_default();
    let posted = if posted(last).is_some() { "Posted " } else { "" };
    let text = format!("{state} ({posted}{stamp}): {}", words.join(" "));
    Block { kind: Kind::Text, raw: text.clone(), text, after_blank: true, label: None, ..block.clone() }
}

fn named(block: &Block, role: Role, words: &str, value: &str) -> Block {
    // It is of the level of the updates, and ends what has none.
    let level = match block.kind {
        Kind::Heading(level) => level,
        _ => 1,
    };
    let label = Label {
        role: Some(role),
        words: words.to_owned(),
        form: Form::Heading(level),
        value: value.to_owned(),
        is_strong: true,
    };
    let text = format!("{words} {value}");
    Block {
        kind: Kind::Heading(level),
        raw: text.clone(),
        text,
        label: Some(Box::new(label)),
        ..block.clone()
    }
}

/// Returns the state with which a block begins, and the words behind it.
fn state(block: &Block) -> Option<(&str, &str)> {
    if !matches!(block.kind, Kind::Text | Kind::Heading(_) | Kind::Item) {
        return None;
    }
    let text = block.text.trim();
    let inner = text.trim_start_matches(['*', '_', '[']);
    let state =
        STATES.into_iter().filter(|state| inner.starts_with(state)).max_by_key(|state| state.len())?;
    let rest = &inner[state.len()..];
    let words = rest.trim_start_matches(['*', '_', ']']);
    let signs = words.trim_start();
    let parted = signs.trim_start_matches(['-', '\u{2013}', '\u{2014}', ':', '*', '_']).trim_start();
    let is_parted = parted.len() < signs.len() || words.len() < rest.len() && inner.len() < text.len();
    (signs.is_empty() || is_parted && !parted.is_empty()).then_some((&inner[..state.len()], parted))
}

/// Returns the moment that is all that a block says: `Jun 14, 2025 - 20:45 UTC`, with or without `Posted`.
fn written_at(block: &Block) -> Option<&str> {
    if block.kind != Kind::Text {
        return None;
    }
    let text = bare(&block.text).trim_matches(['(', ')', '[', ']']);
    let stamp = text.strip_prefix("Posted ").or_else(|| text.strip_prefix("at ")).unwrap_or(text);
    let stamp = stamp.strip_prefix("on ").unwrap_or(stamp);
    let Found { rest, .. } = any_stamp(stamp)?;
    rest.trim_matches([' ', '.', '-']).is_empty().then_some(stamp)
}

/// Returns the moment at which an update was written: `Posted Jun 14, 2025 - 20:45 UTC`.
fn posted(block: &Block) -> Option<&str> {
    bare(&block.text).starts_with("Posted ").then(|| written_at(block)).flatten()
}

/// Finds the line that says when the update of a state was written.
fn end_of_update(blocks: &[Block], at: usize) -> Option<usize> {
    let (_, first) = state(&blocks[at])?;
    let lines = blocks.iter().enumerate().skip(at + 1).take(MOST_LINES);
    for (end, block) in lines {
        if written_at(block).is_some() {
            return (end > at + 1 || !first.is_empty()).then_some(end);
        }
        if !matches!(block.kind, Kind::Text | Kind::Item) || state(block).is_some() {
            return None;
        }
    }
    None
}
