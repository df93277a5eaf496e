//! What every cover must hold, for every genre.

use std::collections::BTreeSet;

use proptest::prelude::*;
use roxmltree::{Document, Node};

use super::facts::{Daypart, Facts, WINDOWS};
use super::scene::{Scene, darkening};
use super::{Cover, cover, scene};
use crate::postmortem::{Answer, Event, EventId, Genre, Postmortem, Written, example};
use crate::tale::Topic;
use crate::time::{answer, read_time};

const TITLE: &str = "An Unusual Number of Pilgrims, and a Question Put to the Ledger";

fn event(id: u32, time: &str, text: &str) -> Event {
    Event {
        id: EventId(id),
        time: answer(time, read_time),
        text: text.to_owned(),
        kind: None,
        about: String::new(),
    }
}

/// An incident with an event every few minutes, all on one day.
fn with_events(times: &[&str]) -> Postmortem {
    let mut postmortem = example();
    let events = times.iter().zip(0..).map(|(time, id)| event(id, time, "Something happened"));
    postmortem.timeline = events.collect();
    postmortem
}

fn with_impact(impact: &str) -> Postmortem {
    let mut postmortem = example();
    postmortem.summary.impact = impact.to_owned();
    postmortem
}

/// Counts the windows of a cover that are drawn in a way: `l` for lit, `d` for dark.
fn windows(cover: &Cover, id: char) -> usize {
    let document = Document::parse(&cover.svg).unwrap();
    let ending = format!("-{id}");
    document
        .descendants()
        .filter(|it| it.attribute("href").is_some_and(|href| href.ends_with(&ending)))
        .count()
}

#[test]
fn the_facts_of_the_example() {
    insta::assert_debug_snapshot!(Facts::of(&example()));
}

#[test]
fn the_covers_of_the_example() {
    for genre in Genre::ALL {
        let cover = cover(&example(), TITLE, genre);
        insta::assert_snapshot!(genre.id(), cover.svg.replace("><", ">\n<"));
    }
}

#[test]
fn the_same_incident_has_the_same_cover() {
    for genre in Genre::ALL {
        assert_eq!(cover(&example(), TITLE, genre), cover(&example(), TITLE, genre));
    }
}

#[test]
fn as_many_windows_are_dark_as_the_share_says() {
    for (impact, dark) in [
        ("Slow pages for approximately 60% of users", 30),
        ("12% of users", 6),
        ("17.5 % of accounts", 9),
        ("<1% of customers", 1),
        ("0.1% of users", 1),
        ("0% of users", 0),
        ("99.9% of requests", 49),
        ("100% of users", 50),
        ("Half of the users", 0),
        ("", 0),
    ] {
        for genre in Genre::ALL {
            let cover = cover(&with_impact(impact), TITLE, genre);
            assert_eq!(windows(&cover, 'd'), dark, "{impact} {genre:?}");
            assert_eq!(windows(&cover, 'l'), WINDOWS - dark, "{impact} {genre:?}");
            assert_eq!(cover.description.contains('%'), impact.contains('%'), "{}", cover.description);
        }
    }
}

#[test]
fn every_window_goes_dark_once() {
    assert_eq!(BTreeSet::from(darkening()), (0..WINDOWS).collect());
}

#[test]
fn every_window_has_a_place_of_its_own() {
    for genre in Genre::ALL {
        let places: BTreeSet<(u16, u16)> = (0..WINDOWS).map(scene(genre).window).collect();
        assert_eq!(places.len(), WINDOWS, "{genre:?}");
        assert!(places.iter().all(|(x, y)| (500..=990).contains(x) && (40..320).contains(y)), "{genre:?}");
    }
}

#[test]
fn events_stand_at_their_true_distances() {
    let facts = Facts::of(&with_events(&["3:00 PM", "4:15 PM", "5:30 PM"]));
    let places: Vec<u16> = facts.marks.iter().map(|mark| mark.x).collect();
    assert_eq!(places, [76, 504, 932]);
    assert_eq!(facts.outage, Some((76, 932)));
}

#[test]
fn many_events_become_few_marks_and_none_is_lost() {
    let times: Vec<String> =
        (0..90).map(|minute| format!("{}:{:02} PM", 3 + minute / 60, minute % 60)).collect();
    let facts = Facts::of(&with_events(&times.iter().map(String::as_str).collect::<Vec<_>>()));
    assert!((2..=12).contains(&facts.marks.len()), "{}", facts.marks.len());
    assert_eq!(facts.marks.iter().map(|mark| mark.events).sum::<usize>(), 90);
    let cover = cover(&with_events(&["3:00 PM", "3:00 PM", "3:01 PM"]), "", Genre::Noir);
    assert!(cover.description.contains("Close together: 3 from 3:00 PM."), "{}", cover.description);
}

#[test]
fn only_what_was_ruled_out_and_stayed_so_is_grey() {
    let grey = |postmortem: &Postmortem| -> Vec<String> {
        let facts = Facts::of(postmortem);
        facts.marks.iter().filter(|mark| mark.is_cleared).map(|mark| mark.written.clone()).collect()
    };
    let mut postmortem = example();
    assert_eq!(grey(&postmortem), ["4:00 PM"]);
    postmortem.summary.root_cause.push_str(" It was the network after all.");
    assert_eq!(grey(&postmortem), [""; 0]);
}

#[test]
fn what_is_not_certain_is_not_drawn() {
    let mut postmortem = with_events(&["5:30 PM", "3:00 PM", "some time later"]);
    let facts = Facts::of(&postmortem);
    assert_eq!((facts.marks.len(), facts.undrawn), (0, 3));
    postmortem.summary.started.time = Answer::Unknown;
    postmortem.timeline.truncate(0);
    assert_eq!(Facts::of(&postmortem).began, None);
    for genre in Genre::ALL {
        let cover = cover(&Postmortem::default(), "", genre);
        assert_eq!(windows(&cover, 'd'), 0);
        let said: Vec<&str> = cover.description.split_inclusive('.').collect();
        assert_eq!(said.len(), 2, "{}", cover.description);
    }
}

#[test]
fn the_sky_has_the_hour_of_the_incident() {
    for (time, daypart) in [
        ("4:59", Daypart::Night),
        ("5:00", Daypart::Dawn),
        ("7:59", Daypart::Dawn),
        ("8:00", Daypart::Day),
        ("16:59", Daypart::Day),
        ("17:00", Daypart::Dusk),
        ("20:59", Daypart::Dusk),
        ("21:00", Daypart::Night),
    ] {
        let mut postmortem = example();
        postmortem.summary.started.time = answer(time, read_time);
        let began = Facts::of(&postmortem).began;
        assert_eq!(began, Some((time.to_owned(), daypart)));
    }
}

#[test]
fn a_time_is_short_on_the_ruler_and_names_a_new_day() {
    let cover = cover(&with_events(&["15:00", "2024-01-29 08:00", "2024-01-29 15:00"]), "", Genre::Noir);
    let document = Document::parse(&cover.svg).unwrap();
    let texts = document.descendants().filter(|it| it.has_tag_name(tag("text"))).filter_map(|it| it.text());
    assert_eq!(texts.collect::<Vec<_>>(), ["Jan 28, 15:00", "Jan 29, 08:00", "15:00"]);
}

#[test]
fn every_cause_has_a_thing_and_a_word_in_every_genre() {
    for genre in Genre::ALL {
        let props = Topic::ALL.iter().map(|(topic, ..)| (scene(genre).prop)(*topic));
        let drawn: BTreeSet<(&str, &str)> = props.map(|prop| (prop.drawing, prop.words)).collect();
        assert_eq!(drawn.len(), Topic::ALL.len(), "{genre:?}");
    }
}

/// Returns every drawing of a scene.
fn drawings(scene: &Scene) -> Vec<&'static str> {
    let props = Topic::ALL.iter().map(|(topic, ..)| (scene.prop)(*topic).drawing);
    let parts = [
        scene.sky,
        scene.no_light,
        scene.land,
        scene.lit,
        scene.dark,
        scene.front,
        scene.mark,
        scene.cleared,
        scene.ruler,
    ];
    parts.into_iter().chain(scene.lights).chain([scene.gag.2.drawing]).chain(props).collect()
}

#[test]
fn every_colour_is_known_and_used() {
    for genre in Genre::ALL {
        let scene = scene(genre);
        let used: BTreeSet<char> = drawings(scene)
            .iter()
            .flat_map(|drawing| drawing.split('$').skip(1).filter_map(|part| part.chars().next()))
            // The ruler's ink, the title and the outage are drawn for every genre alike.
            .chain(['#', '*', '!', 'u'])
            .collect();
        let known: BTreeSet<char> = scene.palette.iter().map(|(letter, _)| *letter).collect();
        assert_eq!(used, known, "{genre:?}");
        assert_eq!(known.len(), scene.palette.len(), "{genre:?}");
    }
}

#[test]
fn drawings_are_in_whole_numbers_and_have_no_ids() {
    for drawing in Genre::ALL.into_iter().flat_map(|genre| drawings(scene(genre))) {
        let whole = format!("<svg>{drawing}</svg>");
        let document = Document::parse(&whole).unwrap();
        for attribute in document.descendants().flat_map(|it| it.attributes()) {
            let name = attribute.name();
            assert!(!["id", "class", "style", "href"].contains(&name), "{drawing}");
            if ["d", "x", "y", "r", "rx", "ry", "cx", "cy", "width", "height"].contains(&name) {
                assert!(!attribute.value().contains('.'), "{}", attribute.value());
            }
        }
    }
}

/// Returns the contrast of two colours.
fn contrast(one: &str, other: &str) -> f64 {
    let channel = |colour: &str, at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.03928 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    let light = |colour: &str| {
        0.05 + 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5)
    };
    let (one, other) = (light(one), light(other));
    one.max(other) / one.min(other)
}

#[test]
fn what_is_to_be_read_can_be_read() {
    for genre in Genre::ALL {
        for daypart in Daypart::ALL {
            let colour = |letter| scene(genre).colour(letter, Some(daypart));
            for (letter, ground, least) in
                [('*', '1', 4.5), ('*', '2', 4.5), ('#', 'u', 7.0), ('!', 'u', 3.0)]
            {
                let contrast = contrast(colour(letter), colour(ground));
                assert!(contrast >= least, "{genre:?} {daypart:?} {letter} on {ground}: {contrast}");
            }
        }
    }
}

#[test]
fn a_cover_is_small() {
    const MOST_BYTES: usize = 12_288;
    let times = [
        "0:00", "2:00", "4:00", "6:00", "8:00", "10:00", "12:00", "14:00", "16:00", "18:00", "20:00", "22:00",
    ];
    let mut postmortem = with_events(&times);
    for genre in Genre::ALL {
        let size = |topic: &Topic| (scene(genre).prop)(*topic).drawing.len();
        let mut topics: Vec<(Topic, &str)> =
            Topic::ALL.iter().map(|(topic, stems, _)| (*topic, stems[0])).collect();
        topics.sort_by_key(|(topic, _)| size(topic));
        let [.., (_, one), (_, other)] = topics.as_slice() else { unreachable!() };
        postmortem.summary.root_cause = format!("the {one} and the {other}");
        for start in ["6:00", "12:00", "18:00", "23:00"] {
            postmortem.summary.started.time = answer(start, read_time);
            let svg = cover(&postmortem, TITLE, genre).svg;
            assert!(svg.len() <= MOST_BYTES, "{genre:?} {start}: {}", svg.len());
        }
    }
}

#[test]
fn two_covers_may_stand_on_one_page() {
    let ids = |cover: &Cover| -> BTreeSet<String> {
        let document = Document::parse(&cover.svg).unwrap();
        document.descendants().filter_map(|it| it.attribute("id")).map(str::to_owned).collect()
    };
    let mut seen = BTreeSet::new();
    for genre in Genre::ALL {
        for title in ["One", "Another"] {
            for share in ["10% of users", "20% of users"] {
                let ids = ids(&cover(&with_impact(share), title, genre));
                assert_eq!(ids.len(), 5);
                assert!(ids.is_disjoint(&seen), "{ids:?}");
                seen.extend(ids);
            }
        }
    }
}

fn tag(name: &str) -> (&str, &str) {
    ("http://www.w3.org/2000/svg", name)
}

/// Checks that a cover is what we drew and nothing else.
fn assert_closed(cover: &Cover, title: &str) {
    let document = Document::parse(&cover.svg).unwrap();
    let ids: BTreeSet<&str> = document.descendants().filter_map(|it| it.attribute("id")).collect();
    for element in document.descendants().filter(Node::is_element) {
        let name = element.tag_name().name();
        assert!(
            [
                "svg", "title", "desc", "defs", "clipPath", "g", "use", "path", "circle", "ellipse", "rect",
                "text", "tspan"
            ]
            .contains(&name),
            "<{name}>"
        );
        for attribute in element.attributes() {
            assert!(!attribute.name().starts_with("on"), "{}", attribute.name());
            if attribute.name() == "href" {
                assert!(attribute.value().strip_prefix('#').is_some_and(|id| ids.contains(id)));
            } else if let Some(url) = attribute.value().strip_prefix("url(#") {
                assert!(ids.contains(url.trim_end_matches(')')));
            } else {
                assert!(!attribute.value().contains("url"), "{}", attribute.value());
            }
        }
    }
    let text_of =
        |name| document.descendants().find(|it| it.has_tag_name(tag(name))).and_then(|it| it.text());
    let plain = |text: &str| -> String {
        text.chars()
            .filter(|it| !it.is_whitespace() && !it.is_control() && !('\u{fffe}'..='\u{ffff}').contains(it))
            .collect()
    };
    if !title.trim().is_empty() {
        assert_eq!(plain(text_of("title").unwrap_or_default()), plain(title));
    }
    assert_eq!(plain(text_of("desc").unwrap_or_default()), plain(&cover.description));
}

fn nasty() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        Just("</title><script>alert(1)</script>".to_owned()),
        Just("\"/><image href=\"http://example.com/\"/>".to_owned()),
        Just("]]>&amp;&#0;<!--".to_owned()),
        Just("\u{0}\u{b}\u{fffe}\u{ffff}\u{85}\u{2028}\r\n".to_owned()),
        Just("$1$*{prefix}".to_owned()),
        Just(" 60% of users ".to_owned()),
        any::<String>(),
    ];
    prop::collection::vec(part, 0..5).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn nothing_breaks_out_of_a_cover(
        title in nasty(),
        impact in nasty(),
        cause in nasty(),
        times in prop::collection::vec((nasty(), 0_u8..24, any::<bool>()), 0..5),
        at in 0_usize..4,
    ) {
        let mut postmortem = with_impact(&impact);
        postmortem.summary.root_cause = cause;
        for (event, (text, hour, is_read)) in postmortem.timeline.iter_mut().zip(times) {
            // A reader takes such texts for no time; a stored draft may hold one with a reading all the same.
            let reading = read_time(&format!("{hour}:00")).filter(|_| is_read);
            event.time = Answer::Given(Written::new(text.clone(), reading));
            event.text = text;
        }
        let cover = cover(&postmortem, &title, Genre::ALL[at]);
        assert_closed(&cover, &title);
    }
}
