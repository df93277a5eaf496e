//! What stands in the round brackets of a link: an address, and perhaps a title, which Retold does not show.
//!
//! Source: the CommonMark specification, "Links".

use super::characters::unescaped;

/// How many round brackets may stand open in an address; the specification asks for at least three.
const DEEPEST_BRACKETS: usize = 32;

/// Reads `(address "title")` at the start of the text: the address, and the length of it all.
pub fn target(text: &str) -> Option<(String, usize)> {
    let (address, after) = address(text.strip_prefix('(')?.trim_start_matches([' ', '\t']))?;
    let rest = after.trim_start_matches([' ', '\t']);
    let is_apart = rest.len() < after.len();
    let rest = if is_apart { after_title(rest).unwrap_or(rest) } else { rest };
    let rest = rest.trim_start_matches([' ', '\t']).strip_prefix(')')?;
    Some((unescaped(address), text.len() - rest.len()))
}

/// Returns the address at the start of the text, which may be empty, and what follows.
fn address(text: &str) -> Option<(&str, &str)> {
    if let Some(inner) = text.strip_prefix('<') {
        let end = find_unescaped(inner, |it| "<>".contains(it))?;
        return inner[end..].starts_with('>').then(|| (&inner[..end], &inner[end + 1..]));
    }
    let mut open = 0;
    let end = find_unescaped(text, |it| {
        match it {
            '(' => open += 1,
            ')' if open == 0 => return true,
            ')' => open -= 1,
            _ => {}
        }
        it == ' ' || it.is_ascii_control() || open > DEEPEST_BRACKETS
    });
    let end = end.unwrap_or(text.len());
    (open == 0).then(|| text.split_at(end))
}

/// Returns what follows the title at the start of the text.
fn after_title(text: &str) -> Option<&str> {
    let open = text.chars().next()?;
    let close = match open {
        '"' | '\'' => open,
        '(' => ')',
        _ => return None,
    };
    let inner = &text[1..];
    let end = find_unescaped(inner, |it| it == close || it == open)?;
    inner[end..].strip_prefix(close)
}

/// Finds the first character that meets the condition and has no backslash before it.
fn find_unescaped(text: &str, mut meets: impl FnMut(char) -> bool) -> Option<usize> {
    let mut is_escaped = false;
    text.char_indices()
        .find(|(_, it)| {
            if is_escaped && it.is_ascii_punctuation() {
                is_escaped = false;
                return false;
            }
            is_escaped = *it == '\\';
            meets(*it)
        })
        .map(|(at, _)| at)
}
