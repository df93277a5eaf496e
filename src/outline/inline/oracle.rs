//! The reader of inline Markdown beside pulldown-cmark's, on lines made of everything that means something.

use proptest::prelude::*;
use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use super::spans;
use crate::outline::Link;
use crate::postmortem::{Field, TextField};

/// A character as it is shown: code, strong, emphasised, and where it leads.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    character: char,
    code: bool,
    strong: bool,
    emphasis: bool,
    link: Option<String>,
}

fn ours(line: &str) -> Vec<Shown> {
    let spans = spans(line, Field::Text(TextField::Impact), 0);
    let shown = spans.iter().flat_map(|span| {
        let style = &span.style;
        span.text.chars().map(|character| Shown {
            character,
            code: style.code,
            strong: style.strong.is_some(),
            emphasis: style.emphasis.is_some(),
            link: style.link.as_ref().map(|link| link.address().to_owned()),
        })
    });
    shown.collect()
}

/// Returns what pulldown-cmark reads. The line is put into a heading, where only inline mark-up counts, between
/// characters that keep the parser from trimming it.
fn theirs(line: &str) -> Vec<Shown> {
    const BEFORE: &str = "# . ";
    const AFTER: &str = " .";
    let source = format!("{BEFORE}{line}{AFTER}");
    let mut shown = Vec::new();
    let (mut strong, mut emphasis) = (0, 0);
    // Of links within links, which only `<…>` makes, the inner one counts.
    let mut links: Vec<String> = Vec::new();
    let mut literal_until = 0;
    let mut push = |text: &str, code: bool, strong: i32, emphasis: i32, link: Option<String>| {
        shown.extend(text.chars().map(|character| Shown {
            character,
            code,
            strong: strong > 0,
            emphasis: emphasis > 0,
            link: link.clone(),
        }));
    };
    for (event, range) in Parser::new(&source).into_offset_iter() {
        if range.start < literal_until {
            // A link or an image that is shown as it was typed. Its end still counts below.
            if !matches!(event, Event::End(_)) || range.end <= literal_until {
                continue;
            }
        }
        match event {
            Event::Text(text) | Event::InlineHtml(text) | Event::Html(text) => {
                push(&text, false, strong, emphasis, links.last().cloned());
            }
            Event::Code(text) => push(&text, true, strong, emphasis, links.last().cloned()),
            Event::Start(Tag::Strong) => strong += 1,
            Event::Start(Tag::Emphasis) => emphasis += 1,
            Event::End(TagEnd::Strong) => strong -= 1,
            Event::End(TagEnd::Emphasis) => emphasis -= 1,
            Event::Start(Tag::Link { dest_url, link_type, .. }) => {
                let mail = format!("mailto:{dest_url}");
                let address = if link_type == LinkType::Email { &mail } else { &*dest_url };
                // A link with nothing to click on is shown as it was typed, which CommonMark would hide.
                let is_empty = source[range.clone()].starts_with("[](");
                if Link::new(address).is_some() && !is_empty {
                    links.push(address.to_owned());
                } else {
                    push(&source[range.clone()], false, strong, emphasis, None);
                    literal_until = range.end;
                }
            }
            Event::Start(Tag::Image { .. }) => {
                push(&source[range.clone()], false, strong, emphasis, links.last().cloned());
                literal_until = range.end;
            }
            Event::End(TagEnd::Link) => {
                links.pop();
            }
            _ => {}
        }
    }
    shown[BEFORE.len() - 2..shown.len() - AFTER.len()].to_vec()
}

fn line() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "*",
        "*",
        "**",
        "***",
        "_",
        "__",
        "`",
        "``",
        "[",
        "]",
        "](u)",
        "](<u v>)",
        "](/p \"t\")",
        "(",
        ")",
        "<",
        ">",
        "!",
        "![",
        "\\",
        "&amp;",
        "&",
        "&#42;",
        "a",
        "b",
        "a b",
        " ",
        "  ",
        "é",
        "“",
        "€",
        "👍",
        "→",
        "\u{202e}",
        "\u{e000}",
        "e\u{301}",
        "\u{200b}",
        "\u{60c}",
        "\u{964}",
        "\u{5be}",
        "\u{fffd}",
        "\u{a0}",
        "[](u)",
        "\u{fe0f}",
        "，",
        "½",
        "ª",
        "<b>",
        "</b>",
        "<b c=\"",
        "\"",
        "<!--",
        "-->",
        "<x:y>",
        "<a@b.c>",
        "(javascript:x)",
        "'",
        "#",
        "~",
        "|",
        "\t",
        ".",
        "0",
        "=",
    ]);
    prop::collection::vec(part, 0..14).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_line_is_read_as_the_library_reads_it(line in line()) {
        prop_assert_eq!(ours(&line), theirs(&line), "{:?}", line);
    }
}
