//! No text takes long, however its mark-up nests: the report and the tale of a draft with a field of it are there in time.
//!
//! `RETOLD_FIGURES=1 cargo test --profile thorough --test work_limits -- --nocapture` prints how long the longest take.

use std::env;
use std::time::{Duration, Instant};

use retold::draft::to_json;
use retold::errand::{Errand, answer};
use retold::outline::{blocks, is_as_typed};
use retold::postmortem::Answer;
use retold::postmortem::{Event, EventId, Field, Postmortem, TextField};

/// What was quadratic in some reader of Markdown once, or could be in this one: a beginning, what is repeated, and an end.
const NESTED: [(&str, &str, &str); 47] = [
    ("", "[a](<b", ""),
    ("", "[ (](", ""),
    ("", "a***", ""),
    ("", "[*_a", ""),
    ("", "!-- <", ""),
    ("", "<!-- <", ""),
    ("", "a <![CDATA[", ""),
    ("", "<!A ", ""),
    ("", "<? ", ""),
    ("", "]([\n", ""),
    ("", "](", ""),
    ("", "[a](b", ""),
    ("", "[a](\\(", ""),
    ("", "[a](b \"", ""),
    ("", "[a](b 'c", ""),
    ("", "[", "](u)"),
    ("", "![", ""),
    ("", "![[", "](u)"),
    ("", "[[a](u)", ""),
    ("", "*a ", ""),
    ("", "a* ", ""),
    ("", "**a *b ", ""),
    ("", "*a_", ""),
    ("", "a**b", ""),
    ("", "*a **b***", ""),
    ("", "_", ""),
    ("", "*", "a"),
    ("", "`a``b```c````d", ""),
    ("", "<a b=\"", ""),
    ("", "<a b='\" c=\"", ""),
    ("<a", " b=c", ""),
    ("", "<a@", ""),
    ("", "<h:", ""),
    ("", "&", ""),
    ("", "&#32;*&nbsp;* ", ""),
    ("", "\\", ""),
    ("", "http://", ""),
    ("https://k.example/", ")", ""),
    ("https://k.example/", "(", ""),
    ("[", "*a* ", "](https://k.example/)"),
    ("- a", "\n", "\n  b"),
    ("", "- ", "a"),
    ("", "- a\n", ""),
    ("", "1. a\n\n", ""),
    ("", "~~~\n", ""),
    ("", "a\n", ""),
    ("", "> - a\n>\n", ""),
];

/// What the tale, the proof and the reviewer look for.
const TOLD: [&str; 16] = [
    "10:00 ",
    "60% of 5, ",
    "not no never ",
    "\"a\" ",
    "(db-03) ",
    "ruled out the cache, suspecting ",
    "due to ",
    "because ",
    "and ",
    "New Relic ",
    "A.B.C ",
    "LARK-3302 ",
    "alice@b.example ",
    "10.0.0.1 ",
    "password=Ab3dEf6hIj9 ",
    "\u{5D0}\u{202E}",
];

/// Rules of CommonMark that nest deeper with each line.
fn deeper(size: usize) -> Vec<(String, String)> {
    let lines = |line: &dyn Fn(usize) -> String| {
        let mut text = String::new();
        for depth in 0.. {
            let line = line(depth);
            if text.len() + line.len() > size {
                return text;
            }
            text.push_str(&line);
        }
        text
    };
    vec![
        ("deeper lists".to_owned(), lines(&|depth| format!("{}- a\n", "  ".repeat(depth)))),
        ("longer fences".to_owned(), lines(&|depth| format!("{}a", "`".repeat(depth + 1)))),
        (
            "many images, then links".to_owned(),
            format!("{}{}", "![".repeat(size / 4), "[a](u)".repeat(size / 12)),
        ),
        (
            "a long address, many words".to_owned(),
            format!("[{}](https://k.example/{})", "*a* ".repeat(size / 8), "b".repeat(size / 2)),
        ),
    ]
}

/// Returns texts of about so many bytes, with their names.
fn texts(size: usize) -> Vec<(String, String)> {
    let filled = |(begin, part, end): (&str, &str, &str)| {
        let times = (size - begin.len() - end.len()) / part.len();
        (format!("{part:?}"), format!("{begin}{}{end}", part.repeat(times)))
    };
    let told = TOLD.map(|part| filled(("", part, "")));
    NESTED.map(filled).into_iter().chain(told).chain(deeper(size)).collect()
}

fn draft(text: &str) -> Postmortem {
    let mut draft = Postmortem { title: "Outage".to_owned(), ..Postmortem::default() };
    draft.root_cause.explanation = text.to_owned();
    draft.tale.told_although_severe = true;
    draft.timeline.push(Event {
        id: EventId(1),
        time: Answer::Unknown,
        text: "Alerts fired.".to_owned(),
        kind: None,
        about: String::new(),
    });
    draft
}

fn timed(act: impl FnOnce()) -> Duration {
    let start = Instant::now();
    act();
    start.elapsed()
}

/// Does something with all texts of a size, and complains about those with which it takes too long.
fn all_in_time(what: &str, sizes: &[(usize, Duration)], act: impl Fn(&str)) {
    let prints = env::var_os("RETOLD_FIGURES").is_some();
    let mut late = Vec::new();
    for (size, limit) in sizes.iter().copied() {
        let mut figures = Vec::new();
        for (name, text) in texts(size) {
            // Whatever else the machine does is not the text's fault.
            let took = (0..TRIES).map(|_| timed(|| act(&text))).find(|took| *took <= limit);
            let took = took.unwrap_or_else(|| timed(|| act(&text)));
            if took > limit {
                late.push(format!("{size} bytes of {name}: {took:?}"));
            }
            figures.push((took, name));
        }
        figures.sort();
        if prints {
            let most: Vec<_> =
                figures.iter().rev().take(4).map(|(took, name)| format!("{took:?} ({name})")).collect();
            println!("{what}, {size} bytes: at most {}", most.join(", "));
        }
    }
    assert!(late.is_empty(), "{what}: {}", late.join(", "));
}

/// How often a text may take too long.
const TRIES: usize = 4;

/// How many bytes are read, and how long that may take. Without optimisation the small ones are, to see what takes forever.
fn to_read() -> Vec<(usize, Duration)> {
    if cfg!(debug_assertions) {
        vec![(5 * 1024, Duration::from_secs(10))]
    } else {
        vec![(5 * 1024, Duration::from_millis(50)), (256 * 1024, Duration::from_millis(500))]
    }
}

/// How many bytes are drawn, and how long that may take with the reviewer, the proof, and all that can be taken along.
fn to_draw() -> Vec<(usize, Duration)> {
    if cfg!(debug_assertions) {
        vec![(1024, Duration::from_secs(10))]
    } else {
        vec![(5 * 1024, Duration::from_millis(250)), (256 * 1024, Duration::from_millis(2_000))]
    }
}

#[test]
fn any_text_is_read_in_time() {
    all_in_time("reading", &to_read(), |text| drop(blocks(text, Field::Text(TextField::Explanation))));
}

#[test]
fn any_report_is_drawn_in_time() {
    all_in_time("the report", &to_draw(), |text| ask(Errand::Draw, text));
}

#[test]
fn any_tale_is_told_in_time() {
    all_in_time("the tale", &to_draw(), |text| ask(Errand::TellTale, text));
}

fn ask(errand: Errand, text: &str) {
    let question = format!("{}\n{}", errand.name(), to_json(&draft(text), 0, 0));
    assert!(answer(&question).len() > 100, "no answer");
}

#[test]
fn what_is_too_much_is_said_to_be_shown_as_it_was_typed() {
    let told = "Shown as it was typed";
    let text = "*a* ".repeat(10_000);
    assert!(is_as_typed(&text, &blocks(&text, Field::Text(TextField::Explanation))));
    for errand in [Errand::Draw, Errand::TellTale] {
        let ask = |text: &str| answer(&format!("{}\n{}", errand.name(), to_json(&draft(text), 0, 0)));
        let answered = ask(&text);
        assert!(answered.contains(told) && answered.contains("*a* *a*"), "{errand:?}");
        assert!(!ask("*a* `b`").contains(told), "{errand:?}");
        assert!(!ask("```\na\n```").contains(told), "{errand:?}");
    }
}
