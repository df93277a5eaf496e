//! Rows whose starts were read elsewhere, with their days, halves of the day and order worked out as those of a paste.

use super::{Answers, Entry, Found, PasteNote, PastedEvent, Row, resolve};
use crate::time::{Day, Stamp};

/// What was found, in the order of the text.
pub enum Given {
    /// A day that holds for what follows.
    Day(Day),
    /// A row, with its time if it has one.
    Row {
        /// The time.
        stamp: Option<Stamp>,
        /// Whether AM or PM is that of the row above where it is missing.
        inherits_half: bool,
    },
}

/// Works out the rows. The events come in the order of the text, one for each row, and the line of an event or a note is
/// the number of its row, from one. Tells also whether the newest came first.
pub fn resolve_given(given: Vec<Given>) -> (Vec<PastedEvent>, Vec<PasteNote>, bool) {
    let mut number = 0;
    let entry = |given| match given {
        Given::Day(day) => Entry::Day(number, day),
        Given::Row { stamp, inherits_half } => {
            number += 1;
            // The words are the caller's; an event without any would be left over.
            Entry::row(Row { line: number, stamp, text: "-".to_owned(), inherits_half, ..Row::default() })
        }
    };
    let found = Found { entries: given.into_iter().map(entry).collect(), ..Found::default() };
    let mut pasted = resolve::resolve(found, "", &Answers::default());
    pasted.events.sort_by_key(|event| event.line);
    (pasted.events, pasted.notes, pasted.was_newest_first)
}
