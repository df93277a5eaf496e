//! What a single line is: a heading, an item, a rule, a fence.

use super::Block;
use crate::read::report::role::{Role, role_of};
use crate::read::report::visible::{bare, is_emoji, strip_short_code, undecorated};
use crate::time::strip_stamp;

/// Tells whether a text would begin a list or code in Markdown.
pub fn begins_item(text: &str) -> bool {
    let digits = text.trim_start_matches(|it: char| it.is_ascii_digit());
    let is_numbered = digits.len() < text.len() && digits.starts_with([')', '.']);
    let after = if is_numbered { &digits[1..] } else { text.strip_prefix(['-', '*', '+']).unwrap_or("") };
    after.starts_with([' ', '\t']) || fence(text).is_some()
}

/// Returns how long the marker of an item is of which a fence is all that stands on its line, and that fence.
pub fn fence_in_item(line: &str) -> Option<(usize, &str)> {
    let text = line.trim_start();
    let rest = marker(text).filter(|rest| rest.starts_with(['`', '~']))?;
    Some((text.len() - rest.len(), fence(rest)?))
}

/// Tells whether a line is set in the middle of the page, as the headings of a plain text may be.
pub fn is_centred(indent: usize, text: &str, after_blank: bool) -> bool {
    const LEAST: usize = 20;
    const LONGEST: usize = 80;
    indent >= LEAST
        && after_blank
        && text.len() <= LONGEST
        && !text.ends_with(['.', ',', ';'])
        && !text.contains(": ")
}

/// Tells whether hardly a line begins with a capital.
pub fn is_in_small_letters(blocks: &[Block]) -> bool {
    const MOST: usize = 200;
    const LEAST: usize = 8;
    let first = |block: &Block| block.text.chars().find(|it| it.is_alphabetic());
    let (mut small, mut all) = (0, 0);
    for letter in blocks.iter().take(MOST).filter_map(first) {
        small += usize::from(letter.is_lowercase());
        all += 1;
    }
    all >= LEAST && small * 10 >= all * 9
}

/// Returns the columns before the words of a line.
pub fn indent(line: &str) -> usize {
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
pub fn fence(line: &str) -> Option<&str> {
    let text = line.trim_start();
    let sign = text.chars().next().filter(|sign| matches!(sign, '`' | '~'))?;
    let length = text.len() - text.trim_start_matches(sign).len();
    let (fence, language) = text.split_at(length);
    (length >= 3 && !language.contains('`')).then_some(fence)
}

pub fn closes(line: &str, fence: &str) -> bool {
    let text = line.trim();
    text.starts_with(fence) && text.bytes().all(|it| it == fence.as_bytes()[0])
}

/// Tells whether a line within a fence shows that the fence should have been closed: a heading of a report, or a bullet
/// with a time.
pub fn is_no_code(line: &str) -> bool {
    if let Some((_, heading)) = line.starts_with('#').then(|| heading(line)).flatten() {
        return role_of(bare(heading)).is_some_and(Role::is_section);
    }
    let Some(item) = line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")) else { return false };
    strip_stamp(item.trim_start_matches(['*', '_', '['])).is_some_and(|(_, rest)| {
        rest.trim_start_matches(['*', '_', ']', ')']).starts_with([':', '-', '–']) || rest.starts_with(" -")
    })
}

pub fn is_rule(text: &str) -> bool {
    let Some(sign) = text.chars().next().filter(|it| "-*_=".contains(*it)) else { return false };
    let signs = text.chars().filter(|it| *it == sign).count();
    signs >= 3 && text.chars().all(|it| it == sign || it == ' ')
}

/// Returns the level and the words of a heading; the blank after the signs may be missing.
pub fn heading(text: &str) -> Option<(u8, &str)> {
    let rest = text.trim_start_matches('#');
    let signs = text.len() - rest.len();
    let words = rest.trim();
    // What is escaped closes no heading.
    let words =
        Some(words.trim_end_matches('#').trim_end()).filter(|it| !it.ends_with('\\')).unwrap_or(words);
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
pub fn is_unseen(text: &str) -> bool {
    // The foot of a printed page.
    if let Some(page) = text.strip_prefix("Page ") {
        return page.split(" of ").count() == 2 && page.split(" of ").all(|it| it.parse::<u32>().is_ok());
    }
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

pub fn is_image(text: &str) -> bool {
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
pub fn marker(text: &str) -> Option<&str> {
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
        // The bullet of office programs: `o Look at the hinges`.
        'o' if rest.strip_prefix([' ', '\t']).is_some_and(|it| it.starts_with(char::is_uppercase)) => {
            Some(rest.trim_start())
        }
        '[' => {
            let after = ["[ ]", "[x]", "[X]", "[]"].iter().find_map(|it| text.strip_prefix(it))?;
            // The box itself tells whether it is done.
            after.starts_with(char::is_whitespace).then_some(text)
        }
        ':' => {
            let after = strip_short_code(text);
            let is_bullet = after
                .starts_with(|it: char| it.is_alphanumeric() || it.is_whitespace() || "\"'“(".contains(it));
            (after.len() < text.len()
                && is_bullet
                && !after.trim().is_empty()
                && !after.trim_start().starts_with("**"))
            .then(|| after.trim_start())
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
        // `a) `
        'a'..='h'
            if rest
                .strip_prefix(". ")
                .is_some_and(|rest| rest.starts_with(|it: char| it.is_uppercase() || "`*".contains(it))) =>
        {
            Some(rest[1..].trim_start())
        }
        'a'..='z' if rest.strip_prefix(')').is_some_and(|rest| rest.starts_with(' ')) => {
            Some(rest[1..].trim_start()).filter(|after| !after.is_empty())
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
