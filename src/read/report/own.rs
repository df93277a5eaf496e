//! The sentences that Retold itself writes about when an outage was, read back to the letter.

use crate::postmortem::{Answer, Point};
use crate::time::{answer, read_date, read_time};

/// What such a sentence says.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct OwnDuration {
    /// When it began.
    pub started: Point,
    /// When it ended.
    pub ended: Point,
    /// The zone.
    pub zone: Option<String>,
}

impl OwnDuration {
    /// Tells whether all that is given can be read, each in its place; others begin the same sentence and go on in their way.
    pub fn is_legible(&self) -> bool {
        [&self.started, &self.ended].into_iter().all(|point| {
            let date = point.date.given().is_none_or(|date| date.reading().is_some());
            let time =
                point.time.given().is_none_or(|time| time.reading().is_some_and(|it| it.date.is_none()));
            date && time
        })
    }
}

/// Reads the sentences; `None` if they are not Retold's.
pub fn read(text: &str) -> Option<OwnDuration> {
    read_plain(&unescaped(text.trim()))
}

/// Reads the same without any mark-up.
pub fn read_plain(text: &str) -> Option<OwnDuration> {
    let mut own = OwnDuration::default();
    let mut rest = text;
    if let Some(before) = rest.strip_suffix("When the outage ended is not known.") {
        own.ended = unknown();
        rest = before.trim_end();
    }
    if let Some(before) = rest.strip_suffix("When the outage began is not known.") {
        own.started = unknown();
        rest = before.trim_end();
    }
    if rest.is_empty() {
        return (own != OwnDuration::default()).then_some(own);
    }
    let sentence = rest.strip_prefix("The outage ")?.strip_suffix('.')?;
    let (sentence, zone) = match sentence.strip_suffix(')').and_then(|it| it.rsplit_once(" (")) {
        Some((sentence, zone)) => (sentence, Some(zone)),
        None => (sentence, None),
    };
    let whole = &rest["The outage ".len()..rest.len() - 1];
    let stretch = |text: &str| stretch(text).or_else(|| began(text));
    // What stands in the last brackets may be no zone but the end of a time.
    let (sentence, zone) = if stretch(sentence).is_some() { (sentence, zone) } else { (whole, None) };
    let (started, ended) = stretch(sentence)?;
    let names_zone = |point: &Point| {
        point
            .time
            .given()
            .and_then(|time| time.reading())
            .is_some_and(|reading| reading.zone.is_some() || reading.since_start.is_some())
    };
    let has_time = |point: &Point| point.time.given().is_some();
    let is_theirs = zone.is_none()
        || names_zone(&started)
        || names_zone(&ended)
        || !(has_time(&started) || has_time(&ended));
    let (started, ended, zone) = if is_theirs {
        let (started, ended) = stretch(whole)?;
        (started, ended, None)
    } else {
        (started, ended, zone)
    };
    if own.started == Point::default() {
        own.started = started;
    }
    if own.ended == Point::default() {
        own.ended = ended;
    }
    own.zone = zone.map(str::to_owned);
    Some(own)
}

fn unknown() -> Point {
    Point { time: Answer::Unknown, ..Point::default() }
}

fn point(date: &str, time: &str) -> Point {
    Point { date: answer(date, read_date), time: answer(time, read_time) }
}

/// `occurred on D, from T to T`, `lasted from T to T`, `occurred on D`
fn stretch(text: &str) -> Option<(Point, Point)> {
    if let Some(times) = text.strip_prefix("lasted from ") {
        let (start, end) = parted_at_to(times)?;
        return Some((point("", start), point("", end)));
    }
    let day = text.strip_prefix("occurred on ")?;
    match day.split_once(", from ").and_then(|(day, times)| Some((day, parted_at_to(times)?))) {
        Some((day, (start, end))) => Some((point(day, start), point("", end))),
        None => Some((point(day, ""), Point::default())),
    }
}

/// Parts two times at a ` to `.
fn parted_at_to(times: &str) -> Option<(&str, &str)> {
    parted_at(times, " to ").or_else(|| times.split_once(" to "))
}

/// Parts two texts at a word with no more blanks around it, as the writer puts it: the texts may have others in them.
fn parted_at<'a>(text: &'a str, word: &str) -> Option<(&'a str, &'a str)> {
    let mut parted = text.match_indices(word).map(|(at, word)| (&text[..at], &text[at + word.len()..]));
    parted.find(|(before, after)| before.trim() == *before && after.trim() == *after)
}

/// `began on D at T and ended on D at T`, `ended at T`
fn began(text: &str) -> Option<(Point, Point)> {
    if let Some(end) = text.strip_prefix("ended") {
        return Some((Point::default(), on_and_at(end)?));
    }
    let start = text.strip_prefix("began")?;
    match start.split_once(" and ended") {
        Some((start, end)) => Some((on_and_at(start)?, on_and_at(end)?)),
        None => Some((on_and_at(start)?, Point::default())),
    }
}

fn on_and_at(text: &str) -> Option<Point> {
    if let Some(time) = text.strip_prefix(" at ") {
        return Some(point("", time));
    }
    let date = text.strip_prefix(" on ")?;
    Some(match parted_at(date, " at ") {
        Some((date, time)) => point(date, time),
        None => point(date, ""),
    })
}

/// Takes back the backslashes of a plain text in Markdown.
pub fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let escaped = characters.next_if(|it| character == '\\' && it.is_ascii_punctuation());
        out.push(escaped.unwrap_or(character));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_read_back() {
        let own = read("The outage occurred on January 28, 2024, from 3:00 PM to 5:30 PM (WAT).").unwrap();
        assert_eq!(own.started, point("January 28, 2024", "3:00 PM"));
        assert_eq!(own.ended, point("", "5:30 PM"));
        assert_eq!(own.zone.as_deref(), Some("WAT"));
        let own =
            read("The outage began on May 1, 2024 at 11:00 PM and ended on May 2, 2024 at 1:30 AM (WAT).")
                .unwrap();
        assert_eq!(
            (own.started, own.ended),
            (point("May 1, 2024", "11:00 PM"), point("May 2, 2024", "1:30 AM"))
        );
        let own = read("The outage began at 15:00 UTC. When the outage ended is not known.").unwrap();
        assert_eq!((own.started, own.ended, own.zone), (point("", "15:00 UTC"), unknown(), None));
        // Nobody puts two blanks before a time, so these are words of a day.
        let own = read("The outage ended on noon  at last.").unwrap();
        assert_eq!(own.ended, point("noon  at last", ""));
        assert_eq!(read("The outage ran on Monday."), None);
        let others =
            read("The outage lasted from June 5, 2023, at 08:00 AM to June 5, 2023, at 11:30 AM (UTC).");
        assert!(!others.unwrap().is_legible());
    }
}
