//! Properties that hold for every draft, however nasty its text.

mod generate;
mod markdown_shape;

use markdown_shape::{Shape, comrak_shape, expected_shape, pulldown_cmark_shape};
use proptest::prelude::*;
use retold::draft::{differences, from_json, to_json};
use retold::outline::{Outline, formal, visible_text};
use retold::postmortem::{Edit, History, Postmortem, SectionStyle, apply, guess_kind};
use retold::read::timeline::{Answers, PasteNote, read_timeline, read_timeline_with};
use retold::strip::{self, Strip};
use retold::time::{read_date, read_time};
use retold::{tale, write};

/// Compares what two parsers read with what was meant.
fn assert_read_as_meant(outline: &Outline, style: SectionStyle) -> Result<(), TestCaseError> {
    let markdown = write::markdown(outline, style);
    let expected = expected_shape(outline, style);
    assert_same(&pulldown_cmark_shape(&markdown), &expected, "pulldown-cmark", &markdown)?;
    assert_same(&comrak_shape(&markdown), &expected, "comrak", &markdown)
}

fn assert_same(
    read: &[Shape],
    expected: &[Shape],
    parser: &str,
    markdown: &str,
) -> Result<(), TestCaseError> {
    prop_assert!(read == expected, "{parser} read\n{read:#?}\ninstead of\n{expected:#?}\nin\n{markdown}");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_formal_document_is_read_as_it_was_meant(postmortem in generate::postmortem()) {
        let outline = formal(&postmortem);
        for style in SectionStyle::ALL {
            assert_read_as_meant(&outline, style)?;
        }
    }

    #[test]
    fn the_tale_is_read_as_it_was_meant(postmortem in generate::postmortem()) {
        let outline = tale::tell(&postmortem, &formal(&postmortem));
        assert_read_as_meant(&outline, SectionStyle::Headings)?;
    }

    #[test]
    fn a_stored_draft_is_read_back_as_it_was(postmortem in generate::postmortem()) {
        let read = from_json(&to_json(&postmortem, 1, 2));
        prop_assert_eq!(read.map(|read| read.postmortem).ok(), Some(postmortem));
    }

    #[test]
    fn undo_takes_every_edit_back(postmortem in generate::postmortem(), edits in generate::edits()) {
        let mut history = History::new(postmortem.clone());
        for (at, edit) in edits.into_iter().enumerate() {
            // Edits of items that are not there are refused; that is part of what is tried.
            let _ = history.apply(edit, at as u64 * 1_000);
        }
        let last = history.postmortem().clone();
        while history.undo() {}
        prop_assert_eq!(history.postmortem(), &postmortem);
        while history.redo() {}
        prop_assert_eq!(history.postmortem(), &last);
    }

    #[test]
    fn versions_differ_if_and_only_if_something_was_changed(
        before in generate::postmortem(),
        other in generate::postmortem(),
        edits in generate::edits(),
    ) {
        let mut after = before.clone();
        for edit in edits {
            // An edit of an item that is gone changes nothing.
            let _ = apply(&mut after, edit);
        }
        for after in [&after, &other] {
            let is_same = before == Postmortem { next_id: before.next_id, ..after.clone() };
            prop_assert_eq!(differences(&before, after).is_empty(), is_same);
        }
    }

    #[test]
    fn a_version_that_is_brought_back_is_one_step(before in generate::postmortem(), version in generate::postmortem()) {
        let mut history = History::new(before.clone());
        history.apply(Edit::Restore(Box::new(version.clone())), 0).unwrap();
        let next_id = before.next_id.max(version.next_id);
        prop_assert_eq!(history.postmortem(), &Postmortem { next_id, ..version });
        history.undo();
        prop_assert_eq!(history.postmortem(), &before);
    }

    #[test]
    fn a_table_has_three_cells_in_every_row(postmortem in generate::postmortem()) {
        let table = write::timeline_table(&postmortem, &formal(&postmortem));
        let rows = postmortem.timeline.len();
        prop_assert_eq!(table.lines().count(), if rows == 0 { 0 } else { rows + 2 }, "{}", table);
        for row in table.lines() {
            prop_assert_eq!(bare_pipes(row), 4, "{}", row);
        }
        prop_assert_eq!(comrak_cells(&table), if rows == 0 { 0 } else { (rows + 1) * 3 }, "{}", table);
    }

    #[test]
    fn nothing_in_a_flowchart_means_anything_to_mermaid(postmortem in generate::postmortem()) {
        let text = write::mermaid(&postmortem, &formal(&postmortem));
        let labels = text.lines().filter_map(|line| line.split_once("[\"")?.1.strip_suffix("\"]"));
        let labels: Vec<&str> = labels.collect();
        prop_assert_eq!(labels.len(), postmortem.timeline.len(), "{}", text);
        let is_unsafe = |it: char| "\"`[]{}<>#;&|\\$".contains(it) || it.is_control();
        prop_assert!(!labels.iter().any(|label| label.contains(is_unsafe)), "{}", text);
        prop_assert!(!labels.iter().any(|label| label.split_whitespace().any(|word| word == "end")), "{}", text);
    }

    #[test]
    fn a_picture_has_the_same_tags_whatever_the_text(postmortem in generate::postmortem()) {
        let strip = Strip::of(&postmortem);
        let picture = write::svg(&postmortem.title, &strip);
        let harmless = write::svg("title", &with_harmless_texts(strip));
        let tags = |picture: &str| picture.matches('<').count();
        prop_assert_eq!(tags(&picture), tags(&harmless), "{}", picture);
        prop_assert!(!picture.contains("<script") && !picture.chars().any(|it| it.is_control() && it != '\n' && it != '\t'));
    }

    #[test]
    fn everything_on_a_strip_is_within_it(postmortem in generate::postmortem()) {
        let strip = Strip::of(&postmortem);
        let places = strip.flags.iter().map(|flag| flag.x).chain(strip.ticks.iter().map(|tick| tick.x));
        prop_assert!(places.into_iter().all(|x| x <= strip::LENGTH));
        prop_assert!(strip.flags.is_sorted_by_key(|flag| flag.x));
        prop_assert_eq!(strip.flags.len() + strip.undrawn, postmortem.timeline.len());
        prop_assert!(!strip::description(&strip).is_empty());
    }

    #[test]
    fn no_text_makes_a_reader_fail(text in generate::nasty_text()) {
        let _ = (read_date(&text), read_time(&text), guess_kind(&text), from_json(&text).is_err());
    }

    #[test]
    fn no_letter_of_a_field_is_lost(text in "[a-zA-Z#>*_|=<!$ \n\t\\-]{0,200}") {
        let mut postmortem = Postmortem::default();
        postmortem.summary.impact = text.clone();
        let letters = |text: &str| text.chars().filter(|it| it.is_alphabetic()).collect::<String>();
        let shown: String = formal(&postmortem).lines().map(|line| visible_text(&line.body)).collect();
        prop_assert_eq!(letters(&shown), letters(&text), "{}", text);
    }
}

fn bare_pipes(row: &str) -> usize {
    let mut is_escaped = false;
    let is_bare = |letter: &char| {
        let is_bare = *letter == '|' && !is_escaped;
        is_escaped = *letter == '\\' && !is_escaped;
        is_bare
    };
    row.chars().filter(is_bare).count()
}

fn comrak_cells(table: &str) -> usize {
    let mut options = comrak::Options::default();
    options.extension.table = true;
    let arena = comrak::Arena::new();
    let root = comrak::parse_document(&arena, table, &options);
    root.descendants()
        .filter(|node| matches!(node.data.borrow().value, comrak::nodes::NodeValue::TableCell))
        .count()
}

/// Replaces what the writer wrote on a strip, leaving what is empty empty.
fn with_harmless_texts(mut strip: Strip) -> Strip {
    let texts = strip.flags.iter_mut().flat_map(|flag| [&mut flag.time, &mut flag.text]);
    let written = strip.outage.iter_mut().flat_map(|outage| &mut outage.written);
    for text in texts.chain(written).chain([&mut strip.zone]).filter(|text| !text.is_empty()) {
        *text = "x".to_owned();
    }
    strip
}

/// Every style in which Retold, or somebody who follows its hints, writes a moment.
fn written_forms(moment: jiff::civil::DateTime) -> Vec<String> {
    let forms = [
        "%I:%M %p",
        "%-I:%M%P",
        "%H:%M",
        "%H%Mhrs",
        "%H.%M",
        "%Y-%m-%d %H:%M",
        "%Y-%m-%dT%H:%MZ",
        "%d/%b/%Y:%H:%M",
        "%B %-d, %Y at %-I:%M %p",
        "%A, %-d %B %Y %H:%M",
        "%a %b %-d %H:%M:%S %Y",
        "%d.%m.%Y, %H:%M:%S",
    ];
    forms.iter().map(|form| moment.strftime(form).to_string()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_moment_that_is_written_is_read_back(days in 0_i32..40_000, minute in 0_i32..1_440) {
        let day = jiff::civil::date(1990, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
        let moment = day.at(i8::try_from(minute / 60).unwrap(), i8::try_from(minute % 60).unwrap(), 0, 0);
        for written in written_forms(moment) {
            let zoned = if written.ends_with('Z') { written.clone() } else { format!("{written} (WAT)") };
            for written in [written.clone(), zoned, format!("~{written}")] {
                let reading = read_time(&written);
                let time = reading.as_ref().map(|reading| reading.time);
                prop_assert_eq!(time, Some(moment.time()), "{}", written);
                let date = reading.and_then(|reading| reading.date);
                prop_assert!(date.is_none_or(|date| date == day), "{}: {:?}", written, date);
            }
        }
        prop_assert_eq!(read_date(&retold::time::long_date(day)), Some(day));
    }

    #[test]
    fn no_paste_makes_the_reader_fail(text in generate::nasty_text(), lines in prop::collection::vec(paste_line(), 0..12)) {
        let _ = read_timeline(&text);
        let text = lines.join("\n");
        let mut answers = Answers::default();
        prop_assert!(answers.add("days month-first") && answers.add("zone IST +05:30"));
        for question in read_timeline_with(&text, &answers).questions {
            prop_assert!(false, "asked again: {}", question);
        }
        let pasted = read_timeline(&text);
        // Nothing is lost: every word is in an event or left over, but for columns that are said to be unused.
        prop_assume!(!pasted.notes.iter().any(|note| matches!(note, PasteNote::UnusedColumn { .. })));
        let kept: String = pasted.events.iter().map(|event| format!("{} {:?} {:?} ", event.text, event.author, event.written))
            .chain(pasted.left_over.iter().map(|left| format!("{} ", left.text))).collect();
        for word in text.split(|it: char| !it.is_alphabetic()).filter(|word| word.starts_with("word")) {
            prop_assert!(kept.contains(word), "{} is lost of\n{}\n{:?}", word, text, pasted);
        }
    }
}

/// Makes lines out of everything that means something in a paste, with words that can be found again.
fn paste_line() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "15:04",
        "3:04 PM",
        "T+00:15",
        "+15m",
        " IST",
        "[",
        "]",
        "(",
        ")",
        "-",
        " - ",
        ": ",
        "|",
        "\t",
        ",",
        ";",
        "2024-03-02",
        "03/04/2024",
        "Mar 3",
        "<",
        ">",
        "* ",
        "-!-",
        "wordA",
        "wordB wordC",
        "wordD:",
        "commit ",
        "abcdef1",
        "Date:",
        "Resolved",
        "UTC",
        "Z",
        "+01:00",
        "{",
        "}",
        "\"",
        "ts",
        "1740039245.78",
        "??:??",
        "/timeline ",
        "TIME",
        "  ",
        "TEXT",
        "38m",
        "**",
        "#",
        ":eyes:",
        "3",
        "T+00:05",
        "|---|---|",
        "Today",
        "é",
        "\u{202f}",
        "24:00",
        "12;45PM",
        "from ",
        "noon",
        "—",
        "From ",
        " to ",
    ]);
    prop::collection::vec(part, 0..8).prop_map(|parts| parts.concat())
}
