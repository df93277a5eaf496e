//! Running other programs.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use crate::problem::Problem;

/// Runs a program to its end, its output going where ours goes. A bad exit code is a problem.
pub fn run(command: &mut Command) -> Result<(), Problem> {
    let status = command.stdin(Stdio::null()).status().map_err(|source| not_started(command, source))?;
    succeeded(command, status)
}

/// Runs a program to its end and returns what it prints. A bad exit code is a problem.
pub fn printed(command: &mut Command) -> Result<String, Problem> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|source| not_started(command, source))?;
    succeeded(command, output.status)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Turns a bad exit code into a problem.
pub fn succeeded(command: &Command, status: ExitStatus) -> Result<(), Problem> {
    if status.success() {
        Ok(())
    } else {
        Err(Problem::Failed { command: describe(command), status: status.to_string() })
    }
}

/// Reads what a program prints, or nothing when it cannot be started or fails.
pub fn output_of(program: &Path, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a program to its end and hands over each line of its output as it comes. After `limit` it is stopped.
pub fn follow(
    command: &mut Command,
    limit: Duration,
    mut on_line: impl FnMut(&str),
) -> Result<ExitStatus, Problem> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|source| not_started(command, source))?;
    let (sender, lines) = mpsc::channel();
    if let Some(stdout) = child.stdout.take() {
        thread::spawn(move || {
            for line in BufReader::new(stdout).split(b'\n').map_while(Result::ok) {
                if sender.send(String::from_utf8_lossy(&line).into_owned()).is_err() {
                    break;
                }
            }
        });
    }
    let end = Instant::now() + limit;
    loop {
        match lines.recv_timeout(Duration::from_millis(100)) {
            Ok(line) => on_line(line.trim_end_matches('\r')),
            // The output is closed: what is left is to see how it ended.
            Err(RecvTimeoutError::Disconnected) => break,
            // A process that the program left behind may hold its output open for ever: the program's own end counts.
            Err(RecvTimeoutError::Timeout) if matches!(child.try_wait(), Ok(Some(_))) => {
                lines.try_iter().for_each(|line| on_line(&line));
                break;
            }
            Err(RecvTimeoutError::Timeout) => {}
        }
        if Instant::now() > end {
            stop(&mut child);
            return Err(Problem::TooSlow { command: describe(command), limit });
        }
    }
    child.wait().map_err(|source| not_started(command, source))
}

/// Ends a program. It is asked first, where that is possible, so that it can end what it has started itself.
fn stop(child: &mut Child) {
    if cfg!(unix) {
        let _ = Command::new("kill").arg(child.id().to_string()).status();
        let patience = Instant::now() + Duration::from_secs(5);
        while Instant::now() < patience && matches!(child.try_wait(), Ok(None)) {
            thread::sleep(Duration::from_millis(50));
        }
    }
    // Both can fail only when it has already ended.
    let _ = child.kill();
    let _ = child.wait();
}

/// Writes a command as a person would type it, programs by their name only.
pub fn describe(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str()).to_string_lossy();
    command
        .get_args()
        .fold(name.into_owned(), |text, argument| format!("{text} {}", argument.to_string_lossy()))
}

/// Makes the problem of a program that could not be started.
pub fn not_started(command: &Command, source: std::io::Error) -> Problem {
    Problem::Start { command: describe(command), source }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn a_followed_program_hands_over_its_lines_and_its_end() {
        let mut lines = Vec::new();
        let status = follow(&mut shell("echo one; echo two; exit 3"), Duration::from_secs(20), |line| {
            lines.push(line.to_owned());
        })
        .unwrap();
        assert_eq!(lines, ["one", "two"]);
        assert_eq!(status.code(), Some(3));
    }

    #[test]
    fn a_program_that_does_not_end_is_stopped() {
        let stopped = follow(&mut shell("exec sleep 60"), Duration::from_millis(300), |_| {});
        assert!(matches!(stopped, Err(Problem::TooSlow { .. })));
    }

    #[test]
    fn a_process_left_behind_does_not_hold_the_run_up() {
        let started = Instant::now();
        let status = follow(&mut shell("sleep 30 & exit 0"), Duration::from_secs(20), |_| {}).unwrap();
        assert!(status.success());
        assert!(started.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn a_failed_program_is_named_without_its_folder() {
        let problem = run(&mut shell("exit 4")).unwrap_err().to_string();
        assert!(problem.starts_with("`sh -c exit 4` failed"), "{problem}");
    }
}
