//! The incident in one message, for the channel in which people waited for it.

use super::{Sender, structure};
use crate::outline::{Block, Entry, Line, LineId, Outline, Span};
use crate::write::line_label::line_label;

/// The most that a summary holds, in UTF-16 code units, as Slack's clients count; no text has more characters.
///
/// Source: the limit of a section block in Slack's documentation.
pub const SUMMARY_LENGTH: usize = 3_000;

/// What stands under a summary that had to leave something out.
const GOES_ON: &str = "It goes on in the report.";

/// Writes title, duration, impact, cause, resolution and the number of action items, in at most [`SUMMARY_LENGTH`].
///
/// What is too long is cut before it is written, at the end of a line, a sentence or, failing both, a word: so no
/// entity, link or code span is ever cut. A line under the text then says that it goes on in the report.
pub fn slack_summary(outline: &Outline, sender: Sender) -> String {
    let parts = parts(outline);
    let room = SUMMARY_LENGTH - GOES_ON.len() - 2;
    let most = share(parts.iter().map(|part| length(&part.written(&part.body, sender)) + 1).collect(), room);
    let mut rows = Vec::new();
    let mut is_cut = false;
    for part in &parts {
        let (text, was_cut) = part.within(most.saturating_sub(1), sender);
        is_cut |= was_cut;
        rows.extend(Some(text).filter(|text| !text.is_empty()));
    }
    rows.extend(is_cut.then(|| GOES_ON.to_owned()));
    let mut text = rows.join("\n");
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

/// A line of the summary.
struct Part {
    id: LineId,
    label: Vec<Span>,
    body: Vec<Block>,
}

fn parts(outline: &Outline) -> Vec<Part> {
    let find = |id: LineId| outline.lines().find(|line| line.id == id);
    let lines = [
        find(LineId::Title),
        find(LineId::Duration),
        find(LineId::Impact),
        find(LineId::RootCauseBrief).or_else(|| find(LineId::Explanation)),
        find(LineId::Resolution),
    ];
    let part = |line: &Line| Part { id: line.id, label: line_label(outline, line), body: line.body.clone() };
    lines.into_iter().flatten().map(part).chain(action_items(outline)).collect()
}

/// Counts the action items, under the label that they have in the document.
fn action_items(outline: &Outline) -> Option<Part> {
    let mut entries = outline.sections.iter().flat_map(|section| &section.entries);
    entries.find_map(|entry| match entry {
        Entry::Group { label, lines, .. } => {
            let id = lines.iter().map(|line| line.id).find(|id| matches!(id, LineId::ActionItem(_)))?;
            let count = structure(&lines.len().to_string());
            Some(Part { id, label: vec![structure(label)], body: vec![Block::Paragraph(vec![count])] })
        }
        Entry::Line(_) | Entry::Prose(_) => None,
    })
}

impl Part {
    fn written(&self, body: &[Block], sender: Sender) -> String {
        if self.id == LineId::Title {
            return sender.headline(body);
        }
        let line = Line { id: self.id, label: self.label.clone(), body: body.to_vec() };
        sender.point("", "• ", &line).join("\n")
    }

    /// Writes as much as there is room for, and tells whether something is left out.
    fn within(&self, most: usize, sender: Sender) -> (String, bool) {
        let whole = self.written(&self.body, sender);
        if length(&whole) <= most {
            return (whole, false);
        }
        let fitting = |count: usize| {
            let text = self.written(&beginning(&self.body, count), sender);
            (length(&text) <= most).then_some(text)
        };
        let ends = ends(&self.body);
        let (mut fits, mut too_much) = (0, ends.len());
        while too_much - fits > 1 {
            let middle = fits.midpoint(too_much);
            if fitting(middle).is_some() { fits = middle } else { too_much = middle }
        }
        // A shorter text that ends well is better, but not one of half the length.
        let ending = |end: End| (fits / 2 + 1..=fits).rev().find(|count| ends[count - 1] >= end);
        let counts = [ending(End::Line), ending(End::Sentence), Some(fits), Some(0)];
        let text = counts.into_iter().flatten().find_map(fitting);
        (text.unwrap_or_default(), true)
    }
}

/// Returns the most that each part may have, so that short ones leave their room to long ones.
fn share(mut lengths: Vec<usize>, room: usize) -> usize {
    lengths.sort_unstable();
    let mut left = room;
    for (at, length) in lengths.iter().enumerate() {
        let most = left / (lengths.len() - at);
        if *length > most {
            return most;
        }
        left -= length;
    }
    room
}

fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

/// How well a text may end here.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    Word,
    Sentence,
    Line,
}

/// Returns the pieces that are not cut, by where they end: words, code spans, addresses, lines of code.
fn ends(blocks: &[Block]) -> Vec<End> {
    let mut ends = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(spans) => {
                let words = spans.iter().flat_map(pieces);
                ends.extend(words.map(
                    |word| match word.trim_end().trim_end_matches(['"', ')', '\u{201D}']) {
                        "" if word == "\n" => End::Line,
                        word if word.ends_with(['.', '!', '?', '。']) => End::Sentence,
                        _ => End::Word,
                    },
                ));
                if let Some(last) = ends.last_mut() {
                    *last = End::Line;
                }
            }
            Block::List { items, .. } => ends.extend(items.iter().flat_map(|item| self::ends(item))),
            Block::Code { text, .. } => ends.extend(text.split('\n').map(|_| End::Line)),
        }
    }
    ends
}

fn pieces(span: &Span) -> Vec<&str> {
    let is_whole = span.style.code || span.style.link.is_some();
    if is_whole { vec![&span.text] } else { span.text.split_inclusive(char::is_whitespace).collect() }
}

/// Returns the first pieces of the blocks, and a sign that more were there.
fn beginning(blocks: &[Block], count: usize) -> Vec<Block> {
    let mut left = count;
    let mut taken = taken(blocks, &mut left);
    match taken.last_mut() {
        Some(Block::Paragraph(spans)) => {
            if let Some(last) = spans.last_mut() {
                last.text.truncate(last.text.trim_end().len());
            }
            spans.push(structure(" …"));
        }
        _ => taken.push(Block::Paragraph(vec![structure("…")])),
    }
    taken
}

fn taken(blocks: &[Block], left: &mut usize) -> Vec<Block> {
    let mut taken = Vec::new();
    for block in blocks {
        if *left == 0 {
            break;
        }
        taken.push(match block {
            Block::Paragraph(spans) => Block::Paragraph(first_spans(spans, left)),
            Block::List { start, items } => {
                let items = items.iter().map_while(|item| (*left > 0).then(|| self::taken(item, left)));
                Block::List { start: *start, items: items.collect() }
            }
            Block::Code { language, text } => {
                let lines: Vec<&str> = text.split('\n').take(*left).collect();
                *left -= lines.len();
                Block::Code { language: language.clone(), text: lines.join("\n") }
            }
        });
    }
    taken
}

fn first_spans(spans: &[Span], left: &mut usize) -> Vec<Span> {
    let first = spans.iter().map_while(|span| {
        let words: Vec<&str> = pieces(span).into_iter().take(*left).collect();
        *left -= words.len();
        (!words.is_empty()).then(|| Span { text: words.concat(), ..span.clone() })
    });
    first.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::formal;
    use crate::postmortem::example;

    #[test]
    fn what_is_too_long_ends_with_a_sentence_and_leaves_room_for_the_rest() {
        let mut postmortem = example();
        let whole = slack_summary(&formal(&postmortem), Sender::Program);
        postmortem.summary.impact = "Nobody could log in at 3:00 PM & later. ".repeat(200);
        let text = slack_summary(&formal(&postmortem), Sender::Program);
        assert!(length(&text) <= SUMMARY_LENGTH && length(&text) > SUMMARY_LENGTH - 100, "{text}");
        assert!(text.ends_with(&format!("\n{GOES_ON}\n")), "{text}");
        assert!(text.contains("&amp; later. …\n• *Root Cause:* "), "{text}");
        for row in whole.lines().filter(|row| !row.contains("*Impact:*")) {
            assert!(text.contains(row), "{row} is not in {text}");
        }
    }

    #[test]
    fn what_cannot_be_cut_is_left_out() {
        let mut postmortem = example();
        for text in [
            "x".repeat(9_000),
            format!("`{}`", "x ".repeat(4_000)),
            format!("a <https://{}>", "x".repeat(4_000)),
        ] {
            postmortem.summary.impact = text;
            let text = slack_summary(&formal(&postmortem), Sender::Program);
            assert!(length(&text) <= SUMMARY_LENGTH, "{text}");
            assert!(
                text.contains("*Resolution Details:*") && !text.contains("xx") && !text.contains("x x"),
                "{text}"
            );
        }
        postmortem.summary.impact = format!("```\n{}```", "a < b\n".repeat(1_000));
        let text = slack_summary(&formal(&postmortem), Sender::Program);
        assert!(text.contains("a &lt; b\n```\n    …\n"), "{text}");
    }
}
