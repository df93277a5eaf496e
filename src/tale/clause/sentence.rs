//! A sentence that is looked at for many joints, one after the other: its words and marks are found once.

use std::ops::Range;

/// A sentence, without the mark at its end.
pub struct Sentence<'a> {
    /// As it was written.
    pub text: &'a str,
    /// The same in small letters.
    lower: &'a str,
    /// Its words in small letters.
    words: Vec<&'a str>,
    /// The byte at which each word begins.
    starts: Vec<usize>,
    /// The bytes of what joints begin with: blanks, commas, colons and semicolons.
    marks: Vec<usize>,
}

impl<'a> Sentence<'a> {
    /// Reads a sentence, of which `lower` has the ASCII letters in small ones.
    pub fn of(text: &'a str, lower: &'a str) -> Self {
        let marks = lower.bytes().enumerate().filter(|(_, byte)| matches!(byte, b' ' | b',' | b':' | b';'));
        let mut sentence = Self {
            text,
            lower,
            words: Vec::new(),
            starts: Vec::new(),
            marks: marks.map(|(at, _)| at).collect(),
        };
        let mut start = 0;
        for word in lower.split(|it: char| !it.is_alphanumeric()) {
            if !word.is_empty() {
                sentence.words.push(word);
                sentence.starts.push(start);
            }
            // The character that parts it from the next one.
            let end = start + word.len();
            start = end + lower[end..].chars().next().map_or(0, char::len_utf8);
        }
        sentence
    }

    /// Returns the words that begin within a range, in small letters.
    pub fn words(&self, range: Range<usize>) -> &[&'a str] {
        let from = self.starts.partition_point(|start| *start < range.start);
        let to = self.starts.partition_point(|start| *start < range.end);
        self.words.get(from..to).unwrap_or_default()
    }

    /// Returns the byte at which a word begins, counted from the first that begins at a byte or after it.
    pub fn start_of(&self, from: usize, word: usize) -> Option<usize> {
        let first = self.starts.partition_point(|start| *start < from);
        self.starts.get(first + word).copied()
    }

    /// Returns the places of some words that begin with a mark, those that share no byte with the one before.
    pub fn places(&self, between: &str) -> impl Iterator<Item = usize> {
        // Most places are out after a letter: ` b` of ` by `, and the `r` of `, reporting `.
        let (bytes, between) = (self.lower.as_bytes(), between.as_bytes());
        let told_by =
            between.iter().take_while(|byte| matches!(byte, b' ' | b',')).count().min(between.len() - 1);
        let mut end = 0;
        self.marks.iter().copied().filter(move |at| {
            let is_here = *at >= end
                && bytes.get(at + told_by) == Some(&between[told_by])
                && bytes[*at..].starts_with(between);
            if is_here {
                end = at + between.len();
            }
            is_here
        })
    }
}
