//! Hostile texts, and a draft that has them in every place that takes a text.

use std::env;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use retold::postmortem::{
    ActionDetail, ActionItem, ActionItemId, Answer, Event, EventId, ExtraSection, ExtraSectionId, Genre,
    Imported, Improvement, ImprovementId, Lesson, LessonId, Lessons, Level, LineChoice, LineId, Measures,
    Point, Postmortem, ReadingNote, Rewrite, RootCause, Summary, TaleChoice,
};
use retold::time::{answer, read_date, read_time};

/// Those that are always there.
const OWN: &str = include_str!("../../fixtures/payloads/own.txt");

/// Names more of them: files, with a colon between. A specification gives its examples (between the fences of CommonMark's
/// `spec.txt`), any other file its lines.
const MORE: &str = "RETOLD_PAYLOADS";

/// The hostile texts, each in one or more lines.
pub fn hostile_texts() -> Result<Vec<String>> {
    let mut texts: Vec<String> = OWN.lines().map(str::to_owned).collect();
    for file in env::var(MORE).unwrap_or_default().split(':').filter(|file| !file.is_empty()) {
        let bytes = fs::read(Path::new(file)).with_context(|| format!("reading {file}"))?;
        let text = String::from_utf8_lossy(&bytes);
        let examples = examples(&text);
        if examples.is_empty() {
            texts.extend(text.lines().map(str::to_owned));
        } else {
            texts.extend(examples);
        }
    }
    Ok(texts)
}

/// The Markdown of the examples in a specification of CommonMark.
fn examples(specification: &str) -> Vec<String> {
    const FENCE: &str = "````````````````````````````````";
    let parts = specification.split(FENCE);
    let examples = parts.filter_map(|part| part.strip_prefix(" example"));
    let markdown =
        examples.filter_map(|example| example.split_once('\n')?.1.split("\n.\n").next().map(str::to_owned));
    markdown.map(|text| text.replace('→', "\t")).collect()
}

/// A draft that has a text in every place, on one line where a place has but one.
pub fn everywhere(text: &str) -> Postmortem {
    let line = text.replace('\n', " ");
    let time = || answer(&line, read_time);
    let point = || Point { date: answer(&line, read_date), time: time() };
    let lesson = |id: u32| vec![Lesson { id: LessonId(id), text: text.to_owned() }];
    let event = |id: u32, time| Event {
        id: EventId(id),
        time,
        text: text.to_owned(),
        kind: None,
        about: line.clone(),
    };
    Postmortem {
        title: line.clone(),
        summary: Summary {
            started: point(),
            ended: point(),
            zone: line.clone(),
            impact: text.to_owned(),
            root_cause: text.to_owned(),
        },
        timeline: vec![event(1, time()), event(2, Answer::Unknown)],
        root_cause: RootCause { explanation: text.to_owned(), resolution: text.to_owned() },
        measures: Measures {
            improvements: vec![Improvement { id: ImprovementId(3), text: text.to_owned() }],
            action_items: vec![ActionItem {
                id: ActionItemId(4),
                text: text.to_owned(),
                details: std::array::from_fn::<_, { ActionDetail::ALL.len() }, _>(|_| line.clone()),
            }],
            closing: text.to_owned(),
        },
        lessons: Lessons {
            went_well: lesson(5),
            went_wrong: lesson(6),
            got_lucky: lesson(7),
            other: lesson(8),
        },
        extra_sections: vec![ExtraSection {
            id: ExtraSectionId(9),
            heading: line.clone(),
            text: text.to_owned(),
        }],
        imported: Some(Imported {
            original: text.into(),
            to_check: vec![
                ReadingNote { about: Some(LineId::Impact), source_line: 1, text: line.clone() },
                ReadingNote { about: None, source_line: 1, text: line.clone() },
            ],
        }),
        tale: TaleChoice {
            genre: Genre::Fantasy,
            level: Level::Saga,
            told_although_severe: true,
            lines: vec![LineChoice {
                line: LineId::Explanation,
                again: 0,
                kept: String::new(),
                rewrite: Some(Rewrite { text: text.to_owned(), record: line.clone() }),
            }],
            ..TaleChoice::default()
        },
        next_id: 10,
        ..Postmortem::default()
    }
}

/// A report of somebody else's that has a text in its parts.
pub fn report(text: &str) -> String {
    let line = text.replace('\n', " ");
    format!(
        "# Outage {line}\n\n## Impact\n\n{text}\n\n## Root cause\n\n{text}\n\n## Timeline\n\n- 10:00 {line}\n\
         - 10:05 {line}\n\n## Action items\n\n- {line}\n\n## {line}\n\n{text}\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_specification_gives_its_examples() {
        let fence = "`".repeat(32);
        let text = format!(
            "Words\n\n{fence} example\n→a\n\nb\n.\n<p>a</p>\n{fence}\n\n{fence} example\nc\n.\n<p>c</p>\n{fence}\n"
        );
        assert_eq!(examples(&text), ["\ta\n\nb", "c"]);
    }
}
