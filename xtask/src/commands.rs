//! What each command does, step by step. `serve` has a file of its own.

use std::process::ExitCode;

use crate::browsers;
use crate::checks::{self, Formatting};
use crate::journeys;
use crate::problem::Problem;
use crate::programs::SearchPath;
use crate::report::{Outcome, Report};
use crate::site;
use crate::size;
use crate::style;
use crate::tools;
use crate::workspace::Workspace;

/// Installs what is missing, then runs every check, the release build, the size budget, and the browser tests in
/// each engine. Goes on after a failure wherever what follows can still say something.
pub fn test(workspace: &Workspace, arguments: &[String]) -> Result<ExitCode, Problem> {
    takes_no_arguments("test", arguments)?;
    let search = SearchPath::of(workspace);
    let mut report = Report::default();
    let tools = report.stage("tools", || {
        tools::install_for_building(workspace, &search)?;
        Ok(Outcome::Passed)
    });
    report.stage("browsers", || {
        browsers::install(workspace, &search)?;
        Ok(Outcome::Passed)
    });
    checks::run_all(workspace, &mut report, Formatting::Check);
    let mut sizes = None;
    report.stage("release build", || {
        if !tools {
            return Ok(Outcome::Skipped("the tools are missing".to_owned()));
        }
        sizes = Some(site::build(workspace, &search)?);
        Ok(Outcome::Passed)
    });
    if let Some(sizes) = sizes {
        report.stage("size budget", || {
            size::check(&sizes, size::budget(workspace)?)?;
            Ok(Outcome::Passed)
        });
        journeys::run_all(workspace, &search, &mut report);
    } else {
        let reason = "the site was not built";
        report.stage("size budget", || Ok(Outcome::Skipped(reason.to_owned())));
        journeys::skip_all(&mut report, reason);
    }
    Ok(report.finish())
}

/// Formats, then runs the checks that need no browser. Installs nothing but the compiler's WebAssembly target.
pub fn ready(workspace: &Workspace, arguments: &[String]) -> Result<ExitCode, Problem> {
    takes_no_arguments("ready", arguments)?;
    tools::install_wasm_target(workspace)?;
    let mut report = Report::default();
    checks::run_all(workspace, &mut report, Formatting::Apply);
    Ok(report.finish())
}

/// Installs what is missing, then builds the site for release.
pub fn build(workspace: &Workspace, arguments: &[String]) -> Result<ExitCode, Problem> {
    takes_no_arguments("build", arguments)?;
    let search = SearchPath::of(workspace);
    tools::install_for_building(workspace, &search)?;
    site::build(workspace, &search)?;
    println!("The site is in dist/. Put it into any folder of any web server.");
    Ok(ExitCode::SUCCESS)
}

/// Joins the style sheets.
pub fn style(workspace: &Workspace, arguments: &[String]) -> Result<ExitCode, Problem> {
    takes_no_arguments("style", arguments)?;
    style::join(workspace)?;
    Ok(ExitCode::SUCCESS)
}

/// Refuses arguments.
fn takes_no_arguments(command: &str, arguments: &[String]) -> Result<(), Problem> {
    match arguments.first() {
        None => Ok(()),
        Some(word) => Err(Problem::usage(format!("{command} takes no arguments, and \"{word}\" was given."))),
    }
}
