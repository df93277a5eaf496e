//! The wiki markup of Jira and Confluence, for their editors' "insert markup".
//!
//! A line of the document is one item of a list, and lists have no room for paragraphs: further paragraphs follow after
//! forced line breaks (`\\`), also where a list of the writer's stood between. Lists that do not count from one are
//! bullets with the number as text, since wiki markup cannot say where to begin.

mod inline;

use crate::outline::{Block, Entry, Line, Origin, Outline, OutlineSection, Span, Style};
use crate::write::markdown::ends_in_prose;

/// The languages that both programs know how to colour, with other names for them; an unknown one is an error message
/// in Confluence.
const LANGUAGES: [(&str, &str); 18] = [
    ("bash", "bash"),
    ("c#", "c#"),
    ("css", "css"),
    ("diff", "diff"),
    ("java", "java"),
    ("javascript", "javascript"),
    ("js", "javascript"),
    ("perl", "perl"),
    ("php", "php"),
    ("py", "python"),
    ("python", "python"),
    ("rb", "ruby"),
    ("ruby", "ruby"),
    ("scala", "scala"),
    ("sh", "bash"),
    ("shell", "bash"),
    ("sql", "sql"),
    ("xml", "xml"),
];

/// What an item shows that has no words of its own: without any, a list in it would hang under the item before.
const WORDLESS: &str = "–";

/// Writes the document in wiki markup, ending in one line end; an empty document is an empty text.
///
/// No text of the writer's can leave its place or call a macro: what looks like mark-up and is none has a backslash.
///
/// # Examples
///
/// ```
/// use retold::postmortem::Postmortem;
/// use retold::{outline, write};
///
/// let mut postmortem = Postmortem { title: "Disk #1".into(), ..Postmortem::default() };
/// postmortem.summary.impact = "**Logins** failed with `500` for {all} users".into();
/// assert_eq!(
///     write::wiki(&outline::formal(&postmortem)),
///     "h1. Disk #1\n\nh2. Issue Summary\n\n* *Impact:* *Logins* failed with {{500}} for \\{all\\} users\n"
/// );
/// ```
pub fn wiki(outline: &Outline) -> String {
    let mut paragraphs: Vec<String> = Vec::new();
    paragraphs.extend(outline.title.as_ref().map(|title| format!("h1. {}", headline(&title.body))));
    paragraphs.extend(outline.opening.iter().map(|line| blocks(&line.body)));
    for section in &outline.sections {
        paragraphs.push(format!("h2. {}", inline::heading(&section.heading)));
        paragraphs.extend(section.subtitle.as_ref().map(|text| subtitle(text)));
        paragraphs.extend(Some(entries(section)).filter(|text| !text.is_empty()));
    }
    if !outline.closing.is_empty() && ends_in_prose(outline) {
        paragraphs.push("----".to_owned());
    }
    paragraphs.extend(outline.closing.iter().map(|line| blocks(&line.body)));
    let mut text = paragraphs.join("\n\n");
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

fn headline(body: &[Block]) -> String {
    let spans = body.iter().filter_map(|block| match block {
        Block::Paragraph(spans) => Some(spans.as_slice()),
        Block::List { .. } | Block::Code { .. } => None,
    });
    inline::heading(&spans.flatten().cloned().collect::<Vec<_>>())
}

fn subtitle(text: &str) -> String {
    let style = Style { emphasis: Some('*'), ..Style::default() };
    inline::write(&[Span { text: text.to_owned(), style, origin: Origin::Frame }])
}

fn entries(section: &OutlineSection) -> String {
    let mut rows: Vec<String> = Vec::new();
    let mut after_prose = false;
    for entry in &section.entries {
        let is_prose = matches!(entry, Entry::Prose(_));
        if !rows.is_empty() && (is_prose || after_prose) {
            rows.push(String::new());
        }
        after_prose = is_prose;
        match entry {
            Entry::Line(line) => rows.push(point("*", line)),
            Entry::Prose(line) => rows.push(prose(line)),
            Entry::Group { label, numbered, lines } => {
                rows.push(format!("* {}", inline::write(&labelled(&[structure(label)]))));
                let marker = if *numbered { "*#" } else { "**" };
                rows.extend(lines.iter().map(|line| point(marker, line)));
            }
        }
    }
    rows.join("\n")
}

fn point(marker: &str, line: &Line) -> String {
    let lead = if line.label.is_empty() { Vec::new() } else { labelled(&line.label) };
    item(marker, lead, &line.body)
}

/// Writes an item of a list, beginning with these words.
fn item(marker: &str, mut lead: Vec<Span>, body: &[Block]) -> String {
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
    let begins_with_code = matches!(rest.first(), Some(Block::Code { text, .. }) if !text.trim().is_empty());
    if lead.is_empty() && !begins_with_code {
        lead.push(structure(WORDLESS));
    }
    let mut text = format!("{marker} {}", inline::write(&lead));
    push_blocks(&mut text, marker, rest);
    text
}

/// Appends blocks to an item of the list that has this marker.
fn push_blocks(text: &mut String, marker: &str, blocks: &[Block]) {
    let mut before: Option<&Block> = None;
    for block in blocks {
        match block {
            Block::Paragraph(spans) => {
                // No words end in a bare brace.
                let is_after_code = text.ends_with("{code}") || text.ends_with("{noformat}");
                text.push_str(if is_after_code { "\n" } else { " \\\\ \\\\ " });
                text.push_str(&inline::write(spans));
            }
            Block::List { start, items } => {
                let rows = list(marker, *start, items, before);
                text.push('\n');
                text.push_str(&rows);
            }
            Block::Code { language, text: code } => {
                text.push_str(if text.ends_with(' ') { "" } else { "\n" });
                text.push_str(&code_block(language, code));
            }
        }
        before = Some(block);
    }
}

fn list(marker: &str, start: Option<u32>, items: &[Vec<Block>], before: Option<&Block>) -> String {
    // Two lists in a row are one to a reader of wiki markup, and the second would count on.
    let counts_on = matches!(before, Some(Block::List { start: Some(_), .. }));
    let is_counted = start == Some(1) && !counts_on;
    let marker = format!("{marker}{}", if is_counted { '#' } else { '*' });
    let rows = items.iter().enumerate().map(|(at, blocks)| {
        let number = start.filter(|_| !is_counted).map(|start| format!("{}.", u64::from(start) + at as u64));
        item(&marker, number.map(|number| structure(&number)).into_iter().collect(), blocks)
    });
    rows.collect::<Vec<_>>().join("\n")
}

/// Writes paragraphs that have a section to themselves, after their label if they have one.
fn prose(line: &Line) -> String {
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
    blocks(&body)
}

/// Writes paragraphs that stand alone.
fn blocks(body: &[Block]) -> String {
    let blocks = body.iter().enumerate().map(|(at, block)| match block {
        Block::Paragraph(spans) => inline::write(spans),
        Block::List { start, items } => list("", *start, items, at.checked_sub(1).map(|at| &body[at])),
        Block::Code { language, text } => code_block(language, text),
    });
    blocks.collect::<Vec<_>>().join("\n\n")
}

/// Writes text as it is, in a macro that the text does not end.
fn code_block(language: &str, text: &str) -> String {
    let known = LANGUAGES.iter().find(|(name, _)| name.eq_ignore_ascii_case(language));
    let (code, plain) = ("{code", "{noformat");
    let (begin, end) = match known {
        Some((_, language)) if !text.contains(code) => (format!("{{code:{language}}}"), "{code}"),
        _ if !text.contains(plain) => ("{noformat}".to_owned(), "{noformat}"),
        _ => ("{code:none}".to_owned(), "{code}"),
    };
    // Nothing can be escaped in here. A text that has both is cut where it would end the macro.
    let text = if end == "{code}" { text.replace(code, "{\u{200B}code") } else { text.to_owned() };
    format!("{begin}\n{text}\n{end}")
}

fn labelled(label: &[Span]) -> Vec<Span> {
    let mut spans = inline::unmarked(label);
    spans.push(structure(":"));
    for span in &mut spans {
        span.style.strong = Some('*');
    }
    spans
}

fn structure(text: &str) -> Span {
    Span::plain(text, Origin::Structure)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::formal;
    use crate::postmortem::{ActionItem, ActionItemId, Postmortem, example};

    fn impact(text: &str) -> String {
        let mut postmortem = Postmortem::default();
        postmortem.summary.impact = text.to_owned();
        let text = wiki(&formal(&postmortem));
        text.trim_end().trim_start_matches("h2. Issue Summary\n\n* *Impact:*").trim_start().to_owned()
    }

    #[test]
    fn the_example_in_wiki_markup() {
        insta::assert_snapshot!(wiki(&formal(&example())));
    }

    #[test]
    fn an_empty_document_is_an_empty_text() {
        assert_eq!(wiki(&Outline::default()), "");
    }

    #[test]
    fn mark_up_is_the_wikis() {
        for (written, expected) in [
            ("**a** *b* `c`", "*a* _b_ {{c}}"),
            ("***both***", "*_both_*"),
            ("un**believ**able `a`s", "un{*}believ{*}able {{{}a{}}}s"),
            ("`{a}` `!`", "{{&#123;a&#125;}} {{\\!}}"),
            (
                "C:\\dir\\\\[x](https://a.example) (x) so :D",
                "C:\\dir&#92;[x|https://a.example] \\(x) so &#58;D",
            ),
            ("-5 LARK-3302 -- a_b _c !", "\\-5 LARK-3302 \\-\\- a_b \\_c !"),
            ("https://a.example/b_c", "[https://a.example/b_c]"),
            ("[a|b](https://a.example/[x])", "[a\\|b|https://a.example/%5Bx%5D]"),
            ("[guide](./guide.md)", "guide (./guide.md)"),
            ("a\nb\n\nc", "a \\\\ b \\\\ \\\\ c"),
            ("a\n- b\n  - c\n1. d\n2. e", "a\n** b\n*** c\n*# d\n*# e"),
            ("a\n\n3. d\n4. e", "a\n** 3. d\n** 4. e"),
            ("- a\n- b\n\nc", "\n** a\n** b \\\\ \\\\ c"),
        ] {
            assert_eq!(impact(written), expected.trim_start(), "{written}");
        }
    }

    #[test]
    fn an_item_that_begins_with_a_list_is_one() {
        let mut postmortem = Postmortem::default();
        for (id, text) in ["First task", "- step a\n- step b", "1. - x"].into_iter().enumerate() {
            let id = ActionItemId(u32::try_from(id).unwrap());
            postmortem.measures.action_items.push(ActionItem::new(id, text));
        }
        let text = wiki(&formal(&postmortem));
        let tasks = "*# First task\n*# –\n*#* step a\n*#* step b\n*# –\n*## –\n*##* x\n";
        assert!(text.ends_with(tasks), "{text}");
    }

    #[test]
    fn code_is_shown_as_it_is() {
        for (written, expected) in [
            ("```sql\nselect *\n```\nb", "\n{code:sql}\nselect *\n{code}\nb"),
            ("a\n```\n{x} *b*\n```", "a\n{noformat}\n{x} *b*\n{noformat}"),
            ("```sh\n{code}\n```", "\n{noformat}\n{code}\n{noformat}"),
            ("```\n{noformat}\n```", "\n{code:none}\n{noformat}\n{code}"),
            ("```\n{noformat}{code}\n```", "\n{code:none}\n{noformat}{\u{200B}code}\n{code}"),
        ] {
            assert_eq!(impact(written), expected.trim_start(), "{written}");
        }
    }

    #[test]
    fn what_begins_a_line_is_escaped_where_one_begins() {
        let mut postmortem = Postmortem::default();
        for (closing, expected) in [
            ("h1. no heading", "h1&#46; no heading"),
            ("bq. no quotation", "bq&#46; no quotation"),
            ("\\# no list", "\\# no list"),
            ("\\- no list", "\\- no list"),
            ("----", "\\-\\-\\-\\-"),
            ("| no | table |", "\\| no \\| table \\|"),
        ] {
            postmortem.measures.closing = closing.to_owned();
            assert_eq!(wiki(&formal(&postmortem)).trim_end(), expected);
        }
    }
}
