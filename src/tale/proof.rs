//! Whether a tale keeps every fact of the report, line by line.
//!
//! The tale keeps facts by the way it is made; this looks at what was made, and knows nothing of how. It takes two
//! outlines, finds the [facts](mod@super::facts) of each formal line, and looks for each of them in the same line of the tale:
//! letter for letter, in the same order, and in words that are not the genre's.

mod own_words;
mod structure;

use std::collections::BTreeMap;

use super::facts::{Fact, FactKind, Shown, body_facts, facts, label_facts, shown_facts};
use super::pack::{Joint, Pack, Pool, pack};
use crate::outline::{Block, Line, LineId, Origin, Outline};
use crate::postmortem::Genre;
use own_words::OwnWords;

pub use structure::StructureFault;

/// What a tale keeps of the report, and what it adds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// Every line of the report, in its order.
    pub lines: Vec<LineProof>,
    /// What reads as a fact in the words of the genre, and was not worked out from the report.
    pub unexplained: Vec<Unexplained>,
    /// Where the tale has other lines, or has them elsewhere.
    pub faults: Vec<StructureFault>,
}

/// What a line of the tale keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineProof {
    /// The line.
    pub line: LineId,
    /// Whether the tale has it in the writer's own words. What is missing there is for the writer to look at, and no
    /// fault of the tale.
    pub is_rewritten: bool,
    /// The facts of the formal line: those of its label, then those of what it says.
    pub facts: Vec<ProvenFact>,
    /// What reads as a fact in the writer's own words, and does not stand in the formal line.
    pub added: Vec<Fact>,
}

impl LineProof {
    /// Returns the facts that the tale's line does not have.
    pub fn missing(&self) -> impl Iterator<Item = &Fact> {
        self.facts.iter().filter(|it| it.kept == Kept::Missing).map(|it| &it.fact)
    }
}

/// A fact of the report, and whether the tale has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvenFact {
    /// The fact; its bytes are those of the formal label or of what the formal line says.
    pub fact: Fact,
    /// Whether it stands in the label.
    pub is_in_label: bool,
    /// Whether the tale has it.
    pub kept: Kept,
}

/// Whether a tale has a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It stands there, letter for letter.
    Verbatim,
    /// The genre says it in its own words: a frame in the place of `, suspecting` says that something was suspected.
    Expressed,
    /// It is gone.
    Missing,
}

impl Kept {
    /// Returns the name that programs read.
    pub fn name(self) -> &'static str {
        match self {
            Self::Verbatim => "verbatim",
            Self::Expressed => "expressed",
            Self::Missing => "missing",
        }
    }
}

/// Words of the genre that read as a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unexplained {
    /// The line; `None` for what stands under a heading.
    pub line: Option<LineId>,
    /// What reads as a fact. Its bytes are those of the genre's words in which it stands.
    pub fact: Fact,
}

impl Proof {
    /// Returns how many facts the report has.
    pub fn total(&self) -> usize {
        self.lines.iter().map(|line| line.facts.len()).sum()
    }

    /// Returns how many of them the tale has.
    pub fn kept(&self) -> usize {
        self.total() - self.lines.iter().map(|line| line.missing().count()).sum::<usize>()
    }

    /// Tells whether nothing is missing, nothing unexplained, and every line where it belongs.
    pub fn is_whole(&self) -> bool {
        self.kept() == self.total() && self.unexplained.is_empty() && self.faults.is_empty()
    }

    /// Tells whether what is not whole is in lines that the writer has rewritten, if anything.
    pub fn is_whole_but_for_the_writer(&self) -> bool {
        let told = self.lines.iter().filter(|line| !line.is_rewritten);
        told.flat_map(LineProof::missing).next().is_none()
            && self.unexplained.is_empty()
            && self.faults.is_empty()
    }

    /// Returns the number of facts in words: `21 of 21 facts kept`.
    pub fn in_words(&self) -> String {
        let facts = if self.total() == 1 { "fact" } else { "facts" };
        format!("{} of {} {facts} kept", self.kept(), self.total())
    }
}

/// Compares a tale with the report that it tells.
pub fn prove(formal: &Outline, tale: &Outline, genre: Genre) -> Proof {
    let pack = pack(genre);
    let mut told: BTreeMap<LineId, &Line> = BTreeMap::new();
    for line in tale.lines() {
        // Of a line that comes twice the first counts, and the second is a fault.
        told.entry(line.id).or_insert(line);
    }
    let lines = formal.lines().map(|line| line_proof(line, told.get(&line.id).copied(), pack)).collect();
    Proof { lines, unexplained: unexplained(tale, pack), faults: structure::faults(formal, tale) }
}

fn line_proof(formal: &Line, told: Option<&Line>, pack: &Pack) -> LineProof {
    let is_rewritten = told.is_some_and(|told| is_rewritten(formal, told));
    let (label, body) = told.map_or_else(Default::default, |told| {
        (Shown::of(&[Block::Paragraph(told.label.clone())]), Shown::of(&told.body))
    });
    let mut proven = kept(label_facts(formal), &label, false, true, pack);
    proven.extend(kept(body_facts(&formal.body), &body, is_rewritten, false, pack));
    let added = if is_rewritten { added(formal, &body) } else { Vec::new() };
    LineProof { line: formal.id, is_rewritten, facts: proven, added }
}

/// Tells whether a line of the tale is the writer's own.
fn is_rewritten(formal: &Line, told: &Line) -> bool {
    let shown = Shown::of(&told.body);
    let is_marked = shown.parts.iter().any(|part| part.origin == Some(Origin::Rewrite));
    // Code has no mark; a genre never makes any.
    let is_code_alone = !shown.parts.is_empty() && shown.parts.iter().all(|part| part.origin.is_none());
    is_marked || (is_code_alone && told.body != formal.body)
}

/// Looks for facts in what was told. Whoever rewrites a line may put its facts in another order.
fn kept(
    facts: Vec<Fact>,
    told: &Shown,
    in_any_order: bool,
    is_in_label: bool,
    pack: &Pack,
) -> Vec<ProvenFact> {
    // A frame in the place of `, suspecting` is one of those that say the same.
    let says_suspicion = |words: &str| {
        let mut frames = pack.frames(Pool::Joint(Joint::Suspicion));
        frames.any(|frame| frame.text.trim_start_matches("{A}").trim_end_matches("{b}") == words)
    };
    let mut own = OwnWords::of(told, &says_suspicion);
    let prove = |fact: Fact| ProvenFact { is_in_label, kept: own.take(&fact, in_any_order), fact };
    facts.into_iter().map(prove).collect()
}

/// Returns what the writer's own words for a line state beyond the formal line.
fn added(formal: &Line, told: &Shown) -> Vec<Fact> {
    let mut formal = OwnWords::of(&Shown::of(&formal.body), &|_| false);
    shown_facts(told)
        .into_iter()
        .filter(|fact| states_something(fact.kind) && formal.take(fact, true) == Kept::Missing)
        .collect()
}

/// Tells whether words of this kind would be taken for a fact of the incident wherever they stand.
fn states_something(kind: FactKind) -> bool {
    !matches!(kind, FactKind::Hedge | FactKind::Negation | FactKind::Quotation)
}

fn unexplained(tale: &Outline, pack: &Pack) -> Vec<Unexplained> {
    let mut found = Vec::new();
    for line in tale.lines() {
        let mut look = |words: &str| {
            for fact in facts(words).into_iter().filter(|fact| states_something(fact.kind)) {
                // A title has capitals of its own.
                let is_title = fact.kind == FactKind::Name && line.id == LineId::Title;
                if !is_title && !is_of_the_genre(&fact, pack) {
                    found.push(Unexplained { line: Some(line.id), fact });
                }
            }
        };
        runs_of_the_genre(&Shown::of(&[Block::Paragraph(line.label.clone())])).iter().for_each(|it| look(it));
        runs_of_the_genre(&Shown::of(&line.body)).iter().for_each(|it| look(it));
    }
    let subtitles = tale.sections.iter().filter_map(|section| section.subtitle.as_deref());
    let facts = subtitles.flat_map(facts).filter(|fact| states_something(fact.kind));
    let facts = facts.filter(|fact| !is_of_the_genre(fact, pack));
    found.extend(facts.map(|fact| Unexplained { line: None, fact }));
    found
}

/// Tells whether it is a name of something in the genre's world.
fn is_of_the_genre(fact: &Fact, pack: &Pack) -> bool {
    fact.kind == FactKind::Name && pack.names.contains(&fact.text)
}

/// Returns the words of the genre that stand together, with a common word for what was worked out and stands within.
fn runs_of_the_genre(told: &Shown) -> Vec<String> {
    let mut runs = Vec::new();
    let mut run = String::new();
    for part in &told.parts {
        match part.origin {
            Some(Origin::Frame) => run.push_str(&told.text[part.range.clone()]),
            Some(Origin::Derived) => run.push_str("it"),
            _ => runs.push(std::mem::take(&mut run)),
        }
    }
    runs.push(run);
    runs.retain(|run| !run.is_empty());
    runs
}

#[cfg(test)]
mod tests;
