//! What has changed since a version, drawn: the places by name, what went struck out, what came underlined.

use crate::draft::{Change, ChangeKind, Piece, differences};
use crate::errand::panel::{Element, Node, classed, element};
use crate::postmortem::Postmortem;
use crate::words;

/// How many changes of a version are shown.
const MOST_CHANGES: usize = 12;

/// How many characters of what is the same are shown beside a change.
const AROUND: usize = 40;

/// How many characters are shown of a long stretch that came or went.
const MOST_CHANGED: usize = 600;

/// Draws what has changed from an earlier version to the present one.
pub fn changes(then: &Postmortem, now: &Postmortem) -> Vec<Node> {
    let all = differences(then, now);
    if all.is_empty() {
        return vec![classed("p", "hint").saying(words::kept::SAME).into()];
    }
    let more = all.len().saturating_sub(MOST_CHANGES);
    let more = (more > 0).then(|| element("li").saying(words::kept::and_more_changes(more)));
    let list = classed("ul", "version-changes")
        .with("aria-label", words::kept::SINCE_THEN)
        .holding_all(all.iter().take(MOST_CHANGES).map(change))
        .holding_all(more);
    vec![list.into()]
}

fn change(change: &Change) -> Element {
    let told = match change.kind {
        ChangeKind::Added => words::kept::ADDED,
        ChangeKind::Removed => words::kept::REMOVED,
        ChangeKind::Changed if change.pieces.is_empty() => words::kept::CHANGED_WITHOUT_TEXT,
        ChangeKind::Changed => words::kept::CHANGED,
        ChangeKind::Moved => words::kept::MOVED,
    };
    let last = change.pieces.len().saturating_sub(1);
    let pieces = change.pieces.iter().enumerate().map(|(at, it)| piece(it, at == 0, at == last));
    element("li")
        .holding(element("b").saying(change.place.as_str()))
        .saying(told)
        .holding(classed("span", "version-text").with("dir", "auto").holding_all(pieces))
}

fn piece(piece: &Piece, is_first: bool, is_last: bool) -> Node {
    match piece {
        Piece::Same(text) => {
            Node::text(shortened(text, if is_first { 0 } else { AROUND }, if is_last { 0 } else { AROUND }))
        }
        Piece::New(text) => element("ins").saying(shortened(text, MOST_CHANGED, AROUND)).into(),
        Piece::Gone(text) => element("del").saying(shortened(text, MOST_CHANGED, AROUND)).into(),
    }
}

/// Leaves out the middle of a text that is longer than both ends together.
fn shortened(text: &str, start: usize, end: usize) -> String {
    let length = text.chars().count();
    if length <= start + end + 1 {
        return text.to_owned();
    }
    let head: String = text.chars().take(start).collect();
    let tail: String = text.chars().skip(length - end).collect();
    format!("{head}…{tail}")
}
