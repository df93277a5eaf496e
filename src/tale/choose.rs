//! Which frame a line gets.

use std::collections::BTreeSet;

use super::dress;
use super::hooks::Hooks;
use super::pack::{Frame, Hook, Occasion, Pack};
use super::render::Framing;
use crate::outline::LineId;
use crate::postmortem::EventKind;

/// Tells one tale, and remembers which frames it has used.
pub struct Teller<'a> {
    pack: &'static Pack,
    hooks: &'a Hooks,
    seed: u32,
    used: BTreeSet<&'static str>,
}

impl<'a> Teller<'a> {
    /// Begins a tale.
    pub fn new(pack: &'static Pack, hooks: &'a Hooks, seed: u32) -> Self {
        Self { pack, hooks, seed, used: BTreeSet::new() }
    }

    /// Returns the words around a line; `None` if no frame is left that fits.
    pub fn framing(&mut self, line: LineId, occasion: Occasion) -> Option<Framing> {
        let frame = self.choose(line, occasion)?;
        let fact = |slot| {
            let hook = frame.needs.iter().find(|hook| hook.slot() == Some(slot))?;
            self.hooks.fact(*hook, line)
        };
        let facts = dress::slots(frame.text).map(|slot| fact(slot).unwrap_or_default()).collect();
        Some(Framing { line: line.name(), text: frame.text.to_owned(), facts })
    }

    fn choose(&mut self, line: LineId, occasion: Occasion) -> Option<&'static Frame> {
        let frame =
            self.pools(line, occasion).into_iter().find_map(|pool| self.pick(pool, line, occasion))?;
        self.used.insert(frame.id);
        Some(frame)
    }

    /// Returns the pools to look into, the best first.
    fn pools(&self, line: LineId, occasion: Occasion) -> Vec<&'static [Frame]> {
        let mut pools = Vec::new();
        if self.hooks.fact(Hook::LongestSilence, line).is_some() {
            pools.push(self.pack.silences);
        }
        pools.push(self.pack.frames(occasion));
        if let Occasion::Event { .. } = occasion {
            // A timeline may have more events of a kind than there are frames; these fit any.
            pools.push(self.pack.frames(Occasion::Event { kind: EventKind::Other, confirmed: false }));
        }
        pools
    }

    /// Picks an unused frame that fits. One made for what this incident has goes before one that fits any, but
    /// not on every line: then the incident would be told by its oddities alone.
    fn pick(&self, pool: &'static [Frame], line: LineId, occasion: Occasion) -> Option<&'static Frame> {
        let confirmed = !matches!(occasion, Occasion::Event { confirmed: false, .. });
        let fits = |frame: &&Frame| {
            !self.used.contains(frame.id)
                && (confirmed || !frame.only_confirmed)
                && frame.needs.iter().all(|hook| self.hooks.fact(*hook, line).is_some())
        };
        let elected = mix(self.seed, line, "") % 5 < 3;
        let rank = |frame: &&Frame| {
            let carries_the_story = frame.needs.iter().any(|hook| hook.carries_the_story());
            let is_special = !frame.needs.is_empty();
            (carries_the_story, is_special == elected, mix(self.seed, line, frame.id))
        };
        pool.iter().filter(fits).max_by_key(rank)
    }
}

/// Mixes seed, line and frame to a number that looks random and is always the same.
///
/// FNV-1a over the names, finished as in SplitMix64. Seeds are stored and shared, so this never changes.
fn mix(seed: u32, line: LineId, frame: &str) -> u64 {
    const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const FNV_PRIME: u64 = 0x0000_0100_0000_01b3;
    let name = line.name();
    let bytes = seed.to_le_bytes().into_iter().chain(name.bytes()).chain([0]).chain(frame.bytes());
    let hash = bytes.fold(FNV_OFFSET, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(FNV_PRIME));
    let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_never_change() {
        let numbers = [(0, LineId::Impact, "a"), (1, LineId::Impact, "a"), (0, LineId::Title, "a")];
        let numbers = numbers.map(|(seed, line, frame)| mix(seed, line, frame));
        insta::assert_debug_snapshot!(numbers);
    }
}
