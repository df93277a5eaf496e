//! What a cover shows of an incident: its share, its moments, its hour and its causes.

use std::fmt::Write as _;

use jiff::civil::{DateTime, Time};

use super::share::{Share, share};
use crate::postmortem::{Answer, Event, EventKind, Postmortem, Written};
use crate::tale::topic::{Topic, ruled_out_topic, topics};
use crate::time::{event_moments, is_exact, outage_moments};

/// How many windows a cover has.
pub const WINDOWS: usize = 50;
/// Where the ruler begins and ends.
pub const RULER: (i64, i64) = (76, 932);
/// How many marks stand on the ruler at most.
const MOST_MARKS: usize = 12;
/// How close two marks may stand.
const CLOSEST: u16 = 34;
/// How many causes are drawn at most.
const MOST_CAUSES: usize = 2;

/// What is drawn of an incident, and nothing else is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The share of the users that was affected.
    pub share: Option<Share>,
    /// When it began, as written, and the part of the day that this is.
    pub began: Option<(String, Daypart)>,
    /// The outage on the ruler.
    pub outage: Option<(u16, u16)>,
    /// The events on the ruler, from the left.
    pub marks: Vec<Mark>,
    /// How many events have no certain place there.
    pub undrawn: usize,
    /// The marks of the scale, and whether each is a strong one.
    pub ticks: Vec<(u16, bool)>,
    /// What the root cause names, in its order.
    pub causes: Vec<Topic>,
}

/// A part of the day, as the sky has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Daypart {
    /// From five.
    Dawn,
    /// From eight.
    Day,
    /// From five in the afternoon.
    Dusk,
    /// From nine.
    Night,
}

/// One event on the ruler, or several that are too close to tell apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where it stands.
    pub x: u16,
    /// The time of the first of them, as written.
    pub written: String,
    /// The time of the last of them, as written.
    pub written_last: String,
    /// The time in brief, for the ruler.
    pub label: String,
    /// The day in brief.
    pub day: String,
    /// How many they are.
    pub events: usize,
    /// Whether something was ruled out there, and nothing else happened.
    pub is_cleared: bool,
    /// What was ruled out, where it was named.
    pub cleared: Option<Topic>,
}

impl Facts {
    /// Takes from a postmortem what a cover shows.
    pub fn of(postmortem: &Postmortem) -> Self {
        let cause = &postmortem.summary.root_cause;
        let cause = if cause.trim().is_empty() { &postmortem.root_cause.explanation } else { cause };
        let causes = topics(cause);

        let moments = event_moments(postmortem);
        let (from, to) = outage_moments(postmortem);
        let known = || moments.iter().flatten().copied().chain(from).chain(to);
        let scale = known().min().zip(known().max()).map(|(first, last)| Scale::new(first, last));
        let outage = scale.as_ref().and_then(|scale| Some((scale.place(from?), scale.place(to?))));
        let marks = scale.as_ref().map_or_else(Vec::new, |scale| marks(postmortem, &moments, scale, &causes));
        let is_given = |event: &&Event| event.time != Answer::Blank || !event.text.trim().is_empty();
        let drawn: usize = marks.iter().map(|mark| mark.events).sum();
        Self {
            share: share(&postmortem.summary.impact),
            began: began(postmortem),
            outage,
            undrawn: postmortem.timeline.iter().filter(is_given).count().saturating_sub(drawn),
            marks,
            ticks: scale.map_or_else(Vec::new, |scale| scale.ticks()),
            causes: causes.into_iter().take(MOST_CAUSES).collect(),
        }
    }

    /// Returns how many windows are dark. A share that is there darkens one, and one that spares somebody leaves one.
    pub fn dark(&self) -> usize {
        let Some(share) = &self.share else { return 0 };
        let basis_points = usize::try_from(share.basis_points).unwrap_or_default();
        match basis_points {
            0 => 0,
            10_000.. => WINDOWS,
            _ => ((basis_points * WINDOWS + 5_000) / 10_000).clamp(1, WINDOWS - 1),
        }
    }
}

impl Daypart {
    /// Every part, in the order of a day, as the palettes have it.
    pub const ALL: [Self; 4] = [Self::Dawn, Self::Day, Self::Dusk, Self::Night];

    /// Returns the part of the day of a time.
    pub fn of(time: Time) -> Self {
        match time.hour() {
            5..=7 => Self::Dawn,
            8..=16 => Self::Day,
            17..=20 => Self::Dusk,
            _ => Self::Night,
        }
    }

    /// Returns the words for it.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Dawn => "dawn",
            Self::Day => "day",
            Self::Dusk => "dusk",
            Self::Night => "night",
        }
    }
}

/// Returns when it began, by the writer's own clock: the outage or, failing that, the first event with a time.
fn began(postmortem: &Postmortem) -> Option<(String, Daypart)> {
    let times = postmortem.timeline.iter().map(|event| &event.time);
    std::iter::once(&postmortem.summary.started.time).chain(times).find_map(|time| {
        let written = time.given()?;
        let reading = written.reading().filter(|reading| reading.since_start.is_none())?;
        Some((in_one_line(written.text()), Daypart::of(reading.time)))
    })
}

/// Moments as places on the ruler.
struct Scale {
    first: DateTime,
    seconds: i64,
}

impl Scale {
    fn new(first: DateTime, last: DateTime) -> Self {
        Self { first, seconds: first.duration_until(last).as_secs() }
    }

    fn place(&self, at: DateTime) -> u16 {
        let (left, right) = RULER;
        let since = self.first.duration_until(at).as_secs();
        // A single moment stands in the middle.
        let x = if self.seconds == 0 {
            i64::midpoint(left, right)
        } else {
            left + since * (right - left) / self.seconds
        };
        u16::try_from(x).unwrap_or_default()
    }

    /// Returns the marks of a scale in whole steps of the clock, every third or fourth of them strong.
    fn ticks(&self) -> Vec<(u16, bool)> {
        const MINUTE: i64 = 60;
        const HOUR: i64 = 60 * MINUTE;
        const DAY: i64 = 24 * HOUR;
        /// The steps in seconds, and how many make a strong one.
        const STEPS: [(i64, i64); 9] = [
            (MINUTE, 5),
            (5 * MINUTE, 3),
            (15 * MINUTE, 4),
            (HOUR, 3),
            (3 * HOUR, 4),
            (6 * HOUR, 4),
            (DAY, 7),
            (7 * DAY, 4),
            (28 * DAY, 13),
        ];
        const MOST_TICKS: i64 = 40;
        let step = STEPS.iter().find(|(step, _)| self.seconds / step <= MOST_TICKS);
        let Some(&(step, strong)) = step.filter(|_| self.seconds > 0) else { return Vec::new() };
        let midnight = self.first.date().to_datetime(Time::midnight());
        let before = midnight.duration_until(self.first).as_secs();
        let (left, right) = RULER;
        let first = (before + step - 1) / step;
        let count = (before + self.seconds) / step;
        (first..=count)
            .map(|at| {
                let x = left + (at * step - before) * (right - left) / self.seconds;
                (u16::try_from(x).unwrap_or_default(), at % strong == 0)
            })
            .collect()
    }
}

/// Puts the events on the ruler. Those that would stand too close, or are too many, become one mark.
fn marks(
    postmortem: &Postmortem,
    moments: &[Option<DateTime>],
    scale: &Scale,
    causes: &[Topic],
) -> Vec<Mark> {
    let mut placed: Vec<Mark> = Vec::new();
    for (event, moment) in postmortem.timeline.iter().zip(moments) {
        placed.extend(moment.map(|moment| mark(postmortem, event, moment, scale, causes)));
    }
    let mut closest = CLOSEST;
    loop {
        let mut marks: Vec<Mark> = Vec::new();
        for mark in &placed {
            match marks.last_mut() {
                Some(last) if mark.x - last.x < closest => {
                    last.events += 1;
                    last.is_cleared &= mark.is_cleared;
                    last.written_last.clone_from(&mark.written);
                }
                _ => marks.push(mark.clone()),
            }
        }
        if marks.len() <= MOST_MARKS {
            return marks;
        }
        closest += 4;
    }
}

fn mark(postmortem: &Postmortem, event: &Event, moment: DateTime, scale: &Scale, causes: &[Topic]) -> Mark {
    let given = event.time.given();
    let written = given.map(Written::text).unwrap_or_default();
    let with_halves = has_halves(written);
    let is_approximate = !is_exact(postmortem, &event.time);
    let (hour, minute) = (moment.hour(), moment.minute());
    let mut label = String::new();
    if is_approximate {
        label.push('~');
    }
    if with_halves {
        let half = if hour < 12 { "AM" } else { "PM" };
        let _ = write!(label, "{}:{minute:02} {half}", if hour % 12 == 0 { 12 } else { hour % 12 });
    } else {
        let _ = write!(label, "{hour:02}:{minute:02}");
    }
    let cleared = ruled_out_topic(&event.text).map(|(topic, _)| topic);
    // What turned out to be the cause after all was not cleared.
    let is_cause = cleared.is_some_and(|topic| causes.contains(&topic));
    let is_cleared = event.likely_kind() == EventKind::RuledOut && !is_cause;
    let cleared = cleared.filter(|_| is_cleared);
    let written = in_one_line(written);
    Mark {
        x: scale.place(moment),
        written_last: written.clone(),
        written,
        label,
        day: format!("{} {}", month(moment), moment.day()),
        events: 1,
        is_cleared,
        cleared,
    }
}

/// Tells whether a time is written with its half of the day: `3:00 PM`, `3pm`, `3 p.m.`, and not `15:00 GMT`.
fn has_halves(written: &str) -> bool {
    let lower = written.to_ascii_lowercase();
    let words = lower.split(|it: char| !it.is_ascii_alphabetic() && it != '.').map(|it| it.trim_matches('.'));
    words.into_iter().any(|word| matches!(word, "am" | "pm" | "a.m" | "p.m"))
}

fn month(moment: DateTime) -> String {
    crate::time::long_date(moment.date()).chars().take(3).collect()
}

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
