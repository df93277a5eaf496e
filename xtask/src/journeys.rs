//! Runs the browser tests in each engine.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::browsers::{Engine, EngineName};
use crate::display::Display;
use crate::problem::Problem;
use crate::process;
use crate::programs::SearchPath;
use crate::report::{Outcome, Report};
use crate::test_output;
use crate::tools;
use crate::workspace::Workspace;

/// How long an engine may take for all tests. Past that, it hangs: they take seven to ten minutes.
const LIMIT: Duration = Duration::from_secs(25 * 60);

/// The package of the browser tests.
const PACKAGE: [&str; 2] = ["--package", "retold-browser-tests"];

/// Runs the browser tests in one engine after another. An engine that is not on this machine is named and counted as
/// skipped; when none is, that is a failure.
pub fn run_all(workspace: &Workspace, search: &SearchPath, report: &mut Report) {
    let built = report.stage("browser tests, compiled", || {
        process::run(workspace.cargo().arg("build").args(PACKAGE))?;
        Ok(Outcome::Passed)
    });
    if !built {
        return skip_all(report, "the browser tests do not compile");
    }
    let engines = EngineName::ALL.map(|name| (name, name.find(search)));
    if engines.iter().all(|(_, found)| found.is_err()) {
        report.stage("an engine", || {
            Err(Problem::missing("A browser with its driver", "Install Chromium and chromedriver, for one."))
        });
    }
    for (name, found) in engines {
        report.stage(&format!("browser tests, {name}"), || match found {
            Ok(engine) => run(workspace, search, &engine),
            Err(missing) => Ok(Outcome::Skipped(missing)),
        });
    }
}

/// Takes pictures of every view of the built site in Chromium, into a folder. The arguments go to the browser tests.
pub fn take_pictures(
    workspace: &Workspace,
    search: &SearchPath,
    folder: &Path,
    arguments: &[String],
) -> Result<(), Problem> {
    let engine = EngineName::Chromium.find(search).map_err(|missing| {
        Problem::missing(format!("Chromium with its driver ({missing})"), "Install both, and try again.")
    })?;
    process::run(tests(workspace, &engine).arg("--screenshots").arg(folder).args(arguments))
}

/// Counts every engine as skipped.
pub fn skip_all(report: &mut Report, reason: &str) {
    for name in EngineName::ALL {
        report.stage(&format!("browser tests, {name}"), || Ok(Outcome::Skipped(reason.to_owned())));
    }
}

/// Runs the browser tests in one engine and counts them.
fn run(workspace: &Workspace, search: &SearchPath, engine: &Engine) -> Result<Outcome, Problem> {
    let mut tests = tests(workspace, engine);
    let name = engine.name.to_string();
    // The display must live as long as the tests.
    let display = (engine.name == EngineName::WebKit).then(|| Display::start(search)).transpose()?;
    if let Some(display) = &display {
        tests.env("DISPLAY", display.name());
        // In a container WebKit can neither build its sandbox nor find a graphics card.
        tests.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
        tests.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
    }
    let mut counts = None;
    let (mut failures, mut second_tries) = (Vec::new(), Vec::new());
    let status = process::follow(&mut tests, LIMIT, |line| match test_output::engine_result(line, &name) {
        // The stage says it again, with the other stages.
        Some(result) => counts = Some(result),
        None => {
            println!("{line}");
            failures.extend(test_output::failure(line).map(str::to_owned));
            second_tries.extend(test_output::second_try(line).map(str::to_owned));
        }
    })?;
    if counts.is_none() {
        println!("The browser tests ended ({status}) without the line \"{name}: N passed, …\".");
    }
    let content = counts.is_some() && status.success();
    Ok(Outcome::Tests { counts: counts.unwrap_or_default(), content, failures, second_tries })
}

/// The program of the browser tests, in one engine.
fn tests(workspace: &Workspace, engine: &Engine) -> Command {
    let mut tests = workspace.cargo();
    let name = engine.name.to_string();
    let dist = workspace.dist();
    let [driver, browser] = engine.name.program_arguments();
    let site = [OsStr::new("--engine"), name.as_ref(), "--dist".as_ref(), dist.as_os_str()];
    let axe = tools::axe_core(workspace);
    // Always, so that it is a failure where it could not be installed.
    let rules = [OsStr::new("--axe"), axe.as_os_str()];
    let programs = [driver.as_ref(), engine.driver.as_os_str(), browser.as_ref(), engine.browser.as_os_str()];
    tests.args(["run", "--quiet"]).args(PACKAGE).arg("--").args(site).args(rules).args(programs);
    tests
}
