//! Measures how quick Retold is: its parts natively and in WebAssembly, and its page beside its peers in Chromium.

mod peers;

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use crate::problem::Problem;
use crate::process;
use crate::programs::SearchPath;
use crate::tools;
use crate::workspace::Workspace;

/// The profile of the program in the background, which tells the tales.
const PROFILE: [&str; 2] = ["--profile", "background"];

const TARGET: &str = "wasm32-unknown-unknown";

/// The package and program of `benches/wasm`.
const NAME: &str = "retold-bench-wasm";

/// What is measured without a page.
const NATIVE: [&str; 2] = ["native", "wasm"];

/// What is measured on a page; each is a file of `bench/parts/`.
const ON_PAGES: [&str; 5] = ["keys", "load", "turn", "open", "whole"];

/// Holds what the command line may choose.
#[derive(Debug, PartialEq, Eq)]
struct Options {
    /// The parts, in the order in which they are measured.
    only: Vec<String>,
    /// What `bench/run.mjs` takes besides.
    others: Vec<String>,
}

/// Runs the parts that were asked for, or all.
pub fn run(workspace: &Workspace, arguments: &[String]) -> Result<ExitCode, Problem> {
    let options = parse(arguments)?;
    let search = SearchPath::of(workspace);
    let is_asked = |part: &str| options.only.iter().any(|it| it == part);
    if is_asked("native") {
        native(workspace)?;
    }
    if is_asked("wasm") {
        in_node(workspace, &search)?;
    }
    let on_pages: Vec<&str> = ON_PAGES.into_iter().filter(|part| is_asked(part)).collect();
    if !on_pages.is_empty() {
        peers::measure(workspace, &search, &on_pages, &options.others)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads the command line.
fn parse(arguments: &[String]) -> Result<Options, Problem> {
    let mut only: Vec<String> = NATIVE.into_iter().chain(ON_PAGES).map(str::to_owned).collect();
    let mut others = Vec::new();
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        let mut value = || {
            let value = words.next();
            value.ok_or_else(|| Problem::usage(format!("{word} needs a value.")))
        };
        match word.as_str() {
            "--only" => {
                let asked: Vec<String> = value()?.split(',').map(str::to_owned).collect();
                if let Some(unknown) = asked.iter().find(|part| !only.contains(part)) {
                    return Err(Problem::usage(format!(
                        "bench has no part \"{unknown}\". It has {}.",
                        only.join(", ")
                    )));
                }
                only = asked;
            }
            "--rounds" | "--sizes" | "--pages" => others.extend([word.clone(), value()?.clone()]),
            other => return Err(Problem::usage(format!("bench does not know \"{other}\"."))),
        }
    }
    Ok(Options { only, others })
}

/// Measures telling and checking, and how all that is done with a draft grows with it.
fn native(workspace: &Workspace) -> Result<(), Problem> {
    println!("Native:");
    let mut cargo = workspace.cargo();
    process::run(
        cargo.args(["bench", "--bench", "tale", "--bench", "check", "--bench", "growth"]).args(PROFILE),
    )
}

/// Measures telling and checking in WebAssembly.
fn in_node(workspace: &Workspace, search: &SearchPath) -> Result<(), Problem> {
    tools::install_for_building(workspace, search)?;
    process::run(workspace.cargo().args(["build", "--package", NAME, "--target", TARGET]).args(PROFILE))?;
    let folder = workspace.target().join("bench-wasm");
    let built = workspace.target().join(TARGET).join(PROFILE[1]).join(format!("{NAME}.wasm"));
    let program = |name: &str| Command::new(search.find(name).unwrap_or_else(|| PathBuf::from(name)));
    let mut bindgen = program("wasm-bindgen");
    process::run(
        bindgen.args(["--target", "nodejs", "--no-typescript", "--out-dir"]).arg(&folder).arg(built),
    )?;
    println!("WebAssembly, in Node:");
    process::run(program("node").arg(folder.join(format!("{NAME}.js"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Result<Options, Problem> {
        parse(&text.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn the_command_line_is_read() {
        assert_eq!(parsed("").unwrap().only.len(), NATIVE.len() + ON_PAGES.len());
        let some = parsed("--only keys,native --rounds 3").unwrap();
        assert_eq!((some.only.join(" "), some.others.join(" ")), ("keys native".into(), "--rounds 3".into()));
    }

    #[test]
    fn what_makes_no_sense_is_a_usage_problem() {
        for wrong in ["--only", "--only tea", "--rounds", "--fast", "keys"] {
            assert!(matches!(parsed(wrong), Err(Problem::Usage { .. })), "{wrong}");
        }
    }
}
