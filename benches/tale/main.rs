//! How long it takes to tell a draft of forty events, part by part.
//!
//! `cargo bench --bench tale` prints microseconds, and how much each part is of the whole errand. `cargo xtask bench` does
//! it in WebAssembly as well, where people run it: there `tell` (plan and render) takes 3 ms at most.

mod parts;

use std::time::Instant;

fn main() {
    let start = Instant::now();
    parts::measure(&|| start.elapsed().as_secs_f64() * 1e3, &|line| println!("{line}"));
}
