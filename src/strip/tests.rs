//! The strip of the example, and of timelines that are harder to draw.

use super::*;
use crate::postmortem::{DateField, Edit, Item, NewEvent, Postmortem, TimeField, apply, example};
use crate::time::{answer, read_date, read_time};

/// Makes a postmortem that began on a day and has an event at each of these times.
fn with_events(times: &[&str]) -> Postmortem {
    let mut postmortem = Postmortem::default();
    let date = answer("January 28, 2024", read_date);
    apply(&mut postmortem, Edit::SetDate { field: DateField::Started, date }).unwrap();
    for time in times {
        let (time, text) = (answer(time, read_time), "Tea was made.".to_owned());
        apply(&mut postmortem, Edit::AddEvents { events: vec![NewEvent { time, text }] }).unwrap();
    }
    postmortem
}

fn labels(strip: &Strip) -> Vec<&str> {
    strip.ticks.iter().map(|tick| tick.label.as_str()).filter(|label| !label.is_empty()).collect()
}

fn wide(strip: &Strip) -> Vec<(Detail, usize)> {
    strip.flags.iter().map(|flag| (flag.wide.detail, flag.wide.more)).collect()
}

#[test]
fn the_example_is_drawn_whole() {
    let strip = Strip::of(&example());
    assert_eq!(labels(&strip), ["3:00 PM", "3:30 PM", "4:00 PM", "4:30 PM", "5:00 PM", "5:30 PM"]);
    assert_eq!(strip.outage.as_ref().map(|it| (it.from, it.to, it.minutes)), Some((38, 893, Some(150))));
    let gaps: Vec<u32> = strip.gaps.iter().map(|gap| gap.minutes).collect();
    assert_eq!(gaps, [15, 15, 30, 45, 45]);
    assert_eq!(strip.gaps.iter().position(|gap| gap.is_longest), Some(3));
    assert_eq!((strip.undrawn, strip.hindrance), (0, None));
    assert_eq!(wide(&strip), [(Detail::Full, 0); 6]);
    insta::assert_snapshot!(description(&strip));
}

#[test]
fn nothing_is_drawn_of_nothing() {
    let strip = Strip::of(&Postmortem::default());
    assert_eq!(strip.hindrance, Some(Hindrance::NothingYet));
    assert!(strip.ticks.is_empty() && strip.flags.is_empty() && strip.outage.is_none());
    assert_eq!(description(&strip), Hindrance::NothingYet.in_words());
}

#[test]
fn one_event_and_many_at_one_moment_have_an_hour_around_them() {
    let one = Strip::of(&with_events(&["15:04"]));
    assert_eq!(labels(&one), ["15:00", "15:15", "15:30", "15:45"]);
    assert_eq!((one.flags[0].x, one.gaps.len()), (250, 0));
    let many = Strip::of(&with_events(&["15:04"; 4]));
    assert_eq!(wide(&many)[..2], [(Detail::Time, 3), (Detail::Hidden, 0)]);
    assert!(many.flags.iter().all(|flag| flag.x == 250));
}

#[test]
fn crowded_flags_lose_the_kind_then_the_time_then_themselves() {
    let strip = Strip::of(&with_events(&["10:00", "11:00", "11:10", "11:15", "11:16", "11:18", "15:00"]));
    assert_eq!(
        wide(&strip),
        [
            (Detail::Full, 0),
            (Detail::Mark, 0),
            (Detail::Time, 3),
            (Detail::Hidden, 0),
            (Detail::Hidden, 0),
            (Detail::Hidden, 0),
            (Detail::Full, 0),
        ]
    );
}

#[test]
fn a_thousand_events_leave_as_many_flags_as_have_room() {
    let times: Vec<String> = (0..1000).map(|at| format!("{}:{:02}", at / 60, at % 60)).collect();
    let times: Vec<&str> = times.iter().map(String::as_str).collect();
    let strip = Strip::of(&with_events(&times));
    let count = |shown: fn(&Flag) -> Shown| {
        let all: usize = strip.flags.iter().map(|flag| shown(flag).more).sum();
        let heads = strip.flags.iter().filter(|flag| shown(flag).detail != Detail::Hidden).count();
        assert_eq!(all + heads, 1000);
        heads
    };
    assert_eq!((count(|flag| flag.wide), count(|flag| flag.narrow)), (33, 13));
}

#[test]
fn days_break_the_ruler() {
    let strip = Strip::of(&with_events(&["22:00", "2024-01-29 3:00", "2024-01-30 4:00"]));
    let days: Vec<&str> = strip.ticks.iter().filter(|it| it.is_day).map(|it| it.label.as_str()).collect();
    assert_eq!(days, ["Jan 29", "Jan 30"]);
    assert_eq!(labels(&strip), ["Jan 29", "06:00", "12:00", "18:00", "Jan 30", "06:00"]);
}

#[test]
fn years_have_few_marks() {
    let strip = Strip::of(&with_events(&["1990-01-01 0:00", "2024-01-29 3:00"]));
    assert!((3..=8).contains(&labels(&strip).len()), "{:?}", labels(&strip));
}

#[test]
fn events_without_a_time_are_counted() {
    let strip = Strip::of(&with_events(&["15:00", "", "some day", "16:00"]));
    assert_eq!((strip.flags.len(), strip.undrawn), (2, 2));
    assert_eq!(notes(&strip), ["2 events without a time are not drawn."]);
}

#[test]
fn what_hinders_the_drawing_is_said() {
    let mut no_day = with_events(&["15:00"]);
    apply(&mut no_day, Edit::SetDate { field: DateField::Started, date: Answer::Blank }).unwrap();
    assert_eq!(Strip::of(&no_day).hindrance, Some(Hindrance::NoDay));

    let mut earlier = example();
    let item = Item::Event(earlier.timeline[5].id);
    apply(&mut earlier, Edit::Move { item, to: 0 }).unwrap();
    let earlier = Strip::of(&earlier);
    assert_eq!(earlier.hindrance, Some(Hindrance::Earlier(2)));
    assert!(earlier.flags.is_empty() && earlier.outage.is_some());

    let zones = Strip::of(&with_events(&["15:00 UTC", "16:00 WAT"]));
    assert_eq!(zones.hindrance, Some(Hindrance::SeveralZones));

    let relative = with_events(&["T+5m", "T+10m"]);
    assert_eq!(Strip::of(&relative).hindrance, Some(Hindrance::NoStart));
    let mut late = example();
    let field = TimeField::Event(late.timeline[0].id);
    apply(&mut late, Edit::SetTime { field, time: answer("T+20m", read_time) }).unwrap();
    assert_eq!(Strip::of(&late).hindrance, Some(Hindrance::Earlier(2)));

    let mut ends = Postmortem::default();
    for (field, time) in [(TimeField::Started, "15:00 UTC"), (TimeField::Ended, "16:00 WAT")] {
        apply(&mut ends, Edit::SetTime { field, time: answer(time, read_time) }).unwrap();
    }
    assert_eq!(Strip::of(&ends).hindrance, Some(Hindrance::NoDay));
    let date = answer("2024-01-28", read_date);
    apply(&mut ends, Edit::SetDate { field: DateField::Started, date }).unwrap();
    assert_eq!(Strip::of(&ends).hindrance, Some(Hindrance::SeveralZones));
}

#[test]
fn what_counts_from_the_start_is_drawn_where_it_belongs_and_labelled_as_written() {
    let mut postmortem = example();
    let field = TimeField::Event(postmortem.timeline[1].id);
    apply(&mut postmortem, Edit::SetTime { field, time: answer("T+15m", read_time) }).unwrap();
    let (strip, clock) = (Strip::of(&postmortem), Strip::of(&example()));
    assert_eq!((strip.flags[1].x, strip.flags[1].time.as_str()), (clock.flags[1].x, "T+15m"));
    assert_eq!(strip.metrics, clock.metrics);
}

#[test]
fn an_outage_is_drawn_without_events() {
    let mut postmortem = example();
    postmortem.timeline.clear();
    let strip = Strip::of(&postmortem);
    assert_eq!((strip.hindrance, strip.outage.is_some()), (None, true));
}

#[test]
fn milestones_out_of_order_are_named() {
    let mut postmortem = example();
    let time = answer("3:10 PM", read_time);
    apply(&mut postmortem, Edit::SetTime { field: TimeField::Started, time }).unwrap();
    assert_eq!(notes(&Strip::of(&postmortem)), ["Its detection is before the start of the outage."]);
}

#[test]
fn the_drawing_stays_in_its_frame() {
    let drawing = drawing(&Strip::of(&example()));
    assert_eq!(drawing.band, "M38 60H893V88H38z");
    let labels: Vec<&str> = drawing.labels.iter().map(|label| label.text.as_str()).collect();
    assert_eq!(labels[6..], ["2 h 30 min", "15 min", "15 min", "30 min", "45 min silence", "45 min"]);
    assert!(drawing.labels.iter().all(|label| label.x <= LENGTH && label.y <= HEIGHT));
}
