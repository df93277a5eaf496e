//! Characters that stand for others, and what kind of character stands beside a sign.

/// The names of characters that people write by hand. CommonMark knows all 2,125 of HTML, which would be a tenth of
/// the page's weight; any other name is shown as it was typed.
const NAMED: [(&str, &str); 28] = [
    ("amp", "&"),
    ("apos", "'"),
    ("bull", "•"),
    ("cent", "¢"),
    ("copy", "©"),
    ("deg", "°"),
    ("divide", "÷"),
    ("euro", "€"),
    ("ge", "≥"),
    ("gt", ">"),
    ("harr", "↔"),
    ("hellip", "…"),
    ("laquo", "«"),
    ("larr", "←"),
    ("le", "≤"),
    ("lt", "<"),
    ("mdash", "—"),
    ("micro", "µ"),
    ("middot", "·"),
    ("nbsp", "\u{A0}"),
    ("ndash", "–"),
    ("ne", "≠"),
    ("plusmn", "±"),
    ("pound", "£"),
    ("quot", "\""),
    ("raquo", "»"),
    ("rarr", "→"),
    ("times", "×"),
];

/// Reads a character reference (`&amp;`, `&#38;`, `&#x26;`) at the start of the text: what it stands for, and its
/// length.
pub fn reference(text: &str) -> Option<(String, usize)> {
    // The longest is `&#1114111;`.
    let end = text.bytes().take(10).position(|it| it == b';')?;
    let name = text.get(1..end)?;
    let shown = match name.strip_prefix('#') {
        Some(number) => numbered(number)?.to_string(),
        None => NAMED.iter().find(|(known, _)| *known == name)?.1.to_owned(),
    };
    Some((shown, end + 1))
}

fn numbered(number: &str) -> Option<char> {
    let (digits, radix, longest) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16, 6),
        None => (number, 10, 7),
    };
    let is_number = digits.len() <= longest && digits.chars().all(|it| it.is_digit(radix));
    let code = u32::from_str_radix(digits, radix).ok().filter(|_| is_number)?;
    Some(char::from_u32(code).filter(|it| *it != '\0').unwrap_or(char::REPLACEMENT_CHARACTER))
}

/// Returns the text with backslashes and character references resolved, as in an address.
pub fn unescaped(text: &str) -> String {
    let mut shown = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let escaped = rest.strip_prefix('\\').and_then(|it| it.chars().next());
        if let Some(escaped) = escaped.filter(char::is_ascii_punctuation) {
            shown.push(escaped);
            rest = &rest[2..];
        } else if first == '&'
            && let Some((character, length)) = reference(rest)
        {
            shown.push_str(&character);
            rest = &rest[length..];
        } else {
            shown.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    shown
}

/// What stands beside a run of signs decides what it can do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Neighbour {
    /// A blank, or the end of the line.
    Blank,
    Punctuation,
    Letter,
}

/// Returns what a character is to the signs beside it.
///
/// CommonMark counts Unicode's punctuation and symbols. Their table is large; they are what is neither letter nor
/// digit, but for the marks that belong to the character before them.
pub fn neighbour(character: Option<char>) -> Neighbour {
    match character {
        None => Neighbour::Blank,
        Some(it) if it.is_whitespace() => Neighbour::Blank,
        Some(
            '\u{300}'..='\u{36F}'
            | '\u{200B}'..='\u{200F}'
            | '\u{20D0}'..='\u{20FF}'
            | '\u{FE00}'..='\u{FE0F}',
        ) => Neighbour::Letter,
        Some(it) if it.is_alphanumeric() || it.is_control() => Neighbour::Letter,
        Some(_) => Neighbour::Punctuation,
    }
}
