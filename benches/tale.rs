//! How long it takes to tell a draft of forty events, part by part.
//!
//! `cargo bench --bench tale` prints microseconds, and how much each part is of the whole.

use std::hint::black_box;
use std::time::Instant;

use retold::draft::to_json;
use retold::errand::{Errand, answer};
use retold::outline::formal;
use retold::postmortem::{Event, EventId, Postmortem, example};
use retold::tale::{self, cover::cover, prove, render};

const ROUNDS: u32 = 50;

fn main() {
    let postmortem = crowded();
    let outline = formal(&postmortem);
    let plan = tale::plan(&postmortem, &outline);
    let told = render(&outline, &plan);
    let question = format!("{}\n{}", Errand::TellTale.name(), to_json(&postmortem, 1, 2));
    let genre = postmortem.tale.genre;
    let whole = micros(&mut || drop(black_box(answer(&question))));
    let parts: [(&str, &mut dyn FnMut()); 6] = [
        ("formal", &mut || drop(black_box(formal(&postmortem)))),
        ("plan", &mut || drop(black_box(tale::plan(&postmortem, &outline)))),
        ("render", &mut || drop(black_box(render(&outline, &plan)))),
        ("prove", &mut || drop(black_box(prove(&outline, &told, genre)))),
        ("cover", &mut || drop(black_box(cover(&postmortem, &plan.title, genre)))),
        ("errand", &mut || drop(black_box(answer(&question)))),
    ];
    for (name, part) in parts {
        let took = micros(part);
        println!("{name:<10}{took:>10.0} µs{:>8.2}", took / whole);
    }
}

/// The mean of some rounds after some that are not counted.
fn micros(part: &mut dyn FnMut()) -> f64 {
    for _ in 0..5 {
        part();
    }
    let start = Instant::now();
    for _ in 0..ROUNDS {
        part();
    }
    start.elapsed().as_secs_f64() * 1e6 / f64::from(ROUNDS)
}

/// The example with forty events.
fn crowded() -> Postmortem {
    let mut postmortem = example();
    let events = postmortem.timeline.clone();
    let first = postmortem.next_id;
    let events = (first..first + 40).zip(events.iter().cycle());
    postmortem.timeline = events.map(|(id, event)| Event { id: EventId(id), ..event.clone() }).collect();
    postmortem.next_id = first + 40;
    postmortem
}
