//! What holds for every text that is read as a report, however broken.

#[expect(dead_code, reason = "only drafts are needed here, and no edits")]
mod generate;
mod report_words;

use std::fs;
use std::path::Path;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use proptest::collection::vec;
use proptest::prelude::*;
use report_words::lost_words;
use retold::outline::formal;
use retold::postmortem::SectionStyle;
use retold::read::read_postmortems;
use retold::read::report::read_report;
use retold::read::timeline::read_timeline;
use retold::write;

/// How long the reading of a text may take, in an unoptimised build and on a machine that is busy with other things.
const LONGEST: Duration = Duration::from_secs(30);

/// Returns the texts of the labelled reports.
fn sources() -> &'static [String] {
    static SOURCES: OnceLock<Vec<String>> = OnceLock::new();
    SOURCES.get_or_init(read_sources)
}

fn read_sources() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/report-corpus/reports");
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("it can be read").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|it| it == "md"));
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).expect("it is text")).collect()
}

/// What stands in documents, and what breaks readers.
fn pieces() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "# ",
        "## Timeline\n",
        "## Issue Summary\n",
        "**Root Cause:** ",
        "- ",
        "* ",
        "1. ",
        "  - ",
        "\t",
        "    ",
        "> ",
        "```\n",
        "~~~",
        "`",
        "| a | b |\n",
        "|---|---|\n",
        "| 10:00 | x\n",
        "10:05 AM - ",
        "[2024-02-17 11:40 PM (UTC)]: ",
        "at 9:00 ",
        "Jan 5, 2024 ",
        "03/04/2024 ",
        "**",
        "*",
        "_",
        "<li>",
        "</li>",
        "<ul>",
        "<td>",
        "<tr>",
        "<table>",
        "<h2>",
        "<p>",
        "<br>",
        "<a href=\"x\">",
        "<!--",
        "-->",
        "&amp;",
        "&#0;",
        "&emsp;",
        ":x:",
        "✅ ",
        "1️⃣ ",
        "[ ] ",
        "[x] ",
        "[a]: http://b\n",
        "{: .x }\n",
        "---\n",
        "===\n",
        "+++\n",
        "title: x\n",
        "Duration: ",
        "Impact:\n",
        "60% of users ",
        "Owner: ada ",
        "(",
        ")",
        "[",
        "]",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\0",
        "\u{FEFF}",
        "\u{A0}",
        "\u{202F}",
        "word ",
        "It was fixed. ",
        "é",
        "日本語 ",
        "👩‍👩‍👧 ",
        "Lessons learned\n",
        "### What went well\n",
        "Action items:\n",
        "The outage occurred on ",
        "from 3 PM to 5 PM ",
        "\\",
        "\\|",
    ])
}

/// Reads a text and checks what holds for each.
fn check(source: &str) -> Result<(), TestCaseError> {
    let begun = Instant::now();
    let document = read_report(source);
    prop_assert!(begun.elapsed() < LONGEST, "{:?} for {source:?}", begun.elapsed());
    let lost = lost_words(source, &document);
    prop_assert!(lost.is_empty(), "lost {lost:?} of {source:?}\n{document:#?}");
    Ok(())
}

/// Changes a text as people and programs do by mistake.
fn mutated(source: &str, changes: &[(u8, usize)]) -> String {
    let mut lines: Vec<String> = source.split('\n').map(str::to_owned).collect();
    for (change, at) in changes {
        let at = at % lines.len().max(1);
        match change {
            0 if lines.len() > 1 => drop(lines.remove(at)),
            1 => lines.insert(at, lines[at].clone()),
            2 if at + 1 < lines.len() => lines.swap(at, at + 1),
            3 => lines.iter_mut().for_each(|line| line.push('\r')),
            4 => lines[at].push('\0'),
            5 => lines.truncate(at + 1),
            6 => lines[at] = format!("    {}", lines[at]),
            7 => lines[at] = format!("> {}", lines[at]),
            8 => lines[at] = lines[at].replace(' ', ""),
            9 => lines.insert(at, "```".to_owned()),
            _ => lines[at] = lines[at].chars().rev().collect(),
        }
    }
    lines.join("\n")
}

/// Changes bytes as a bad line or a bad disk does: other values, holes, pieces twice, an early end.
fn with_damaged_bytes(source: &str, changes: &[(u8, usize, u8)]) -> Vec<u8> {
    let mut bytes = source.as_bytes().to_vec();
    for (change, at, value) in changes {
        let at = at % bytes.len().max(1);
        let length = usize::from(*value).min(bytes.len() - at);
        match change {
            0 if !bytes.is_empty() => bytes[at] = *value,
            1 => drop(bytes.drain(at..at + length)),
            2 => {
                let piece = bytes[at..at + length].to_vec();
                bytes.splice(at..at, piece);
            }
            _ => bytes.insert(at, *value),
        }
    }
    bytes
}

proptest! {
    // `PROPTEST_CASES` asks for more, best with `--profile thorough`.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_pieces_are_read(pieces in vec(pieces(), 0..60)) {
        check(&pieces.concat())?;
    }

    #[test]
    fn any_bytes_are_read(bytes in vec(any::<u8>(), 0..400)) {
        let text = String::from_utf8_lossy(&bytes);
        check(&text)?;
        let _ = read_postmortems(&text);
        let _ = read_timeline(&text);
    }

    #[test]
    fn damaged_reports_are_read(which in 0_usize..1_000, changes in vec((0_u8..11, any::<usize>()), 1..12)) {
        let source = &sources()[which % sources().len()];
        check(&mutated(source, &changes))?;
    }

    #[test]
    fn reports_with_damaged_bytes_are_read(
        which in 0_usize..1_000,
        changes in vec((0_u8..4, any::<usize>(), any::<u8>()), 1..24),
    ) {
        let source = &sources()[which % sources().len()];
        let bytes = with_damaged_bytes(source, &changes);
        check(&String::from_utf8_lossy(&bytes))?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_word_of_any_draft_is_dropped(postmortem in generate::postmortem()) {
        for style in SectionStyle::ALL {
            check(&write::markdown(&formal(&postmortem), style))?;
        }
    }
}

#[test]
fn what_is_deep_or_long_is_read_in_bounded_time() {
    let deep =
        "> ".repeat(20_000) + "x\n" + &(0..2_000).map(|at| " ".repeat(at) + "- y\n").collect::<String>();
    let texts = [
        deep,
        "- ".repeat(100_000),
        "Summary: ".repeat(50_000),
        "**".repeat(100_000),
        "[".repeat(100_000),
        "<".repeat(100_000),
        "<ul><li>".repeat(20_000),
        "```\n".repeat(20_001),
        "<!--".repeat(50_000),
        "| ".repeat(100_000),
        "10:00 ".repeat(50_000),
        "10:00: x. ".repeat(20_000),
        "# Timeline\n10:00: x. ".to_owned() + &"10:00: x. ".repeat(20_000),
        "# Timeline\n".to_owned() + &"- 10:00 x\n".repeat(20_000),
        "# Action items\n".to_owned() + &"Owner: x - ".repeat(20_000),
        "a".repeat(1_000_000),
        "at 9 ".repeat(100_000),
        "60% of ".repeat(50_000),
        "# a\n".repeat(50_000),
        "(".repeat(100_000),
    ];
    for text in texts {
        let begun = Instant::now();
        let _ = read_report(&text);
        assert!(begun.elapsed() < LONGEST, "{:?}: {:.40}", begun.elapsed(), text);
    }
}
