//! How many checks each section passes, for the list of sections.

use super::{Checked, address};
use crate::errand::panel::{Element, Node, classed, element};
use crate::postmortem::Section;
use crate::words;

/// Draws a ring and the numbers for each section that was begun, with the id of its element.
pub fn progress(checked: &Checked<'_>) -> Vec<(String, Vec<Node>)> {
    let drawn = |(section, progress): (Section, crate::check::Progress)| {
        let is_begun = section.is_started(checked.postmortem) && progress.all > 0;
        let numbers = words::findings::passed(progress.passed, progress.all);
        let nodes = vec![
            ring(progress.passed, progress.all).into(),
            Node::text(numbers),
            classed("span", "visually-hidden").saying(words::findings::CHECKS_PASSED).into(),
        ];
        (format!("checks-{}", address(section)), if is_begun { nodes } else { Vec::new() })
    };
    checked.review.progress.into_iter().map(drawn).collect()
}

/// Draws a ring that is closed when every check is passed.
fn ring(passed: usize, all: usize) -> Element {
    let circle =
        |class| element("circle").with("class", class).with("cx", "8").with("cy", "8").with("r", "6");
    let part = circle("ring-passed")
        .with("pathLength", all.to_string())
        .with("stroke-dasharray", format!("{passed} {}", all.max(1)));
    classed("svg", "ring")
        .with("viewBox", "0 0 16 16")
        .with("aria-hidden", "true")
        .holding(circle("ring-all"))
        .holding(part)
}
