//! How much of a tale each level shows.
//!
//! The frames are chosen without a look at the level, and a level only holds some of them back: so what one level dresses,
//! the next one dresses alike.

use super::choose::Told;
use super::mix::mix;
use super::pack::{Frame, Pool};
use super::plan::Stand;
use crate::postmortem::{EventKind, Level, TaleChoice};

/// Tells whether a line has its frame at the level of the tale.
pub fn dresses(choice: &TaleChoice, told: &Told, frame: &Frame, stand: Option<Stand>) -> bool {
    let name = told.line.name();
    let chance = |salt: &str, of: u64| mix(choice.seed, &name, salt, 0).is_multiple_of(of);
    let is_hooked = !frame.needs.is_empty();
    // Whoever asks for a line to be told again, or keeps its words, wants to see them.
    if choice.of(told.line).is_some() {
        return choice.level > Level::Formal;
    }
    let from = match told.pool {
        Pool::Opening | Pool::Farewell | Pool::Duration | Pool::Impact | Pool::RootCauseBrief => Level::Pinch,
        Pool::Explanation | Pool::Resolution => Level::Seasoned,
        Pool::Event(_) if is_hooked => Level::Pinch,
        // Restraint is part of the voice: one row in four is finished as it is.
        Pool::Event(_) if chance("bare", 4) => Level::Saga,
        // What fits any row says the least about this one.
        Pool::Event(_) if frame.pool == Pool::Event(EventKind::Other) && chance("plain", 2) => Level::Saga,
        Pool::Event(_) => Level::Seasoned,
        Pool::Measure => match stand {
            // In a list it is the ends that are heard. A counted list is read for its tasks.
            Some(Stand::Listed { at, of, .. }) if at + 1 == of => Level::Seasoned,
            Some(Stand::Listed { at: 0, of, numbered: false }) if of > 2 && chance("first", 2) => {
                Level::Seasoned
            }
            _ if chance("listed", 2) => Level::Saga,
            _ => return false,
        },
        Pool::Silence | Pool::Oddity | Pool::Joint(_) => Level::Seasoned,
    };
    choice.level >= from
}
