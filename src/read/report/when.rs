//! When the incident began and ended, on which day, and in which zone.

mod calendar;
mod marked;
mod words;
mod zone;

pub use calendar::{calendar, incident_day};
pub use marked::from_rows;
pub use zone::{zone, zone_in_text};

use jiff::civil::Date;

use words::{
    BEGINNINGS, excerpt, mentions_with_dots, opens_with_moment, recurs, restored, says, sentence_of,
};
use zone::abbreviated;

use super::day::Calendar;
use super::moment::{Mention, Stretch, mentions, stretch};
use super::own;
use super::part::Part;
use super::role::Role;
use super::scan::{Block, Kind};
use super::{About, Note, NoteKind};
use crate::postmortem::{Answer, ClockReading, Point, Written};
use crate::time::{Day, Stamp};

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
        .find_map(|part| own::read(&part.markdown()).filter(own::OwnDuration::is_legible))
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
    if when.ended.is_none() {
        let starts = parts.iter().filter(|part| part.role == Some(Role::Start));
        when.ended = starts.into_iter().find_map(|part| reader.end_beside(part));
    }
    for place in places(parts) {
        if when.started.is_some() && when.ended.is_some() {
            break;
        }
        reader.stretch(&place, &mut when, notes);
    }
    if when.zone.is_none() {
        let dates = parts.iter().filter(|part| part.role == Some(Role::Date));
        when.zone = dates.into_iter().find_map(zone_of_time);
    }
    when
}

/// Returns the zone that stands with a time: `Date: 2026-01-05 02:13 UTC`.
fn zone_of_time(part: &Part) -> Option<String> {
    let text = part.markdown();
    let found = mentions(&text).into_iter().find_map(|it| it.stamp?.zone);
    found.map(|(written, _)| abbreviated(&written))
}

/// Returns the places in which a beginning and an end may stand.
fn places(parts: &[Part]) -> impl Iterator<Item = Place<'_>> {
    let of = |roles: &'static [Option<Role>]| parts.iter().filter(move |part| roles.contains(&part.role));
    let duration = of(&[Some(Role::Duration), Some(Role::Date)]);
    let summary = of(&[Some(Role::Summary)]);
    let lead = parts.iter().take(1);
    let impact = of(&[Some(Role::Impact)]);
    let others = parts
        .iter()
        .skip(1)
        .filter(|part| matches!(part.role, None | Some(Role::Other)) && part.parent != Some(Role::Timeline));
    duration.chain(summary).chain(lead).chain(impact).chain(others).flat_map(|part| {
        let place =
            move |(line, text)| Place { text, line, is_label: part.role == Some(Role::Duration), part };
        paragraphs_of(part).into_iter().map(place)
    })
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
        const NEAR: usize = 30;
        const LONGEST: usize = 90;
        paragraphs_of(part).iter().take(2).find_map(|(_, text)| {
            let mentions = mentions_with_dots(text);
            // A longer text under such a name tells something else as well.
            let is_near = mentions.first().is_some_and(|first| first.start < NEAR || text.len() < LONGEST);
            if !is_near {
                return None;
            }
            let at = mentions.iter().position(|it| it.stamp.is_some());
            let stamp = at.and_then(|at| mentions[at].stamp.as_ref());
            if zone.is_none() {
                *zone = stamp
                    .and_then(|stamp| stamp.zone.as_ref())
                    .map(|(written, _)| abbreviated(written))
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

    /// Reads the end in a part that names it behind the beginning: `Start: 9:00 AM End: 10:00 AM`.
    fn end_beside(&self, part: &Part) -> Option<Point> {
        paragraphs_of(part).iter().take(2).find_map(|(_, text)| {
            let mentions = mentions_with_dots(text);
            let timed = |from: usize| (from..mentions.len()).find(|at| mentions[*at].stamp.is_some());
            let first = timed(0)?;
            let second = timed(first + 1)?;
            let between = text.get(mentions[first].end..mentions[second].start)?.to_lowercase();
            let stamp = mentions[second].stamp.as_ref().filter(|_| between.contains("end"))?;
            let date = day_of(&mentions, second).and_then(|day| self.date(text, day));
            Some(Point { date: date.map_or(Answer::Blank, Answer::Given), time: Answer::Given(time(stamp)) })
        })
    }

    fn date(&self, text: &str, (day, start, end): (Day, usize, usize)) -> Option<Written<Date>> {
        // The weekday before an open date tells which it is.
        let mut from = start.saturating_sub(14);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        // Or the one in brackets behind it: `04/03/2024 10:00 - 11:30 UTC (Monday)`.
        let mut to = (end + 40).min(text.len());
        while !text.is_char_boundary(to) {
            to -= 1;
        }
        let reading = self.calendar.settle(day, &text[from..to]);
        Some(Written::new(text[start..end].trim_matches([',', ' ']), reading))
    }

    fn fallback(&self) -> Option<Written<Date>> {
        self.day.map(|day| Written::new(day.written.as_str(), Some(day.date)))
    }

    /// Reads a text that names a beginning and perhaps an end.
    fn stretch(&self, place: &Place<'_>, when: &mut When, notes: &mut Vec<Note>) {
        let text = place.text.as_str();
        let dotted = mentions_with_dots(text);
        let is_dotted = place.is_label || stretch(text, &dotted).is_some_and(|found| found.is_certain);
        let mentions = if is_dotted { dotted } else { mentions(text) };
        let Some(found) = stretch(text, &mentions) else { return };
        let is_prose = place.part.role == Some(Role::Summary) || place.part.form.is_none();
        // A single time is a beginning under a label, and in a sentence that begins with its day.
        let opens = !found.is_certain
            && is_prose
            && !recurs(text, &mentions[found.first])
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

/// Returns the blocks of a text that stands in a timeline heading, for the day that it names.
pub fn head_of(part: &Part) -> impl Iterator<Item = &Block> {
    const HEAD: usize = 6;
    part.body.iter().take(HEAD).filter(|block| matches!(block.kind, Kind::Text | Kind::Quote))
}
