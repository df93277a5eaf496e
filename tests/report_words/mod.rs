//! The words of a source, and those of what was read from it.

use std::collections::HashSet;

use retold::postmortem::Point;
use retold::read::report::{Document, Report};

/// Returns the words of a source that no report has.
pub fn lost_words(source: &str, document: &Document) -> Vec<String> {
    let Document::Reports(reports) = document else { return Vec::new() };
    let mut known = HashSet::new();
    for report in reports {
        for text in texts(report) {
            known.extend(words(&text).map(str::to_owned));
        }
    }
    let mut lost: Vec<String> = Vec::new();
    for line in source.split(['\n', '\r']) {
        // A tag may begin a line of its own.
        for piece in without(&line.replace("-->", "\n"), '<', '>').split('\n').map(bare) {
            lost.extend(words(&piece).filter(|word| !known.contains(*word)).map(str::to_owned));
        }
    }
    lost
}

/// Returns every text of a report.
fn texts(report: &Report) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    let fields = [
        &report.title,
        &report.zone,
        &report.impact,
        &report.root_cause_brief,
        &report.root_cause,
        &report.resolution,
        &report.closing,
        &report.file_title,
    ];
    texts.extend(fields.into_iter().flatten().cloned());
    texts.extend(report.file_names.iter().cloned());
    for point in [&report.started, &report.ended].into_iter().flatten() {
        texts.extend(written(point));
    }
    for row in &report.rows {
        texts.extend([row.written.clone(), row.text.clone()]);
        texts.extend([&row.zone, &row.author, &row.label].into_iter().flatten().cloned());
    }
    texts.extend(report.improvements.iter().cloned());
    for task in &report.action_items {
        texts.push(task.text.clone());
        let fields =
            [&task.name, &task.owner, &task.due, &task.priority, &task.kind, &task.ticket, &task.status];
        texts.extend(fields.into_iter().flatten().cloned());
    }
    let lessons = &report.lessons;
    for list in [&lessons.went_well, &lessons.went_wrong, &lessons.got_lucky, &lessons.other] {
        texts.extend(list.iter().cloned());
    }
    texts.extend(report.extra_sections.iter().flat_map(|it| [it.heading.clone(), it.text.clone()]));
    texts.extend(report.headings.iter().map(|it| it.text.clone()));
    texts
}

fn written(point: &Point) -> Vec<String> {
    let date = point.date.given().map(|date| date.text().to_owned());
    let time = point.time.given().map(|time| time.text().to_owned());
    date.into_iter().chain(time).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|it: char| !it.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Takes out what is no word of a reader's: the number and the box of an item, the number of a row, tags, entities, names of
/// pictures, and marks that nobody sees.
fn bare(line: &str) -> String {
    let line = line.replace(['\u{FEFF}', '\u{200E}', '\u{200F}'], "").replace('\0', "\u{FFFD}");
    let line = without(&without(&line, '&', ';'), ':', ':');
    let mut rest = line.trim_start_matches(|it: char| it.is_whitespace() || it == '>' || it == '|');
    loop {
        let before = rest;
        rest = rest.trim_start_matches(|it: char| !it.is_alphanumeric() && !"[(".contains(it));
        let digits = rest.trim_start_matches(|it: char| it.is_ascii_digit() || it == '(');
        let after = digits.trim_start_matches(['.', ')', ' ', '|', '\u{FE0F}', '\u{20E3}']);
        if digits.len() < rest.len() && after.len() < digits.len() {
            rest = after;
        }
        rest = ["[x]", "[X]", "[ ]", "[]"].iter().find_map(|it| rest.strip_prefix(it)).unwrap_or(rest);
        if rest.len() == before.len() {
            break;
        }
    }
    rest.to_owned()
}

/// Takes out what stands between two signs, if it is short and has no blank at its start.
fn without(text: &str, open: char, close: char) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, inner)) = rest.split_once(open) {
        out.push_str(before);
        out.push(if open == '<' { '\n' } else { ' ' });
        let is_name = inner.starts_with(|it: char| it.is_alphanumeric() || it == '/' || it == '#');
        match inner
            .split_once(close)
            .filter(|(name, _)| is_name && (open == '<' || name.len() < 40 && !name.contains(' ')))
        {
            Some((_, after)) => rest = after,
            None => rest = inner,
        }
    }
    out.push_str(rest);
    out
}
