//! How often the guess of an event's kind is right, measured on rows of timelines that a careful reader labelled.
//!
//! `guess_kind` has learned from the rows of one half of `tests/fixtures/kinds.tsv`, and from those in
//! `tests/fixtures/kinds-training/`, which were written for it; the other half is kept for the measurement, and only its
//! figures are ever shown. `cargo test --test kinds -- --nocapture` prints the
//! figures of both halves, and of the first the rows that are guessed wrongly.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;

use retold::postmortem::{EventKind, guess_kind};

const ROWS: &str = "tests/fixtures/kinds.tsv";

const TRAINING: &str = "tests/fixtures/kinds-training";

/// Which half a row belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Half {
    /// Seen by whoever writes training rows, and learned from.
    Tune,
    /// Kept for the measurement.
    Test,
}

/// A row of a timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    half: Half,
    kind: EventKind,
    text: String,
}

impl Row {
    fn is_right(&self) -> bool {
        guess_kind(&self.text) == self.kind
    }

    /// Whether the guess asserts something that is not so. `Other` asserts nothing.
    fn is_wrong_outside_other(&self) -> bool {
        !self.is_right() && guess_kind(&self.text) != EventKind::Other
    }
}

/// Reads rows, and refuses a line that is not half, kind and text.
fn read_rows(file: &str) -> Result<Vec<Row>, String> {
    let kinds: BTreeMap<String, EventKind> =
        EventKind::ALL.into_iter().map(|kind| (name(kind), kind)).collect();
    let lines = file.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
    lines
        .map(|(at, line)| {
            let refused = |what: &str| format!("line {}: {what}: {line:?}", at + 1);
            let [half, kind, text] = line.split('\t').collect::<Vec<_>>()[..] else {
                return Err(refused("not three fields"));
            };
            let half = match half {
                "tune" => Half::Tune,
                "test" => Half::Test,
                _ => return Err(refused("no such half")),
            };
            let kind = *kinds.get(kind).ok_or_else(|| refused("no such kind"))?;
            if text.trim().is_empty() {
                return Err(refused("no text"));
            }
            Ok(Row { half, kind, text: text.to_owned() })
        })
        .collect()
}

/// Returns the name of a kind in the file: `rolled-back`.
fn name(kind: EventKind) -> String {
    kind.label().to_lowercase().replace(' ', "-")
}

fn rows() -> Vec<Row> {
    let file = fs::read_to_string(ROWS).expect("the rows are there");
    read_rows(&file).expect("the rows are well formed")
}

/// The rows of one half.
fn rows_of(half: Half) -> Vec<Row> {
    rows().into_iter().filter(|row| row.half == half).collect()
}

/// How often the guess was right, and how often it was wrong without being `Other`, of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Figures {
    right: usize,
    wrong_outside_other: usize,
    of: usize,
}

impl Figures {
    fn of(rows: &[Row]) -> Self {
        Self {
            right: rows.iter().filter(|row| row.is_right()).count(),
            wrong_outside_other: rows.iter().filter(|row| row.is_wrong_outside_other()).count(),
            of: rows.len(),
        }
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Tenths of a percent.
        let share = |count: usize| {
            let tenths = count * 1000 / self.of.max(1);
            format!("{}.{} %", tenths / 10, tenths % 10)
        };
        write!(
            formatter,
            "{} right ({}), {} wrong outside 'other' ({}), of {} rows",
            self.right,
            share(self.right),
            self.wrong_outside_other,
            share(self.wrong_outside_other),
            self.of
        )
    }
}

#[test]
fn there_are_enough_rows_in_two_equal_halves() {
    let (tune, test) = (rows_of(Half::Tune).len(), rows_of(Half::Test).len());
    assert!(tune + test >= 300, "only {} rows", tune + test);
    assert!(tune.abs_diff(test) <= 1, "{tune} rows to tune by, {test} to test with");
}

#[test]
fn no_row_is_there_twice() {
    let mut texts: Vec<String> = rows().into_iter().map(|row| row.text).collect();
    texts.sort_unstable();
    let twice: Vec<_> = texts.windows(2).filter(|pair| pair[0] == pair[1]).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

/// What is measured must not have been learned by heart.
#[test]
fn no_labelled_row_is_a_training_row() {
    let labelled: BTreeSet<String> = rows().into_iter().map(|row| row.text).collect();
    let mut count = 0;
    for entry in fs::read_dir(TRAINING).expect("the training rows are there") {
        let file = fs::read_to_string(entry.expect("it is there").path()).expect("it is a text");
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            let (_, text) = line.split_once('\t').expect("a kind and a text");
            assert!(!labelled.contains(text), "a training row is a labelled row");
            count += 1;
        }
    }
    assert!(count > 5000, "{count} training rows");
}

/// The aim is 80 % right and at most 5 % wrong outside `other`, and it is not reached: most rows are left to the writer
/// as `other`. These figures are what has been reached; they may be made stricter, never looser.
const LEAST_RIGHT: usize = 41;
const MOST_WRONG: usize = 5;

#[test]
fn the_guess_is_no_worse_than_it_was() {
    let tune = rows_of(Half::Tune);
    for row in tune.iter().filter(|row| !row.is_right()) {
        println!("{} for {}: {}", name(guess_kind(&row.text)), name(row.kind), row.text);
    }
    println!("tune: {}", Figures::of(&tune));
    let test = Figures::of(&rows_of(Half::Test));
    println!("test: {test}");
    assert!(test.right * 100 >= test.of * LEAST_RIGHT, "{test}");
    assert!(test.wrong_outside_other * 100 <= test.of * MOST_WRONG, "{test}");
}

#[test]
fn malformed_lines_are_refused() {
    for (line, reason) in [
        ("tune\tfound", "not three fields"),
        ("tune\tfound\tA disk was full.\tLater.", "not three fields"),
        ("", "not three fields"),
        ("neither\tfound\tA disk was full.", "no such half"),
        ("tune\tguessed\tA disk was full.", "no such kind"),
        ("tune\tfound\t ", "no text"),
    ] {
        let refused = read_rows(&format!("# A header.\n{line}\n")).expect_err(line);
        assert!(refused.starts_with(&format!("line 2: {reason}")), "{refused}");
    }
}
