//! The timeline as a Mermaid block, which GitHub draws.
//!
//! It is a flowchart, since the colon of `15:04` ends a period in Mermaid's own `timeline`. What has a meaning in a
//! Mermaid label is replaced by a sign that looks like it: there is no escape that every version of Mermaid knows.

use super::timeline_table::{EventRow, event_rows};
use crate::outline::Outline;
use crate::postmortem::Postmortem;

/// How many events are drawn: Mermaid refuses long texts as a whole.
const MOST_EVENTS: usize = 150;
/// How many characters of an event are shown.
const MOST_CHARACTERS: usize = 100;

/// Writes the timeline as a fenced Mermaid block, ending in one line end; without events it is an empty text.
///
/// `outline` is the document that tells the events.
pub fn mermaid(postmortem: &Postmortem, outline: &Outline) -> String {
    let rows = event_rows(postmortem, outline);
    if rows.is_empty() {
        return String::new();
    }
    let mut labels: Vec<String> = rows.iter().take(MOST_EVENTS).map(label).collect();
    if rows.len() > MOST_EVENTS {
        labels.push(format!("and {} more", rows.len() - MOST_EVENTS));
    }
    let mut text = "```mermaid\nflowchart LR\n".to_owned();
    for (at, label) in labels.iter().enumerate() {
        let arrow = if at == 0 { String::new() } else { format!("e{at} --> ") };
        text.push_str(&format!("  {arrow}e{}[\"{label}\"]\n", at + 1));
    }
    text.push_str("```\n");
    text
}

fn label(row: &EventRow) -> String {
    let kind = row.kind.to_ascii_lowercase();
    let colon = if row.text.is_empty() { "" } else { ": " };
    let label = format!("{} {kind}{colon}{}", row.time, row.text);
    let harmless: String = label.chars().filter_map(harmless).collect();
    let mut label = harmless.split_whitespace().map(not_a_keyword).collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = label.char_indices().nth(MOST_CHARACTERS) {
        label.truncate(end);
        label.truncate(label.rfind(' ').unwrap_or(end));
        label.push('…');
    }
    label
}

/// Returns a sign that means nothing to Mermaid, nor to the HTML and the Markdown in its labels.
fn harmless(character: char) -> Option<char> {
    Some(match character {
        '"' => '”',
        '`' => '’',
        '[' | '{' | '(' => '(',
        ']' | '}' | ')' => ')',
        '<' => '‹',
        '>' => '›',
        '#' => '＃',
        ';' => '；',
        '&' => '＆',
        '|' => '｜',
        '\\' => '＼',
        '$' => '＄',
        '*' => '∗',
        '_' => '‗',
        '~' => '∼',
        _ if character.is_whitespace() => ' ',
        _ if character.is_control() => return None,
        _ => character,
    })
}

/// Older versions end a subgraph at a bare `end`.
fn not_a_keyword(word: &str) -> String {
    let is_keyword = word.strip_prefix("end").is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    if is_keyword { format!("E{}", &word[1..]) } else { word.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::formal;
    use crate::postmortem::{Answer, Edit, NewEvent, apply, example};

    fn of(text: &str) -> String {
        label(&EventRow { time: "15:04".to_owned(), kind: "Other".to_owned(), text: text.to_owned() })
    }

    #[test]
    fn what_means_something_to_mermaid_is_replaced() {
        for (text, expected) in [
            ("\"a\" `b` [c] {d}", "”a” ’b’ (c) (d)"),
            ("<b>x</b>; #1 & more", "‹b›x‹/b›； ＃1 ＆ more"),
            ("the end. end of it", "the End. End of it"),
            ("append\u{0} it\nnow", "append it now"),
        ] {
            assert_eq!(of(text), format!("15:04 other: {expected}"));
        }
        assert_eq!(of(""), "15:04 other");
    }

    #[test]
    fn a_long_text_is_cut() {
        assert_eq!(of(&"ab ".repeat(100)).chars().count(), 100);
        assert_eq!(of(&"a".repeat(300)), "15:04 other:…");
    }

    #[test]
    fn the_example_as_a_flowchart() {
        let example = example();
        insta::assert_snapshot!(mermaid(&example, &formal(&example)));
        assert_eq!(mermaid(&Postmortem::default(), &Outline::default()), "");
    }

    #[test]
    fn a_thousand_events_stay_below_what_mermaid_takes() {
        let mut postmortem = Postmortem::default();
        for _ in 0..1000 {
            let text = "long words ".repeat(30);
            apply(&mut postmortem, Edit::AddEvents { events: vec![NewEvent { time: Answer::Blank, text }] })
                .unwrap();
        }
        let text = mermaid(&postmortem, &formal(&postmortem));
        assert!(text.chars().count() < 50_000 && text.contains("[\"and 850 more\"]"));
    }
}
