//! Tables whose cells are parted by tabs, as they come from an office program.

use super::{Block, Kind};
use crate::read::report::table::{Column, column};

/// Makes tables of lines that have the same tabs, where the first one has names of columns.
pub fn make_tables(blocks: &mut Vec<Block>) {
    let mut at = 0;
    while at < blocks.len() {
        let length = length_of_table(&blocks[at..]);
        if length < 2 || !names_columns(&blocks[at].text) {
            at += length.max(1);
            continue;
        }
        for block in &mut blocks[at..at + length] {
            let cells: Vec<String> =
                block.text.split('\t').map(|cell| cell.trim().replace('|', "\\|")).collect();
            block.text = format!("| {} |", cells.join(" | "));
            block.raw.clone_from(&block.text);
            block.kind = Kind::Cells;
        }
        let line = "|---|".to_owned();
        let delimiter = Block { text: line.clone(), raw: line, after_blank: false, ..blocks[at].clone() };
        blocks.insert(at + 1, delimiter);
        at += length + 1;
    }
}

fn length_of_table(blocks: &[Block]) -> usize {
    const LEAST: usize = 2;
    let tabs = |block: &Block| block.text.matches('\t').count();
    let Some(first) = blocks.first().map(tabs).filter(|tabs| *tabs >= LEAST) else { return 0 };
    let goes_on = |at: usize| {
        blocks[at].kind == Kind::Text && tabs(&blocks[at]) == first && (at == 0 || !blocks[at].after_blank)
    };
    (0..blocks.len()).take_while(|at| goes_on(*at)).count()
}

fn names_columns(line: &str) -> bool {
    let known = line.split('\t').filter(|name| !matches!(column(name), Column::Other | Column::Number));
    known.count() >= 2
}
