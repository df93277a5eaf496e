//! How long the reading of a long report takes, beside a count of its lines: `cargo bench --bench report`.
//!
//! A megabyte may take a tenth of a second, and four megabytes about four times as long.

use std::fmt::Write as _;
use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use retold::read::report::{Document, read_report};

/// How often each is read; the middle one of the times counts.
const RUNS: usize = 9;

/// How long a megabyte may take.
const MOST: Duration = Duration::from_millis(100);

/// How many times as long four megabytes may take.
const MOST_GROWTH: f64 = 5.5;

const MEGABYTE: usize = 1 << 20;

/// Writes a piece of a text; the number tells the pieces apart.
type Write = fn(&mut String, usize);

fn main() -> ExitCode {
    let kinds: [(&str, Write); 6] = [
        ("reports, one after the other", whole_reports),
        ("one timeline of bullets", timeline),
        ("one timeline as a table", table),
        ("prose", prose),
        ("HTML", html),
        ("action items", items),
    ];
    println!("{:32} {:>10} {:>10} {:>8} {:>9} {:>6}", "text", "1 MB", "4 MB", "growth", "lines()", "ratio");
    let mut is_slow = false;
    for (name, write) in kinds {
        let (short, long) = (text(write, MEGABYTE), text(write, 4 * MEGABYTE));
        let taken = middle(|| read(&short));
        let longer = middle(|| read(&long));
        let counted = middle(|| black_box(short.as_str()).lines().count());
        let growth = longer.as_secs_f64() / taken.as_secs_f64().max(1e-9);
        let ratio = taken.as_secs_f64() / counted.as_secs_f64().max(1e-9);
        println!("{name:32} {taken:>10.2?} {longer:>10.2?} {growth:>8.1} {counted:>9.2?} {ratio:>6.0}");
        is_slow |= taken > MOST || growth > MOST_GROWTH;
    }
    if is_slow {
        println!("slower than {MOST:?}, or growing faster than the text");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

fn read(text: &str) -> usize {
    match read_report(black_box(text)) {
        Document::Reports(reports) => reports.len(),
        Document::NotAReport(_) => 0,
    }
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

/// Writes pieces until the text is long enough.
fn text(write: Write, length: usize) -> String {
    let mut text = "# Outage of the shop\n\n## Summary\n\nOn 4 March 2025 from 10:00 to 12:00 UTC 40% of users saw errors.\n\n".to_owned();
    let mut at = 0;
    while text.len() < length {
        write(&mut text, at);
        at += 1;
    }
    text
}

fn whole_reports(text: &mut String, at: usize) {
    let _ = write!(
        text,
        "## Section {at}\n\nThe pool was full and **nobody** looked, see [the graph](https://g.example/{at}).\n\n## Timeline\n\n\
         - 10:0{}: alerts fire\n- 10:15: pool {at} is restarted\n  - by hand\n\n## Root cause\n\nA limit was too low.\n\n```\nlog line {at}\n```\n\n\
         ## Action items\n\n| Action | Owner |\n|---|---|\n| Raise limit {at} | ops |\n\n",
        at % 10
    );
}

fn timeline(text: &mut String, at: usize) {
    if at == 0 {
        text.push_str("## Timeline\n\n");
    }
    let minute = at % 1_440;
    let _ = writeln!(
        text,
        "- **{:02}:{:02} UTC** - pool {at} is full and restarted by hand",
        minute / 60,
        minute % 60
    );
}

fn table(text: &mut String, at: usize) {
    if at == 0 {
        text.push_str("## Timeline\n\n| Time | Event | Who |\n|---|---|---|\n");
    }
    let minute = at % 1_440;
    let _ = writeln!(text, "| 2025-03-04 {:02}:{:02} | pool {at} is full | wren |", minute / 60, minute % 60);
}

fn prose(text: &mut String, at: usize) {
    let _ = writeln!(
        text,
        "In the pool {at} there was nothing to be seen at 10:30, and nobody said on May 3 when it had been 40% full.\n"
    );
}

fn html(text: &mut String, at: usize) {
    let _ = writeln!(
        text,
        "<p>&emsp;Pool {at} was <strong>full</strong> &mdash; see <a href=\"https://g.example/{at}\">it</a></p><ul><li>one</li><li>two</li></ul>"
    );
}

fn items(text: &mut String, at: usize) {
    if at == 0 {
        text.push_str("## Action items\n\n");
    }
    let _ = writeln!(
        text,
        "- [ ] Raise the limit of pool {at} (owner: ops, due: 2025-04-01) [#{at}](https://t.example/{at})"
    );
}
