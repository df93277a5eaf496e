//! A part of the document: what it is, and the blocks that stand in it.

use super::label::Form;
use super::role::{Role, role_of};
use super::scan::{Block, Kind};

/// A part of the document.
#[derive(Clone, Debug)]
pub struct Part {
    /// What it is; `None` for what stands above all names, and under names of no known meaning.
    pub role: Option<Role>,
    /// The section in which it stands.
    pub parent: Option<Role>,
    /// Whether it is set within that section, and does not only follow it.
    pub is_nested: bool,
    /// Its name as written; empty for what stands above all names.
    pub name: String,
    /// The line of its name, from one.
    pub line: usize,
    /// How the name is set.
    pub form: Option<Form>,
    /// What stands in it. What stands behind the name is the first block.
    pub body: Vec<Block>,
}

impl Part {
    /// Tells whether it has words for a reader.
    pub fn has_words(&self) -> bool {
        self.body.iter().any(|block| !matches!(block.kind, Kind::Rule | Kind::Unseen))
    }

    /// Returns the text as Markdown.
    pub fn markdown(&self) -> String {
        markdown(&self.body)
    }
}

/// Tells whether a heading names a part that a report has a field for, and does not only sum up.
pub fn names_part(heading: &str) -> bool {
    role_of(heading).is_some_and(|role| !matches!(role, Role::Summary | Role::Other))
}

/// Writes blocks as they stand in the source, moved to the left as far as all of them can be.
pub fn markdown(blocks: &[Block]) -> String {
    let seen = || blocks.iter().filter(|block| !matches!(block.kind, Kind::Unseen | Kind::Rule));
    // The first may stand behind a name, so the others say how far they are indented.
    let indented =
        seen().skip(1).filter(|block| !block.raw.trim().is_empty()).map(|block| leading(&block.raw));
    let first = seen().next().map_or(0, |block| leading(&block.raw));
    let least = indented.min().unwrap_or(first);
    let mut text = String::new();
    for block in seen() {
        if !text.is_empty() {
            if !block.after_blank && block.kind == Kind::Text {
                break_line(&mut text);
            }
            text.push('\n');
            // What is no list must not become part of the one above.
            if block.after_blank {
                text.push('\n');
            }
        }
        push_moved(&mut text, &block.raw, least);
    }
    text.trim_end().to_owned()
}

/// Takes the sign of a line end off: in a field every line end is one.
fn break_line(text: &mut String) {
    let signs = text.len() - text.trim_end_matches('\\').len();
    if signs % 2 == 1 {
        text.pop();
    }
}

/// Returns how many blanks a line begins with.
fn leading(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

fn push_moved(text: &mut String, raw: &str, by: usize) {
    for (at, line) in raw.split('\n').enumerate() {
        if at > 0 {
            text.push('\n');
        }
        text.push_str(&line[leading(line).min(by.min(floor(line, by)))..]);
    }
}

/// Returns the last place at or before `at` where a line may be cut.
fn floor(line: &str, at: usize) -> usize {
    let mut at = at.min(line.len());
    while !line.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Returns the paragraphs of blocks that are no list: each with the blocks of it.
pub fn paragraphs(blocks: &[Block]) -> Vec<&[Block]> {
    let mut found = Vec::new();
    let mut start = 0;
    for at in 1..=blocks.len() {
        let ends = at == blocks.len() || blocks[at].after_blank;
        if ends && at > start {
            found.push(&blocks[start..at]);
            start = at;
        }
    }
    found
}
