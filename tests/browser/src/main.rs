//! Drives the built page in a real browser, as a person would, and says what did not work.
//!
//! The program serves the built page itself, from a folder inside a folder (as GitHub Pages does), starts the
//! engine's `WebDriver`, and runs each journey in a session of its own. Read [`journeys`] first: a journey is a
//! story told through [`page::Page`], which finds things by role and accessible name only.

mod corpus;
mod engine;
mod expect;
mod facts;
mod inject;
mod journeys;
mod options;
mod page;
mod process;
mod run;
mod screenshots;
mod server;
mod session;
mod site;
mod views;
mod wait;

use std::process::ExitCode;

use anyhow::Context as _;
use clap::Parser as _;

/// Runs what the command line asks for: 0 when all went well, 1 when something failed, 2 on bad arguments.
fn main() -> ExitCode {
    let options = options::Options::parse();
    let engine = match options.engine() {
        Ok(engine) => engine,
        Err(problem) => {
            eprintln!("{problem:#}");
            return ExitCode::from(2);
        }
    };
    match start(&options, engine) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            eprintln!("{}: {problem:#}", options.engine);
            ExitCode::FAILURE
        }
    }
}

/// Runs the journeys (or the screenshots) until they end or the program is told to stop. Either way every process
/// that was started is ended, because dropping the future drops them.
fn start(options: &options::Options, engine: engine::Engine) -> anyhow::Result<bool> {
    use tokio::signal::unix::{SignalKind, signal};

    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("the async runtime could not be started")?;
    let local = tokio::task::LocalSet::new();
    local.block_on(&runtime, async {
        let mut terminated = signal(SignalKind::terminate())?;
        tokio::select! {
            outcome = run::run(options, engine) => outcome,
            _ = tokio::signal::ctrl_c() => anyhow::bail!("interrupted"),
            _ = terminated.recv() => anyhow::bail!("told to stop"),
        }
    })
}
