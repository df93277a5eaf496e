//! What is shown of flags that stand close together.
//!
//! First the word for the kind goes, then the time; what still does not fit becomes a cluster with a count.

use super::{Flag, LENGTH};

/// How much is shown of a flag.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// The time, and the kind in words.
    #[default]
    Full,
    /// The time, and the mark of the kind.
    Time,
    /// The mark alone.
    Mark,
    /// Nothing: it is in the cluster of a flag before it.
    Hidden,
}

/// What is shown of a flag.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// How much of it.
    pub detail: Detail,
    /// How many flags after it are in its cluster.
    pub more: usize,
}

/// How wide a mark is that a pointer can meet, on a wide page.
const WIDE_MARK: u16 = 26;
/// How wide it is on a phone, where the whole strip has some 390 pixels.
const NARROW_MARK: u16 = 66;
/// How wide a letter of a time is.
const TIME_LETTER: usize = 8;
/// The air around a time.
const AIR: usize = 14;
/// What stands before the word for a kind.
const MARK_AND_AIR: usize = 22;
/// How many letters a time has at most. One with a date and a zone would stand over half of the strip.
const LONGEST_TIME: usize = 12;

/// Decides what is shown of each flag. They stand in the order of their places.
pub fn thin_out(flags: &mut [Flag]) {
    for is_wide in [true, false] {
        let heads = heads(flags, if is_wide { WIDE_MARK } else { NARROW_MARK });
        for (at, head) in heads.iter().enumerate() {
            let next = heads.get(at + 1).copied();
            let room = next.map_or(LENGTH, |next| flags[next].x) - flags[*head].x;
            let end = next.unwrap_or(flags.len());
            let more = end - head - 1;
            let detail = if is_wide { detail(&flags[*head], more, room) } else { Detail::Mark };
            for (at, flag) in flags[*head..end].iter_mut().enumerate() {
                let shown =
                    if at == 0 { Shown { detail, more } } else { Shown { detail: Detail::Hidden, more: 0 } };
                *(if is_wide { &mut flag.wide } else { &mut flag.narrow }) = shown;
            }
        }
    }
}

/// Returns which flags begin a cluster, most of them one of their own.
fn heads(flags: &[Flag], width: u16) -> Vec<usize> {
    let mut heads: Vec<usize> = Vec::new();
    for (at, flag) in flags.iter().enumerate() {
        if heads.last().is_none_or(|head| flag.x - flags[*head].x >= width) {
            heads.push(at);
        }
    }
    heads
}

fn detail(flag: &Flag, more: usize, room: u16) -> Detail {
    let room = usize::from(room);
    let time = flag.time.chars().count() * TIME_LETTER + AIR;
    let is_slim = |letter: &char| "Iijltfr ".contains(*letter);
    let kind: usize = flag.kind.label().chars().map(|letter| if is_slim(&letter) { 3 } else { 6 }).sum();
    let is_short = flag.time.chars().count() <= LONGEST_TIME;
    if more == 0 && is_short && room >= time.max(MARK_AND_AIR + kind) {
        Detail::Full
    } else if room >= time && is_short {
        Detail::Time
    } else {
        Detail::Mark
    }
}
