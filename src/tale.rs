//! The humorous voice: the formal outline, dressed in the words of a genre.
//!
//! A tale has the lines of the formal document, in the same order and under the same labels. Each line keeps the
//! writer's sentence whole; a genre may put a sentence before it or after it, chosen for what the line tells. So no
//! fact can be lost or changed: what is added states none, except for what `hooks` works out from the facts.
//!
//! The same postmortem and seed always give the same tale, on every machine: there is no clock, no chance and no
//! floating-point number in here.

mod choose;
mod dress;
mod hooks;
mod pack;
mod packs;
mod topic;

use crate::outline::{Block, Entry, Line, LineId, Origin, Outline, OutlineSection, Span, Style};
use crate::postmortem::Postmortem;
use choose::Teller;
use hooks::Hooks;
use pack::Occasion;

pub use pack::{Frame, Hook, Pack, Title, pack};
pub use topic::Topic;

/// Tells the formal outline of a postmortem as a tale. An empty outline stays empty: there is nothing to tell.
pub fn tell(postmortem: &Postmortem, formal: &Outline) -> Outline {
    if formal.is_empty() {
        return Outline::default();
    }
    let pack = pack(postmortem.tale.genre);
    let hooks = Hooks::of(postmortem);
    let mut teller = Teller::new(pack, &hooks, postmortem.tale.seed);
    let opening = teller.framed(LineId::Opening, Occasion::Opening);
    let sections = formal.sections.iter().map(|section| OutlineSection {
        entries: section.entries.iter().map(|entry| told_entry(postmortem, entry, &mut teller)).collect(),
        ..section.clone()
    });
    let sections = sections.collect();
    let farewell = teller.framed(LineId::Farewell, Occasion::Farewell);
    Outline {
        title: Some(title(pack, &hooks, formal)),
        opening: opening.into_iter().chain([disclaimer(pack)]).collect(),
        sections,
        closing: formal.closing.iter().cloned().chain(farewell).collect(),
    }
}

fn told_entry(postmortem: &Postmortem, entry: &Entry, teller: &mut Teller<'_>) -> Entry {
    match entry {
        Entry::Line(line) => Entry::Line(told_line(postmortem, line, teller)),
        Entry::Group { label, numbered, lines } => {
            let told = lines.iter().enumerate().map(|(at, line)| {
                // Restraint: in a list it is the ends that are heard. A counted list is read for its tasks.
                let is_last = at + 1 == lines.len();
                let is_heard = is_last || (at == 0 && !numbered && lines.len() > 2);
                if is_heard { told_line(postmortem, line, teller) } else { line.clone() }
            });
            Entry::Group { label, numbered: *numbered, lines: told.collect() }
        }
    }
}

fn told_line(postmortem: &Postmortem, line: &Line, teller: &mut Teller<'_>) -> Line {
    let occasion = match line.id {
        LineId::Duration => Occasion::Duration,
        LineId::Impact => Occasion::Impact,
        LineId::RootCauseBrief => Occasion::RootCauseBrief,
        LineId::Explanation => Occasion::Explanation,
        LineId::Resolution => Occasion::Resolution,
        LineId::Improvement(_) | LineId::ActionItem(_) => Occasion::Measure,
        LineId::Event(id) => match postmortem.event(id) {
            Some(event) => Occasion::Event { kind: event.likely_kind(), confirmed: event.kind.is_some() },
            None => return line.clone(),
        },
        LineId::Title | LineId::Opening | LineId::Disclaimer | LineId::Closing | LineId::Farewell => {
            return line.clone();
        }
    };
    // A line that says only that something is not known is no occasion for anything.
    let says_nothing_known = line.id == LineId::Duration && !has_own_words(line);
    if line.body.is_empty() || says_nothing_known {
        return line.clone();
    }
    teller.told(line, occasion)
}

fn has_own_words(line: &Line) -> bool {
    line.body.iter().any(|block| match block {
        Block::Paragraph(spans) => spans.iter().any(|span| matches!(span.origin, Origin::Source { .. })),
        Block::List { .. } | Block::Code { .. } => true,
    })
}

/// Joins the titles that the genre has for the causes, and keeps the writer's own title after them.
fn title(pack: &Pack, hooks: &Hooks, formal: &Outline) -> Line {
    let titles: Vec<&str> = hooks.causes.iter().take(2).filter_map(|topic| pack.title(*topic)).collect();
    let text = match titles.as_slice() {
        [] => pack.title_otherwise.to_owned(),
        [only] => (*only).to_owned(),
        [first, second, ..] => format!("{first}, and {}", dress::lower_article(second)),
    };
    let mut spans = vec![Span::plain(text, Origin::Frame)];
    if let Some(Block::Paragraph(own)) = formal.title.as_ref().and_then(|title| title.body.first()) {
        spans.push(Span::plain(": ", Origin::Frame));
        spans.extend_from_slice(own);
    }
    Line { id: LineId::Title, label: Vec::new(), body: vec![Block::Paragraph(spans)] }
}

fn disclaimer(pack: &Pack) -> Line {
    let style = Style { emphasis: Some('*'), ..Style::default() };
    let span = Span { text: pack.disclaimer.to_owned(), style, origin: Origin::Frame };
    Line { id: LineId::Disclaimer, label: Vec::new(), body: vec![Block::Paragraph(vec![span])] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::{formal, visible_text};
    use crate::postmortem::{SectionStyle, example};
    use crate::write::markdown;

    fn tale(seed: u32) -> Outline {
        let mut postmortem = example();
        postmortem.tale.seed = seed;
        tell(&postmortem, &formal(&postmortem))
    }

    #[test]
    fn the_example_told() {
        insta::assert_snapshot!(markdown(&tale(0), SectionStyle::Headings));
    }

    #[test]
    fn the_same_seed_tells_the_same_tale_and_another_one_another() {
        assert_eq!(tale(7), tale(7));
        assert_ne!(tale(7), tale(8));
    }

    #[test]
    fn no_frame_is_heard_twice_in_a_tale() {
        for seed in 0..200 {
            let tale = tale(seed);
            let mut frames: Vec<&str> = tale.lines().flat_map(frame_texts).collect();
            frames.sort_unstable();
            let heard = frames.len();
            frames.dedup();
            assert_eq!(frames.len(), heard, "seed {seed}");
        }
    }

    fn frame_texts(line: &Line) -> Vec<&str> {
        let spans = line.body.iter().flat_map(|block| match block {
            Block::Paragraph(spans) => spans.as_slice(),
            Block::List { .. } | Block::Code { .. } => &[],
        });
        spans
            .filter(|span| span.origin == Origin::Frame)
            .map(|span| span.text.trim())
            .filter(|text| text.chars().any(char::is_alphabetic))
            .collect()
    }

    #[test]
    fn nothing_is_told_of_an_empty_document() {
        assert!(tell(&Postmortem::default(), &Outline::default()).is_empty());
    }

    #[test]
    fn editing_one_line_leaves_the_others_as_they_were() {
        let mut postmortem = example();
        let before = tell(&postmortem, &formal(&postmortem));
        postmortem.summary.impact.push_str(" Nobody could log in.");
        let after = tell(&postmortem, &formal(&postmortem));
        let changed: Vec<LineId> =
            before.lines().zip(after.lines()).filter(|(a, b)| a != b).map(|(a, _)| a.id).collect();
        assert_eq!(changed, [LineId::Impact]);
    }

    #[test]
    fn the_writers_sentence_stands_whole_in_every_line() {
        let postmortem = example();
        let formal = formal(&postmortem);
        for seed in 0..200 {
            let tale = tale(seed);
            for line in formal.lines() {
                let told = tale.lines().find(|it| it.id == line.id).unwrap();
                let (record, told_text) = (visible_text(&line.body), visible_text(&told.body));
                // A capital may have been lowered after a colon.
                assert!(told_text.to_lowercase().contains(&record.to_lowercase()), "{seed}: {told_text}");
                assert_eq!(line.label, told.label);
            }
        }
    }
}
