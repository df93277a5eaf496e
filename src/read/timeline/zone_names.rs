//! What the names of zones mean that mean several things: what the text or the writer says, and the question if neither
//! does.

use super::question::{Answers, Choice, Question, Subject};
use super::{Entry, example};
use crate::time::{ZoneMeaning, strip_zone, utc_offset};

/// A zone as it is written, and what it means.
type Zone = (String, ZoneMeaning);

/// Gives the zone of a heading to the rows without one, and every name its meaning as far as it is known.
pub fn settle(
    entries: &mut [Entry],
    heading: Option<(usize, Zone)>,
    text: &str,
    answers: &Answers,
    questions: &mut Vec<Question>,
) {
    let mut known: Vec<(String, Option<i16>)> = Vec::new();
    for entry in entries {
        let Entry::Row(row) = entry else { continue };
        let Some(stamp) = &mut row.stamp else { continue };
        let mut line = row.line;
        if stamp.zone.is_none()
            && let Some((number, zone)) = &heading
        {
            line = *number;
            stamp.zone = Some(zone.clone());
        }
        let Some((written, ZoneMeaning::Ambiguous(meanings))) = &stamp.zone else { continue };
        let found = known.iter().find(|(name, _)| name == written).map(|(_, offset)| *offset);
        let offset = found.unwrap_or_else(|| {
            let offset = answers.offset(written).or_else(|| told(text, written, meanings));
            if offset.is_none() {
                questions.push(question(written, meanings, line, text));
            }
            known.push((written.clone(), offset));
            offset
        });
        if let Some(offset) = offset {
            stamp.zone = Some((written.clone(), ZoneMeaning::Offset(offset)));
        }
    }
}

/// Finds where the text says it itself: `all times IST (UTC+5:30)`.
fn told(text: &str, name: &str, meanings: &[(&str, i16)]) -> Option<i16> {
    let afters = text.match_indices(name).map(|(at, _)| text[at + name.len()..].trim_start_matches(' '));
    afters.filter_map(|after| after.strip_prefix(['(', '='])).find_map(|said| {
        match strip_zone(said.trim_start_matches(' '))?.0 {
            ZoneMeaning::Offset(minutes) => {
                Some(minutes).filter(|it| meanings.iter().any(|(_, of)| of == it))
            }
            ZoneMeaning::Ambiguous(_) | ZoneMeaning::Place(_) => None,
        }
    })
}

fn question(name: &str, meanings: &[(&str, i16)], line: usize, text: &str) -> Question {
    let choice = |(place, minutes): &(&str, i16)| {
        let offset = utc_offset(*minutes);
        let bare = offset.trim_start_matches("UTC");
        Choice { answer: format!("zone {name} {bare}"), label: format!("{place} ({offset})") }
    };
    Question {
        subject: Subject::Zone,
        seen: name.to_owned(),
        line,
        example: example(text, line).to_owned(),
        choices: meanings.iter().map(choice).collect(),
        preset: 0,
    }
}
