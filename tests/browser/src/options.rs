//! The command line.

use std::fmt;
use std::fs;
use std::path::PathBuf;

use anyhow::Context as _;

use crate::engine::Engine;
use crate::page::Theme;

/// Runs Retold's journeys in one browser engine.
#[derive(Debug, clap::Parser)]
#[command(name = "retold-browser-tests")]
pub struct Options {
    /// The engine to run in
    #[arg(long)]
    pub engine: EngineName,
    /// The folder with the built page
    #[arg(long)]
    pub dist: PathBuf,
    /// Runs only the journeys (or screenshots) whose name contains this
    #[arg(long)]
    pub filter: Option<String>,
    /// Takes the screenshots into this folder instead of running the journeys (Chromium only)
    #[arg(long)]
    pub screenshots: Option<PathBuf>,
    /// The widths of the windows in the screenshots, in pixels
    #[arg(long, value_delimiter = ',', default_value = "390,1280")]
    pub widths: Vec<u32>,
    /// The colours in the screenshots
    #[arg(long, value_delimiter = ',', default_value = "light,dark")]
    pub themes: Vec<Theme>,
    /// The size of text in the screenshots, in percent
    #[arg(long, default_value_t = 100)]
    pub text_percent: u32,
    /// The script of axe-core, by whose rules some journeys look at the page; without it they are skipped
    #[arg(long)]
    axe: Option<PathBuf>,
    /// The chromedriver program
    #[arg(long)]
    chromedriver: Option<PathBuf>,
    /// The Chromium program
    #[arg(long)]
    chromium: Option<PathBuf>,
    /// The geckodriver program
    #[arg(long)]
    geckodriver: Option<PathBuf>,
    /// The Firefox program
    #[arg(long)]
    firefox: Option<PathBuf>,
    /// The `WebKitWebDriver` program
    #[arg(long)]
    webkitdriver: Option<PathBuf>,
    /// The `MiniBrowser` program of `WebKitGTK`
    #[arg(long)]
    minibrowser: Option<PathBuf>,
}

/// The engines, by the names of their projects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum EngineName {
    /// Blink, as in Chrome and Edge
    Chromium,
    /// Gecko
    Firefox,
    /// `WebKitGTK`, the nearest to Safari that runs on Linux
    Webkit,
}

impl fmt::Display for EngineName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        })
    }
}

impl Options {
    /// The script of axe-core, if it was named.
    pub fn axe(&self) -> anyhow::Result<Option<String>> {
        let read = |file: &PathBuf| {
            fs::read_to_string(file).with_context(|| format!("--axe {}: no such file", file.display()))
        };
        self.axe.as_ref().map(read).transpose()
    }

    /// The engine with its two programs, or what is missing for it.
    pub fn engine(&self) -> anyhow::Result<Engine> {
        let needed = |program: &Option<PathBuf>, argument: &str| {
            program.clone().with_context(|| format!("--engine {} needs {argument}", self.engine))
        };
        anyhow::ensure!(
            self.dist.join("index.html").is_file(),
            "--dist {}: no index.html there; build the page first",
            self.dist.display()
        );
        anyhow::ensure!(
            self.screenshots.is_none() || self.engine == EngineName::Chromium,
            "--screenshots works with --engine chromium only"
        );
        let (driver, browser) = match self.engine {
            EngineName::Chromium => {
                (needed(&self.chromedriver, "--chromedriver")?, needed(&self.chromium, "--chromium")?)
            }
            EngineName::Firefox => {
                (needed(&self.geckodriver, "--geckodriver")?, needed(&self.firefox, "--firefox")?)
            }
            EngineName::Webkit => {
                (needed(&self.webkitdriver, "--webkitdriver")?, needed(&self.minibrowser, "--minibrowser")?)
            }
        };
        Ok(Engine { name: self.engine, driver, browser })
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_consistent() {
        super::Options::command().debug_assert();
    }
}
