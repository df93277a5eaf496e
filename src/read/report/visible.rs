//! What a reader sees of a piece of Markdown, and what parts its words.

/// Returns the words of a label or a heading without mark-up, emoji and numbering around them.
pub fn bare(text: &str) -> &str {
    let mut text = text.trim();
    loop {
        let before = text;
        text = text.trim_matches(|it: char| it.is_whitespace() || is_ornament(it));
        text = strip_short_code(text);
        if text.len() == before.len() {
            return text;
        }
    }
}

/// Tells whether a character stands before or behind words without saying anything.
fn is_ornament(character: char) -> bool {
    matches!(character, '*' | '_' | '#' | '`' | '~' | '|' | '>' | '\u{200D}' | '\u{20E3}')
        || is_emoji(character)
}

/// Tells whether a character is a picture and no sign of a script.
pub fn is_emoji(character: char) -> bool {
    matches!(u32::from(character),
        0x2139 | 0x2190..=0x21FF | 0x2300..=0x23FF | 0x2460..=0x2BFF | 0x3030 | 0x303D | 0x3297 | 0x3299
        | 0xFE00..=0xFE0F | 0x1_F000..=0x1_FAFF)
}

/// Takes `:small_blue_diamond:` off the start.
pub fn strip_short_code(text: &str) -> &str {
    let Some((name, after)) = text.strip_prefix(':').and_then(|it| it.split_once(':')) else { return text };
    let is_name = !name.is_empty()
        && name.len() < 40
        && name.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'_' || it == b'-')
        && name.bytes().any(|it| it.is_ascii_lowercase());
    if is_name { after } else { text }
}

/// Takes what decorates the start of a line off: emoji with the blank behind them, short codes.
pub fn undecorated(text: &str) -> &str {
    let mut rest = text.trim_start();
    loop {
        let before = rest;
        let emoji = rest.trim_start_matches(|it: char| is_emoji(it) || it == '\u{200D}' || it == '\u{20E3}');
        if emoji.len() < rest.len() {
            rest = emoji.trim_start();
        }
        rest = strip_keycap(rest);
        rest = strip_short_code(rest).trim_start();
        if rest.len() == before.len() {
            return rest;
        }
    }
}

/// Takes `1️⃣` off.
fn strip_keycap(text: &str) -> &str {
    let digits = text.trim_start_matches(|it: char| it.is_ascii_digit());
    let marks = digits.trim_start_matches(['\u{FE0F}', '\u{20E3}']);
    let is_keycap = digits.len() < text.len() && digits[..digits.len() - marks.len()].contains('\u{20E3}');
    if is_keycap { marks.trim_start() } else { text }
}

/// Returns a text in small letters without accents, mark-up, brackets and punctuation: what labels are compared in.
pub fn normal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut depth = 0_u32;
    for character in text.chars() {
        match character {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            '&' | '/' | '+' | ',' | ';' => out.push_str(" and "),
            '\'' | '’' | '*' | '`' => {}
            _ if character.is_alphanumeric() && !is_emoji(character) => {
                character.to_lowercase().for_each(|it| push_plain(&mut out, it));
            }
            _ => out.push(' '),
        }
    }
    if out.trim().is_empty() && text.starts_with(['[', '(']) && text.len() < 200 {
        return normal(text.trim_matches(['[', ']', '(', ')']));
    }
    let words: Vec<&str> = out.split_whitespace().collect();
    words.join(" ")
}

fn push_plain(out: &mut String, character: char) {
    match character {
        'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => out.push('a'),
        'è' | 'é' | 'ê' | 'ë' => out.push('e'),
        'ì' | 'í' | 'î' | 'ï' => out.push('i'),
        'ò' | 'ó' | 'ô' | 'ö' | 'õ' => out.push('o'),
        'ù' | 'ú' | 'û' | 'ü' => out.push('u'),
        'ç' => out.push('c'),
        'ñ' => out.push('n'),
        'œ' => out.push_str("oe"),
        _ => out.push(character),
    }
}

/// Counts the words of a text.
pub fn word_count(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// Returns where each sentence of a text begins.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let bytes = text.as_bytes();
    for (at, character) in text.char_indices() {
        if !matches!(character, '.' | '!' | '?') {
            continue;
        }
        let end = at + 1;
        let after = text[end..].trim_start();
        let has_blank = bytes.get(end).is_some_and(u8::is_ascii_whitespace);
        let goes_on = after.starts_with(|it: char| it.is_lowercase());
        if has_blank && !goes_on && !after.is_empty() {
            found.push(text[start..end].trim());
            start = text.len() - after.len();
        }
    }
    if !text[start..].trim().is_empty() {
        found.push(text[start..].trim());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_bared() {
        for (text, expected) in [
            ("**Timeline:**", "Timeline:"),
            ("⏱️ **Duration:**", "Duration:"),
            ("## Timeline ##", "Timeline"),
            (":clock1: Timeline", "Timeline"),
            ("🛠️ Corrective", "Corrective"),
        ] {
            assert_eq!(bare(text), expected);
        }
        assert_eq!(normal("Résumé de l'incident (bref)"), "resume de lincident");
        assert_eq!(normal("Root Cause & Fix"), "root cause and fix");
    }

    #[test]
    fn fake_bullets_are_taken_off() {
        for (text, expected) in
            [("✅ Watch it", "Watch it"), ("1️⃣ Add", "Add"), (":x: No", "No"), ("12:30 x", "12:30 x")]
        {
            assert_eq!(undecorated(text), expected);
        }
    }

    #[test]
    fn sentences_end_before_capitals() {
        assert_eq!(
            sentences("It failed. We fixed 3.5 of it. e.g. this"),
            ["It failed.", "We fixed 3.5 of it. e.g. this"]
        );
    }
}
