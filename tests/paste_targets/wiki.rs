//! A reader of wiki markup.

use super::bare;
use super::slack::take_pairs;

/// Returns what a wiki shows, or the macro that nobody asked for.
pub fn read_by_wiki(text: &str) -> Result<String, String> {
    let parts = parts_of_wiki(text)?;
    Ok(parts.into_iter().map(|(_, shown)| shown).collect())
}

/// Returns the items of the lists, each with how deep it stands, and at no depth the paragraphs between them.
pub fn parts_of_wiki(text: &str) -> Result<Vec<(usize, String)>, String> {
    let mut parts: Vec<(usize, String)> = Vec::new();
    let mut code_end: Option<&str> = None;
    let mut is_apart = true;
    for row in text.lines() {
        let opening = row.trim_start_matches(['*', '#', ' ']);
        let mut shown = String::new();
        let depth = if code_end.is_none() { depth(row) } else { 0 };
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
            shown = wiki_row(row)?;
        }
        let shown = format!("{}\n", bare(&shown));
        let above = parts.last().map_or(0, |part| if is_apart { 0 } else { part.0 });
        match parts.last_mut() {
            _ if depth > above + 1 => return Err(format!("an item of nothing: {row}")),
            Some(part) if depth == 0 && !is_apart => part.1.push_str(&shown),
            _ => parts.push((depth, shown)),
        }
        is_apart = row.is_empty() && code_end.is_none();
    }
    if code_end.is_some() { Err("code is never closed".to_owned()) } else { Ok(parts) }
}

/// Returns how deep an item stands, and nothing for what is none.
fn depth(row: &str) -> usize {
    let item = row.trim_start_matches(['*', '#']);
    if item.starts_with(' ') { row.len() - item.len() } else { 0 }
}

fn wiki_row(row: &str) -> Result<String, String> {
    let item = row.trim_start_matches(['*', '#']);
    let row = item.strip_prefix(' ').unwrap_or(row);
    let mut letters = wiki_letters(row)?;
    for sign in ['*', '_', '-', '+'] {
        take_pairs(&mut letters, sign);
    }
    Ok(letters.into_iter().map(|(letter, _)| letter).collect())
}

/// Returns each character that is shown, and whether it may be a sign.
fn wiki_letters(row: &str) -> Result<Vec<(char, bool)>, String> {
    // What stands in the place of mark-up is no letter and no blank.
    const MARK: (char, bool) = ('\u{200B}', false);
    let mut letters = Vec::new();
    let mut rest = row;
    while let Some(letter) = rest.chars().next() {
        let after = &rest[letter.len_utf8()..];
        let next = after.chars().next();
        let entities = [
            ("&amp;", '&'),
            ("&#92;", '\\'),
            ("&#46;", '.'),
            ("&#58;", ':'),
            ("&#123;", '{'),
            ("&#125;", '}'),
        ];
        if let Some(escaped) = next.filter(|it| letter == '\\' && "-#*_+?^~|%{}[]()!@".contains(*it)) {
            letters.push((escaped, false));
            rest = &after[1..];
        } else if rest.starts_with("\\\\") {
            letters.push(('\n', false));
            rest = &rest[2..];
        } else if let Some((entity, is)) = entities.iter().find(|(entity, _)| rest.starts_with(entity)) {
            letters.push((*is, false));
            rest = &rest[entity.len()..];
        } else if letter == '{' || letter == '}' {
            let marks = ["{{{}", "{}}}", "{*}", "{_}", "{{", "}}"];
            let mark =
                marks.iter().find(|mark| rest.starts_with(**mark)).ok_or(format!("a macro: {rest}"))?;
            letters.push(MARK);
            rest = &rest[mark.len()..];
        } else if letter == '[' {
            let end = unescaped(after, ']').ok_or(format!("a bracket: {rest}"))?;
            let (label, address) = match unescaped(&after[..end], '|') {
                Some(bar) => (wiki_row(&after[..bar])?, &after[bar + 1..end]),
                None => (after[..end].to_owned(), &after[..end]),
            };
            if !["http:", "https:", "mailto:"].iter().any(|it| address.to_lowercase().starts_with(it)) {
                return Err(format!("{address} is no link"));
            }
            letters.push(MARK);
            letters.extend(label.chars().map(|letter| (letter, false)));
            letters.push(MARK);
            rest = &after[end + 1..];
        } else if "]|^~".contains(letter)
            || letter == '!' && next.is_some_and(|it| !it.is_whitespace() && !"*_".contains(it))
        {
            return Err(format!("a sign: {rest}"));
        } else {
            letters.push((letter, true));
            rest = after;
        }
    }
    Ok(letters)
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
