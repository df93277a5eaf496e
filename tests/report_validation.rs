//! Reports that were not looked at when the reader was written, beside what a careful reader finds in them.
//!
//! The odd ones may be looked at when the reader is improved, the even ones are for measuring only.

mod report_scores;

use std::fs;
use std::path::{Path, PathBuf};

use report_scores::Figures;
use retold::read::report::{Document, read_report};

fn fixtures(folder: &str, ending: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(folder);
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("it can be read").path()).collect();
    files.retain(|path| path.extension().is_some_and(|it| it == ending) && number(path).is_some());
    files.sort();
    assert!(!files.is_empty(), "the fixtures are gone");
    files
}

fn number(path: &Path) -> Option<usize> {
    path.file_stem()?.to_str()?.parse().ok()
}

fn half(remainder: usize) -> Figures {
    let mut figures = Figures::default();
    let paths = fixtures("reports", "json");
    for path in paths.iter().filter(|path| number(path).is_some_and(|it| it % 2 == remainder)) {
        figures.add(path);
    }
    println!("{figures}");
    figures
}

/// How many values of each field of the odd reports are read as they are labelled, and how many are invented.
const ODD: [(&str, usize); 15] = [
    ("ended", 47),
    ("improvements", 24),
    ("incidents", 2),
    ("lessons", 46),
    ("measures", 51),
    ("percent", 44),
    ("report", 45),
    ("resolution", 47),
    ("root cause", 47),
    ("rows", 348),
    ("started", 45),
    ("tasks", 80),
    ("title", 42),
    ("zone", 42),
    ("invented", 0),
];

/// The same of the even ones.
const EVEN: [(&str, usize); 15] = [
    ("ended", 36),
    ("improvements", 20),
    ("incidents", 1),
    ("lessons", 25),
    ("measures", 43),
    ("percent", 28),
    ("report", 42),
    ("resolution", 37),
    ("root cause", 38),
    ("rows", 252),
    ("started", 36),
    ("tasks", 59),
    ("title", 38),
    ("zone", 36),
    ("invented", 13),
];

fn assert_reached(figures: &Figures, reached: &[(&str, usize)]) {
    for (field, reached) in reached {
        match figures.fields.get(field) {
            Some((right, all)) => {
                assert!(right >= reached, "{field}: {right} of {all}, and {reached} before");
            }
            None => assert!(figures.invented.len() <= *reached, "{field}: {}", figures.invented.len()),
        }
    }
}

#[test]
fn odd_reports_are_read() {
    let figures = half(1);
    println!("{}\n\ninvented\n{}", figures.wrong.join("\n"), figures.invented.join("\n"));
    assert_reached(&figures, &ODD);
}

/// Nothing but the figures is printed, so that nobody fits the reader to single reports.
#[test]
fn even_reports_are_read() {
    assert_reached(&half(0), &EVEN);
}

#[test]
fn what_is_no_report_is_refused_with_the_reason() {
    let shown: Vec<String> = fixtures("not-reports", "md")
        .iter()
        .map(|path| match read_report(&fs::read_to_string(path).expect("it is text")) {
            Document::NotAReport(reason) => {
                format!("{}: {reason}", path.file_name().expect("it has a name").display())
            }
            Document::Reports(_) => panic!("{} is taken for a report", path.display()),
        })
        .collect();
    insta::assert_snapshot!(shown.join("\n"));
}
