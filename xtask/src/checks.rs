//! The checks that need no browser, each a stage of its own.

use std::process::Command;
use std::time::Duration;

use crate::libraries;
use crate::problem::Problem;
use crate::process;
use crate::programs::SearchPath;
use crate::report::{Counts, Outcome, Report};
use crate::test_output;
use crate::workspace::Workspace;

/// How long a test program may take with its compilation. Past that, something hangs.
const LIMIT: Duration = Duration::from_secs(30 * 60);

/// What the tests draw their cases by, so that one run of all checks is as good as another: it fails by what was changed,
/// and not by luck. `cargo test` draws others each time.
const SEED: (&str, &str) = ("PROPTEST_RNG_SEED", "20240128");

/// Says what the formatting stage does about a file that is not formatted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Formatting {
    /// It fails.
    Check,
    /// It puts the file right.
    Apply,
}

/// Runs every check, one after another. All are run, also after a failure: each says something of its own.
pub fn run_all(workspace: &Workspace, report: &mut Report, formatting: Formatting) {
    report.stage("rustfmt", || {
        let mut rustfmt = workspace.cargo();
        rustfmt.args(["fmt", "--all"]);
        if formatting == Formatting::Check {
            rustfmt.arg("--check");
        }
        passes(&mut rustfmt)
    });
    report.stage("clippy, native", || {
        passes(workspace.cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
    });
    report.stage("clippy, page", || {
        let target = ["--target", "wasm32-unknown-unknown", "--package", "retold", "--lib", "--bins"];
        passes(workspace.cargo().arg("clippy").args(target).args(["--", "-D", "warnings"]))
    });
    report.stage("libraries", || {
        libraries::check(workspace)?;
        Ok(Outcome::Passed)
    });
    report.stage("native tests", || {
        let everything = ["--workspace", "--lib", "--bins", "--tests", "--no-fail-fast"];
        tests(workspace.cargo().arg("test").args(everything))
    });
    report.stage("scripts", || {
        let Some(node) = SearchPath::of(workspace).find("node") else {
            return Ok(Outcome::Skipped("Node.js is missing".to_owned()));
        };
        let mut node = Command::new(node);
        node.current_dir(workspace.root());
        script_tests(node.args([
            "--test",
            "--test-reporter=tap",
            "tests/rescue.test.mjs",
            "tests/offline.test.mjs",
        ]))
    });
    report.stage("saving, every fault and order", || {
        let simulated = ["--package", "retold", "--profile", "thorough", "--test", "saving"];
        tests(workspace.cargo().arg("test").args(simulated))
    });
    report.stage("tale, 10,000 drafts", || {
        let invariants = ["--package", "retold", "--profile", "thorough", "--test", "tale_facts"];
        tests(workspace.cargo().arg("test").args(invariants).env("PROPTEST_CASES", "10000"))
    });
    report.stage("round trip, 10,000 drafts", || {
        let round_trip = ["--package", "retold", "--profile", "thorough", "--test", "round_trip"];
        tests(workspace.cargo().arg("test").args(round_trip).env("PROPTEST_CASES", "10000"))
    });
    report.stage("work limits", || {
        let limits = ["--package", "retold", "--profile", "thorough", "--test", "work_limits"];
        tests(workspace.cargo().arg("test").args(limits))
    });
    report.stage("documentation tests", || {
        tests(workspace.cargo().args(["test", "--package", "retold", "--doc", "--no-fail-fast"]))
    });
    report.stage("rustdoc", || {
        let mut rustdoc = workspace.cargo();
        rustdoc.args(["doc", "--no-deps", "--workspace", "--document-private-items"]);
        passes(rustdoc.env("RUSTDOCFLAGS", "-D warnings"))
    });
}

/// Runs a check that is one whole.
fn passes(command: &mut Command) -> Result<Outcome, Problem> {
    process::run(command)?;
    Ok(Outcome::Passed)
}

/// Runs tests through Cargo and counts them.
fn tests(command: &mut Command) -> Result<Outcome, Problem> {
    let (seed, number) = SEED;
    counted(command.env(seed, number), test_output::libtest_result)
}

/// Runs tests through Node.js and counts them.
fn script_tests(command: &mut Command) -> Result<Outcome, Problem> {
    counted(command, test_output::tap_count)
}

fn counted(command: &mut Command, count: fn(&str) -> Option<Counts>) -> Result<Outcome, Problem> {
    let mut counts = Counts::default();
    let mut failures = Vec::new();
    let status = process::follow(command, LIMIT, |line| {
        println!("{line}");
        failures.extend(test_output::failure(line).map(str::to_owned));
        if let Some(result) = count(line) {
            counts.add(result);
        }
    })?;
    Ok(Outcome::Tests { counts, content: status.success(), failures, second_tries: Vec::new() })
}
