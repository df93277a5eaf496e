//! Which stretches that begin with `<` are HTML in CommonMark, so that the signs in them mean nothing.
//!
//! Source: the CommonMark specification, "Raw HTML".

/// How HTML that is no tag begins and ends. The order matters: the last would take the others' place.
const OTHERS: [(&str, &str); 4] = [("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">")];

/// Finds HTML, and remembers what has no end: looking for it again and again would take forever on `<!--<!--<!--`.
#[derive(Default)]
pub struct Finder {
    endless: [bool; OTHERS.len()],
}

impl Finder {
    /// Returns the length of the HTML at the start of the text.
    pub fn length(&mut self, text: &str) -> Option<usize> {
        tag(text).or_else(|| self.other(text))
    }

    fn other(&mut self, text: &str) -> Option<usize> {
        let kind = OTHERS.iter().position(|(begin, _)| text.starts_with(begin))?;
        let (begin, end) = OTHERS[kind];
        if begin == "<!" && !text[2..].starts_with(|it: char| it.is_ascii_alphabetic()) {
            return None;
        }
        if begin == "<!--" && text[4..].starts_with(['>']) {
            return Some(5);
        }
        if begin == "<!--" && text[4..].starts_with("->") {
            return Some(6);
        }
        if self.endless[kind] {
            return None;
        }
        let found = text[begin.len()..].find(end);
        self.endless[kind] = found.is_none();
        found.map(|at| begin.len() + at + end.len())
    }
}

fn tag(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('<')?;
    let rest = match rest.strip_prefix('/') {
        Some(closing) => name(closing)?.trim_start_matches([' ', '\t']),
        None => {
            let rest = attributes(name(rest)?);
            rest.strip_prefix('/').unwrap_or(rest)
        }
    };
    let rest = rest.strip_prefix('>')?;
    Some(text.len() - rest.len())
}

/// Returns what follows a tag's name.
fn name(text: &str) -> Option<&str> {
    let is_name = text.starts_with(|it: char| it.is_ascii_alphabetic());
    is_name.then(|| text.trim_start_matches(|it: char| it.is_ascii_alphanumeric() || it == '-'))
}

/// Returns what follows the attributes and the blanks after them.
fn attributes(text: &str) -> &str {
    let mut rest = text;
    loop {
        let trimmed = rest.trim_start_matches([' ', '\t']);
        let is_apart = trimmed.len() < rest.len();
        if !is_apart || !trimmed.starts_with(|it: char| it.is_ascii_alphabetic() || "_:".contains(it)) {
            return trimmed;
        }
        let after = trimmed.trim_start_matches(|it: char| it.is_ascii_alphanumeric() || "_.:-".contains(it));
        rest = match after.trim_start_matches([' ', '\t']).strip_prefix('=') {
            Some(value) => match attribute_value(value.trim_start_matches([' ', '\t'])) {
                Some(rest) => rest,
                // Not a value, so no tag: what is left does not begin with `>`.
                None => return after.trim_start_matches([' ', '\t']),
            },
            None => after,
        };
    }
}

/// Returns what follows an attribute's value.
fn attribute_value(text: &str) -> Option<&str> {
    if let Some(quote) = text.chars().next().filter(|it| "\"'".contains(*it)) {
        return text[1..].split_once(quote).map(|(_, rest)| rest);
    }
    let rest = text.trim_start_matches(|it: char| ![' ', '\t'].contains(&it) && !"\"'=<>`".contains(it));
    (rest.len() < text.len()).then_some(rest)
}
