//! Reports that people wrote, beside what a careful reader finds in them.

mod report_words;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use report_words::lost_words;
use retold::read::report::{Document, read_report};
use serde_json::Value;

/// How many of a hundred labelled values have to be read as they are labelled.
const AIM: usize = 97;

fn corpus(folder: &str, ending: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/report-corpus").join(folder);
    files(&folder, ending)
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("it can be read").path()).collect();
    files.retain(|path| path.extension().is_some_and(|it| it == ending));
    files.sort();
    assert!(!files.is_empty(), "the fixtures are gone");
    files
}

fn name(path: &Path) -> String {
    path.file_stem().expect("it has a name").to_string_lossy().into_owned()
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).expect("it is text")
}

/// The figures of one field: how many of its values are right.
#[derive(Default)]
struct Figures {
    fields: Vec<(&'static str, usize, usize)>,
    wrong: Vec<String>,
}

impl Figures {
    fn count(&mut self, field: &'static str, is_right: bool, what: impl FnOnce() -> String) {
        if !self.fields.iter().any(|(name, ..)| *name == field) {
            self.fields.push((field, 0, 0));
        }
        for (_, right, all) in self.fields.iter_mut().filter(|(name, ..)| *name == field) {
            *right += usize::from(is_right);
            *all += 1;
        }
        if !is_right {
            self.wrong.push(format!("{field}: {}", what()));
        }
    }
}

/// Returns the words of a text, by which texts are compared: mark-up and the width of blanks do not count.
fn plain(text: &str) -> String {
    let words: Vec<String> = text
        .split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join(" ")
}

fn shown(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[test]
fn labelled_fields_are_read() {
    let mut figures = Figures::default();
    for path in corpus("reports", "json") {
        let name = name(&path);
        let labels: Value = serde_json::from_str(&text(&path)).expect("it is JSON");
        let read = Command::new(env!("CARGO_BIN_EXE_retold"))
            .args(["read", "--to", "labels"])
            .arg(path.with_extension("md"))
            .output()
            .expect("the program runs");
        let read: Value = serde_json::from_slice(&read.stdout).expect("it prints JSON");
        figures.count("report", read["report"] == labels["report"], || name.clone());
        match labels["incidents"].as_array() {
            Some(incidents) => {
                let found = read["incidents"].as_array().cloned().unwrap_or_default();
                figures.count("incidents", found.len() == incidents.len(), || name.clone());
                for (labels, read) in incidents.iter().zip(&found) {
                    fields(&mut figures, &name, labels, read);
                }
            }
            None => fields(&mut figures, &name, &labels, &read),
        }
        figures.count("title", title(&labels) == title(&read), || format!("{name}: {}", read["title"]));
        figures.count("zone", labels["zone"] == read["zone"], || format!("{name}: {}", read["zone"]));
        rows(&mut figures, &name, &labels["rows"], &read["rows"]);
        measures(&mut figures, &name, &labels, &read);
        for kind in ["went_well", "went_wrong", "got_lucky", "other"] {
            list(
                &mut figures,
                "lessons",
                &name,
                texts(&labels["lessons"][kind]),
                texts(&read["lessons"][kind]),
            );
        }
    }
    for (field, right, all) in &figures.fields {
        println!("{field:16} {right:>4} of {all:>4}  {:>5.1} %", *right as f64 * 100.0 / *all as f64);
    }
    println!("{}", figures.wrong.join("\n"));
    for (field, right, all) in &figures.fields {
        assert!(right * 100 >= all * AIM, "{field}: {right} of {all}\n{}", figures.wrong.join("\n"));
    }
}

fn title(value: &Value) -> Option<String> {
    value["title"].as_str().map(plain)
}

fn fields(figures: &mut Figures, name: &str, labels: &Value, read: &Value) {
    for field in ["started", "ended"] {
        figures.count(field, labels[field] == read[field], || {
            format!("{name}: {} and not {}", read[field], labels[field])
        });
    }
    let percent = labels["affected_percent"].as_f64() == read["affected_percent"].as_f64();
    figures.count("percent", percent, || format!("{name}: {}", read["affected_percent"]));
    for (field, label, key) in
        [("root cause", "root_cause_starts", "root_cause"), ("resolution", "resolution_starts", "resolution")]
    {
        let text = plain(read[key].as_str().unwrap_or_default());
        let is_right = match labels[label].as_str() {
            Some(starts) => text.contains(&plain(starts)) || text.is_empty() && has_no_parts(labels),
            None => text.is_empty(),
        };
        figures.count(field, is_right, || format!("{name}: {text:.80}"));
    }
}

/// Tells whether a document has no names of parts, so that a reader may leave its cause and its resolution in the text.
fn has_no_parts(labels: &Value) -> bool {
    labels["rows"].as_array().is_some_and(Vec::is_empty) && labels["title"].is_null()
}

fn rows(figures: &mut Figures, name: &str, labels: &Value, read: &Value) {
    let labels = labels.as_array().cloned().unwrap_or_default();
    let mut left = read.as_array().cloned().unwrap_or_default();
    for row in &labels {
        let words = plain(&shown(&row["text"]));
        let at = left.iter().position(|it| {
            it["time"] == row["time"] && it["date"] == row["date"] && plain(&shown(&it["text"])) == words
        });
        figures
            .count("rows", at.is_some(), || format!("{name}: {} {} {words:.80}", row["date"], row["time"]));
        if let Some(at) = at {
            left.remove(at);
        }
    }
    for row in left {
        figures.count("rows", false, || format!("{name}: invented {} {}", row["time"], shown(&row["text"])));
    }
}

fn measures(figures: &mut Figures, name: &str, labels: &Value, read: &Value) {
    if labels["measures_split"] == true {
        list(figures, "improvements", name, texts(&labels["improvements"]), texts(&read["improvements"]));
        list(figures, "tasks", name, texts(&labels["tasks"]), texts(&read["tasks"]));
    } else {
        let both = |value: &Value| [texts(&value["improvements"]), texts(&value["tasks"])].concat();
        list(figures, "measures", name, both(labels), both(read));
    }
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().map(|list| list.iter().map(|it| plain(&shown(it))).collect()).unwrap_or_default()
}

/// Compares lists. An item may say a little more than its label: the name before it, the lines that a label leaves out.
fn list(figures: &mut Figures, field: &'static str, name: &str, labels: Vec<String>, mut read: Vec<String>) {
    for label in labels {
        let is_same = |it: &String| *it == label || it.contains(&label) && label.len() * 2 >= it.len();
        let at = read.iter().position(is_same);
        figures.count(field, at.is_some(), || format!("{name}: {label}"));
        if let Some(at) = at {
            read.remove(at);
        }
    }
    for item in read {
        figures.count(field, false, || format!("{name}: invented {item}"));
    }
}

#[test]
fn no_word_is_dropped() {
    let mut sources = corpus("reports", "md");
    // Real ones are not part of the repository; a folder of them can be named.
    if let Some(folder) = std::env::var_os("RETOLD_REAL_REPORTS") {
        sources.extend(files(Path::new(&folder), "md"));
    }
    for path in sources {
        let source = text(&path);
        let document = read_report(&source);
        let lost = lost_words(&source, &document);
        assert!(lost.is_empty(), "{}: {lost:?}", name(&path));
    }
}

#[test]
fn what_is_no_report_is_refused_with_the_reason() {
    let shown: Vec<String> = corpus("not-reports", "md")
        .iter()
        .map(|path| match read_report(&text(path)) {
            Document::NotAReport(reason) => format!("{}: {reason}", name(path)),
            Document::Reports(_) => format!("{}: is taken for a report", name(path)),
        })
        .collect();
    insta::assert_snapshot!(shown.join("\n"));
}
