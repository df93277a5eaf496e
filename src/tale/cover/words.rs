//! What a cover shows, in words.

use super::facts::{Facts, Mark};
use super::scene::Scene;
use crate::tale::topic::Topic;

/// Says what a cover shows, in one line.
pub fn description(scene: &Scene, facts: &Facts) -> String {
    let mut sentences = vec![house(scene, facts)];
    if let Some((time, daypart)) = &facts.began {
        sentences.push(format!("The sky is that of {}: it began at {time}.", daypart.in_words()));
    }
    sentences.extend(ruler(scene, facts));
    for topic in &facts.causes {
        sentences.push(format!("{}, for {}.", (scene.prop)(*topic).words, cause(*topic)));
    }
    sentences.push(format!("And {}.", scene.gag.2.words));
    sentences.join(" ")
}

/// Names a cause, as a report would.
fn cause(topic: Topic) -> String {
    match topic {
        Topic::Dns => "DNS".to_owned(),
        Topic::ThirdParty => "somebody else's service".to_owned(),
        Topic::Typo => "a typo".to_owned(),
        _ => format!("the {}", topic.noun()),
    }
}

fn house(scene: &Scene, facts: &Facts) -> String {
    let Some(share) = &facts.share else { return format!("{}.", scene.house) };
    let number = match facts.dark() {
        0 => "none".to_owned(),
        number => number.to_string(),
    };
    format!("{}, {number} of them {}: {}.", scene.house, scene.in_the_dark, share.said)
}

fn ruler(scene: &Scene, facts: &Facts) -> Vec<String> {
    let mut said = Vec::new();
    let events = |number: usize| format!("{number} {}", if number == 1 { "event" } else { "events" });
    let drawn: usize = facts.marks.iter().map(|mark| mark.events).sum();
    if let (Some(first), Some(last)) = (facts.marks.first(), facts.marks.last()) {
        let span = if drawn == 1 {
            format!("at {}", first.written)
        } else {
            format!("from {} to {}", first.written, last.written_last)
        };
        said.push(format!(
            "On the ruler, {} at true distances, each with {}, {span}.",
            events(drawn),
            scene.mark_words
        ));
    }
    let crowds: Vec<&Mark> = facts.marks.iter().filter(|mark| mark.events > 1).collect();
    if !crowds.is_empty() {
        let crowds: Vec<String> =
            crowds.iter().map(|mark| format!("{} from {}", mark.events, mark.written)).collect();
        said.push(format!("Close together: {}.", crowds.join(", ")));
    }
    for mark in facts.marks.iter().filter(|mark| mark.is_cleared) {
        let what = mark.cleared.map_or_else(String::new, |topic| format!(": {}", cause(topic)));
        said.push(format!("The grey one at {} is where something was ruled out{what}.", mark.written));
    }
    match facts.undrawn {
        0 => {}
        1 => said.push("1 event has no certain place there.".to_owned()),
        number => said.push(format!("{number} events have no certain place there.")),
    }
    said
}
