//! Tables of which each cell stands on a line of its own, as programs copy them from pages.

use super::line::is_delimiter;
use super::{Block, Kind};

/// Joins the lines of each row, where the line below the head says how many cells it has.
pub fn join_split(blocks: &mut Vec<Block>) {
    let is_cell = |block: &Block| block.text.ends_with('|') && block.text.matches('|').count() == 1;
    let mut at = 0;
    while at < blocks.len() {
        let width = width(&blocks[at]);
        let is_head = width > 1 && at >= width && blocks[at - width..at].iter().all(is_cell);
        let cells = blocks[at + 1..].iter().take_while(|block| block.kind == Kind::Cells && is_cell(block));
        let cells = if is_head { cells.count() } else { 0 };
        if cells > 0 && cells.is_multiple_of(width) {
            let joined: Vec<Block> = blocks[at + 1..=at + cells].chunks(width).map(row_of).collect();
            let rows = joined.len();
            blocks.splice(at + 1..=at + cells, joined);
            let head = row_of(&blocks[at - width..at]);
            blocks.splice(at - width..at, [head]);
            at = at + 1 - width + rows;
        }
        at += 1;
    }
}

/// Counts the cells of the line that parts a head from its rows; none if it is another line.
fn width(block: &Block) -> usize {
    let is_rule = block.kind == Kind::Cells && is_delimiter(&block.text);
    if is_rule { block.text.trim_matches('|').split('|').count() } else { 0 }
}

fn row_of(cells: &[Block]) -> Block {
    let words: Vec<&str> = cells.iter().map(|cell| cell.text.trim_end_matches('|').trim()).collect();
    let text = format!("| {} |", words.join(" | "));
    Block { kind: Kind::Cells, raw: text.clone(), text, label: None, ..cells[0].clone() }
}

#[cfg(test)]
mod tests {
    use crate::read::report::scan::blocks;

    #[test]
    fn cells_on_lines_of_their_own_are_joined() {
        let text = "Time |\nEvent |\n---|---|\n07:10 |\nThe gate sticks |\n07:30 |\nIt opens |\n\na |\nb\n";
        let shown: Vec<String> =
            blocks(text, 0).iter().map(|it| format!("{} {:?} {}", it.line, it.kind, it.text)).collect();
        assert_eq!(
            shown,
            [
                "1 Cells | Time | Event |",
                "3 Cells ---|---|",
                "4 Cells | 07:10 | The gate sticks |",
                "6 Cells | 07:30 | It opens |",
                "9 Text a |",
                "10 Text b",
            ]
        );
    }
}
