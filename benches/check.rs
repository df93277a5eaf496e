//! How long the reviewer takes: for a report of 600 words, and for a timeline of a thousand events.
//!
//! The aims are 2 ms and 20 ms in WebAssembly, which takes about twice as long as this.

use std::hint::black_box;
use std::time::{Duration, Instant};

use retold::check::{Profile, check};
use retold::postmortem::{Edit, NewEvent, Postmortem, apply, example};
use retold::time::{answer, read_time};

fn main() {
    println!("{:<34}{:>10}{:>14}", "draft", "ms", "µs an event");
    let long =
        " The queries of the order list had no index, so each of them read the whole table.".repeat(14);
    let mut report = example();
    report.root_cause.explanation.push_str(&long);
    row("600 words", &report, None);
    for count in [250, 500, 1_000, 2_000, 4_000] {
        row(&format!("{count} events"), &with_events(count), Some(count));
    }
    let mut letters = example();
    letters.root_cause.explanation = "The pool was full, and nobody saw it. ".repeat(2_700);
    row("100,000 letters in one field", &letters, None);
}

fn with_events(count: usize) -> Postmortem {
    let mut draft = example();
    let texts = [
        "Alerts fired for the queue.",
        "We suspected the cache; it was fine.",
        "The `pool` was made larger.",
    ];
    let events = (0..count).map(|at| NewEvent {
        time: answer(&format!("{:02}:{:02}", at / 60 % 24, at % 60), read_time),
        text: format!("{} Shard {at} was next.", texts[at % texts.len()]),
    });
    let added = apply(&mut draft, Edit::AddEvents { events: events.collect() });
    assert!(added.is_ok(), "events can always be added");
    draft
}

fn row(name: &str, draft: &Postmortem, events: Option<usize>) {
    let took = Profile::ALL.map(|profile| median(|| _ = black_box(check(black_box(draft), profile, None))));
    let took = took.into_iter().max().unwrap_or_default();
    let an_event =
        events.map_or(String::new(), |count| format!("{:.1}", took.as_secs_f64() * 1e6 / count as f64));
    println!("{name:<34}{:>10.2}{an_event:>14}", took.as_secs_f64() * 1e3);
}

fn median(act: impl Fn()) -> Duration {
    let mut times: Vec<Duration> = (0..9)
        .map(|_| {
            let start = Instant::now();
            act();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[times.len() / 2]
}
