//! Timelines that no heading names: rows in some part of the document, and sentences that begin with times.

use super::label::Form;
use super::part::Part;
use super::role::Role;
use super::scan::{Block, Kind};
use super::updates::is_state;
use super::visible::sentences;
use super::{row_start, rows};

/// Where no part is named a timeline, one with several bullets that begin with times is one.
pub fn find_timeline(parts: &mut Vec<Part>) {
    const LEAST: usize = 3;
    if parts.iter().any(|part| part.role == Some(Role::Timeline)) {
        for part in parts.iter_mut().filter(|part| is_dated_list(part)) {
            part.role = Some(Role::Timeline);
        }
        return;
    }
    let has_rows = |part: &&mut Part| {
        let is_row = |at: &usize| {
            let block = &part.body[*at];
            matches!(block.kind, Kind::Item | Kind::Text | Kind::Heading(_))
                && begins_row(block)
                && !goes_on(&part.body, *at)
        };
        matches!(part.role, None | Some(Role::Other)) && (0..part.body.len()).filter(is_row).count() >= LEAST
    };
    if let Some(part) = parts.iter_mut().skip(1).find(has_rows) {
        part.role = Some(Role::Timeline);
    } else if parts.iter_mut().take(1).find(has_rows).is_some() {
        rows_above_names(parts);
    } else if !take_run(parts) {
        take_told(parts);
    }
}

/// Tells whether a part of some other name holds nothing but bullets that each begin with a day and a time, and what is
/// said below them: then it is a timeline, even beside one of that name.
fn is_dated_list(part: &Part) -> bool {
    const LEAST: usize = 3;
    let indent = part.body.iter().filter(|block| block.kind == Kind::Item).map(|block| block.indent).min();
    let outer = || part.body.iter().filter(|block| block.kind == Kind::Item && Some(block.indent) == indent);
    let is_dated = |block: &Block| {
        row_start::start(&block.text).is_some_and(|start| start.label.is_none() && start.stamp.day.is_some())
    };
    matches!(part.role, None | Some(Role::Other))
        && part.body.first().is_some_and(|block| block.kind == Kind::Item)
        && outer().count() >= LEAST
        && outer().all(is_dated)
}

/// Makes a timeline of rows that stand one below the other in a part of some other name.
fn take_run(parts: &mut Vec<Part>) -> bool {
    const LEAST: usize = 3;
    let may_hold = |part: &Part| {
        !part.role.is_some_and(Role::is_list)
            && !matches!(
                part.role,
                Some(Role::RootCause | Role::Resolution | Role::CauseAndResolution | Role::Recovery)
            )
    };
    for at in 0..parts.len() {
        let body = &parts[at].body;
        let is_first = |nth: usize| {
            begins_row(&body[nth])
                && !goes_on(body, nth)
                && body[nth].is_prose()
                && !it_sums_up(&body[nth].text)
        };
        let Some(first) = (0..body.len()).find(|nth| is_first(*nth)).filter(|_| may_hold(&parts[at])) else {
            continue;
        };
        // What follows a row at once goes on in it.
        let end = (first..body.len())
            .find(|nth| body[*nth].after_blank && !begins_row(&body[*nth]))
            .unwrap_or(body.len());
        if (first..end).filter(|nth| is_first(*nth)).count() >= LEAST {
            let rows: Vec<Block> = parts[at].body.drain(first..end).collect();
            parts.insert(at + 1, timeline_of(rows));
            return true;
        }
    }
    false
}

/// Makes a timeline of the paragraphs in which several sentences begin with a time: `At 6:10 PM … By 7 PM …`
fn take_told(parts: &mut Vec<Part>) {
    const LEAST: usize = 3;
    let told = |block: &Block| {
        let starts = sentences(&block.text).into_iter().filter(|sentence| rows::opens_with_time(sentence));
        if block.kind == Kind::Text { starts.count() } else { 0 }
    };
    let is_open = |part: &Part| matches!(part.role, None | Some(Role::Other));
    for at in 0..parts.len() {
        let body = &parts[at].body;
        let all: usize = body.iter().map(told).sum();
        let (Some(first), Some(last)) =
            (body.iter().position(|it| told(it) > 0), body.iter().rposition(|it| told(it) > 0))
        else {
            continue;
        };
        if all < LEAST || !is_open(&parts[at]) {
            continue;
        }
        let end = (last + 1..body.len()).find(|at| body[*at].after_blank).unwrap_or(body.len());
        // A line that does not begin with a time goes on in the one above.
        if body[first..end].iter().any(|block| block.after_blank && told(block) == 0) {
            continue;
        }
        let rows: Vec<Block> = parts[at].body.drain(first..end).collect();
        parts.insert(at + 1, timeline_of(rows));
        return;
    }
}

/// Tells whether a line has a time and words, and no name but that of a state.
fn begins_row(block: &Block) -> bool {
    row_start::start(&block.text).is_some_and(|start| {
        start.label.is_none_or(|it| is_state(it) || is_offset(it)) && !start.words.is_empty()
    })
}

/// Tells whether a name is a moment counted from the beginning: `T+38m`.
fn is_offset(name: &str) -> bool {
    let rest =
        name.strip_prefix('T').map(|rest| rest.trim_start_matches(['+', '-', '\u{2212}', '\u{2013}', ' ']));
    rest.is_some_and(|rest| {
        rest.starts_with(|it: char| it.is_ascii_digit())
            && rest.chars().all(|it| it.is_ascii_digit() || "hms:".contains(it))
    })
}

/// Tells whether a line only goes on in the sentence above it.
fn goes_on(body: &[Block], at: usize) -> bool {
    let Some(above) = at.checked_sub(1).map(|above| &body[above]) else { return false };
    let is_row = row_start::start(&above.text).is_some();
    body[at].kind == Kind::Text
        && !body[at].after_blank
        && above.is_prose()
        && !is_row
        && !above.text.ends_with(['.', '!', '?', ':', ';', '|', '\\'])
}

fn it_sums_up(text: &str) -> bool {
    ["From ", "Between ", "On ", "De ", "Entre ", "Du ", "Das "].iter().any(|word| text.starts_with(word))
}

/// Makes a timeline of the rows that stand above all names.
fn rows_above_names(parts: &mut Vec<Part>) {
    let lead = &mut parts[0];
    // A sentence such as `From 09:00 to 09:40 the shop was down` sums up.
    let is_row = |at: &usize| {
        let block = &lead.body[*at];
        block.is_prose()
            && begins_row(block)
            && !(block.kind == Kind::Text && it_sums_up(&block.text))
            && !goes_on(&lead.body, *at)
    };
    let all = 0..lead.body.len();
    let (Some(first), Some(last)) = (all.clone().find(is_row), all.rev().find(is_row)) else {
        return;
    };
    // What follows a row at once goes on in it.
    let end = (last + 1..lead.body.len()).find(|at| lead.body[*at].after_blank).unwrap_or(lead.body.len());
    let rows: Vec<Block> = lead.body.drain(first..end).collect();
    parts.insert(1, timeline_of(rows));
}

/// Makes a timeline without a name.
fn timeline_of(rows: Vec<Block>) -> Part {
    Part {
        role: Some(Role::Timeline),
        parent: None,
        is_nested: false,
        name: String::new(),
        line: rows.first().map_or(1, |row| row.line),
        form: Some(Form::Heading(1)),
        body: rows,
    }
}
