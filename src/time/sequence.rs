//! The events of a timeline as moments, as far as the writer's answers allow.
//!
//! Nothing is sorted and no day is invented: where the order or the day is not certain, there is no moment, and
//! nothing may be derived from it.

use jiff::civil::{Date, DateTime};

use super::{duration_between, later_by};
use crate::postmortem::{Answer, ClockReading, EventId, Postmortem, Written};

/// Returns when the outage began and when it ended, as far as that is known.
///
/// Both are `None` if they are not all of one zone, with each other and with the [`event_moments`].
pub fn outage_moments(postmortem: &Postmortem) -> (Option<DateTime>, Option<DateTime>) {
    let summary = &postmortem.summary;
    let has_moments = event_moments(postmortem).iter().any(Option::is_some);
    let events = postmortem.timeline.iter().filter(|_| has_moments).map(|event| &event.time);
    if !are_in_one_zone(events.chain([&summary.started.time, &summary.ended.time]), &summary.zone) {
        return (None, None);
    }
    (started_at(postmortem), ended_at(postmortem))
}

/// Returns when the outage began, if both the day and the time were given and understood.
fn started_at(postmortem: &Postmortem) -> Option<DateTime> {
    let started = &postmortem.summary.started;
    moment(&started.time, started_on(postmortem), None)
}

/// Returns when the outage ended. Without a day of its own it is the day on which the outage began.
fn ended_at(postmortem: &Postmortem) -> Option<DateTime> {
    let ended = &postmortem.summary.ended;
    let day = match &ended.date {
        Answer::Blank => started_on(postmortem),
        Answer::Unknown => None,
        Answer::Given(date) => date.reading().copied(),
    };
    let ended = moment(&ended.time, day, started_at(postmortem))?;
    // An end before the beginning means that a day or a time is missing, not that time ran backwards.
    started_at(postmortem).is_none_or(|started| started <= ended).then_some(ended)
}

/// How far the clock may go back from one event to the next before it is a new day, in minutes. What was added later
/// goes back a little, a night goes back by half a day and more.
pub const NEW_DAY: i64 = 6 * 60;

/// Returns the moment of each event, in the writer's order.
///
/// An event without a day of its own has the day of the event above it or, at the top, the day on which the outage
/// began; where the clock goes back by hours, it is the next day. If the moments do not rise all the same, a day is
/// missing somewhere, and if they name different zones, their differences are not what they seem: then every one is
/// `None`.
pub fn event_moments(postmortem: &Postmortem) -> Vec<Option<DateTime>> {
    let mut day = started_on(postmortem);
    let started = started_at(postmortem);
    let mut before: Option<DateTime> = None;
    let mut moments = Vec::with_capacity(postmortem.timeline.len());
    for event in &postmortem.timeline {
        let own_day = event.time.given().and_then(Written::reading).and_then(|reading| reading.date);
        day = own_day.or(day);
        let mut at = moment(&event.time, day, started);
        if counts_from_start(&event.time) {
            day = at.map(DateTime::date).or(day);
            before = at.or(before);
            moments.push(at);
            continue;
        }
        if let (Some(earlier), Some(now), None) = (before, at, own_day)
            && now.duration_until(earlier).as_mins() >= NEW_DAY
        {
            day = day.and_then(|day| day.tomorrow().ok());
            at = moment(&event.time, day, started);
        }
        before = at.or(before);
        moments.push(at);
    }
    let times = || postmortem.timeline.iter().map(|event| &event.time);
    // What counts from the start is in the zone of the start.
    let start = times().any(counts_from_start).then_some(&postmortem.summary.started.time);
    let times = times().chain(start);
    if !moments.iter().flatten().is_sorted() || !are_in_one_zone(times, &postmortem.summary.zone) {
        moments.fill(None);
    }
    moments
}

/// Returns how long the outage took, in minutes.
///
/// `None` unless both ends are known, exact and in one zone: a difference of guesses is no fact.
pub fn outage_minutes(postmortem: &Postmortem) -> Option<u32> {
    let summary = &postmortem.summary;
    let times = [&summary.started.time, &summary.ended.time];
    if !times.iter().all(|time| is_exact(postmortem, time))
        || !are_in_one_zone(times.into_iter(), &summary.zone)
    {
        return None;
    }
    duration_between(started_at(postmortem)?, ended_at(postmortem)?)
}

/// The longest stretch of a timeline in which nothing is recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Silence {
    /// The event that ends it.
    pub until: EventId,
    /// Its length in minutes.
    pub minutes: u32,
}

/// Returns the longest silence between two events that follow each other; of equal ones the first.
///
/// `None` with fewer than three events, where "the longest" says nothing, or where a time is only approximate
/// at either end, since a difference of two guesses is no fact.
pub fn longest_silence(postmortem: &Postmortem) -> Option<Silence> {
    let moments = event_moments(postmortem);
    let exact = |at: usize| moments[at].filter(|_| is_exact(postmortem, &postmortem.timeline[at].time));
    if moments.iter().flatten().count() < 3 {
        return None;
    }
    let mut longest: Option<Silence> = None;
    for at in 1..moments.len() {
        let (Some(from), Some(to)) = (exact(at - 1), exact(at)) else { continue };
        let Some(minutes) = duration_between(from, to) else { continue };
        if longest.is_none_or(|silence| minutes > silence.minutes) {
            longest = Some(Silence { until: postmortem.timeline[at].id, minutes });
        }
    }
    longest.filter(|silence| silence.minutes > 0)
}

/// Tells whether a time is understood and not only about right; one that counts from the start is as exact as the start.
pub fn is_exact(postmortem: &Postmortem, time: &Answer<Written<ClockReading>>) -> bool {
    let exact = |time: &Answer<Written<ClockReading>>| {
        time.given().and_then(Written::reading).is_some_and(|reading| !reading.approximate)
    };
    exact(time) && (!counts_from_start(time) || exact(&postmortem.summary.started.time))
}

fn counts_from_start(time: &Answer<Written<ClockReading>>) -> bool {
    time.given().and_then(Written::reading).is_some_and(|reading| reading.since_start.is_some())
}

fn started_on(postmortem: &Postmortem) -> Option<Date> {
    postmortem.summary.started.date.given().and_then(Written::reading).copied()
}

fn are_in_one_zone<'a>(
    times: impl Iterator<Item = &'a Answer<Written<ClockReading>>>,
    otherwise: &'a str,
) -> bool {
    let readings = times.filter_map(|time| time.given()?.reading().filter(|it| it.since_start.is_none()));
    let mut zones = readings.map(|reading| reading.zone.as_deref().unwrap_or(otherwise.trim()));
    let first = zones.next();
    zones.all(|zone| first.is_some_and(|first| are_alike(zone, first)))
}

/// Tells whether two zones are one: `IST` and `IST (UTC+05:30)` are.
fn are_alike(one: &str, other: &str) -> bool {
    let names = |zone: &'_ str| zone.split_once(" (").map_or(zone.len(), |(name, _)| name.len());
    let (first, second) = (names(one), names(other));
    one == other || one[..first] == other[..second] && (first == one.len() || second == other.len())
}

fn moment(
    time: &Answer<Written<ClockReading>>,
    day: Option<Date>,
    started: Option<DateTime>,
) -> Option<DateTime> {
    let reading = time.given()?.reading()?;
    if let Some(seconds) = reading.since_start {
        return later_by(started?, seconds.into());
    }
    let day = reading.date.or(day)?;
    let day = if reading.is_end_of_day() { day.tomorrow().ok()? } else { day };
    Some(day.to_datetime(reading.time))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::postmortem::{Edit, Item, TimeField, apply, example};
    use crate::time::{answer, read_time};

    #[test]
    fn the_example_is_understood() {
        let postmortem = example();
        assert_eq!(started_at(&postmortem), Some(date(2024, 1, 28).at(15, 0, 0, 0)));
        assert_eq!(ended_at(&postmortem), Some(date(2024, 1, 28).at(17, 30, 0, 0)));
        let silence = longest_silence(&postmortem).unwrap();
        assert_eq!((silence.minutes, silence.until), (45, postmortem.timeline[4].id));
    }

    #[test]
    fn nothing_is_derived_from_events_out_of_order() {
        let mut postmortem = example();
        let item = Item::Event(postmortem.timeline[5].id);
        apply(&mut postmortem, Edit::Move { item, to: 0 }).unwrap();
        assert!(event_moments(&postmortem).iter().all(Option::is_none));
        assert_eq!(longest_silence(&postmortem), None);
    }

    #[test]
    fn after_midnight_it_is_the_next_day() {
        let mut postmortem = example();
        let id = postmortem.timeline[5].id;
        let time = answer("1:30 AM", read_time);
        apply(&mut postmortem, Edit::SetTime { field: TimeField::Event(id), time }).unwrap();
        assert_eq!(event_moments(&postmortem)[5], Some(date(2024, 1, 29).at(1, 30, 0, 0)));
    }

    #[test]
    fn a_zone_that_says_what_it_means_is_the_same_zone() {
        for (one, other, alike) in [
            ("IST", "IST (UTC+05:30)", true),
            ("IST (UTC+05:30)", "IST", true),
            ("IST (UTC+02:00)", "IST (UTC+05:30)", false),
            ("IST", "CST (UTC+08:00)", false),
            ("IST", "IS", false),
        ] {
            assert_eq!(are_alike(one, other), alike, "{one} {other}");
        }
    }

    #[test]
    fn an_approximate_time_ends_no_silence() {
        let mut postmortem = example();
        let field = TimeField::Event(postmortem.timeline[4].id);
        apply(&mut postmortem, Edit::SetTime { field, time: answer("~4:45 PM", read_time) }).unwrap();
        let silence = longest_silence(&postmortem).unwrap();
        assert_eq!((silence.minutes, silence.until), (30, postmortem.timeline[3].id));
    }

    #[test]
    fn nothing_is_derived_across_zones_or_from_a_guess() {
        assert_eq!(outage_minutes(&example()), Some(150));
        for ended in ["5:30 PM UTC", "~5:30 PM"] {
            let mut postmortem = example();
            let time = answer(ended, read_time);
            apply(&mut postmortem, Edit::SetTime { field: TimeField::Ended, time }).unwrap();
            assert_eq!(outage_minutes(&postmortem), None, "{ended}");
        }
        let mut postmortem = example();
        let field = TimeField::Event(postmortem.timeline[4].id);
        apply(&mut postmortem, Edit::SetTime { field, time: answer("4:45 PM UTC", read_time) }).unwrap();
        assert_eq!(longest_silence(&postmortem), None);
    }

    fn with_time(mut postmortem: Postmortem, field: TimeField, time: &str) -> Postmortem {
        apply(&mut postmortem, Edit::SetTime { field, time: answer(time, read_time) }).unwrap();
        postmortem
    }

    #[test]
    fn what_counts_from_the_start_stands_where_it_belongs() {
        let second = TimeField::Event(example().timeline[1].id);
        let postmortem = with_time(example(), second, "T+00:10");
        assert_eq!(event_moments(&postmortem)[1], Some(date(2024, 1, 28).at(15, 10, 0, 0)));
        let ended = with_time(postmortem.clone(), TimeField::Ended, "T+2h");
        assert_eq!(outage_minutes(&ended), Some(120));
        // Out of order is out of order.
        let late = with_time(postmortem.clone(), second, "T+3h");
        assert!(event_moments(&late).iter().all(Option::is_none));
        // Past midnight the next one is of the new day.
        let mut night = with_time(postmortem.clone(), TimeField::Started, "11:30 PM");
        night.timeline.truncate(3);
        for (at, time) in ["T+5m", "T+45m", "0:20"].into_iter().enumerate() {
            night = with_time(night, TimeField::Event(example().timeline[at].id), time);
        }
        let moments = event_moments(&night);
        assert_eq!(moments[1..], [15, 20].map(|minute| Some(date(2024, 1, 29).at(0, minute, 0, 0))));
    }

    #[test]
    fn without_a_start_nothing_is_derived_from_what_counts_from_it() {
        let second = TimeField::Event(example().timeline[1].id);
        let relative = with_time(example(), second, "T+00:10");
        for start in ["", "after lunch", "T+00:00"] {
            let postmortem = with_time(relative.clone(), TimeField::Started, start);
            let moments = event_moments(&postmortem);
            assert_eq!((moments[1], moments[0].is_some()), (None, true), "{start}");
        }
        let vague = with_time(relative.clone(), TimeField::Started, "~3:00 PM");
        assert!(!is_exact(&vague, &vague.timeline[1].time) && is_exact(&vague, &vague.timeline[0].time));
        // The start is in another zone than the other events.
        let zoned = with_time(relative, TimeField::Started, "3:00 PM UTC");
        assert!(event_moments(&zoned).iter().all(Option::is_none));
    }

    #[test]
    fn an_end_before_the_beginning_is_no_end() {
        let mut postmortem = example();
        let time = answer("1:30 AM", read_time);
        apply(&mut postmortem, Edit::SetTime { field: TimeField::Ended, time }).unwrap();
        assert_eq!(ended_at(&postmortem), None);
    }
}
