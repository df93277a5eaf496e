//! Stretches of a text that are one fact as a whole: code and quotations.

use std::ops::Range;

use super::FactKind;

/// Returns the code of a text as people write it, between backticks.
pub fn code(text: &str) -> Vec<(FactKind, Range<usize>)> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        // Signs in pairs: what is between the first and the second, the third and the fourth.
        let mut signs = line.match_indices('`').map(|(at, _)| start + at);
        while let (Some(open), Some(close)) = (signs.next(), signs.next()) {
            if close > open + 1 {
                found.push((FactKind::Code, open + 1..close));
            }
        }
        start += line.len();
    }
    found
}

/// Returns the quotations of a text, without their marks, where they lie apart from what is taken. A quotation ends on the
/// line on which it begins.
pub fn quotations(text: &str, taken: &[(FactKind, Range<usize>)]) -> Vec<(FactKind, Range<usize>)> {
    let mut found: Vec<(FactKind, Range<usize>)> = Vec::new();
    let mut open: Option<(usize, char)> = None;
    let mut taken = taken.iter().map(|(_, range)| range).peekable();
    for (at, letter) in text.char_indices() {
        while taken.next_if(|range| range.end <= at).is_some() {}
        if taken.peek().is_some_and(|range| range.contains(&at)) {
            // Code within a quotation would be a fact within a fact.
            open = None;
            continue;
        }
        match (letter, open) {
            ('\n', _) => open = None,
            (_, Some((start, mark))) if closes(mark, letter) => {
                if start < at {
                    found.push((FactKind::Quotation, start..at));
                }
                open = None;
            }
            ('"' | '\u{201C}' | '\u{201E}' | '\u{00AB}', None) => {
                open = Some((at + letter.len_utf8(), letter));
            }
            _ => {}
        }
    }
    found
}

fn closes(mark: char, letter: char) -> bool {
    match mark {
        '"' => letter == '"',
        '\u{00AB}' => letter == '\u{00BB}',
        '\u{201E}' => letter == '\u{201C}' || letter == '\u{201D}',
        _ => letter == '\u{201D}',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_and_quotations() {
        let found = |text: &str| {
            let mut found = code(text);
            found.extend(quotations(text, &found));
            found.into_iter().map(|(_, range)| text[range].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(
            found("`a b` and \"c d\" and \u{201C}e\u{201D} and \u{AB}f\u{BB}"),
            ["a b", "c d", "e", "f"]
        );
        assert_eq!(found("one ` and \u{201C}never closed, 5\" wide\nnext \""), [""; 0]);
        assert_eq!(found("``"), [""; 0]);
    }
}
