//! Tables with pipes.

use super::scan::{Block, is_delimiter};
use super::visible::normal;

/// A table.
#[derive(Debug, Default)]
pub struct Table {
    /// The cells of its head; empty if it has none.
    pub head: Vec<String>,
    /// The rows below the head.
    pub rows: Vec<TableRow>,
}

/// A row of a table.
#[derive(Debug)]
pub struct TableRow {
    /// Its place among the lines of the table, from nought.
    pub at: usize,
    /// Its line, from one.
    pub line: usize,
    /// Its cells, as Markdown.
    pub cells: Vec<String>,
}

impl TableRow {
    /// Returns the cells as words in a row.
    pub fn words(&self) -> String {
        let cells: Vec<&str> =
            self.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
        cells.join(" | ")
    }
}

/// Reads the table of these lines.
pub fn read(blocks: &[Block]) -> Table {
    let mut table = Table::default();
    let has_head = blocks.get(1).is_some_and(|second| is_delimiter(&second.text)) || has_strong_head(blocks);
    for (at, block) in blocks.iter().enumerate().filter(|(_, block)| !is_delimiter(&block.text)) {
        let cells = cells(&block.text);
        if at == 0 && has_head && cells.iter().any(|cell| !cell.is_empty()) {
            table.head = cells;
        } else if !(at == 0 && has_head) {
            table.rows.push(TableRow { at, line: block.line, cells });
        }
    }
    table
}

/// Tells whether the first line has names of columns in strong letters, and no line below it says so.
fn has_strong_head(blocks: &[Block]) -> bool {
    let Some(first) = blocks.first().filter(|_| blocks.len() > 1) else { return false };
    let cells = cells(&first.text);
    let is_strong = |cell: &String| cell.len() > 4 && cell.starts_with("**") && cell.ends_with("**");
    let known = cells.iter().filter(|cell| !matches!(column(cell), Column::Other | Column::Number));
    cells.iter().all(is_strong) && known.count() > 1
}

/// Returns the cells of a line, of which the outer pipes may be missing.
pub fn cells(text: &str) -> Vec<String> {
    let text = text.trim();
    let text = text.strip_prefix('|').unwrap_or(text);
    let mut cells = Vec::new();
    let mut cell = String::new();
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\\' if characters.peek() == Some(&'|') => {
                characters.next();
                cell.push('|');
            }
            '|' => cells.push(std::mem::take(&mut cell).trim().to_owned()),
            _ => cell.push(character),
        }
    }
    if !cell.trim().is_empty() {
        cells.push(cell.trim().to_owned());
    }
    cells
}

/// What a column of a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The time.
    Time,
    /// The day.
    Date,
    /// What happened, or what is to be done.
    Text,
    /// Who did it, or does it.
    Who,
    /// Until when.
    Due,
    /// How urgent it is.
    Priority,
    /// What kind it is.
    Kind,
    /// The ticket.
    Ticket,
    /// How far it is.
    Status,
    /// A number.
    Number,
    /// Anything else.
    Other,
}

/// Returns what the head of a column says.
pub fn column(head: &str) -> Column {
    let head = normal(head);
    let head = if head.is_empty() { "" } else { head.as_str() };
    let has = |words: &[&str]| head.split(' ').any(|word| words.contains(&word));
    if has(&["deadline", "due", "eta", "echeance", "plazo", "target", "expected", "limite"]) {
        Column::Due
    } else if has(&["time", "times", "timestamp", "hora", "heure", "when", "utc", "horario"]) {
        Column::Time
    } else if has(&[
        "who",
        "owner",
        "owners",
        "author",
        "assignee",
        "assigned",
        "responsible",
        "responsable",
        "dueno",
        "actor",
        "person",
        "by",
        "lead",
        "team",
        "quien",
        "qui",
        "encargado",
        "dri",
        "poc",
    ]) {
        Column::Who
    } else if has(&["date", "day", "fecha"]) {
        Column::Date
    } else if has(&["priority", "prioridad", "priorite", "prio", "severity", "urgency"]) {
        Column::Priority
    } else if has(&["ticket", "bug", "jira", "link", "tracking", "pr", "url", "tracker", "reference"])
        || head == "issue"
        || head == "de probleme"
        || head == "probleme"
    {
        Column::Ticket
    } else if has(&[
        "status",
        "state",
        "done",
        "complete",
        "completed",
        "estado",
        "complet",
        "etat",
        "progress",
    ]) {
        Column::Status
    } else if has(&["type", "kind", "tipo", "category", "categorie"]) {
        Column::Kind
    } else if has(&[
        "event",
        "events",
        "description",
        "what",
        "action",
        "actions",
        "details",
        "message",
        "happened",
        "activity",
        "notes",
        "note",
        "observation",
        "update",
        "evento",
        "descripcion",
        "evenement",
        "item",
        "task",
        "tarea",
        "tache",
        "mesure",
        "items",
        "tasks",
        "remediation",
        "improvement",
        "detail",
        "summary",
        "accion",
        "measure",
        "occurrence",
        "incident",
    ]) {
        Column::Text
    } else if matches!(head, "" | "no" | "nr" | "id" | "number" | "step" | "s and n" | "s n") {
        Column::Number
    } else {
        Column::Other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_of_lines() {
        assert_eq!(cells("| a | `x \\| y` | "), ["a", "`x | y`"]);
        assert_eq!(cells("a | b | c"), ["a", "b", "c"]);
        assert_eq!(cells("| a | b"), ["a", "b"]);
        assert_eq!(cells("||x|"), ["", "x"]);
    }

    #[test]
    fn heads_of_columns() {
        for (head, expected) in [
            ("Time (UTC)", Column::Time),
            ("**Date/Time (UTC)**", Column::Time),
            ("What happened", Column::Text),
            ("Action Item", Column::Text),
            ("Owner", Column::Who),
            ("Expected Date", Column::Due),
            ("Dueño", Column::Who),
            ("Bug", Column::Ticket),
            ("Cost", Column::Other),
        ] {
            assert_eq!(column(head), expected, "{head}");
        }
    }
}
