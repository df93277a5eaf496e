//! Which characters need a backslash, and where.
//!
//! Source: the CommonMark and GitHub Flavored Markdown specifications, and GitHub's reading of `$` as mathematics.
//! Escaping too much renders the same, escaping too little breaks the document; in doubt it is done.

/// Appends a text with everything escaped that a reader of Markdown would take for mark-up.
///
/// `line_start` tells that the text begins a line, where more characters have a meaning.
pub fn push_text(out: &mut String, text: &str, line_start: bool) {
    let begin = if line_start { push_block_marker(out, text) } else { 0 };
    let mut before = out.chars().next_back();
    let mut characters = text[begin..].char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let after = characters.peek().map(|(_, character)| *character);
        let follows_www = character == '.' && ends_in_www(out);
        if follows_www || needs_backslash(before, character, after, &text[begin + at..]) {
            out.push('\\');
        }
        out.push(character);
        before = Some(character);
    }
}

/// Writes what would begin a block in a harmless way and returns how much of the text that was.
fn push_block_marker(out: &mut String, text: &str) -> usize {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        if text[digits..].starts_with(['.', ')']) {
            out.push_str(&text[..digits]);
            out.push('\\');
            out.push_str(&text[digits..=digits]);
            return digits + 1;
        }
        return 0;
    }
    let Some(first) = text.chars().next() else { return 0 };
    let next = text.chars().nth(1);
    let begins_block = match first {
        '#' | '>' | '=' => true,
        // A bullet or a rule, but not `-5` or `--flag`, which read better bare.
        '-' | '+' => {
            !next.is_some_and(|next| next.is_alphanumeric() || text.starts_with("--") && is_flag(text))
        }
        _ => false,
    };
    if !begins_block {
        return 0;
    }
    out.push('\\');
    out.push(first);
    first.len_utf8()
}

fn is_flag(text: &str) -> bool {
    text.trim_start_matches('-').starts_with(char::is_alphanumeric)
        && text.starts_with("--")
        && !text.starts_with("---")
}

fn needs_backslash(before: Option<char>, character: char, after: Option<char>, rest: &str) -> bool {
    match character {
        '\\' | '`' | '*' | '[' | ']' | '<' | '~' | '|' | '$' => true,
        // Between two letters an underscore means nothing.
        '_' => !(before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric)),
        '&' => begins_entity(rest),
        // GitHub links bare addresses, and takes the backslashes in them for part of the address. Those that are
        // linked are written as links; what is left is not to be one.
        ':' => rest.starts_with("://"),
        '!' => after == Some('['),
        _ => false,
    }
}

/// Tells whether a dot here would begin an address that GitHub links without any scheme.
fn ends_in_www(written: &str) -> bool {
    written.get(written.len().saturating_sub(3)..).is_some_and(|end| end.eq_ignore_ascii_case("www"))
}

fn begins_entity(rest: &str) -> bool {
    // `&amp;` and `&#38;`, of which the name must end in a semicolon within the longest name there is.
    const LONGEST_ENTITY: usize = 33;
    rest.char_indices()
        .skip(1)
        .take(LONGEST_ENTITY)
        .find(|(_, character)| !character.is_ascii_alphanumeric() && *character != '#')
        .is_some_and(|(at, character)| character == ';' && at > 1)
}

/// Returns a text for the place after a code fence, where nothing can be escaped but in entities.
pub fn info_string(language: &str) -> String {
    language.replace('`', "").trim().replace('\\', "\\\\").replace('&', "&amp;")
}

/// Returns an address for the place between `(` and `)`.
pub fn destination(address: &str) -> String {
    let mut escaped = String::new();
    for character in address.chars() {
        match character {
            '<' => escaped.push_str("%3C"),
            '>' => escaped.push_str("%3E"),
            '\\' => escaped.push_str("%5C"),
            // It could end a code span that began before the link.
            '`' => escaped.push_str("%60"),
            '&' => escaped.push_str("&amp;"),
            _ => escaped.push(character),
        }
    }
    if address.contains(['(', ')']) || address.is_empty() { format!("<{escaped}>") } else { escaped }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(text: &str, line_start: bool) -> String {
        let mut out = String::new();
        push_text(&mut out, text, line_start);
        out
    }

    #[test]
    fn only_what_could_be_mark_up_is_escaped() {
        for text in [
            "3:00 PM (WAT)",
            "snake_case_name",
            "R&D x",
            "a > b",
            "#1",
            "100%",
            "-5 °C",
            "wow. so",
            "e.g. this!",
        ] {
            assert_eq!(escaped(text, false), text);
        }
    }

    #[test]
    fn mark_up_is_escaped() {
        for (text, expected) in [
            ("*_|<`", "\\*\\_\\|\\<\\`"),
            ("&lt;", "\\&lt;"),
            ("$5 and $10", "\\$5 and \\$10"),
            ("www.example", "www\\.example"),
            ("ftp://x", "ftp\\://x"),
        ] {
            assert_eq!(escaped(text, false), expected);
        }
    }

    #[test]
    fn what_begins_a_block_is_escaped_at_the_start_of_a_line() {
        for (text, expected) in [
            ("# x", "\\# x"),
            ("1. x", "1\\. x"),
            ("- x", "\\- x"),
            ("---", "\\---"),
            ("===", "\\==="),
            ("> x", "\\> x"),
            ("--flag", "--flag"),
            ("-5", "-5"),
            ("15:04", "15:04"),
        ] {
            assert_eq!(escaped(text, true), expected);
        }
    }
}
