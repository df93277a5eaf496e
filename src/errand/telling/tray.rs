//! The tray beneath the tale: which genre, how much of it, in which words, and what else can be done with it.

use super::super::Act;
use super::super::panel::{Element, Node, classed, element};
use super::sheet::{AGAIN, icon, key_of};
use super::{Telling, address_of};
use crate::outline::{Outline, OutlineSection, SectionId, visible_text};
use crate::postmortem::{Genre, Level, Section, TaleChange, TaleChoice};
use crate::tale::cover::cover;
use crate::tale::{pack, render, seed_name};
use crate::words;

/// Draws it.
pub fn tray(telling: &Telling<'_>) -> Vec<Node> {
    if telling.formal.is_empty() {
        return Vec::new();
    }
    let genres = Genre::ALL.map(|genre| card(telling, genre));
    let genres = group(words::tale_sheet::GENRE, "cards").holding_all(genres);
    vec![genres.into(), dial(telling.postmortem.tale.level).into(), seed(telling).into()]
}

/// Draws a card: the cover of this incident in a genre, and on a closer look how it would begin to tell of it.
fn card(telling: &Telling<'_>, genre: Genre) -> Element {
    let is_chosen = telling.postmortem.tale.genre == genre;
    let own = &telling.postmortem.tale;
    let choice = TaleChoice { genre, level: own.level.max(Level::Seasoned), ..own.clone() };
    // What is not to be told in fun is not drawn in fun either.
    let picture = (!telling.plan.is_withheld).then(|| {
        element("img")
            .with("src", address_of(&cover(telling.postmortem, "", genre).svg))
            .with("alt", "")
            .with("width", "1008")
            .with("height", "412")
    });
    let key = classed("button", "card")
        .with("type", "button")
        .with("aria-pressed", is_chosen.to_string())
        .with("title", pack(genre).name.as_str())
        .act(&Act::Change(TaleChange::Genre(genre)))
        .holding_all(picture)
        .holding(classed("span", "card-name").saying(genre.label()));
    let sample = sample(&choice, telling);
    classed("div", "card-place")
        .holding(key)
        .holding_all(sample.map(|line| classed("p", "card-sample").with("aria-hidden", "true").saying(line)))
}

/// Returns a line of this incident as a genre tells it: the first event to which the genre has something to add.
fn sample(choice: &TaleChoice, telling: &Telling<'_>) -> Option<String> {
    let outline = beginning(&telling.formal);
    let plan = telling.incident.plan(choice, &outline);
    let told = render(&outline, &plan);
    let framed = plan.framings.iter().filter(|framing| !framing.frame.is_empty());
    let mut names = framed.map(|framing| framing.line.as_str()).filter(|name| name.starts_with("event-"));
    let name = names.next()?;
    let line = told.lines().find(|line| line.id.name() == name)?;
    let text = visible_text(&line.body);
    // A sample, not the tale: a line that goes on has its first words only.
    Some(match text.char_indices().nth(180) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text,
    })
}

/// Returns the timeline's first events alone: a sample is not worth the time of four tales.
fn beginning(formal: &Outline) -> Outline {
    let timeline =
        formal.sections.iter().filter(|section| section.id == SectionId::Standard(Section::Timeline));
    let sections = timeline.map(|section| OutlineSection {
        entries: section.entries.iter().take(3).cloned().collect(),
        ..section.clone()
    });
    Outline { sections: sections.collect(), ..Outline::default() }
}

/// Draws the dial with its four marks.
fn dial(level: Level) -> Element {
    let marks = Level::ALL.into_iter().enumerate().map(|(at, of)| {
        let name = format!("{at} {}", of.label());
        key_of("dial-mark", &name, &Act::Change(TaleChange::Level(of)))
            .with("aria-pressed", (of == level).to_string())
            .saying(at.to_string())
    });
    let at = Level::ALL.iter().position(|of| *of == level).unwrap_or_default();
    group(words::tale_sheet::HOW_MUCH, &format!("dial is-{at}"))
        .holding(classed("span", "dial-needle").with("aria-hidden", "true"))
        .holding_all(marks)
        .holding(classed("span", "dial-name").with("aria-hidden", "true").saying(level.label()))
}

fn seed(telling: &Telling<'_>) -> Element {
    let seed = seed_name(telling.postmortem.tale.seed);
    let again = key_of("key small", words::tale_sheet::ALL_AGAIN_NAME, &Act::Reroll);
    group(words::tale_sheet::WORDS, "seed")
        .holding(classed("span", "seed-words mono").with("title", words::tale_sheet::SEED).saying(seed))
        .holding(again.holding(icon(AGAIN)).saying(words::tale_sheet::ALL_AGAIN))
}

fn group(name: &str, class: &str) -> Element {
    classed("div", class).with("role", "group").with("aria-label", name)
}
