//! Files that are no report, and why.

use std::fmt;

use super::Report;
use super::front_matter::FrontMatter;
use super::label::label;
use super::role::Role;
use super::scan::{Block, Kind};
use super::visible::{normal, word_count};

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
            Self::NoIncident => "Nothing in this file tells of an incident.",
        })
    }
}

/// A file with fewer words is no report.
const FEWEST_WORDS: usize = 25;

/// Looks at a file before it is read as a report.
pub fn before_reading(blocks: &[Block], matter: &FrontMatter) -> Option<Reason> {
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
    words.filter(|word| WORDS.contains(&word.to_lowercase().as_str())).take(LEAST).count() >= LEAST
}

/// What a file is made of.
struct Shape {
    /// Known parts.
    parts: usize,
    /// Lines that begin with a time.
    rows: usize,
}

impl Shape {
    fn of(blocks: &[Block]) -> Self {
        let role =
            |block: &Block| label(block).and_then(|label| label.role).filter(|role| *role != Role::Other);
        let is_row = |block: &&Block| {
            matches!(block.kind, Kind::Item | Kind::Text | Kind::Heading(_))
                && super::row_start::start(&block.text)
                    .is_some_and(|start| start.label.is_none() && !start.words.is_empty())
        };
        Self { parts: blocks.iter().filter_map(role).count(), rows: blocks.iter().filter(is_row).count() }
    }
}

fn headings(blocks: &[Block]) -> impl Iterator<Item = &Block> {
    blocks.iter().filter(|block| matches!(block.kind, Kind::Heading(_)))
}

/// `## [3.4.1] - 2024-05-02`, `### Fixed`
fn is_changelog(blocks: &[Block]) -> bool {
    let names: Vec<String> = headings(blocks).map(|block| normal(&block.text)).collect();
    let named = names.first().is_some_and(|name| {
        ["changelog", "change log", "release notes", "releases", "history of changes", "whats new"]
            .iter()
            .any(|it| name.contains(it))
    });
    let kinds = names
        .iter()
        .filter(|name| {
            ["added", "changed", "fixed", "removed", "deprecated", "security", "bug fixes", "features"]
                .contains(&name.as_str())
        })
        .count();
    let versions = headings(blocks).filter(|block| has_version(&block.text)).count();
    versions > 1 && (named || kinds > 1) || named && versions > 0
}

fn has_version(text: &str) -> bool {
    text.split_whitespace().take(3).any(|word| {
        let word = word.trim_matches(|it: char| !it.is_ascii_digit());
        let parts: Vec<&str> = word.split('.').collect();
        (2..=4).contains(&parts.len())
            && parts
                .iter()
                .all(|part| !part.is_empty() && part.len() < 4 && part.bytes().all(|it| it.is_ascii_digit()))
    })
}

/// Tells whether the fields of a file are placeholders, or empty.
fn is_template(blocks: &[Block], shape: &Shape) -> bool {
    let mut holders = 0;
    let mut filled = 0;
    let mut asked = 0;
    let mut lorem = 0;
    for block in blocks
        .iter()
        .filter(|block| matches!(block.kind, Kind::Text | Kind::Item | Kind::Cells | Kind::Quote))
    {
        let text = block.text.trim();
        if super::scan::is_delimiter(text) {
            continue;
        }
        let lower = text.to_lowercase();
        if lower.contains("lorem ipsum") || lower.contains("sit amet") || lower.contains("thing 1 happened") {
            lorem += 1;
        }
        let value = label(block)
            .filter(|label| label.role.is_some())
            .map_or(text, |label| if label.value.is_empty() { "" } else { text });
        let placeholders = count_placeholders(text);
        let is_italic = text.len() > 6
            && (text.starts_with('_') && text.ends_with('_')
                || text.starts_with('*') && text.ends_with('*') && !text.starts_with("**"));
        let asks = (is_italic || block.kind == Kind::Quote) && word_count(text) > 3;
        if placeholders > 0 {
            holders += placeholders;
        } else if asks {
            asked += 1;
        } else if word_count(value) > 4 {
            filled += 1;
        }
    }
    let named = blocks
        .iter()
        .filter(|block| matches!(block.kind, Kind::Heading(_) | Kind::Quote | Kind::Text))
        .take(6)
        .any(|block| {
            let name = normal(&block.text);
            name.contains("template") || name.contains("modele") || name.contains("plantilla")
        });
    let is_empty = shape.parts >= 4 && filled * 2 < shape.parts;
    lorem > 1
        || holders >= 4 && holders * 2 > filled
        || holders >= 10 && holders > filled
        || named && shape.parts >= 3 && (filled <= asked + holders || filled <= shape.parts)
        || asked >= 5 && asked > filled && shape.rows == 0
        || is_empty && shape.rows == 0 && filled < 4
}

/// Counts `[HH:MM]`, `{{title}}`, `<name>`, `_TBD_`, `XX:XX`, `...`.
fn count_placeholders(text: &str) -> usize {
    let mut count = text.matches("{{").count();
    let mut rest = text;
    while let Some((_, inner)) = rest.split_once('[') {
        let Some((words, after)) = inner.split_once(']') else { break };
        let is_link = after.starts_with(['(', '[', ':']);
        let is_box = matches!(words, "" | " " | "x" | "X");
        let has_digit = words.bytes().any(|it| it.is_ascii_digit());
        let is_holder = !is_link
            && !is_box
            && !has_digit
            && words.len() < 120
            && !words.starts_with(['^', '@', '#'])
            && words.chars().any(char::is_alphabetic);
        count += usize::from(is_holder);
        rest = after;
    }
    let bare = super::visible::bare(text);
    let is_blank = matches!(bare, "TBD" | "TODO" | "..." | "…" | "N" | "XX:XX" | "??%")
        || text.contains("_TBD_")
        || text.contains("XX:XX")
        || text.contains("YYYY")
        || text.contains("??%")
        || text.contains("HH:MM");
    count + usize::from(is_blank)
}

/// Tells whether a file says what a report has to have.
fn is_assignment(blocks: &[Block]) -> bool {
    const SAYS: &[&str] = &[
        "must contain",
        "when was the issue",
        "how was the issue",
        "what was the root cause",
        "explain in detail",
        "get creative",
        "my first postmortem",
        "how the incident was resolved",
        "a list of tasks to address",
        "mandatory",
        "your report",
        "your postmortem",
        "your post-mortem",
        "deadline",
        "weight:",
        "checker",
        "repository:",
        "requirements",
        "in this project you",
        "must contain",
        "must be",
        "has to have",
        "between 400 and 600",
        "400 to 600",
        "400-600 words",
        "write a postmortem",
        "write a report",
        "advanced",
        "github repository",
        "quiz",
        "learning objectives",
        "submission",
        "submit",
        "manual qa review",
        "choose an outage",
        "you will write",
        "#advanced",
        "project:",
        "auto review",
        "keep each part short",
        "is welcome",
    ];
    const LEAST: usize = 5;
    let mut said = vec![false; SAYS.len()];
    for block in blocks.iter().filter(|block| block.kind != Kind::Unseen).take(600) {
        let lower = block.text.to_lowercase();
        for (at, words) in SAYS.iter().enumerate() {
            said[at] |= lower.contains(words);
        }
    }
    // What has happened is told in the past, and what is wanted is not.
    let told = blocks.iter().filter(|block| {
        let lower = block.text.to_lowercase();
        let is_past = [" was ", " were ", " had ", " caused "].iter().any(|word| lower.contains(word));
        let is_wanted = ["must", "should", "how the ", "when was", "what was", "how was", "explain", "will "]
            .iter()
            .any(|word| lower.contains(word));
        block.is_prose() && is_past && !is_wanted && word_count(&block.text) > 8
    });
    if told.count() > 2 {
        return false;
    }
    let rows = blocks
        .iter()
        .filter(|block| {
            block.kind == Kind::Item
                && super::row_start::start(&block.text)
                    .is_some_and(|start| start.label.is_none() && word_count(start.words) > 2)
        })
        .count();
    said.iter().filter(|it| **it).count() >= LEAST && rows < 3
}

/// Tells whether a file says how a program is installed and used.
fn is_program(blocks: &[Block], shape: &Shape) -> bool {
    const NAMES: &[&str] = &[
        "install",
        "installation",
        "usage",
        "license",
        "licence",
        "getting started",
        "features",
        "quick start",
        "quickstart",
        "build",
        "contributing",
        "configuration",
        "prerequisites",
        "requirements",
        "setup",
        "how to use",
        "options",
        "api",
    ];
    let names: Vec<String> = headings(blocks).map(|block| normal(&block.text)).collect();
    let found = NAMES.iter().filter(|wanted| names.iter().any(|name| name == **wanted)).count();
    let tells = blocks
        .iter()
        .filter(|block| {
            label(block).is_some_and(|label| {
                matches!(
                    label.role,
                    Some(
                        Role::RootCause
                            | Role::CauseAndResolution
                            | Role::Duration
                            | Role::Impact
                            | Role::Start
                    )
                ) && super::role::role_of(super::visible::bare(&label.words)).is_some()
            })
        })
        .count();
    found >= 2 && tells == 0 && shape.rows < 3
}
