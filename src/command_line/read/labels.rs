//! What was read, in the form in which test corpora label it.

use jiff::civil::{Date, Time};
use serde_json::{Value, json};

use crate::outline::inline_texts;
use crate::postmortem::Point;
use crate::read::report::{Document, Lessons, ReadActionItem, Report, Row, RowDate};

/// Returns the labels of a document.
pub fn labels(document: &Document) -> Value {
    match document {
        Document::NotAReport(reason) => json!({
            "report": false,
            "title": null,
            "started": null,
            "ended": null,
            "zone": null,
            "affected_percent": null,
            "rows": [],
            "root_cause_short": null,
            "root_cause": null,
            "resolution": null,
            "improvements": [],
            "tasks": [],
            "lessons": lessons(&Lessons::default()),
            "notes": [reason.to_string()],
        }),
        Document::Reports(reports) => match reports.as_slice() {
            [one] => report(one),
            several => file(several),
        },
    }
}

/// Returns the labels of a file of several incidents: the rows of all in a row, and each incident by itself.
fn file(reports: &[Report]) -> Value {
    let mut whole = report(&Report { notes: Vec::new(), ..Report::default() });
    if let Some(first) = reports.first() {
        whole["title"] = first.file_title.as_deref().map(plain).into();
        // What is to be done about all of them is in each.
        let each = |key: &str| {
            let mut all: Vec<Value> = Vec::new();
            for one in reports.iter().map(report) {
                for item in one[key]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter(|item| !all.contains(item))
                    .cloned()
                    .collect::<Vec<_>>()
                {
                    all.push(item);
                }
            }
            Value::from(all)
        };
        for key in ["improvements", "tasks", "task_details"] {
            whole[key] = each(key);
        }
        whole["lessons"] = lessons(&first.lessons);
        let same = reports.iter().all(|it| it.zone == first.zone);
        whole["zone"] = first.zone.as_deref().filter(|_| same).into();
    }
    let rows = reports.iter().enumerate().flat_map(|(at, it)| {
        it.rows.iter().map(move |row| {
            let mut row = self::row(row);
            row["incident"] = (at + 1).into();
            row
        })
    });
    whole["rows"] = rows.collect::<Vec<_>>().into();
    whole["notes"] =
        reports.iter().flat_map(|it| it.notes.iter().map(ToString::to_string)).collect::<Vec<_>>().into();
    whole["incidents"] = reports.iter().map(report).collect::<Vec<_>>().into();
    whole
}

fn report(report: &Report) -> Value {
    let started = report.started.as_ref();
    let ended = report.ended.as_ref();
    let date = |point: Option<&Point>| point.and_then(|it| it.date.given()?.reading().copied());
    let time =
        |point: Option<&Point>| point.and_then(|it| it.time.given()?.reading().map(|reading| reading.time));
    let begun = date(started);
    // Without a day of its own the end is on the same day, or on the next if the clock went back.
    let end_date = date(ended).or_else(|| {
        // A day that is written and left open is not that of the beginning.
        let begun = begun.filter(|_| ended.is_none_or(|it| it.date.given().is_none()))?;
        if time(ended)? < time(started)? { begun.tomorrow().ok() } else { Some(begun) }
    });
    let percent = report.affected_percent.map(|it| f64::from(it.basis_points) / 100.0);
    json!({
        "report": true,
        "title": report.title.as_deref().map(plain),
        "started": moment(begun, time(started)),
        "ended": moment(end_date, time(ended)),
        "zone": report.zone,
        "affected_percent": percent,
        "rows": report.rows.iter().map(row).collect::<Vec<_>>(),
        "impact": report.impact,
        "root_cause_short": report.root_cause_brief,
        "root_cause": report.root_cause,
        "resolution": report.resolution,
        "improvements": texts(&report.improvements),
        "tasks": report.action_items.iter().map(|task| plain(&task.text)).collect::<Vec<_>>(),
        "task_details": report.action_items.iter().map(task).collect::<Vec<_>>(),
        "lessons": lessons(&report.lessons),
        "closing": report.closing,
        "extra_sections": report.extra_sections.iter().map(|it| json!({ "heading": it.heading, "text": it.text, "line": it.line })).collect::<Vec<_>>(),
        "headings": report.headings.iter().map(|it| it.text.as_str()).collect::<Vec<_>>(),
        "notes": report.notes.iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
}

fn moment(date: Option<Date>, time: Option<Time>) -> Option<String> {
    let time = clock(time?);
    Some(date.map_or(time.clone(), |date| format!("{date}T{time}")))
}

fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

fn row(row: &Row) -> Value {
    let reading = row.time.given().and_then(|time| time.reading());
    let mut value = json!({
        "time": reading.map(|reading| clock(reading.time)),
        "date": row.date.filter(|_| reading.is_some()).map(|date| date.to_string()),
        "text": plain(&row.text),
        "line": row.line,
    });
    if let Some(source) = row.date_source.filter(|_| reading.is_some()) {
        value["date_source"] = match source {
            RowDate::Row => "row",
            RowDate::Above => "above",
            RowDate::Summary => "summary",
            RowDate::Rollover => "rollover",
        }
        .into();
    }
    if let Some(until) = reading.and_then(|reading| reading.until) {
        value["end"] = clock(until).into();
    }
    if reading.is_some_and(|reading| reading.approximate) {
        value["approx"] = true.into();
    }
    for (key, text) in [("author", &row.author), ("label", &row.label), ("zone", &row.zone)] {
        if let Some(text) = text {
            value[key] = text.as_str().into();
        }
    }
    value
}

fn task(task: &ReadActionItem) -> Value {
    let mut value = json!({ "text": plain(&task.text) });
    let fields = [
        ("name", &task.name),
        ("owner", &task.owner),
        ("due", &task.due),
        ("priority", &task.priority),
        ("kind", &task.kind),
        ("bug", &task.ticket),
        ("status", &task.status),
    ];
    for (key, text) in fields {
        if let Some(text) = text {
            value[key] = plain(text).into();
        }
    }
    if let Some(done) = task.done {
        value["done"] = done.into();
    }
    value
}

fn texts(texts: &[String]) -> Value {
    texts.iter().map(|text| plain(text)).collect::<Vec<_>>().into()
}

fn lessons(lessons: &Lessons) -> Value {
    json!({
        "went_well": texts(&lessons.went_well),
        "went_wrong": texts(&lessons.went_wrong),
        "got_lucky": texts(&lessons.got_lucky),
        "other": texts(&lessons.other),
    })
}

/// Returns the words of a piece of Markdown: paragraphs in one line, nested bullets on lines of their own, and no code
/// between fences, no pictures and no quotations.
fn plain(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut fence = None;
    for line in text.split('\n') {
        let trimmed = line.trim();
        let is_code = trimmed.len() > 6 && trimmed.starts_with("```") && trimmed.ends_with("```");
        if is_code && fence.is_none() {
            continue;
        }
        if let Some(sign) = ["```", "~~~"].iter().find(|sign| trimmed.starts_with(**sign)) {
            fence = match fence {
                Some(open) if open == sign => None,
                Some(open) => Some(open),
                None => Some(sign),
            };
            continue;
        }
        let without = without_pictures(trimmed);
        let trimmed = without.trim();
        let is_picture = trimmed.starts_with("![") && trimmed.ends_with(')');
        if fence.is_some() || trimmed.is_empty() || is_picture || trimmed.starts_with('>') {
            continue;
        }
        match (bullet(trimmed), lines.last_mut()) {
            (Some(words), _) => lines.push(words.to_owned()),
            (None, Some(above)) => {
                above.push(' ');
                above.push_str(trimmed);
            }
            (None, None) => lines.push(trimmed.to_owned()),
        }
    }
    let [seen, ..] = inline_texts(&lines.join("\n"));
    seen
}

/// Takes tags of pictures out of a line.
fn without_pictures(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, tag)) = rest.split_once("<img") {
        out.push_str(before);
        rest = tag.split_once('>').map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}

/// Takes a bullet or a number off.
fn bullet(line: &str) -> Option<&str> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let marked = if digits > 0 {
        line[digits..].strip_prefix(['.', ')'])
    } else {
        line.strip_prefix(['-', '*', '+', '•'])
    };
    marked.filter(|rest| rest.starts_with(char::is_whitespace)).map(str::trim_start)
}
