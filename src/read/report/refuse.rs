//! Files that are no report, and why.

mod kinds;
mod others;
mod told;

use std::fmt;

use kinds::{Shape, is_assignment, is_changelog, is_program, is_template};

use others::is_other;

use super::Report;
use super::front_matter::FrontMatter;
use super::scan::{Block, Kind};
use super::visible::word_count;

/// Why a file is no report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There are no words in it.
    Empty,
    /// It only links to a report.
    OnlyALink,
    /// It has a title and nothing else.
    OnlyATitle,
    /// It is a template that nobody has filled in.
    Template,
    /// It says how a report is to be written.
    Assignment,
    /// It lists the changes of a program.
    Changelog,
    /// It describes a program.
    Program,
    /// It is something else that may speak of incidents: a runbook, minutes, a specification, an advertisement.
    OtherDocument,
    /// Nothing in it tells of an incident.
    NoIncident,
}

impl fmt::Display for Reason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Empty => "There are no words in this file.",
            Self::OnlyALink => "This file only links to a report. Open the link and read the report itself.",
            Self::OnlyATitle => "This file has a title and no report.",
            Self::Template => "This is a template: its fields are not filled in.",
            Self::Assignment => "This file says how a report is to be written, and reports no incident.",
            Self::Changelog => "This is a list of the changes of a program, and reports no incident.",
            Self::Program => "This file describes a program, and reports no incident.",
            Self::OtherDocument => {
                "This is another kind of document, such as a runbook, minutes or a plan, and reports no incident."
            }
            Self::NoIncident => "Nothing in this file tells of an incident.",
        })
    }
}

/// A file with fewer words is no report.
const FEWEST_WORDS: usize = 25;

/// Looks at a file before it is read as a report.
pub fn before_reading(blocks: &[Block], matter: &FrontMatter) -> Option<Reason> {
    // The beginning tells what a file is.
    const MOST: usize = 2_000;
    let blocks = &blocks[..blocks.len().min(MOST)];
    let words: usize =
        blocks.iter().filter(|block| block.kind != Kind::Unseen).map(|block| word_count(&block.text)).sum();
    if words == 0
        && matter.pairs.is_empty()
        && !blocks.iter().any(|block| matches!(block.kind, Kind::Code(_)))
    {
        return Some(Reason::Empty);
    }
    let shape = Shape::of(blocks);
    if words < FEWEST_WORDS && shape.parts < 3 && shape.rows == 0 {
        let has_link = blocks.iter().any(|block| {
            block.text.contains("://") || block.text.contains("](") || block.text.contains("<a ")
        });
        if has_link {
            return Some(Reason::OnlyALink);
        }
        let is_title = blocks
            .iter()
            .all(|block| matches!(block.kind, Kind::Heading(_) | Kind::Rule | Kind::Image | Kind::Unseen))
            || blocks.len() == 1;
        if is_title {
            return Some(Reason::OnlyATitle);
        }
    }
    if is_changelog(blocks) {
        return Some(Reason::Changelog);
    }
    if is_template(blocks, &shape) {
        return Some(Reason::Template);
    }
    if is_assignment(blocks) {
        return Some(Reason::Assignment);
    }
    if is_program(blocks, &shape) {
        return Some(Reason::Program);
    }
    if is_other(blocks, &shape) {
        return Some(Reason::OtherDocument);
    }
    None
}

/// Looks at what was read.
pub fn after_reading(reports: &[Report], text: &str) -> Option<Reason> {
    let is_something = reports.iter().any(|report| {
        let rows = report.rows.iter().filter(|row| row.time.given().is_some()).count();
        let fields = [&report.root_cause, &report.resolution, &report.root_cause_brief]
            .iter()
            .filter(|field| field.is_some())
            .count();
        let lists = usize::from(!report.improvements.is_empty() || !report.action_items.is_empty());
        rows > 1
            || report.started.is_some() && (fields + lists > 0 || tells_of_incident(text))
            || fields + lists > 1
            || fields + lists + rows > 0 && tells_of_incident(text)
    });
    // Words alone may be about incidents in general; a day says that one is told.
    let tells = || tells_of_incident(text) && word_count(text) > FEWEST_WORDS;
    let has_day =
        || super::day::days(text).any(|(day, _)| !matches!(day, crate::time::Day::WithoutYear { .. }));
    let has_parts = || {
        let named = reports.iter().flat_map(|report| &report.headings);
        named.filter(|heading| !matches!(heading.about, super::About::Extra | super::About::Title)).count()
            > 1
    };
    if is_something || tells() && (has_parts() || has_day()) {
        return None;
    }
    // What is given, if little, is read: a part with its words.
    let is_brief = reports.iter().any(|report| {
        report
            .headings
            .iter()
            .any(|heading| !matches!(heading.about, super::About::Extra | super::About::Title))
            && (report.impact.is_some()
                || !report.rows.is_empty()
                || report.root_cause.is_some()
                || report.root_cause_brief.is_some()
                || report.resolution.is_some()
                || !report.improvements.is_empty()
                || !report.action_items.is_empty()
                || report.started.is_some()
                || report.ended.is_some())
    });
    (!is_brief).then_some(Reason::NoIncident)
}

/// Tells whether a text uses the words of reports of incidents.
fn tells_of_incident(text: &str) -> bool {
    const LEAST: usize = 3;
    const WORDS: &[&str] = &[
        "outage",
        "outages",
        "incident",
        "downtime",
        "unavailable",
        "postmortem",
        "post-mortem",
        "degraded",
        "failed",
        "failing",
        "failure",
        "failures",
        "unreachable",
        "crashed",
        "disruption",
        "vulnerability",
        "compromised",
        "timeouts",
        "rolled",
        "reverted",
        "restored",
        "mitigated",
        "resolved",
        "panne",
        "incidente",
        "caída",
        "lost",
        "errors",
    ];
    let words = text
        .split(|it: char| !(it.is_alphanumeric() || it == '-'))
        .filter(|word| word.len() > 3 && word.len() < 15);
    let mut told: Vec<String> =
        words.map(str::to_lowercase).filter(|it| WORDS.contains(&it.as_str())).collect();
    let count = told.len();
    told.sort_unstable();
    told.dedup();
    // The name of this kind of document alone, however often, tells of nothing.
    count >= LEAST && told.iter().any(|word| !matches!(word.as_str(), "postmortem" | "post-mortem"))
}

/// Returns why a text is refused, for the tests of what refuses it.
#[cfg(test)]
fn refused(text: &str) -> Option<Reason> {
    match super::read_report(text) {
        super::Document::NotAReport(reason) => Some(reason),
        super::Document::Reports(_) => None,
    }
}
