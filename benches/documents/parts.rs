//! Drafts of any number of events, the same on every machine.

use retold::postmortem::{Edit, NewEvent, Postmortem, apply, example};
use retold::time::{answer, read_time};

/// What happened, with the place where the number of the event is put. It stands once in each, before a blank.
const TEXTS: [&str; 6] = [
    "Alerts fired for the queue of shard # at 94 percent.",
    "We suspected the cache of shard # and ruled it out.",
    "The `pool` of shard # was made larger by hand.",
    "Mallory paged the owners of shard # again.",
    "Users of shard # saw errors at the checkout.",
    "The index of shard # was built, and reads were fast.",
];

/// Returns a draft with so many events, a minute apart.
pub fn draft(events: usize) -> Postmortem {
    let mut draft = Postmortem { timeline: Vec::new(), ..example() };
    let events = (1..=events).map(|number| NewEvent {
        time: answer(&format!("{:02}:{:02}", number / 60 % 24, number % 60), read_time),
        text: TEXTS[number % TEXTS.len()].replace('#', &number.to_string()),
    });
    let added = apply(&mut draft, Edit::AddEvents { events: events.collect() });
    assert!(added.is_ok(), "events can always be added");
    draft
}
