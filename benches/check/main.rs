//! How long the reviewer takes: for a report of 600 words, and for a timeline of a thousand events.
//!
//! `cargo bench --bench check` prints milliseconds. `cargo xtask bench` does it in WebAssembly as well, where people run it:
//! there a report of 600 words takes 2 ms at most, and a thousand events 20 ms.

mod parts;

use std::time::Instant;

fn main() {
    let start = Instant::now();
    parts::measure(&|| start.elapsed().as_secs_f64() * 1e3, &|line| println!("{line}"));
}
