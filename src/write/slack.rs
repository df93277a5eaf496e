//! Slack's mrkdwn, for a message that a program posts (a webhook, a workflow, the API), or that somebody pastes.
//!
//! What a program posts has `&`, `<` and `>` of the writer's escaped, as Slack asks for, so that no text can become a
//! mention such as `<!channel>` or a link. The field in which people write takes these signs for what they are, so there
//! `<!channel>` is text, and the address of a link stands behind its words.
//!
//! mrkdwn has no other escape. Where `*`, `_`, `~` or a back-tick of the writer's would be taken for mark-up, and only
//! there, a character that looks the same stands in its place (`∗`, `ˍ`, `∼`, `ˋ`). A zero-width space (U+200B) beside the
//! sign would not do: Slack takes it for the edge of a word, where mark-up counts. One stands where that helps: between a
//! letter and our own mark-up, before a `>` that begins a line, and within `@here`, `@channel`, `@everyone` and `@all`,
//! which a client could take at their word.
//!
//! Sources: "Formatting text for app surfaces" in Slack's documentation; what jsx-slack found out about the signs.

mod row;
mod summary;

use crate::outline::{Block, Entry, Line, Origin, Outline, OutlineSection, Span, Style};
use crate::write::markdown::ends_in_prose;

pub use summary::{SUMMARY_LENGTH, slack_summary};

/// How far a point within a point stands in.
const INDENT: &str = "    ";

/// Who sends a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sender {
    /// A program posts it.
    Program,
    /// Somebody pastes it into the field in which messages are written.
    Person,
}

/// Writes the document as mrkdwn, ending in one line end; an empty document is an empty text.
///
/// Headings are bold, since mrkdwn has none. A link that only makes sense beside the document is written out.
///
/// # Examples
///
/// ```
/// use retold::postmortem::Postmortem;
/// use retold::{outline, write};
///
/// let mut postmortem = Postmortem { title: "Disk full".into(), ..Postmortem::default() };
/// postmortem.summary.impact = "**Logins** failed, see [status](https://s.example/) <!channel>".into();
/// let outline = outline::formal(&postmortem);
/// assert_eq!(
///     write::slack(&outline, write::Sender::Program),
///     "*Disk full*\n\n*Issue Summary*\n\
///      • *Impact:* *Logins* failed, see <https://s.example/|status> &lt;!channel&gt;\n"
/// );
/// assert_eq!(
///     write::slack(&outline, write::Sender::Person),
///     "*Disk full*\n\n*Issue Summary*\n\
///      • *Impact:* *Logins* failed, see status (https://s.example/) <!channel>\n"
/// );
/// ```
pub fn slack(outline: &Outline, sender: Sender) -> String {
    let mut paragraphs: Vec<String> = Vec::new();
    paragraphs.extend(outline.title.as_ref().map(|title| sender.headline(&title.body)));
    paragraphs.extend(outline.opening.iter().map(|line| sender.blocks(&line.body)));
    paragraphs.extend(outline.sections.iter().map(|it| sender.section(it)));
    if !outline.closing.is_empty() && ends_in_prose(outline) {
        paragraphs.push("———".to_owned());
    }
    paragraphs.extend(outline.closing.iter().map(|line| sender.blocks(&line.body)));
    let mut text = paragraphs.join("\n\n");
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

impl Sender {
    fn section(self, section: &OutlineSection) -> String {
        let mut rows = vec![self.row(&in_bold(&section.heading), true)];
        if let Some(subtitle) = &section.subtitle {
            let style = Style { emphasis: Some('*'), ..Style::default() };
            rows.push(self.row(&[Span { text: subtitle.clone(), style, origin: Origin::Frame }], true));
        }
        let mut after_prose = false;
        for (at, entry) in section.entries.iter().enumerate() {
            let is_prose = matches!(entry, Entry::Prose(_));
            if at > 0 && (is_prose || after_prose) {
                rows.push(String::new());
            }
            after_prose = is_prose;
            match entry {
                Entry::Line(line) => rows.extend(self.point("", "• ", line)),
                Entry::Prose(line) => rows.push(self.prose(line)),
                Entry::Group { label, numbered, lines } => {
                    rows.push(format!("• {}", self.row(&labelled(&[structure(label)]), false)));
                    for (at, line) in lines.iter().enumerate() {
                        let marker = if *numbered { format!("{}. ", at + 1) } else { "◦ ".to_owned() };
                        rows.extend(self.point(INDENT, &marker, line));
                    }
                }
            }
        }
        rows.join("\n")
    }

    /// Writes a title, without the mark-up in it: all of it is bold.
    fn headline(self, body: &[Block]) -> String {
        let spans = body.iter().filter_map(|block| match block {
            Block::Paragraph(spans) => Some(spans.as_slice()),
            Block::List { .. } | Block::Code { .. } => None,
        });
        let rows = self.in_rows(&in_bold(&spans.flatten().cloned().collect::<Vec<_>>()), true);
        rows.join(" ")
    }

    /// Writes paragraphs that have a section to themselves, after their label if they have one.
    fn prose(self, line: &Line) -> String {
        let mut body = line.body.clone();
        if !line.label.is_empty() {
            let mut lead = labelled(&line.label);
            if let Some(Block::Paragraph(spans)) = body.first_mut() {
                lead.push(structure(" "));
                spans.splice(0..0, lead);
            } else {
                body.insert(0, Block::Paragraph(lead));
            }
        }
        self.blocks(&body)
    }

    /// Writes paragraphs that stand alone.
    fn blocks(self, body: &[Block]) -> String {
        let blocks = body.iter().map(|block| {
            let mut rows = Vec::new();
            self.push_block(&mut rows, block, "");
            rows.join("\n")
        });
        blocks.collect::<Vec<_>>().join("\n\n")
    }

    /// Writes a line as a point of a list, row by row.
    fn point(self, indent: &str, marker: &str, line: &Line) -> Vec<String> {
        let mut rows = Vec::new();
        self.push_point(&mut rows, indent, marker, &line.label, &line.body);
        rows
    }

    fn push_point(self, rows: &mut Vec<String>, indent: &str, marker: &str, label: &[Span], body: &[Block]) {
        let mut lead = if label.is_empty() { Vec::new() } else { labelled(label) };
        let rest = match body.split_first() {
            Some((Block::Paragraph(spans), rest)) => {
                if !lead.is_empty() {
                    lead.push(structure(" "));
                }
                lead.extend_from_slice(spans);
                rest
            }
            _ => body,
        };
        let inner = format!("{indent}{INDENT}");
        let mut lead = self.in_rows(&lead, false).into_iter();
        rows.push(format!("{indent}{marker}{}", lead.next().unwrap_or_default()).trim_end().to_owned());
        rows.extend(lead.map(|row| format!("{inner}{row}")));
        for block in rest {
            self.push_block(rows, block, &inner);
        }
    }

    fn push_block(self, rows: &mut Vec<String>, block: &Block, indent: &str) {
        match block {
            Block::Paragraph(spans) => {
                rows.extend(self.in_rows(spans, true).into_iter().map(|row| format!("{indent}{row}")));
            }
            Block::List { start, items } => {
                for (at, item) in items.iter().enumerate() {
                    let marker = match start {
                        Some(start) => format!("{}. ", u64::from(*start) + at as u64),
                        None => (if indent.is_empty() { "• " } else { "◦ " }).to_owned(),
                    };
                    self.push_point(rows, indent, &marker, &[], item);
                }
            }
            // Code stands at the edge: what is before it in its lines would be part of it.
            Block::Code { text, .. } => rows.push(format!("```\n{}\n```", row::within_code(text, self))),
        }
    }

    /// Writes a paragraph, with its line breaks as lines.
    fn in_rows(self, spans: &[Span], at_start: bool) -> Vec<String> {
        let rows = spans.split(Span::is_break).enumerate();
        let rows = rows.map(|(at, spans)| self.row(spans, at_start || at > 0));
        rows.filter(|row| !row.is_empty()).collect()
    }

    fn row(self, spans: &[Span], at_start: bool) -> String {
        row::write(spans, at_start, self)
    }
}

fn labelled(label: &[Span]) -> Vec<Span> {
    let mut spans = in_bold(label);
    spans.extend(in_bold(&[structure(":")]));
    spans
}

fn in_bold(spans: &[Span]) -> Vec<Span> {
    let bold = |span: &Span| {
        let style = Style { strong: Some('*'), emphasis: None, ..span.style.clone() };
        Span { style, ..span.clone() }
    };
    // A line break stays one, which is known by its text.
    spans.iter().map(bold).collect()
}

fn structure(text: &str) -> Span {
    Span::plain(text, Origin::Structure)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::formal;
    use crate::postmortem::{Postmortem, example};

    fn impact(text: &str, sender: Sender) -> String {
        let mut postmortem = Postmortem::default();
        postmortem.summary.impact = text.to_owned();
        let text = slack(&formal(&postmortem), sender);
        text.trim_end().trim_start_matches("*Issue Summary*\n• *Impact:*").trim_start().to_owned()
    }

    fn program(text: &str) -> String {
        impact(text, Sender::Program)
    }

    #[test]
    fn the_example_for_slack() {
        insta::assert_snapshot!(slack(&formal(&example()), Sender::Program));
    }

    #[test]
    fn the_example_for_slack_in_short() {
        insta::assert_snapshot!(slack_summary(&formal(&example()), Sender::Program));
    }

    #[test]
    fn an_empty_document_is_an_empty_text() {
        for sender in [Sender::Program, Sender::Person] {
            assert_eq!(slack(&Outline::default(), sender), "");
            assert_eq!(slack_summary(&Outline::default(), sender), "");
        }
    }

    #[test]
    fn mark_up_is_slacks() {
        for (written, expected) in [
            ("**a** *b* `c`", "*a* _b_ `c`"),
            ("***both***", "*_both_*"),
            ("un**believ**able", "un\u{200B}*believ*\u{200B}able"),
            ("[a](https://b.example/c)**d**x*", "<https://b.example/c|a>\u{200B}*d*\u{200B}x*"),
            ("https://a.example/b_c", "<https://a.example/b_c>"),
            ("[a|b](https://a.example/?x=1&y|z)", "<https://a.example/?x=1&amp;y%7Cz|a|b>"),
            ("[guide](./guide.md)", "guide (./guide.md)"),
            ("a\n- b\n  - c\n1. d", "a\n    ◦ b\n        ◦ c\n    1. d"),
        ] {
            assert_eq!(program(written), expected, "{written}");
        }
        assert_eq!(program("a\n\n```sh\nx < `y` ```\n```"), "a\n```\nx &lt; `y` `\u{200B}`\u{200B}`\n```");
    }

    #[test]
    fn only_what_would_be_mark_up_is_changed() {
        for (written, expected) in [
            ("~4:20 PM, snake_case, 2 * 3 * 4", "~4:20 PM, snake_case, 2 * 3 * 4"),
            ("\\_id\\_ and \\*x\\*", "ˍid_ and ∗x*"),
            ("from ~5% to 6~", "from ∼5% to 6~"),
            ("**a\\* b**", "*a∗ b*"),
            ("`` a`b ``", "a`b"),
            ("``a`b`c``", "aˋb`c"),
            ("R&D <@U123>", "R&amp;D &lt;@U123&gt;"),
            ("a\n> b", "a\n    \u{200B}&gt; b"),
            ("@here and @heron", "@\u{200B}here and @heron"),
        ] {
            assert_eq!(program(written), expected, "{written}");
        }
    }

    /// What the example does not have: links, signs, code.
    fn with_links() -> Postmortem {
        let mut postmortem = example();
        postmortem.title = "R&D saw a<b".to_owned();
        postmortem.summary.impact = "**Logins** failed for R&D, see [the *status*](https://s.example/(x)?a=1&b=2) and \
            https://s.example/b_c. `a < b`\n\n```\nif a < b && c > d\n```\n\n- **[all](https://s.example/all)** @here"
            .to_owned();
        postmortem
    }

    #[test]
    fn the_example_for_pasting_into_slack() {
        insta::assert_snapshot!(slack(&formal(&with_links()), Sender::Person));
    }

    #[test]
    fn the_example_for_pasting_into_slack_in_short() {
        insta::assert_snapshot!(slack_summary(&formal(&with_links()), Sender::Person));
    }

    #[test]
    fn what_is_pasted_is_as_people_write_it() {
        for (written, expected) in [
            ("R&D saw a<b", "R&D saw a<b"),
            ("**a** *b* `c & d`", "*a* _b_ `c & d`"),
            ("<!channel> <@U123> &lt;", "<!channel> <@U123> <"),
            ("@here and @heron", "@\u{200B}here and @heron"),
            ("a\n> b", "a\n    \u{200B}> b"),
            ("[a](https://b.example/c)**d**", "a (https://b.example/c)*d*"),
            ("**[a](https://b.example/(c))** d", "*a* (https://b.example/%28c%29) d"),
            ("**https://a.example/b_c**, d", "https://a.example/b_c, d"),
            ("<https://a.example>b", "https://a.example b"),
            ("a<https://a.example>**b**", "a https://a.example *b*"),
            ("[guide](./guide.md)", "guide (./guide.md)"),
            ("\\_id\\_", "ˍid_"),
        ] {
            assert_eq!(impact(written, Sender::Person), expected, "{written}");
        }
    }
}
