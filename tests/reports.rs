//! Reports that people wrote, beside what a careful reader finds in them.

mod report_scores;
mod report_words;

use std::fs;
use std::path::{Path, PathBuf};

use report_scores::Figures;
use report_words::lost_words;
use retold::read::report::{Document, read_report};

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

#[test]
fn labelled_fields_are_read() {
    let mut figures = Figures::default();
    for path in corpus("reports", "json") {
        figures.add(&path);
    }
    println!("{figures}{}", figures.wrong.join("\n"));
    for (field, (right, all)) in &figures.fields {
        assert!(right * 100 >= all * AIM, "{field}: {right} of {all}\n{}", figures.wrong.join("\n"));
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
