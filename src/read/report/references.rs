//! Links whose addresses stand elsewhere in the document, as links with their addresses: `[words][id]`, `[id]`.

use std::borrow::Cow;
use std::collections::HashMap;

use super::scan::fence;

/// A document with more addresses is no report.
const MOST: usize = 1_000;

/// How many bytes are set beside words in all. A single long address that many words name would fill the memory; what is past
/// this stays as it was written.
const MOST_ADDED: usize = 1024 * 1024;

/// Writes each such link with its address. The lines with the addresses stay.
pub fn with_addresses(text: &str) -> Cow<'_, str> {
    let addresses: HashMap<String, &str> = text.lines().filter_map(address).take(MOST).collect();
    if addresses.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut open: Option<&str> = None;
    let mut room = MOST_ADDED;
    let lines = text.split('\n').map(|line| {
        let is_fence = fence(line).filter(|it| open.is_none_or(|open| it.starts_with(open)));
        if let Some(sign) = is_fence {
            open = if open.is_none() { Some(sign) } else { None };
        }
        if open.is_some() || is_fence.is_some() || address(line).is_some() {
            Cow::Borrowed(line)
        } else {
            Cow::Owned(line_with_addresses(line, &addresses, &mut room))
        }
    });
    Cow::Owned(lines.collect::<Vec<_>>().join("\n"))
}

/// Reads `[id]: https://…`, and returns the name in small letters and the address.
fn address(line: &str) -> Option<(String, &str)> {
    let (name, target) = line.trim().strip_prefix('[')?.split_once("]:")?;
    let target = target.split_whitespace().next()?.trim_matches(['<', '>']);
    let is_address = target.contains("://") || target.starts_with('/');
    // `[x]` is a box that is ticked.
    let is_name = !name.trim().is_empty()
        && !name.eq_ignore_ascii_case("x")
        && !name.starts_with('^')
        && !name.contains(['[', ']']);
    (is_name && is_address && !target.contains([')', '('])).then(|| (name.to_lowercase(), target))
}

fn line_with_addresses(line: &str, addresses: &HashMap<String, &str>, room: &mut usize) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find(['[', '`', '\\']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let kept = if rest.starts_with('\\') {
            rest.chars().take(2).map(char::len_utf8).sum()
        } else if rest.starts_with('`') {
            // What stands in code is no link.
            let signs = rest.len() - rest.trim_start_matches('`').len();
            found_near(&rest[signs..], &rest[..signs]).map_or(signs, |end| end + 2 * signs)
        } else if let Some((link, length)) = link(rest, addresses, room) {
            out.push_str(&link);
            rest = &rest[length..];
            0
        } else {
            1
        };
        out.push_str(&rest[..kept]);
        rest = &rest[kept..];
    }
    out.push_str(rest);
    out
}

/// Finds a sign no farther on than links and code go.
fn found_near(text: &str, sign: &str) -> Option<usize> {
    const FARTHEST: usize = 500;
    let end = text.floor_char_boundary(FARTHEST);
    text[..end].find(sign)
}

/// Reads a link that a text begins with, and returns it with its address and how long it is in the text, if there is room.
fn link(text: &str, addresses: &HashMap<String, &str>, room: &mut usize) -> Option<(String, usize)> {
    let end = found_near(text, "]")?;
    let words = &text[1..end];
    let after = &text[end + 1..];
    if words.is_empty() || words.contains('[') || after.starts_with(['(', ':']) {
        return None;
    }
    let second = after.strip_prefix('[').and_then(|it| Some(&it[..found_near(it, "]")?]));
    let (name, length) = match second {
        Some("") => (words, end + 3),
        Some(name) => (name, end + 1 + name.len() + 2),
        None => (words, end + 1),
    };
    let address = addresses.get(&name.to_lowercase())?;
    *room = room.checked_sub(address.len())?;
    Some((format!("[{words}]({address})"), length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_set_beside_their_words() {
        let text = "See [the gate][a], [B] and `[a]`, not [c] or [x](y).\n```\n[a]\n```\n\n[a]: https://a.example\n[b]: https://b.example/1\n";
        assert_eq!(
            with_addresses(text),
            "See [the gate](https://a.example), [B](https://b.example/1) and `[a]`, not [c] or [x](y).\n```\n[a]\n```\n\n\
            [a]: https://a.example\n[b]: https://b.example/1\n"
        );
        assert_eq!(with_addresses("no [a] here"), "no [a] here");
    }

    #[test]
    fn an_address_that_is_named_very_often_does_not_fill_the_memory() {
        let text = format!("{}\n\n[a]: https://a.example/{}\n", "[a]".repeat(20_000), "b".repeat(60_000));
        let read = with_addresses(&text);
        assert!(read.len() <= text.len() + MOST_ADDED + 20_000, "{}", read.len());
        assert!(read.contains("[a](https://a.example/bbb") && read.contains("[a][a]"));
    }
}
