//! Which words a tale has: the choice of a frame for each line.

use std::collections::BTreeSet;

use super::assign::{Wish, assign};
use super::choose::{Choosing, Told};
use super::clause::{self, Split};
use super::decorate::decorate;
use super::dress;
use super::first_sentence::{first_paragraph, is_plain, takes_a_fact, text_of};
use super::hooks::Hooks;
use super::level::dresses;
use super::mix::mix;
use super::pack::{Frame, Pack, Pool, pack};
use super::render::{Cut, Framing, Plan};
use super::severe::{cue_in, severe};
use crate::outline::{self, Block, Entry, Line, LineId, Origin, Outline, visible_text};
use crate::postmortem::{Level, Postmortem, Section, TaleChoice};

/// Chooses the words for the formal outline of a postmortem. For an empty outline there are none, and at the level
/// [`Level::Formal`] neither.
pub fn plan(postmortem: &Postmortem, formal: &Outline) -> Plan {
    Incident::of(postmortem).plan(&postmortem.tale, formal)
}

/// What tales are told of: whatever does not depend on the genre is worked out once for all of them.
#[derive(Clone, Debug)]
pub struct Incident<'a> {
    postmortem: &'a Postmortem,
    hooks: Hooks,
    is_severe: bool,
}

impl<'a> Incident<'a> {
    /// Works out what there is to tell.
    pub fn of(postmortem: &'a Postmortem) -> Self {
        Self { postmortem, hooks: Hooks::of(postmortem), is_severe: severe(postmortem).is_some() }
    }

    /// Chooses the words as [`plan()`] does, for another choice than the draft's own.
    pub fn plan(&self, choice: &TaleChoice, formal: &Outline) -> Plan {
        // It waits for the writer's word.
        let is_withheld = self.is_severe && !choice.told_although_severe;
        if formal.is_empty() || choice.level == Level::Formal || is_withheld {
            return Plan { is_withheld, ..Plan::default() };
        }
        let (pack, hooks) = (pack(choice.genre), &self.hooks);
        let choosing = Choosing { pack, hooks, seed: choice.seed };
        let lines = lines(formal);
        let told = told(self.postmortem, &lines);
        let frames = chosen(choice, choosing, &told);
        let mut framings: Vec<Framing> = Vec::new();
        // Which of them are there at the level that puts the first epithets.
        let mut is_seasoned: Vec<bool> = Vec::new();
        let seasoned = TaleChoice { level: choice.level.min(Level::Seasoned), ..choice.clone() };
        for (told, frame) in told.iter().zip(frames) {
            let line = lines.iter().find(|(line, _)| line.id == told.line);
            let is_bare = line.is_some_and(|(line, _)| self.stays_bare(line));
            let dresses_at = |choice: &TaleChoice, frame: &Frame| {
                !is_bare && dresses(choice, told, frame, line.map(|(_, place)| *place))
            };
            let at_level = frame.filter(|frame| dresses_at(choice, frame));
            let is_early = at_level.is_some_and(|frame| dresses_at(&seasoned, frame));
            let framing = at_level.map(|frame| framed(told, frame, hooks, line.map(|(line, _)| *line)));
            framings.extend(rewritten(choice, told.line).or(framing));
            is_seasoned.resize(framings.len(), is_early);
        }
        let mut lines = lines;
        lines.retain(|(line, _)| !self.stays_bare(line));
        decorate(&mut framings, &is_seasoned, &lines, choosing, choice.level);
        Plan {
            title: title(pack, hooks, choice.seed),
            disclaimer: pack.disclaimer.clone(),
            chapters: chapters(pack, choice.seed, choice.level),
            framings,
            is_withheld,
        }
    }
}

impl Incident<'_> {
    /// Tells whether a line is told without a word of the genre, also when the writer has the incident told: no joke stands
    /// beside those who were hurt.
    fn stays_bare(&self, line: &Line) -> bool {
        self.is_severe && (line.id == LineId::Impact || cue_in(&visible_text(&line.body)).is_some())
    }
}

/// Where a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// By itself.
    Alone,
    /// In a list: its place, how many there are, and whether they are counted.
    Listed {
        /// Counted from zero.
        at: usize,
        /// How many there are.
        of: usize,
        /// Whether they have numbers.
        numbered: bool,
    },
}

/// Returns the lines of the document that may get words, in its order.
fn lines(formal: &Outline) -> Vec<(&Line, Stand)> {
    let mut lines = Vec::new();
    for entry in formal.sections.iter().flat_map(|section| &section.entries) {
        match entry {
            Entry::Line(line) | Entry::Prose(line) => lines.push((line, Stand::Alone)),
            Entry::Group { numbered, lines: listed, .. } => {
                let stand = |at| Stand::Listed { at, of: listed.len(), numbered: *numbered };
                lines.extend(listed.iter().enumerate().map(|(at, line)| (line, stand(at))));
            }
        }
    }
    lines
}

/// Returns what each line tells, between the first words and the last.
fn told(postmortem: &Postmortem, lines: &[(&Line, Stand)]) -> Vec<Told> {
    let own = |line, pool| Told {
        line,
        pool,
        split: None,
        has_colon: false,
        takes_the_colon: false,
        ends_with_colon: false,
    };
    let mut told = vec![own(LineId::Opening, Pool::Opening)];
    for (line, _) in lines {
        let Some(pool) = pool(postmortem, line) else { continue };
        let spans = first_paragraph(line);
        let text = spans.map(text_of).unwrap_or_default();
        let is_free = |split: &Split| {
            spans.is_some_and(|spans| is_plain(spans, split.between.clone()))
                && !takes_a_fact(line, &split.between)
        };
        let split = clause::split(&text).filter(is_free);
        let ends_with_colon = visible_text(&line.body).trim_end().ends_with(':');
        let takes_the_colon =
            split.as_ref().is_some_and(|split| text[split.between.clone()].starts_with(':'));
        let has_colon = clause::has_colon(&text);
        told.push(Told { line: line.id, pool, split, has_colon, takes_the_colon, ends_with_colon });
    }
    told.push(own(LineId::Farewell, Pool::Farewell));
    told
}

fn pool(postmortem: &Postmortem, line: &Line) -> Option<Pool> {
    let pool = match line.id {
        LineId::Duration => Pool::Duration,
        LineId::Impact => Pool::Impact,
        LineId::RootCauseBrief => Pool::RootCauseBrief,
        LineId::Explanation => Pool::Explanation,
        LineId::Resolution => Pool::Resolution,
        LineId::Improvement(_) | LineId::ActionItem(_) => Pool::Measure,
        LineId::Event(id) => Pool::Event(postmortem.event(id)?.likely_kind()),
        // Lessons are dear to those who learned them, and what the writer's own sections are about is not known.
        LineId::Lesson(_) | LineId::ExtraSection(_) => return None,
        LineId::Title | LineId::Opening | LineId::Disclaimer | LineId::Closing | LineId::Farewell => {
            return None;
        }
    };
    // A line that says only that something is not known is no occasion for anything.
    let says_nothing_known = line.id == LineId::Duration && !has_own_words(line);
    (!line.body.is_empty() && !says_nothing_known).then_some(pool)
}

fn has_own_words(line: &Line) -> bool {
    line.body.iter().any(|block| match block {
        Block::Paragraph(spans) => spans.iter().any(|span| matches!(span.origin, Origin::Source { .. })),
        Block::List { .. } | Block::Code { .. } => true,
    })
}

/// Returns the frame of each line: what the writer keeps, what the seed gives, and what was asked for in its place.
fn chosen<'a>(choice: &TaleChoice, choosing: Choosing<'a>, told: &[Told]) -> Vec<Option<&'a Frame>> {
    let kept: Vec<Option<&Frame>> = told
        .iter()
        .map(|told| {
            let kept =
                choice.of(told.line).map(|choice| choice.kept.as_str()).filter(|kept| !kept.is_empty())?;
            choosing.by_chance(told).into_iter().find(|frame| frame.id == kept)
        })
        .collect();
    let is_kept = |frame: &Frame| kept.iter().flatten().any(|kept| kept.id == frame.id);
    let wishes: Vec<Wish<'_>> = told
        .iter()
        .zip(&kept)
        .map(|(told, kept)| {
            let free = choosing.by_fitness(told).into_iter().filter(|frame| !is_kept(frame));
            let frames =
                if kept.is_some() { Vec::new() } else { free.map(|frame| frame.id.as_str()).collect() };
            Wish { line: told.line, frames }
        })
        .collect();
    let given = assign(choice.seed, &wishes);
    let mut frames: Vec<Option<&Frame>> = given
        .iter()
        .zip(&kept)
        .map(|(given, kept)| kept.or_else(|| given.and_then(|id| choosing.pack.frame(id))))
        .collect();
    tell_again(choice, choosing, told, &mut frames);
    frames
}

/// Gives the lines that are to be told again the next frames that nobody has.
///
/// The one that the seed gave stays theirs, so that going on brings it back and leaves the other lines alone.
fn tell_again<'a>(
    choice: &TaleChoice,
    choosing: Choosing<'a>,
    told: &[Told],
    frames: &mut [Option<&'a Frame>],
) {
    let mut taken: BTreeSet<&str> = frames.iter().flatten().map(|frame| frame.id.as_str()).collect();
    for (at, told) in told.iter().enumerate() {
        let Some(choice) = choice.of(told.line).filter(|it| it.again > 0 && it.kept.is_empty()) else {
            continue;
        };
        let given = frames[at].map(|frame| frame.id.as_str());
        let free = |frame: &&Frame| !taken.contains(frame.id.as_str()) || Some(frame.id.as_str()) == given;
        let ring: Vec<&Frame> = choosing.by_chance(told).into_iter().filter(free).collect();
        if ring.is_empty() {
            continue;
        }
        let start = ring.iter().position(|frame| Some(frame.id.as_str()) == given).unwrap_or(0);
        let next = ring[(start + choice.again as usize % ring.len()) % ring.len()];
        taken.insert(next.id.as_str());
        frames[at] = Some(next);
    }
}

/// Puts a frame to a line.
fn framed(told: &Told, frame: &Frame, hooks: &Hooks, line: Option<&Line>) -> Framing {
    let fact = |slot| {
        let hook = frame.needs.iter().find(|hook| hook.slot() == Some(slot))?;
        hooks.fact(*hook, told.line)
    };
    let name = told.line.name();
    if let (Pool::Joint(_), Some(split)) = (frame.pool, &told.split) {
        let text = line.and_then(first_paragraph).map(text_of).unwrap_or_default();
        let words = frame.text.trim_start_matches("{A}").trim_end_matches("{b}").to_owned();
        let cut = Cut {
            at: split.between.start,
            was: text[split.between.clone()].to_owned(),
            words,
            is_replaced: true,
        };
        return Framing {
            line: name,
            frame: frame.id.clone(),
            text: dress::SENTENCE.to_owned(),
            cuts: vec![cut],
            ..Framing::default()
        };
    }
    let facts = dress::slots(&frame.text).map(|slot| fact(slot).unwrap_or_default()).collect();
    Framing { line: name, frame: frame.id.clone(), text: frame.text.clone(), facts, ..Framing::default() }
}

/// Returns the writer's own words for a line.
fn rewritten(choice: &TaleChoice, line: LineId) -> Option<Framing> {
    let rewrite = choice.of(line)?.rewrite.as_ref()?;
    let text = rewrite.text.clone();
    // Words that show nothing would leave the line without its facts.
    let shows_something = !visible_text(&outline::rewritten(&text)).trim().is_empty();
    shows_something.then(|| Framing { line: line.name(), text, is_rewritten: true, ..Framing::default() })
}

/// Joins the titles that the genre has for the causes.
fn title(pack: &Pack, hooks: &Hooks, seed: u32) -> String {
    let pick = |topic| {
        let titles = pack.titles(topic).map(|title| (mix(seed, "title", title, 0), title));
        titles.max().map(|(_, title)| title)
    };
    let titles: Vec<&str> = hooks.causes.iter().take(2).filter_map(|topic| pick(Some(*topic))).collect();
    match titles.as_slice() {
        [] => pick(None).unwrap_or_default().to_owned(),
        [only] => (*only).to_owned(),
        [first, second, ..] => format!("{first}, and {}", dress::lower_article(second)),
    }
}

/// Chooses what stands under the headings.
fn chapters(pack: &Pack, seed: u32, level: Level) -> Vec<(Section, String)> {
    if level < Level::Seasoned {
        return Vec::new();
    }
    let pick = |section: Section| {
        let of_it = pack.chapters.iter().filter(|(of, _)| *of == section);
        let best = of_it.max_by_key(|(_, text)| mix(seed, "chapter", text, 0));
        best.map(|(_, text)| (section, text.clone()))
    };
    Section::ALL.into_iter().filter_map(pick).collect()
}
