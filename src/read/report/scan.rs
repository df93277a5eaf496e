//! A document as blocks: mostly one a line, each with its place in the source.

mod cells;
mod line;
mod numbered;
mod strong;
mod tabs;

pub use line::{begins_item, fence, is_delimiter};

use line::{
    closes, fence_in_item, heading, indent, is_centred, is_image, is_in_small_letters, is_no_code, is_rule,
    is_unseen, marker,
};

use super::html::{Html, may_hold_html, opens_tag};
use super::label::{self, Label};
use super::visible::{bare, is_emoji};

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
    /// The name of a part that it holds, found once.
    pub label: Option<Box<Label>>,
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
    let mut blocks = scanner.blocks;
    cells::join_split(&mut blocks);
    strong::join_broken(&mut blocks);
    strong::take_bullets_out(&mut blocks);
    numbered::make_headings(&mut blocks);
    tabs::make_tables(&mut blocks);
    let is_small = is_in_small_letters(&blocks);
    for at in 0..blocks.len() {
        let is_alone = blocks[at].after_blank && blocks.get(at + 1).is_none_or(|next| next.after_blank);
        let found = label::find(&blocks[at]);
        let found = found.or_else(|| label::find_small(&blocks[at]).filter(|_| is_small && is_alone));
        blocks[at].label = found.map(Box::new);
    }
    blocks
}

/// Finds the line in which a tag ends that this line begins.
fn end_of_tag(lines: &[&str], at: usize) -> Option<usize> {
    const FARTHEST: usize = 6;
    if !opens_tag(lines[at]) {
        return None;
    }
    let below = at + 1..lines.len().min(at + FARTHEST);
    below
        .into_iter()
        .find(|next| lines[*next].contains('>'))
        .filter(|end| !lines[at + 1..*end].iter().any(|it| it.is_empty()))
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
                at = self.code(lines, at, fence, line.to_owned());
            } else if let Some((marker, fence)) = fence_in_item(line) {
                // The code is all that the item has on its line.
                self.push(at, indent(line), Kind::Item, String::new(), String::new());
                let first = format!("{}{}", " ".repeat(marker), line.trim_start()[marker..].trim_start());
                at = self.code(lines, at, fence, first);
            } else if let Some(end) = self.comment(lines, at) {
                at = end;
            } else if let Some(end) = end_of_tag(lines, at) {
                let joined = lines[at..=end].join(" ");
                self.line(at, &joined);
                at = end + 1;
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
        if may_hold_html(line) || self.html.is_waiting() && !line.trim().is_empty() {
            for line in self.html.expand(line) {
                self.plain_line(at, line.trim_end());
            }
        } else {
            self.plain_line(at, line);
        }
    }

    /// Takes the lines of a fence, up to its end, or up to a line that cannot be code if the fence was never closed.
    fn code(&mut self, lines: &[&str], at: usize, fence: &str, first: String) -> usize {
        let is_sample = ["md", "markdown"].contains(&bare(&first).to_ascii_lowercase().as_str());
        let columns = indent(&first);
        let raw = |last: usize| {
            let mut raw = first.clone();
            for line in &lines[at + 1..last] {
                raw.push('\n');
                raw.push_str(line);
            }
            raw
        };
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
            self.push(at, columns, Kind::Code(true), String::new(), format!("{}\n{fence}", raw(last)));
            self.after_blank = last < end;
            return end;
        }
        self.push(at, columns, Kind::Code(false), String::new(), raw(end));
        end
    }

    /// Takes a comment that may go over several lines.
    fn comment(&mut self, lines: &[&str], at: usize) -> Option<usize> {
        let line = lines[at];
        let start = line.find("<!--").filter(|_| !self.no_comments)?;
        if line[..start].contains('`') || line[..start].ends_with('\\') {
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
        let line = self.first + at;
        self.blocks.push(Block { line, indent, kind, text, raw, after_blank, label: None });
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
        let (kind, words) = match self.kind(text) {
            // Within a paragraph a picture is no bullet.
            (Kind::Item, _) if self.goes_on_in_text(text) => (Kind::Text, text),
            found => found,
        };
        self.in_table = kind == Kind::Cells;
        let kind = if kind == Kind::Text && is_centred(indent, text, self.after_blank) {
            Kind::Heading(2)
        } else {
            kind
        };
        // A bullet that Markdown does not know is written as one that it does.
        let is_glued = text.starts_with(['-', '*']) && !text[1..].starts_with(char::is_whitespace);
        let is_foreign = kind == Kind::Item
            && (is_glued
                || text.starts_with(|it: char| !it.is_ascii() || it == ':' || it == '(' || it == 'o'));
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

    /// Tells whether a line that begins with a picture only goes on in the paragraph above it.
    fn goes_on_in_text(&self, text: &str) -> bool {
        let is_picture = text.starts_with(|it: char| it == ':' || is_emoji(it));
        let above = self.blocks.last().filter(|above| above.kind == Kind::Text && !above.text.ends_with(':'));
        let is_broken = self.blocks.last().is_some_and(|above| above.text.ends_with('\\'));
        is_picture && !self.after_blank && (above.is_some() || is_broken)
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
