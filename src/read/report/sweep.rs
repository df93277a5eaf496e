//! Makes sure that nothing is dropped: a block with a word that no field has goes to an extra section.

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher};

use super::items::boxed;
use super::part::{Part, markdown};
use super::scan::{Block, Kind};
use super::{ExtraSection, Report};
use crate::postmortem::Point;

/// Words that occur. They are many, and nobody chooses them to collide: the quickest hash will do.
type Words<'a> = HashSet<&'a str, BuildHasherDefault<Quick>>;

/// The hash of Fowler, Noll and Vo.
struct Quick(u64);

impl Default for Quick {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Adds what was left out to the extra sections: of some parts under their own names, and of all others.
pub fn sweep(report: &mut Report, named: &[&Part], others: &[&Part]) {
    let (sections, missing): (Vec<ExtraSection>, Vec<Block>) = {
        let mut known = Words::default();
        texts(report, &mut |text| known.extend(words(text)));
        let is_missing = |block: &Block| words(words_of(block)).any(|word| !known.contains(word));
        let is_loose =
            |part: &&&Part| part.body.iter().any(|block| block.kind != Kind::Unseen && is_missing(block));
        let loose: Vec<&&Part> = named.iter().filter(is_loose).collect();
        let sections = loose.iter().map(|part| ExtraSection {
            line: part.line,
            heading: part.name.trim_end_matches(':').to_owned(),
            text: part.markdown(),
        });
        let sections: Vec<ExtraSection> = sections.collect();
        for section in &sections {
            known.extend(words(&section.text));
        }
        let is_missing = |block: &&Block| words(words_of(block)).any(|word| !known.contains(word));
        let all = named.iter().chain(others).flat_map(|part| &part.body);
        let missing = all.filter(is_missing).cloned().collect();
        // The text of the sections is not borrowed from the report.
        drop(known);
        (sections, missing)
    };
    report.extra_sections.extend(sections);
    let (unseen, seen): (Vec<Block>, Vec<Block>) =
        missing.into_iter().partition(|block| block.kind == Kind::Unseen);
    for (heading, mut blocks) in [("Further text", seen), ("Links and comments", unseen)] {
        let Some(first) = blocks.first() else { continue };
        let line = first.line;
        for block in &mut blocks {
            if block.kind == Kind::Unseen {
                block.kind = Kind::Text;
            }
        }
        report.extra_sections.push(ExtraSection {
            line,
            heading: heading.to_owned(),
            text: markdown(&blocks),
        });
    }
}

/// Returns the text of a block whose words count: without the number of an item and its box.
fn words_of(block: &Block) -> &str {
    match block.kind {
        Kind::Code(_) | Kind::Unseen => &block.raw,
        Kind::Rule => "",
        Kind::Cells => without_number(&block.text),
        _ => Some(boxed(&block.text).1).filter(|words| !words.is_empty()).unwrap_or(&block.text),
    }
}

/// Takes the cell off that numbers a row of a table.
fn without_number(text: &str) -> &str {
    let row = text.trim_start_matches(['|', ' ']);
    let number = row.trim_start_matches(|it: char| it.is_ascii_digit());
    let rest = number.trim_start_matches(['.', ' ']);
    if number.len() < row.len() && rest.starts_with('|') { rest } else { text }
}

/// Returns the words of a text as they are compared: what stands between signs.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|it: char| !it.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Hands out every text of a report.
pub fn texts<'a>(report: &'a Report, take: &mut impl FnMut(&'a str)) {
    let point = |point: &'a Option<Point>| {
        let date = point.iter().filter_map(|it| it.date.given().map(|date| date.text()));
        date.chain(point.iter().filter_map(|it| it.time.given().map(|time| time.text()))).collect::<Vec<_>>()
    };
    report.file_names.iter().for_each(|text| take(text));
    let fields = [
        &report.file_title,
        &report.title,
        &report.zone,
        &report.impact,
        &report.root_cause_brief,
        &report.root_cause,
        &report.resolution,
        &report.closing,
    ];
    fields.into_iter().flatten().for_each(|text| take(text));
    point(&report.started).into_iter().chain(point(&report.ended)).for_each(&mut *take);
    for row in &report.rows {
        take(&row.text);
        take(&row.written);
        [&row.zone, &row.author, &row.label].into_iter().flatten().for_each(|text| take(text));
        row.time.given().iter().for_each(|time| take(time.text()));
    }
    report.improvements.iter().for_each(|text| take(text));
    for task in &report.action_items {
        take(&task.text);
        [&task.name, &task.owner, &task.due, &task.priority, &task.kind, &task.ticket, &task.status]
            .into_iter()
            .flatten()
            .for_each(|text| take(text));
    }
    let lessons = &report.lessons;
    for list in [&lessons.went_well, &lessons.went_wrong, &lessons.got_lucky, &lessons.other] {
        list.iter().for_each(|text| take(text));
    }
    for section in &report.extra_sections {
        take(&section.heading);
        take(&section.text);
    }
    report.headings.iter().for_each(|heading| take(&heading.text));
}
