//! What stands beside a field: what was uncertain when it was read from somebody else's document, and what was found in it.

use std::collections::BTreeMap;

use super::{Checked, field_id, keys};
use crate::check::{Finding, Spot};
use crate::errand::Act;
use crate::errand::panel::{Element, Node, classed, element};
use crate::postmortem::{Answer, DateField, Field, LineId, Postmortem, ReadingNote, TextField, TimeField};
use crate::words;

/// Draws what stands beside fields, each part with the id of its element. A field that is blank has nothing beside it: what is
/// missing from it is said where the whole is looked at.
pub fn beside(checked: &Checked<'_>) -> Vec<(String, Vec<Node>)> {
    let mut lists: BTreeMap<String, Vec<Element>> = BTreeMap::new();
    for note in checked.postmortem.imported.iter().flat_map(|imported| &imported.to_check) {
        if let Some(line) = note.about {
            lists.entry(id_of_line(line)).or_default().push(reading_note(note));
        }
    }
    for finding in &checked.review.findings {
        let spot = finding.place.spot;
        if let Some(id) = field_id(with_room(spot)).filter(|_| is_given(spot, checked.postmortem)) {
            lists.entry(id).or_default().push(row(finding));
        }
    }
    let list = |rows: Vec<Element>| vec![classed("ul", "beside-list").holding_all(rows).into()];
    lists.into_iter().map(|(id, rows)| (format!("{id}-beside"), list(rows))).collect()
}

/// The fields are called as the lines are, but for the two times of which one line tells.
fn id_of_line(line: LineId) -> String {
    match line {
        LineId::Duration => "field-started-time".to_owned(),
        line => format!("field-{}", line.name()),
    }
}

/// The kind and the time of an event have no room beside them.
fn with_room(spot: Spot) -> Spot {
    match spot {
        Spot::Field(Field::Kind(event) | Field::Time(TimeField::Event(event))) => {
            Spot::text(TextField::Event(event))
        }
        spot => spot,
    }
}

fn is_given(spot: Spot, postmortem: &Postmortem) -> bool {
    match spot {
        Spot::Field(Field::Text(field)) => field.text(postmortem).is_some_and(|it| !it.trim().is_empty()),
        Spot::Field(Field::Time(field)) => field.answer(postmortem).and_then(Answer::given).is_some(),
        Spot::Field(Field::Date(field)) => {
            let summary = &postmortem.summary;
            let point = if field == DateField::Started { &summary.started } else { &summary.ended };
            point.date.given().is_some()
        }
        // It is guessed, if not chosen.
        Spot::Field(Field::Kind(_)) => true,
        Spot::Document | Spot::Section(_) | Spot::OwnWords(_) => false,
    }
}

fn reading_note(note: &ReadingNote) -> Element {
    let key = classed("button", "key small")
        .with("type", "button")
        .act(&Act::Checked(note.text.clone()))
        .saying(words::panels::CHECKED);
    classed("li", "reading-note").holding(element("span").saying(note.text.as_str())).holding(key)
}

fn row(finding: &Finding) -> Element {
    classed("li", format!("finding is-{}", finding.severity.id()))
        .with("data-line", finding.key.as_str())
        .holding(
            element("p")
                .holding(classed("b", "finding-what").saying(finding.what.as_str()))
                .saying(" ")
                .saying(finding.instead.as_str()),
        )
        .holding(keys(finding, false))
}
