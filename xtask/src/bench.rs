//! Measures how long it takes to tell a tale and to check a draft, natively and in WebAssembly.

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

/// Runs the benchmarks `tale` and `check` natively and in Node.
pub fn run(workspace: &Workspace, arguments: &[String]) -> Result<ExitCode, Problem> {
    if let Some(word) = arguments.first() {
        return Err(Problem::usage(format!("bench takes no arguments, and \"{word}\" was given.")));
    }
    let search = SearchPath::of(workspace);
    tools::install_for_building(workspace, &search)?;
    println!("Native:");
    process::run(workspace.cargo().args(["bench", "--bench", "tale", "--bench", "check"]).args(PROFILE))?;
    process::run(workspace.cargo().args(["build", "--package", NAME, "--target", TARGET]).args(PROFILE))?;
    let folder = workspace.target().join("bench-wasm");
    let built = workspace.target().join(TARGET).join(PROFILE[1]).join(format!("{NAME}.wasm"));
    let program = |name: &str| Command::new(search.find(name).unwrap_or_else(|| PathBuf::from(name)));
    let mut bindgen = program("wasm-bindgen");
    process::run(
        bindgen.args(["--target", "nodejs", "--no-typescript", "--out-dir"]).arg(&folder).arg(built),
    )?;
    println!("WebAssembly, in Node:");
    process::run(program("node").arg(folder.join(format!("{NAME}.js"))))?;
    Ok(ExitCode::SUCCESS)
}
