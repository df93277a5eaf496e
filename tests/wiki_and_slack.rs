//! What is pasted elsewhere is read there as it was meant, whatever the writer typed.

mod generate;
mod markdown_shape;
mod paste_targets;

use std::collections::BTreeSet;

use markdown_shape::{Shape, comrak_shape, expected_shape, pulldown_cmark_shape};
use paste_targets::{
    bare, block_words, comrak_texts, linked_by_name, parts, parts_of_wiki, pulldown_cmark_texts,
    read_by_composer, read_by_slack, read_by_wiki, signs, without_spaces, words,
};
use proptest::prelude::*;
use retold::outline::{Line, LineId, Outline, formal};
use retold::postmortem::{History, Postmortem, SectionStyle, example};
use retold::tale;
use retold::write::{self, Sender};

/// Pieces that mean something to Slack, a wiki or a tracker.
const PIECES: &[&str] = &[
    "<!channel>",
    "<@U123>",
    "<#C1|x>",
    "<https://e.example|bank>",
    "@here",
    "@everyone",
    "&gt;",
    ">",
    "*x*",
    "_y_",
    "~5",
    "~",
    "`",
    "``` ",
    "{code}",
    "{noformat}",
    "{color:red}",
    "{",
    "}",
    "}}",
    "[~ada]",
    "[x|http://e.example]",
    "!a.png!",
    "h1. ",
    "bq. ",
    "||",
    "??",
    "--",
    "---",
    "-x-",
    "+y+",
    "^",
    "(x)",
    ":)",
    ":D",
    "\\",
    "\\\\",
    "&#123;",
    "@ada",
    "é@ada",
    "@team/db",
    "#123",
    "fixes #1",
    "GH-1",
    "!7",
    "&8",
    "16c999e8c71134401a78d4d46435517b2271d6ac",
    "abc1234",
    " ",
    "\n",
    "\n\n",
    "\n- ",
    "\n3. ",
    "\n```\n{code} ``` {noformat}\n```\n",
    "**",
    "word",
    "[a](https://b.example/x|y]z)",
    "[r](./c.md)",
    "https://d.example/@ada/1?a=1&b=2",
];

/// A draft with such pieces in its longer fields.
fn postmortem() -> impl Strategy<Value = Postmortem> {
    let text =
        || prop::collection::vec(prop::sample::select(PIECES), 0..10).prop_map(|pieces| pieces.concat());
    let texts = [text(), text(), text(), text(), text(), text()];
    (generate::postmortem(), generate::edits(), texts).prop_map(
        |(postmortem, edits, [title, impact, event, cause, task, closing])| {
            let mut history = History::new(postmortem);
            for edit in edits {
                // Edits of items that are not there are refused.
                let _ = history.apply(edit, 0);
            }
            let mut postmortem = history.postmortem().clone();
            postmortem.title.push_str(&title);
            postmortem.summary.impact.push_str(&impact);
            postmortem.root_cause.explanation.push_str(&cause);
            postmortem.measures.closing.push_str(&closing);
            for event_ in &mut postmortem.timeline {
                event_.text.push_str(&event);
            }
            for item in &mut postmortem.measures.action_items {
                item.text.push_str(&task);
            }
            postmortem
        },
    )
}

fn both_voices(postmortem: &Postmortem) -> [Outline; 2] {
    let formal = formal(postmortem);
    let tale = tale::tell(postmortem, &formal);
    [formal, tale]
}

const SENDERS: [Sender; 2] = [Sender::Program, Sender::Person];

fn read_by(sender: Sender, text: &str) -> Result<String, TestCaseError> {
    let read = match sender {
        Sender::Program => read_by_slack(text),
        Sender::Person => read_by_composer(text),
    };
    read.map_err(|what| TestCaseError::fail(format!("{what}\nin\n{text}")))
}

fn assert_in_order(words: &[String], text: &str, written: &str) -> Result<(), TestCaseError> {
    let mut rest = text;
    for word in words {
        let Some(at) = rest.find(word.as_str()) else {
            return Err(TestCaseError::fail(format!("{word:?} is not in\n{rest}\nof\n{written}")));
        };
        rest = &rest[at + word.len()..];
    }
    Ok(())
}

#[test]
fn an_underscore_at_the_end_of_a_word_ends_no_emphasis() {
    let mut postmortem = Postmortem::default();
    postmortem.summary.impact = "*[^1]: x_y_{code}**".to_owned();
    let outline = formal(&postmortem);
    let text = write::wiki(&outline);
    let shown = read_by_wiki(&text).expect("it runs no macro");
    assert_in_order(&words(&outline), &shown, &text).expect("every word is shown");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn slack_shows_every_word_and_calls_nobody(postmortem in postmortem()) {
        for outline in both_voices(&postmortem) {
            let words: Vec<String> = words(&outline).iter().map(|word| signs(word)).collect();
            for sender in SENDERS {
                let text = write::slack(&outline, sender);
                let shown = read_by(sender, &text)?;
                assert_in_order(&words, &shown, &text)?;
            }
        }
    }

    #[test]
    fn a_summary_fits_into_a_message(postmortem in postmortem(), times in prop::sample::select(vec![1, 1, 20, 300])) {
        let mut postmortem = postmortem;
        for text in [&mut postmortem.title, &mut postmortem.summary.impact, &mut postmortem.root_cause.resolution] {
            *text = text.repeat(times);
        }
        let both = both_voices(&postmortem);
        for (outline, sender) in both.iter().flat_map(|outline| SENDERS.map(|sender| (outline, sender))) {
            let text = write::slack_summary(outline, sender);
            prop_assert!(text.encode_utf16().count() <= write::SUMMARY_LENGTH);
            let shown = read_by(sender, &text)?;
            if !shown.contains("It goes on in the report.") {
                let ids = [LineId::Title, LineId::Duration, LineId::Impact, LineId::Resolution];
                for line in ids.iter().filter_map(|id| outline.lines().find(|line| line.id == *id)) {
                    let mut words = Vec::new();
                    block_words(&line.body, &mut words);
                    let words: Vec<String> = words.iter().map(|word| signs(word)).collect();
                    assert_in_order(&words, &shown, &text)?;
                }
            }
        }
    }

    #[test]
    fn a_wiki_shows_every_word_and_runs_no_macro(postmortem in postmortem()) {
        for outline in both_voices(&postmortem) {
            let text = write::wiki(&outline);
            let shown = read_by_wiki(&text).map_err(|what| TestCaseError::fail(format!("{what}\nin\n{text}")))?;
            assert_in_order(&words(&outline), &shown, &text)?;
            let headings = |sign: &str| text.lines().filter(|row| row.starts_with(sign)).count();
            // Code may hold anything, so there may be more in it.
            if !text.contains("{noformat}") && !text.contains("{code:") {
                prop_assert_eq!(headings("h1. "), outline.title.iter().count(), "{}", text);
                prop_assert_eq!(headings("h2. "), outline.sections.len(), "{}", text);
                prop_assert_eq!(headings("bq. "), 0, "{}", text);
            }
        }
    }

    #[test]
    fn a_wiki_has_every_item_in_its_place(postmortem in postmortem()) {
        for outline in both_voices(&postmortem) {
            let text = write::wiki(&outline);
            let mut read = parts_of_wiki(&text).map_err(|what| TestCaseError::fail(format!("{what}\nin\n{text}")))?;
            read.retain(|(depth, shown)| *depth > 0 || !shown.trim().is_empty());
            let expected = parts(&outline);
            let depths: Vec<usize> = read.iter().map(|part| part.0).collect();
            prop_assert_eq!(depths, expected.iter().map(|part| part.0).collect::<Vec<_>>(), "{}", text);
            for ((_, shown), (depth, words)) in read.iter().zip(&expected) {
                prop_assert!(*depth == 0 || !shown.trim().is_empty(), "an item without a word in\n{}", text);
                assert_in_order(words, shown, &text)?;
            }
        }
    }

    #[test]
    fn silent_markdown_links_nothing_by_its_name_and_says_the_same(postmortem in postmortem()) {
        for outline in both_voices(&postmortem) {
            let markdown = write::markdown(&write::mention_safe(&outline), SectionStyle::Headings);
            for texts in [comrak_texts(&markdown), pulldown_cmark_texts(&markdown)] {
                for text in texts {
                    prop_assert_eq!(linked_by_name(&text), None, "in {:?} of\n{}", text, markdown);
                }
            }
            let expected = without_spaces(expected_shape(&outline, SectionStyle::Headings));
            prop_assert_eq!(&without_spaces(comrak_shape(&markdown)), &expected, "{}", markdown);
            prop_assert_eq!(&without_spaces(pulldown_cmark_shape(&markdown)), &expected, "{}", markdown);
        }
    }

    #[test]
    fn every_action_item_is_an_issue_of_its_own(postmortem in postmortem()) {
        for outline in both_voices(&postmortem) {
            let issues = write::action_items(&outline);
            let lines: Vec<&Line> = outline.lines().filter(|line| matches!(line.id, LineId::ActionItem(_))).collect();
            prop_assert_eq!(issues.len(), lines.len());
            let names: BTreeSet<&str> = issues.iter().map(|issue| issue.file_name.as_str()).collect();
            prop_assert_eq!(names.len(), issues.len());
            for (issue, line) in issues.iter().zip(lines) {
                let is_safe = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-';
                let stem = issue.file_name.strip_suffix(".md").unwrap_or_default();
                prop_assert!(!stem.is_empty() && stem.len() < 64 && stem.chars().all(is_safe), "{}", issue.file_name);
                prop_assert!(!issue.title.trim().is_empty() && !issue.title.contains('\n'));
                let shape = comrak_shape(&issue.markdown);
                prop_assert!(matches!(&shape[0], Shape::Heading(1, _)), "{:?}", shape);
                let text = bare(&shown(&shape));
                let mut words = Vec::new();
                block_words(&line.body, &mut words);
                // A box that the writer set is one, and no words.
                words.retain(|word| !["[", "]", "[x]", "[X]"].contains(&word.as_str()));
                assert_in_order(&words, &text, &issue.markdown)?;
            }
        }
    }
}

fn shown(shape: &[Shape]) -> String {
    let texts = shape.iter().map(|shape| match shape {
        Shape::Heading(_, text) | Shape::Paragraph(text) | Shape::Code(text) => text.clone(),
        Shape::List(_, items) => items.iter().map(|item| shown(item)).collect::<Vec<_>>().join("\n"),
        Shape::Rule => String::new(),
        Shape::Foreign(what) => format!("⟨{what}⟩"),
    });
    texts.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_readers_find_what_should_not_be_there() {
    for text in ["<!channel>", "to @here", "a & b", "&gt; a", "<javascript:x|y>", "```\na", "a ```"] {
        assert!(read_by_slack(text).is_err(), "{text}");
    }
    for text in ["to @here", "> a", "```\na", "*@channel*"] {
        assert!(read_by_composer(text).is_err(), "{text}");
    }
    assert_eq!(
        read_by_composer("*R&D* <!channel> a<b (https://a.example/_x_?a=1&b=2) `<x>`").unwrap().trim_end(),
        "R&D <!channel> a<b (https://a.example/_x_?a=1&b=2) <x>"
    );
    assert_eq!(
        read_by_slack("*a* _b_ ~c~ `*d*` x_y_z <https://a.example|e> ∗").unwrap().trim_end(),
        "a b c *d* x_y_z e *"
    );
    for text in
        ["{code}", "a {color:red}", "[~ada]", "!a.png!", "a | b", "{noformat}\na", "* a\n*** b", "** a"]
    {
        assert!(read_by_wiki(text).is_err(), "{text}");
    }
    assert_eq!(
        read_by_wiki("* a \\\\ {{b}} \\{c\\} [d|https://e.example] &#92; -e- *f* a-b").unwrap(),
        "a \n b {c} d \\ e f a-b\n"
    );
    assert_eq!(linked_by_name("a@b.example #x @\u{200B}ada 1234567"), None);
    for text in ["@ada", "é@ada", "see #1", "at abc1234"] {
        assert!(linked_by_name(text).is_some(), "{text}");
    }
}

#[test]
fn the_example_told_elsewhere() {
    let example = example();
    let told = tale::tell(&example, &formal(&example));
    insta::assert_snapshot!("the_tale_for_slack", write::slack(&told, Sender::Program));
    insta::assert_snapshot!("the_tale_for_slack_in_short", write::slack_summary(&told, Sender::Program));
    insta::assert_snapshot!("the_tale_for_pasting_into_slack", write::slack(&told, Sender::Person));
    insta::assert_snapshot!("the_tale_in_wiki_markup", write::wiki(&told));
    let issues = write::action_items(&told).into_iter().map(|issue| issue.markdown);
    insta::assert_snapshot!("the_tale_as_issues", issues.collect::<Vec<_>>().join("---\n"));
}
