//! JSON of chat exports, pagers and loggers: a list of objects, or one object a line.

use super::{Entry, Found, Row};
use crate::read::{Json, Object};
use crate::time::{Day, Stamp, ZoneMeaning, later_by, strip_stamp};

/// The names under which programs put the time.
const TIMES: [&str; 16] = [
    "ts",
    "timestamp",
    "@timestamp",
    "created_at",
    "createdAt",
    "occurred_at",
    "occurredAt",
    "published_at",
    "time",
    "datetime",
    "date",
    "at",
    "lastTimestamp",
    "eventTime",
    "startsAt",
    "updated_at",
];

/// The names under which programs put the words.
const TEXTS: [&str; 11] =
    ["text", "message", "summary", "note", "description", "msg", "title", "event", "content", "body", "what"];

const AUTHORS: [&str; 7] = ["username", "user", "author", "actor", "name", "sender", "source"];

/// Reads the text if it is JSON with events in it.
pub fn read(text: &str) -> Option<Found> {
    let text = text.trim();
    text.starts_with(['[', '{']).then_some(())?;
    let objects = match serde_json::from_str::<Json>(text) {
        Ok(json) => list(json)?,
        // One object a line.
        Err(_) => {
            let lines = text.lines().filter(|line| !line.trim().is_empty());
            lines.map(|line| serde_json::from_str(line).ok()).collect::<Option<Vec<Json>>>()?
        }
    };
    let mut found = Found::default();
    let mut line = 1;
    let mut rest = text;
    for json in objects {
        let Json::Object(object) = json else { continue };
        let written = time(&object);
        // The line on which the time stands, to lead the writer there.
        if let Some(at) = written.as_ref().and_then(|time| rest.find(time.as_str())) {
            line += rest[..at].matches('\n').count();
            rest = &rest[at..];
        }
        let stamp =
            written.as_deref().and_then(|written| strip_stamp(written)).map(|(stamp, _)| in_utc(stamp));
        match (words(&object), stamp) {
            (Some(text), Some(stamp)) if !is_of_the_program(&object) => {
                let author = AUTHORS.iter().find_map(|name| text_of(&object, name));
                let text = unescaped(&text);
                found.entries.push(Entry::row(Row {
                    line,
                    stamp: Some(stamp),
                    author,
                    text,
                    ..Row::default()
                }));
            }
            (Some(text), _) => found.leave(line, &unescaped(&text)),
            (None, _) => {}
        }
    }
    (found.rows() > 0).then_some(found)
}

/// Returns the list of objects in a JSON value: itself, or the longest one that it holds.
fn list(json: Json) -> Option<Vec<Json>> {
    match json {
        Json::List(list) => Some(list),
        Json::Object(object) => {
            let lists = object.into_iter().filter_map(|(_, value)| match value {
                Json::List(list) if list.iter().any(|it| matches!(it, Json::Object(_))) => Some(list),
                _ => None,
            });
            lists.max_by_key(Vec::len)
        }
        _ => None,
    }
}

fn field<'a>(object: &'a Object, name: &str) -> Option<&'a Json> {
    object.iter().find(|(known, _)| known == name).map(|(_, value)| value)
}

fn text_of(object: &Object, name: &str) -> Option<String> {
    match field(object, name)? {
        Json::Text(text) if !text.trim().is_empty() => Some(text.clone()),
        // `"fields": {"message": …}`, `"agent": {"summary": …}`
        Json::Object(inner) => TEXTS.iter().find_map(|name| text_of(inner, name)),
        _ => None,
    }
}

fn time(object: &Object) -> Option<String> {
    TIMES.iter().find_map(|name| match field(object, name)? {
        Json::Text(text) => strip_stamp(text).map(|_| text.clone()),
        Json::Number(number) => Some(number.to_string()).filter(|text| strip_stamp(text).is_some()),
        _ => None,
    })
}

fn words(object: &Object) -> Option<String> {
    TEXTS.iter().find_map(|name| text_of(object, name)).or_else(|| text_of(object, "fields"))
}

/// Tells whether a message is of the program: somebody joined, the topic was set.
fn is_of_the_program(object: &Object) -> bool {
    text_of(object, "subtype").is_some_and(|kind| {
        kind.ends_with("_join")
            || kind.ends_with("_leave")
            || kind.ends_with("_topic")
            || kind.ends_with("_purpose")
    })
}

/// Slack writes three characters as references.
fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// Brings a stamp with an offset to UTC: entries of one export name different offsets, and are of one clock.
fn in_utc(stamp: Stamp) -> Stamp {
    let (Some(Day::Date(date)), Some((_, ZoneMeaning::Offset(minutes)))) = (stamp.day, stamp.zone.clone())
    else {
        return stamp;
    };
    let written = date.to_datetime(stamp.clock.time);
    let Some(moment) = later_by(written, -60 * i64::from(minutes)) else { return stamp };
    let mut stamp = stamp;
    if minutes != 0 {
        stamp.clock_text = format!("{:02}:{:02}:{:02}", moment.hour(), moment.minute(), moment.second());
    }
    stamp.clock.time = moment.time();
    stamp.day = Some(Day::Date(moment.date()));
    stamp.zone = Some(("UTC".to_owned(), ZoneMeaning::Offset(0)));
    stamp
}
