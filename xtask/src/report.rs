//! What was run, how long it took, and how it went.
//!
//! How things are counted: a stage that runs tests counts as its tests, every other stage counts as one. A stage
//! that breaks before its tests can say so (a program that does not compile, or ends badly with no test failed, or
//! runs no test at all) counts as one failure more: a check that cannot fail is a defect, and so is one that did
//! not run.

use std::fmt;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use crate::problem::Problem;

/// Counts tests, or stages that stand for themselves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many passed.
    pub passed: usize,
    /// How many failed.
    pub failed: usize,
    /// How many were not run.
    pub skipped: usize,
}

impl Counts {
    /// Adds other counts to these.
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped)
    }
}

/// Says how a stage ended that could be run.
#[derive(Debug)]
pub enum Outcome {
    /// It is one check, and all is well.
    Passed,
    /// It ran tests.
    Tests {
        /// How many of them there were.
        counts: Counts,
        /// Whether the program that ran them was content.
        content: bool,
        /// The names of those that failed, with what they said where that is one line.
        failures: Vec<String>,
        /// The names of those that passed only when they were run once more, or not even then, with what they said first.
        second_tries: Vec<String>,
    },
    /// It was left out, for the reason given.
    Skipped(String),
}

/// Collects the stages of a run.
#[derive(Debug, Default)]
pub struct Report {
    lines: Vec<String>,
    total: Counts,
}

impl Report {
    /// Runs a stage and says at once how it went. Gives back whether all is well.
    pub fn stage(&mut self, name: &str, work: impl FnOnce() -> Result<Outcome, Problem>) -> bool {
        println!("\n==> {name}");
        let started = Instant::now();
        let mut result = work();
        let (failures, second_tries) = match &mut result {
            Ok(Outcome::Tests { failures, second_tries, .. }) => {
                (std::mem::take(failures), std::mem::take(second_tries))
            }
            _ => (Vec::new(), Vec::new()),
        };
        let (counts, words) = judge(result);
        let line = format!("{name}: {words} ({})", time(started.elapsed()));
        println!("<== {line}");
        self.lines.push(line);
        // Said again at the end: of a long output often the end alone is kept.
        self.lines.extend(second_tries.iter().map(|first| format!("  on a second try: {first}")));
        self.lines.extend(failures.iter().map(|failure| format!("  failed: {failure}")));
        self.total.add(counts);
        counts.failed == 0
    }

    /// Prints the stages and, as the last line, the sums. Gives back the exit code.
    pub fn finish(self) -> ExitCode {
        println!("\nAll stages:");
        for line in &self.lines {
            println!("  {line}");
        }
        println!("\n{}", self.total);
        if self.total.failed == 0 && self.total.passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

/// Turns the end of a stage into what it counts and what is said of it.
fn judge(result: Result<Outcome, Problem>) -> (Counts, String) {
    let one_failure = Counts { failed: 1, ..Counts::default() };
    match result {
        Ok(Outcome::Passed) => (Counts { passed: 1, ..Counts::default() }, "passed".to_owned()),
        Ok(Outcome::Skipped(reason)) => {
            (Counts { skipped: 1, ..Counts::default() }, format!("SKIPPED, {reason}"))
        }
        Ok(Outcome::Tests { counts, .. }) if counts.failed > 0 => (counts, format!("FAILED, tests {counts}")),
        Ok(Outcome::Tests { mut counts, content, .. }) if !content || counts.passed == 0 => {
            counts.add(one_failure);
            let reason = if content { "no test ran" } else { "the tests ended badly, see above" };
            (counts, format!("FAILED, {reason}"))
        }
        Ok(Outcome::Tests { counts, .. }) => (counts, format!("passed, {} tests", counts.passed)),
        Err(problem) => (one_failure, format!("FAILED. {problem}")),
    }
}

/// Writes a time as a person would say it.
fn time(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(passed: usize, failed: usize, skipped: usize) -> Counts {
        Counts { passed, failed, skipped }
    }

    #[test]
    fn a_stage_counts_as_its_tests_or_as_one() {
        let tests = |counts, content| {
            Ok(Outcome::Tests { counts, content, failures: Vec::new(), second_tries: Vec::new() })
        };
        for (result, expected) in [
            (Ok(Outcome::Passed), counts(1, 0, 0)),
            (Ok(Outcome::Skipped("there is no Firefox".to_owned())), counts(0, 0, 1)),
            (Err(Problem::check("too big")), counts(0, 1, 0)),
            (tests(counts(12, 0, 1), true), counts(12, 0, 1)),
            (tests(counts(12, 2, 0), false), counts(12, 2, 0)),
        ] {
            assert_eq!(judge(result).0, expected);
        }
    }

    #[test]
    fn tests_that_did_not_run_or_broke_are_a_failure() {
        for (ran, content) in [(counts(0, 0, 0), true), (counts(0, 0, 3), true), (counts(5, 0, 0), false)] {
            let outcome =
                Outcome::Tests { counts: ran, content, failures: Vec::new(), second_tries: Vec::new() };
            assert_eq!(judge(Ok(outcome)).0.failed, 1);
        }
    }

    #[test]
    fn one_failed_stage_fails_the_run_and_the_rest_is_still_counted() {
        let mut report = Report::default();
        assert!(!report.stage("first", || Err(Problem::check("it is wrong"))));
        assert!(report.stage("second", || Ok(Outcome::Passed)));
        assert_eq!(report.total.to_string(), "1 passed, 1 failed, 0 skipped");
    }

    #[test]
    fn a_test_that_failed_is_named_again_at_the_end() {
        let mut report = Report::default();
        let failures = vec!["home_opens".to_owned()];
        report.stage("journeys", || {
            Ok(Outcome::Tests {
                counts: counts(3, 1, 0),
                content: false,
                failures,
                second_tries: vec!["webkit strip: waited 20 s".into()],
            })
        });
        assert_eq!(report.lines.last().map(String::as_str), Some("  failed: home_opens"));
    }

    #[test]
    fn times_are_said_in_seconds_and_minutes() {
        assert_eq!(time(Duration::from_millis(1_240)), "1.2 s");
        assert_eq!(time(Duration::from_secs(125)), "2 min 05 s");
    }
}
