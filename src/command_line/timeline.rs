//! `retold timeline`: the events in a pasted chat, log or table.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Time;
use serde_json::{Value, json};

use super::{CommandError, print, read_text};
use crate::outline::formal;
use crate::postmortem::{Edit, History, Postmortem};
use crate::read::timeline::{
    Answers, DateSource, DayOrder, PastedEvent, PastedTimeline, Preview, Question, Subject,
    read_timeline_with,
};
use crate::time::{ZoneMeaning, zone_meaning};
use crate::write;

#[derive(Args)]
pub struct Options {
    /// The pasted text; `-` is standard input.
    file: PathBuf,
    /// The format in which the events are printed.
    #[arg(long, value_enum, default_value_t = Format::Markdown)]
    to: Format,
    /// Which comes first in dates such as 03/04/2024; asked if no line tells.
    #[arg(long, value_enum)]
    days: Option<Days>,
    /// What the name of a zone means, such as IST=+05:30; can be given several times.
    #[arg(long, value_name = "NAME=OFFSET", value_parser = zone)]
    zone: Vec<(String, i16)>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Days {
    /// 03/04/2024 is in April.
    DayFirst,
    /// 03/04/2024 is in March.
    MonthFirst,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Events, notes and what was left over, as data.
    Json,
    /// The timeline as a section of a postmortem.
    Markdown,
    /// Rows for scripts that score readers: 24-hour times, days, words.
    Labels,
}

/// Prints the events, and the notes to standard error. Returns whether there were any notes.
pub fn run(options: &Options) -> Result<bool, CommandError> {
    let (file, text) = read_text(&options.file)?;
    let days = options.days.map(|days| match days {
        Days::DayFirst => DayOrder::DayFirst,
        Days::MonthFirst => DayOrder::MonthFirst,
    });
    let pasted = read_timeline_with(&text, &Answers { days, zones: options.zone.clone() });
    let document = match options.to {
        Format::Json => format!("{:#}\n", as_json(&pasted)),
        Format::Markdown => as_markdown(&pasted),
        Format::Labels => format!("{:#}\n", as_labels(&pasted)),
    };
    print(&document)?;
    for question in &pasted.questions {
        eprintln!("retold: {file}: {question} {}", how_to_answer(question));
    }
    for note in &pasted.notes {
        eprintln!("retold: {file}: {note}");
    }
    if pasted.events.is_empty() {
        eprintln!("retold: {file}: no line with a time was found");
    }
    Ok(!pasted.notes.is_empty() || !pasted.questions.is_empty() || pasted.events.is_empty())
}

fn how_to_answer(question: &Question) -> String {
    match question.subject {
        Subject::Days => "--days day-first or --days month-first says it.".to_owned(),
        Subject::Zone => format!("--zone {}=OFFSET says it.", question.seen),
    }
}

fn zone(given: &str) -> Result<(String, i16), String> {
    let parted = given.split_once('=').filter(|(name, _)| !name.is_empty());
    match parted.map(|(name, offset)| (name, zone_meaning(offset))) {
        Some((name, Some(ZoneMeaning::Offset(minutes)))) => Ok((name.to_owned(), minutes)),
        _ => Err("a zone is a name and its distance from UTC, such as IST=+05:30".to_owned()),
    }
}

fn as_markdown(pasted: &PastedTimeline) -> String {
    let mut history = History::new(Postmortem::default());
    // It is the only edit, so it cannot name an item that is gone.
    let _ = history.apply(Edit::AddEvents { events: Preview::of(pasted).new_events(true) }, 0);
    write::markdown(&formal(history.postmortem()), history.postmortem().layout.section_style)
}

fn as_json(pasted: &PastedTimeline) -> Value {
    let event = |event: &PastedEvent| {
        json!({
            "line": event.line,
            "time": event.time.map(clock),
            "until": event.until.map(clock),
            "written": event.written,
            "seconds_from_start": event.since_start,
            "date": event.date.map(|(date, _)| date.to_string()),
            "date_source": event.date.map(|(_, source)| source_name(source)),
            "zone": event.zone,
            "offset_minutes": event.offset,
            "approximate": event.approximate,
            "author": event.author,
            "text": event.text,
        })
    };
    let question = |question: &Question| {
        let choices = question.choices.iter();
        json!({
            "line": question.line,
            "seen": question.seen,
            "example": question.example,
            "choices": choices.map(|it| json!({ "answer": it.answer, "label": it.label })).collect::<Vec<_>>(),
            "preset": question.preset,
        })
    };
    let left_over = pasted.left_over.iter().map(|left| json!({ "line": left.line, "text": left.text }));
    json!({
        "events": pasted.events.iter().map(event).collect::<Vec<_>>(),
        "questions": pasted.questions.iter().map(question).collect::<Vec<_>>(),
        "notes": pasted.notes.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "left_over": left_over.collect::<Vec<_>>(),
        "turned_round": pasted.was_newest_first,
    })
}

/// Lists the rows in the order of the text, with only those keys that a row needs.
fn as_labels(pasted: &PastedTimeline) -> Value {
    let mut events: Vec<&PastedEvent> = pasted.events.iter().collect();
    if pasted.was_newest_first {
        events.reverse();
    }
    let mut zones: Vec<Option<&str>> = events.iter().map(|event| event.zone.as_deref()).collect();
    zones.dedup();
    let zone = if let [zone] = zones.as_slice() { *zone } else { None };
    let row = |event: &&PastedEvent| {
        let has_age = event.age.is_some();
        let mut row = json!({
            "time": event.time.filter(|_| !has_age).map(clock),
            "date": event.date.filter(|_| !has_age).map(|(date, _)| date.to_string()),
            "text": event.text,
        });
        if let Some((_, source)) = event.date.filter(|_| !has_age) {
            row["date_source"] = source_name(source).into();
        }
        if let Some((month, day)) = event.month_day {
            row["month_day"] = format!("{month:02}-{day:02}").into();
        }
        if let Some(until) = event.until {
            row["end"] = clock(until).into();
        }
        if event.approximate && !has_age {
            row["approx"] = true.into();
        }
        if let Some(age) = &event.age {
            row["age"] = age.as_str().into();
            row["derived_time"] = event.time.map(clock).into();
        }
        if let Some(author) = &event.author {
            row["author"] = author.as_str().into();
        }
        if let Some(written) = event.zone.as_deref().filter(|_| zone.is_none()) {
            row["zone"] = written.into();
        }
        row
    };
    json!({
        "zone": zone,
        "order": if pasted.was_newest_first { "newest-first" } else { "oldest-first" },
        "rows": events.iter().map(row).collect::<Vec<_>>(),
        "notes": pasted.all_notes(),
    })
}

fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

fn source_name(source: DateSource) -> &'static str {
    match source {
        DateSource::Row => "row",
        DateSource::Above => "above",
        DateSource::Rollover => "rollover",
    }
}
