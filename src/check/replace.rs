//! Edits that put other words in the place of some.

use std::ops::Range;

use super::{Passage, Spot, Subject};
use crate::postmortem::{Edit, Field, Rewrite, TaleChange};

/// Returns the edit that puts other words in these places of a text, which are in order and do not overlap. `None` where
/// nothing can be written.
pub fn replaced(
    subject: &Subject<'_>,
    passage: &Passage<'_>,
    places: &[(Range<usize>, &str)],
) -> Option<Edit> {
    let mut text = String::with_capacity(passage.text.len());
    let mut copied = 0;
    for (range, words) in places {
        text.push_str(passage.text.get(copied..range.start)?);
        text.push_str(words);
        copied = range.end;
    }
    text.push_str(passage.text.get(copied..)?);
    match passage.spot {
        Spot::Field(Field::Text(field)) => Some(Edit::SetText { field, text }),
        Spot::OwnWords(line) => {
            let rewrite = subject.postmortem.tale.of(line)?.rewrite.as_ref()?;
            let rewrite = Rewrite { text, record: rewrite.record.clone() };
            Some(Edit::ChangeTale(TaleChange::Rewrite(line, Some(rewrite))))
        }
        Spot::Document | Spot::Section(_) | Spot::Field(_) => None,
    }
}
