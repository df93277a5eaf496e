//! Rows in forms of their own: under a name, in sentences, between fences.

use crate::read::report::day::any_stamp;
use crate::read::report::label::strong_start;
use crate::read::report::row_start;
use crate::read::report::scan::{Block, Kind};

/// Tells whether a line is the name of the rows below it: `Actions taken:`, `**Detection**`.
pub fn names_phase(block: &Block, next: Option<&Block>) -> bool {
    const MOST_WORDS: usize = 5;
    let text = block.text.trim();
    let is_strong = strong_start(text).is_some_and(|(_, value, _)| value.is_empty());
    (is_strong || text.ends_with(':'))
        && text.split_whitespace().count() <= MOST_WORDS
        && row_start::start(text).is_none()
        && row_start::day_alone(text).is_none()
        && next.is_some_and(|next| {
            next.is_prose() && row_start::start(&next.text).is_some_and(|it| it.label.is_none())
        })
}

/// Returns the lines between fences where most of them begin with times.
pub fn printed_rows(block: &Block) -> Option<Vec<Block>> {
    let lines: Vec<(usize, &str)> = block.raw.split('\n').enumerate().collect();
    let inner = &lines.get(1..lines.len().saturating_sub(1))?;
    let seen: Vec<&(usize, &str)> = inner.iter().filter(|(_, line)| !line.trim().is_empty()).collect();
    let is_row =
        |text: &str| row_start::start(text).is_some_and(|it| it.label.is_none() && !it.words.is_empty());
    let rows = seen.iter().filter(|(_, line)| is_row(line.trim())).count();
    (rows > 2 && rows * 2 > seen.len()).then(|| {
        let line = |(at, text): &&(usize, &str)| Block {
            line: block.line + at,
            kind: Kind::Text,
            text: text.trim().to_owned(),
            raw: (*text).to_owned(),
            indent: 0,
            after_blank: false,
            label: None,
        };
        seen.iter().map(line).collect()
    })
}

/// Words before a time at the start of a sentence.
const OPENINGS: [&str; 9] =
    ["At ", "Around ", "About ", "By ", "Then, at ", "Finally, at ", "A las ", "À ", "Às "];

/// Tells whether a sentence begins with a word such as `At` and a time.
pub fn opens_with_time(text: &str) -> bool {
    OPENINGS.iter().filter_map(|word| text.strip_prefix(word)).any(|rest| {
        any_stamp(rest).is_some_and(|found| {
            let is_sure = found.stamp.clock.has_half || found.stamp.clock_text.contains([':', 'h', '.']);
            is_sure && !found.rest.starts_with(|it: char| it.is_alphanumeric())
        })
    })
}
