//! What was suspected in one event and ruled out in a later one.

use std::cell::OnceCell;

use crate::postmortem::{EventId, EventKind, Postmortem};
use crate::tale::topic::{Topic, ruled_out_topic, ruled_out_words, topics};

/// Something that was suspected in one event and ruled out in a later one.
#[derive(Clone, Copy, Debug)]
pub struct Suspect {
    /// Where it was suspected.
    pub suspected: EventId,
    /// Where it was ruled out.
    pub ruled_out: EventId,
}

/// What an event rules out.
struct Cleared {
    topic: Option<Topic>,
    words: Vec<String>,
}

/// Returns what was suspected and ruled out, in the order of the suspicions.
pub fn suspects(postmortem: &Postmortem, kinds: &[(EventId, EventKind)]) -> Vec<Suspect> {
    let timeline = &postmortem.timeline;
    let cleared: Vec<OnceCell<Cleared>> = timeline.iter().map(|_| OnceCell::new()).collect();
    let cleared_at = |at: usize| {
        cleared[at].get_or_init(|| {
            let text = &timeline[at].text;
            Cleared { topic: ruled_out_topic(text).map(|(topic, _)| topic), words: ruled_out_words(text) }
        })
    };
    let mut suspects = Vec::new();
    for (at, (suspected, kind)) in kinds.iter().enumerate() {
        if *kind != EventKind::Hypothesis {
            continue;
        }
        let topics = topics(&timeline[at].text);
        let named = words(&timeline[at].text);
        let found = (at + 1..timeline.len()).find(|later| {
            // The words are certain enough by themselves, unless the writer says that it is something else.
            let may_be = timeline[*later].kind.is_none_or(|kind| kind == EventKind::RuledOut);
            let is_it = |cleared: &Cleared| {
                cleared.topic.is_some_and(|topic| topics.contains(&topic))
                    || cleared.words.iter().any(|word| named.contains(word))
            };
            may_be && is_it(cleared_at(*later))
        });
        suspects.extend(found.map(|at| Suspect { suspected: *suspected, ruled_out: timeline[at].id }));
    }
    suspects
}

/// Returns the words of a text that may name something, in small letters.
fn words(text: &str) -> Vec<String> {
    // `up`, `no` and the like name nothing.
    const SHORTEST: usize = 3;
    let words = text.split(|it: char| !it.is_alphanumeric()).filter(|word| word.len() >= SHORTEST);
    words.map(str::to_ascii_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postmortem::example;

    fn is_cleared(suspicion: &str, later: &str) -> bool {
        let mut postmortem = example();
        let (first, second) = (postmortem.timeline[2].id, postmortem.timeline[3].id);
        postmortem.timeline[2].text = suspicion.to_owned();
        postmortem.timeline[3].text = later.to_owned();
        let kinds = [(first, EventKind::Other), (first, EventKind::Other), (first, EventKind::Hypothesis)];
        suspects(&postmortem, &kinds).iter().any(|it| it.suspected == first && it.ruled_out == second)
    }

    #[test]
    fn a_suspect_is_known_by_its_name() {
        assert!(is_cleared("We suspect the badge printer", "Printer is innocent, it prints"));
        assert!(is_cleared("Suspicion falls on the mobile till", "The till update was ruled out"));
        assert!(!is_cleared("We suspect the badge printer", "The scanner was ruled out"));
        assert!(!is_cleared("We suspect the badge printer", "The printer was not ruled out"));
    }
}
