//! Kinds of files that are no report, by what they are made of.

use super::told::{LEAST_TOLD, is_guide, told_parts};
use crate::read::report::label::label;
use crate::read::report::role::{Role, role_of};
use crate::read::report::row_start;
use crate::read::report::scan::{Block, Kind, is_delimiter};
use crate::read::report::visible::{bare, normal, word_count};

/// What a file is made of.
pub struct Shape {
    /// Known parts.
    pub parts: usize,
    /// Lines that begin with a time.
    pub rows: usize,
}

impl Shape {
    /// Counts them.
    pub fn of(blocks: &[Block]) -> Self {
        let role =
            |block: &Block| label(block).and_then(|label| label.role).filter(|role| *role != Role::Other);
        let is_row = |block: &&Block| {
            matches!(block.kind, Kind::Item | Kind::Text | Kind::Heading(_))
                && row_start::start(&block.text).is_some_and(|start| {
                    (start.label.is_none() || block.kind == Kind::Item) && !start.words.is_empty()
                })
        };
        Self { parts: blocks.iter().filter_map(role).count(), rows: blocks.iter().filter(is_row).count() }
    }
}

pub fn headings(blocks: &[Block]) -> impl Iterator<Item = &Block> {
    blocks.iter().filter(|block| matches!(block.kind, Kind::Heading(_)))
}

/// `## [3.4.1] - 2024-05-02`, `### Fixed`
pub fn is_changelog(blocks: &[Block]) -> bool {
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
pub fn is_template(blocks: &[Block], shape: &Shape) -> bool {
    let mut holders = 0;
    let mut filled = 0;
    let mut asked = 0;
    let mut lorem = 0;
    for block in blocks
        .iter()
        .filter(|block| matches!(block.kind, Kind::Text | Kind::Item | Kind::Cells | Kind::Quote))
    {
        let text = block.text.trim();
        if is_delimiter(text) {
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
        } else if word_count(value) > 4 || word_count(value) > 2 && value.ends_with('.') || is_timed(block) {
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
    // Where only the timeline is blank, the others tell what happened.
    if !named && lorem == 0 && told_parts(blocks) >= LEAST_TOLD {
        return false;
    }
    lorem > 1
        || holders >= 4 && holders * 2 > filled
        || holders >= 10 && holders > filled
        || named && shape.parts >= 3 && (filled <= asked + holders || filled <= shape.parts)
        || asked >= 5 && asked > filled && shape.rows == 0
        || is_empty && shape.rows == 0 && filled < 4
}

/// Tells whether a line begins with a time, in a table as well.
fn is_timed(block: &Block) -> bool {
    row_start::start(block.text.trim_start_matches(['|', ' '])).is_some()
}

/// Counts `[HH:MM]`, `{{title}}`, `<name>`, `_TBD_`, `XX:XX`, `...`.
pub fn count_placeholders(text: &str) -> usize {
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
    let bare = bare(text);
    let is_blank = matches!(bare, "TBD" | "TODO" | "..." | "…" | "N" | "XX:XX" | "??%")
        || text.contains("_TBD_")
        || text.contains("XX:XX")
        || text.contains("YYYY")
        || text.contains("??%")
        || text.contains("HH:MM");
    count + usize::from(is_blank)
}

/// Tells whether a file says what a report has to have.
pub fn is_assignment(blocks: &[Block]) -> bool {
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
        "this section",
        "this part",
        "a detailed explanation",
        "a brief overview",
        "a brief description",
        "a chronological account",
        "a chronological list",
        "might include",
        "should include",
        "goal of a postmortem",
        "purpose of a postmortem",
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
    if told.count() > 2 || answers(blocks) > 3 {
        return false;
    }
    if is_guide(blocks) {
        return true;
    }
    let rows = blocks
        .iter()
        .filter(|block| {
            block.kind == Kind::Item
                && row_start::start(&block.text)
                    .is_some_and(|start| start.label.is_none() && word_count(start.words) > 2)
        })
        .count();
    said.iter().filter(|it| **it).count() >= LEAST && rows < 3
}

/// Counts the questions with an answer below them.
fn answers(blocks: &[Block]) -> usize {
    let is_question = |block: &Block| bare(&block.text).trim_end_matches(':').ends_with('?');
    let asked = blocks.windows(2).filter(|pair| {
        let is_answer = pair[1].kind == Kind::Text && !pair[1].after_blank && !is_question(&pair[1]);
        pair[0].is_prose() && is_question(&pair[0]) && is_answer
    });
    asked.count()
}

/// Tells whether a file says how a program is installed and used.
pub fn is_program(blocks: &[Block], shape: &Shape) -> bool {
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
                ) && role_of(bare(&label.words)).is_some()
            })
        })
        .count();
    let has_day = || blocks.iter().any(|block| super::super::day::days(&block.text).next().is_some());
    found >= 2 && tells == 0 && shape.rows < 3 || found >= 3 && tells < 2 && !has_day()
}

#[cfg(test)]
mod tests {
    use crate::read::report::Reason;
    use crate::read::report::refuse::refused;

    #[test]
    fn a_guide_to_the_parts_is_an_assignment_and_answers_are_a_report() {
        let guide = "Postmortem\nA brief overview of what went on.\n\nTimeline:\n\nA chronological account of the day.\n\n\
            Root Cause and Resolution:\n\nA detailed explanation of the fault. This part is for engineers.\n\n\
            Measures:\n\nThis section might include new rules. The goal of a postmortem is to learn.\n";
        assert_eq!(refused(guide), Some(Reason::Assignment));
        let answered = "# Summary must contain:\n\nWhat was the root cause?\nRust\n\nWhen was the issue detected?\n7:10am\n\n\
            How was the issue detected?\nThe porter leant on it\n\nHow the incident was resolved?\nOil\n\n\
            # Root cause must contain:\n\nExplain in detail what was the cause?\nRust on the hinge\n\nbetween 400 to 600 words\n";
        assert_eq!(refused(answered), None);
    }

    #[test]
    fn the_name_of_the_kind_of_document_alone_tells_of_nothing() {
        let text = "# Postmortem\n\nA project of the school about how to write a postmortem. My postmortem is told elsewhere, and \
            the scripts of it are written for Bash 5.1.16 of the year before.\n\n## Technologies\n\n* Bash\n\n## Files\n\n* one\n";
        assert_eq!(refused(text), Some(Reason::NoIncident));
    }
}
