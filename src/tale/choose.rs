//! Which frames fit a line, and in which order it likes them.

use super::clause::Split;
use super::hooks::Hooks;
use super::mix::Chance;
use super::pack::{Frame, Joint, Pack, Pool};
use crate::outline::LineId;
use crate::postmortem::EventKind;

/// What a line offers to those who choose words for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The line.
    pub line: LineId,
    /// The pool for what it tells.
    pub pool: Pool,
    /// Where its first sentence can be taken apart.
    pub split: Option<Split>,
    /// Whether its first sentence has a colon.
    pub has_colon: bool,
    /// Whether the joint stands where that colon is.
    pub takes_the_colon: bool,
    /// Whether it ends with a colon, and what is put after it would be what it speaks of.
    pub ends_with_colon: bool,
}

impl Told {
    /// Tells whether a frame would put a second colon into a sentence, or words of its own after one of the writer's.
    fn doubles_a_colon(&self, frame: &Frame) -> bool {
        if !self.has_colon && !self.ends_with_colon {
            return false;
        }
        let place = ["{b}", "{S}", "{s}"].iter().find_map(|place| frame.text.split_once(place));
        let Some((before, after)) = place else { return false };
        // A joint may stand in the place of the colon.
        let is_taken = matches!(frame.pool, Pool::Joint(_)) && self.takes_the_colon;
        let is_second = self.has_colon && !is_taken && before.trim_end().ends_with(':');
        is_second || (self.ends_with_colon && !after.is_empty())
    }

    /// Tells whether a frame would go on in its own sentence where the second half is a clause.
    fn needs_a_colon(&self, frame: &Frame) -> bool {
        let is_clause = self.split.as_ref().is_some_and(|split| split.is_clause);
        is_clause && matches!(frame.pool, Pool::Joint(_)) && !frame.text.ends_with(": {b}")
    }
}

/// Chooses for one incident in one genre.
#[derive(Clone, Copy)]
pub struct Choosing<'a> {
    /// The words.
    pub pack: &'a Pack,
    /// What the incident has.
    pub hooks: &'a Hooks,
    /// What decides among equals.
    pub seed: u32,
}

impl<'a> Choosing<'a> {
    /// Returns the frames that fit a line, the best first.
    ///
    /// A frame made for what this incident has goes before one that fits any, but not on every line: then the incident
    /// would be told by its oddities alone. The frames for events of any kind come last, since a timeline may have more
    /// events of a kind than there are frames.
    pub fn by_fitness(&self, told: &Told) -> Vec<&'a Frame> {
        let chance = Chance::of(self.seed, &told.line.name());
        // Three lines in five look for their own oddities first, and three in four for what carries the story on.
        // What is told of nothing in particular has little else, and four in five do.
        let of_five = if told.pool == Pool::Event(EventKind::Other) { 4 } else { 3 };
        let is_elected = chance.mixed_with("", 0) % 5 < of_five;
        let carries_on = chance.mixed_with("story", 0) % 4 < 3;
        // An aside stops the writer's sentence in its middle: that is a wink in one tale of five, and a tic in every line.
        let takes_asides = chance.mixed_with("aside", 0).is_multiple_of(30);
        let rank = |frame: &Frame| {
            let is_for_any = frame.pool == Pool::Event(EventKind::Other) && told.pool != frame.pool;
            let carries_the_story = frame.needs.iter().any(|hook| hook.carries_the_story());
            let is_special = !frame.needs.is_empty() || matches!(frame.pool, Pool::Joint(_));
            (
                takes_asides || !matches!(frame.pool, Pool::Joint(Joint::Aside)),
                !is_for_any,
                carries_on && carries_the_story,
                is_special == is_elected,
                // What happened to a thing says more than its name.
                !frame.needs.iter().any(|hook| hook.names_a_thing()),
                chance.mixed_with(&frame.id, 0),
            )
        };
        let mut frames: Vec<_> = self.fitting(told).map(|frame| (rank(frame), frame)).collect();
        frames.sort_by(|(one, _), (other, _)| other.cmp(one));
        frames.into_iter().map(|(_, frame)| frame).collect()
    }

    /// Returns the frames that fit a line in an order of chance, for a line that is told again and again.
    pub fn by_chance(&self, told: &Told) -> Vec<&'a Frame> {
        let chance = Chance::of(self.seed, &told.line.name());
        let mut frames: Vec<_> =
            self.fitting(told).map(|frame| (chance.mixed_with(&frame.id, 2), frame)).collect();
        frames.sort_by_key(|(number, _)| *number);
        frames.into_iter().map(|(_, frame)| frame).collect()
    }

    fn fitting<'b>(&self, told: &'b Told) -> impl Iterator<Item = &'a Frame> + use<'a, 'b> {
        let mut pools = vec![told.pool];
        if let Pool::Event(kind) = told.pool {
            pools.extend([Pool::Silence, Pool::Oddity]);
            if kind != EventKind::Other {
                pools.push(Pool::Event(EventKind::Other));
            }
        }
        // The cause and its mending are read for what they say: nobody steps in between.
        let is_event = matches!(told.pool, Pool::Event(_));
        let joint = told.split.as_ref().map(|split| split.joint);
        pools.extend(joint.filter(|joint| is_event || *joint != Joint::Aside).map(Pool::Joint));
        // Where a line is a step of the story, what it is about is no news.
        let is_open = matches!(
            told.pool,
            Pool::Event(EventKind::Other | EventKind::Investigating | EventKind::Monitoring)
        );
        let hooks = self.hooks.of_line(told.line);
        self.pack.frames.iter().filter(move |frame| {
            pools.contains(&frame.pool)
                && (is_open || !frame.needs.iter().any(|hook| hook.names_a_thing()))
                && frame.needs.iter().all(|hook| hooks.contains(*hook))
                && !told.doubles_a_colon(frame)
                && !told.needs_a_colon(frame)
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use crate::outline::{LineId, formal, visible_text};
    use crate::postmortem::{Genre, Level, TaleChoice, example};
    use crate::tale::pack::{Hook, pack};
    use crate::tale::{Framing, Incident, tell};

    /// Tells whether a sentence has a second colon before it ends.
    fn has_two_colons(text: &str) -> bool {
        let text = format!("{text} ");
        text.split_inclusive(['.', '!', '?'])
            .any(|sentence| sentence.matches(": ").count() + sentence.matches(":\n").count() > 1)
    }

    #[test]
    fn no_sentence_has_two_colons() {
        for text in [
            "Root cause identified: a missing index",
            "Note added by the team: leader is back due to luck, watching",
            "Fix it: by hand; then write it down",
            "We saw this in the log, indicating trouble:",
        ] {
            for genre in Genre::ALL {
                for seed in 0..20 {
                    let mut postmortem = example();
                    let tale = &mut postmortem.tale;
                    (tale.genre, tale.seed, tale.level) = (genre, seed, Level::Saga);
                    postmortem.summary.impact = text.to_owned();
                    postmortem.timeline[1].text = text.to_owned();
                    postmortem.root_cause.resolution = text.to_owned();
                    postmortem.measures.improvements[0].text = text.to_owned();
                    let told = tell(&postmortem, &formal(&postmortem));
                    for line in told.lines() {
                        let body = visible_text(&line.body);
                        let is_theirs = body.contains(&text[4..12]);
                        assert!(!is_theirs || !has_two_colons(&body), "{genre:?}, {seed}: {body}");
                    }
                }
            }
        }
    }

    #[test]
    fn frames_that_carry_the_story_are_used_evenly() {
        const SEEDS: u32 = 400;
        let lines = [
            (LineId::Event(example().timeline[2].id), Hook::LaterRuledOut),
            (LineId::Event(example().timeline[3].id), Hook::EarlierSuspect),
            (LineId::Event(example().timeline[4].id), Hook::LongestSilence),
            (LineId::Farewell, Hook::ClearedTopic),
        ];
        let example = example();
        let (incident, outline) = (Incident::of(&example), formal(&example));
        for genre in Genre::ALL {
            let plans = (0..SEEDS).map(|seed| {
                let choice = TaleChoice { genre, seed, ..TaleChoice::default() };
                incident.plan(&choice, &outline).framings
            });
            let plans: Vec<Vec<Framing>> = plans.collect();
            for (line, hook) in lines {
                let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
                for framing in plans.iter().flatten().filter(|framing| framing.line == line.name()) {
                    *counts.entry(framing.frame.as_str()).or_default() += 1;
                }
                let pack = pack(genre);
                let of_the_story = pack.frames.iter().filter(|frame| frame.needs.contains(&hook));
                let counts: Vec<u32> =
                    of_the_story.map(|frame| counts.get(frame.id.as_str()).copied().unwrap_or(0)).collect();
                // Pearson's measure, and what chance exceeds once in a thousand with as many frames, from three on.
                const MOST: [f64; 5] = [13.82, 16.27, 18.47, 20.52, 22.46];
                let share = f64::from(counts.iter().sum::<u32>()) / counts.len() as f64;
                let measure: f64 =
                    counts.iter().map(|count| (f64::from(*count) - share).powi(2) / share).sum();
                let most = counts.len().checked_sub(3).and_then(|at| MOST.get(at));
                assert!(most.is_some_and(|most| measure < *most), "{genre:?}, {hook:?}: {counts:?}");
            }
        }
    }
}
