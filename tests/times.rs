//! Times as people write them in reports, beside what a careful reader takes them for.

use std::fs;

use jiff::civil::Time;
use retold::time::read_time;

#[test]
fn every_labelled_time_is_read() {
    let file = fs::read_to_string("tests/fixtures/times.tsv").expect("the times are there");
    let mut wrong = Vec::new();
    let mut times = 0;
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let [written, time, until] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("not a row: {line:?}")
        };
        times += 1;
        let reading = read_time(written);
        let shown = |time: Option<Time>| {
            time.map_or_else(String::new, |it| format!("{:02}:{:02}", it.hour(), it.minute()))
        };
        let found = reading.map(|reading| (shown(Some(reading.time)), shown(reading.until)));
        if found.as_ref().map(|(time, until)| (time.as_str(), until.as_str())) != Some((time, until)) {
            wrong.push(format!("{written}: {found:?} instead of {time} {until}"));
        }
    }
    assert!(times >= 40, "only {times} times are left");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
