//! Days, halves of the day and order, worked out over all events of a paste.

use jiff::civil::{Date, Time};

use super::day_order::{date_in, day_order};
use super::question::{Answers, DayOrder};
use super::zone_names;
use super::{DateSource, Entry, Found, LeftOver, PasteNote, PastedEvent, PastedTimeline, Row};
use crate::postmortem::ClockNote;
use crate::time::{ClockChange, Day, ZoneMeaning, clock_change, later_by};

/// How far the clock may go back before it is a new day, in minutes. Lines that were added later go back a little, a
/// night goes back by half a day and more.
const NEW_DAY: i32 = 6 * 60;

/// Works out what single lines do not tell.
pub fn resolve(found: Found, text: &str, answers: &Answers) -> PastedTimeline {
    let Found { mut entries, mut left_over, mut notes, zone } = found;
    let mut questions = Vec::new();
    zone_names::settle(&mut entries, zone, text, answers, &mut questions);
    let order = day_order(&entries, text, answers, &mut questions);
    let mut drafts = Vec::new();
    let mut above = None;
    let mut year_above = None;
    let mut half = None;
    for entry in entries {
        match entry {
            Entry::Day(_, day) => {
                if let Some(date) = dated(day, order) {
                    above = Some((date, true));
                    year_above = Some(date);
                }
            }
            Entry::Row(row) if row.text.trim().is_empty() => {
                // A message with a picture and nothing else.
                let Row { line, stamp, since_start, author, .. } = *row;
                let written = stamp.map(|stamp| stamp.clock_text).or(since_start.map(|(_, written)| written));
                let written = written.unwrap_or_default();
                let text = format!("{} {written}", author.unwrap_or_default()).trim().to_owned();
                left_over.push(LeftOver { line, text });
            }
            Entry::Row(row) => {
                drafts.push(draft(*row, order, year_above, &mut above, &mut half, &mut notes));
            }
        }
    }
    let was_newest_first = is_newest_first(&drafts);
    if was_newest_first {
        drafts.reverse();
        notes.insert(0, PasteNote::TurnedRound);
    }
    roll_over(&mut drafts, &mut notes);
    count_from_start(&mut drafts, &mut notes);
    notes.extend(drafts.iter().filter_map(|draft| changed_clock(&draft.event)));
    let events = drafts.into_iter().map(|draft| draft.event).collect();
    PastedTimeline { events, notes, questions, left_over, was_newest_first }
}

/// An event, and what is needed to place it.
struct Draft {
    event: PastedEvent,
    /// Whether a line above set its day anew: then the clock may have gone back.
    is_new_day: bool,
}

impl Draft {
    /// Returns the minute of the day, in UTC if the zone is known.
    fn minute(&self) -> Option<i32> {
        let time = self.event.time?;
        Some(i32::from(time.hour()) * 60 + i32::from(time.minute()) - self.event.offset.map_or(0, i32::from))
    }

    /// Returns the name of its zone if that is not known: then it can be compared with its like only.
    fn open_zone(&self) -> Option<String> {
        self.event.zone.clone().filter(|_| self.event.offset.is_none())
    }

    fn day_number(&self) -> Option<i32> {
        let (date, _) = self.event.date?;
        let hours = Date::new(2000, 1, 1).ok()?.duration_until(date).as_hours();
        i32::try_from(hours / 24).ok()
    }
}

/// Returns the day of the calendar, if there is one without the year of another line.
fn dated(day: Day, order: DayOrder) -> Option<Date> {
    match day {
        Day::Date(date) => Some(date),
        Day::Ambiguous { first, second, year } => date_in(order, first, second, year),
        Day::WithoutYear { .. } => None,
    }
}

fn draft(
    row: Row,
    order: DayOrder,
    year_above: Option<Date>,
    above: &mut Option<(Date, bool)>,
    half: &mut Option<bool>,
    notes: &mut Vec<PasteNote>,
) -> Draft {
    let mut event = PastedEvent {
        line: row.line,
        time: None,
        until: None,
        since_start: None,
        written: String::new(),
        date: None,
        month_day: None,
        zone: None,
        offset: None,
        approximate: false,
        author: row.author,
        age: row.age,
        text: row.text,
    };
    if let Some((seconds, written)) = row.since_start {
        (event.since_start, event.written) = (Some(seconds), written);
    }
    let Some(stamp) = row.stamp else { return Draft { event, is_new_day: false } };
    let mut time = stamp.clock.time;
    if row.inherits_half && !stamp.clock.has_half && half.is_some_and(|is_pm| is_pm) && time.hour() < 12 {
        time = Time::new(time.hour() + 12, time.minute(), time.second(), 0).unwrap_or(time);
    } else if stamp.clock.has_half {
        *half = Some(time.hour() >= 12);
    }
    let is_end_of_day = stamp.clock.notes.contains(&ClockNote::EndOfDay);
    let own = match stamp.day {
        Some(Day::WithoutYear { month, day }) => {
            event.month_day = Some((month, day));
            // With a year above the list it is a day of that year, or of the next if the year has just ended.
            year_above.and_then(|above| {
                let date = Date::new(above.year(), month, day).ok()?;
                if date < above { Date::new(above.year() + 1, month, day).ok() } else { Some(date) }
            })
        }
        Some(day) => dated(day, order),
        None => None,
    };
    let mut is_new_day = false;
    if let Some(date) = own {
        *above = Some((date, false));
        event.date = Some((date, DateSource::Row));
        is_new_day = true;
    } else if event.month_day.is_none()
        && let Some((date, is_marker)) = above
    {
        event.date = Some((*date, DateSource::Above));
        is_new_day = std::mem::take(is_marker);
    }
    if is_end_of_day && let Some((date, source)) = event.date {
        event.date = date
            .tomorrow()
            .ok()
            .map(|date| (date, if own.is_some() { source } else { DateSource::Rollover }));
        is_new_day = true;
    }
    if stamp.clock.notes.iter().any(|note| matches!(note, ClockNote::HalfContradicts | ClockNote::OddSign)) {
        notes.push(PasteNote::OddTime { line: row.line, written: stamp.clock_text.clone() });
    }
    if let Some((_, ZoneMeaning::Offset(minutes))) = &stamp.zone {
        event.offset = Some(*minutes);
    }
    event.time = Some(time);
    event.until = stamp.clock.until;
    event.written = stamp.clock_text;
    event.zone = stamp.zone.map(|(written, _)| written);
    event.approximate = stamp.clock.approximate;
    Draft { event, is_new_day }
}

/// Notes a time that the clocks of its zone skipped on its day, or showed twice.
fn changed_clock(event: &PastedEvent) -> Option<PasteNote> {
    let (zone, (date, _)) = (event.zone.as_deref()?, event.date?);
    let change = clock_change(zone, date.to_datetime(event.time?)).filter(|_| event.since_start.is_none())?;
    let (line, written) = (event.line, format!("{} {zone}", event.written));
    Some(match change {
        ClockChange::Skipped => PasteNote::SkippedTime { line, written },
        ClockChange::Twice => PasteNote::TimeTwice { line, written },
    })
}

/// Gives what counts from the start its time: from the first event that has one of its own.
fn count_from_start(drafts: &mut [Draft], notes: &mut Vec<PasteNote>) {
    let Some(line) = drafts.iter().find(|it| it.event.since_start.is_some()).map(|it| it.event.line) else {
        return;
    };
    let first = drafts.iter().find_map(|it| Some((it.event.time?, &it.event)));
    let Some((time, event)) = first else {
        notes.push(PasteNote::NoStart { line });
        return;
    };
    notes.push(PasteNote::CountedFrom { line, start: event.written.clone() });
    let (date, zone, offset, approximate) = (event.date, event.zone.clone(), event.offset, event.approximate);
    // Without a day any will do.
    let start = date.map_or(Date::constant(2000, 1, 1), |(date, _)| date).to_datetime(time);
    for event in drafts.iter_mut().map(|draft| &mut draft.event) {
        let Some(moment) = event.since_start.and_then(|seconds| later_by(start, seconds.into())) else {
            continue;
        };
        event.time = Some(moment.time());
        event.date = date.map(|_| (moment.date(), DateSource::Above));
        event.zone.clone_from(&zone);
        event.offset = offset;
        event.approximate = approximate;
    }
}

/// Tells whether most steps go back in time.
fn is_newest_first(drafts: &[Draft]) -> bool {
    let keys: Vec<(i32, i32)> = drafts
        .iter()
        .filter_map(|draft| {
            let day = draft
                .day_number()
                .or(draft.event.month_day.map(|(month, day)| i32::from(month) * 31 + i32::from(day)));
            Some((day.unwrap_or_default(), draft.minute()?))
        })
        .collect();
    let has_days = drafts
        .iter()
        .any(|it| matches!(it.event.date, Some((_, DateSource::Row))) || it.event.month_day.is_some());
    let steps = keys.windows(2);
    let back = steps.clone().filter(|pair| pair[1] < pair[0]).count();
    let on = steps.filter(|pair| pair[1] > pair[0]).count();
    // Without days a single step back is a midnight.
    back > on && (has_days || back >= 2)
}

/// Gives the events after midnight the next day.
fn roll_over(drafts: &mut [Draft], notes: &mut Vec<PasteNote>) {
    let mut days = 0;
    let mut before: Option<(i32, Option<Date>, Option<String>)> = None;
    for draft in drafts {
        let Some(minute) = draft.minute() else { continue };
        let has_own = draft.is_new_day && draft.event.date.is_some();
        let written = draft.event.date.map(|(date, _)| date);
        if has_own {
            days = 0;
        }
        let open = draft.open_zone();
        if let Some((earlier, date, zone)) = before
            && zone == open
            && minute < earlier
            && (!has_own || draft.day_number().is_some() && written == date)
            && !matches!(draft.event.date, Some((_, DateSource::Row)))
        {
            if earlier - minute >= NEW_DAY {
                days += 1;
                notes.push(PasteNote::NewDay { line: draft.event.line });
            } else {
                notes.push(PasteNote::OutOfOrder { line: draft.event.line });
            }
        }
        if days > 0
            && let Some((date, _)) = draft.event.date
            && let Some(date) = (0..days).try_fold(date, |date, _| date.tomorrow().ok())
        {
            draft.event.date = Some((date, DateSource::Rollover));
        }
        // A day that begins with `24:00` goes on for those that follow.
        if draft.event.date.is_some_and(|(_, source)| source == DateSource::Rollover) && days == 0 {
            days = 1;
        }
        before = Some((minute, written, open));
    }
}
