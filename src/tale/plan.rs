//! Which words a tale has: the choice of a frame for each line.

use super::choose::Teller;
use super::dress;
use super::hooks::Hooks;
use super::pack::{Occasion, Pack, pack};
use super::render::{Framing, Plan};
use crate::outline::{Block, Entry, Line, LineId, Origin, Outline};
use crate::postmortem::Postmortem;

/// Chooses the words for the formal outline of a postmortem. For an empty outline there are none.
pub fn plan(postmortem: &Postmortem, formal: &Outline) -> Plan {
    if formal.is_empty() {
        return Plan::default();
    }
    let pack = pack(postmortem.tale.genre);
    let hooks = Hooks::of(postmortem);
    let mut teller = Teller::new(pack, &hooks, postmortem.tale.seed);
    let mut framings = Vec::new();
    framings.extend(teller.framing(LineId::Opening, Occasion::Opening));
    for entry in formal.sections.iter().flat_map(|section| &section.entries) {
        plan_entry(postmortem, entry, &mut teller, &mut framings);
    }
    framings.extend(teller.framing(LineId::Farewell, Occasion::Farewell));
    Plan { title: title(pack, &hooks), disclaimer: pack.disclaimer.to_owned(), framings }
}

fn plan_entry(postmortem: &Postmortem, entry: &Entry, teller: &mut Teller<'_>, framings: &mut Vec<Framing>) {
    match entry {
        Entry::Line(line) => framings.extend(framing(postmortem, line, teller)),
        Entry::Group { numbered, lines, .. } => {
            for (at, line) in lines.iter().enumerate() {
                // Restraint: in a list it is the ends that are heard. A counted list is read for its tasks.
                let is_last = at + 1 == lines.len();
                if is_last || (at == 0 && !numbered && lines.len() > 2) {
                    framings.extend(framing(postmortem, line, teller));
                }
            }
        }
    }
}

fn framing(postmortem: &Postmortem, line: &Line, teller: &mut Teller<'_>) -> Option<Framing> {
    let occasion = match line.id {
        LineId::Duration => Occasion::Duration,
        LineId::Impact => Occasion::Impact,
        LineId::RootCauseBrief => Occasion::RootCauseBrief,
        LineId::Explanation => Occasion::Explanation,
        LineId::Resolution => Occasion::Resolution,
        LineId::Improvement(_) | LineId::ActionItem(_) => Occasion::Measure,
        LineId::Event(id) => {
            let event = postmortem.event(id)?;
            Occasion::Event { kind: event.likely_kind(), confirmed: event.kind.is_some() }
        }
        LineId::Title | LineId::Opening | LineId::Disclaimer | LineId::Closing | LineId::Farewell => {
            return None;
        }
    };
    // A line that says only that something is not known is no occasion for anything.
    let says_nothing_known = line.id == LineId::Duration && !has_own_words(line);
    if line.body.is_empty() || says_nothing_known { None } else { teller.framing(line.id, occasion) }
}

fn has_own_words(line: &Line) -> bool {
    line.body.iter().any(|block| match block {
        Block::Paragraph(spans) => spans.iter().any(|span| matches!(span.origin, Origin::Source { .. })),
        Block::List { .. } | Block::Code { .. } => true,
    })
}

/// Joins the titles that the genre has for the causes.
fn title(pack: &Pack, hooks: &Hooks) -> String {
    let titles: Vec<&str> = hooks.causes.iter().take(2).filter_map(|topic| pack.title(*topic)).collect();
    match titles.as_slice() {
        [] => pack.title_otherwise.to_owned(),
        [only] => (*only).to_owned(),
        [first, second, ..] => format!("{first}, and {}", dress::lower_article(second)),
    }
}
