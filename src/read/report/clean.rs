//! A text without what nobody sees, and with one sign where several look the same.

/// Takes out what nobody sees, and makes all line ends, hyphens and dashes in days the same.
pub fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for (at, character) in text.char_indices() {
        match character {
            '\u{FEFF}' | '\u{200E}' | '\u{200F}' => {}
            '\0' => clean.push('\u{FFFD}'),
            '\r' if text[at + 1..].starts_with('\n') => {}
            '\r' => clean.push('\n'),
            // A hyphen at which no line may break is a hyphen.
            '\u{2010}' | '\u{2011}' => clean.push('-'),
            '\u{2013}' | '\u{2212}' if stands_in_day(&clean, &text[at + character.len_utf8()..]) => {
                clean.push('-');
            }
            _ => clean.push(character),
        }
    }
    clean
}

/// Tells whether a dash stands in a day: `2024–03–04`.
fn stands_in_day(before: &str, after: &str) -> bool {
    let figures = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let behind = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let is_dash = |text: &str| text.starts_with(['\u{2010}', '\u{2011}', '\u{2013}', '\u{2212}']);
    let is_first = behind == 4 && figures(after) == 2 && is_dash(&after[2..]);
    let month = before.len() - behind;
    let is_second = behind == 2
        && figures(after) == 2
        && before[..month]
            .strip_suffix('-')
            .is_some_and(|year| year.bytes().rev().take_while(u8::is_ascii_digit).count() == 4);
    is_first || is_second
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_of_days_are_hyphens_and_others_stay() {
        assert_eq!(
            clean("2024\u{2011}03\u{2011}04, 2024–03–04: 07:10–07:30"),
            "2024-03-04, 2024-03-04: 07:10–07:30"
        );
        assert_eq!(clean("10–03–04, 2023–2024, 12024–03–04"), "10–03–04, 2023–2024, 12024–03–04");
        assert_eq!(clean("a\r\nb\rc\0"), "a\nb\nc\u{FFFD}");
    }
}
