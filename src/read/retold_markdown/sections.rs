//! The sections of a document and their points, by the columns in which lines begin.
//!
//! The writer indents whatever is within a point, and escapes what would begin a heading. So a line that begins in the
//! first column begins a point, a heading or a paragraph, unless it is in a block of code.

use crate::postmortem::SectionStyle;
use crate::read::report::unescaped;

/// A document in its parts.
pub struct Sections<'a> {
    /// The title, as Markdown.
    pub title: Option<&'a str>,
    /// The sections, in order.
    pub sections: Vec<Section<'a>>,
    /// What stands below a line across the page, or without any section.
    pub closing: &'a str,
}

/// A section.
pub struct Section<'a> {
    /// The heading, as plain text.
    pub heading: String,
    /// What stands below it, without blank lines around.
    pub body: &'a str,
}

impl<'a> Sections<'a> {
    /// Takes a document apart; `None` if it cannot be one of Retold's.
    pub fn of(text: &'a str, style: SectionStyle, begins_with_title: bool) -> Option<Self> {
        let mut heads: Vec<(usize, usize, &str)> = Vec::new();
        let mut rule = None;
        for (start, line) in bare_lines(text) {
            if line == "---" {
                rule = Some(start);
            } else if let Some(heading) = heading(text, start, line, style) {
                heads.push((start, start + line.len(), heading));
                rule = None;
            }
        }
        let begins_with_section = !begins_with_title && heads.first().is_some_and(|head| head.0 == 0);
        let (title, start) = if begins_with_section { (None, 0) } else { title(text, style) };
        let heads: Vec<_> = heads.into_iter().filter(|head| head.0 >= start).collect();
        let end = rule.unwrap_or(text.len());
        let sections = heads.iter().enumerate().map(|(at, (_, from, heading))| {
            let to = heads.get(at + 1).map_or(end, |next| next.0);
            Section { heading: unescaped(heading), body: text[*from..to].trim_matches('\n') }
        });
        let sections: Vec<Section<'a>> = sections.collect();
        let closing = match (rule, sections.is_empty()) {
            (Some(rule), _) => &text[rule + "---".len()..],
            (None, true) => &text[start..],
            (None, false) => "",
        };
        (text.ends_with('\n')).then(|| Self { title, sections, closing: closing.trim_matches('\n') })
    }
}

/// Returns the lines outside blocks of code that begin in the first column, with their places.
fn bare_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut fence: Option<&str> = None;
    let mut at = 0;
    text.split('\n').filter_map(move |line| {
        let start = at;
        at += line.len() + 1;
        let ticks = line.len() - line.trim_start_matches('`').len();
        match fence {
            Some(open) => {
                if line == open {
                    fence = None;
                }
                None
            }
            // With another backtick behind it, it is a stretch of code in a line.
            None if ticks >= 3 && !line[ticks..].contains('`') => {
                fence = Some(&line[..ticks]);
                None
            }
            None => Some((start, line)),
        }
    })
}

fn heading<'a>(text: &str, start: usize, line: &'a str, style: SectionStyle) -> Option<&'a str> {
    match style {
        SectionStyle::Headings => line.strip_prefix("## "),
        SectionStyle::BoldLabels => {
            let end = start + line.len();
            let is_alone = (start == 0 || text[..start].ends_with("\n\n"))
                && (text[end..].starts_with("\n\n") || text[end..].trim_matches('\n').is_empty());
            line.strip_prefix("**")?.strip_suffix(":**").filter(|_| is_alone)
        }
    }
}

/// Returns the title, and where what follows it begins.
fn title(text: &str, style: SectionStyle) -> (Option<&str>, usize) {
    let line = text.split('\n').next().unwrap_or_default();
    let title = match style {
        SectionStyle::Headings => line.strip_prefix("# "),
        SectionStyle::BoldLabels => line.strip_prefix("**").and_then(|rest| rest.strip_suffix("**")),
    };
    (title, title.map_or(0, |_| line.len()))
}

/// Returns the points of a section, each without its marker and indentation, and what stands below them.
pub fn points(body: &str) -> (Vec<String>, &str) {
    let mut points: Vec<String> = Vec::new();
    let mut at = 0;
    for line in body.split('\n') {
        if let Some(first) = line.strip_prefix("- ").or_else(|| (line == "-").then_some("")) {
            points.push(first.to_owned());
        } else if let (Some(point), true) = (points.last_mut(), line.is_empty() || line.starts_with("  ")) {
            point.push('\n');
            point.push_str(line.strip_prefix("  ").unwrap_or(line));
        } else {
            break;
        }
        at += line.len() + 1;
    }
    for point in &mut points {
        point.truncate(point.trim_end_matches('\n').len());
    }
    (points, body.get(at..).unwrap_or_default())
}

/// Returns the items of a list within a point.
pub fn items(list: &str) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    let mut width = 0;
    for line in list.split('\n') {
        match marker(line) {
            Some(marker) => {
                width = marker;
                items.push(line.get(marker..).unwrap_or_default().to_owned());
            }
            None => {
                if let Some(item) = items.last_mut() {
                    item.push('\n');
                    let indent = line.len() - line.trim_start_matches(' ').len();
                    item.push_str(&line[indent.min(width)..]);
                }
            }
        }
    }
    for item in &mut items {
        item.truncate(item.trim_end_matches('\n').len());
    }
    items
}

fn marker(line: &str) -> Option<usize> {
    if line.starts_with("- ") || line == "-" {
        return Some(2);
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    (digits > 0 && (line[digits..].starts_with(". ") || &line[digits..] == ".")).then_some(digits + 2)
}

/// Returns a text as it is typed into a field, where a line end is enough for a line break. In Markdown a backslash
/// stands before it; what is in blocks of code stays.
pub fn typed(markdown: &str) -> String {
    let mut text = String::with_capacity(markdown.len());
    let mut fence: Option<&str> = None;
    for (at, line) in markdown.split('\n').enumerate() {
        if at > 0 {
            text.push('\n');
        }
        let bare = without_markers(line);
        let ticks = bare.len() - bare.trim_start_matches('`').len();
        match fence {
            Some(open) if bare == open => fence = None,
            None if ticks >= 3 && !bare[ticks..].contains('`') => {
                fence = Some(&bare[..ticks]);
                // In a field the word after the fence is as it is; in Markdown it is escaped.
                let (before, language) = line.split_at(line.len() - bare.len() + ticks);
                text.push_str(before);
                text.push_str(&language.replace("\\\\", "\\").replace("&amp;", "&"));
                continue;
            }
            _ => {}
        }
        let backslashes = line.len() - line.trim_end_matches('\\').len();
        let is_break = fence.is_none() && backslashes % 2 == 1;
        text.push_str(if is_break { &line[..line.len() - 1] } else { line });
        if fence.is_none() && is_empty_item(line) {
            text.push_str(" &#32;");
        }
    }
    text
}

/// Tells whether a line is a list item that shows nothing. In a field such a line is text, so the item needs a blank.
fn is_empty_item(line: &str) -> bool {
    let rest = without_markers(line);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let signs: &[&str] = if digits == 0 { &["-", "*", "+"] } else { &[".", ")"] };
    signs.contains(&&rest[digits..])
}

/// Takes the indentation and the markers of list items off a line.
fn without_markers(line: &str) -> &str {
    let mut rest = line.trim_start_matches(' ');
    while let Some(at) = list_sign(rest) {
        rest = rest[at + 1..].trim_start_matches(' ');
    }
    rest
}

/// Returns the same for a text that stood behind a label: what began no list there must begin none in a field.
pub fn typed_behind_label(markdown: &str) -> String {
    let text = typed(markdown);
    match list_sign(&text) {
        Some(at) => format!("{}\\{}", &text[..at], &text[at..]),
        None => text,
    }
}

/// Returns the place of the sign that makes a text begin with a list, if it does.
pub fn list_sign(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let signs: &[char] = if digits == 0 { &['-', '+', '*'] } else { &['.', ')'] };
    let behind = text[digits..].strip_prefix(signs)?;
    behind.starts_with([' ', '\t']).then_some(digits)
}
