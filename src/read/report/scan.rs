//! A document as blocks: mostly one a line, each with its place in the source.

use super::html::{Html, may_hold_html};
use super::role::role_of;
use super::visible::{bare, is_emoji, strip_short_code, undecorated};
use crate::time::strip_stamp;

/// A piece of the document.
#[derive(Clone, Debug)]
pub struct Block {
    /// Its line, from one.
    pub line: usize,
    /// The columns before it.
    pub indent: usize,
    /// What it is.
    pub kind: Kind,
    /// Its words, without the marker.
    pub text: String,
    /// Its lines as they stand in the source.
    pub raw: String,
    /// Whether there is a blank line above it.
    pub after_blank: bool,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A heading of a level.
    Heading(u8),
    /// An item of a list.
    Item,
    /// A line of text.
    Text,
    /// Lines of code between fences; `true` if the fence is not closed where it should be.
    Code(bool),
    /// A line of a quotation.
    Quote,
    /// A line of a table.
    Cells,
    /// A rule across the page.
    Rule,
    /// A picture.
    Image,
    /// A line that nobody sees: a comment, an address of a link, an attribute.
    Unseen,
}

impl Block {
    /// Tells whether it has words for a reader.
    pub fn is_prose(&self) -> bool {
        matches!(self.kind, Kind::Text | Kind::Item)
    }
}

/// Reads the blocks, from this byte on.
pub fn blocks(text: &str, start: usize) -> Vec<Block> {
    let first = text[..start].matches('\n').count() + 1;
    let lines: Vec<&str> = text[start..].split('\n').map(str::trim_end).collect();
    let quoted = lines.iter().filter(|line| line.starts_with('>')).count();
    let filled = lines.iter().filter(|line| !line.is_empty()).count();
    let lines: Vec<&str> = if quoted * 2 > filled && quoted > 8 {
        // The whole report is a quotation.
        let unquoted = |line: &&'_ str| {
            line.strip_prefix('>').map_or(line.len(), |rest| rest.strip_prefix(' ').unwrap_or(rest).len())
        };
        lines.iter().map(|line| &line[line.len() - unquoted(line)..]).collect()
    } else {
        lines
    };
    let mut scanner = Scanner { first, ..Scanner::default() };
    scanner.scan(&lines);
    scanner.blocks
}

#[derive(Default)]
struct Scanner {
    first: usize,
    blocks: Vec<Block>,
    after_blank: bool,
    in_table: bool,
    html: Html,
    /// Whether the rest of the file has no end of a comment.
    no_comments: bool,
}

impl Scanner {
    fn scan(&mut self, lines: &[&str]) {
        self.after_blank = true;
        let mut at = 0;
        while at < lines.len() {
            let line = lines[at];
            if let Some(fence) = fence(line) {
                at = self.code(lines, at, fence);
            } else if let Some(end) = self.comment(lines, at) {
                at = end;
            } else {
                self.line(at, line);
                at += 1;
            }
        }
        if let Some(row) = self.html.finish() {
            self.plain_line(lines.len().saturating_sub(1), &row);
        }
    }

    fn line(&mut self, at: usize, line: &str) {
        if may_hold_html(line) {
            for line in self.html.expand(line) {
                self.plain_line(at, line.trim_end());
            }
        } else {
            self.plain_line(at, line);
        }
    }

    /// Takes the lines of a fence, up to its end, or up to a line that cannot be code if the fence was never closed.
    fn code(&mut self, lines: &[&str], at: usize, fence: &str) -> usize {
        let is_sample = ["md", "markdown"].contains(&bare(lines[at]).to_ascii_lowercase().as_str());
        let mut end = at + 1;
        let mut is_open = true;
        while end < lines.len() {
            if closes(lines[end], fence) {
                end += 1;
                is_open = false;
                break;
            }
            if !is_sample && is_no_code(lines[end]) {
                break;
            }
            end += 1;
        }
        if is_open {
            // Blank lines before the line that ended it are not of the code.
            let mut last = end;
            while last > at + 1 && lines[last - 1].trim().is_empty() {
                last -= 1;
            }
            self.push(
                at,
                indent(lines[at]),
                Kind::Code(true),
                String::new(),
                format!("{}\n{fence}", lines[at..last].join("\n")),
            );
            self.after_blank = last < end;
            return end;
        }
        self.push(at, indent(lines[at]), Kind::Code(false), String::new(), lines[at..end].join("\n"));
        end
    }

    /// Takes a comment that may go over several lines.
    fn comment(&mut self, lines: &[&str], at: usize) -> Option<usize> {
        let line = lines[at];
        let start = line.find("<!--").filter(|_| !self.no_comments)?;
        if line[..start].contains('`') {
            return None;
        }
        if let Some(end) = line[start..].find("-->") {
            let end = start + end + 3;
            self.line(at, line[..start].trim_end());
            self.push(at, 0, Kind::Unseen, String::new(), line[start..end].to_owned());
            self.line(at, &line[end..]);
            return Some(at + 1);
        }
        let Some(more) = lines[at + 1..].iter().position(|line| line.contains("-->")) else {
            self.no_comments = true;
            return None;
        };
        let last = at + 1 + more;
        let end = lines[last].find("-->").map_or(0, |end| end + 3);
        self.line(at, line[..start].trim_end());
        let mut raw = line[start..].to_owned();
        for line in &lines[at + 1..last] {
            raw.push('\n');
            raw.push_str(line);
        }
        raw.push('\n');
        raw.push_str(&lines[last][..end]);
        self.push(at, 0, Kind::Unseen, String::new(), raw);
        self.line(last, &lines[last][end..]);
        Some(last + 1)
    }

    fn push(&mut self, at: usize, indent: usize, kind: Kind, text: String, raw: String) {
        let after_blank = std::mem::take(&mut self.after_blank);
        self.blocks.push(Block { line: self.first + at, indent, kind, text, raw, after_blank });
    }

    fn plain_line(&mut self, at: usize, line: &str) {
        let text = line.trim();
        if text.is_empty() {
            self.after_blank = true;
            self.in_table = false;
            return;
        }
        if self.underlines_heading(at, text) || self.goes_on_in_table(text) {
            return;
        }
        let indent = indent(line);
        let (kind, words) = self.kind(text);
        self.in_table = kind == Kind::Cells;
        let kind = if kind == Kind::Text && is_centred(indent, text, self.after_blank) {
            Kind::Heading(2)
        } else {
            kind
        };
        // A bullet that Markdown does not know is written as one that it does.
        let is_glued = text.starts_with(['-', '*']) && !text[1..].starts_with(char::is_whitespace);
        let is_foreign = kind == Kind::Item
            && (is_glued || text.starts_with(|it: char| !it.is_ascii() || it == ':' || it == '('));
        let raw = if is_foreign { format!("{}- {words}", " ".repeat(indent)) } else { line.to_owned() };
        self.push(at, indent, kind, words.to_owned(), raw);
    }

    fn kind<'a>(&mut self, text: &'a str) -> (Kind, &'a str) {
        if is_unseen(text) {
            return (Kind::Unseen, "");
        }
        if is_rule(text) {
            return (Kind::Rule, "");
        }
        if let Some((level, heading)) = heading(text) {
            return (Kind::Heading(level), heading);
        }
        if text.starts_with('>') {
            return (Kind::Quote, text.trim_start_matches(['>', ' ']));
        }
        if is_delimiter(text) {
            if let Some(above) =
                self.blocks.last_mut().filter(|above| above.text.contains('|') && !self.after_blank)
            {
                above.kind = Kind::Cells;
                above.text = above.raw.trim().to_owned();
            }
            return (Kind::Cells, text);
        }
        if self.in_table && text.contains('|') || text.starts_with('|') && text[1..].contains('|') {
            return (Kind::Cells, text);
        }
        if is_image(text) {
            return (Kind::Image, text);
        }
        match marker(text) {
            Some(rest) => (Kind::Item, rest),
            None => (Kind::Text, text),
        }
    }

    /// A row that is broken over two lines goes on without a pipe.
    fn goes_on_in_table(&mut self, text: &str) -> bool {
        if !self.in_table
            || text.contains('|')
            || is_unseen(text)
            || heading(text).is_some()
            || marker(text).is_some()
        {
            return false;
        }
        let Some(above) = self.blocks.last_mut().filter(|above| above.kind == Kind::Cells) else {
            return false;
        };
        if is_delimiter(&above.text) {
            return false;
        }
        above.text.push(' ');
        above.text.push_str(text);
        above.raw.push('\n');
        above.raw.push_str(text);
        true
    }

    /// A line of `===` or `---` makes a heading of a short line above it.
    fn underlines_heading(&mut self, at: usize, text: &str) -> bool {
        const LONGEST: usize = 120;
        let level = if text.len() > 1 && text.bytes().all(|it| it == b'=') {
            1
        } else if text.len() > 1 && text.bytes().all(|it| it == b'-') {
            2
        } else {
            return false;
        };
        if self.after_blank {
            return false;
        }
        let line = self.first + at;
        let Some(above) = self.blocks.last_mut() else { return false };
        let is_heading = above.kind == Kind::Text
            && above.after_blank
            && above.line + 1 == line
            && above.text.len() <= LONGEST
            && !(level == 2 && above.text.ends_with('.'))
            && !(level == 2 && above.text.contains(":**"));
        if is_heading {
            above.kind = Kind::Heading(level);
        }
        is_heading
    }
}

/// Tells whether a line is set in the middle of the page, as the headings of a plain text may be.
fn is_centred(indent: usize, text: &str, after_blank: bool) -> bool {
    const LEAST: usize = 20;
    const LONGEST: usize = 80;
    indent >= LEAST
        && after_blank
        && text.len() <= LONGEST
        && !text.ends_with(['.', ',', ';'])
        && !text.contains(": ")
}

/// Returns the columns before the words of a line.
fn indent(line: &str) -> usize {
    let mut columns = 0;
    for character in line.chars() {
        match character {
            '\t' => columns += 4 - columns % 4,
            _ if character.is_whitespace() => columns += 1,
            _ => break,
        }
    }
    columns
}

/// Returns the fence that a line opens.
fn fence(line: &str) -> Option<&str> {
    let text = line.trim_start();
    let sign = text.chars().next().filter(|sign| matches!(sign, '`' | '~'))?;
    let length = text.len() - text.trim_start_matches(sign).len();
    let (fence, language) = text.split_at(length);
    (length >= 3 && !language.contains('`')).then_some(fence)
}

fn closes(line: &str, fence: &str) -> bool {
    let text = line.trim();
    text.starts_with(fence) && text.bytes().all(|it| it == fence.as_bytes()[0])
}

/// Tells whether a line within a fence shows that the fence should have been closed: a heading of a report, or a bullet
/// with a time.
fn is_no_code(line: &str) -> bool {
    if let Some((_, heading)) = line.starts_with('#').then(|| heading(line)).flatten() {
        return role_of(bare(heading)).is_some_and(super::role::Role::is_section);
    }
    let Some(item) = line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")) else { return false };
    strip_stamp(item.trim_start_matches(['*', '_', '['])).is_some_and(|(_, rest)| {
        rest.trim_start_matches(['*', '_', ']', ')']).starts_with([':', '-', '–']) || rest.starts_with(" -")
    })
}

fn is_rule(text: &str) -> bool {
    let Some(sign) = text.chars().next().filter(|it| "-*_=".contains(*it)) else { return false };
    let signs = text.chars().filter(|it| *it == sign).count();
    signs >= 3 && text.chars().all(|it| it == sign || it == ' ')
}

/// Returns the level and the words of a heading; the blank after the signs may be missing.
fn heading(text: &str) -> Option<(u8, &str)> {
    let rest = text.trim_start_matches('#');
    let signs = text.len() - rest.len();
    let words = rest.trim().trim_end_matches('#').trim_end();
    let is_apart = rest.is_empty() || rest.starts_with(char::is_whitespace);
    let begins_word = rest.starts_with(|it: char| it.is_alphabetic() || it == '*' || is_emoji(it));
    let is_heading = match signs {
        0 => false,
        1..=6 if is_apart => true,
        1 => begins_word && role_of(bare(words).split(':').next().unwrap_or_default()).is_some(),
        2..=6 => begins_word,
        _ => false,
    };
    is_heading.then(|| (u8::try_from(signs).unwrap_or(6), words))
}

/// Tells whether a line is for a program: `[here]: https://…`, `{: .timeline }`, `[TOC]`.
fn is_unseen(text: &str) -> bool {
    if text.starts_with("{:") || text.starts_with("{#") {
        return text.ends_with('}');
    }
    let Some((name, target)) = text.strip_prefix('[').and_then(|it| it.split_once("]:")) else {
        return false;
    };
    let target = target.trim();
    let is_address =
        target.contains("://") || target.starts_with(['/', '#', '<', '.']) || target.starts_with("mailto:");
    name.len() < 200
        && !name.contains(']')
        && is_address
        && target.split_whitespace().count() <= 8
        && strip_stamp(name).is_none()
}

fn is_image(text: &str) -> bool {
    let is_markdown = text.starts_with("![") && text.ends_with(')') && text.matches("](").count() == 1;
    let is_linked = text.starts_with("[![") && text.ends_with(')');
    let is_tag = ["<img", "<iframe", "<video", "<picture", "<source"].iter().any(|tag| {
        text.get(..tag.len()).is_some_and(|it| it.eq_ignore_ascii_case(tag)) && text.ends_with('>')
    });
    is_markdown || is_linked || is_tag
}

/// Tells whether a line parts the head of a table from its body.
pub fn is_delimiter(text: &str) -> bool {
    text.contains("--") | text.contains("|-") | text.contains(":-")
        && text.contains('|')
        && text.bytes().all(|it| b"|-: \t".contains(&it))
        && text.contains('|')
}

/// Takes the marker of an item off.
fn marker(text: &str) -> Option<&str> {
    const BULLETS: &str = "•◦▪‣●○∙·➢➤►▶➜➔→✔✓✅☑🔹🔸🔷🔶👉➡⭐📌🟢🔴🟠🟡🔵";
    let first = text.chars().next()?;
    let rest = &text[first.len_utf8()..];
    let is_apart = rest.starts_with(char::is_whitespace);
    match first {
        '-' | '*' | '+' if is_apart => Some(rest.trim_start()),
        '-' if rest
            .starts_with(|it: char| it.is_uppercase() || it.is_ascii_digit() || "*[`_".contains(it)) =>
        {
            Some(rest)
        }
        '*' if rest.starts_with(|it: char| it.is_alphanumeric() || it == '[') && !rest.contains('*') => {
            Some(rest)
        }
        '–' | '—' if is_apart => Some(rest.trim_start()),
        '[' => {
            let after = ["[ ]", "[x]", "[X]", "[]"].iter().find_map(|it| text.strip_prefix(it))?;
            // The box itself tells whether it is done.
            after.starts_with(char::is_whitespace).then_some(text)
        }
        ':' => {
            let after = strip_short_code(text);
            (after.len() < text.len() && !after.trim_start().starts_with("**")).then(|| after.trim_start())
        }
        _ if BULLETS.contains(first) => {
            let after = undecorated(text).trim_start_matches(|it: char| BULLETS.contains(it)).trim_start();
            (!after.is_empty() && !after.starts_with("**")).then_some(after).or_else(|| {
                let after = after.trim_start();
                (after.starts_with("**") && "•◦▪‣●○∙·".contains(first)).then_some(after)
            })
        }
        '0'..='9' => {
            let keycap = undecorated(text);
            if keycap.len() < text.len() && !keycap.is_empty() {
                return Some(keycap);
            }
            let digits = text.bytes().take_while(u8::is_ascii_digit).count();
            let after = text[digits..].strip_prefix(['.', ')'])?;
            let begins = after.starts_with(char::is_whitespace)
                || after.starts_with(|it: char| it.is_uppercase() || it == '*');
            (digits <= 3 && begins && !after.trim().is_empty()).then(|| after.trim_start())
        }
        '(' => {
            let (number, after) = rest.split_once(')')?;
            let is_number =
                !number.is_empty() && number.len() < 3 && number.bytes().all(|it| it.is_ascii_digit());
            (is_number && after.starts_with(' ')).then(|| after.trim_start())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_of_a_broken_document() {
        let text = "##Heading\nTitle\n\nOne\n===\n* a\n  - b\n-10:00 x\n\n```\nlog\n\n- 13:25pm: row\n```\nab\n```\n\
            | a | b |\n|---|---|\n| 1 | 2\nmore\n\n{: .x }\n![p](q.png)\n> quoted\n[a]: https://b\n[10:00]: row\n<!-- c\nd --> e\n\
            <li>one</li>\n1️⃣ key\n✅ check\n~~~\nnever closed";
        let shown: Vec<String> = blocks(text, 0)
            .iter()
            .map(|it| {
                format!(
                    "{} {} {:?} {:?}",
                    it.line,
                    it.indent,
                    it.kind,
                    if it.text.is_empty() { &it.raw } else { &it.text }
                )
            })
            .collect();
        insta::assert_snapshot!(shown.join("\n"));
    }
}
