//! When the incident began and ended, on which day, and in which zone.

mod calendar;

pub use calendar::{calendar, incident_day};

use jiff::civil::Date;

use super::day::Calendar;
use super::moment::{Mention, Stretch, mentions, stretch};
use super::own;
use super::part::Part;
use super::role::Role;
use super::rows::{Entry, RawRow};
use super::scan::{Block, Kind};
use super::{About, Note, NoteKind};
use crate::postmortem::{Answer, ClockReading, Point, Written};
use crate::time::{Day, Stamp, strip_zone};

/// What the file says about when it was.
#[derive(Debug, Default)]
pub struct When {
    /// When it began.
    pub started: Option<Point>,
    /// When it ended.
    pub ended: Option<Point>,
    /// The zone that stands with either.
    pub zone: Option<String>,
    /// Whether the duration is Retold's own sentence, of which nothing is left over.
    pub is_own: bool,
}

/// A place that may say when it was, from the surest on.
struct Place<'a> {
    text: String,
    line: usize,
    is_label: bool,
    part: &'a Part,
}

/// Finds out when it was.
pub fn read(parts: &[Part], calendar: &Calendar, day: Option<&DayWords>, notes: &mut Vec<Note>) -> When {
    let mut when = When::default();
    if let Some(own) = parts
        .iter()
        .filter(|part| part.role == Some(Role::Duration))
        .find_map(|part| own::read(&part.markdown()))
    {
        let given = |point: Point| Some(point).filter(|point| *point != Point::default());
        return When { started: given(own.started), ended: given(own.ended), zone: own.zone, is_own: true };
    }
    let reader = Reader { calendar, day };
    for (role, is_start) in [(Role::Start, true), (Role::End, false)] {
        let point = parts
            .iter()
            .filter(|part| part.role == Some(role))
            .find_map(|part| reader.single(part, &mut when.zone));
        *(if is_start { &mut when.started } else { &mut when.ended }) = point;
    }
    for place in places(parts) {
        if when.started.is_some() && when.ended.is_some() {
            break;
        }
        reader.stretch(&place, &mut when, notes);
    }
    when
}

/// Returns the places in which a beginning and an end may stand.
fn places(parts: &[Part]) -> Vec<Place<'_>> {
    let mut places = Vec::new();
    let of = |roles: &'static [Option<Role>]| parts.iter().filter(move |part| roles.contains(&part.role));
    let duration = of(&[Some(Role::Duration)]);
    let summary = of(&[Some(Role::Summary)]);
    let lead = parts.iter().take(1);
    let impact = of(&[Some(Role::Impact)]);
    let others = parts
        .iter()
        .skip(1)
        .filter(|part| matches!(part.role, None | Some(Role::Other)) && part.parent != Some(Role::Timeline));
    for part in duration.chain(summary).chain(lead).chain(impact).chain(others) {
        places.extend(paragraphs_of(part).into_iter().map(|(line, text)| Place {
            text,
            line,
            is_label: part.role == Some(Role::Duration),
            part,
        }));
    }
    places
}

/// Returns the paragraphs and items of a part as lines, without code.
fn paragraphs_of(part: &Part) -> Vec<(usize, String)> {
    const MOST: usize = 200;
    let mut found: Vec<(usize, String)> = Vec::new();
    for block in part
        .body
        .iter()
        .take(MOST)
        .filter(|block| matches!(block.kind, Kind::Text | Kind::Item | Kind::Quote | Kind::Cells))
    {
        let starts = block.after_blank || block.kind == Kind::Item;
        match found.last_mut() {
            Some((_, text)) if !starts => {
                text.push(' ');
                text.push_str(&block.text);
            }
            _ => found.push((block.line, block.text.clone())),
        }
    }
    found
}

/// The day of the incident, and the words for it.
#[derive(Clone, Debug)]
pub struct DayWords {
    /// The day.
    pub date: Date,
    /// The words.
    pub written: String,
    /// Whether the words have a year.
    pub has_year: bool,
    /// Their line.
    pub line: usize,
}

struct Reader<'a> {
    calendar: &'a Calendar,
    day: Option<&'a DayWords>,
}

impl Reader<'_> {
    /// Reads a part that names one moment: `Start Time: December 4, 2023, 10:20 AM (GMT+1)`.
    fn single(&self, part: &Part, zone: &mut Option<String>) -> Option<Point> {
        paragraphs_of(part).iter().find_map(|(_, text)| {
            let mentions = mentions_with_dots(text);
            let at = mentions.iter().position(|it| it.stamp.is_some());
            let stamp = at.and_then(|at| mentions[at].stamp.as_ref());
            if zone.is_none() {
                *zone = stamp
                    .and_then(|stamp| stamp.zone.as_ref())
                    .map(|(written, _)| written.clone())
                    .or_else(|| zone_in_text(text));
            }
            let day = mentions.iter().find_map(|it| it.day);
            let date = day.and_then(|day| self.date(text, day));
            match (stamp, date) {
                (None, None) => None,
                (stamp, date) => Some(Point {
                    date: date.or_else(|| self.fallback()).map_or(Answer::Blank, Answer::Given),
                    time: stamp.map_or(Answer::Blank, |stamp| Answer::Given(time(stamp))),
                }),
            }
        })
    }

    fn date(&self, text: &str, (day, start, end): (Day, usize, usize)) -> Option<Written<Date>> {
        // The weekday before an open date tells which it is.
        let mut from = start.saturating_sub(14);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        let reading = self.calendar.settle(day, &text[from..end]);
        Some(Written::new(text[start..end].trim_matches([',', ' ']), reading))
    }

    fn fallback(&self) -> Option<Written<Date>> {
        self.day.map(|day| Written::new(day.written.as_str(), Some(day.date)))
    }

    /// Reads a text that names a beginning and perhaps an end.
    fn stretch(&self, place: &Place<'_>, when: &mut When, notes: &mut Vec<Note>) {
        let text = place.text.as_str();
        let mentions = if place.is_label { mentions_with_dots(text) } else { mentions(text) };
        let Some(found) = stretch(text, &mentions) else { return };
        let is_prose = place.part.role == Some(Role::Summary) || place.part.form.is_none();
        // A single time is a beginning under a label, and in a sentence that begins with its day.
        let opens = !found.is_certain
            && is_prose
            && (opens_with_moment(text, &mentions, found.first)
                || place.part.role == Some(Role::Summary)
                    && mentions[..=found.first].iter().any(|it| it.day.is_some())
                || says(text, &mentions[found.first], &BEGINNINGS));
        if !(found.is_certain || place.is_label || opens) {
            return;
        }
        let Some(first) = mentions[found.first].stamp.as_ref() else { return };
        let days: Vec<(Day, usize, usize)> = mentions.iter().filter_map(|it| it.day).collect();
        let own_day = day_of(&mentions, found.first);
        let first_day = own_day.or_else(|| days.first().copied());
        let found = Stretch { last: found.last.or_else(|| restored(text, &mentions, &found)), ..found };
        let last = found.last.map(|at| &mentions[at]);
        let last_day = found.last.and_then(|at| day_of(&mentions, at)).filter(|it| Some(*it) != first_day);
        let date = first_day.and_then(|day| self.date(text, day)).or_else(|| self.fallback());
        if when.started.is_none() {
            if let Some(date) = date.as_ref().filter(|date| date.reading().is_none()) {
                notes.push(Note {
                    line: place.line,
                    about: About::Started,
                    kind: NoteKind::AmbiguousDate { written: date.text().to_owned() },
                });
            }
            when.started = Some(Point {
                date: date.map_or(Answer::Blank, Answer::Given),
                time: Answer::Given(time(&Stamp {
                    clock: crate::time::Clock { until: None, ..first.clock.clone() },
                    clock_text: beginning_text(first),
                    ..first.clone()
                })),
            });
            if !place.is_label {
                notes.push(Note {
                    line: place.line,
                    about: About::Started,
                    kind: NoteKind::FromProse { written: excerpt(text, mentions[found.first].start) },
                });
            }
        }
        let end = match (first.clock.until, last.and_then(|it| it.stamp.as_ref())) {
            (Some(until), _) => Some(Written::new(
                until_text(first),
                Some(ClockReading { notes: Vec::new(), ..ClockReading::at(until) }),
            )),
            (None, Some(stamp)) => Some(time(stamp)),
            (None, None) => None,
        };
        if let Some(end) = end.filter(|_| when.ended.is_none()) {
            let date = last_day.and_then(|day| self.date(text, day));
            when.ended =
                Some(Point { date: date.map_or(Answer::Blank, Answer::Given), time: Answer::Given(end) });
        }
        if when.zone.is_none() {
            let stamps = [last.and_then(|it| it.stamp.as_ref()), Some(first)];
            let zone = stamps
                .into_iter()
                .flatten()
                .find_map(|stamp| stamp.zone.as_ref().map(|(written, _)| abbreviated(written)));
            let near = &text[mentions[found.first].start..];
            when.zone = zone.or_else(|| zone_in_text(sentence_of(near)));
        }
    }
}

/// Words that say that it began.
const BEGINNINGS: [&str; 12] = [
    "began",
    "started",
    "starting",
    "occurred",
    "occured",
    "went down",
    "outage",
    "experienced",
    "stopped",
    "detected",
    "crashed",
    "happened",
];

/// Words that say that it was over.
const ENDS: [&str; 11] = [
    "restored",
    "resolved",
    "recovered",
    "ended",
    "back online",
    "back up",
    "was fixed",
    "back to normal",
    "returned to",
    "fully operational",
    "over at",
];

/// Tells whether the sentence of a time has one of these words.
fn says(text: &str, mention: &Mention, words: &[&str]) -> bool {
    let before = &text[..mention.start];
    let ends = [". ", "! ", "? "];
    let start = ends.iter().filter_map(|end| before.rfind(end)).max().map_or(0, |at| at + 2);
    let sentence = sentence_of(&text[mention.end..]);
    let whole = text[start..mention.end + sentence.len()].to_lowercase();
    words.iter().any(|word| whole.contains(word))
}

/// Finds a later time at which it was over: `Service was restored at 2115hrs.`
fn restored(text: &str, mentions: &[Mention], found: &Stretch) -> Option<usize> {
    let has_end = mentions[found.first].stamp.as_ref().is_some_and(|stamp| stamp.clock.until.is_some());
    let later = found.first + 1..mentions.len();
    later.rev().find(|at| !has_end && mentions[*at].stamp.is_some() && says(text, &mentions[*at], &ENDS))
}

/// Returns the text up to the end of its first sentence.
fn sentence_of(text: &str) -> &str {
    let end = text
        .match_indices(". ")
        .map(|(at, _)| at)
        .find(|at| !text[..*at].ends_with(['m', 'M']))
        .unwrap_or(text.len());
    &text[..end]
}

fn excerpt(text: &str, near: usize) -> String {
    const LENGTH: usize = 80;
    let start =
        super::visible::sentences(&text[..near]).last().map_or(0, |it| near.saturating_sub(it.len() + 1));
    text.get(start..).unwrap_or(text).chars().take(LENGTH).collect::<String>().trim().to_owned()
}

/// Under a label `11.50` is a time.
fn mentions_with_dots(text: &str) -> Vec<Mention> {
    let found = mentions(text);
    if found.iter().any(|it| it.stamp.is_some()) {
        return found;
    }
    let dotted: String = dots_as_colons(text);
    if dotted == text { found } else { mentions(&dotted) }
}

fn dots_as_colons(text: &str) -> String {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let is_time = |at: usize| {
        at > 0
            && digit(at - 1)
            && digit(at + 1)
            && digit(at + 2)
            && !digit(at + 3)
            && bytes.get(at + 3) != Some(&b'.')
            && (at < 2 || !digit(at - 2) || at < 3 || !(digit(at - 3) || bytes[at - 3] == b'.'))
    };
    text.char_indices().map(|(at, it)| if it == '.' && is_time(at) { ':' } else { it }).collect()
}

/// Tells whether a text opens with a day and a time: `On Tuesday, 2023-01-25 at 09:15 UTC, we deployed`.
fn opens_with_moment(text: &str, mentions: &[Mention], first: usize) -> bool {
    const NEAR: usize = 70;
    let has_day = mentions[..=first].iter().any(|it| it.day.is_some());
    let lower = text.get(..mentions[first].start).unwrap_or_default().to_lowercase();
    has_day
        && mentions[first].start < NEAR
        && (lower.starts_with("on ")
            || lower.starts_with("at ")
            || lower.contains("starting")
            || lower.contains("began"))
}

/// Returns the day that goes with a time: its own, the last one before it, or the one behind it.
fn day_of(mentions: &[Mention], at: usize) -> Option<(Day, usize, usize)> {
    if let Some(day) = mentions[at].day {
        return Some(day);
    }
    let is_day = |it: &&Mention| it.stamp.is_none() && it.day.is_some();
    let first_time = mentions.iter().position(|it| it.stamp.is_some())?;
    let before_first = mentions[..first_time].iter().any(|it| it.day.is_some());
    if before_first || mentions[first_time].day.is_some() {
        return mentions[..at].iter().rev().find_map(|it| it.day);
    }
    mentions[at + 1..].iter().take_while(|it| it.stamp.is_none()).find(is_day).and_then(|it| it.day)
}

/// Returns the reading of a time, with its text without day and zone.
pub fn time(stamp: &Stamp) -> Written<ClockReading> {
    let clock = &stamp.clock;
    let reading = ClockReading {
        until: clock.until,
        approximate: clock.approximate,
        notes: clock.notes.clone(),
        ..ClockReading::at(clock.time)
    };
    Written::new(stamp.clock_text.as_str(), Some(reading))
}

const JOINTS: [&str; 7] = ["-", "–", "—", " to ", " until ", " till ", " and "];

/// Returns the beginning of a stretch as written: `06:55` of `06:55 - 09:10`. It has the half of the day that it inherits.
fn beginning_text(stamp: &Stamp) -> String {
    let written = stamp.clock_text.as_str();
    if stamp.clock.until.is_none() {
        return written.to_owned();
    }
    let start = JOINTS
        .iter()
        .filter_map(|joint| written.find(joint))
        .min()
        .map_or(written, |at| &written[..at])
        .trim();
    let agrees = crate::time::read_time(start).is_some_and(|reading| reading.time == stamp.clock.time);
    if agrees {
        start.to_owned()
    } else {
        format!("{start} {}", if stamp.clock.time.hour() < 12 { "AM" } else { "PM" })
    }
}

fn until_text(stamp: &Stamp) -> String {
    let written = stamp.clock_text.as_str();
    let cut = JOINTS.iter().filter_map(|joint| Some(written.find(joint)? + joint.len())).min();
    cut.map_or(written, |at| &written[at..]).trim().to_owned()
}

/// Finds when it began and ended in rows that say so: `OUTAGE BEGINS`, `First detected …`.
pub fn from_rows(rows: &[super::Row], entries: &[Entry], when: &mut When, notes: &mut Vec<Note>) {
    let raw: Vec<&RawRow> = entries
        .iter()
        .filter_map(|entry| match entry {
            Entry::Row(row) => Some(&**row),
            Entry::Day(..) => None,
        })
        .collect();
    let point = |at: usize| {
        let row = &rows[at];
        let date = row.date.map_or(Answer::Blank, |date| {
            Answer::Given(Written::new(crate::time::iso_date(date), Some(date)))
        });
        Point { date, time: row.time.clone() }
    };
    let find = |marks: &[&str], words: &[&str]| {
        (0..rows.len()).find(|at| {
            let has_time = rows[*at].time.given().is_some();
            let text = rows[*at].text.as_str();
            // Words in front of the time name the moment.
            let brief = raw.get(*at).is_some_and(|raw| {
                raw.label.is_none()
                    && text.len() < 40
                    && raw.body.first().is_some_and(|first| first.text == text)
            });
            let lower = text.to_lowercase();
            has_time
                && (marks.iter().any(|mark| text.contains(mark)) || brief && words.contains(&lower.as_str()))
        })
    };
    if when.started.is_none()
        && let Some(at) = find(
            &["OUTAGE BEGINS", "OUTAGE BEGAN", "OUTAGE STARTS", "OUTAGE STARTED"],
            &[
                "fault occurs",
                "outage began",
                "outage begins",
                "incident began",
                "incident started",
                "outage started",
                "first detected",
            ],
        )
    {
        when.started = Some(point(at));
        notes.push(Note { line: rows[at].line, about: About::Started, kind: NoteKind::FromRow });
    }
    if when.ended.is_none()
        && when.started.is_some()
        && let Some(at) = find(
            &["OUTAGE ENDS", "OUTAGE ENDED", "OUTAGE OVER"],
            &["resolved", "incident resolved", "outage ended", "incident ended", "outage ends"],
        )
    {
        when.ended = Some(point(at));
        notes.push(Note { line: rows[at].line, about: About::Ended, kind: NoteKind::FromRow });
    }
}

/// Returns the first zone that a text names, `UTC-5` among them.
pub fn zone_in_text(text: &str) -> Option<String> {
    const FARTHEST: usize = 400;
    let mut found: Option<String> = None;
    for (at, character) in text.char_indices().take(FARTHEST) {
        if !character.is_alphabetic()
            || text[..at].ends_with(|it: char| it.is_alphanumeric() || it == '_' || it == '/')
        {
            continue;
        }
        if let Some((_, rest)) = strip_zone(&text[at..]) {
            let written = text[at..text.len() - rest.len()].trim();
            if written.len() < 2 {
                continue;
            }
            let short = abbreviated(written);
            // What has an offset tells more than a name in front of it.
            if found
                .as_ref()
                .is_none_or(|before| before.len() < short.len() && short.starts_with(before.as_str()))
            {
                found = Some(short);
            }
            if found.is_some() {
                return found;
            }
        }
    }
    found
}

/// Returns the letters of a zone in words, where all know them.
fn abbreviated(written: &str) -> String {
    const LETTERS: [(&str, &str); 19] = [
        ("greenwich mean time", "GMT"),
        ("coordinated universal time", "UTC"),
        ("west africa time", "WAT"),
        ("west african time", "WAT"),
        ("east africa time", "EAT"),
        ("east african time", "EAT"),
        ("central africa time", "CAT"),
        ("central african time", "CAT"),
        ("south africa standard time", "SAST"),
        ("south african standard time", "SAST"),
        ("central european time", "CET"),
        ("central european summer time", "CEST"),
        ("eastern standard time", "EST"),
        ("eastern daylight time", "EDT"),
        ("pacific standard time", "PST"),
        ("pacific daylight time", "PDT"),
        ("central daylight time", "CDT"),
        ("mountain standard time", "MST"),
        ("mountain daylight time", "MDT"),
    ];
    let found = LETTERS.iter().find(|(name, _)| written.eq_ignore_ascii_case(name));
    found.map_or(written, |(_, letters)| letters).to_owned()
}

/// Returns the zone of the report: of its duration, of the head of its timeline, or of most rows.
pub fn zone(
    when: &When,
    parts: &[Part],
    zone_lines: &[(usize, String)],
    rows: &[super::Row],
) -> Option<String> {
    let in_names = parts
        .iter()
        .filter(|part| part.role == Some(Role::Timeline))
        .find_map(|part| zone_in_text(&part.name));
    let in_lines = zone_lines.iter().find_map(|(_, line)| zone_in_text(line));
    let in_zone = parts.iter().filter(|part| part.role == Some(Role::Zone)).find_map(|part| {
        let text = part.markdown();
        zone_in_text(&text)
            .or_else(|| Some(text.trim().to_owned()).filter(|text| !text.is_empty() && text.len() < 40))
    });
    let mut zones: Vec<(&str, usize)> = Vec::new();
    for zone in rows.iter().filter_map(|row| row.zone.as_deref()) {
        match zones.iter().position(|(known, _)| *known == zone) {
            Some(at) => zones[at].1 += 1,
            None if zones.len() < 50 => zones.push((zone, 1)),
            None => {}
        }
    }
    let most = zones.iter().map(|(_, count)| *count).max();
    let in_rows = zones.iter().find(|(_, count)| Some(*count) == most).map(|(zone, _)| (*zone).to_owned());
    let in_rows = in_rows.map(|zone| if zone == "Z" { "UTC".to_owned() } else { zone });
    if when.is_own {
        return when.zone.clone().or(in_rows);
    }
    in_zone.or_else(|| when.zone.clone()).or(in_names).or(in_lines).or(in_rows)
}

/// Returns the blocks of a text that stands in a timeline heading, for the day that it names.
pub fn head_of(part: &Part) -> impl Iterator<Item = &Block> {
    const HEAD: usize = 6;
    part.body.iter().take(HEAD).filter(|block| matches!(block.kind, Kind::Text | Kind::Quote))
}
