//! Learns the weights by which the kind of an event is guessed: `cargo xtask train-kinds`.
//!
//! It learns from the rows in `tests/fixtures/kinds-training/` and the `tune` half of `tests/fixtures/kinds.tsv`, and
//! writes `src/postmortem/kind/weights.txt`. The same rows give the same file on every machine: rows are shuffled by a
//! generator of our own, and only additions, products, quotients and roots are used, which are exact to the bit.
//! The rows of the `test` half are never read here.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use self::features::{Feature, Lexicon, features};
use self::learner::{Example, KINDS, Model, learn};
use crate::problem::Problem;
use crate::workspace::Workspace;

#[path = "../../src/postmortem/kind/features.rs"]
#[expect(dead_code, reason = "the key of a feature is for the guess")]
mod features;
mod learner;

const CLASSES: &str = "src/postmortem/kind/classes.txt";
const WEIGHTS: &str = "src/postmortem/kind/weights.txt";
const TRAINING: &str = "tests/fixtures/kinds-training";
const TUNE: &str = "tests/fixtures/kinds.tsv";

/// The kinds as the rows name them, in the order of `EventKind::ALL`, each with its letter in the table of weights.
const NAMES: [(&str, char); KINDS] = [
    ("detected", 'd'),
    ("reported-by-users", 'r'),
    ("investigating", 'i'),
    ("hypothesis", 'h'),
    ("ruled-out", 'x'),
    ("found", 'f'),
    ("escalated", 'e'),
    ("mitigated", 'm'),
    ("deployed", 'p'),
    ("rolled-back", 'b'),
    ("monitoring", 'w'),
    ("resolved", 's'),
    ("communicated", 'c'),
    ("other", 'o'),
];

/// In how many rows a feature must be.
const LEAST_ROWS: usize = 3;

/// How many parts the files are dealt out to; each is guessed once by what the others teach.
const FOLDS: usize = 5;

/// Which thousandths of the held-back rows of the tune half may be guessed wrongly outside `other`. Whoever writes the
/// training rows has read them, and rows that nobody has read are guessed worse; so it is less than what is aimed at.
const MOST_WRONG: usize = 20;

/// The greatest lead that is tried.
const MOST_LEAD: u32 = 1000;

const HEADER: &str = "\
# The weights by which the kind of an event is guessed, learned by `cargo xtask train-kinds`. Do not edit.
# A feature, a tab, and a weight for each kind that has one: d detected, r reported by users, i investigating,
# h hypothesis, x ruled out, f found, e escalated, m mitigated, p deployed, b rolled back, w monitoring, s resolved,
# c communicated, o other. `lead` is by how much a kind must lead to be guessed, per root of the number of features.
";

/// A row, and the file that it is from.
struct Row {
    file: usize,
    kind: usize,
    /// The names of its features, each once.
    names: BTreeSet<String>,
}

/// Learns, prints what held-back rows say of it, and writes the weights.
pub fn run(workspace: &Workspace, _arguments: &[String]) -> Result<ExitCode, Problem> {
    let lexicon = Lexicon::read(&read(&workspace.path(CLASSES))?);
    let mut rows = read_rows(&workspace.path(TUNE), 0, Some("tune"), &lexicon)?;
    for (file, path) in (1..).zip(tables(&workspace.path(TRAINING))?) {
        rows.extend(read_rows(&path, file, None, &lexicon)?);
    }
    let (tune, written_for_it) = held_back(&rows);
    let lead = least_lead(&tune);
    println!("Of the rows that were held back:");
    println!("tune: {}", Figures::of(&tune, lead));
    println!("training: {}", Figures::of(&written_for_it, lead));
    let (names, model) = taught_by(&rows.iter().collect::<Vec<_>>());
    let path = workspace.path(WEIGHTS);
    fs::write(&path, written(&names, &model, lead))
        .map_err(|source| Problem::file("write", &path, source))?;
    Ok(ExitCode::SUCCESS)
}

/// What a row was guessed to be, with its lead, and what it is.
struct Guess {
    is_tune: bool,
    guessed: usize,
    kind: usize,
    lead: u32,
}

struct Figures {
    right: usize,
    wrong: usize,
    of: usize,
}

impl Figures {
    fn of(guesses: &[Guess], least: u32) -> Self {
        let guessed = |it: &Guess| if it.lead >= least { it.guessed } else { KINDS - 1 };
        let right = guesses.iter().filter(|it| guessed(it) == it.kind).count();
        let other = guesses.iter().filter(|it| guessed(it) == KINDS - 1 && it.kind != KINDS - 1).count();
        Self { right, wrong: guesses.len() - right - other, of: guesses.len() }
    }
}

impl std::fmt::Display for Figures {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let thousandths = |count: usize| count * 1000 / self.of.max(1);
        write!(f, "{} ‰ right, {} ‰ wrong outside other", thousandths(self.right), thousandths(self.wrong))
    }
}

/// Guesses each row by what the rows of other files teach: those of the tune half, and the others.
fn held_back(rows: &[Row]) -> (Vec<Guess>, Vec<Guess>) {
    let one_fold = |fold: usize| {
        // Rows of the tune half come from many hands, so they are dealt out one by one.
        let is_held =
            |at: usize, row: &Row| if row.file == 0 { at % FOLDS == fold } else { row.file % FOLDS == fold };
        let numbered = || rows.iter().enumerate();
        let others: Vec<&Row> =
            numbered().filter(|(at, row)| !is_held(*at, row)).map(|(_, row)| row).collect();
        let (names, model) = taught_by(&others);
        let held = numbered().filter(|(at, row)| is_held(*at, row)).map(|(_, row)| row);
        held.map(|row| {
            let (guessed, lead) = model.guess(&example(row, &names));
            Guess { is_tune: row.file == 0, guessed, kind: row.kind, lead }
        })
        .collect::<Vec<_>>()
    };
    std::thread::scope(|scope| {
        let folds: Vec<_> = (0..FOLDS).map(|fold| scope.spawn(move || one_fold(fold))).collect();
        folds.into_iter().filter_map(|fold| fold.join().ok()).flatten().partition(|guess| guess.is_tune)
    })
}

/// Returns the smallest lead with few enough wrong guesses.
fn least_lead(guesses: &[Guess]) -> u32 {
    let is_enough = |lead: &u32| {
        let figures = Figures::of(guesses, *lead);
        figures.wrong * 1000 <= figures.of * MOST_WRONG
    };
    (0..MOST_LEAD).find(is_enough).unwrap_or(MOST_LEAD)
}

/// Learns from the features that are in enough rows.
fn taught_by(rows: &[&Row]) -> (BTreeMap<String, usize>, Model) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for name in rows.iter().flat_map(|row| &row.names) {
        *counts.entry(name).or_default() += 1;
    }
    let often = counts.iter().filter(|(_, count)| **count >= LEAST_ROWS).map(|(name, _)| (*name).to_owned());
    let names: BTreeMap<String, usize> = often.zip(0..).collect();
    let model = learn(&examples(rows, &names), names.len());
    (names, model)
}

fn examples(rows: &[&Row], names: &BTreeMap<String, usize>) -> Vec<Example> {
    rows.iter().map(|row| example(row, names)).collect()
}

fn example(row: &Row, names: &BTreeMap<String, usize>) -> Example {
    let features = row.names.iter().filter_map(|name| names.get(name).copied()).collect();
    Example { features, kind: row.kind, is_doubled: row.file == 0 }
}

fn written(names: &BTreeMap<String, usize>, model: &Model, lead: u32) -> String {
    let mut text = format!("{HEADER}lead\t{lead}\n");
    for (name, at) in names {
        let weights = model.weights(*at).into_iter().zip(NAMES).filter(|(weight, _)| *weight != 0);
        let weights: Vec<String> = weights.map(|(weight, (_, letter))| format!("{letter}{weight}")).collect();
        if !weights.is_empty() {
            // Writing to a text cannot fail.
            let _ = writeln!(text, "{name}\t{}", weights.join(" "));
        }
    }
    text
}

/// Reads rows of kind and text; with `half`, those that have this word before the kind.
fn read_rows(path: &Path, file: usize, half: Option<&str>, lexicon: &Lexicon) -> Result<Vec<Row>, Problem> {
    let mut rows = Vec::new();
    for line in read(path)?.lines().filter(|line| !line.starts_with('#')) {
        let line = match half {
            None => line,
            Some(half) => match line.split_once('\t') {
                Some((first, rest)) if first == half => rest,
                _ => continue,
            },
        };
        let refused = || Problem::content(path, format!("not a kind and a text: {line:?}"));
        let (kind, text) = line.split_once('\t').ok_or_else(refused)?;
        let kind = NAMES.iter().position(|(name, _)| *name == kind).ok_or_else(refused)?;
        let mut names = BTreeSet::new();
        features(text, lexicon, &mut |feature: Feature<'_>| {
            names.insert(feature.to_string());
        });
        rows.push(Row { file, kind, names });
    }
    Ok(rows)
}

/// Lists the tables in a folder, in the order of their names.
fn tables(folder: &Path) -> Result<Vec<std::path::PathBuf>, Problem> {
    let unreadable = |source| Problem::file("read", folder, source);
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        paths.push(entry.map_err(unreadable)?.path());
    }
    paths.retain(|path| path.extension().is_some_and(|it| it == "tsv"));
    paths.sort();
    Ok(paths)
}

fn read(path: &Path) -> Result<String, Problem> {
    fs::read_to_string(path).map_err(|source| Problem::file("read", path, source))
}
