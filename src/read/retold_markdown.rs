//! Markdown that Retold wrote, read back to the letter.
//!
//! The document is taken apart along the lines of its preset, as the writer put it together, and then written again. Only
//! if that gives the same bytes it is taken; so nothing here can misread a document, only leave it to the reader of reports
//! that others wrote.

mod parts;
mod sections;

use std::collections::BTreeSet;

use super::report::names_part;
use crate::outline::{OutlineSection, SectionId, formal, headings};
use crate::postmortem::{Answer, ClockStyle, Layout, Postmortem, Preset, SectionStyle, Summary};
use crate::write::markdown;
use sections::Sections;

/// Reads a document; `None` if Retold did not write it, or somebody has changed it since.
///
/// # Examples
///
/// ```
/// use retold::outline::formal;
/// use retold::postmortem::example;
/// use retold::read::read_retold_markdown;
/// use retold::write::markdown;
///
/// let text = markdown(&formal(&example()), example().layout.section_style);
/// let read = read_retold_markdown(&text).expect("Retold wrote it");
/// assert_eq!(read.timeline[0].text, example().timeline[0].text);
/// assert!(read_retold_markdown("# Outage\n\nEverything was down.\n").is_none());
/// ```
pub fn read_retold_markdown(text: &str) -> Option<Postmortem> {
    let text = text.replace("\r\n", "\n");
    let text = text.as_str();
    // In bold, a title such as `Outage:` looks like a section.
    let styles = SectionStyle::ALL.into_iter().flat_map(|style| [(style, false), (style, true)]);
    styles.into_iter().find_map(|(section_style, begins_with_title)| {
        let sections = Sections::of(text, section_style, begins_with_title)?;
        by_fitness(&sections).into_iter().find_map(|preset| {
            ClockStyle::ALL.into_iter().find_map(|clock| {
                let layout = Layout { preset, section_style, clock };
                in_layout(text, &sections, layout)
            })
        })
    })
}

/// Returns the presets, the one with the most of these headings first: under another they would be the writer's own.
fn by_fitness(sections: &Sections<'_>) -> [Preset; Preset::ALL.len()] {
    let has = |heading: &str| sections.sections.iter().any(|section| section.heading == heading);
    let mut presets = Preset::ALL;
    presets.sort_by_key(|preset| std::cmp::Reverse(headings(*preset).filter(|it| has(it)).count()));
    presets
}

/// Reads a document of this layout. The zone stands in several places or in none, so each that could be it is tried: the
/// one with which the most events have a time is taken, and rather one than none.
fn in_layout(text: &str, sections: &Sections<'_>, layout: Layout) -> Option<Postmortem> {
    let mut tried = BTreeSet::new();
    let mut zones = vec![String::new()];
    let mut best: Option<((usize, bool), Postmortem)> = None;
    let mut at = 0;
    while at < zones.len() {
        let zone = zones[at].clone();
        at += 1;
        if !tried.insert(zone.clone()) {
            continue;
        }
        let (read, seen) = parts::read(sections, layout, &zone)?;
        let timed = read.timeline.iter().filter(|event| event.time != Answer::Blank).count();
        let fitness = (timed, !zone.is_empty());
        let is_better = best.as_ref().is_none_or(|(best, _)| fitness > *best);
        if is_better && markdown(&formal(&read), layout.section_style) == text {
            best = Some((fitness, read));
        }
        zones.extend(seen);
    }
    best.map(|(_, read)| read).filter(is_surely_ours)
}

/// Tells whether a document has enough of a preset to be Retold's: any headings and paragraphs could be somebody's, and are
/// for the reader that looks closer.
fn is_surely_ours(read: &Postmortem) -> bool {
    let sections = formal(read).sections;
    let (of_preset, others): (Vec<&OutlineSection>, Vec<&OutlineSection>) =
        sections.iter().partition(|section| matches!(section.id, SectionId::Standard(_)));
    // Beside a summary with its labels there may be sections that the preset does not know, if they are no parts of a report.
    let is_summed_up = read.summary != Summary::default();
    let is_for_us = || others.iter().all(|section| !names_part(&section.heading_text()));
    match of_preset.len() {
        0 => false,
        1 => others.is_empty() || is_summed_up && is_for_us(),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postmortem::example;

    #[test]
    fn the_example_is_read_back_in_every_layout() {
        for preset in Preset::ALL {
            for section_style in SectionStyle::ALL {
                for clock in ClockStyle::ALL {
                    let mut written = example();
                    written.layout = Layout { preset, section_style, clock };
                    let text = markdown(&formal(&written), section_style);
                    let read = read_retold_markdown(&text).unwrap_or_else(|| panic!("{text}"));
                    assert_eq!(read.summary, written.summary, "{text}");
                    assert_eq!(read.measures.closing, written.measures.closing);
                    assert_eq!(read.layout, written.layout);
                    let events = |it: &Postmortem| {
                        it.timeline
                            .iter()
                            .map(|event| (event.time.clone(), event.text.clone()))
                            .collect::<Vec<_>>()
                    };
                    assert_eq!(events(&read), events(&written));
                }
            }
        }
    }

    #[test]
    fn code_in_a_line_opens_no_block() {
        let mut written = example();
        written.layout.preset = Preset::SreBook;
        written.root_cause.explanation = "`*``*`".to_owned();
        let text = markdown(&formal(&written), SectionStyle::Headings);
        assert_eq!(read_retold_markdown(&text).unwrap().measures.closing, written.measures.closing);
    }

    #[test]
    fn a_summary_beside_sections_of_the_writer_is_read_back() {
        let text = |heading: &str| {
            format!(
                "# Disk full\n\n## Issue Summary\n\n- **Impact:** Slow pages.\n\n## {heading}\n\nLater.\n"
            )
        };
        assert_eq!(read_retold_markdown(&text("Who knew")).unwrap().summary.impact, "Slow pages.");
        assert!(read_retold_markdown(&text("What went wrong")).is_none());
    }

    #[test]
    fn a_changed_document_is_left_to_the_other_reader() {
        let text = markdown(&formal(&example()), SectionStyle::Headings);
        assert!(read_retold_markdown(&text).is_some());
        assert!(read_retold_markdown(&text.replace("- **Impact:**", "* **Impact:**")).is_none());
        assert!(read_retold_markdown(&format!("{text}\n## More\n- x\n")).is_none());
        assert!(read_retold_markdown("").is_none());
    }
}
