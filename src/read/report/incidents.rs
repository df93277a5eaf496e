//! Several incidents in one file: each under a heading of its own, with a timeline of its own.

use super::assemble::report;
use super::day::days;
use super::front_matter::FrontMatter;
use super::label::{Form, label};
use super::part::Part;
use super::role::Role;
use super::scan::{Block, Kind};
use super::sections::parts;
use super::title::{self, Title};
use super::visible::normal;
use super::{Report, row_start};

/// No file reports more incidents; one that seems to is one report.
const MOST: usize = 40;

/// Reads the incidents of a file.
pub fn read(mut blocks: Vec<Block>, matter: FrontMatter) -> Vec<Report> {
    let heads = heads(&blocks);
    if !(2..=MOST).contains(&heads.len()) {
        let title = title::take(&mut blocks);
        return vec![report(parts(blocks), &title, &matter)];
    }
    let mut shared: Vec<Block> = blocks[..heads[0].0].to_vec();
    let last = heads[heads.len() - 1];
    shared.extend_from_slice(&blocks[last.1..]);
    let title = title::take(&mut shared);
    let mut reports = Vec::new();
    // The text of the front matter is kept once.
    let pairs = FrontMatter { pairs: matter.pairs.clone(), ..FrontMatter::default() };
    for (at, (start, end)) in heads.iter().copied().enumerate() {
        let mut own = blocks[start..end].to_vec();
        let head = own.remove(0);
        let heading = Title { text: Some(head.text.clone()), line: head.line, names: Vec::new() };
        let mut all_parts = parts(own);
        for mut part in parts(shared.clone()) {
            // What is said of all incidents together is no field of one, but what is done about them is.
            let is_for_all = part.role.is_some_and(|role| role.is_list() || role == Role::Conclusion);
            if !is_for_all {
                part.role = None;
            }
            if part.form.is_none() && part.has_words() {
                part.form = Some(Form::Heading(1));
                "Introduction".clone_into(&mut part.name);
            }
            all_parts.push(part);
        }
        // The day may stand in the title of the file.
        if let Some(text) = title.text.as_deref().filter(|_| days(&head.text).next().is_none()) {
            all_parts.push(day_part(text, title.line));
        }
        let mut found = report(all_parts, &heading, if at == 0 { &matter } else { &pairs });
        found.file_title = title.text.clone();
        found.file_names = title.names.iter().map(|(_, name)| name.clone()).collect();
        reports.push(found);
    }
    reports
}

/// Makes a part of the title of the file, for the day in it.
fn day_part(text: &str, line: usize) -> Part {
    let text = text.to_owned();
    let block =
        Block { line, indent: 0, kind: Kind::Text, raw: text.clone(), text, after_blank: true, label: None };
    Part {
        role: Some(Role::Date),
        parent: None,
        is_nested: false,
        name: String::new(),
        line,
        form: Some(Form::Heading(1)),
        body: vec![block],
    }
}

/// Returns where each incident begins and ends: under headings of one level, each with a timeline that has rows.
fn heads(blocks: &[Block]) -> Vec<(usize, usize)> {
    let mut timelines = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        if label(block).is_some_and(|label| label.role == Some(Role::Timeline)) {
            let rows = blocks[at + 1..]
                .iter()
                .take(12)
                .filter(|block| row_start::start(&block.text).is_some())
                .count();
            if rows > 0 {
                timelines.push(at);
            }
        }
    }
    if timelines.len() < 2 {
        timelines = unnamed_timelines(blocks);
    }
    if timelines.len() < 2 {
        return Vec::new();
    }
    let headings: Vec<(usize, u8)> = blocks
        .iter()
        .enumerate()
        .filter_map(|(at, block)| match block.kind {
            Kind::Heading(level) => Some((at, level)),
            _ => None,
        })
        .collect();
    (1..=6)
        .map(|level| of_level(blocks, &headings, &timelines, level))
        .find(|heads| heads.len() > 1)
        .unwrap_or_else(|| one_behind_another(blocks, &timelines))
}

/// Finds rows without a name of their own, each under a heading of no known meaning that has a cause or a beginning too.
fn unnamed_timelines(blocks: &[Block]) -> Vec<usize> {
    let mut found = Vec::new();
    if blocks.iter().any(|block| label(block).is_some_and(|label| label.role == Some(Role::Timeline))) {
        return found;
    }
    let starts: Vec<usize> = (0..blocks.len())
        .filter(|at| matches!(blocks[*at].kind, Kind::Heading(_)))
        .chain([blocks.len()])
        .collect();
    for pair in starts.windows(2) {
        let is_unnamed = label(&blocks[pair[0]]).is_none_or(|label| label.role.is_none());
        let own = &blocks[pair[0] + 1..pair[1]];
        let rows = own.iter().position(|block| {
            block.is_prose() && row_start::start(&block.text).is_some_and(|it| it.label.is_none())
        });
        let count =
            own.iter().filter(|block| block.is_prose() && row_start::start(&block.text).is_some()).count();
        let fields = own.iter().filter_map(|block| label(block)?.role);
        let tells = fields
            .filter(|role| {
                matches!(
                    role,
                    Role::RootCause | Role::Resolution | Role::Start | Role::Duration | Role::Impact
                )
            })
            .count();
        if let Some(first) =
            rows.filter(|_| is_unnamed && count > 1 && (tells > 1 || names_incident(&blocks[pair[0]])))
        {
            found.push(pair[0] + 1 + first);
        }
    }
    found
}

/// `Second outage`, `INC-904 Login slow`
fn names_incident(block: &Block) -> bool {
    const WORDS: [&str; 8] =
        ["incident", "outage", "inc", "disruption", "interruption", "panne", "incidente", "failure"];
    normal(&block.text).split(' ').any(|word| WORDS.contains(&word))
}

/// Reports one behind another without headings that tell: each begins with the same part, which comes again.
fn one_behind_another(blocks: &[Block], timelines: &[usize]) -> Vec<(usize, usize)> {
    let role = |at: usize| label(&blocks[at]).and_then(|label| label.role);
    let Some(first) = (0..timelines[0]).find_map(|at| role(at).filter(|role| *role == Role::Summary)) else {
        return Vec::new();
    };
    let begins: Vec<usize> = (0..blocks.len()).filter(|at| role(*at) == Some(first)).collect();
    let alternate = begins.len() == timelines.len()
        && begins.iter().zip(timelines).all(|(begin, timeline)| begin < timeline)
        && begins.iter().skip(1).zip(timelines).all(|(begin, timeline)| begin > timeline);
    if !alternate {
        return Vec::new();
    }
    let starts: Vec<usize> = begins.iter().filter_map(|at| title_above(blocks, *at)).collect();
    if starts.len() < begins.len() || !starts.is_sorted_by(|one, next| one < next) {
        return Vec::new();
    }
    let ends = starts.iter().skip(1).copied().chain([blocks.len()]);
    starts.iter().copied().zip(ends).collect()
}

/// Finds the title above the first part of a report: a heading or a strong line, with a field or two below it.
fn title_above(blocks: &[Block], at: usize) -> Option<usize> {
    const FARTHEST: usize = 8;
    (at.saturating_sub(FARTHEST)..at).rev().find(|at| {
        let block = &blocks[*at];
        let is_strong = label(block).is_some_and(|label| label.is_strong && label.value.is_empty());
        let is_unnamed = label(block).is_none_or(|label| label.role.is_none());
        is_unnamed && (is_strong || matches!(block.kind, Kind::Heading(_)))
    })
}

fn of_level(
    blocks: &[Block],
    headings: &[(usize, u8)],
    timelines: &[usize],
    level: u8,
) -> Vec<(usize, usize)> {
    let mut heads = Vec::new();
    // Where the section of a heading ends, worked out from the last on.
    let mut end = blocks.len();
    for &(at, found) in headings.iter().rev().filter(|(_, found)| *found <= level) {
        let is_unnamed = label(&blocks[at]).is_none_or(|label| label.role.is_none());
        let next = timelines.partition_point(|timeline| *timeline <= at);
        let has_timeline = timelines.get(next).is_some_and(|timeline| *timeline < end);
        if found == level && is_unnamed && has_timeline {
            heads.push((at, end));
        }
        end = at;
    }
    heads.reverse();
    // Between two incidents there is nothing else.
    let are_neighbours = heads.windows(2).all(|pair| pair[0].1 == pair[1].0);
    if are_neighbours { heads } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use crate::read::report::{Document, read_report};

    #[test]
    fn two_summaries_under_one_title_are_one_report() {
        let text = "# Outage\nSummary: a\nTimeline:\n10:00 x\nSummary: b\nTimeline:\n10:05 y\n";
        let Document::Reports(reports) = read_report(text) else { panic!("it is one") };
        assert_eq!(reports.len(), 1);
    }

    #[test]
    fn the_day_in_the_title_of_the_file_is_that_of_its_incidents() {
        let incident = |name: &str| {
            format!(
                "## {name}\n\n### Timeline\n\n- 10:00 down\n- 10:20 up\n\n### Root cause\n\nA full disk.\n\n"
            )
        };
        let text =
            format!("# Two incidents on 7 May 2024\n\n{}{}", incident("Incident A"), incident("Incident B"));
        let Document::Reports(reports) = read_report(&text) else { panic!("they are two") };
        assert_eq!(reports.len(), 2);
        assert_eq!(reports[1].rows[0].date, Some(jiff::civil::date(2024, 5, 7)));
    }
}
