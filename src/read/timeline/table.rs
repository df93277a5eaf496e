//! Tables: comma or tab separated values, and tables in Markdown.

use super::{Entry, Found, PasteNote, PastedLine, Row};
use crate::time::{Day, Stamp, strip_day, strip_relative, strip_stamp, zone_meaning};

/// A row of cells, and the line on which it begins.
struct Cells {
    line: usize,
    cells: Vec<String>,
}

/// Reads the text if it is a table.
pub fn read(text: &str, lines: &[PastedLine<'_>]) -> Option<Found> {
    markdown(lines)
        .or_else(|| separated(text, '\t'))
        .or_else(|| separated(text, ','))
        .or_else(|| separated(text, ';'))
}

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Time,
    Date,
    Author,
    Words,
    Other,
}

fn markdown(lines: &[PastedLine<'_>]) -> Option<Found> {
    let is_rule = |line: &PastedLine<'_>| {
        line.text.contains('-')
            && line.text.contains('|')
            && line.text.chars().all(|it| "|-: \t".contains(it))
    };
    let rule = lines.iter().position(is_rule).filter(|at| *at > 0)?;
    let mut found = Found::default();
    let mut day = None;
    for line in &lines[..rule - 1] {
        let is_certain = |day: &(usize, Day)| matches!(day.1, Day::Date(_));
        let named = super::lines::day_in(line.text).map(|day| (line.number, day));
        day = named.filter(|named| day.is_none() || is_certain(named)).or(day);
        found.leave(line.number, line.text);
    }
    found.entries.extend(day.map(|(line, day)| Entry::Day(line, day)));
    let cells = |line: &PastedLine<'_>| Cells { line: line.number, cells: markdown_cells(line.text) };
    let end = lines[rule + 1..]
        .iter()
        .position(|line| !line.text.contains('|'))
        .map_or(lines.len(), |at| rule + 1 + at);
    let rows: Vec<Cells> = lines[rule + 1..end].iter().map(cells).collect();
    let heading = cells(&lines[rule - 1]).cells;
    found.leave(lines[rule - 1].number, lines[rule - 1].text);
    take(&heading, &rows, &mut found)?;
    for line in &lines[end..] {
        found.leave(line.number, line.text);
    }
    Some(found)
}

/// Cuts a row of a Markdown table; a pipe with a backslash is text.
fn markdown_cells(line: &str) -> Vec<String> {
    let inner = line.trim();
    let inner = inner.strip_prefix('|').unwrap_or(inner);
    let inner = inner.strip_suffix('|').filter(|it| !it.ends_with('\\')).unwrap_or(inner);
    let mut cells = vec![String::new()];
    let mut is_escaped = false;
    for character in inner.chars() {
        match character {
            '|' if !is_escaped => cells.push(String::new()),
            _ => cells.last_mut().into_iter().for_each(|cell| cell.push(character)),
        }
        is_escaped = character == '\\' && !is_escaped;
    }
    cells.into_iter().map(|cell| cell.trim().replace("\\|", "|")).collect()
}

fn separated(text: &str, sign: char) -> Option<Found> {
    // Without quotes the first line is the first row, and a row of one cell begins no table.
    let first = text.lines().find(|line| !line.trim().is_empty())?;
    if !first.contains([sign, '"']) {
        return None;
    }
    let rows = records(text, sign);
    let heading = rows.first()?;
    let width = heading.cells.len();
    // Words have commas as well: it is a table if its rows are of one width, and one cell is a time.
    let fit =
        rows.iter().filter(|row| row.cells.len() == width || (sign == '\t' && row.cells.len() > 1)).count();
    if width < 2 || rows.len() < 2 || fit * 10 < rows.len() * 9 {
        return None;
    }
    let is_time = |cell: &String| strip_stamp(cell.trim()).is_some() || from_start(cell).is_some();
    let is_heading = !heading.cells.iter().any(is_time);
    let has_time = |name: &String| matches!(column(name), Column::Time | Column::Date);
    if is_heading && !heading.cells.iter().any(has_time) {
        return None;
    }
    let mut found = Found::default();
    let unnamed = vec![String::new(); width];
    let (names, rows) = if is_heading { (&heading.cells, &rows[1..]) } else { (&unnamed, &rows[..]) };
    if is_heading {
        found.leave(heading.line, &heading.cells.join(&sign.to_string()));
    }
    take(names, rows, &mut found)?;
    Some(found)
}

/// Cuts separated values, of which some may stand in quotes and hold separators, line ends and doubled quotes.
fn records(text: &str, sign: char) -> Vec<Cells> {
    let mut records = Vec::new();
    let (mut line, mut begun) = (1, 1);
    let mut cells: Vec<String> = Vec::new();
    let mut cell = String::new();
    let mut is_quoted = false;
    let mut characters = text.chars().peekable();
    let mut end = |cells: &mut Vec<String>, cell: &mut String, begun: usize| {
        cells.push(std::mem::take(cell));
        let cells = std::mem::take(cells);
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            records.push(Cells { line: begun, cells });
        }
    };
    while let Some(character) = characters.next() {
        match character {
            '"' if is_quoted && characters.peek() == Some(&'"') => {
                characters.next();
                cell.push('"');
            }
            '"' if is_quoted => is_quoted = false,
            '"' if cell.is_empty() => is_quoted = true,
            '\n' if !is_quoted => {
                end(&mut cells, &mut cell, begun);
                line += 1;
                begun = line;
            }
            _ if character == sign && !is_quoted => cells.push(std::mem::take(&mut cell)),
            _ => {
                line += usize::from(character == '\n');
                cell.push(character);
            }
        }
    }
    end(&mut cells, &mut cell, begun);
    records
}

/// Makes events of rows; `None` if no column holds times.
fn take(names: &[String], rows: &[Cells], found: &mut Found) -> Option<()> {
    let columns = columns(names, rows)?;
    let time_at = columns.iter().position(|it| *it == Column::Time);
    let date_at = columns.iter().position(|it| *it == Column::Date);
    let words_at = columns.iter().position(|it| *it == Column::Words)?;
    // `Time (EAT)`
    let zone = time_at.and_then(|at| names.get(at)).and_then(|name| {
        let written = name.split_once('(')?.1.trim_end().strip_suffix(')')?.trim().to_owned();
        Some((written.clone(), zone_meaning(&written)?))
    });
    for row in rows {
        let cell = |at: Option<usize>| at.and_then(|at| row.cells.get(at)).map_or("", |cell| cell.trim());
        let words = cell(Some(words_at));
        if words.is_empty() {
            found.leave(row.line, &row.cells.join(" "));
            continue;
        }
        if let Some(date) = whole_day(cell(date_at)) {
            found.entries.push(Entry::Day(row.line, date));
        }
        let time = cell(time_at);
        let mut stamp = strip_stamp(unmarked(time)).map(|(stamp, _)| stamp);
        if let Some(stamp) = &mut stamp
            && stamp.zone.is_none()
        {
            stamp.zone.clone_from(&zone);
        }
        let since_start = if stamp.is_none() { from_start(time) } else { None };
        let is_unread = stamp.is_none() && since_start.is_none() && !time.is_empty();
        if is_unread {
            found.notes.push(PasteNote::NoTime { line: row.line });
        }
        let author = columns.iter().position(|it| *it == Column::Author);
        if ["-->", "<--", "--"].contains(&cell(author)) {
            // Somebody came or went.
            found.leave(row.line, &row.cells.join(" "));
            continue;
        }
        let author = Some(cell(author).trim_start_matches(['@', '+'])).filter(|name| !name.is_empty());
        let author = author.map(str::to_owned);
        let text = if is_unread { format!("{time}: {words}") } else { words.to_owned() };
        let row = Row { line: row.line, stamp, since_start, author, text, ..Row::default() };
        found.entries.push(Entry::row(row));
    }
    for (name, column) in names.iter().zip(&columns) {
        if *column == Column::Other && !name.trim().is_empty() {
            found.notes.push(PasteNote::UnusedColumn { heading: name.trim().to_owned() });
        }
    }
    (found.rows() > 0).then_some(())
}

/// Finds out what each column holds, by its heading and, failing that, by what is in it.
fn columns(names: &[String], rows: &[Cells]) -> Option<Vec<Column>> {
    let mut columns: Vec<Column> = names.iter().map(|name| column(name)).collect();
    let holds = |at: usize, test: &dyn Fn(&str) -> bool| {
        let filled = rows
            .iter()
            .filter_map(|row| row.cells.get(at))
            .map(|cell| cell.trim())
            .filter(|it| !it.is_empty());
        let (all, met) = filled.fold((0, 0), |(all, met), cell| (all + 1, met + usize::from(test(cell))));
        all > 0 && met * 2 > all
    };
    let is_stamp = |cell: &str| whole_stamp(unmarked(cell)).is_some() || from_start(cell).is_some();
    for (at, column) in columns.iter_mut().enumerate() {
        // A heading such as `Date` may stand over whole stamps, and `Time` over durations.
        match column {
            Column::Date if holds(at, &is_stamp) => *column = Column::Time,
            Column::Time if !holds(at, &is_stamp) => *column = Column::Other,
            _ => {}
        }
    }
    if !columns.contains(&Column::Time) {
        let at = (0..columns.len()).find(|at| columns[*at] == Column::Other && holds(*at, &is_stamp))?;
        columns[at] = Column::Time;
    }
    let mut has_time = false;
    for column in &mut columns {
        // The first is when it happened; others may be when it was written down.
        if *column == Column::Time && std::mem::replace(&mut has_time, true) {
            *column = Column::Other;
        }
    }
    if names.iter().all(String::is_empty) {
        // A chat without headings: a short column before the words is the name.
        let is_name = |cell: &str| cell.len() <= 24 && !cell.contains(' ');
        let at = (0..columns.len().saturating_sub(1))
            .find(|at| columns[*at] == Column::Other && holds(*at, &is_name));
        if let Some(at) = at {
            columns[at] = Column::Author;
        }
    }
    if !columns.contains(&Column::Words) {
        let length =
            |at: &usize| rows.iter().filter_map(|row| row.cells.get(*at)).map(String::len).sum::<usize>();
        let at = (0..columns.len()).filter(|at| columns[*at] == Column::Other).max_by_key(length)?;
        columns[at] = Column::Words;
    }
    let mut has_words = false;
    for column in &mut columns {
        if *column == Column::Words && std::mem::replace(&mut has_words, true) {
            *column = Column::Other;
        }
    }
    Some(columns)
}

fn column(name: &str) -> Column {
    const KINDS: [(Column, &[&str]); 4] = [
        (Column::Date, &["date", "day"]),
        (
            Column::Time,
            &[
                "time",
                "timestamp",
                "when",
                "at",
                "datetime",
                "ts",
                "start",
                "started",
                "last seen",
                "created",
            ],
        ),
        (
            Column::Author,
            &[
                "who", "author", "actor", "source", "user", "by", "name", "sender", "reporter", "person",
                "owner",
            ],
        ),
        (
            Column::Words,
            &[
                "event",
                "description",
                "what happened",
                "what",
                "message",
                "text",
                "summary",
                "note",
                "notes",
                "details",
                "action",
                "activity",
                "comment",
                "entry",
                "content",
            ],
        ),
    ];
    let name = unmarked(name).to_ascii_lowercase();
    let bare = name.split('(').next().unwrap_or_default().trim().to_owned();
    let exact = KINDS.iter().find(|(_, names)| names.contains(&bare.as_str()));
    let by_word = || {
        let mut words = bare.split(|it: char| !it.is_ascii_alphabetic());
        let first = words.next().unwrap_or_default();
        KINDS.iter().find(|(_, names)| names.contains(&first))
    };
    exact.or_else(by_word).map_or(Column::Other, |(column, _)| *column)
}

/// Takes the signs of strong text and code off a cell.
fn unmarked(cell: &str) -> &str {
    cell.trim().trim_matches(['*', '_', '`', '[', ']'])
}

/// Reads a cell that counts from the start: `T+00:15`.
fn from_start(cell: &str) -> Option<(i32, String)> {
    let cell = unmarked(cell);
    strip_relative(cell).filter(|(_, rest)| rest.is_empty()).map(|(seconds, _)| (seconds, cell.to_owned()))
}

fn whole_stamp(cell: &str) -> Option<Stamp> {
    strip_stamp(cell)
        .filter(|(_, rest)| rest.trim().is_empty() || rest.trim_start().starts_with(['/', '(']))
        .map(|(stamp, _)| stamp)
}

fn whole_day(cell: &str) -> Option<Day> {
    let (day, rest) = strip_day(unmarked(cell))?;
    (rest.trim().is_empty() && !matches!(day, Day::WithoutYear { .. })).then_some(day)
}
