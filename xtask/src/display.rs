//! A screen that exists in memory only: `WebKitGTK` has no headless mode.

use std::env;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::problem::Problem;
use crate::process;
use crate::programs::SearchPath;

/// How long Xvfb may take to be ready. It takes less than a second.
const PATIENCE: Duration = Duration::from_secs(20);

/// Holds a display. One that was started for it ends when it is dropped.
#[derive(Debug)]
pub struct Display {
    server: Option<Child>,
    name: String,
}

impl Display {
    /// Says whether there can be one: whether there is Xvfb or a screen.
    pub fn is_possible(search: &SearchPath) -> bool {
        search.find("Xvfb").is_some() || screen().is_some()
    }

    /// Starts Xvfb on a free display and waits until it is ready. Without Xvfb, the display of the user is used.
    pub fn start(search: &SearchPath) -> Result<Self, Problem> {
        let Some(xvfb) = search.find("Xvfb") else {
            return match screen() {
                Some(name) => Ok(Self { server: None, name }),
                None => {
                    Err(Problem::missing("Xvfb", "WebKit needs it where there is no screen; install it."))
                }
            };
        };
        let mut command = Command::new(xvfb);
        // With -displayfd the server chooses a free display, and writes its number once clients can connect.
        command.args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = command.spawn().map_err(|source| process::not_started(&command, source))?;
        let (sender, number) = mpsc::channel();
        if let Some(stdout) = server.stdout.take() {
            thread::spawn(move || {
                let mut line = String::new();
                // No line and an unreadable one mean the same: the receiver sees the sender go.
                if BufReader::new(stdout).read_line(&mut line).is_ok() {
                    let _ = sender.send(line);
                }
            });
        }
        let number = number.recv_timeout(PATIENCE).unwrap_or_default();
        let display = Self { server: Some(server), name: format!(":{}", number.trim()) };
        if number.trim().parse::<u32>().is_ok() {
            Ok(display)
        } else {
            Err(Problem::check("Xvfb did not become ready. Start it by hand to see what it says."))
        }
    }

    /// The value for the DISPLAY variable.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        if let Some(server) = &mut self.server {
            // Both can fail only when it has already ended.
            let _ = server.kill();
            let _ = server.wait();
        }
    }
}

/// The display of the user.
fn screen() -> Option<String> {
    env::var("DISPLAY").ok().filter(|name| !name.is_empty())
}
