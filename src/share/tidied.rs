//! What mail, chat and scanners do to a link, undone.

/// How often percent-encoding is undone. A link that went through two scanners has it twice.
const MOST_LAYERS: usize = 4;

/// Undoes percent-encoding, and takes away white space, soft line breaks and the marks of a reply. None of these is ever
/// part of a link.
pub fn tidied(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..MOST_LAYERS {
        if !text.contains('%') {
            break;
        }
        text = decoded(&text);
    }
    let mut tidied = String::with_capacity(text.len());
    for line in text.lines() {
        let line = line.trim_start_matches(|letter: char| letter == '>' || letter.is_whitespace());
        // A soft break of a mail.
        let line = line.trim_end().strip_suffix('=').unwrap_or(line);
        tidied.extend(line.chars().filter(|letter| !is_unseen(*letter)));
    }
    tidied
}

fn is_unseen(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// Undoes one layer. What is no percent-encoding stays.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let byte = after.get(..2).filter(|_| *first == b'%').and_then(hex);
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(digits: &[u8]) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let value = digits.iter().try_fold(0, |value, byte| Some(value * 16 + digit(*byte)?))?;
    u8::try_from(value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_to_a_link_is_undone() {
        for done in [
            "#share/1.4.00.ab_-",
            "%23share%2F1.4.00.ab_-",
            "%2523share%252f1.4.00.ab_-",
            " #share/1.4.\n  00.ab\r\n_- ",
            "> #share/1.4.00\n> .ab_-",
            "#share/1.4.00=\r\n.ab_-",
            "#share/1.4.\u{200B}00.\u{AD}ab_-",
        ] {
            assert_eq!(tidied(done), "#share/1.4.00.ab_-", "{done:?}");
        }
        assert_eq!(tidied("%zz%2"), "%zz%2");
        assert_eq!(tidied("%%34%31"), "A", "layer by layer");
    }
}
