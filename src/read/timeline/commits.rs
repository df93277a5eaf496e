//! `git log` as it is printed by default.

use super::{Entry, Found, PastedLine, Row};
use crate::time::strip_stamp;

/// Reads the text if it is a log of commits.
pub fn read(lines: &[PastedLine<'_>]) -> Option<Found> {
    let first = lines.iter().find(|line| !line.text.trim().is_empty())?;
    begins_commit(first.text).then_some(())?;
    let mut found = Found::default();
    let mut author = None;
    for line in lines {
        let text = line.text;
        if begins_commit(text) {
            author = None;
            found.leave(line.number, text);
        } else if let Some(name) = text.strip_prefix("Author:") {
            author = Some(name.split('<').next().unwrap_or_default().trim().to_owned());
            found.leave(line.number, text);
        } else if let Some((stamp, _)) = text.strip_prefix("Date:").and_then(|date| strip_stamp(date.trim()))
        {
            let author = author.take().filter(|name| !name.is_empty());
            found.entries.push(Entry::row(Row {
                line: line.number,
                stamp: Some(stamp),
                author,
                ..Row::default()
            }));
        } else if let Some(words) = text.strip_prefix("    ").filter(|words| !words.trim().is_empty()) {
            if !found.continue_row(words.trim_end()) {
                found.leave(line.number, text);
            }
        } else {
            found.leave(line.number, text);
        }
    }
    (found.rows() > 0).then_some(found)
}

fn begins_commit(text: &str) -> bool {
    text.strip_prefix("commit ")
        .and_then(|rest| rest.split_whitespace().next())
        .is_some_and(|hash| hash.len() >= 7 && hash.bytes().all(|it| it.is_ascii_hexdigit()))
}
