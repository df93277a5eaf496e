//! Tables that hold the fields of a report: a name and a value in each row, or names above a single row of values.

use super::label;
use super::role::{Role, role_of};
use super::scan::{Block, Kind, is_delimiter};
use super::table::{self, Table};
use super::visible::bare;

/// Makes a bullet with a name of each field in a table of fields: `| Start | 09:14 UTC |`.
pub fn as_items(blocks: Vec<Block>) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut at = 0;
    while at < blocks.len() {
        let length = length_of_table(&blocks[at..]);
        let table = &blocks[at..at + length];
        match pairs(table) {
            Some(pairs) => out.extend(pairs.into_iter().enumerate().map(|(at, pair)| item(table, at, &pair))),
            None if length == 0 => match in_line(&blocks[at]) {
                Some(pairs) => {
                    out.extend(
                        pairs.into_iter().enumerate().map(|(nth, pair)| item(&blocks[at..=at], nth, &pair)),
                    );
                }
                None => out.push(blocks[at].clone()),
            },
            None => out.extend_from_slice(&blocks[at..at + length]),
        }
        at += length.max(1);
    }
    out
}

/// Returns how many of the first blocks are one table.
fn length_of_table(blocks: &[Block]) -> usize {
    let is_next = |at: usize| blocks[at].kind == Kind::Cells && (at == 0 || !blocks[at].after_blank);
    (0..blocks.len()).take_while(|at| is_next(*at)).count()
}

/// A field: its line, its name and its value.
struct Pair {
    line: usize,
    name: String,
    value: String,
}

fn item(table: &[Block], at: usize, pair: &Pair) -> Block {
    let name = bare(&pair.name).trim_end_matches(':').trim();
    let text = if name.is_empty() { pair.value.clone() } else { format!("**{name}:** {}", pair.value) };
    let mut block = Block {
        line: pair.line,
        kind: Kind::Item,
        raw: format!("- {text}"),
        text,
        after_blank: at == 0 && table[0].after_blank,
        label: None,
        ..table[0].clone()
    };
    // The number of a task names no list.
    let is_list =
        |label: &label::Label| label.role.is_some_and(|role| role.is_list() && role != Role::Lessons);
    block.label = label::find(&block).filter(|label| !is_list(label)).map(Box::new);
    block
}

/// Returns the fields that stand in a line: `**Date:** 12 March · **Start:** 10:00 UTC · **End:** 10:20 UTC`.
fn in_line(block: &Block) -> Option<Vec<Pair>> {
    const LONGEST: usize = 400;
    if !block.is_prose() || block.text.len() > LONGEST {
        return None;
    }
    if let Some(found) = strong_pairs(block) {
        return Some(found);
    }
    let pieces = [" · ", " | ", " • ", " ∙ ", " / ", " || ", "; ", ", "]
        .iter()
        .map(|sign| block.text.split(sign).map(str::trim).collect::<Vec<_>>())
        .find(|pieces| pieces.len() > 1)?;
    let found: Vec<Pair> = pieces.iter().filter_map(|piece| pair(piece, block.line)).collect();
    let fields =
        found.iter().filter_map(|pair| role_of(bare(&pair.name))).filter(|role| is_field(*role)).count();
    (found.len() == pieces.len() && fields > 0).then_some(found)
}

/// `**Start:** 21:15 **End:** 23:40`
fn strong_pairs(block: &Block) -> Option<Vec<Pair>> {
    let inner = block.text.strip_prefix("**")?;
    let pieces: Vec<&str> = inner.split(" **").map(str::trim).collect();
    let found: Vec<Pair> = pieces
        .iter()
        .filter_map(|piece| {
            let (name, value) = piece.split_once("**")?;
            let has_colon = name.trim_end().ends_with(':') || value.starts_with(':');
            let value = value.trim_start_matches([':', ' ']).trim_end_matches([',', '·', '|', ' ']);
            let name = bare(name).trim_end_matches(':').trim();
            role_of(name).filter(|role| is_field(*role) && has_colon && !value.is_empty())?;
            Some(Pair { line: block.line, name: name.to_owned(), value: value.to_owned() })
        })
        .collect();
    (found.len() > 1 && found.len() == pieces.len()).then_some(found)
}

/// Parts a piece of a line: `Start: 10:00`, `*Start* 10:00`.
fn pair(piece: &str, line: usize) -> Option<Pair> {
    let colon = || label::split_at_colon(piece).filter(|(name, value)| name.len() < 60 && !value.is_empty());
    let strong = || {
        let inner = piece.strip_prefix(['*', '_'])?.trim_start_matches(['*', '_']);
        let (name, value) = inner.split_once(['*', '_'])?;
        let value = value.trim_start_matches(['*', '_', ':', ' ']);
        (!value.is_empty()).then_some((name, value))
    };
    let (name, value) = strong().or_else(colon)?;
    let name = bare(name).trim_end_matches(':');
    role_of(name)?;
    Some(Pair { line, name: name.to_owned(), value: value.to_owned() })
}

/// Returns the fields of a table; `None` if it holds something else.
fn pairs(blocks: &[Block]) -> Option<Vec<Pair>> {
    if blocks.len() < 2 {
        return None;
    }
    let table = table::read(blocks);
    let line = blocks.iter().find(|block| !is_delimiter(&block.text))?.line;
    beside(&table, line).or_else(|| below(&table, line))
}

/// `| Start | 09:14 UTC | End | 11:02 UTC |`
fn beside(table: &Table, line: usize) -> Option<Vec<Pair>> {
    let width = table.rows.iter().map(|row| row.cells.len()).chain([table.head.len()]).max()?;
    if !matches!(width, 2 | 4) || table.rows.is_empty() {
        return None;
    }
    let mut found = Vec::new();
    let head = (!table.head.is_empty()).then_some((line, &table.head));
    for (line, cells) in head.into_iter().chain(table.rows.iter().map(|row| (row.line, &row.cells))) {
        for pair in cells.chunks(2) {
            let value = pair.get(1).cloned().unwrap_or_default();
            if !(pair[0].is_empty() && value.is_empty()) {
                found.push(Pair { line, name: pair[0].clone(), value });
            }
        }
    }
    let roles: Vec<Role> = found.iter().filter_map(|pair| role_of(bare(&pair.name))).collect();
    let fields = roles.iter().filter(|role| is_field(**role)).count();
    (fields > 0 && roles.len() > 1 && roles.len() * 2 >= found.len()).then_some(found)
}

/// `| Start | End | Impact |` above a single row.
fn below(table: &Table, line: usize) -> Option<Vec<Pair>> {
    let [row] = table.rows.as_slice() else { return None };
    let roles: Vec<Role> = table.head.iter().filter_map(|name| role_of(bare(name))).collect();
    let fields = roles.iter().filter(|role| is_field(**role)).count();
    if fields < 2 || roles.len() * 2 < table.head.len() || row.cells.len() > table.head.len() {
        return None;
    }
    let value = |at: usize| row.cells.get(at).cloned().unwrap_or_default();
    Some(
        table
            .head
            .iter()
            .enumerate()
            .map(|(at, name)| Pair { line, name: name.clone(), value: value(at) })
            .collect(),
    )
}

/// Tells whether a part may be a field of a table.
fn is_field(role: Role) -> bool {
    !matches!(role, Role::Other | Role::Timeline) && !role.is_list()
}
