//! Rows with their days.

use super::{Entry, RawRow};
use crate::postmortem::{Answer, ClockNote, ClockReading, Written};
use crate::read::report::day::Calendar;
use crate::read::report::day_word::DayWord;
use crate::read::report::own::unescaped;
use crate::read::report::{About, Note, NoteKind, Row, RowDate};
use crate::read::timeline::{DateSource, Given, PasteNote, PastedEvent, resolve_given};
use crate::time::{Day, Stamp};
use jiff::civil::{Date, Time};

/// Works out the days of the rows. `first` is the day of the incident, if it is known from elsewhere; `zone` that of the
/// report.
pub fn resolve(
    entries: Vec<Entry>,
    calendar: &Calendar,
    first: Option<Date>,
    notes: &mut Vec<Note>,
) -> Vec<Row> {
    let stamps = entries.iter().filter_map(|entry| match entry {
        Entry::Row(row) => row.stamp.as_ref(),
        Entry::Day(..) | Entry::DayWord(..) => None,
    });
    let (halves, all) =
        stamps.fold((0, 0), |(halves, all), it| (halves + usize::from(it.clock.has_half), all + 1));
    let mut given: Vec<Given> = first.map(|date| Given::Day(Day::Date(date))).into_iter().collect();
    let mut rows = Vec::new();
    let mut calendar = *calendar;
    let mut is_above = false;
    // Under a day that is open no other day holds.
    let mut is_open = false;
    // The day that holds so far, as far as words for days go by it.
    let mut holds = first;
    let mut night = Night::default();
    for entry in entries {
        match entry {
            Entry::Day(line, day, written) => match calendar.settle(day, &written) {
                Some(date) => {
                    given.push(Given::Day(Day::Date(date)));
                    calendar.near = Some(date);
                    holds = Some(date);
                    is_above = true;
                    is_open = false;
                }
                None => {
                    notes.push(open_date(line, rows.len(), &written));
                    is_open = true;
                }
            },
            Entry::DayWord(word) => {
                let day = named(word, holds, first, night);
                given.extend(day.map(|date| Given::Day(Day::Date(date))));
                is_open = day.is_none();
                is_above |= day.is_some();
                holds = day.or(holds);
            }
            Entry::Row(row) => {
                let mut stamp = row.stamp.clone();
                let own = stamp.as_ref().and_then(|it| it.day).or(row.day);
                let date = own.and_then(|day| calendar.settle(day, &row.written));
                if let Some(stamp) = &mut stamp {
                    if stamp.day.is_some() && date.is_none() {
                        notes.push(open_date(row.line, rows.len(), &row.written));
                    }
                    stamp.day = date.map(Day::Date);
                }
                let by_word = row.day_word.filter(|_| own.is_none());
                let date = date.or_else(|| named(by_word?, holds, first, night));
                if let (Some(stamp), Some(date)) = (&mut stamp, date) {
                    stamp.day = Some(Day::Date(date));
                }
                if date.is_some() {
                    calendar.near = date;
                    holds = date;
                    is_open = false;
                    night = Night::default();
                }
                night.pass(stamp.as_ref());
                if let Some(stamp) = stamp.as_mut().filter(|stamp| is_plain(stamp)) {
                    stamp.clock.time =
                        row.phase.map_or(stamp.clock.time, |start| after(start, stamp.clock.time));
                    stamp.clock.has_half = row.phase.is_some();
                }
                let inherits_half = halves * 2 > all && stamp.as_ref().is_some_and(is_plain);
                given.push(Given::Row { stamp, inherits_half });
                // A day from a row holds for those below it.
                is_open |= (own.is_some() || by_word.is_some()) && date.is_none();
                rows.push((row, date, is_above, is_open));
                is_above |= date.is_some();
            }
        }
    }
    let (events, pasted, is_newest_first) = resolve_given(given);
    let above: Vec<bool> = rows.iter().map(|(_, _, is_above, _)| *is_above).collect();
    let lines: Vec<usize> = rows.iter().map(|(row, ..)| row.line).collect();
    notes.extend(pasted.iter().filter_map(|note| translated(note, &lines)));
    if is_newest_first {
        notes.push(Note { line: lines[0], about: About::Timeline, kind: NoteKind::NewestFirst });
    }
    let rows = rows.into_iter().zip(events).enumerate();
    rows.map(|(at, ((row, own, _, is_open), mut event))| {
        if is_open {
            event.date = None;
        }
        finished(at, *row, own, &event, above[at], notes)
    })
    .collect()
}

/// How far the night has gone since a day was named.
#[derive(Clone, Copy, Default)]
struct Night {
    last: Option<Time>,
    is_past_midnight: bool,
}

impl Night {
    fn pass(&mut self, stamp: Option<&Stamp>) {
        const NEW_DAY: i8 = 6;
        let Some(time) = stamp.map(|stamp| stamp.clock.time) else { return };
        self.is_past_midnight |= self.last.is_some_and(|last| time.hour() + NEW_DAY <= last.hour());
        self.last = Some(time);
    }

    /// Tells whether the morning that comes is of the same day as the row above.
    fn is_before_dawn(self) -> bool {
        const DAWN: i8 = 6;
        self.last.is_some_and(|last| last.hour() < DAWN)
    }
}

/// Returns the day that a word names, as far as a day is known from which it counts.
fn named(word: DayWord, holds: Option<Date>, first: Option<Date>, night: Night) -> Option<Date> {
    let above = holds?;
    if word == DayWord::NextMorning && night.is_before_dawn() {
        return if night.is_past_midnight { above.tomorrow().ok() } else { Some(above) };
    }
    word.day(above, first.unwrap_or(above), night.last.is_some())
}

/// Returns a time in the half of the day in which it is not before the phase.
fn after(start: Time, time: Time) -> Time {
    let later = time.wrapping_add(jiff::SignedDuration::from_hours(12));
    if time < start && later >= start { later } else { time }
}

/// Tells whether a time could be of either half of the day.
fn is_plain(stamp: &Stamp) -> bool {
    !stamp.clock.has_half && stamp.clock.time.hour() < 12 && !stamp.clock_text.starts_with('0')
}

fn open_date(line: usize, at: usize, written: &str) -> Note {
    Note { line, about: About::Row(at), kind: NoteKind::AmbiguousDate { written: written.to_owned() } }
}

fn translated(note: &PasteNote, lines: &[usize]) -> Option<Note> {
    let (row, kind) = match note {
        PasteNote::NewDay { line } => (*line, NoteKind::NextDay),
        PasteNote::OutOfOrder { line } => (*line, NoteKind::OutOfOrder),
        PasteNote::OddTime { line, written } => (*line, NoteKind::OddTime { written: written.clone() }),
        _ => return None,
    };
    let at = row.checked_sub(1)?;
    Some(Note { line: *lines.get(at)?, about: About::Row(at), kind })
}

fn finished(
    at: usize,
    row: RawRow,
    own: Option<Date>,
    event: &PastedEvent,
    is_above: bool,
    notes: &mut Vec<Note>,
) -> Row {
    let about = About::Row(at);
    let mut note = |kind| notes.push(Note { line: row.line, about, kind });
    let text = row.text();
    let time = match (&row.stamp, event.time) {
        (Some(stamp), Some(time)) => {
            if row.is_within {
                note(NoteKind::TimeInSentence { written: row.written.clone() });
            }
            if row.is_odd {
                note(NoteKind::OddDate { written: row.written.clone() });
            }
            if time != stamp.clock.time {
                note(NoteKind::HalfFromAbove { written: stamp.clock_text.clone() });
            }
            let reading = ClockReading {
                until: stamp.clock.until,
                approximate: stamp.clock.approximate,
                notes: stamp
                    .clock
                    .notes
                    .iter()
                    .copied()
                    .filter(|it| *it != ClockNote::AmbiguousDay)
                    .collect(),
                ..ClockReading::at(time)
            };
            Answer::Given(Written::new(stamp.clock_text.clone(), Some(reading)))
        }
        _ => {
            if row.day.is_none() {
                note(NoteKind::NoTime);
            }
            Answer::Blank
        }
    };
    let has_time = time.given().is_some();
    let date = if has_time { event.date.map(|(date, _)| date) } else { own };
    let source = event.date.map(|(_, source)| match source {
        DateSource::Row => RowDate::Row,
        DateSource::Above if is_above => RowDate::Above,
        DateSource::Above => RowDate::Summary,
        DateSource::Rollover => RowDate::Rollover,
    });
    let zone = row
        .stamp
        .and_then(|stamp| stamp.zone)
        .map(|(written, _)| written)
        .or(row.zone_words.map(|zone| unescaped(&zone)));
    let (label, text) = match (row.label, text.is_empty()) {
        // Words that name the row are its words if there are no others.
        (Some(label), true) => (None, label),
        (label, _) => (label, text),
    };
    let is_unknown = label.as_deref() == Some("Time unknown") && !has_time;
    Row {
        line: row.line,
        date,
        date_source: if has_time { source } else { own.map(|_| RowDate::Row) },
        time: if is_unknown { Answer::Unknown } else { time },
        zone,
        written: row.before,
        author: row.author,
        label: label.filter(|_| !is_unknown),
        text,
    }
}
