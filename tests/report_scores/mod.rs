//! What was read from labelled reports, beside their labels: how many values of each field are right.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// How many values of each field are right.
#[derive(Default)]
pub struct Figures {
    /// How many values of a field are right, and how many there are.
    pub fields: BTreeMap<&'static str, (usize, usize)>,
    /// The values that are wrong.
    pub wrong: Vec<String>,
    /// The values that are given where the labels have none.
    pub invented: Vec<String>,
}

impl Figures {
    /// Compares what is read from a report with the labels beside it.
    pub fn add(&mut self, path: &Path) {
        let name = path.file_stem().expect("it has a name").to_string_lossy().into_owned();
        let labels = fs::read_to_string(path).expect("it is text");
        let labels: Value = serde_json::from_str(&labels).expect("it is JSON");
        let read = Command::new(env!("CARGO_BIN_EXE_retold"))
            .args(["read", "--to", "labels"])
            .arg(path.with_extension("md"))
            .output()
            .expect("the program runs");
        let read: Value = serde_json::from_slice(&read.stdout).expect("it prints JSON");
        Comparison { figures: self, name: &name }.document(&labels, &read);
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (field, (right, all)) in &self.fields {
            let share = *right as f64 * 100.0 / *all as f64;
            writeln!(formatter, "{field:16} {right:>4} of {all:>4}  {share:>5.1} %")?;
        }
        writeln!(formatter, "{:16} {:>4}", "invented", self.invented.len())
    }
}

/// The comparison of one report.
struct Comparison<'a> {
    figures: &'a mut Figures,
    name: &'a str,
}

impl Comparison<'_> {
    fn count(&mut self, field: &'static str, is_right: bool, what: impl FnOnce() -> String) {
        let (right, all) = self.figures.fields.entry(field).or_default();
        *right += usize::from(is_right);
        *all += 1;
        if !is_right {
            self.figures.wrong.push(format!("{field}: {}: {}", self.name, what()));
        }
    }

    fn invent(&mut self, field: &'static str, what: &str) {
        self.figures.invented.push(format!("{field}: {}: {what}", self.name));
    }

    fn document(&mut self, labels: &Value, read: &Value) {
        self.count("report", read["report"] == labels["report"], || read["report"].to_string());
        match labels["incidents"].as_array() {
            Some(incidents) => {
                let found = read["incidents"].as_array().cloned().unwrap_or_default();
                self.count("incidents", found.len() == incidents.len(), || found.len().to_string());
                for (labels, read) in incidents.iter().zip(&found) {
                    self.fields(labels, read);
                }
            }
            None => self.fields(labels, read),
        }
        self.count("title", title(labels) == title(read), || read["title"].to_string());
        self.unasked("title", &labels["title"], &read["title"]);
        self.count("zone", labels["zone"] == read["zone"], || read["zone"].to_string());
        self.rows(&labels["rows"], &read["rows"]);
        self.measures(labels, read);
        for kind in ["went_well", "went_wrong", "got_lucky", "other"] {
            self.list("lessons", texts(&labels["lessons"][kind]), texts(&read["lessons"][kind]));
        }
    }

    /// Counts a value that nobody asked for.
    fn unasked(&mut self, field: &'static str, label: &Value, read: &Value) {
        if label.is_null() && !read.is_null() {
            self.invent(field, &read.to_string());
        }
    }

    fn fields(&mut self, labels: &Value, read: &Value) {
        for field in ["started", "ended"] {
            self.count(field, labels[field] == read[field], || {
                format!("{} and not {}", read[field], labels[field])
            });
            self.unasked(field, &labels[field], &read[field]);
        }
        let key = "affected_percent";
        self.count("percent", labels[key].as_f64() == read[key].as_f64(), || read[key].to_string());
        self.unasked("percent", &labels[key], &read[key]);
        for (field, label, key) in [
            ("root cause", "root_cause_starts", "root_cause"),
            ("resolution", "resolution_starts", "resolution"),
        ] {
            let text = plain(read[key].as_str().unwrap_or_default());
            let is_right = match labels[label].as_str() {
                Some(starts) => text.contains(&plain(starts)) || text.is_empty() && has_no_parts(labels),
                None => text.is_empty(),
            };
            self.count(field, is_right, || format!("{text:.80}"));
        }
    }

    fn rows(&mut self, labels: &Value, read: &Value) {
        let labels = labels.as_array().cloned().unwrap_or_default();
        let mut left = read.as_array().cloned().unwrap_or_default();
        for row in &labels {
            let words = plain(&shown(&row["text"]));
            let at = left.iter().position(|it| {
                it["time"] == row["time"] && it["date"] == row["date"] && plain(&shown(&it["text"])) == words
            });
            self.count("rows", at.is_some(), || format!("{} {} {words:.80}", row["date"], row["time"]));
            if let Some(at) = at {
                left.remove(at);
            }
        }
        for row in left {
            let what = format!("{} {} {}", row["date"], row["time"], shown(&row["text"]));
            self.count("rows", false, || format!("invented {what}"));
            // A row with another day or other words is wrong; one at a time that no row has is made up.
            if !labels.iter().any(|it| it["time"] == row["time"]) {
                self.invent("rows", &what);
            }
        }
    }

    fn measures(&mut self, labels: &Value, read: &Value) {
        if labels["measures_split"] == true {
            self.list("improvements", texts(&labels["improvements"]), texts(&read["improvements"]));
            self.list("tasks", texts(&labels["tasks"]), texts(&read["tasks"]));
        } else {
            let both = |value: &Value| [texts(&value["improvements"]), texts(&value["tasks"])].concat();
            self.list("measures", both(labels), both(read));
        }
    }

    /// Compares lists. An item may say a little more than its label: the name before it, the lines that a label leaves out.
    fn list(&mut self, field: &'static str, labels: Vec<String>, mut read: Vec<String>) {
        for label in labels {
            let is_same = |it: &String| *it == label || it.contains(&label) && label.len() * 2 >= it.len();
            let at = read.iter().position(is_same);
            self.count(field, at.is_some(), || label.clone());
            if let Some(at) = at {
                read.remove(at);
            }
        }
        for item in read {
            self.count(field, false, || format!("invented {item}"));
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

fn title(value: &Value) -> Option<String> {
    value["title"].as_str().map(plain)
}

/// Tells whether a document has no names of parts, so that a reader may leave its cause and its resolution in the text.
fn has_no_parts(labels: &Value) -> bool {
    labels["rows"].as_array().is_some_and(Vec::is_empty) && labels["title"].is_null()
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().map(|list| list.iter().map(|it| plain(&shown(it))).collect()).unwrap_or_default()
}
