//! The incident to scale, as plain data: what stands where on a strip that is 1000 units long.
//!
//! A unit is about a pixel of a desktop's page. The page and the writers draw the same strip; nothing in it knows
//! how. Where there is no certain moment there is no mark, and the strip says what it leaves out.

mod crowd;
mod description;
mod drawing;
mod mark;
mod scale;

use jiff::civil::DateTime;

use crate::postmortem::{Answer, ClockReading, Event, EventId, EventKind, Postmortem, Written};
use crate::time::{
    Measured, NEW_DAY, OutOfOrder, event_moments, is_exact, later_by, long_date, longest_silence, metrics,
    out_of_order, outage_minutes, outage_moments,
};
pub use crowd::{Detail, Shown};
pub use description::{description, flag_in_words, measured_in_brief, notes};
pub use drawing::{Drawing, HEIGHT, Label, LabelKind, drawing, from_top};
pub use mark::{Mark, mark};
use scale::Scale;
pub use scale::Tick;

/// How long a strip is, in its own units.
pub const LENGTH: u16 = 1000;

/// An incident to scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strip {
    /// The day on which it begins, as a document writes it; empty if nothing is drawn.
    pub day: String,
    /// The zone of the times, as written.
    pub zone: String,
    /// The outage, where both of its ends are known.
    pub outage: Option<Outage>,
    /// The marks of the ruler, from the left; none if nothing is drawn.
    pub ticks: Vec<Tick>,
    /// The events that have a place, from the left.
    pub flags: Vec<Flag>,
    /// The stretches between neighbouring flags.
    pub gaps: Vec<Gap>,
    /// How many events have no place.
    pub undrawn: usize,
    /// Why nothing is drawn, or none of the events.
    pub hindrance: Option<Hindrance>,
    /// The metrics.
    pub metrics: [Measured; 5],
    /// The milestones that are not in their order.
    pub out_of_order: Vec<OutOfOrder>,
}

/// The outage as a band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outage {
    /// Where it begins.
    pub from: u16,
    /// Where it ends.
    pub to: u16,
    /// Its beginning and its end as the writer wrote them.
    pub written: [String; 2],
    /// Its length, if that is a fact and no difference of guesses.
    pub minutes: Option<u32>,
}

/// An event at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flag {
    /// Which event.
    pub event: EventId,
    /// Where it is.
    pub x: u16,
    /// Its time as the writer wrote it.
    pub time: String,
    /// What happened, in one line.
    pub text: String,
    /// Its kind.
    pub kind: EventKind,
    /// Whether the kind is only guessed.
    pub is_guessed: bool,
    /// Whether the time is only about right.
    pub is_approximate: bool,
    /// What is shown of it on a wide page.
    pub wide: Shown,
    /// What is shown of it where there is little room.
    pub narrow: Shown,
}

/// A stretch in which nothing is recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Where it begins.
    pub from: u16,
    /// Where it ends.
    pub to: u16,
    /// Its length in whole minutes.
    pub minutes: u32,
    /// Whether it is only about right.
    pub is_approximate: bool,
    /// Whether it is the longest silence of the incident.
    pub is_longest: bool,
}

/// Why events, or all of them, are not drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hindrance {
    /// Nothing has a time yet.
    NothingYet,
    /// There are times, and no day for them.
    NoDay,
    /// This event, counted from one, is earlier than one above it.
    Earlier(usize),
    /// The times count from the start, and the start has no time.
    NoStart,
    /// The times name different zones.
    SeveralZones,
}

impl Strip {
    /// Lays an incident out.
    ///
    /// # Examples
    ///
    /// ```
    /// use retold::postmortem::example;
    /// use retold::strip::Strip;
    ///
    /// let strip = Strip::of(&example());
    /// let places: Vec<u16> = strip.flags.iter().map(|flag| flag.x).collect();
    /// assert_eq!(places, [38, 124, 209, 380, 636, 893]);
    /// ```
    pub fn of(postmortem: &Postmortem) -> Self {
        let moments = event_moments(postmortem);
        let (started_at, ended_at) = outage_moments(postmortem);
        let known = || started_at.iter().chain(&ended_at).chain(moments.iter().flatten()).copied();
        let scale = known().min().zip(known().max()).map(|(from, to)| Scale::new(from, to));
        let drawn = moments.iter().flatten().count();
        let hindrance = if drawn == 0 { hindrance(postmortem, scale.is_some()) } else { None };
        let mut strip = Self {
            day: known().min().map_or_else(String::new, |from| long_date(from.date())),
            zone: postmortem.summary.zone.trim().to_owned(),
            outage: None,
            ticks: Vec::new(),
            flags: Vec::new(),
            gaps: Vec::new(),
            undrawn: moments.len() - drawn,
            hindrance,
            metrics: metrics(postmortem),
            out_of_order: out_of_order(postmortem),
        };
        let Some(scale) = scale else { return strip };
        let mut times = postmortem.timeline.iter().map(|event| &event.time);
        let with_halves = times.any(says_half) || says_half(&postmortem.summary.started.time);
        strip.ticks = scale.ticks(with_halves);
        strip.outage = started_at.zip(ended_at).map(|(from, to)| Outage {
            from: scale.place(from),
            to: scale.place(to),
            written: [&postmortem.summary.started, &postmortem.summary.ended]
                .map(|point| written(&point.time).to_owned()),
            minutes: outage_minutes(postmortem),
        });
        let placed = postmortem.timeline.iter().zip(&moments);
        let placed: Vec<(&Event, DateTime)> =
            placed.filter_map(|(event, at)| Some((event, (*at)?))).collect();
        strip.flags = placed.iter().map(|(event, at)| flag(postmortem, event, scale.place(*at))).collect();
        crowd::thin_out(&mut strip.flags);
        strip.gaps = gaps(postmortem, &placed, &strip.flags);
        strip
    }
}

/// Tells whether a time says AM or PM; `T+15m` does not.
fn says_half(time: &Answer<Written<ClockReading>>) -> bool {
    let from_start = |time: &Written<ClockReading>| time.reading().is_some_and(|it| it.since_start.is_some());
    written(time).contains(['m', 'M']) && !time.given().is_some_and(from_start)
}

fn flag(postmortem: &Postmortem, event: &Event, x: u16) -> Flag {
    let kind = event.likely_kind();
    Flag {
        event: event.id,
        x,
        time: written(&event.time).to_owned(),
        text: in_one_line(&event.text),
        kind,
        is_guessed: event.kind.is_none() && kind != EventKind::Other,
        is_approximate: !is_exact(postmortem, &event.time),
        wide: Shown::default(),
        narrow: Shown::default(),
    }
}

fn gaps(postmortem: &Postmortem, placed: &[(&Event, DateTime)], flags: &[Flag]) -> Vec<Gap> {
    let longest = longest_silence(postmortem);
    let pairs = placed.windows(2).zip(flags.windows(2));
    let gap = |(events, flags): (&[(&Event, DateTime)], &[Flag])| {
        let seconds = events[0].1.duration_until(events[1].1).as_secs();
        let is_approximate = flags.iter().any(|flag| flag.is_approximate) || seconds % 60 != 0;
        Some(Gap {
            from: flags[0].x,
            to: flags[1].x,
            minutes: u32::try_from(seconds / 60).ok()?,
            is_approximate,
            is_longest: longest.is_some_and(|silence| silence.until == flags[1].event),
        })
    };
    pairs.filter_map(gap).collect()
}

/// Finds out why no event has a moment. A strip that has the outage to draw needs no events.
fn hindrance(postmortem: &Postmortem, has_outage: bool) -> Option<Hindrance> {
    let started = &postmortem.summary.started;
    let mut day = started.date.given().and_then(Written::reading).copied();
    let mut last: Option<DateTime> = None;
    let starts = started.time.given().and_then(Written::reading).filter(|it| it.since_start.is_none());
    let started_at = outage_moments(postmortem).0;
    let mut has_time = !has_outage && starts.is_some();
    let mut has_clock = has_time;
    for (at, event) in postmortem.timeline.iter().enumerate() {
        let Some(reading) = event.time.given().and_then(Written::reading) else { continue };
        has_time = true;
        has_clock |= reading.since_start.is_none();
        day = reading.date.or(day);
        let moment = match reading.since_start {
            Some(seconds) => started_at.and_then(|started| later_by(started, seconds.into())),
            None => day.map(|day| day.to_datetime(reading.time)),
        };
        let Some(mut moment) = moment else { continue };
        if let Some(last) = last.filter(|last| moment < *last) {
            if reading.date.is_some()
                || reading.since_start.is_some()
                || moment.duration_until(last).as_mins() < NEW_DAY
            {
                return Some(Hindrance::Earlier(at + 1));
            }
            day = day.and_then(|day| day.tomorrow().ok());
            moment = day.map_or(moment, |day| day.to_datetime(reading.time));
        }
        last = Some(moment);
    }
    match (has_time, day) {
        (false, _) => (!has_outage).then_some(Hindrance::NothingYet),
        (true, _) if !has_clock && starts.is_none() => Some(Hindrance::NoStart),
        (true, None) => Some(Hindrance::NoDay),
        (true, Some(_)) => Some(Hindrance::SeveralZones),
    }
}

fn written<T>(answer: &Answer<Written<T>>) -> &str {
    answer.given().map_or("", |written| written.text().trim())
}

/// Returns the beginning of a text, without line ends.
fn in_one_line(text: &str) -> String {
    const MOST_CHARACTERS: usize = 160;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MOST_CHARACTERS) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}

#[cfg(test)]
mod tests;
