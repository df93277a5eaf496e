//! Action items as issues, one text each, to be pasted into a tracker.

use crate::outline::{Block, Line, LineId, Outline, Style, visible_text};
use crate::write::line_label::line_label;
use crate::write::markdown::{body_as_markdown, escaped};

/// The most characters in a title.
const TITLE_LENGTH: usize = 100;

/// The most characters of a title in a file's name.
const NAME_LENGTH: usize = 48;

/// An action item as an issue of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionItemIssue {
    /// The title, plain text in one line; never empty.
    pub title: String,
    /// A name for a file: small letters from a to z, digits, `-` and `.md`. No other issue of the document has it.
    pub file_name: String,
    /// The whole issue in Markdown with its title as heading, ending in one line end.
    pub markdown: String,
}

/// Returns an issue for each action item of the document, in order.
///
/// An issue says what is to be done, with the steps of the writer's lists to be ticked off, and why: which incident it
/// comes from, and that incident's cause.
///
/// # Examples
///
/// ```
/// use retold::postmortem::{Edit, Postmortem, apply};
/// use retold::{outline, write};
///
/// let mut postmortem = Postmortem { title: "Disk full".into(), ..Postmortem::default() };
/// let text = "Watch the disks.\n\n- db-01\n- db-02".into();
/// apply(&mut postmortem, Edit::AddActionItem { text })?;
/// let issues = write::action_items(&outline::formal(&postmortem));
/// assert_eq!(issues[0].file_name, "01-watch-the-disks.md");
/// assert_eq!(
///     issues[0].markdown,
///     "# Watch the disks.\n\n- [ ] db-01\n- [ ] db-02\n\n**Why:** This follows from the incident “Disk full”.\n"
/// );
/// # Ok::<(), retold::postmortem::EditError>(())
/// ```
pub fn action_items(outline: &Outline) -> Vec<ActionItemIssue> {
    let why = why(outline);
    let lines = outline.lines().filter(|line| matches!(line.id, LineId::ActionItem(_)));
    lines.enumerate().map(|(at, line)| issue(at + 1, line, &why)).collect()
}

fn issue(number: usize, line: &Line, why: &str) -> ActionItemIssue {
    let (title, body) = title_and_body(&line.body);
    let title = if title.is_empty() { format!("Action item {number}") } else { title };
    let heading = format!("# {}", escaped(&title).replace('#', "\\#"));
    let parts = [heading, what(&body), why.to_owned()];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    ActionItemIssue {
        file_name: file_name(number, &title),
        markdown: format!("{}\n", parts.join("\n\n")),
        title,
    }
}

/// Returns the title, and what the title does not say.
fn title_and_body(body: &[Block]) -> (String, Vec<Block>) {
    let Some((Block::Paragraph(spans), rest)) = body.split_first() else {
        let first_row = visible_text(body);
        return (title(first_row.lines().next().unwrap_or_default()), body.to_vec());
    };
    let text: String = spans.iter().map(|span| span.text.as_str()).collect();
    let title = title(&text);
    let says_all = title == in_one_line(&text) && spans.iter().all(|span| span.style == Style::default());
    (title, if says_all { rest.to_vec() } else { body.to_vec() })
}

/// Takes the first sentence, and of a long one the first words.
fn title(text: &str) -> String {
    let text = in_one_line(text);
    let sentence_end = text.match_indices(['.', '!', '?']).map(|(at, end)| at + end.len()).find(|at| {
        let mut after = text[*at..].chars();
        after.next() == Some(' ') && after.next().is_some_and(char::is_uppercase)
    });
    let sentence = &text[..sentence_end.unwrap_or(text.len())];
    let Some((most, _)) = sentence.char_indices().nth(TITLE_LENGTH) else { return sentence.to_owned() };
    let start = &sentence[..most];
    let words = start.rfind(' ').map_or(start, |at| &start[..at]);
    format!("{words}…")
}

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Writes what is to be done, with lists to be ticked off.
fn what(body: &[Block]) -> String {
    let blocks = body.iter().map(|block| match block {
        Block::List { start, items } => checklist(*start, items),
        Block::Paragraph(_) | Block::Code { .. } => body_as_markdown(std::slice::from_ref(block)),
    });
    blocks.collect::<Vec<_>>().join("\n\n")
}

fn checklist(start: Option<u32>, items: &[Vec<Block>]) -> String {
    let items = items.iter().enumerate().map(|(at, item)| {
        let marker = start.map_or("- ".to_owned(), |start| format!("{}. ", u64::from(start) + at as u64));
        // Only words can have a box before them.
        let is_text = matches!(item.first(), Some(Block::Paragraph(_)));
        let (box_, item) = if is_text { ticked(item) } else { ("", item.clone()) };
        let text = format!("{box_}{}", what(&item));
        let indent = " ".repeat(marker.len());
        let lines = text.split('\n').enumerate().map(|(at, line)| match (at, line) {
            (0, _) => format!("{marker}{line}"),
            (_, "") => String::new(),
            _ => format!("{indent}{line}"),
        });
        lines.collect::<Vec<_>>().join("\n")
    });
    items.collect::<Vec<_>>().join("\n")
}

/// Returns the box of an item, which the writer may have set already, and the item without it.
fn ticked(item: &[Block]) -> (&'static str, Vec<Block>) {
    let mut item = item.to_vec();
    if let Some(Block::Paragraph(spans)) = item.first_mut()
        && let Some(first) = spans.first_mut().filter(|span| !span.style.code)
    {
        for (written, box_) in [("[ ] ", "[ ] "), ("[x] ", "[x] "), ("[X] ", "[x] ")] {
            if let Some(rest) = first.text.strip_prefix(written).filter(|rest| !rest.trim().is_empty()) {
                first.text = rest.to_owned();
                return (box_, item);
            }
        }
    }
    ("[ ] ", item)
}

/// Says which incident it comes from, and what caused that.
fn why(outline: &Outline) -> String {
    let find = |id: LineId| outline.lines().find(|line| line.id == id);
    let incident = match find(LineId::Title) {
        Some(title) => format!("the incident “{}”", in_one_line(&visible_text(&title.body))),
        None => "an incident".to_owned(),
    };
    let mut why = format!("**Why:** {}", escaped(&format!("This follows from {incident}.")));
    let cause = find(LineId::RootCauseBrief).or_else(|| find(LineId::Explanation));
    if let Some(cause) = cause.filter(|cause| !cause.body.is_empty()) {
        let label: String = line_label(outline, cause).iter().map(|span| span.text.as_str()).collect();
        let is_text = matches!(cause.body.first(), Some(Block::Paragraph(_)));
        why.push_str(&format!("\n\n**{}:**{}", escaped(&label), if is_text { " " } else { "\n\n" }));
        why.push_str(&body_as_markdown(&cause.body));
    }
    why
}

/// Names a file after its title; the number makes it the only one.
fn file_name(number: usize, title: &str) -> String {
    let words = title.split(|it: char| !it.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut name = format!("{number:02}");
    for word in words {
        if name.len() + 1 + word.len() > NAME_LENGTH {
            break;
        }
        name.push('-');
        name.push_str(&word.to_ascii_lowercase());
    }
    if !name.contains('-') {
        name.push_str("-action-item");
    }
    name.push_str(".md");
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::formal;
    use crate::postmortem::example;

    fn issue_of(text: &str) -> ActionItemIssue {
        let mut postmortem = example();
        postmortem.measures.action_items[0].text = text.to_owned();
        action_items(&formal(&postmortem)).remove(0)
    }

    #[test]
    fn the_example_as_issues() {
        let issues = action_items(&formal(&example()));
        let texts = issues.iter().map(|it| format!("{}: {}\n\n{}", it.file_name, it.title, it.markdown));
        insta::assert_snapshot!(texts.collect::<Vec<_>>().join("---\n"));
    }

    #[test]
    fn a_title_is_the_first_sentence_and_short() {
        assert_eq!(issue_of("Use v2.3.1 at last. It has the fix.").title, "Use v2.3.1 at last.");
        let long = issue_of(&format!("Watch {}", "every disk ".repeat(30)));
        assert!(
            long.title.chars().count() <= TITLE_LENGTH + 1 && long.title.ends_with(" every…"),
            "{}",
            long.title
        );
        assert!(long.markdown.contains("every disk every disk\n"), "{}", long.markdown);
    }

    #[test]
    fn a_name_is_safe_whatever_the_title() {
        for (title, name) in [
            ("../../etc/passwd", "01-etc-passwd.md"),
            ("磁盘", "01-action-item.md"),
            ("con", "01-con.md"),
            (&"x".repeat(90), "01-action-item.md"),
        ] {
            assert_eq!(issue_of(title).file_name, name);
        }
    }

    #[test]
    fn lists_are_ticked_off() {
        insta::assert_snapshot!(
            issue_of("Do `it`. *Soon.*\n\n- [x] done\n- a\n  - b\n\n    more\n1. c\n- ```\n  d").markdown
        );
    }
}
