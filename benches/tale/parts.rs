//! The parts of telling a draft of forty events, each measured by itself.

use std::hint::black_box;

use retold::draft::to_json;
use retold::errand::{Errand, answer};
use retold::outline::formal;
use retold::postmortem::{Event, EventId, Postmortem, SectionStyle, example};
use retold::tale::{self, cover::cover, prove, render};
use retold::write::markdown;

/// How often a part is measured, and how many rounds a measurement has: enough for a clock that counts milliseconds.
const MEASUREMENTS: u32 = 15;
const ROUNDS: u32 = 40;

/// Measures each part with a clock of milliseconds, and prints its microseconds and its share of the whole errand.
pub fn measure(clock: &dyn Fn() -> f64, print: &dyn Fn(&str)) {
    let postmortem = crowded();
    let outline = formal(&postmortem);
    let plan = tale::plan(&postmortem, &outline);
    let told = render(&outline, &plan);
    let question = |errand: Errand| format!("{}\n{}", errand.name(), to_json(&postmortem, 1, 2));
    let (tell, draw) = (question(Errand::TellTale), question(Errand::Draw));
    let genre = postmortem.tale.genre;
    let parts: [(&str, &dyn Fn()); 9] = [
        ("errand", &|| drop(black_box(answer(&tell)))),
        ("formal", &|| drop(black_box(formal(&postmortem)))),
        ("plan", &|| drop(black_box(tale::plan(&postmortem, &outline)))),
        ("render", &|| drop(black_box(render(&outline, &plan)))),
        ("tell", &|| drop(black_box(tale::tell(&postmortem, &outline)))),
        ("prove", &|| drop(black_box(prove(&outline, &told, genre)))),
        ("cover", &|| drop(black_box(cover(&postmortem, &plan.title, genre)))),
        ("markdown", &|| drop(black_box(markdown(&told, SectionStyle::Headings)))),
        ("draw", &|| drop(black_box(answer(&draw)))),
    ];
    let mut whole = None;
    for (name, part) in parts {
        let took = micros(clock, part);
        let share = took / *whole.get_or_insert(took);
        print(&format!("{name:<10}{took:>10.0} µs{share:>8.2}"));
    }
}

/// Returns the shortest of the measurements, in microseconds a round: what others do on the machine only adds to it.
fn micros(clock: &dyn Fn() -> f64, part: &dyn Fn()) -> f64 {
    let measured = (0..MEASUREMENTS).map(|_| {
        let start = clock();
        (0..ROUNDS).for_each(|_| part());
        (clock() - start) * 1e3 / f64::from(ROUNDS)
    });
    measured.fold(f64::INFINITY, f64::min)
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
