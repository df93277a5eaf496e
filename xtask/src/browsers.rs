//! The browser engines that the page is tested in, and where their programs are.

use std::fmt;
use std::path::PathBuf;

use crate::debian::{self, Package};
use crate::display::Display;
use crate::problem::Problem;
use crate::programs::SearchPath;
use crate::tools;
use crate::workspace::Workspace;

/// What Debian needs for all three engines, but for geckodriver, which it does not have.
const PACKAGES: [Package; 5] = [
    Package { name: "chromium", program: "chromium" },
    Package { name: "chromium-driver", program: "chromedriver" },
    Package { name: "firefox-esr", program: "firefox-esr" },
    Package { name: "webkit2gtk-driver", program: "WebKitWebDriver" },
    Package { name: "xvfb", program: "Xvfb" },
];

const CHROMIUM: [&str; 7] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const FIREFOX: [&str; 3] = ["firefox", "firefox-esr", "/Applications/Firefox.app/Contents/MacOS/firefox"];

const MINI_BROWSER: [&str; 8] = [
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib64/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.0/MiniBrowser",
    "MiniBrowser",
];

/// Names an engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EngineName {
    /// Blink, as in Chrome and Edge.
    Chromium,
    /// Gecko.
    Firefox,
    /// `WebKitGTK`, the nearest to Safari that runs on Linux.
    WebKit,
}

/// Holds the programs of an engine.
#[derive(Debug)]
pub struct Engine {
    /// Which engine it is.
    pub name: EngineName,
    /// The program through which the browser is driven.
    pub driver: PathBuf,
    /// The browser.
    pub browser: PathBuf,
}

impl EngineName {
    /// Lists the engines in the order in which they are tested.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The arguments under which the browser tests take the driver and the browser.
    pub fn program_arguments(self) -> [&'static str; 2] {
        match self {
            Self::Chromium => ["--chromedriver", "--chromium"],
            Self::Firefox => ["--geckodriver", "--firefox"],
            Self::WebKit => ["--webkitdriver", "--minibrowser"],
        }
    }

    /// Finds the programs of the engine, or says which of them are missing.
    pub fn find(self, search: &SearchPath) -> Result<Engine, String> {
        let (driver_name, driver) = match self {
            Self::Chromium => {
                ("chromedriver", search.find_any(&["chromedriver", "/usr/lib/chromium/chromedriver"]))
            }
            Self::Firefox => ("geckodriver", search.find("geckodriver")),
            Self::WebKit => ("WebKitWebDriver", search.find("WebKitWebDriver")),
        };
        let (browser_name, browser) = match self {
            Self::Chromium => ("Chromium or Chrome", search.find_any(&CHROMIUM)),
            Self::Firefox => ("Firefox", search.find_any(&FIREFOX)),
            Self::WebKit => ("WebKitGTK's MiniBrowser", search.find_any(&MINI_BROWSER)),
        };
        match (driver, browser) {
            (Some(_), Some(_)) if self == Self::WebKit && !Display::is_possible(search) => {
                Err("Xvfb was not found, and there is no screen".to_owned())
            }
            (Some(driver), Some(browser)) => Ok(Engine { name: self, driver, browser }),
            (None, Some(_)) => Err(format!("{driver_name} was not found")),
            (Some(_), None) => Err(format!("{browser_name} was not found")),
            (None, None) => Err(format!("{browser_name} and {driver_name} were not found")),
        }
    }
}

impl fmt::Display for EngineName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}

/// Installs the engines where that can be done without asking, which is on Debian as root. Elsewhere only
/// geckodriver, and only where there is a Firefox for it. And the rules by which the engines look at the page.
pub fn install(workspace: &Workspace, search: &SearchPath) -> Result<(), Problem> {
    if debian::can_install() {
        debian::install_missing(&PACKAGES, search)?;
    }
    if search.find_any(&FIREFOX).is_some() {
        tools::install_geckodriver(workspace, search)?;
    }
    tools::install_axe_core(workspace, search)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn engines_have_the_names_that_the_browser_tests_know() {
        assert_eq!(EngineName::ALL.map(|engine| engine.to_string()), ["chromium", "firefox", "webkit"]);
    }
}
