//! Strong letters that go over the end of a line, or that hold the bullet before their words.

use super::{Block, Kind};

/// Joins lines that one pair of signs goes over: `**10:00` with `** words` below it.
pub fn join_broken(blocks: &mut Vec<Block>) {
    let mut joined: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks.drain(..) {
        match joined.last_mut() {
            Some(above) if closes_above(above, &block) => {
                above.text.push_str(&block.text);
                above.raw.push_str(block.raw.trim_start());
            }
            _ => joined.push(block),
        }
    }
    *blocks = joined;
}

/// Tells whether a line begins with the sign that ends the strong letters of the line above it.
fn closes_above(above: &Block, block: &Block) -> bool {
    let rest = block.text.strip_prefix("**").filter(|_| block.kind == Kind::Text && !block.after_blank);
    rest.is_some_and(|rest| rest.starts_with([' ', ':', ')']) || rest.is_empty())
        && matches!(above.kind, Kind::Text | Kind::Item)
        && above.text.starts_with("**")
        && above.text.matches("**").count() % 2 == 1
}

/// Makes bullets of lines whose bullet stands within strong letters: `**- 10:00** words`.
pub fn take_bullets_out(blocks: &mut [Block]) {
    for block in blocks.iter_mut().filter(|block| block.kind == Kind::Text) {
        let Some(words) = block.text.strip_prefix("**").and_then(without_bullet) else { continue };
        block.text = format!("**{words}");
        block.raw = format!("{}- {}", " ".repeat(block.indent), block.text);
        block.kind = Kind::Item;
    }
}

fn without_bullet(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(['-', '•', '–', '—', '*', '+', '·', '▪'])?;
    let words = rest.trim_start();
    (words.len() < rest.len() && !words.is_empty() && words.contains("**")).then_some(words)
}

#[cfg(test)]
mod tests {
    use crate::read::report::scan::blocks;

    #[test]
    fn strong_letters_are_joined_and_freed_of_their_bullets() {
        let text =
            "**07:10\n** The gate sticks\n**- 07:20** It opens\n**• 07:30 –** All is well\n** a\n\n**b\n";
        let shown: Vec<String> =
            blocks(text, 0).iter().map(|it| format!("{} {:?} {}", it.line, it.kind, it.text)).collect();
        assert_eq!(
            shown,
            [
                "1 Text **07:10** The gate sticks",
                "3 Item **07:20** It opens",
                "4 Item **07:30 –** All is well",
                "5 Text ** a",
                "7 Text **b",
            ]
        );
    }
}
