//! The updates of a status page in a report: what is the case, what is known, and below it when it was written.

use super::day::{Found, any_stamp};
use super::label::{Form, Label};
use super::role::Role;
use super::scan::{Block, Kind};
use super::visible::bare;

const STATES: [&str; 11] = [
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
];

/// An update has no more lines.
const MOST_LINES: usize = 12;

/// Makes rows of a timeline of the updates: `Resolved`, words, `Posted Jun 14, 2025 - 20:45 UTC`.
pub fn as_rows(blocks: Vec<Block>) -> Vec<Block> {
    let stamps = blocks.iter().filter(|block| posted(block).is_some()).count();
    let states = blocks.iter().filter(|block| state(block).is_some()).count();
    if stamps < 2 || states < 2 {
        return blocks;
    }
    let mut out: Vec<Block> = Vec::with_capacity(blocks.len() + 2);
    let mut in_updates = false;
    let mut at = 0;
    while at < blocks.len() {
        let block = &blocks[at];
        if let Some(state) = state(block)
            && let Some(end) = end_of_update(&blocks, at)
        {
            if !std::mem::replace(&mut in_updates, true) {
                out.push(named(block, Role::Timeline, "", ""));
            }
            let words: Vec<&str> = blocks[at + 1..end].iter().map(|it| it.text.as_str()).collect();
            let text = format!("{state} ({}): {}", blocks[end].text.trim(), words.join(" "));
            let row = Block {
                kind: Kind::Text,
                raw: text.clone(),
                text,
                after_blank: true,
                label: None,
                ..block.clone()
            };
            out.push(row);
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

fn named(block: &Block, role: Role, words: &str, value: &str) -> Block {
    let label = Label {
        role: Some(role),
        words: words.to_owned(),
        form: Form::Heading(1),
        value: value.to_owned(),
        is_strong: true,
    };
    let text = format!("{words} {value}");
    Block { kind: Kind::Heading(1), raw: text.clone(), text, label: Some(Box::new(label)), ..block.clone() }
}

/// Returns the state that is all that a block says.
fn state(block: &Block) -> Option<&str> {
    let is_line = matches!(block.kind, Kind::Text | Kind::Heading(_));
    let text = bare(&block.text);
    (is_line && STATES.contains(&text)).then_some(text)
}

/// Returns the moment at which an update was written: `Posted Jun 14, 2025 - 20:45 UTC`.
fn posted(block: &Block) -> Option<&str> {
    let stamp = bare(&block.text).strip_prefix("Posted ").filter(|_| block.kind == Kind::Text)?;
    let Found { rest, .. } = any_stamp(stamp)?;
    rest.trim_matches([' ', '.', '-']).is_empty().then_some(stamp)
}

/// Finds the line that says when the update of a state was written.
fn end_of_update(blocks: &[Block], at: usize) -> Option<usize> {
    let lines = blocks.iter().enumerate().skip(at + 1).take(MOST_LINES);
    for (end, block) in lines {
        if posted(block).is_some() {
            return (end > at + 1).then_some(end);
        }
        if !matches!(block.kind, Kind::Text | Kind::Item) || state(block).is_some() {
            return None;
        }
    }
    None
}
