//! How long the preview of a long paste takes, beside a count of its lines: `cargo bench --bench paste`.
//!
//! The page shows the preview while somebody waits, so no paste may take longer than a tenth of a second.

use std::fmt::Write as _;
use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use retold::errand::{Errand, Pasted, answer};

/// The length of the pastes.
const LINES: usize = 5_000;

/// How often each is read; the middle one of the times counts.
const RUNS: usize = 15;

/// How long the preview of a paste may take.
const MOST: Duration = Duration::from_millis(100);

fn main() -> ExitCode {
    let pastes = [
        ("Slack, copied", slack_paste()),
        ("CSV", csv_paste()),
        ("plain lines", plain_paste()),
        ("plain lines that leave days and zones open", open_paste()),
        ("prose without a time", prose_paste()),
    ];
    println!("{:44} {:>7} {:>10} {:>10} {:>8}", "paste", "events", "preview", "lines()", "ratio");
    let mut is_slow = false;
    for (name, paste) in pastes {
        let question = format!("{}\n{paste}", Errand::ReadTimeline.name());
        let events = Pasted::from_json(&answer(&question)).events.len();
        let taken = middle(|| answer(black_box(&question)).len());
        let counted = middle(|| black_box(paste.as_str()).lines().count());
        let ratio = taken.as_secs_f64() / counted.as_secs_f64().max(1e-9);
        println!("{name:44} {events:>7} {taken:>10.2?} {counted:>10.2?} {ratio:>8.0}");
        is_slow |= taken > MOST;
    }
    if is_slow {
        println!("slower than {MOST:?}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// Returns the middle one of the times that something takes.
fn middle(mut work: impl FnMut() -> usize) -> Duration {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let begun = Instant::now();
            black_box(work());
            begun.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[RUNS / 2]
}

/// Writes a paste of a line for each number, with a minute of the day that never goes back.
fn paste(line: impl Fn(&mut String, usize, usize)) -> String {
    let mut text = String::new();
    for at in 0..LINES {
        line(&mut text, at, at * 1_439 / LINES);
        text.push('\n');
    }
    text
}

fn slack_paste() -> String {
    paste(|text, at, minute| {
        let (hour, half) = (minute / 60, if minute < 720 { "AM" } else { "PM" });
        let hour = if hour % 12 == 0 { 12 } else { hour % 12 };
        let _ = if at % 2 == 0 {
            write!(text, "heron{}  [{hour}:{:02} {half}]", at % 7, minute % 60)
        } else {
            write!(text, "pool {at} is at 94 percent, `wren-{}` is restarted by hand", at % 13)
        };
    })
}

fn csv_paste() -> String {
    paste(|text, at, minute| {
        let _ = match at {
            0 => write!(text, "time,author,message"),
            _ => write!(
                text,
                "2025-03-04T{:02}:{:02}:00Z,heron{},\"pool {at} is full, again\"",
                minute / 60,
                minute % 60,
                at % 7
            ),
        };
    })
}

fn plain_paste() -> String {
    paste(|text, at, minute| {
        let _ =
            write!(text, "{:02}:{:02} - pool {at} is full and restarted by hand", minute / 60, minute % 60);
    })
}

fn open_paste() -> String {
    paste(|text, at, minute| {
        let zone = ["IST", "CST", "BST"][at % 3];
        let (hour, minute) = (minute / 60, minute % 60);
        let _ = write!(text, "03/04/2024 {hour:02}:{minute:02} {zone} - pool {at} is full");
    })
}

fn prose_paste() -> String {
    paste(|text, at, _| {
        let _ =
            write!(text, "In the pool {at} there was nothing to be seen, and nobody said when it had been");
    })
}
