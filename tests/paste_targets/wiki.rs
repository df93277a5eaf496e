//! A reader of wiki markup.

use super::bare;

/// Returns what a wiki shows, or the macro that nobody asked for.
pub fn read_by_wiki(text: &str) -> Result<String, String> {
    let mut shown = String::new();
    let mut code_end: Option<&str> = None;
    for row in text.lines() {
        let opening = row.trim_start_matches(['*', '#', ' ']);
        if let Some(end) = code_end {
            if row == end {
                code_end = None;
            } else if row.contains(end) {
                return Err(format!("{end} in {row}"));
            } else {
                shown.push_str(row);
            }
        } else if opening == "{noformat}" {
            code_end = Some("{noformat}");
        } else if opening.starts_with("{code:") && opening.ends_with('}') && !opening.contains(' ') {
            code_end = Some("{code}");
        } else {
            shown.push_str(&wiki_row(row)?);
        }
        shown.push('\n');
    }
    if code_end.is_some() { Err("code is never closed".to_owned()) } else { Ok(bare(&shown)) }
}

fn wiki_row(row: &str) -> Result<String, String> {
    let mut shown = String::new();
    let mut rest = row;
    while let Some(letter) = rest.chars().next() {
        let after = &rest[letter.len_utf8()..];
        let next = after.chars().next();
        let entities = [
            ("&amp;", "&"),
            ("&#92;", "\\"),
            ("&#46;", "."),
            ("&#58;", ":"),
            ("&#123;", "{"),
            ("&#125;", "}"),
        ];
        if let Some(escaped) = next.filter(|it| letter == '\\' && "-#*_+?^~|%{}[]()!@".contains(*it)) {
            shown.push(escaped);
            rest = &after[1..];
        } else if rest.starts_with("\\\\") {
            shown.push('\n');
            rest = &rest[2..];
        } else if let Some((entity, is)) = entities.iter().find(|(entity, _)| rest.starts_with(entity)) {
            shown.push_str(is);
            rest = &rest[entity.len()..];
        } else if letter == '{' || letter == '}' {
            let marks = ["{{{}", "{}}}", "{*}", "{_}", "{{", "}}"];
            let mark =
                marks.iter().find(|mark| rest.starts_with(**mark)).ok_or(format!("a macro: {rest}"))?;
            rest = &rest[mark.len()..];
        } else if letter == '[' {
            let end = unescaped(after, ']').ok_or(format!("a bracket: {rest}"))?;
            let inside = &after[..end];
            match unescaped(inside, '|') {
                Some(bar) => shown.push_str(&wiki_row(&inside[..bar])?),
                None => shown.push_str(inside),
            }
            let address = unescaped(inside, '|').map_or(inside, |bar| &inside[bar + 1..]).to_lowercase();
            if !["http:", "https:", "mailto:"].iter().any(|it| address.starts_with(it)) {
                return Err(format!("{inside} is no link"));
            }
            rest = &after[end + 1..];
        } else if "]|^~".contains(letter)
            || letter == '!' && next.is_some_and(|it| !it.is_whitespace() && !"*_".contains(it))
        {
            return Err(format!("a sign: {rest}"));
        } else {
            shown.push(letter);
            rest = after;
        }
    }
    Ok(shown)
}

fn unescaped(text: &str, sign: char) -> Option<usize> {
    let mut is_escaped = false;
    text.char_indices()
        .find(|(_, letter)| {
            let is_it = *letter == sign && !is_escaped;
            is_escaped = *letter == '\\' && !is_escaped;
            is_it
        })
        .map(|(at, _)| at)
}
