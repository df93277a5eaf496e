//! The numbers that incidents are compared by, each with the formula that it was worked out with.
//!
//! Time to detect, to acknowledge, to mitigate and to resolve are what most incident templates ask for. They are
//! counted here from the start of the impact, as Etsy's Morgue and the templates that follow it do, except for the
//! time to acknowledge, which begins when somebody could have known. A number is missing rather than zero where a
//! stamp is missing.

use jiff::civil::DateTime;

use super::{event_moments, is_exact, outage_moments};
use crate::postmortem::{Answer, ClockReading, Event, EventKind, Postmortem, Written};

/// A moment that a metric begins or ends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Milestone {
    /// The outage began.
    Start,
    /// Somebody or something noticed.
    Detected,
    /// Somebody began to look.
    Acknowledged,
    /// The harm was lessened.
    Mitigated,
    /// Service was back, as an event says.
    Resolved,
    /// The outage ended, as the summary says.
    End,
}

impl Milestone {
    /// Returns the name that people read, as it stands within a sentence.
    pub fn label(self) -> &'static str {
        match self {
            Self::Start => "the start of the outage",
            Self::Detected => "its detection",
            Self::Acknowledged => "the first response",
            Self::Mitigated => "the mitigation",
            Self::Resolved => "the resolution",
            Self::End => "the end of the outage",
        }
    }
}

/// A length of time by which incidents are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Metric {
    /// From the start until it was noticed.
    Detect,
    /// From then until somebody began to look.
    Acknowledge,
    /// From the start until the harm was lessened.
    Mitigate,
    /// From the start until service was back.
    Resolve,
    /// The whole outage.
    Impact,
}

impl Metric {
    /// Every metric, in the order in which an incident usually meets them.
    pub const ALL: [Self; 5] = [Self::Detect, Self::Acknowledge, Self::Mitigate, Self::Resolve, Self::Impact];

    /// Returns the name that people read.
    pub fn label(self) -> &'static str {
        match self {
            Self::Detect => "Time to detect",
            Self::Acknowledge => "Time to acknowledge",
            Self::Mitigate => "Time to mitigate",
            Self::Resolve => "Time to resolve",
            Self::Impact => "Total impact",
        }
    }

    /// Returns how it is worked out.
    pub fn formula(self) -> &'static str {
        match self {
            Self::Detect => "first detected or reported event − start",
            Self::Acknowledge => "first investigating, escalated or hypothesis event after it − detection",
            Self::Mitigate => "first mitigated or rolled back event − start",
            Self::Resolve => "first resolved event − start",
            Self::Impact => "end − start",
        }
    }

    fn ends(self) -> (Milestone, Milestone) {
        match self {
            Self::Detect => (Milestone::Start, Milestone::Detected),
            Self::Acknowledge => (Milestone::Detected, Milestone::Acknowledged),
            Self::Mitigate => (Milestone::Start, Milestone::Mitigated),
            Self::Resolve => (Milestone::Start, Milestone::Resolved),
            Self::Impact => (Milestone::Start, Milestone::End),
        }
    }
}

/// A metric with what is known of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    /// Which metric.
    pub metric: Metric,
    /// Its length in whole minutes; `None` where one of its milestones is not known.
    pub minutes: Option<u32>,
    /// Whether one of its milestones is an event whose kind is only guessed.
    pub is_guessed: bool,
    /// Whether it is only about right: a time is approximate, or seconds are left over.
    pub is_approximate: bool,
}

/// Two milestones of which the later one is said to have come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfOrder {
    /// The one that should come first.
    pub first: Milestone,
    /// The one that should come after it, and does not.
    pub then: Milestone,
}

/// Works out every metric, in the order of [`Metric::ALL`].
///
/// # Examples
///
/// ```
/// use retold::postmortem::example;
/// use retold::time::metrics;
///
/// let minutes = metrics(&example()).map(|measured| measured.minutes);
/// assert_eq!(minutes, [Some(0), Some(15), None, Some(150), Some(150)]);
/// ```
pub fn metrics(postmortem: &Postmortem) -> [Measured; 5] {
    let stamps = stamps(postmortem);
    Metric::ALL.map(|metric| {
        let (from, to) = metric.ends();
        let (from, to) = (stamp_of(&stamps, from), stamp_of(&stamps, to));
        let seconds = from.zip(to).map(|(from, to)| from.at.duration_until(to.at).as_secs());
        let seconds = seconds.and_then(|seconds| u32::try_from(seconds).ok());
        let is_any =
            |is: fn(&Stamp) -> bool| seconds.is_some() && from.iter().chain(&to).any(|stamp| is(stamp));
        Measured {
            metric,
            minutes: seconds.map(|seconds| seconds / 60),
            is_guessed: is_any(|stamp| stamp.is_guessed),
            is_approximate: is_any(|stamp| stamp.is_approximate)
                || seconds.is_some_and(|seconds| seconds % 60 != 0),
        }
    })
}

/// Returns the milestones that are out of order, as pairs of neighbours.
///
/// An end before the start counts: a day or a time is missing or wrong. The end is not compared with the events,
/// since people go on working after an outage and some learn of it only then.
pub fn out_of_order(postmortem: &Postmortem) -> Vec<OutOfOrder> {
    let stamps = stamps(postmortem);
    let rising = stamps.iter().filter(|stamp| stamp.milestone != Milestone::End).collect::<Vec<_>>();
    let falls = rising.windows(2).filter(|pair| pair[0].at > pair[1].at);
    let mut found: Vec<OutOfOrder> =
        falls.map(|pair| OutOfOrder { first: pair[0].milestone, then: pair[1].milestone }).collect();
    if ends_before_it_starts(postmortem) {
        found.push(OutOfOrder { first: Milestone::Start, then: Milestone::End });
    }
    found
}

/// A milestone that is known.
#[derive(Clone, Copy)]
struct Stamp {
    milestone: Milestone,
    at: DateTime,
    is_guessed: bool,
    is_approximate: bool,
}

fn stamp_of(stamps: &[Stamp], milestone: Milestone) -> Option<&Stamp> {
    stamps.iter().find(|stamp| stamp.milestone == milestone)
}

/// Returns the milestones that are known, in the order in which they should have come.
fn stamps(postmortem: &Postmortem) -> Vec<Stamp> {
    let (started_at, ended_at) = outage_moments(postmortem);
    let moments = event_moments(postmortem);
    let kinds: Vec<EventKind> = postmortem.timeline.iter().map(Event::likely_kind).collect();
    // The first of a kind counts, also if its time is not known: a later one would make the number wrong.
    let first = |after: usize, wanted: &[EventKind]| {
        kinds.iter().enumerate().skip(after).find(|(_, kind)| wanted.contains(kind)).map(|(at, _)| at)
    };
    let detected = first(0, &[EventKind::Detected, EventKind::ReportedByUsers]);
    let response = [EventKind::Investigating, EventKind::Escalated, EventKind::Hypothesis];
    let acknowledged = detected.and_then(|detected| first(detected + 1, &response));
    let mitigated = first(0, &[EventKind::Mitigated, EventKind::RolledBack]);
    let resolved = first(0, &[EventKind::Resolved]);

    let summary = &postmortem.summary;
    let given = |milestone, at: Option<DateTime>, time| {
        at.map(|at| Stamp { milestone, at, is_guessed: false, is_approximate: is_approximate(time) })
    };
    let of_event = |milestone, event: Option<usize>| {
        let (event, at) = event.map(|at| (&postmortem.timeline[at], moments[at]))?;
        let is_guessed = event.kind.is_none();
        Some(Stamp { milestone, at: at?, is_guessed, is_approximate: !is_exact(postmortem, &event.time) })
    };
    let stamps = [
        given(Milestone::Start, started_at, &summary.started.time),
        of_event(Milestone::Detected, detected),
        of_event(Milestone::Acknowledged, acknowledged),
        of_event(Milestone::Mitigated, mitigated),
        of_event(Milestone::Resolved, resolved),
        given(Milestone::End, ended_at, &summary.ended.time),
    ];
    stamps.into_iter().flatten().collect()
}

/// Tells whether a time is only about right.
fn is_approximate(time: &Answer<Written<ClockReading>>) -> bool {
    time.given().and_then(Written::reading).is_some_and(|reading| reading.approximate)
}

fn ends_before_it_starts(postmortem: &Postmortem) -> bool {
    let (started, ended) = (&postmortem.summary.started, &postmortem.summary.ended);
    let moment = |time: &Answer<Written<ClockReading>>, date: &Answer<Written<_>>| {
        let reading = time.given()?.reading().filter(|reading| reading.since_start.is_none())?;
        Some(reading.date.or(date.given()?.reading().copied())?.to_datetime(reading.time))
    };
    let ended_on = if ended.date == Answer::Blank { &started.date } else { &ended.date };
    let ends = moment(&started.time, &started.date).zip(moment(&ended.time, ended_on));
    ends.is_some_and(|(started, ended)| ended < started)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postmortem::{DateField, Edit, EventId, Item, TimeField, apply, example};
    use crate::time::{answer, read_date, read_time};

    fn with_time(field: TimeField, time: &str) -> Postmortem {
        let mut postmortem = example();
        apply(&mut postmortem, Edit::SetTime { field, time: answer(time, read_time) }).unwrap();
        postmortem
    }

    fn minutes(postmortem: &Postmortem) -> [Option<u32>; 5] {
        metrics(postmortem).map(|measured| measured.minutes)
    }

    #[test]
    fn what_rests_on_a_guessed_kind_is_a_guess() {
        let mut postmortem = example();
        assert_eq!(metrics(&postmortem).map(|it| it.is_guessed), [true, true, false, true, false]);
        for (id, kind) in [(0, EventKind::Detected), (1, EventKind::Investigating), (5, EventKind::Resolved)]
        {
            apply(&mut postmortem, Edit::SetEventKind { event: EventId(id), kind: Some(kind) }).unwrap();
        }
        assert!(metrics(&postmortem).iter().all(|it| !it.is_guessed && !it.is_approximate));
    }

    #[test]
    fn a_missing_stamp_leaves_a_blank_and_no_zero() {
        assert_eq!(minutes(&Postmortem::default()), [None; 5]);
        let no_start = with_time(TimeField::Started, "");
        assert_eq!(minutes(&no_start), [None, Some(15), None, None, None]);
        // The second report of a trouble does not stand in for the first.
        let mut postmortem = with_time(TimeField::Event(EventId(0)), "");
        let kind = Some(EventKind::ReportedByUsers);
        apply(&mut postmortem, Edit::SetEventKind { event: EventId(3), kind }).unwrap();
        assert_eq!(minutes(&postmortem)[..2], [None, None]);
    }

    #[test]
    fn a_mitigation_or_a_rollback_counts() {
        for kind in [EventKind::Mitigated, EventKind::RolledBack] {
            let mut postmortem = example();
            apply(&mut postmortem, Edit::SetEventKind { event: EventId(4), kind: Some(kind) }).unwrap();
            assert_eq!(minutes(&postmortem)[2], Some(105), "{kind:?}");
        }
    }

    #[test]
    fn what_is_only_about_right_says_so() {
        let postmortem = with_time(TimeField::Started, "~2:50 PM");
        let measured = metrics(&postmortem);
        assert_eq!(measured.map(|it| it.minutes), [Some(10), Some(15), None, Some(160), Some(160)]);
        assert_eq!(measured.map(|it| it.is_approximate), [true, false, false, true, true]);
    }

    #[test]
    fn nothing_is_measured_across_zones() {
        let postmortem = with_time(TimeField::Ended, "5:30 PM UTC");
        assert_eq!(minutes(&postmortem), [None, Some(15), None, None, None]);
    }

    #[test]
    fn milestones_out_of_order_are_named_and_not_measured() {
        assert_eq!(out_of_order(&example()), []);
        let late = with_time(TimeField::Started, "3:10 PM");
        assert_eq!(out_of_order(&late), [OutOfOrder { first: Milestone::Start, then: Milestone::Detected }]);
        assert_eq!(minutes(&late), [None, Some(15), None, Some(140), Some(140)]);
        let early = with_time(TimeField::Ended, "1:30 AM");
        assert_eq!(out_of_order(&early), [OutOfOrder { first: Milestone::Start, then: Milestone::End }]);
        let mut next_day = early;
        let date = answer("January 29, 2024", read_date);
        apply(&mut next_day, Edit::SetDate { field: DateField::Ended, date }).unwrap();
        assert_eq!((out_of_order(&next_day), minutes(&next_day)[4]), (Vec::new(), Some(630)));
    }

    #[test]
    fn a_resolution_before_the_detection_is_out_of_order() {
        let mut postmortem = example();
        for (id, kind) in [(0, EventKind::Resolved), (5, EventKind::Detected)] {
            apply(&mut postmortem, Edit::SetEventKind { event: EventId(id), kind: Some(kind) }).unwrap();
        }
        let found = out_of_order(&postmortem);
        assert_eq!(found, [OutOfOrder { first: Milestone::Detected, then: Milestone::Resolved }]);
    }

    #[test]
    fn events_out_of_order_measure_nothing() {
        let mut postmortem = example();
        apply(&mut postmortem, Edit::Move { item: Item::Event(EventId(5)), to: 0 }).unwrap();
        assert_eq!(minutes(&postmortem), [None, None, None, None, Some(150)]);
    }
}
