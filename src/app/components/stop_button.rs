//! The way out of work that takes long.

use leptos::prelude::*;

use super::word_button;
use crate::app::reactive::while_some;
use crate::browser::{background, focus};
use crate::errand::Errand;
use crate::words;

/// From how many bytes on somebody is told how much is read. Less is read before anybody could stop it.
const MUCH: usize = 1_000_000;

/// What is said of a text that is read in the background.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// That it is being read. So many bytes it has.
    AtWork(usize),
    /// What was found, or went wrong.
    Told(String),
}

impl Progress {
    /// Returns the words.
    pub fn words(&self) -> String {
        match self {
            Self::AtWork(bytes) if *bytes < MUCH => words::reading::AT_WORK.to_owned(),
            Self::AtWork(bytes) => words::reading::much_at_work(bytes / MUCH),
            Self::Told(told) => told.clone(),
        }
    }
}

/// A button that stops an errand while it takes long. `forget` takes away what was found before.
pub fn stop_button(
    progress: RwSignal<Progress>,
    errand: Errand,
    forget: impl Fn() + Copy + Send + Sync + 'static,
) -> AnyView {
    let stop = move || {
        background::stop(errand);
        forget();
        progress.set(Progress::Told(words::reading::STOPPED.to_owned()));
        // The button goes, and the focus would go with it.
        focus::on_selector("dialog[open] textarea".to_owned());
    };
    while_some(move || {
        let takes_long = progress.with(|it| matches!(it, Progress::AtWork(bytes) if *bytes >= MUCH));
        takes_long.then(|| word_button("key", words::reading::STOP, stop))
    })
}
