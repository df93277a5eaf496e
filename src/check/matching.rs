//! The words of a text, for rules that look for some.

use std::ops::Range;

/// A word, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// The word as it was typed: letters and figures, with the signs that stand within it: `don't`, `e-mail`, `99.9`.
    pub text: &'a str,
    /// Its bytes.
    pub span: Range<usize>,
}

impl Word<'_> {
    /// Tells whether it is this word, given in lower case. The curly apostrophe is the straight one.
    pub fn is(&self, word: &str) -> bool {
        let lower =
            self.text.chars().flat_map(char::to_lowercase).map(|it| if it == '’' { '\'' } else { it });
        lower.eq(word.chars())
    }

    /// Tells whether it is one of these words, given in lower case.
    pub fn is_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(word))
    }
}

/// Returns the words in a range of a text, in order. A range that the text does not have has none.
pub fn words(text: &str, range: Range<usize>) -> Vec<Word<'_>> {
    let start = range.start;
    let Some(part) = text.get(range) else { return Vec::new() };
    let mut found = Vec::new();
    let mut from = None;
    let mut characters = part.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        let joins =
            matches!(character, '\'' | '’' | '-' | '.' | '_') && next.is_some_and(char::is_alphanumeric);
        if character.is_alphanumeric() {
            from.get_or_insert(at);
        } else if !joins && let Some(from) = from.take() {
            found.push(word(part, from..at, start));
        }
    }
    if let Some(from) = from {
        found.push(word(part, from..part.len(), start));
    }
    found
}

/// Tells whether a text in small letters has a word that begins with one of these. Those with a blank in them may stand
/// anywhere behind the beginning of a word, over a blank of any width.
pub fn says_any(text: &str, beginnings: &[&str]) -> bool {
    let mut before = ' ';
    for (at, character) in text.char_indices() {
        if character.is_alphanumeric() && !before.is_alphanumeric() {
            let rest = &text[at..];
            if beginnings.iter().any(|it| begins_with(rest, it)) {
                return true;
            }
        }
        before = character;
    }
    false
}

fn begins_with(text: &str, beginning: &str) -> bool {
    let mut text = text.chars().peekable();
    for wanted in beginning.chars() {
        match text.next() {
            Some(found) if wanted == ' ' && found.is_whitespace() => {
                while text.next_if(|it| it.is_whitespace()).is_some() {}
            }
            Some('’') if wanted == '\'' => {}
            Some(found) if found == wanted => {}
            _ => return false,
        }
    }
    true
}

fn word(part: &str, range: Range<usize>, start: usize) -> Word<'_> {
    Word { text: &part[range.clone()], span: start + range.start..start + range.end }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_their_beginnings() {
        assert!(says_any("it was  ruled\nout", &["ruled out"]));
        assert!(says_any("(resolved)", &["resolv"]));
        assert!(!says_any("unresolved", &["resolv"]));
        assert!(says_any("it didn’t help", &["didn't help"]));
    }

    #[test]
    fn words_have_their_places() {
        let text = "é We didn’t re-try 99.9 % of them.";
        let found = words(text, 0..text.len());
        let texts: Vec<&str> = found.iter().map(|word| word.text).collect();
        assert_eq!(texts, ["é", "We", "didn’t", "re-try", "99.9", "of", "them"]);
        assert!(found.iter().all(|word| &text[word.span.clone()] == word.text));
        assert!(found[2].is("didn't") && found[1].is_any(&["they", "we"]));
    }
}
