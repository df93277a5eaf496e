//! Headings that are only numbered lines, as in reports that were plain text or came from an office program.

use super::{Block, Kind};
use crate::read::report::role::{role_of, role_of_heading};
use crate::read::report::visible::bare;

/// Makes headings of lines such as `4. Why it happened`, where several of them stand alone and name parts.
pub fn make_headings(blocks: &mut [Block]) {
    const LEAST: usize = 3;
    let found: Vec<usize> = (0..blocks.len()).filter(|at| stands_alone(blocks, *at)).collect();
    let named = found.iter().filter(|at| {
        let words = bare(&blocks[**at].text);
        role_of(words).or_else(|| role_of_heading(words)).is_some()
    });
    if found.len() < LEAST || named.count() * 2 < found.len() {
        return;
    }
    for at in found {
        blocks[at].kind = Kind::Heading(2);
    }
}

/// Tells whether a line has a number, and text below it that is no further item of the same list.
fn stands_alone(blocks: &[Block], at: usize) -> bool {
    const LONGEST: usize = 70;
    let block = &blocks[at];
    let is_line = block.kind == Kind::Item
        && block.indent == 0
        && block.after_blank
        && is_numbered(block)
        && block.text.len() <= LONGEST
        && !block.text.ends_with(['.', ';', ',']);
    is_line
        && blocks.get(at + 1).is_some_and(|next| next.after_blank && next.indent == 0 && !is_numbered(next))
}

fn is_numbered(block: &Block) -> bool {
    let raw = block.raw.trim_start();
    let digits = raw.bytes().take_while(u8::is_ascii_digit).count();
    block.kind == Kind::Item && (1..=2).contains(&digits) && raw[digits..].starts_with(['.', ')'])
}
