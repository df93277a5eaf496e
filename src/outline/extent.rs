//! How wide a text runs where it is set in a picture, which cannot ask the one that draws it.

/// Returns how wide a text runs, in thousandths of its size.
pub fn extent(text: &str) -> u32 {
    text.chars().map(extent_of).sum()
}

/// Returns how wide a letter is, in thousandths of its size, taken from the wider of the usual faces.
pub fn extent_of(letter: char) -> u32 {
    match letter {
        'i' | 'j' | 'l' | '\'' | '.' | ',' | ':' | ';' | '|' | '!' | '’' => 340,
        ' ' | 'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '/' | '"' => 420,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' | '…' => 960,
        'A'..='Z' | '&' => 740,
        '0'..='9' => 700,
        'a'..='z' => 610,
        ' '..='~' => 650,
        '\u{a1}'..='\u{24f}' => 760,
        '\u{370}'..='\u{52f}' => 860,
        _ => 1200,
    }
}
