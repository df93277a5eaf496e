//! HTML as lines of Markdown.
//!
//! Only the tags that people write in a README are read; a tag that is not known stays as it is. A tag that goes over
//! several lines is not known.

/// What is open from line to line.
#[derive(Default)]
pub struct Html {
    /// The lists, with the number of the last item of those that are numbered.
    lists: Vec<Option<u32>>,
    /// The cells of the row of a table.
    cells: Option<Vec<String>>,
    /// Whether no row of the table has been written yet.
    is_first_row: bool,
    href: Option<String>,
    /// The marker of an item whose words stand on the next line.
    marker: String,
}

/// Deeper lists are no lists that anybody reads.
const DEEPEST: usize = 12;

/// Tells whether a line may hold a tag or an entity.
pub fn may_hold_html(line: &str) -> bool {
    line.contains('<') || line.contains('&')
}

impl Html {
    /// Returns the lines that a line of the source stands for.
    pub fn expand(&mut self, line: &str) -> Vec<String> {
        let mut out = Lines { lines: Vec::new(), open: std::mem::take(&mut self.marker) };
        let mut rest = if out.open.is_empty() { line } else { line.trim_start() };
        while let Some(at) = rest.find(['<', '&', '`', '\\']) {
            out.open.push_str(&rest[..at]);
            rest = &rest[at..];
            if rest.starts_with('\\') {
                // What is escaped is no tag.
                let escaped = rest.chars().take(2).map(char::len_utf8).sum();
                out.open.push_str(&rest[..escaped]);
                rest = &rest[escaped..];
                continue;
            }
            if rest.starts_with('`') {
                let code = code_span(rest);
                out.open.push_str(&rest[..code]);
                rest = &rest[code..];
            } else if rest.starts_with('&') {
                rest = entity(rest, &mut out.open);
            } else {
                match tag(rest) {
                    Some(found) if self.apply(&found, &mut out) => rest = &rest[found.length..],
                    _ => {
                        out.open.push('<');
                        rest = &rest[1..];
                    }
                }
            }
        }
        out.open.push_str(rest);
        if let Some(href) = self.href.take() {
            out.open.push_str(&format!("]({href})"));
        }
        match &mut self.cells {
            Some(cells) if !out.open.trim().is_empty() => {
                let words = std::mem::take(&mut out.open);
                match cells.last_mut() {
                    Some(cell) => {
                        cell.push(' ');
                        cell.push_str(words.trim());
                    }
                    None => out.lines.push(words),
                }
            }
            Some(_) => {}
            None if is_marker(&out.open) => self.marker = std::mem::take(&mut out.open),
            None => out.end_item(),
        }
        out.lines
    }

    /// Tells whether an item waits for its words.
    pub fn is_waiting(&self) -> bool {
        !self.marker.is_empty()
    }

    /// Returns what is left of a row that does not end.
    pub fn finish(&mut self) -> Option<String> {
        self.cells.take().filter(|cells| !cells.is_empty()).map(|cells| format!("| {} |", cells.join(" | ")))
    }

    fn apply(&mut self, tag: &Tag<'_>, out: &mut Lines) -> bool {
        let name = tag.name.to_ascii_lowercase();
        match name.as_str() {
            "strong" | "b" => out.open.push_str("**"),
            "em" | "i" => out.open.push('*'),
            "code" | "kbd" | "samp" => out.open.push('`'),
            "span" | "font" | "u" | "small" | "big" | "center" | "tbody" | "thead" | "sub" | "sup"
            | "abbr" => {}
            "br" if self.cells.is_some() || out.open.trim_start().starts_with('|') => out.open.push(' '),
            "br" => out.end_line(),
            "html" | "body" | "head" | "nav" | "aside" | "p" | "div" | "section" | "article" | "main"
            | "header" | "footer" | "details" | "blockquote" | "figure" | "dl" => {
                if self.cells.is_none() && is_marker(&out.open) && !tag.closes {
                    // A paragraph begins within an item.
                } else if self.cells.is_none() {
                    out.end_block();
                } else {
                    out.open.push(' ');
                }
            }
            "summary" | "dt" | "figcaption" => {
                out.open.push_str("**");
                if tag.closes {
                    out.end_block();
                }
            }
            "dd" => out.end_line(),
            "hr" => {
                out.end_block();
                out.lines.push("---".to_owned());
                out.end_block();
            }
            "a" => self.link(tag, out),
            "ul" | "ol" => {
                out.end_item();
                if tag.closes {
                    self.lists.pop();
                } else if self.lists.len() < DEEPEST {
                    self.lists.push((name == "ol").then_some(0));
                    // Words that stand in a list and in no item of it are one.
                    out.open = format!("{}- ", "  ".repeat(self.lists.len() - 1));
                }
            }
            "li" => self.item(tag, out),
            "table" => {
                out.lines.extend(self.finish());
                out.end_block();
                self.is_first_row = true;
            }
            "tr" => self.row(tag, out),
            "td" | "th" => self.cell(tag, out),
            _ => match heading_level(&name) {
                Some(level) => {
                    out.end_block();
                    if !tag.closes {
                        out.open = format!("{} ", "#".repeat(level));
                    }
                }
                None => return false,
            },
        }
        true
    }

    fn link(&mut self, tag: &Tag<'_>, out: &mut Lines) {
        if tag.closes {
            if let Some(href) = self.href.take() {
                out.open.push_str(&format!("]({href})"));
            }
        } else if let Some(href) = attribute(tag.attributes, "href") {
            out.open.push('[');
            self.href = Some(href.to_owned());
        }
    }

    fn item(&mut self, tag: &Tag<'_>, out: &mut Lines) {
        out.end_item();
        if tag.closes {
            return;
        }
        let depth = self.lists.len().saturating_sub(1);
        let marker = match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{number}. ")
            }
            _ => "- ".to_owned(),
        };
        out.open = format!("{}{marker}", "  ".repeat(depth));
    }

    fn row(&mut self, tag: &Tag<'_>, out: &mut Lines) {
        if !tag.closes {
            out.end_line();
            out.lines.extend(self.finish());
            self.cells = Some(Vec::new());
            return;
        }
        self.keep_cell(out);
        let Some(cells) = self.cells.take() else { return };
        out.lines.push(format!("| {} |", cells.join(" | ")));
        if std::mem::take(&mut self.is_first_row) {
            out.lines.push(format!("|{}", "---|".repeat(cells.len())));
        }
    }

    fn cell(&mut self, tag: &Tag<'_>, out: &mut Lines) {
        if self.cells.is_none() {
            out.end_block();
        }
        self.keep_cell(out);
        if !tag.closes {
            self.cells.get_or_insert_default().push(String::new());
        }
    }

    fn keep_cell(&mut self, out: &mut Lines) {
        let words = std::mem::take(&mut out.open);
        if let Some(cells) = self.cells.as_mut().filter(|cells| cells.is_empty() && !words.trim().is_empty())
        {
            cells.push(words.trim().replace('|', "\\|"));
        } else if let Some(cell) = self.cells.as_mut().and_then(|cells| cells.last_mut()) {
            cell.push(' ');
            cell.push_str(&words.trim().replace('|', "\\|"));
        } else {
            out.open = words;
        }
    }
}

/// Tells whether a line has no more than the marker of an item.
fn is_marker(open: &str) -> bool {
    let sign = open.trim();
    let number = sign.strip_suffix('.').unwrap_or_default();
    open.ends_with(' ') && (sign == "-" || !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit()))
}

/// Tells whether a tag begins in a line and ends in none of it.
pub fn opens_tag(line: &str) -> bool {
    const NAMES: [&str; 14] =
        ["table", "tr", "td", "th", "a", "p", "div", "span", "li", "ul", "ol", "h1", "h2", "h3"];
    let Some((_, inner)) = line.rsplit_once('<').filter(|(_, inner)| !inner.contains('>')) else {
        return false;
    };
    let (name, after) = inner.split_once([' ', '\t']).unwrap_or((inner, " "));
    NAMES.iter().any(|it| it.eq_ignore_ascii_case(name))
        && (after.is_empty() || after == " " || after.contains('='))
}

/// The lines that were written, and the one that is being written.
struct Lines {
    lines: Vec<String>,
    open: String,
}

impl Lines {
    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.open);
        self.lines.push(line);
    }

    /// Ends a line unless it has nothing but the sign of an item.
    fn end_item(&mut self) {
        if self.open.trim() == "-" {
            self.open.clear();
        } else {
            self.end_line();
        }
    }

    fn end_block(&mut self) {
        if !self.open.trim().is_empty() {
            self.end_line();
        }
        self.open.clear();
        self.lines.push(String::new());
    }
}

struct Tag<'a> {
    name: &'a str,
    attributes: &'a str,
    closes: bool,
    length: usize,
}

fn tag(text: &str) -> Option<Tag<'_>> {
    const LONGEST: usize = 600;
    let inner = &text[1..];
    let closes = inner.starts_with('/');
    let inner = inner.strip_prefix('/').unwrap_or(inner);
    let name = inner.find(|it: char| !it.is_ascii_alphanumeric()).map(|end| &inner[..end])?;
    let after = &inner[name.len()..];
    if name.is_empty() || name.len() > 12 || !after.starts_with([' ', '\t', '>', '/']) {
        return None;
    }
    let end = after.bytes().take(LONGEST).position(|it| it == b'>')?;
    let length = text.len() - after.len() + end + 1;
    Some(Tag { name, attributes: &after[..end], closes, length })
}

fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let (_, value) = attributes.split_once(&format!("{name}="))?;
    let sign = value.chars().next()?;
    if sign == '"' || sign == '\'' {
        value[1..].split(sign).next()
    } else {
        value.split(char::is_whitespace).next()
    }
}

fn heading_level(name: &str) -> Option<usize> {
    let level = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}

/// Returns how long the code is that begins here, or the signs if it does not end on its line.
fn code_span(text: &str) -> usize {
    let signs = text.len() - text.trim_start_matches('`').len();
    let fence = &text[..signs];
    text[signs..].find(fence).map_or(signs, |at| signs + at + signs)
}

/// Appends the character of an entity and returns what follows; what is none stays.
fn entity<'a>(text: &'a str, out: &mut String) -> &'a str {
    const LONGEST: usize = 10;
    let end = text.bytes().take(LONGEST).position(|it| it == b';');
    let known = end.and_then(|end| Some((named(&text[1..end])?, end + 1)));
    match known {
        Some((character, length)) => {
            out.push(character);
            &text[length..]
        }
        None => {
            out.push('&');
            &text[1..]
        }
    }
}

fn named(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let number = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(number).filter(|it| !it.is_control() && !"<&*_`[]\\".contains(*it));
    }
    Some(match name {
        "nbsp" => '\u{A0}',
        "emsp" | "ensp" | "thinsp" => ' ',
        "quot" => '"',
        "apos" => '\'',
        "mdash" => '—',
        "ndash" => '–',
        "hellip" => '…',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "laquo" => '«',
        "raquo" => '»',
        "bull" => '•',
        "middot" => '·',
        "rarr" => '→',
        "times" => '×',
        "deg" => '°',
        "eacute" => 'é',
        "egrave" => 'è',
        "agrave" => 'à',
        "ntilde" => 'ñ',
        "gt" => '>',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(lines: &[&str]) -> String {
        let mut html = Html::default();
        let lines: Vec<String> = lines.iter().flat_map(|line| html.expand(line)).collect();
        lines.join("\n")
    }

    #[test]
    fn tags_become_markdown() {
        insta::assert_snapshot!(shown(&[
            "<h1>Blue &mdash; fig</h1>",
            "<p>&emsp;:x:16:10: text <code>main</code></p>",
            "<ul>",
            "<li><strong>16:55:</strong>The team</li><li>b",
            "<ol><li>one</li><li>two</li></ol></li>",
            "</ul>",
            "<table><tr><th>Time</th><th>What</th></tr>",
            "<tr>",
            "<td>10:00</td>",
            "<td>a | b</td>",
            "</tr></table>",
            "see <a href=\"https://a.example\">this</a> and <https://b.example>, `<p>`, <name>, a < b",
            "one<br>two<br/>three",
        ]));
    }
}
