//! What of a field's text is prose of the writer's own.

use std::ops::Range;

use crate::outline::{Block, Origin, Span, blocks};
use crate::postmortem::{Field, TextField};

/// Sentences of the students' assignment, which some copy into their report. In lower case.
const ASSIGNMENT: [&str; 14] = [
    "brief and straight to the point, between 400 to 600 words",
    "while postmortem format can vary, stick to this one",
    "any software system will eventually fail",
    "the beauty of the postmortem is that",
    "a postmortem is a tool widely used in the tech industry",
    "using one of the web stack debugging project issue",
    "duration of the outage with start and end times (including timezone)",
    "what was the impact (what service was down/slow",
    "which team/individuals was the incident escalated to",
    "misleading investigation/debugging paths that were taken",
    "explain in detail what was causing the issue",
    "what are the things that can be improved/fixed (broadly speaking)",
    "a list of tasks to address the issue (be very specific",
    "we are constantly stepping on each other’s toes",
];

/// Returns the text with a blank for each byte that is not prose: code, addresses, mark-up, quoted lines, and sentences of
/// the assignment. Line ends stay. It has as many bytes as the text, so that what is found in it is found in the text.
pub fn prose(text: &str) -> String {
    if is_plain(text) && !is_assignment(text) { text.to_owned() } else { prose_among_others(text) }
}

/// Tells whether a text is one paragraph without any mark-up or address, as most events are: all of it is prose.
fn is_plain(text: &str) -> bool {
    let is_no_mark_up = |byte: u8| byte.is_ascii_alphanumeric() || b" .,;:'\"?!()%-".contains(&byte);
    text.starts_with(|it: char| it.is_ascii_alphabetic())
        && text.bytes().all(is_no_mark_up)
        && !text.to_ascii_lowercase().contains("www.")
}

fn prose_among_others(text: &str) -> String {
    let mut bytes: Vec<u8> =
        text.bytes().map(|byte| if byte == b'\n' || byte == b'\r' { byte } else { b' ' }).collect();
    // The field is not looked at, since only the ranges are wanted.
    copy(&blocks(text, Field::Text(TextField::Title)), text, &mut bytes);
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        if line.trim_start().starts_with('>') || is_assignment(line) {
            bytes[start..end]
                .iter_mut()
                .filter(|byte| !matches!(byte, b'\n' | b'\r'))
                .for_each(|it| *it = b' ');
        }
        start = end;
    }
    // Whole spans were copied, and those end between characters.
    String::from_utf8(bytes).unwrap_or_else(|_| " ".repeat(text.len()))
}

fn copy(blocks: &[Block], text: &str, bytes: &mut [u8]) {
    for block in blocks {
        match block {
            Block::Paragraph(spans) => spans.iter().for_each(|span| copy_span(span, text, bytes)),
            Block::List { items, .. } => items.iter().for_each(|item| copy(item, text, bytes)),
            Block::Code { .. } => {}
        }
    }
}

fn copy_span(span: &Span, text: &str, bytes: &mut [u8]) {
    let is_address =
        span.style.link.is_some() && (span.text.contains("://") || span.text.starts_with("www."));
    if span.style.code || is_address {
        return;
    }
    if let Origin::Source { range, .. } = &span.origin
        && let Some(source) = text.get(range.clone())
    {
        bytes[range.clone()].copy_from_slice(source.as_bytes());
    }
}

/// How many bytes the shortest of these sentences has.
const SHORTEST: usize = 36;

fn is_assignment(line: &str) -> bool {
    if line.len() < SHORTEST {
        return false;
    }
    // Most lines are none, and this is asked of each: a sentence is compared only where a word begins.
    let mut before = ' ';
    line.char_indices().any(|(at, character)| {
        let begins = character.is_alphanumeric() && !before.is_alphanumeric();
        before = character;
        begins && ASSIGNMENT.iter().any(|sentence| begins_with(&line[at..], sentence))
    })
}

/// Tells whether a text begins with words in lower case, whatever its own letters are.
fn begins_with(text: &str, words: &str) -> bool {
    text.get(..words.len()).is_some_and(|beginning| beginning.eq_ignore_ascii_case(words))
}

/// Words that end with a full stop and not a sentence. In lower case, without their last stop.
const ABBREVIATIONS: [&str; 17] = [
    "e.g", "i.e", "etc", "vs", "approx", "ca", "no", "fig", "a.m", "p.m", "mr", "ms", "mrs", "dr", "st",
    "incl", "resp",
];

/// Returns where the sentences of a prose are.
pub fn sentences(prose: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, character) in prose.char_indices() {
        let end = at + character.len_utf8();
        let ends = match character {
            '\n' | '\r' => begins_anew(&prose[end..]),
            '.' | '!' | '?' | '…' => ends_here(&prose[start..at], character, &prose[end..]),
            '。' | '！' | '？' => true,
            _ => false,
        };
        if ends {
            push(prose, start..end, &mut found);
            start = end;
        }
    }
    push(prose, start..prose.len(), &mut found);
    found
}

/// Tells whether what follows a line end is another paragraph or item, and not the rest of a wrapped line.
fn begins_anew(rest: &str) -> bool {
    // Marks of items are blanks in a prose, so a line that goes on begins at its margin, with a small letter.
    let line = rest.split(['\n', '\r']).next().unwrap_or_default();
    line.trim().is_empty() || line.starts_with(' ')
}

/// How many signs may stand between the end of a sentence and the next: `!").`
const MOST_CLOSING: usize = 8;

fn ends_here(before: &str, sign: char, rest: &str) -> bool {
    // A few signs may stand between; a long run of them is looked at once and not for each of its signs.
    let closes = |it: &char| matches!(it, '.' | '!' | '?' | '"' | '\'' | ')' | ']' | '”' | '’' | '*' | '_');
    let closed: usize = rest.chars().take(MOST_CLOSING).take_while(closes).map(char::len_utf8).sum();
    let mut after = rest[closed..].chars();
    match after.next() {
        None => return true,
        Some(next) if !next.is_whitespace() => return false,
        Some(_) => {}
    }
    if sign != '.' {
        return true;
    }
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default().to_lowercase();
    let word = word.trim_start_matches(['(', '"', '\'', '“', '*']);
    let goes_on = after.find(|it| !it.is_whitespace()).is_some_and(char::is_lowercase);
    // `1.` counts an item, `J.` is somebody's initial.
    let is_short = word.chars().count() <= 1 && word.chars().all(char::is_alphabetic);
    !(goes_on || is_short || ABBREVIATIONS.contains(&word))
}

fn push(prose: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let text = &prose[range.clone()];
    if text.chars().any(char::is_alphanumeric) {
        let start = range.start + (text.len() - text.trim_start().len());
        found.push(start..start + text.trim().len());
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_plain_is_prose_as_a_whole(
            text in "[A-Za-z](www\\.|[a-z]{1,3}| |[0-9]\\. |[0-9.,;:'\"?!()%-]){0,30}",
        ) {
            prop_assert!(!is_plain(&text) || prose_among_others(&text) == text, "{}", text);
        }
    }

    #[test]
    fn code_addresses_quotes_and_mark_up_are_blank() {
        for (text, expected) in [
            ("see `rm -rf` **now**", "see            now  "),
            ("at https://a.example/b it", "at                     it"),
            ("[the log](https://a.example) é", " the log                     é"),
            ("> user error\nfine", "            \nfine"),
            ("```\ncode\n```\ntext", "   \n    \n   \ntext"),
            ("- Explain in detail what was causing the issue", ""),
        ] {
            let found = prose(text);
            assert_eq!(found.len(), text.len());
            assert_eq!(found.trim_end(), expected.trim_end(), "{text}");
        }
    }

    #[test]
    fn no_sentence_of_the_assignment_is_shorter_than_the_shortest() {
        assert_eq!(ASSIGNMENT.iter().map(|it| it.len()).min(), Some(SHORTEST));
    }

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        for (text, expected) in [
            ("One. Two!", vec!["One.", "Two!"]),
            (
                "At 3 p.m. the API v2.1 was slow, e.g. on db.example.com. It was back.",
                vec!["At 3 p.m. the API v2.1 was slow, e.g. on db.example.com.", "It was back."],
            ),
            ("no stop", vec!["no stop"]),
            ("first\n\nsecond", vec!["first", "second"]),
            ("a wrapped\nline", vec!["a wrapped\nline"]),
            ("...", vec![]),
            ("", vec![]),
        ] {
            let found: Vec<&str> = sentences(text).into_iter().map(|it| &text[it]).collect();
            assert_eq!(found, expected);
        }
    }
}
