//! The sentences that a writer says in words of their own: without what is quoted.

use std::ops::Range;

use crate::check::Passage;
use crate::check::matching::{Word, words};

/// A sentence.
#[derive(Debug)]
pub struct Said<'a> {
    text: &'a str,
    /// Its words as they were typed, with their places in the field's text.
    pub words: Vec<Word<'a>>,
    /// The same in small letters.
    pub lower: &'a [String],
}

/// The sentences of a text, read once for all rules.
#[derive(Debug)]
pub struct Sayings {
    /// The text without what is quoted.
    text: String,
    sentences: Vec<Saying>,
}

#[derive(Debug)]
struct Saying {
    words: Vec<Range<usize>>,
    lower: Vec<String>,
}

impl Sayings {
    /// Reads the sentences of a text, if that is English.
    pub fn of(passage: &Passage<'_>) -> Self {
        let text = unquoted(passage.english());
        let saying = |range: &Range<usize>| {
            let words = words(&text, range.clone());
            let lower = words.iter().map(|word| in_lower_case(word.text)).collect();
            Saying { words: words.into_iter().map(|word| word.span).collect(), lower }
        };
        let ranges = if text.is_empty() { &[] } else { passage.sentences() };
        let sentences = ranges.iter().map(saying).collect();
        Self { text, sentences }
    }
}

/// Looks at each sentence of a text, if that is English, until one gives something; and so for each.
pub fn each_sentence(passage: &Passage<'_>, mut look: impl FnMut(&Said<'_>)) {
    let Sayings { text, sentences } = passage.sayings();
    for Saying { words, lower } in sentences {
        let words = words.iter().map(|span| Word { text: &text[span.clone()], span: span.clone() }).collect();
        look(&Said { text, words, lower });
    }
}

/// Returns a word in small letters, with the apostrophe of a typewriter.
fn in_lower_case(word: &str) -> String {
    let lower = word.to_lowercase();
    if lower.is_ascii() { lower } else { lower.replace('’', "'") }
}

impl Said<'_> {
    /// Returns the word in small letters; nothing beyond the ends.
    pub fn word(&self, at: usize) -> &str {
        self.lower.get(at).map_or("", String::as_str)
    }

    /// Returns the word before a place, in small letters; nothing if there is none or a sign stands between.
    pub fn before(&self, at: usize) -> &str {
        if at > 0 && self.follows(at) { &self.lower[at - 1] } else { "" }
    }

    /// Returns the word after a place, in small letters; nothing if there is none or a sign stands between.
    pub fn after(&self, at: usize) -> &str {
        if self.follows(at + 1) { &self.lower[at + 1] } else { "" }
    }

    /// Tells whether a word follows the one before it with nothing but blanks between.
    pub fn follows(&self, at: usize) -> bool {
        let (Some(before), Some(word)) =
            (at.checked_sub(1).and_then(|it| self.words.get(it)), self.words.get(at))
        else {
            return false;
        };
        self.text[before.span.end..word.span.start].trim().is_empty()
    }

    /// Tells whether a word follows the one before it with a single blank between, as the parts of a name do.
    pub fn stands_by(&self, at: usize) -> bool {
        let pair = at.checked_sub(1).and_then(|before| self.words.get(before..=at));
        pair.is_some_and(|pair| &self.text[pair[0].span.end..pair[1].span.start] == " ")
    }

    /// Tells whether a comma, a bracket or the like stands anywhere between two words.
    pub fn is_parted(&self, words: Range<usize>) -> bool {
        words.skip(1).any(|at| !self.follows(at))
    }

    /// Returns how many words a phrase has, if it stands at this place.
    pub fn phrase(&self, at: usize, phrase: &str) -> Option<usize> {
        let mut count = 0;
        for part in phrase.split(' ') {
            if self.word(at + count) != part || (count > 0 && !self.follows(at + count)) {
                return None;
            }
            count += 1;
        }
        Some(count)
    }

    /// Returns how many words the first of these phrases has that stands at this place.
    pub fn any_phrase(&self, at: usize, phrases: &[&str]) -> Option<usize> {
        // Nearly all are ruled out by a letter.
        let first = self.word(at).bytes().next();
        let mut may_stand = phrases.iter().filter(|phrase| phrase.bytes().next() == first);
        may_stand.find_map(|phrase| self.phrase(at, phrase))
    }

    /// Tells whether a word stands anywhere in the sentence.
    pub fn has_any(&self, words: &[&str]) -> bool {
        self.lower.iter().any(|word| words.contains(&word.as_str()))
    }

    /// Returns the bytes of the field's text that some words take, from the first to the last.
    pub fn span(&self, words: Range<usize>) -> Range<usize> {
        let last = words.end.max(words.start + 1) - 1;
        self.words[words.start].span.start..self.words[last.min(self.words.len() - 1)].span.end
    }
}

/// Returns the text with blanks for what stands within quotation marks in one line. The marks stay, so that words on either
/// side are no neighbours.
pub fn unquoted(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let mut rest = line;
        while let Some(at) = rest.find(['"', '“', '«']) {
            let mark = rest[at..].chars().next().unwrap_or_default();
            let inside = at + mark.len_utf8();
            let close = match mark {
                '“' => '”',
                '«' => '»',
                _ => '"',
            };
            let Some(length) = rest[inside..].find(close) else { break };
            result.push_str(&rest[..inside]);
            result.extend(std::iter::repeat_n(' ', length));
            result.push(close);
            rest = &rest[inside + length + close.len_utf8()..];
        }
        result.push_str(rest);
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_quoted_is_blank() {
        for (text, expected) in [
            ("it said \"user error\" twice", "it said \"          \" twice"),
            ("it said “é” twice", "it said “  ” twice"),
            ("a 19\" screen\nand \"more", "a 19\" screen\nand \"more"),
            ("", ""),
        ] {
            assert_eq!(unquoted(text), expected);
            assert_eq!(unquoted(text).len(), text.len());
        }
    }
}
