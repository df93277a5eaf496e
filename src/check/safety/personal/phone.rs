//! Telephone numbers.

use std::ops::Range;

use super::runs;

/// Finds telephone numbers: with `+` and the country, or in groups as in North America.
pub fn phones(line: &str) -> Vec<Range<usize>> {
    let is_in = |byte: u8| byte.is_ascii_digit() || b"+ ()-./".contains(&byte);
    runs(line, is_in).into_iter().flat_map(|run| in_run(line, run)).collect()
}

fn in_run(line: &str, run: Range<usize>) -> Vec<Range<usize>> {
    let follows_word =
        line[..run.start].chars().next_back().is_some_and(|it| it.is_alphanumeric() || it == '_');
    let text = &line[run.clone()];
    let mut found = Vec::new();
    // Each `+` and each group of a number begins at most one, and neither is longer than 25 bytes.
    let mut at = 0;
    while at < text.len() {
        let begins = !follows_word || at > 0;
        let before = text[..at].bytes().next_back();
        let length = if begins && before.is_none_or(|it| b" (/".contains(&it)) {
            international(&text[at..]).or_else(|| north_american(&text[at..])).unwrap_or(0)
        } else {
            0
        };
        let end = run.start + at + length;
        let goes_on = line[end..].starts_with(|it: char| it.is_alphanumeric() || matches!(it, '%' | '_'));
        if length > 0 && !goes_on {
            found.push(run.start + at..end);
        }
        at += length.max(1);
    }
    found
}

/// Returns the length of a number such as `+234 803 123 4567`: at most 15 figures, as E.164 has it, in groups or with ten
/// at least, so that `+12345678 rows` is none.
fn international(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('+')?;
    let mut length = 0;
    let mut bytes = rest.bytes().enumerate().take(24).peekable();
    while let Some((at, byte)) = bytes.next() {
        let next_is_digit = bytes.peek().is_some_and(|(_, next)| next.is_ascii_digit() || *next == b'(');
        if byte.is_ascii_digit() || (byte == b')' && at > 0) {
            length = at + 1;
        } else if !(b" -.(/".contains(&byte) && next_is_digit) {
            break;
        }
    }
    let number = rest[..length].trim_end_matches(')');
    let count = number.bytes().filter(u8::is_ascii_digit).count();
    let groups = number.split(|it: char| !it.is_ascii_digit()).filter(|it| !it.is_empty()).count();
    let is_one = !number.starts_with('0') && (if groups >= 3 { 9..=15 } else { 10..=15 }).contains(&count);
    is_one.then_some(1 + number.len())
}

/// Returns the length of a number such as `(415) 555-0132` or `415-555-0132`.
fn north_american(text: &str) -> Option<usize> {
    let after_area = match text.strip_prefix('(') {
        Some(rest) => digits(rest, 3)?.strip_prefix(')')?.trim_start_matches([' ', '-']),
        None => digits(text, 3)?.strip_prefix('-')?,
    };
    let rest = digits(digits(after_area, 3)?.strip_prefix('-')?, 4)?;
    let ends = !rest.starts_with(|it: char| it.is_ascii_digit() || matches!(it, '-' | '/'));
    let is_one = ends && !text.trim_start_matches('(').starts_with(['0', '1']);
    is_one.then_some(text.len() - rest.len())
}

/// Returns what follows so many figures.
fn digits(text: &str, count: usize) -> Option<&str> {
    let are_digits = text.len() >= count && text.bytes().take(count).all(|byte| byte.is_ascii_digit());
    are_digits.then(|| &text[count..])
}
