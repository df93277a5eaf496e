//! Drafts of several sizes, each checked by the rules of both profiles.

use std::hint::black_box;

use retold::check::{Profile, check};
use retold::postmortem::{Edit, NewEvent, Postmortem, apply, example};
use retold::time::{answer, read_time};

/// How often a draft is checked, and for how long at least, in milliseconds: a clock may count whole ones.
const MEASUREMENTS: u32 = 9;
const LEAST: f64 = 40.0;

/// Measures each draft with a clock of milliseconds, and prints how long the slower of both profiles takes.
pub fn measure(clock: &dyn Fn() -> f64, print: &dyn Fn(&str)) {
    print(&format!("{:<34}{:>10}{:>14}", "check", "ms", "µs an event"));
    let long =
        " The queries of the order list had no index, so each of them read the whole table.".repeat(14);
    let mut report = example();
    report.root_cause.explanation.push_str(&long);
    let row = |name: &str, draft: &Postmortem, events: Option<usize>| {
        let took = Profile::ALL.map(|profile| millis(clock, draft, profile)).into_iter().fold(0.0, f64::max);
        let an_event = events.map_or(String::new(), |count| format!("{:.1}", took * 1e3 / count as f64));
        print(&format!("{name:<34}{took:>10.2}{an_event:>14}"));
    };
    row("600 words", &report, None);
    for count in [250, 1_000, 4_000] {
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

/// Returns the shortest of the measurements, in milliseconds: what others do on the machine only adds to it.
fn millis(clock: &dyn Fn() -> f64, draft: &Postmortem, profile: Profile) -> f64 {
    let measured = (0..MEASUREMENTS).map(|_| {
        let start = clock();
        let mut rounds = 0.0;
        loop {
            _ = black_box(check(black_box(draft), profile, None));
            rounds += 1.0;
            let took = clock() - start;
            if took >= LEAST {
                return took / rounds;
            }
        }
    });
    measured.fold(f64::INFINITY, f64::min)
}
