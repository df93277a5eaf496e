//! The tale for the whole screen: one beat a screen, for reading it to others.

use super::super::body;
use super::super::panel::{Element, Node, classed, element};
use super::{Telling, address_of};
use crate::outline::{Block, Entry, Line, OutlineSection};
use crate::words;

/// Draws the beats: the cover with the title, every line, and the last words.
pub fn beats(telling: &Telling<'_>) -> Vec<Node> {
    let tale = &telling.tale;
    let mut beats = Vec::new();
    if telling.is_told() || tale.title.is_some() {
        beats.push(cover(telling));
    }
    // Without a title, the sections are what comes first.
    let heading = if tale.title.is_some() { "h3" } else { "h2" };
    beats.extend(tale.opening.iter().map(|line| beat(None, None, line)));
    beats.extend(tale.sections.iter().flat_map(|section| of_section(section, heading)));
    beats.extend(tale.closing.iter().map(|line| beat(None, None, line)));
    let (of, genre) = (beats.len(), telling.postmortem.tale.genre.id());
    let numbered = beats.into_iter().enumerate().map(|(at, beat)| {
        let name = words::tale_sheet::beat_of(at + 1, of);
        let count = classed("p", "beat-count mono").with("aria-hidden", "true").saying(name.as_str());
        classed("section", format!("beat is-tale is-{genre}"))
            .with("aria-label", name)
            .holding(beat)
            .holding(count)
            .into()
    });
    numbered.collect()
}

fn cover(telling: &Telling<'_>) -> Element {
    let picture = telling.is_told().then(|| {
        element("img")
            .with("src", address_of(&telling.cover.svg))
            .with("alt", telling.cover.description.as_str())
            .with("width", "1008")
            .with("height", "412")
    });
    let title =
        telling.tale.title.iter().map(|line| {
            classed("h2", "beat-title").with("dir", "auto").holding_all(body::unmarked(&line.body))
        });
    classed("div", "beat-page is-cover").holding_all(picture).holding_all(title)
}

fn of_section(section: &OutlineSection, heading: &'static str) -> Vec<Element> {
    let mut beats = Vec::new();
    for entry in &section.entries {
        let label = match entry {
            Entry::Line(_) | Entry::Prose(_) => None,
            Entry::Group { label, .. } => Some(*label),
        };
        for line in entry.lines() {
            // The heading is said once, on the first beat of its section.
            let head = beats.is_empty().then_some((heading, section));
            beats.push(beat(head, label, line));
        }
    }
    beats
}

fn beat(section: Option<(&'static str, &OutlineSection)>, group: Option<&str>, line: &Line) -> Element {
    let head = section.map(|(level, section)| classed(level, "beat-heading").saying(section.heading_text()));
    let subtitle = section.and_then(|(_, section)| section.subtitle.as_ref());
    let subtitle = subtitle.map(|text| classed("p", "sheet-subtitle").saying(text.as_str()));
    let label = if line.label.is_empty() {
        group.map(|label| classed("p", "beat-label").saying(label))
    } else {
        Some(
            classed("p", "beat-label")
                .with("dir", "auto")
                .holding_all(body::unmarked(&[Block::Paragraph(line.label.clone())])),
        )
    };
    let text = classed("div", "beat-text").with("dir", "auto").holding_all(body::unmarked(&line.body));
    classed("div", format!("beat-page is-{}", line.id.name()))
        .holding_all(head)
        .holding_all(subtitle)
        .holding_all(label)
        .holding(text)
}
