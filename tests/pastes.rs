//! Every pasted format, beside what a careful reader finds in it.

use std::fs;
use std::path::Path;

use pretty_assertions::assert_eq;
use retold::read::timeline::read_timeline;
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
