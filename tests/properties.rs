//! Properties that hold for every draft, however nasty its text.

mod generate;
mod markdown_shape;

use markdown_shape::{Shape, comrak_shape, expected_shape, pulldown_cmark_shape};
use proptest::prelude::*;
use retold::draft::{from_json, to_json};
use retold::outline::{Block, Line, Origin, Outline, formal, visible_text};
use retold::postmortem::{History, SectionStyle, guess_kind};
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
    fn without_the_genres_words_the_tale_is_the_formal_document(postmortem in generate::postmortem()) {
        let formal = formal(&postmortem);
        let tale = tale::tell(&postmortem, &formal);
        let record = |outline: &Outline| -> Vec<(String, String, String)> {
            let lines = outline.lines().map(|line| (line.id.name(), label(line), own_words(line)));
            lines.filter(|(.., words)| !words.is_empty()).collect()
        };
        prop_assert_eq!(record(&tale), record(&formal));
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
    fn no_text_makes_a_reader_fail(text in generate::nasty_text()) {
        let _ = (read_date(&text), read_time(&text), guess_kind(&text), from_json(&text).is_err());
    }

    #[test]
    fn no_letter_of_a_field_is_lost(text in "[a-zA-Z#>*_|=<!$ \n\t\\-]{0,200}") {
        let mut postmortem = retold::postmortem::Postmortem::default();
        postmortem.summary.impact = text.clone();
        let letters = |text: &str| text.chars().filter(|it| it.is_alphabetic()).collect::<String>();
        let shown: String = formal(&postmortem).lines().map(|line| visible_text(&line.body)).collect();
        prop_assert_eq!(letters(&shown), letters(&text), "{}", text);
    }
}

fn label(line: &Line) -> String {
    line.label.iter().map(|span| span.text.as_str()).collect()
}

/// Returns what the writer wrote in a line, in lower case, since a capital may be lowered after a colon.
fn own_words(line: &Line) -> String {
    fn own(blocks: &[Block]) -> Vec<Block> {
        let is_own = |origin: &Origin| !matches!(origin, Origin::Frame | Origin::Derived);
        let own_block = |block: &Block| match block {
            Block::Paragraph(spans) => {
                Block::Paragraph(spans.iter().filter(|span| is_own(&span.origin)).cloned().collect())
            }
            Block::List { start, items } => {
                Block::List { start: *start, items: items.iter().map(|item| own(item)).collect() }
            }
            code @ Block::Code { .. } => code.clone(),
        };
        blocks.iter().map(own_block).collect()
    }
    visible_text(&own(&line.body)).trim().to_lowercase()
}
