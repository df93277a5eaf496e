//! Every pasted format, beside what a careful reader finds in it.

use std::fs;
use std::path::Path;

use pretty_assertions::assert_eq;
use retold::postmortem::{Edit, History, Postmortem};
use retold::read::timeline::{
    Answers, PasteNote, PastedEvent, PastedTimeline, Preview, read_timeline, read_timeline_with, split_entry,
};
use retold::time::event_moments;
use serde_json::Value;

/// What is compared of an event: its time, its day, and the words that it has to hold.
type Row = (Option<String>, Option<String>, Vec<String>);

#[test]
fn every_labelled_row_is_read_and_no_other() {
    let mut wrong = Vec::new();
    let mut rows = 0;
    for path in labels() {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let labels: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let pasted = read_timeline(&fs::read_to_string(path.with_extension("txt")).unwrap());
        let mut events = pasted.events.clone();
        assert_eq!(pasted.was_newest_first, labels["order"] == "newest-first", "{name}");
        if pasted.was_newest_first {
            events.reverse();
        }
        let expected: Vec<Row> = labels["rows"].as_array().unwrap().iter().map(expected).collect();
        rows += expected.len();
        for (at, (time, date, words)) in expected.iter().enumerate() {
            let Some(event) = events.get(at) else {
                wrong.push(format!("{name}: no event for {words:?}"));
                continue;
            };
            let found_time = event.time.filter(|_| event.age.is_none());
            let found_time = found_time.map(|it| format!("{:02}:{:02}", it.hour(), it.minute()));
            let found_date = event.date.filter(|_| event.age.is_none()).map(|(date, _)| date.to_string());
            let text = plain(&event.text);
            if *time != found_time || *date != found_date || !words.iter().all(|it| text.contains(&plain(it)))
            {
                wrong.push(format!("{name}:{}: {time:?} {date:?} {words:?} is read as {found_time:?} {found_date:?} {text:?}", event.line));
            }
        }
        for event in events.iter().skip(expected.len()) {
            wrong.push(format!("{name}:{}: invented {:?}", event.line, event.text));
        }
    }
    println!("{rows} rows, {} wrong", wrong.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn labels() -> Vec<std::path::PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/pastes");
    let files =
        fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("it can be read").path());
    let mut labels: Vec<_> = files.filter(|path| path.extension().is_some_and(|it| it == "json")).collect();
    labels.sort();
    assert!(labels.len() >= 20, "the fixtures are gone");
    labels
}

fn expected(row: &Value) -> Row {
    let text = |name: &str| row[name].as_str().map(str::to_owned);
    let words = text("text").expect("every row has words").split('\n').map(str::to_owned).collect();
    (text("time"), text("date"), words)
}

/// Takes inline mark-up and the width of blanks out of a comparison.
fn plain(text: &str) -> String {
    text.replace(['`', '*'], "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Shows the time and the words of each event, and how the time is written.
fn shown(pasted: &PastedTimeline) -> Vec<String> {
    let event = |event: &PastedEvent| {
        let time = event.time.map_or_else(|| "-".to_owned(), |time| time.to_string());
        let date = event.date.map_or_else(String::new, |(date, _)| format!("{date} "));
        format!("{date}{time} ({}) {}", event.written, event.text)
    };
    pasted.events.iter().map(event).collect()
}

#[test]
fn what_counts_from_the_start_is_counted_from_the_first_time() {
    let pasted = read_timeline(
        "2025-03-04 23:50 UTC - alerts fire\n\
         T+00:05 pool is full\n\
         - **T+15m**: restart\n\
         [T+1h] all is well\n",
    );
    assert_eq!(
        shown(&pasted),
        [
            "2025-03-04 23:50:00 (23:50) alerts fire",
            "2025-03-04 23:55:00 (T+00:05) pool is full",
            "2025-03-05 00:05:00 (T+15m) restart",
            "2025-03-05 00:50:00 (T+1h) all is well",
        ]
    );
    assert_eq!(pasted.notes, [PasteNote::CountedFrom { line: 2, start: "23:50".to_owned() }]);
    let times: Vec<String> = Preview::of(&pasted).events.into_iter().map(|event| event.time).collect();
    assert_eq!(times, ["2025-03-04 23:50 UTC", "T+00:05", "T+15m", "T+1h"]);
}

#[test]
fn what_counts_from_a_start_that_is_not_named_has_no_time_until_it_is() {
    let text = "+00:00 alerts fire\n+15m pool is full\n+00:40 restart\n";
    let pasted = read_timeline(text);
    assert_eq!(shown(&pasted), ["- (+00:00) alerts fire", "- (+15m) pool is full", "- (+00:40) restart"]);
    assert_eq!(pasted.notes, [PasteNote::NoStart { line: 1 }]);
    let mut history = History::new(Postmortem::default());
    history.apply(Edit::AddEvents { events: Preview::of(&pasted).new_events(true) }, 0).unwrap();
    assert!(event_moments(history.postmortem()).iter().all(Option::is_none));
    // A table has them in its column of times.
    let table = read_timeline("Time,Event\nT+0,alerts fire\nT+15m,pool is full\n");
    assert_eq!(shown(&table), ["- (T+0) alerts fire", "- (T+15m) pool is full"]);
}

#[test]
fn a_sum_or_a_change_is_no_time() {
    for text in
        ["+15m users were hit\nnothing else\n", "+1 from me\n+1\n", "+10 lines\n+20 lines\n", "T+15 hosts\n"]
    {
        assert_eq!(shown(&read_timeline(text)), [""; 0], "{text}");
    }
    assert_eq!(split_entry("T+15m pool is full"), Some(("T+15m", "pool is full")));
    assert_eq!(split_entry("+15min"), None);
}

fn read(text: &str, answers: &[&str]) -> PastedTimeline {
    let mut given = Answers::default();
    assert!(answers.iter().all(|answer| given.add(answer)), "{answers:?}");
    read_timeline_with(text, &given)
}

fn days(pasted: &PastedTimeline) -> Vec<String> {
    let day = |event: &PastedEvent| event.date.map_or_else(|| "-".to_owned(), |(date, _)| date.to_string());
    pasted.events.iter().map(day).collect()
}

#[test]
fn an_order_of_days_that_no_line_settles_is_asked_once() {
    let text = "03/04/2024 23:50 - alerts fire\n03/04/24 23:55 - pool is full\n03/04/2024 23:59 - restart\n";
    let pasted = read(text, &[]);
    assert_eq!(days(&pasted), ["2024-04-03"; 3]);
    let [question] = pasted.questions.as_slice() else { panic!("{:?}", pasted.questions) };
    assert_eq!((question.seen.as_str(), question.line, question.preset), ("03/04/2024", 1, 0));
    assert_eq!(question.example, "03/04/2024 23:50 - alerts fire");
    let choices: Vec<_> = question.choices.iter().map(|it| (it.answer.as_str(), it.label.as_str())).collect();
    assert_eq!(choices, [("days day-first", "April 3, 2024"), ("days month-first", "March 4, 2024")]);
    assert_eq!(
        question.to_string(),
        "Line 1: is 03/04/2024 April 3, 2024 or March 4, 2024? It was read as April 3, 2024."
    );
    for (answer, day) in [("days day-first", "2024-04-03"), ("days month-first", "2024-03-04")] {
        let answered = read(text, &[answer]);
        assert_eq!((days(&answered), answered.questions), (vec![day.to_owned(); 3], vec![]), "{answer}");
    }
}

#[test]
fn an_order_of_days_that_a_line_settles_is_not_asked() {
    for (text, expected) in [
        // A day that can be read in one way only.
        ("12/04/2024 23:50 - a\n13/04/2024 00:10 - b\n", ["2024-04-12", "2024-04-13"]),
        ("04/12/2024 23:50 - a\n04/13/2024 00:10 - b\n", ["2024-04-12", "2024-04-13"]),
        // A heading with the month in words.
        (
            "Incident of March 4, 2024\n03/04/2024 23:50 - a\n03/04/2024 23:58 - b\n",
            ["2024-03-04", "2024-03-04"],
        ),
        // The number that changes is the day.
        ("03/04/2024 23:50 - a\n03/05/2024 00:10 - b\n", ["2024-03-04", "2024-03-05"]),
        ("03/04/2024 23:50 - a\n04/04/2024 00:10 - b\n", ["2024-04-03", "2024-04-04"]),
    ] {
        let pasted = read(text, &[]);
        assert_eq!(
            (days(&pasted), pasted.questions),
            (expected.map(str::to_owned).to_vec(), vec![]),
            "{text}"
        );
    }
    // A day far away tells nothing.
    assert_eq!(read("2021-01-30 10:00 - a\n03/04/2024 10:00 - b\n", &[]).questions.len(), 1);
}

#[test]
fn a_day_of_a_heading_or_a_column_is_asked_as_well() {
    for text in [
        "--- 03/04/2024 ---\n10:00 - a\n10:05 - b\n",
        "Date,Time,Event\n03/04/2024,10:00,a\n03/04/2024,10:05,b\n",
    ] {
        let pasted = read(text, &[]);
        assert_eq!((days(&pasted), pasted.questions.len()), (vec!["2024-04-03".to_owned(); 2], 1), "{text}");
        assert_eq!(days(&read(text, &["days month-first"])), ["2024-03-04"; 2], "{text}");
    }
}

#[test]
fn a_name_of_several_zones_is_asked_once_each() {
    let text = "10:00 IST - a\n10:05 CST - b\n10:10 IST - c\n10:15 PST - d\n";
    let pasted = read(text, &[]);
    let seen: Vec<_> =
        pasted.questions.iter().map(|it| (it.seen.as_str(), it.line, it.choices.len())).collect();
    assert_eq!(seen, [("IST", 1, 3), ("CST", 2, 3)]);
    assert_eq!(
        pasted.questions[0].to_string(),
        "Line 1: is IST India (UTC+05:30) or Ireland, summer (UTC+01:00) or Israel (UTC+02:00)? \
         Nothing was worked out from it."
    );
    let offsets: Vec<_> = pasted.events.iter().map(|event| event.offset).collect();
    assert_eq!(offsets, [None, None, None, Some(-480)]);
    let answered = read(text, &["zone IST +05:30"]);
    let seen: Vec<_> = answered.questions.iter().map(|it| it.seen.as_str()).collect();
    assert_eq!(seen, ["CST"]);
    let times: Vec<String> = Preview::of(&answered).events.into_iter().map(|event| event.time).collect();
    assert_eq!(times, ["10:00 IST (UTC+05:30)", "10:05 CST", "10:10 IST (UTC+05:30)", "10:15 PST"]);
    assert!(times.iter().all(|time| retold::time::read_time(time).is_some_and(|it| it.zone.is_some())));
}

#[test]
fn an_answer_for_a_zone_is_read_anew_with_it() {
    // India's 10:00 is before 5:00 in UTC, Israel's is not, and before an answer nobody knows.
    let text = "10:00 IST - a\n05:00 UTC - b\n05:10 UTC - c\n";
    assert_eq!(read(text, &["zone IST +05:30"]).notes, []);
    assert_eq!(read(text, &["zone IST +02:00"]).notes, [PasteNote::OutOfOrder { line: 2 }]);
    assert_eq!(read(text, &[]).notes, []);
}

#[test]
fn a_zone_that_the_text_explains_is_not_asked() {
    let pasted = read("All times IST (UTC+5:30)\n10:00 IST - a\n10:10 IST - b\n", &[]);
    assert_eq!((pasted.questions, pasted.events[0].offset), (vec![], Some(330)));
    // The heading gives its zone to rows without one.
    let heading = read("All times in BST\n10:00 - a\n10:10 - b\n", &[]);
    let seen: Vec<_> = heading.questions.iter().map(|it| (it.seen.as_str(), it.line)).collect();
    assert_eq!(seen, [("BST", 1)]);
}

#[test]
fn a_time_that_the_clocks_skipped_or_showed_twice_is_noted_and_left_as_it_is() {
    let spring =
        "Times are Europe/Berlin\n2024-03-31 01:50 - a\n2024-03-31 02:30 - b\n2024-03-31 03:05 - c\n";
    let pasted = read(spring, &[]);
    let written = "02:30 Europe/Berlin".to_owned();
    assert_eq!(pasted.notes, [PasteNote::SkippedTime { line: 3, written: written.clone() }]);
    assert_eq!(shown(&pasted)[1], "2024-03-31 02:30:00 (02:30) b");
    let autumn = read("2024-10-27 02:30 Europe/Berlin - a\n2024-10-27 03:00 Europe/Berlin - b\n", &[]);
    assert_eq!(autumn.notes, [PasteNote::TimeTwice { line: 1, written }]);
    let named = read("2024-03-10 02:30 PST - a\n2024-11-03 01:30 PST - b\n", &[]);
    assert_eq!(named.notes, [PasteNote::SkippedTime { line: 1, written: "02:30 PST".to_owned() }]);
    // Without a day or a zone nobody can tell.
    assert_eq!(read("02:30 PST - a\n02:40 PST - b\n", &[]).notes, []);
    assert_eq!(read("2024-03-31 02:30 - a\n2024-03-31 02:40 - b\n", &[]).notes, []);
}

#[test]
fn the_example_of_a_question_is_short_also_where_all_is_one_line() {
    let objects: Vec<String> = (10..60)
        .map(|minute| format!("{{\"time\":\"03/04/2024 10:{minute} IST\",\"text\":\"é{minute}\"}}"))
        .collect();
    let pasted = read(&format!("[{}]", objects.join(",")), &[]);
    assert_eq!((pasted.events.len(), pasted.questions.len()), (50, 2));
    assert!(pasted.questions.iter().all(|question| (100..=165).contains(&question.example.len())));
}
