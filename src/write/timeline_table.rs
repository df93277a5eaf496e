//! The timeline and the metrics as tables of GitHub Flavored Markdown.

use super::markdown::escaped;
use crate::outline::{LineId, Outline, visible_text};
use crate::postmortem::{Answer, ClockStyle, Event, EventKind, Postmortem};
use crate::strip::{Strip, measured_in_brief};

/// An event in words, each in one line and without any syntax.
pub struct EventRow {
    /// The time as written; empty if there is none.
    pub time: String,
    /// The kind, and whether it is a guess.
    pub kind: String,
    /// What happened.
    pub text: String,
}

/// Returns the events of a timeline in the writer's order.
pub fn event_rows(postmortem: &Postmortem, outline: &Outline) -> Vec<EventRow> {
    let row = |event: &Event| {
        let kind = event.likely_kind();
        let guess = if event.kind.is_none() && kind != EventKind::Other { " (guess)" } else { "" };
        let line = outline.lines().find(|line| line.id == LineId::Event(event.id));
        let time = match (&event.time, postmortem.layout.clock) {
            (Answer::Blank, _) => String::new(),
            (Answer::Unknown, _) => "unknown".to_owned(),
            (Answer::Given(time), ClockStyle::AsWritten) => in_one_line(time.text()),
            // As the document has it: with the other zone beside it.
            (Answer::Given(_), ClockStyle::WithUtc) => line
                .map(|line| {
                    in_one_line(&line.label.iter().map(|span| span.text.as_str()).collect::<String>())
                })
                .unwrap_or_default(),
        };
        let text = line.map(|line| in_one_line(&visible_text(&line.body))).unwrap_or_default();
        EventRow { time, kind: format!("{}{guess}", kind.label()), text }
    };
    postmortem.timeline.iter().map(row).collect()
}

/// Writes the timeline as a table, ending in one line end; without events it is an empty text.
///
/// `outline` is the document that tells the events.
///
/// # Examples
///
/// ```
/// use retold::outline::formal;
/// use retold::postmortem::{Answer, Edit, NewEvent, Postmortem, apply};
/// use retold::write::timeline_table;
///
/// let mut postmortem = Postmortem::default();
/// let edit = Edit::AddEvents {
///     events: vec![NewEvent { time: Answer::Unknown, text: "Alerts | fired".to_owned() }],
/// };
/// apply(&mut postmortem, edit)?;
/// assert_eq!(
///     timeline_table(&postmortem, &formal(&postmortem)),
///     "| Time | Kind | Event |\n| --- | --- | --- |\n| unknown | Detected (guess) | Alerts \\| fired |\n"
/// );
/// # Ok::<(), retold::postmortem::EditError>(())
/// ```
pub fn timeline_table(postmortem: &Postmortem, outline: &Outline) -> String {
    let rows = event_rows(postmortem, outline);
    table(["Time", "Kind", "Event"], rows.into_iter().map(|row| [row.time, row.kind, row.text]))
}

/// Writes the metrics as a table, each with the formula that it was worked out with.
pub fn metrics_table(strip: &Strip) -> String {
    let rows = strip.metrics.iter().map(|measured| {
        let guess = if measured.is_guessed { " (guess)" } else { "" };
        let length = format!("{}{guess}", measured_in_brief(measured));
        [measured.metric.label().to_owned(), length, measured.metric.formula().to_owned()]
    });
    table(["Metric", "Length", "Formula"], rows)
}

fn table(head: [&str; 3], rows: impl Iterator<Item = [String; 3]>) -> String {
    let rows: Vec<String> = rows.map(|cells| row(&cells.map(|cell| escaped(&cell)))).collect();
    if rows.is_empty() {
        return String::new();
    }
    format!("{}| --- | --- | --- |\n{}", row(&head.map(str::to_owned)), rows.concat())
}

fn row(cells: &[String; 3]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::formal;
    use crate::postmortem::example;

    #[test]
    fn the_example_as_tables() {
        let example = example();
        let tables = [timeline_table(&example, &formal(&example)), metrics_table(&Strip::of(&example))];
        insta::assert_snapshot!(tables.join("\n"));
        assert_eq!(timeline_table(&Postmortem::default(), &Outline::default()), "");
    }
}
