//! The three browser engines: how each is started, and what it must be asked for.

use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use fantoccini::wd::Capabilities;
use serde_json::{Value, json};

use crate::options::EngineName;
use crate::process::Process;

/// How long a driver may take until it answers.
const START: Duration = Duration::from_secs(20);

/// A browser engine and the two programs that drive it.
#[derive(Clone, Debug)]
pub struct Engine {
    /// Which one it is.
    pub name: EngineName,
    /// The `WebDriver` program.
    pub driver: PathBuf,
    /// The browser program.
    pub browser: PathBuf,
}

/// A running `WebDriver`, and the display it needs if it needs one. Ended when dropped.
#[derive(Debug)]
pub struct Driver {
    /// Where the driver answers.
    pub address: String,
    // Fields drop in this order: the driver first, then the display that its browser is drawn on.
    _driver: Process,
    _display: Option<Process>,
}

impl Engine {
    /// Starts the engine's `WebDriver` on a free port and waits until it answers.
    pub async fn start_driver(&self) -> anyhow::Result<Driver> {
        let mut environment = Vec::new();
        let mut display = None;
        if self.name == EngineName::Webkit {
            let (process, number) = start_display()?;
            display = Some(process);
            environment.extend([
                ("DISPLAY", format!(":{number}")),
                // GTK would rather take a Wayland display of the developer's desktop.
                ("GDK_BACKEND", "x11".to_owned()),
                ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1".to_owned()),
                ("WEBKIT_DISABLE_COMPOSITING_MODE", "1".to_owned()),
            ]);
        }
        let port = free_port()?;
        let arguments = match self.name {
            EngineName::Chromium | EngineName::Webkit => vec![format!("--port={port}")],
            EngineName::Firefox => vec!["--port".to_owned(), port.to_string()],
        };
        let mut driver = Process::start(&self.driver, arguments, &environment, Stdio::null())?;

        let patience = Instant::now() + START;
        while tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            if driver.has_ended() || Instant::now() > patience {
                bail!("{} does not answer on port {port}", self.driver.display());
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        Ok(Driver { address: format!("http://127.0.0.1:{port}"), _driver: driver, _display: display })
    }

    /// What a new session is asked for. Every session has a fresh profile: the drivers make one when none is named,
    /// and `MiniBrowser` keeps nothing under automation.
    pub fn capabilities(&self) -> Capabilities {
        let browser = self.browser.to_string_lossy();
        let asked = match self.name {
            EngineName::Chromium => json!({
                "browserName": "chrome",
                "goog:chromeOptions": {
                    "binary": browser,
                    "args": [
                        "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync", "--no-first-run",
                        "--window-size=1280,1000",
                    ],
                },
                // The page's errors are read from here: a headless Chromium prints none.
                "goog:loggingPrefs": { "browser": "ALL" },
            }),
            EngineName::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": { "binary": browser, "args": ["-headless"] },
            }),
            EngineName::Webkit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] },
            }),
        };
        match asked {
            Value::Object(asked) => asked,
            _ => Capabilities::new(),
        }
    }
}

/// A port of 127.0.0.1 that nobody listens on now.
fn free_port() -> anyhow::Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("no free port")?;
    Ok(listener.local_addr()?.port())
}

/// Starts a virtual display; the server chooses a free number and prints it.
fn start_display() -> anyhow::Result<(Process, u32)> {
    let arguments = ["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"];
    let mut process = Process::start(Path::new("Xvfb"), arguments, &[], Stdio::piped())?;
    let stdout = process.stdout().context("Xvfb has no output")?;
    let mut line = String::new();
    BufReader::new(stdout).read_line(&mut line).context("Xvfb said nothing")?;
    let number =
        line.trim().parse().with_context(|| format!("Xvfb printed {line:?}, not a display number"))?;
    Ok((process, number))
}
