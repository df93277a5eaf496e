//! Rows in forms of their own: under a name, in sentences, between fences.

use super::{Gatherer, Style};
use crate::read::report::day::any_stamp;
use crate::read::report::day_line;
use crate::read::report::day_word::day_word_alone;
use crate::read::report::label::strong_start;
use crate::read::report::row_start::{self, RowStart};
use crate::read::report::rows::raw::raw_row;
use crate::read::report::rows::{RawRow, words_block};
use crate::read::report::scan::{Block, Kind};
use crate::read::report::visible::{bare, normal};
use crate::time::strip_stamp;

impl Gatherer {
    /// A line that holds several rows: each begins where a sentence ends and a time with its sign stands.
    pub fn several(&mut self, style: Style, block: &Block, first: Option<&RowStart<'_>>) {
        let text = block.text.as_str();
        let mut cuts = vec![0];
        let after = first.and_then(|first| text.len().checked_sub(first.words.len())).unwrap_or_default();
        let is_told = style == Style::Line && opens_with_time(text);
        for (at, _) in text.match_indices([' ']).filter(|(at, _)| *at > after) {
            let ends = text[..at].ends_with(['.', ';', '|', '!', '?']);
            if is_told && ends && opens_with_time(&text[at + 1..]) {
                cuts.push(at + 1);
                continue;
            }
            if text.as_bytes().get(at + 1).is_some_and(u8::is_ascii_digit)
                && let Some((stamp, rest)) = strip_stamp(&text[at + 1..])
            {
                let is_parted =
                    rest.starts_with(':') || ends && (rest.starts_with(" -") || rest.starts_with(" –"));
                let is_sure = ends || stamp.zone.is_some() || stamp.clock.has_half;
                if is_parted && is_sure && stamp.clock_text.len() > 2 {
                    cuts.push(at + 1);
                }
            }
        }
        if cuts.len() == 1 {
            match first {
                Some(first) => {
                    let row = raw_row(block, first);
                    self.push(style, block, row);
                }
                None => self.go_on(block),
            }
            return;
        }
        cuts.push(text.len());
        for pair in cuts.windows(2) {
            let piece = text[pair[0]..pair[1]].trim();
            match row_start::start(piece) {
                Some(start) => {
                    let row = raw_row(&words_block(block, piece), &start);
                    self.push(style, block, row);
                }
                None => self.go_on(&words_block(block, piece)),
            }
        }
    }
}

impl Gatherer {
    /// Makes a name of the words of a row that is set in strong letters as a whole, as its words stand below it.
    pub fn name_row(&mut self) {
        let is_cut = self.is_cut;
        let Some(row) = self.row().filter(|row| row.is_strong && row.body.len() == 1 && !is_cut) else {
            return;
        };
        let name = bare(&row.text()).trim_end_matches(':').to_owned();
        if row.label.is_none() && !name.is_empty() {
            row.label = Some(name);
            row.body.clear();
        }
    }
}

/// Tells whether a row is one of a template that nobody has filled in: `| HH:MM | [event] |`.
pub fn is_blank(row: &RawRow) -> bool {
    const HOLDERS: [&str; 4] = ["HH:MM", "XX:XX", "HH:MM UTC", "TIME"];
    let holds = |text: &str| {
        let text = bare(text).trim_matches(['[', ']', '<', '>', '-', ' ']).to_uppercase();
        HOLDERS.iter().any(|it| text == *it || text.ends_with(&format!(" {it}")))
    };
    row.stamp.is_none() && row.label.as_deref().is_some_and(holds)
}

/// Tells whether a whole line is set in strong letters, so that it is the heading of what stands below it.
pub fn is_all_strong(text: &str) -> bool {
    strong_start(text).is_some_and(|(_, value, _)| value.is_empty())
}

/// Tells whether a line is the name of the rows below it: `Actions taken:`, `**Detection**`.
pub fn names_phase(block: &Block, next: Option<&Block>) -> bool {
    const MOST_WORDS: usize = 5;
    let text = block.text.trim();
    let is_strong = strong_start(text).is_some_and(|(_, value, _)| value.is_empty());
    (is_strong || text.ends_with(':'))
        && text.split_whitespace().count() <= MOST_WORDS
        && row_start::start(text).is_none()
        && day_line::day_alone(text).is_none()
        && day_word_alone(text).is_none()
        && next.is_some_and(|next| {
            let is_row = row_start::start(&next.text).is_some_and(|it| it.label.is_none());
            // What is named a resolution within a timeline is the last of its stages.
            next.is_prose() && (is_row || names_stage(text) || normal(bare(text)) == "resolution")
        })
}

/// Tells whether a name is that of a stage which every incident has: `Detection`, `Actions taken`.
pub fn names_stage(name: &str) -> bool {
    const STAGES: [&str; 18] = [
        "detection",
        "detection time",
        "detection method",
        "initial response",
        "initial investigation",
        "issue detection",
        "initial detection",
        "actions taken",
        "action taken",
        "initial actions",
        "initial actions taken",
        "investigation",
        "misleading path",
        "misleading paths",
        "misleading investigation",
        "misleading investigation paths",
        "escalation",
        "incident escalation",
    ];
    STAGES.contains(&normal(bare(name)).as_str())
}

/// Tells whether a line is the name of the next exercise of a course: `TASK 1`.
pub fn names_task(text: &str) -> bool {
    let text = bare(text).trim_end_matches(['.', ':']);
    let number = text.strip_prefix("TASK ").or_else(|| text.strip_prefix("Task "));
    number.is_some_and(|it| (1..=2).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit()))
}

/// Returns the lines between fences where most of them begin with times.
pub fn printed_rows(block: &Block) -> Option<Vec<Block>> {
    let lines: Vec<(usize, &str)> = block.raw.split('\n').enumerate().collect();
    let inner = &lines.get(1..lines.len().saturating_sub(1))?;
    let seen: Vec<&(usize, &str)> = inner.iter().filter(|(_, line)| !line.trim().is_empty()).collect();
    let is_row =
        |text: &str| row_start::start(text).is_some_and(|it| it.label.is_none() && !it.words.is_empty());
    let rows = seen.iter().filter(|(_, line)| is_row(line.trim())).count();
    (rows > 2 && rows * 2 > seen.len()).then(|| {
        let line = |(at, text): &&(usize, &str)| Block {
            line: block.line + at,
            kind: Kind::Text,
            text: text.trim().to_owned(),
            raw: (*text).to_owned(),
            indent: 0,
            after_blank: false,
            label: None,
        };
        seen.iter().map(line).collect()
    })
}

/// Words before a time at the start of a sentence.
const OPENINGS: [&str; 16] = [
    "At ",
    "Around ",
    "About ",
    "By ",
    "Then, at ",
    "Then at ",
    "Finally, at ",
    "Later, at ",
    "Shortly after ",
    "Just after ",
    "Shortly before ",
    "Just before ",
    "Soon after ",
    "A las ",
    "À ",
    "Às ",
];

/// Tells whether a sentence begins with a word such as `At` and a time.
pub fn opens_with_time(text: &str) -> bool {
    OPENINGS.iter().filter_map(|word| text.strip_prefix(word)).any(|rest| {
        any_stamp(rest).is_some_and(|found| {
            let is_sure = found.stamp.clock.has_half || found.stamp.clock_text.contains([':', 'h', '.']);
            is_sure && !found.rest.starts_with(|it: char| it.is_alphanumeric())
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::read::report::{Document, Report, read_report};

    fn read(text: &str) -> Report {
        match read_report(text) {
            Document::Reports(mut reports) => reports.remove(0),
            Document::NotAReport(reason) => panic!("{reason}"),
        }
    }

    fn rows(timeline: &str) -> Vec<(Option<String>, String)> {
        let text =
            format!("# Gate stuck on 4 March 2024\n\n## Timeline\n\n{timeline}\n## Root cause\n\nRust.\n");
        let time = |row: &crate::read::report::Row| {
            row.time.given().and_then(|it| it.reading()).map(|it| it.time.strftime("%H:%M").to_string())
        };
        read(&text).rows.iter().map(|row| (time(row), row.text.clone())).collect()
    }

    fn row(time: &str, text: &str) -> (Option<String>, String) {
        (Some(time.to_owned()).filter(|it| !it.is_empty()), text.to_owned())
    }

    #[test]
    fn bullets_at_once_below_a_timed_line_are_of_its_row() {
        let found = rows("**07:10** - The gate sticks\n- the hinge is hot\n\n**07:30** - The gate opens\n");
        assert_eq!(
            found,
            [row("07:10", "The gate sticks\n- the hinge is hot"), row("07:30", "The gate opens")]
        );
    }

    #[test]
    fn the_words_of_a_time_alone_stand_in_the_next_bullet() {
        let found = rows(
            "- **Detection:**\n  - 4 March 2024, 07:10\n  - The porter leans on it\n- **Escalation:**\n  - The smith is called\n",
        );
        assert_eq!(found[0], row("07:10", "The porter leans on it"));
        let found = rows("- **Detection Time:** 07:10 UTC\n- **Detection Method:** The porter leans on it\n");
        assert_eq!(found[1], row("", "The porter leans on it"));
    }

    #[test]
    fn sentences_below_the_name_of_a_stage_are_rows() {
        let stages = "Detection:\nThe porter saw it at March 4, 2024 07:10 on his round.\nActions Taken:\nThe hinge was looked at.\n\
            The lock was looked at.\n";
        let text = format!("Gate stuck\n\nTimeline\n{stages}Root Cause\nRust on the hinge.\n");
        let texts: Vec<String> = read(&text).rows.into_iter().map(|row| row.text).collect();
        assert_eq!(texts.len(), 3, "{texts:?}");
        assert!(texts[0].contains("on his round") && texts[2] == "The lock was looked at.", "{texts:?}");
    }

    #[test]
    fn the_last_stage_is_a_row_where_cause_and_resolution_have_a_part() {
        let text = "Gate stuck\n\nTimeline:\n\nDetection Method:\n\nThe porter saw it at 7:10 AM on his round.\n\nEscalation:\n\nThe smith was called.\n\n\
            Resolution:\n\nThe hinge was oiled.\n\nRoot Cause and Resolution:\n\nRoot Cause:\n\nRust on the hinge.\n\nResolution:\n\nOil.\n";
        let report = read(text);
        let rows: Vec<(&str, &str)> = report
            .rows
            .iter()
            .map(|row| (row.label.as_deref().unwrap_or_default(), row.text.as_str()))
            .collect();
        assert_eq!(
            rows,
            [
                ("Detection Method", "The porter saw it at 7:10 AM on his round."),
                ("Escalation", "The smith was called."),
                ("Resolution", "The hinge was oiled."),
            ]
        );
        assert_eq!(report.resolution.as_deref(), Some("Oil."));
    }

    #[test]
    fn words_below_a_strong_row_are_its_words_and_it_is_their_name() {
        let found = rows(
            "**07:10 UTC: The gate sticks**\nThe porter cannot go out.\n\n**07:30 UTC: The end**\nIt opens.\n",
        );
        assert_eq!(found, [row("07:10", "The porter cannot go out."), row("07:30", "It opens.")]);
        let text = "# Gate stuck\n\n## Timeline\n\n**07:10: Detection**\nThe porter sees it.\n\n**07:30: The end**\nIt opens.\n";
        assert_eq!(read(text).rows[0].label.as_deref(), Some("Detection"));
    }

    #[test]
    fn rows_that_nobody_has_filled_in_are_none() {
        let found = rows(
            "| Time | Event |\n|---|---|\n| HH:MM | [event] |\n| 07:10 | The gate sticks |\n| 2024-03-04 HH:mm | An event. |\n",
        );
        assert_eq!(found, [row("07:10", "The gate sticks")]);
    }

    #[test]
    fn a_moment_counted_from_the_beginning_is_no_word() {
        let found = rows(
            "- T+0 The gate sticks\n- T+5 The porter is called\n- T+12 min: It opens\n- +00:15 All is well\n",
        );
        let words = ["The gate sticks", "The porter is called", "It opens", "All is well"];
        assert_eq!(found, words.map(|words| row("", words)));
    }

    #[test]
    fn the_next_exercise_is_no_row() {
        let found =
            rows("07:10 - The gate sticks\n07:30 - The gate opens\n\nTASK 1\nMake people want to read it.\n");
        assert_eq!(found, [row("07:10", "The gate sticks"), row("07:30", "The gate opens")]);
    }
}
