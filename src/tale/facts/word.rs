//! The words of a text, with what stands around them.

use std::ops::Range;

/// A word: a stretch without a blank, without the punctuation around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// The byte at which it begins.
    pub start: usize,
    /// The word.
    pub text: &'a str,
    /// The signs right before it that can belong to it, such as `$`, `<` or `#`.
    pub lead: &'a str,
    /// Whether it is the first of a sentence, where every word has a capital.
    pub begins_sentence: bool,
    /// Whether it follows the word before it after a single blank, and nothing else.
    pub is_joined: bool,
}

impl Word<'_> {
    /// Returns the byte after it.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Tells whether its first letter is a capital.
    pub fn is_capitalised(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    /// Tells whether it is one of some words in small letters, whatever letters it has itself.
    pub fn is_one_of(&self, words: &[&str]) -> bool {
        is_one_of(self.text, words)
    }

    /// Tells whether there are only letters in it, all of them small but perhaps the first, as in most words.
    pub fn is_plain(&self) -> bool {
        let (first, rest) = self.text.as_bytes().split_first().unwrap_or((&b' ', &[]));
        first.is_ascii_alphabetic() && rest.iter().all(u8::is_ascii_lowercase)
    }
}

/// Returns the words of a text but for those in the ranges, which are in order and apart from each other.
pub fn words<'a>(text: &'a str, taken: &[Range<usize>]) -> Vec<Word<'a>> {
    let mut reader = Reader { text, words: Vec::new(), begins_sentence: true, end: None };
    let mut from = 0;
    for range in taken {
        reader.stretch(from..range.start);
        // What was taken is something at least, so the next word is not the first.
        (reader.begins_sentence, reader.end) = (false, None);
        from = range.end;
    }
    reader.stretch(from..text.len());
    reader.words
}

/// Tells whether a text is one of some words in small letters, whatever letters it has itself.
pub fn is_one_of(text: &str, words: &[&str]) -> bool {
    // The first letter tells nearly all of them apart, in lists that every word is looked for in.
    let Some(first) = text.bytes().next().map(|it| it.to_ascii_lowercase()) else { return false };
    let may_be = |it: &str| it.len() == text.len() && it.as_bytes()[0] == first;
    words.iter().any(|it| may_be(it) && it.eq_ignore_ascii_case(text))
}

struct Reader<'a> {
    text: &'a str,
    words: Vec<Word<'a>>,
    begins_sentence: bool,
    /// Where the word before ended.
    end: Option<usize>,
}

impl Reader<'_> {
    fn stretch(&mut self, range: Range<usize>) {
        let text = self.text;
        let mut start = None;
        let mut is_address = false;
        let mut before = ' ';
        let mut letters = text[range.clone()].char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            let at = range.start + at;
            let next = letters.peek().map_or(' ', |(_, next)| *next);
            let parts = if is_address {
                letter.is_whitespace() || "<>\"\u{201C}\u{201D}".contains(letter)
            } else {
                parts_words(before, letter, next)
            };
            if !parts && start.is_none() {
                start = Some(at);
                is_address = begins_address(&text[at..range.end]);
            }
            if parts {
                if let Some(start) = start.take() {
                    self.chunk(start..at, range.start);
                }
                is_address = false;
                if letter == '\n' {
                    self.begins_sentence = true;
                }
            }
            before = letter;
        }
        if let Some(start) = start {
            self.chunk(start..range.end, range.start);
        }
    }

    fn chunk(&mut self, range: Range<usize>, floor: usize) {
        let chunk = &self.text[range.clone()];
        let ends = |it: char| it.is_alphanumeric() || matches!(it, '%' | '+' | '#' | '/');
        let core = chunk.trim_end_matches(|it: char| !ends(it));
        let tail = &chunk[core.len()..];
        let core = core.trim_start_matches(|it: char| !it.is_alphanumeric());
        let ends_sentence = tail.contains(['.', '!', '?', '\u{2026}']);
        if !core.is_empty() {
            let start = range.end - tail.len() - core.len();
            let before = &self.text[floor..start];
            let lead = before.chars().rev().take(3).take_while(|it| is_lead(*it));
            let width: usize = lead.map(char::len_utf8).sum();
            self.words.push(Word {
                start,
                text: core,
                lead: &before[before.len() - width..],
                begins_sentence: self.begins_sentence,
                is_joined: self.end.is_some_and(|end| &self.text[end..start] == " "),
            });
            self.end = Some(start + core.len());
            self.begins_sentence = ends_sentence;
        } else if ends_sentence {
            self.begins_sentence = true;
        }
    }
}

/// Tells whether an address begins, which has signs in it that part other words.
fn begins_address(text: &str) -> bool {
    // Asked at every word, and mostly told by its first letter.
    if !text.starts_with(['h', 'H', 'm', 'M', 'w', 'W']) {
        return false;
    }
    let begins = |start: &str| text.get(..start.len()).is_some_and(|it| it.eq_ignore_ascii_case(start));
    ["http://", "https://", "mailto:", "www."].into_iter().any(begins)
}

/// Tells whether a character parts the words on both sides of it.
fn parts_words(before: char, letter: char, next: char) -> bool {
    match letter {
        // Nearly every one is.
        'a'..='z' | 'A'..='Z' | '0'..='9' => false,
        // `1,200`, `2–3`.
        ',' | '\u{2013}' => !(before.is_numeric() && next.is_numeric()),
        '(' | ')' | '[' | ']' | '{' | '}' | '<' | '>' | ';' | '|' | '"' | '`' => true,
        '\u{201C}' | '\u{201D}' | '\u{2014}' | '→' | '·' | '•' => true,
        _ => letter.is_whitespace() || letter.is_control(),
    }
}

/// Tells whether a sign before a word can belong to it.
fn is_lead(letter: char) -> bool {
    matches!(
        letter,
        '#' | '@'
            | '$'
            | '€'
            | '£'
            | '¥'
            | '<'
            | '>'
            | '~'
            | '≈'
            | '+'
            | '-'
            | '\u{2212}'
            | '±'
            | '≤'
            | '≥'
            | '/'
            | '.'
            | '*'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_without_what_is_around_them() {
        let texts = |text| words(text, &[]).iter().map(|word| word.text.to_owned()).collect::<Vec<_>>();
        assert_eq!(
            texts("(About 1,200 users,mostly) \u{2014} \u{2018}so\u{2019} said..."),
            ["About", "1,200", "users", "mostly", "so", "said"]
        );
        assert_eq!(texts("see <https://a.example/x(1),b>, 60%."), ["see", "https://a.example/x(1),b", "60%"]);
        assert_eq!(texts("\u{2026} - * \u{0}"), [""; 0]);
    }

    #[test]
    fn first_words_and_neighbours() {
        let text = "One two. Three, four\nFive";
        let words = words(text, &[]);
        assert_eq!(
            words.iter().map(|it| it.begins_sentence).collect::<Vec<_>>(),
            [true, false, true, false, true]
        );
        assert_eq!(
            words.iter().map(|it| it.is_joined).collect::<Vec<_>>(),
            [false, true, false, false, false]
        );
        assert_eq!(super::words("$5 <1%", &[]).iter().map(|it| it.lead).collect::<Vec<_>>(), ["$", "<"]);
        let around: Vec<_> = super::words("a code B c", &[2..6, 9..10]).iter().map(|it| it.text).collect();
        assert_eq!(around, ["a", "B"]);
    }
}
