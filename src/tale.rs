//! The humorous voice: the formal outline, dressed in the words of a genre.
//!
//! A tale has the lines of the formal document, in the same order and under the same labels. Each line keeps the
//! writer's sentence whole; a genre may put a sentence before it or after it, chosen for what the line tells. So no
//! fact can be lost or changed: what is added states none, except for what `hooks` works out from the facts.
//!
//! [`plan()`] chooses the words, which takes the whole of the genre and the incident; [`render()`] puts them around the
//! lines of the outline, which takes neither. The page does the second and has the first done in the background.
//!
//! The same postmortem and seed always give the same tale, on every machine: there is no clock, no chance and no
//! floating-point number in here.

mod choose;
mod dress;
mod hooks;
mod pack;
mod packs;
mod plan;
mod render;
mod topic;

pub use pack::{Frame, Hook, Pack, Title, pack};
pub use plan::plan;
pub use render::{Framing, Plan, render};
pub use topic::Topic;

use crate::outline::Outline;
use crate::postmortem::Postmortem;

/// Tells the formal outline of a postmortem as a tale. An empty outline stays empty: there is nothing to tell.
pub fn tell(postmortem: &Postmortem, formal: &Outline) -> Outline {
    render(formal, &plan(postmortem, formal))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::{Block, Line, LineId, Origin, formal, visible_text};
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
