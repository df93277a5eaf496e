//! The checks that need no browser, each a stage of its own.

use std::ffi::OsStr;
use std::fs;
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

/// The test programs that are run with all the cases that the figures promise, in optimised code, and so not once more before:
/// saving with every fault and in every order, invariants of the tale, what is written and read back, and limits of work.
const THOROUGH: [&str; 4] = ["saving", "tale_facts", "round_trip", "work_limits"];

/// How many random drafts a property of theirs has to hold for, unless it says so itself.
const THOROUGH_CASES: &str = "10000";

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
        // As it is released, so that what the libraries have done while they are compiled is made once for both.
        let page =
            ["--release", "--target", "wasm32-unknown-unknown", "--package", "retold", "--lib", "--bins"];
        passes(workspace.cargo().arg("clippy").args(page).args(["--", "-D", "warnings"]))
    });
    report.stage("libraries", || {
        libraries::check(workspace)?;
        Ok(Outcome::Passed)
    });
    report.stage("native tests", || {
        let mut once = workspace.cargo();
        once.args(["test", "--workspace", "--lib", "--bins", "--no-fail-fast"]);
        for name in test_programs(workspace)?.iter().filter(|name| !THOROUGH.contains(&name.as_str())) {
            once.args(["--test", name]);
        }
        tests(&mut once)
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
    for name in THOROUGH {
        report.stage(&format!("{name}, thorough"), || {
            let thorough = ["test", "--package", "retold", "--profile", "thorough", "--test", name];
            tests(workspace.cargo().args(thorough).env("PROPTEST_CASES", THOROUGH_CASES))
        });
    }
    report.stage("documentation tests", || {
        tests(workspace.cargo().args(["test", "--package", "retold", "--doc", "--no-fail-fast"]))
    });
    report.stage("rustdoc", || {
        let mut rustdoc = workspace.cargo();
        rustdoc.args(["doc", "--no-deps", "--workspace", "--document-private-items"]);
        passes(rustdoc.env("RUSTDOCFLAGS", "-D warnings"))
    });
}

/// Returns the names of the test programs of the library.
fn test_programs(workspace: &Workspace) -> Result<Vec<String>, Problem> {
    let folder = workspace.path("tests");
    let unread = |source| Problem::file("read", &folder, source);
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder).map_err(unread)? {
        let path = entry.map_err(unread)?.path();
        if let (true, Some(stem)) = (path.extension() == Some(OsStr::new("rs")), path.file_stem()) {
            names.push(stem.to_string_lossy().into_owned());
        }
    }
    names.sort_unstable();
    Ok(names)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_run_thoroughly_is_there() {
        let programs =
            test_programs(&Workspace::locate().expect("tests run in the workspace")).expect("it has tests");
        assert!(programs.len() > THOROUGH.len());
        assert!(THOROUGH.iter().all(|name| programs.iter().any(|it| it == name)), "{programs:?}");
    }
}
