//! The way out of work that takes long.

use leptos::prelude::*;

use super::word_button;
use crate::app::reactive::while_some;
use crate::browser::background;
use crate::errand::Errand;

/// What a text begins with that says that the work goes on.
const AT_WORK: &str = "Reading";

/// What is said when somebody has stopped it.
const STOPPED: &str = "Stopped. Your text is still here.";

/// From how many bytes on somebody is told how much is read.
const MUCH: usize = 1_000_000;

/// Says that a text of so many bytes is being read.
pub fn at_work(bytes: usize) -> String {
    if bytes < MUCH { format!("{AT_WORK}.") } else { format!("{AT_WORK} {} MB.", bytes / MUCH) }
}

/// A button that stops an errand, shown a moment after `told` says that somebody is on it ([`at_work`]).
pub fn stop_button(told: RwSignal<String>, errand: Errand) -> AnyView {
    let stop = move || {
        background::stop(errand);
        told.set(STOPPED.to_owned());
    };
    while_some(move || {
        told.with(|told| told.starts_with(AT_WORK)).then(|| word_button("key stop", "Stop reading", stop))
    })
}
