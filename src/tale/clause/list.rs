//! Lists of words, written as a text and parted when the program is compiled.

/// Makes a list of the words of a text, which have a blank between them.
macro_rules! words {
    ($text:expr) => {{ const { &$crate::tale::clause::list::parted::<{ $crate::tale::clause::list::count($text) }>($text) } }};
}

pub(crate) use words;

/// Returns how many words a text has.
pub const fn count(text: &str) -> usize {
    let (mut count, mut at) = (1, 0);
    while at < text.len() {
        if text.as_bytes()[at] == b' ' {
            count += 1;
        }
        at += 1;
    }
    count
}

/// Returns the words of a text that has so many.
pub const fn parted<const N: usize>(text: &'static str) -> [&'static str; N] {
    let mut words = [""; N];
    let (mut rest, mut at) = (text, 0);
    while at < N {
        let mut end = 0;
        while end < rest.len() && rest.as_bytes()[end] != b' ' {
            end += 1;
        }
        words[at] = rest.split_at(end).0;
        rest = rest.split_at(if end < rest.len() { end + 1 } else { end }).1;
        at += 1;
    }
    words
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_text_is_parted_at_its_blanks() {
        assert_eq!(words!("a word"), &["a", "word"]);
        assert_eq!(words!("one"), &["one"]);
    }
}
