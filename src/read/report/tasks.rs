//! Concrete measures: what is to be done, by whom, until when, how urgent, and under which ticket.

use super::ReadActionItem;
use super::items::{Item, boxed, field};
use super::part::markdown;
use super::scan::{Block, Kind};
use super::table::{self, Column, column};
use super::visible::bare;

/// Reads the action items of a list.
pub fn from_items(items: &[Item]) -> Vec<ReadActionItem> {
    items.iter().map(from_item).collect()
}

fn from_item(item: &Item) -> ReadActionItem {
    let mut task = ReadActionItem { line: item.line, done: item.ticked, ..ReadActionItem::default() };
    let mut blocks: Vec<Block> = Vec::new();
    for (at, block) in item.blocks.iter().enumerate() {
        let is_own = at > 0 || item.blocks.len() == 1;
        match field(&block.text).filter(|_| is_own && block.is_prose()) {
            Some((name, value)) if take_field(&mut task, &name, value) => {}
            _ => blocks.push(block.clone()),
        }
    }
    let text = markdown(&blocks).trim().to_owned();
    let words = take_start(&mut task, &text).to_owned();
    let words = take_end(&mut task, &words).to_owned();
    if task.text.is_empty() {
        task.text = words;
    } else if !words.is_empty() {
        // `Pool Monitoring:` above `Task: …`
        task.name = Some(bare(&words).trim_end_matches(':').to_owned());
    }
    if task.ticket.is_none() {
        task.ticket = last_ticket(&task.text);
    }
    if task.priority.is_none() {
        task.priority = priority(&task.text);
    }
    task
}

/// Keeps a field that stands on a line of its own; `false` if it is none that is known.
fn take_field(task: &mut ReadActionItem, name: &str, value: &str) -> bool {
    let place = match name {
        "task" | "action" | "action item" | "description" | "tarea" | "tache" if task.text.is_empty() => {
            value.clone_into(&mut task.text);
            return true;
        }
        "deadline" | "due" | "due date" | "due by" | "eta" | "target date" | "fecha limite" | "echeance"
        | "by when" | "timeline" => &mut task.due,
        "owner" | "assignee" | "assigned to" | "responsible" | "responsable" | "who" | "team"
        | "assigned" | "owners" => &mut task.owner,
        "priority" | "prioridad" | "priorite" => &mut task.priority,
        "type" | "kind" | "category" => &mut task.kind,
        "status" | "state" | "estado" | "etat" => {
            task.done = is_state(value).or(task.done);
            &mut task.status
        }
        "ticket" | "bug" | "issue" | "jira" | "tracking" | "link" => &mut task.ticket,
        _ => return false,
    };
    if place.is_some() {
        return false;
    }
    *place = Some(value.to_owned());
    true
}

/// Takes off what stands before the words: a ticket that is a link, handles, a kind in brackets.
fn take_start<'a>(task: &mut ReadActionItem, text: &'a str) -> &'a str {
    let mut rest = text;
    if let Some(inner) = rest.strip_prefix('[')
        && let Some((name, after)) = inner.split_once("](")
        && let Some((_, words)) = after.split_once(')')
        && is_ticket(name)
        && !words.trim().is_empty()
    {
        task.ticket = Some(rest[..rest.len() - words.len()].to_owned());
        rest = words.trim_start_matches([':', '-', '–', ' ']);
    }
    let handle = rest.trim_start_matches('`');
    if let Some(name) = handle.strip_prefix('@') {
        let end = name.find(|it: char| !(it.is_alphanumeric() || "_-.".contains(it))).unwrap_or(name.len());
        let words = name[end..].trim_start_matches(['`', ':', ' ']);
        if end > 0 && !words.is_empty() {
            task.owner = Some(handle[..=end].to_owned());
            rest = words;
        }
    }
    if let Some((kind, words)) = rest.strip_prefix('[').and_then(|it| it.split_once("] "))
        && !kind.is_empty()
        && kind.len() < 30
        && !kind.contains(['[', '('])
    {
        if is_ticket(kind) {
            task.ticket = Some(kind.to_owned());
        } else if priority(kind).is_some() {
            task.priority = Some(kind.to_owned());
        } else {
            task.kind = Some(kind.to_owned());
        }
        rest = words.trim_start();
    }
    rest
}

/// Takes `(Owner: platform, due: Friday)` and ` - Owner: platform` off the end.
fn take_end<'a>(task: &mut ReadActionItem, text: &'a str) -> &'a str {
    let mut rest = text;
    while let Some(shorter) = take_last_field(task, rest) {
        rest = shorter;
    }
    let Some((words, inner)) =
        rest.trim_end_matches('.').strip_suffix(')').and_then(|it| it.rsplit_once('('))
    else {
        return rest;
    };
    let pairs: Vec<&str> = inner.split([',', ';', '|']).map(str::trim).collect();
    let mut found = task.clone();
    let are_fields = pairs.iter().all(|pair| {
        field(pair).is_some_and(|(name, value)| name != "task" && take_field(&mut found, &name, value))
    });
    if !are_fields || words.trim().is_empty() {
        return rest;
    }
    *task = found;
    words.trim_end()
}

/// Takes one field off the end: `… at least 3. Owner: team-platform.`
fn take_last_field<'a>(task: &mut ReadActionItem, text: &'a str) -> Option<&'a str> {
    const NAMES: [&str; 7] =
        ["owner:", "owners:", "due:", "due date:", "deadline:", "assignee:", "priority:"];
    const LONGEST: usize = 60;
    if text.contains('\n') || text.ends_with(')') {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    let (at, name) = NAMES.iter().filter_map(|name| Some((lower.rfind(name)?, *name))).max()?;
    let value = text[at + name.len()..].trim_matches(['*', '_', ' ', '.', ']', ',', ';']);
    let words = text[..at].trim_end_matches(['*', '_', '[', ' ']);
    let is_parted = words.ends_with(['.', ',', ';', '-', '–', '—', '|']);
    let words = words.trim_end_matches([',', ';', '-', '–', '—', '|', ' ']);
    let is_field = is_parted && !value.is_empty() && value.len() <= LONGEST && !words.is_empty();
    (is_field && take_field(task, name.trim_end_matches(':'), value)).then_some(words)
}

/// `ABC-123`, `#45`, `INC0012`
fn is_ticket(text: &str) -> bool {
    let text = text.trim_matches(['[', ']', '(', ')', '`', '.', ',', ' ']);
    if let Some(number) = text.rsplit_once('#').map(|(_, number)| number) {
        return !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit());
    }
    let Some((project, number)) = text.split_once('-') else { return false };
    (2..=12).contains(&project.len())
        && project.bytes().all(|it| it.is_ascii_uppercase() || it.is_ascii_digit())
        && !number.is_empty()
        && number.bytes().all(|it| it.is_ascii_digit())
}

/// Returns a ticket that stands at the end, or as a link; it stays in the text.
fn last_ticket(text: &str) -> Option<String> {
    let start = text.rfind('[');
    if let Some(start) = start
        && let Some((name, after)) = text[start + 1..].split_once("](")
        && let Some((_, rest)) = after.split_once(')')
        && is_ticket(name)
        && rest.trim_matches(['.', ')', ' ']).is_empty()
    {
        return Some(text[start..text.len() - rest.len()].to_owned());
    }
    let last = text.rsplit(char::is_whitespace).next()?;
    is_ticket(last).then(|| last.trim_matches(['(', ')', '.', ',', '[', ']']).to_owned())
}

/// `P0`, `(P1)`, `[P2]`
fn priority(text: &str) -> Option<String> {
    let mut words = text.split_whitespace().map(|word| word.trim_matches(|it: char| !it.is_alphanumeric()));
    let is_priority =
        |word: &&str| word.len() == 2 && word.starts_with(['P', 'p']) && word.as_bytes()[1].is_ascii_digit();
    words.find(is_priority).map(str::to_owned)
}

/// Action items of a table, and what fits none of its columns.
#[derive(Debug, Default)]
pub struct FromTable {
    /// The action items.
    pub items: Vec<ReadActionItem>,
    /// What stands in cells of no column, with its line.
    pub left_over: Vec<(usize, String)>,
    /// The head of the table.
    pub head: Option<(usize, String)>,
    /// Whether its only column is one of improvements.
    pub are_improvements: bool,
}

/// Reads the action items of a table; `None` if no column tells what is to be done.
pub fn from_table(blocks: &[Block]) -> Option<FromTable> {
    let table = table::read(blocks);
    let columns: Vec<Column> = table.head.iter().map(|head| column(head)).collect();
    let of = |wanted: Column| columns.iter().position(|it| *it == wanted);
    let text = of(Column::Text)
        .or_else(|| of(Column::Other))
        .or_else(|| of(Column::Number).filter(|_| columns.len() > 1))?;
    let mut found =
        FromTable { head: Some((blocks[0].line, table.head.join(" | "))), ..FromTable::default() };
    found.are_improvements =
        table.head.len() == 1 && bare(&table.head[0]).to_lowercase().starts_with("improvement");
    for row in &table.rows {
        let mut task = ReadActionItem { line: row.line, ..ReadActionItem::default() };
        let mut over = Vec::new();
        for (at, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let value = Some(cell.clone());
            match columns.get(at) {
                _ if at == text => {
                    let (ticked, words) = boxed(cell);
                    task.done = ticked.or(task.done);
                    words.clone_into(&mut task.text);
                }
                Some(Column::Who) if task.owner.is_none() => task.owner = value,
                Some(Column::Due | Column::Date | Column::Time) if task.due.is_none() => task.due = value,
                Some(Column::Priority) if task.priority.is_none() => task.priority = value,
                Some(Column::Kind) if task.kind.is_none() => task.kind = value,
                Some(Column::Ticket) if task.ticket.is_none() => {
                    let is_done = cell.to_lowercase().contains("done");
                    let ticket = cell.replace("**DONE**", "").replace("DONE", "").trim().to_owned();
                    if is_done {
                        (task.done, task.status) = (Some(true), Some("DONE".to_owned()));
                    }
                    task.ticket = Some(ticket).filter(|it| !it.is_empty());
                }
                Some(Column::Status) if task.status.is_none() => {
                    task.done = is_state(cell).or(task.done);
                    task.status = value;
                }
                Some(Column::Number) if cell.bytes().all(|it| it.is_ascii_digit() || it == b'.') => {}
                _ => over.push(cell.as_str()),
            }
        }
        if task.text.is_empty() && task.owner.is_none() {
            if !row.words().is_empty() {
                found.left_over.push((row.line, row.words()));
            }
            continue;
        }
        if !over.is_empty() {
            found.left_over.push((row.line, format!("{}: {}", task.text, over.join(" | "))));
        }
        found.items.push(task);
    }
    Some(found)
}

/// Returns whether a state says that it is done.
fn is_state(cell: &str) -> Option<bool> {
    let state = super::visible::normal(cell);
    match state.as_str() {
        "done" | "complete" | "completed" | "closed" | "fixed" | "yes" | "resolved" | "hecho" | "fait"
        | "termine" | "merged" => Some(true),
        "open" | "todo" | "to do" | "in progress" | "not started" | "pending" | "no" | "planned"
        | "ongoing" | "wip" => Some(false),
        _ if cell.contains(['✅', '✔', '☑']) => Some(true),
        _ => None,
    }
}

/// Returns the tables among blocks, each with its lines.
pub fn tables(blocks: &[Block]) -> Vec<&[Block]> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, block) in blocks.iter().enumerate() {
        match (block.kind == Kind::Cells, start) {
            (true, None) => start = Some(at),
            (true, Some(first)) if block.after_blank => {
                found.push(&blocks[first..at]);
                start = Some(at);
            }
            (false, Some(first)) => {
                found.push(&blocks[first..at]);
                start = None;
            }
            _ => {}
        }
    }
    found.extend(start.map(|first| &blocks[first..]));
    found
}
