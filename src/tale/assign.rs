//! Which frame each line gets: a stable matching.
//!
//! Every line has an order of the frames that fit it, and every frame has an order of all lines, both from the seed.
//! Lines ask in turn; a frame keeps the line that it likes best (Gale and Shapley, "College Admissions and the Stability of
//! Marriage", 1962). The result does not depend on who asks first, so a line that is edited, added or moved leaves the
//! others the words that they had, unless it really wants the same ones.

use super::mix::mix;
use crate::outline::LineId;

/// A line that wants words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish<'a> {
    /// The line.
    pub line: LineId,
    /// The ids of the frames that fit it, the best first.
    pub frames: Vec<&'a str>,
}

/// Gives every line a frame of its own, or none where others like all of its frames better. In the order of the wishes.
pub fn assign<'a>(seed: u32, wishes: &[Wish<'a>]) -> Vec<Option<&'a str>> {
    let names: Vec<String> = wishes.iter().map(|wish| wish.line.name()).collect();
    let mut given: Vec<Option<&'a str>> = vec![None; wishes.len()];
    // How far down its list a line has asked.
    let mut asked = vec![0; wishes.len()];
    // The lines that have each frame, in the order of the ids, so that finding one takes few steps.
    let mut holders: Vec<(&'a str, usize)> = Vec::new();
    let mut waiting: Vec<usize> = (0..wishes.len()).rev().collect();
    while let Some(at) = waiting.pop() {
        let Some(&frame) = wishes[at].frames.get(asked[at]) else { continue };
        asked[at] += 1;
        match holders.binary_search_by(|(id, _)| (*id).cmp(frame)) {
            Err(place) => {
                holders.insert(place, (frame, at));
                given[at] = Some(frame);
            }
            Ok(place) => {
                let holder = holders[place].1;
                let liking = |at: usize| mix(seed, &names[at], frame, LIKING);
                if liking(at) > liking(holder) {
                    holders[place].1 = at;
                    given[holder] = None;
                    given[at] = Some(frame);
                    waiting.push(holder);
                } else {
                    waiting.push(at);
                }
            }
        }
    }
    given
}

/// Sets how frames like lines apart from how lines like frames.
const LIKING: u32 = 1;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postmortem::EventId;
    use proptest::prelude::*;

    const FRAMES: [&str; 8] = ["a", "b", "c", "d", "e", "f", "g", "h"];

    fn wishes(lines: &[u32]) -> Vec<Wish<'static>> {
        let wish = |id: &u32| {
            let line = LineId::Event(EventId(*id));
            let mut frames = FRAMES.to_vec();
            frames.sort_by_key(|frame| mix(9, &line.name(), frame, 0));
            Wish { line, frames }
        };
        lines.iter().map(wish).collect()
    }

    proptest! {
        #[test]
        fn no_frame_is_given_twice_and_the_order_does_not_matter(seed in any::<u32>(), count in 0..12_u32) {
            let lines: Vec<u32> = (0..count).collect();
            let backwards: Vec<u32> = (0..count).rev().collect();
            let given = assign(seed, &wishes(&lines));
            let mut other = assign(seed, &wishes(&backwards));
            other.reverse();
            prop_assert_eq!(&given, &other);
            let mut frames: Vec<&str> = given.iter().flatten().copied().collect();
            prop_assert_eq!(frames.len(), lines.len().min(FRAMES.len()));
            frames.sort_unstable();
            frames.dedup();
            prop_assert_eq!(frames.len(), lines.len().min(FRAMES.len()));
        }

        #[test]
        fn a_further_line_moves_few_others(seed in any::<u32>(), at in 0..6_usize) {
            let lines: Vec<u32> = (0..6).collect();
            let before = assign(seed, &wishes(&lines));
            let mut more = lines;
            more.insert(at, 99);
            let mut after = assign(seed, &wishes(&more));
            after.remove(at);
            // It takes at most one frame, and whoever loses it takes the next one: a chain, and mostly of none.
            let moved = before.iter().zip(&after).filter(|(before, after)| before != after).count();
            prop_assert!(moved <= 5, "{moved}");
        }
    }
}
