//! The title: a heading above the first part, a value behind `Title:`, the front matter, or a line of its own.

use super::label::{label, split_at_colon, strong_start};
use super::role::{Role, role_of};
use super::scan::{Block, Kind};
use super::visible::{bare, normal, word_count};

/// A title, its line, and the names that say no more than that this is a report.
#[derive(Clone, Debug, Default)]
pub struct Title {
    /// The title.
    pub text: Option<String>,
    /// Its line.
    pub line: usize,
    /// Names that are no title but the name of the kind of document, with their lines.
    pub names: Vec<(usize, String)>,
}

/// Takes the title out of the blocks.
pub fn take(blocks: &mut Vec<Block>) -> Title {
    let mut title = Title::default();
    if let Some(at) = named_postmortem(blocks) {
        let found = blocks.remove(at);
        (title.line, title.text) = (found.line, Some(found.text));
    } else if let Some(at) = heading(blocks) {
        let generic = is_generic(&blocks[at].text);
        let found = blocks.remove(at);
        if generic
            && let Some(second) = heading(blocks)
                .filter(|second| is_before_text(blocks, at, *second) && !is_generic(&blocks[*second].text))
        {
            let second = blocks.remove(second);
            title.names.push((found.line, found.text));
            (title.line, title.text) = (second.line, Some(second.text));
        } else if generic && let Some(second) = strong_line(blocks, at) {
            let second = blocks.remove(second);
            title.names.push((found.line, found.text));
            (title.line, title.text) = (second.line, Some(bare(&second.text).to_owned()));
        } else {
            let text = match split_at_colon(&found.text) {
                Some((name, value)) if normal(name) == "title" && !value.is_empty() => {
                    title.names.push((found.line, name.to_owned()));
                    value.to_owned()
                }
                _ => found.text,
            };
            (title.line, title.text) = (found.line, Some(text));
        }
    } else if let Some(at) = above_report_line(blocks) {
        // The name of the page, and that this is a report.
        title.names = blocks[..=at + 1]
            .iter()
            .filter(|it| it.line != blocks[at].line)
            .map(|it| (it.line, it.text.clone()))
            .collect();
        (title.line, title.text) = (blocks[at].line, Some(bare(&blocks[at].text).to_owned()));
        blocks.drain(..=at + 1);
    } else if let Some(at) = line(blocks) {
        let found = blocks.remove(at);
        let text = match split_at_colon(&found.text) {
            // `Issue Postmortem: Quill Notes read-only weekend`
            Some((name, value)) if role_of(bare(name)) == Some(Role::Title) && !value.is_empty() => {
                title.names.push((found.line, name.to_owned()));
                value.to_owned()
            }
            _ => match strong_start(&found.text) {
                Some((words, "", _)) => words.to_owned(),
                _ => found.text,
            },
        };
        (title.line, title.text) = (found.line, Some(text));
    }
    title
}

/// Finds a line in strong letters that stands alone below the heading, with no more than pictures between.
fn strong_line(blocks: &[Block], at: usize) -> Option<usize> {
    let below =
        (at..blocks.len()).find(|at| !matches!(blocks[*at].kind, Kind::Image | Kind::Rule | Kind::Unseen))?;
    let block = &blocks[below];
    let is_alone = blocks.get(below + 1).is_some_and(|next| next.after_blank);
    let is_strong =
        strong_start(&block.text).is_some_and(|(words, value, _)| value.is_empty() && !words.ends_with(':'));
    let is_unnamed = label(block).is_none_or(|label| label.role.is_none());
    (block.kind == Kind::Text && is_alone && is_strong && is_unnamed && word_count(&block.text) > 1)
        .then_some(below)
}

/// Finds the heading of a report within a longer document, such as the README of a school project:
/// `## Postmortem: Library search returns nothing`.
fn named_postmortem(blocks: &[Block]) -> Option<usize> {
    let is_part = |block: &Block| label(block).and_then(|label| label.role).is_some_and(Role::is_section);
    let is_heading = |block: &&Block| matches!(block.kind, Kind::Heading(_));
    let first = blocks.iter().find(is_heading)?;
    let named: Vec<usize> =
        (0..blocks.len()).filter(|at| is_heading(&&blocks[*at]) && names_one(&blocks[*at].text)).collect();
    let [at] = named.as_slice() else { return None };
    let part = blocks.iter().position(is_part)?;
    let is_above_report = first.line < blocks[*at].line && *at < part && !names_one(&first.text);
    is_above_report.then_some(*at)
}

/// Tells whether a heading says that it is a report, and of what.
fn names_one(text: &str) -> bool {
    const NAMES: [&str; 6] =
        ["postmortem", "post mortem", "incident report", "outage report", "incident postmortem", "incident"];
    split_at_colon(text)
        .or_else(|| text.split_once(" \u{2013} "))
        .or_else(|| text.split_once(" - "))
        .is_some_and(|(name, rest)| NAMES.contains(&normal(name).as_str()) && word_count(rest) > 1)
}

/// Finds the title of a status page: the line above `Incident Report for …`.
fn above_report_line(blocks: &[Block]) -> Option<usize> {
    const FARTHEST: usize = 6;
    let is_line = |block: &Block| block.kind == Kind::Text && block.text.len() < 120;
    let at = blocks
        .iter()
        .take(FARTHEST)
        .position(|block| bare(&block.text).starts_with("Incident Report for "))?;
    let is_top = at > 0 && blocks[..at].iter().all(is_line);
    is_top.then(|| at - 1)
}

/// Tells whether a title says only what kind of document it is.
pub fn is_generic(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "postmortem",
        "post",
        "mortem",
        "report",
        "incident",
        "issue",
        "outage",
        "the",
        "a",
        "an",
        "of",
        "my",
        "first",
        "project",
        "analysis",
        "review",
        "web",
        "stack",
        "debugging",
        "0x19",
        "task",
        "0",
        "1",
        "informe",
        "rapport",
        "dincident",
        "de",
        "incidente",
        "readme",
        "document",
        "system",
        "engineering",
        "alx",
        "devops",
        "is",
        "meta",
        "informacion",
        "storungsbericht",
        "vorfallbericht",
        "bericht",
    ];
    normal(text).split(' ').all(|word| WORDS.contains(&word))
}

/// Finds the heading that is the title: one of no known meaning above the first part.
fn heading(blocks: &[Block]) -> Option<usize> {
    let mut levels = [0_usize; 8];
    for block in blocks {
        if let Kind::Heading(level) = block.kind {
            levels[usize::from(level.min(7))] += 1;
        }
    }
    for (at, block) in blocks.iter().enumerate() {
        let Kind::Heading(level) = block.kind else {
            // A part has begun.
            let is_part = label(block)
                .and_then(|it| it.role)
                .is_some_and(|role| !matches!(role, Role::Other | Role::Date));
            if is_part {
                return None;
            }
            continue;
        };
        let words = bare(&block.text);
        if block.text.trim().is_empty() {
            continue;
        }
        let role = role_of(words);
        if role.is_some_and(|role| role != Role::Other) {
            return None;
        }
        let is_named = label(block).is_some_and(|label| label.role.is_some());
        let level = usize::from(level.min(7));
        let is_only = levels[level] == 1
            && levels[..level].iter().all(|count| *count == 0)
            && levels[level + 1..].iter().any(|count| *count > 0);
        if is_only || !is_named {
            return Some(at);
        }
        role?;
    }
    None
}

/// Tells whether no more than a name or two stands between two blocks.
fn is_before_text(blocks: &[Block], first: usize, second: usize) -> bool {
    const MOST: usize = 8;
    let between = blocks.get(first..second).unwrap_or_default();
    between.iter().filter(|block| block.is_prose()).count() < 3
        && between.iter().all(|block| {
            !matches!(block.kind, Kind::Code(_) | Kind::Cells) && word_count(&block.text) <= MOST
        })
}

/// Finds the line that is the title where no heading is: short, alone, and above the first part.
fn line(blocks: &[Block]) -> Option<usize> {
    const LONGEST: usize = 120;
    const MOST_WORDS: usize = 16;
    let at =
        blocks.iter().position(|block| !matches!(block.kind, Kind::Image | Kind::Rule | Kind::Unseen))?;
    let first = &blocks[at];
    let next = blocks.get(at + 1)?;
    // Fields may stand at once below a title in capitals.
    let is_above_field = label(next).is_some_and(|label| {
        matches!(label.role, Some(Role::Other | Role::Date | Role::Title)) && !label.value.is_empty()
    }) && first.text.split_once(": ").is_none_or(|(name, _)| is_generic(name))
        && first.text.chars().any(char::is_alphabetic);
    // A second short line may say what kind of document it is.
    let is_above_second = blocks
        .get(at + 2)
        .and_then(label)
        .is_some_and(|label| label.role.is_some_and(Role::is_section) && !blocks[at + 2].after_blank)
        && next.kind == Kind::Text
        && !next.after_blank
        && next.text.len() < 80
        && !next.text.ends_with('.')
        && label(next).is_none();
    let is_alone = is_above_field
        || is_above_second
        || next.after_blank
        || label(next).is_some_and(|label| label.role.is_some_and(Role::is_section));
    let named = label(first).and_then(|it| it.role);
    let is_strong = strong_start(&first.text).is_some_and(|(_, value, _)| value.is_empty());
    // Strong letters alone above the name of a section are a title however long they are.
    let is_above_section =
        is_strong && label(next).is_some_and(|label| label.role.is_some_and(Role::is_section));
    let is_title = first.kind == Kind::Text
        && is_alone
        && (first.text.len() <= LONGEST || is_above_section)
        && (is_generic(&first.text) || word_count(&first.text) > 1 || is_strong)
        && (word_count(&first.text) <= MOST_WORDS || is_above_section)
        && (matches!(named, None | Some(Role::Title)) || named == Some(Role::Other) && is_above_section)
        && (is_strong || !first.text.ends_with(['.', '!', ':', ',']))
        && (is_strong || !first.text.contains("://") && !first.text.contains('|'))
        && blocks[at + 1..]
            .iter()
            .filter_map(label)
            .any(|label| label.role.is_some_and(|role| role != Role::Other));
    is_title.then_some(at)
}

#[cfg(test)]
mod tests {
    use crate::read::report::{Document, read_report};

    #[test]
    fn a_title_may_stand_above_a_second_line() {
        let text = "Park Gate Stuck\nIncident report for the gate\nIssue Summary\nThe gate was stuck on 4 March 2024 from 7:10 AM to 7:30 AM.\nTimeline\n\
            7:10 AM It sticks\n7:30 AM It opens\n";
        let Document::Reports(reports) = read_report(text) else { panic!("it is one") };
        assert_eq!(reports[0].title.as_deref(), Some("Park Gate Stuck"));
    }

    #[test]
    fn a_title_with_the_kind_of_document_may_stand_at_once_above_fields() {
        let text = "Postmortem Report: Gate stuck on Monday\nIncident Date: 4 March 2024\n\nTimeline\n07:10 It sticks\n07:30 It opens\n\n\
            Root Cause\nRust.\n";
        let Document::Reports(reports) = read_report(text) else { panic!("it is one") };
        assert_eq!(reports[0].title.as_deref(), Some("Postmortem Report: Gate stuck on Monday"));
    }
}
