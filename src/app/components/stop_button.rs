//! The way out of work that takes long.

use leptos::prelude::*;

use super::word_button;
use crate::app::reactive::while_some;
use crate::browser::{background, focus};
use crate::errand::Errand;
use crate::words;

/// From how many bytes on somebody is told how much is read. Less is read before anybody could stop it.
const MUCH: usize = 1_000_000;

/// Says that a text of so many bytes is being read.
pub fn at_work(bytes: usize) -> String {
    if bytes < MUCH { words::reading::AT_WORK.to_owned() } else { words::reading::much_at_work(bytes / MUCH) }
}

/// A button that stops an errand while `told` says that it takes long ([`at_work`]). `forget` takes away what was found before.
pub fn stop_button(
    told: RwSignal<String>,
    errand: Errand,
    forget: impl Fn() + Copy + Send + Sync + 'static,
) -> AnyView {
    let stop = move || {
        background::stop(errand);
        forget();
        told.set(words::reading::STOPPED.to_owned());
        // The button goes, and the focus would go with it.
        focus::on_selector("dialog[open] textarea".to_owned());
    };
    while_some(move || {
        told.with(|told| told.ends_with(words::reading::MUCH_AT_WORK))
            .then(|| word_button("key", words::reading::STOP, stop))
    })
}
