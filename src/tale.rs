//! The humorous voice: the formal outline, dressed in the words of a genre.
//!
//! A tale has the lines of the formal document, in the same order and under the same labels. Each line keeps the
//! writer's words; a genre may put a sentence before them or after them, chosen for what the line tells, and its own words
//! for a joint such as `due to`. So no fact can be lost or changed: what is added states none, except for what `hooks`
//! works out from the facts, and [`prove`] looks whether it is so.
//!
//! [`plan()`] chooses the words, which takes the whole of the genre and the incident; [`render()`] puts them around the
//! lines of the outline, which takes neither.
//!
//! The same postmortem and seed always give the same tale, on every machine: there is no clock, no chance and no
//! floating-point number in here.

mod assign;
mod choose;
mod clause;
pub mod cover;
mod decorate;
mod dress;
mod epithet;
mod facts;
mod first_sentence;
mod hooks;
mod level;
mod look;
mod mix;
mod pack;
mod packs;
mod plan;
mod proof;
mod render;
mod seed_words;
mod severe;
mod topic;

pub use facts::{Fact, FactKind, Part, Shown, body_facts, facts, label_facts, shown_facts};
pub use look::look;
pub use pack::{Frame, Hook, Joint, Pack, PackFault, Pool, Thing, pack, read_pack};
pub use plan::{Incident, plan};
pub use proof::{Kept, LineProof, Proof, ProvenFact, StructureFault, Unexplained, prove};
pub use render::{Cut, Framing, Plan, render};
pub use seed_words::{seed_name, seed_named};
pub use severe::severe;
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
    use crate::outline::{LineId, formal, visible_text};
    use crate::postmortem::{Edit, Genre, Level, Rewrite, SectionStyle, TaleChange, apply, example};
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
    fn a_title_with_a_colon_follows_a_full_stop() {
        for (title, expected) in
            [("Post-mortem: a slow shop", ". Post-mortem: a slow shop"), ("A slow shop", ": A slow shop")]
        {
            let mut postmortem = example();
            postmortem.title = title.to_owned();
            let told = tell(&postmortem, &formal(&postmortem));
            let told = told.title.map(|line| visible_text(&line.body)).unwrap_or_default();
            assert!(told.ends_with(expected), "{told}");
        }
    }

    #[test]
    fn a_row_in_small_letters_begins_with_a_capital_after_a_sentence() {
        for (row, told) in
            [("alerts fire", "Alerts fire"), ("nginx was down", "nginx was down"), ("3 alerts", "3 alerts")]
        {
            let mut postmortem = example();
            postmortem.timeline.truncate(1);
            postmortem.timeline[0].text = row.to_owned();
            let after_a_sentence = (0..40).find_map(|seed| {
                postmortem.tale.seed = seed;
                let outline = tell(&postmortem, &formal(&postmortem));
                let line = outline.lines().find(|line| matches!(line.id, LineId::Event(_)))?.clone();
                let text = visible_text(&line.body);
                text.contains(". ")
                    .then_some(text)
                    .filter(|text| text.to_lowercase().ends_with(&row.to_lowercase()))
            });
            let text = after_a_sentence.expect("one of the seeds puts a sentence before the row");
            assert!(text.ends_with(told), "{text}");
        }
    }

    #[test]
    fn the_example_told_as_noir() {
        let mut postmortem = example();
        postmortem.tale.genre = Genre::Noir;
        insta::assert_snapshot!(markdown(&tell(&postmortem, &formal(&postmortem)), SectionStyle::Headings));
    }

    #[test]
    fn the_example_told_as_a_nature_documentary() {
        let mut postmortem = example();
        postmortem.tale.genre = Genre::Nature;
        insta::assert_snapshot!(markdown(&tell(&postmortem, &formal(&postmortem)), SectionStyle::Headings));
    }

    #[test]
    fn the_example_told_as_a_shipping_forecast() {
        let mut postmortem = example();
        postmortem.tale.genre = Genre::Shipping;
        insta::assert_snapshot!(markdown(&tell(&postmortem, &formal(&postmortem)), SectionStyle::Headings));
    }

    #[test]
    fn the_same_seed_tells_the_same_tale_and_another_one_another() {
        assert_eq!(tale(7), tale(7));
        assert_ne!(tale(7), tale(8));
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
    fn telling_one_line_again_goes_through_all_of_its_words_and_leaves_the_others() {
        let mut postmortem = example();
        let formal = formal(&postmortem);
        let line = LineId::Event(postmortem.timeline[4].id);
        let words = |postmortem: &Postmortem| {
            let framings = plan(postmortem, &formal).framings;
            let (own, others): (Vec<_>, Vec<_>) =
                framings.into_iter().partition(|framing| framing.line == line.name());
            let others: Vec<_> = others.into_iter().map(|it| (it.line, it.frame)).collect();
            (own.into_iter().next().map(|it| it.frame).unwrap_or_default(), others)
        };
        let (first, others) = words(&postmortem);
        let mut heard = vec![first];
        for _ in 0..40 {
            apply(&mut postmortem, Edit::ChangeTale(TaleChange::Again(line))).unwrap();
            let (again, unchanged) = words(&postmortem);
            assert_eq!(unchanged, others);
            if heard.contains(&again) {
                break;
            }
            heard.push(again);
        }
        assert!(heard.len() >= 15, "{heard:?}");
    }

    #[test]
    fn kept_words_stay_whatever_the_seed() {
        let mut postmortem = example();
        let formal = formal(&postmortem);
        let frame =
            plan(&postmortem, &formal).framings.iter().find(|it| it.line == "impact").unwrap().frame.clone();
        apply(&mut postmortem, Edit::ChangeTale(TaleChange::Keep(LineId::Impact, frame.clone()))).unwrap();
        for seed in 0..50 {
            postmortem.tale.seed = seed;
            let framings = plan(&postmortem, &formal).framings;
            assert_eq!(framings.iter().find(|it| it.line == "impact").unwrap().frame, frame);
            assert_eq!(framings.iter().filter(|it| it.frame == frame).count(), 1);
        }
    }

    #[test]
    fn a_rewritten_line_is_the_writers() {
        let mut postmortem = example();
        let formal = formal(&postmortem);
        let rewrite = Rewrite { text: "It was `slow`.".to_owned(), record: String::new() };
        apply(&mut postmortem, Edit::ChangeTale(TaleChange::Rewrite(LineId::Impact, Some(rewrite)))).unwrap();
        let told = tell(&postmortem, &formal);
        let line = told.lines().find(|line| line.id == LineId::Impact).unwrap();
        assert_eq!(visible_text(&line.body), "It was slow.");
    }

    #[test]
    fn a_rewrite_that_shows_nothing_is_none() {
        let mut postmortem = example();
        let formal = formal(&postmortem);
        let before = tell(&postmortem, &formal);
        for text in ["\u{7}", " \u{7}\n\u{1b}", " \n"] {
            let rewrite = Rewrite { text: text.to_owned(), record: String::new() };
            apply(&mut postmortem, Edit::ChangeTale(TaleChange::Rewrite(LineId::Impact, Some(rewrite))))
                .unwrap();
            let told = tell(&postmortem, &formal);
            let line = |tale: &Outline| tale.lines().find(|line| line.id == LineId::Impact).unwrap().clone();
            assert!(visible_text(&line(&told).body).contains("60%"), "{text:?}: {:?}", line(&told));
            assert_eq!(line(&told).label, line(&before).label);
        }
    }

    #[test]
    fn no_word_of_the_genres_is_put_into_a_fact() {
        for text in [
            "They said \u{AB}the server is fine\u{BB} and left.",
            "They said \u{201E}the server is fine\u{201C} and left.",
            "A 5\" disk.\\\nThey said \"the server is fine\" and left.",
            "They wrote \u{AB}it was down due to load\u{BB}.",
            "See Lost Property by fixing #4 due to #5.",
        ] {
            for genre in Genre::ALL {
                for seed in 0..200 {
                    let mut postmortem = Postmortem::default();
                    postmortem.summary.impact = text.to_owned();
                    (postmortem.tale.genre, postmortem.tale.seed, postmortem.tale.level) =
                        (genre, seed, Level::Saga);
                    let formal = formal(&postmortem);
                    let proof = prove(&formal, &tell(&postmortem, &formal), genre);
                    assert!(proof.is_whole(), "{text}, seed {seed}: {proof:?}");
                }
            }
        }
    }

    #[test]
    fn a_severe_incident_is_told_only_when_the_writer_says_so() {
        let mut postmortem = example();
        postmortem.summary.impact.push_str(" Personal data of users was shown to others.");
        let formal = formal(&postmortem);
        assert!(plan(&postmortem, &formal).is_withheld);
        assert_eq!(tell(&postmortem, &formal), formal);
        apply(&mut postmortem, Edit::ChangeTale(TaleChange::ToldAlthoughSevere(true))).unwrap();
        let tale = tell(&postmortem, &formal);
        assert_ne!(tale, formal);
        // No word of the genre stands beside those who were hurt, at any level.
        postmortem.tale.level = Level::Saga;
        for seed in 0..50 {
            postmortem.tale.seed = seed;
            let told = tell(&postmortem, &formal);
            let impact = |outline: &Outline| outline.lines().find(|it| it.id == LineId::Impact).cloned();
            assert_eq!(impact(&told), impact(&formal));
        }
    }

    #[test]
    fn every_line_has_at_least_five_renderings_in_a_hundred_seeds() {
        let mut heard: std::collections::BTreeMap<String, std::collections::BTreeSet<String>> =
            Default::default();
        for seed in 0..100 {
            for framing in plan_of(seed).framings {
                heard.entry(framing.line).or_default().insert(framing.frame);
            }
        }
        assert!(heard.len() >= 12);
        for (line, frames) in heard {
            assert!(frames.len() >= 5, "{line}: {frames:?}");
        }
    }

    fn plan_of(seed: u32) -> Plan {
        let mut postmortem = example();
        postmortem.tale.seed = seed;
        plan(&postmortem, &formal(&postmortem))
    }
}
