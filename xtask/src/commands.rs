//! What each command does, step by step. `serve` has a file of its own.

use std::process::ExitCode;

use crate::browsers;
use crate::checks::{self, Formatting};
use crate::journeys;
use crate::libraries;
use crate::problem::Problem;
use crate::programs::SearchPath;
use crate::report::{Outcome, Report};
use crate::single_file;
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

/// Installs what is missing, then builds the site for release, and tells where the page as one file is.
pub fn build(workspace: &Workspace, arguments: &[String]) -> Result<ExitCode, Problem> {
    let (wants_one_file, others) = match arguments.split_first() {
        Some((word, others)) if word == "--single-file" => (true, others),
        _ => (false, arguments),
    };
    takes_no_arguments("build", others)?;
    let search = SearchPath::of(workspace);
    tools::install_for_building(workspace, &search)?;
    site::build(workspace, &search)?;
    println!("The site is in dist/. Put it into any folder of any web server.");
    if wants_one_file {
        println!("{} needs no server: open it in a browser.", single_file::path(workspace).display());
    }
    Ok(ExitCode::SUCCESS)
}

/// Takes pictures of every view of the site in `dist/`, for people to look at.
pub fn shots(workspace: &Workspace, arguments: &[String]) -> Result<ExitCode, Problem> {
    let folder = workspace.path("target/shots");
    journeys::take_pictures(workspace, &SearchPath::of(workspace), &folder, arguments)?;
    println!("The pictures are in {}.", folder.display());
    Ok(ExitCode::SUCCESS)
}

/// Joins the style sheets.
pub fn style(workspace: &Workspace, arguments: &[String]) -> Result<ExitCode, Problem> {
    takes_no_arguments("style", arguments)?;
    style::join(workspace)?;
    Ok(ExitCode::SUCCESS)
}

/// Checks all libraries, and says how those with known vulnerabilities are found.
pub fn libraries(workspace: &Workspace, arguments: &[String]) -> Result<ExitCode, Problem> {
    takes_no_arguments("libraries", arguments)?;
    libraries::check(workspace)?;
    println!("All licences and sources are allowed by deny.toml.");
    println!("Known vulnerabilities: cargo install cargo-deny --locked, then cargo deny check advisories.");
    Ok(ExitCode::SUCCESS)
}

/// Refuses arguments.
fn takes_no_arguments(command: &str, arguments: &[String]) -> Result<(), Problem> {
    match arguments.first() {
        None => Ok(()),
        Some(word) => Err(Problem::usage(format!("{command} does not take \"{word}\"."))),
    }
}
