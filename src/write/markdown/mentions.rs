//! Documents that can be pasted into GitHub and GitLab without a word to anybody.

use std::collections::BTreeSet;

use crate::outline::{Block, Entry, Line, Outline, OutlineSection, Span};

const ZERO_WIDTH_SPACE: char = '\u{200B}';

/// The shortest run of hexadecimal digits that is linked as a commit.
const SHORTEST_COMMIT: usize = 7;

/// Returns the document with a zero-width space (U+200B) wherever GitHub or GitLab would notify people or link something
/// by its name: after `@` (but in an e-mail address), in `#123`, `!123`, `&123`, `GH-1` and `GL-1`, and in the names of
/// commits. So `fixes #1` closes nothing.
///
/// Code stays as it is, since nothing is linked there, and so does a web address that the writer gave: a reader wants to
/// follow it. An address of an issue therefore still makes that issue mention the new one.
///
/// # Examples
///
/// ```
/// use retold::postmortem::{Postmortem, SectionStyle};
/// use retold::{outline, write};
///
/// let mut postmortem = Postmortem::default();
/// postmortem.summary.impact = "@ada fixed #12".into();
/// let silent = write::mention_safe(&outline::formal(&postmortem));
/// assert_eq!(
///     write::markdown(&silent, SectionStyle::Headings),
///     "## Issue Summary\n\n- **Impact:** @\u{200B}ada fixed #\u{200B}12\n"
/// );
/// ```
pub fn mention_safe(outline: &Outline) -> Outline {
    let lines = |lines: &[Line]| lines.iter().map(line).collect::<Vec<_>>();
    let entry = |entry: &Entry| match entry {
        Entry::Line(it) => Entry::Line(line(it)),
        Entry::Prose(it) => Entry::Prose(line(it)),
        Entry::Group { label, numbered, lines: points } => {
            Entry::Group { label, numbered: *numbered, lines: lines(points) }
        }
    };
    let sections = outline.sections.iter().map(|section| OutlineSection {
        heading: spans(&section.heading),
        entries: section.entries.iter().map(entry).collect(),
        ..section.clone()
    });
    Outline {
        title: outline.title.as_ref().map(line),
        opening: lines(&outline.opening),
        sections: sections.collect(),
        closing: lines(&outline.closing),
    }
}

fn line(line: &Line) -> Line {
    Line { id: line.id, label: spans(&line.label), body: blocks(&line.body) }
}

fn blocks(body: &[Block]) -> Vec<Block> {
    let block = |block: &Block| match block {
        Block::Paragraph(it) => Block::Paragraph(spans(it)),
        Block::List { start, items } => {
            Block::List { start: *start, items: items.iter().map(|item| blocks(item)).collect() }
        }
        Block::Code { .. } => block.clone(),
    };
    body.iter().map(block).collect()
}

fn spans(spans: &[Span]) -> Vec<Span> {
    let same_but_emphasis = |a: &Span, b: &Span| {
        !a.is_break()
            && !b.is_break()
            && !is_left_alone(a)
            && !is_left_alone(b)
            && a.style.link == b.style.link
    };
    spans.chunk_by(same_but_emphasis).flat_map(silent).collect()
}

/// Tells whether nothing in it is linked by its name, or it is an address that is to be followed.
fn is_left_alone(span: &Span) -> bool {
    span.style.code || span.style.link.as_ref().is_some_and(|link| link.address() == span.text)
}

/// Writes spans of one text anew. What is emphasised is looked at by itself and as part of the whole, since the writer
/// of the Markdown may drop the emphasis.
fn silent(spans: &[Span]) -> Vec<Span> {
    if spans.iter().any(|span| is_left_alone(span) || span.is_break()) {
        return spans.to_vec();
    }
    let whole: String = spans.iter().map(|span| span.text.as_str()).collect();
    let mut places = places(&whole);
    let mut start = 0;
    for run in spans.chunk_by(|a, b| a.style == b.style) {
        let text: String = run.iter().map(|span| span.text.as_str()).collect();
        places.extend(self::places(&text).into_iter().map(|at| start + at));
        start += text.len();
    }
    let mut start = 0;
    let with_spaces = spans.iter().map(|span| {
        let end = start + span.text.len();
        let mut text = String::new();
        let mut done = start;
        for at in places.range(start + 1..=end) {
            text.push_str(&whole[done..*at]);
            text.push(ZERO_WIDTH_SPACE);
            done = *at;
        }
        text.push_str(&whole[done..end]);
        start = end;
        Span { text, ..span.clone() }
    });
    with_spaces.collect()
}

/// Returns the bytes of a text at which a space belongs.
fn places(text: &str) -> BTreeSet<usize> {
    let mut places = BTreeSet::new();
    for (at, sign) in text.char_indices() {
        let (before, after) = (text[..at].chars().next_back(), text[at + sign.len_utf8()..].chars().next());
        let is_number = after.is_some_and(|it| it.is_ascii_digit());
        let is_reference = match sign {
            '@' => !(is_ascii_word(before) && is_ascii_word(after)),
            '#' | '!' | '&' => is_number,
            '-' => is_number && ends_in_tracker(&text[..at]),
            _ => false,
        };
        if is_reference {
            places.insert(at + sign.len_utf8());
        }
    }
    let mut end = 0;
    for word in text.split_inclusive(|it: char| !it.is_ascii_alphanumeric()) {
        let start = end;
        end += word.len();
        let name = word.trim_end_matches(|it: char| !it.is_ascii_alphanumeric());
        if is_commit(name) {
            // No piece is long enough to be a commit's name again.
            places.extend(
                (1..)
                    .map(|it| it * (SHORTEST_COMMIT - 1))
                    .take_while(|it| *it < name.len())
                    .map(|it| start + it),
            );
        }
    }
    places
}

fn is_ascii_word(character: Option<char>) -> bool {
    character.is_some_and(|it| it.is_ascii_alphanumeric())
}

/// Tells whether this is the beginning of `GH-1`.
fn ends_in_tracker(text: &str) -> bool {
    let word = text.rsplit(|it: char| !it.is_ascii_alphanumeric()).next().unwrap_or_default();
    ["GH", "GL"].iter().any(|it| word.eq_ignore_ascii_case(it))
}

/// Tells whether a word looks like the name of a commit: hexadecimal, with letters and digits. Seven digits alone are a
/// number.
fn is_commit(word: &str) -> bool {
    word.len() >= SHORTEST_COMMIT
        && word.bytes().all(|it| it.is_ascii_hexdigit())
        && word.bytes().any(|it| it.is_ascii_digit())
        && word.bytes().any(|it| it.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::formal;
    use crate::postmortem::{Postmortem, SectionStyle};
    use crate::write::markdown;

    /// Shows the spaces as `·`.
    fn shown(impact: &str) -> String {
        let mut postmortem = Postmortem::default();
        postmortem.summary.impact = impact.to_owned();
        let text = markdown(&mention_safe(&formal(&postmortem)), SectionStyle::Headings);
        let text = text.trim_end().trim_start_matches("## Issue Summary\n\n- **Impact:** ");
        text.replace(ZERO_WIDTH_SPACE, "·")
    }

    #[test]
    fn nobody_is_notified_and_nothing_linked() {
        for (written, expected) in [
            ("@ada and @team/db, é@ada", "@·ada and @·team/db, é@·ada"),
            ("fixes #12, o/r#3, !4, &5", "fixes #·12, o/r#·3, !·4, &·5"),
            ("GH-1, gl-20", "GH-·1, gl-·20"),
            (
                "in 16c999e8c71134401a78d4d46435517b2271d6ac",
                "in 16c999·e8c711·34401a·78d4d4·643551·7b2271·d6ac",
            ),
            ("**@ada** *@bob*", "**@·ada** *@·bob*"),
            ("&#64;ada [@x](https://a.example)", "@·ada [@·x](https://a.example)"),
        ] {
            assert_eq!(shown(written), expected);
        }
    }

    #[test]
    fn all_else_is_left_alone() {
        for text in [
            "`@ada #1 16c999e8`",
            "<https://a.example/@ada/issues/#1>",
            "k@l.example",
            "1200000 users, decade, facade",
            "HIGH-1 LARK-3302 #general 60%",
        ] {
            assert_eq!(shown(text), text);
        }
        assert_eq!(shown("a\n```\n@ada #1\n```"), "a\n\n  ```\n  @ada #1\n  ```");
    }
}
