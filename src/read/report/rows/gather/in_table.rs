//! The rows of a table.

use super::{Gatherer, Style};
use crate::read::report::day_line;
use crate::read::report::row_start;
use crate::read::report::rows::raw::{raw_row, untimed};
use crate::read::report::rows::{RawRow, words_block};
use crate::read::report::scan::Block;
use crate::read::report::table::{self, Column, column};
use crate::read::report::visible::{bare, normal};
use crate::read::report::when::zone_in_text;

impl Gatherer {
    /// Reads a table, if one of its columns has the times; if not, it is left over.
    pub fn table(&mut self, blocks: &[Block]) {
        let table = table::read(blocks);
        let columns: Vec<Column> = table.head.iter().map(|head| column(head)).collect();
        let width = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        let is_time = |at: usize| {
            let with = table.rows.iter().filter(|row| {
                row.cells.get(at).is_some_and(|cell| {
                    row_start::start(cell)
                        .is_some_and(|start| start.label.is_none() && start.words.is_empty())
                })
            });
            with.count() * 2 > table.rows.len()
        };
        let has_events = columns.contains(&Column::Text);
        let named = columns
            .iter()
            .position(|it| *it == Column::Time)
            .filter(|at| has_events && (is_time(*at) || columns.len() > 1));
        // Numbers for each hour are no events.
        let time =
            named.or_else(|| (0..width).find(|at| is_time(*at)).filter(|at| words_beside(&table, *at)));
        let Some(time) = time else {
            self.is_cut = true;
            self.found.left_over.extend_from_slice(blocks);
            return;
        };
        let date = columns.iter().position(|it| *it == Column::Date);
        let who = columns.iter().position(|it| *it == Column::Who);
        let phase =
            table.head.iter().position(|head| names_phase(head)).filter(|at| *at != time && has_events);
        // The number of a row and the time since the beginning say nothing of what happened.
        let counts: Vec<usize> = (0..width).filter(|at| *at != time && counts_rows(&table, *at)).collect();
        if !table.head.is_empty() {
            self.found.names.push((blocks[0].line, table.head.join(" | ")));
            self.found.zone_lines.extend(
                table
                    .head
                    .get(time)
                    .map(|head| (blocks[0].line, head.clone()))
                    .filter(|(_, head)| zone_in_text(head).is_some()),
            );
        }
        for row in &table.rows {
            let block = &blocks[row.at];
            let cell = |at: Option<usize>| at.and_then(|at| row.cells.get(at)).map_or("", String::as_str);
            let stamp = format!("{} {}", cell(date), cell(Some(time)));
            let counted: Vec<&str> =
                counts.iter().map(|at| cell(Some(*at))).filter(|it| !it.is_empty()).collect();
            let words: Vec<&str> = (0..row.cells.len())
                .filter(|at| *at != time && ![date, who, phase].contains(&Some(*at)) && !counts.contains(at))
                .map(|at| row.cells[at].as_str())
                .filter(|cell| !cell.is_empty())
                .collect();
            let words = words.join(" — ");
            let mut raw = match row_start::start(&stamp) {
                Some(start) => {
                    let behind = [start.words, &words]
                        .into_iter()
                        .filter(|it| !it.is_empty())
                        .collect::<Vec<_>>()
                        .join(" ");
                    RawRow {
                        body: vec![words_block(block, &behind)],
                        before: stamp.clone(),
                        ..raw_row(block, &start)
                    }
                }
                None if stamp.trim().is_empty() && words.is_empty() => continue,
                None => match day_line::day_alone(stamp.trim()) {
                    Some((day, written)) => RawRow {
                        day: Some(day),
                        written: written.to_owned(),
                        before: stamp.clone(),
                        ..untimed(block, &words, false)
                    },
                    None => {
                        let label = bare(&stamp).to_owned();
                        RawRow {
                            label: (!label.is_empty()).then_some(label),
                            ..untimed(block, &words, false)
                        }
                    }
                },
            };
            if !counted.is_empty() {
                raw.before = format!("{} {}", counted.join(" "), raw.before);
            }
            let phase = bare(cell(phase));
            if !phase.is_empty() {
                raw.label.get_or_insert_with(|| phase.to_owned());
            }
            let who = bare(cell(who));
            raw.author = (!who.is_empty()).then(|| who.to_owned());
            self.phase = None;
            self.push(Style::Line, block, raw);
        }
        self.is_cut = true;
        self.style = Some(Style::Item);
        self.indent = 0;
    }
}

/// Tells whether a column says in which part of the incident a row stands.
fn names_phase(head: &str) -> bool {
    ["phase", "stage", "incident phase"].contains(&normal(bare(head)).as_str())
}

/// Tells whether a column only numbers the rows, or counts from the beginning: `+12m`, `T+00:15`.
fn counts_rows(table: &table::Table, at: usize) -> bool {
    let is_count = |cell: &str| {
        let cell = bare(cell);
        let rest = cell.strip_prefix(['T', 't']).unwrap_or(cell);
        let signed = rest.trim_start_matches(['+', '-', '±', '−', ' ']);
        let is_signed = signed.len() < cell.len();
        let words = signed
            .split(|it: char| it.is_ascii_digit() || it == ':' || it == ' ')
            .filter(|it| !it.is_empty());
        let has_digit = signed.starts_with(|it: char| it.is_ascii_digit());
        let mut units = words.map(str::to_lowercase);
        let are_units =
            units.all(|it| ["h", "m", "s", "d", "min", "mins", "sec", "hr", "hrs"].contains(&it.as_str()));
        let is_number = cell.len() < 4 && cell.bytes().all(|it| it.is_ascii_digit() || it == b'.');
        has_digit && (is_signed && are_units || is_number)
    };
    let mut cells =
        table.rows.iter().filter_map(|row| row.cells.get(at)).filter(|cell| !cell.is_empty()).peekable();
    cells.peek().is_some() && cells.all(|cell| is_count(cell))
}

/// Tells whether words stand beside the times, and not numbers.
fn words_beside(table: &table::Table, time: usize) -> bool {
    let has_words = |row: &&table::TableRow| {
        row.cells.iter().enumerate().any(|(at, cell)| {
            at != time
                && cell.split_whitespace().filter(|word| word.chars().all(char::is_alphabetic)).count() > 1
        })
    };
    table.rows.iter().filter(has_words).count() * 2 > table.rows.len()
}
