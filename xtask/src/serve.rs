//! Serves the page while it is being worked on.

use std::env;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Command, ExitCode};

use crate::problem::Problem;
use crate::process;
use crate::programs::SearchPath;
use crate::tools;
use crate::workspace::Workspace;

/// The port that is used when it is free. Browsers keep drafts by address and port, so it should stay the same.
const PORT: u16 = 8080;

/// Holds what the command line may choose.
#[derive(Debug, PartialEq, Eq)]
struct Options {
    port: Option<u16>,
    open: bool,
}

/// Installs what is missing, then serves the page and rebuilds it at every change, until it is interrupted.
pub fn run(workspace: &Workspace, arguments: &[String]) -> Result<ExitCode, Problem> {
    let options = parse(arguments)?;
    let search = SearchPath::of(workspace);
    tools::install_for_serving(workspace, &search)?;
    let port = choose_port(options.port)?;
    // Trunk watches everything but these, and wants each of them to exist.
    for folder in [workspace.tools(), workspace.dist(), workspace.path("target")] {
        fs::create_dir_all(&folder).map_err(|source| Problem::file("make", &folder, source))?;
    }
    let address = format!("http://127.0.0.1:{port}/");
    println!("Retold will be at {address} as soon as it is built. Ctrl+C ends it.");
    let mut trunk = tools::trunk(workspace, &search);
    // One address only: a draft that is written at 127.0.0.1 does not show at localhost.
    trunk.args(["serve", "--address", "127.0.0.1", "--disable-address-lookup=true"]);
    trunk.args(["--port", &port.to_string()]);
    // The folder dist/ is for the release: what is served while working lies elsewhere.
    trunk.args(["--dist", "target/serve"]);
    if options.open && can_open(&search) {
        trunk.arg("--open=true");
    }
    run_in_our_place(&mut trunk)?;
    Ok(ExitCode::SUCCESS)
}

/// Reads the command line.
fn parse(arguments: &[String]) -> Result<Options, Problem> {
    let mut options = Options { port: None, open: true };
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--no-open" => options.open = false,
            "--port" => {
                let port = words.next().and_then(|port| port.parse().ok()).filter(|port| *port > 0);
                options.port =
                    Some(port.ok_or_else(|| Problem::usage("--port needs a number up to 65535."))?);
            }
            other => return Err(Problem::usage(format!("serve does not know \"{other}\"."))),
        }
    }
    Ok(options)
}

/// Takes the port that was asked for, or else the usual one or one of the next nine.
fn choose_port(asked: Option<u16>) -> Result<u16, Problem> {
    let is_free = |port: &u16| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok();
    if let Some(port) = asked {
        return is_free(&port)
            .then_some(port)
            .ok_or_else(|| Problem::check(format!("Port {port} is in use. Choose another with --port.")));
    }
    let port = (PORT..PORT + 10).find(is_free).ok_or_else(|| {
        Problem::check(format!("Ports {PORT} to {} are in use. Choose another with --port.", PORT + 9))
    })?;
    if port != PORT {
        println!(
            "Port {PORT} is in use. Drafts belong to an address: those of port {PORT} do not show here."
        );
    }
    Ok(port)
}

/// Says whether there is a browser to open. Without a screen, a text browser would start in this terminal.
fn can_open(search: &SearchPath) -> bool {
    let has_screen = ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|screen| env::var_os(screen).is_some());
    cfg!(any(windows, target_os = "macos")) || has_screen && search.find("xdg-open").is_some()
}

/// Turns this program into Trunk, so that whatever ends the one ends the other.
#[cfg(unix)]
fn run_in_our_place(trunk: &mut Command) -> Result<(), Problem> {
    use std::os::unix::process::CommandExt as _;

    let source = trunk.exec();
    Err(process::not_started(trunk, source))
}

/// Runs Trunk to its end.
#[cfg(not(unix))]
fn run_in_our_place(trunk: &mut Command) -> Result<(), Problem> {
    process::run(trunk)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Result<Options, Problem> {
        parse(&text.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn the_command_line_is_read() {
        assert_eq!(parsed("").unwrap(), Options { port: None, open: true });
        assert_eq!(parsed("--port 9000 --no-open").unwrap(), Options { port: Some(9000), open: false });
    }

    #[test]
    fn what_makes_no_sense_is_a_usage_problem() {
        for wrong in ["--port", "--port x", "--port 0", "--port 70000", "--prot 9000", "9000"] {
            assert!(matches!(parsed(wrong), Err(Problem::Usage { .. })), "{wrong}");
        }
    }

    #[test]
    fn a_port_in_use_is_refused_when_asked_for() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert!(choose_port(Some(port)).is_err());
        drop(taken);
        assert_eq!(choose_port(Some(port)).unwrap(), port);
    }
}
