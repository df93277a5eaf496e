//! The words of a text, each with its bytes.

use std::borrow::Cow;
use std::ops::Range;

/// A word: a stretch without a blank, without the signs around it.
#[derive(Clone, Copy, Debug)]
pub struct Word<'a> {
    /// The word, as it is written.
    pub text: &'a str,
    /// Its first byte.
    pub start: usize,
    /// What stands between it and the word before it.
    pub gap: &'a str,
}

impl<'a> Word<'a> {
    /// Returns its bytes.
    pub fn range(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    /// Returns it without what Markdown needs: `db\-1` is `db-1`.
    pub fn plain(&self) -> Cow<'a, str> {
        if self.text.contains('\\') {
            Cow::Owned(self.text.replace('\\', ""))
        } else {
            Cow::Borrowed(self.text)
        }
    }

    /// Tells whether a single blank is between it and the word before it.
    pub fn is_joined(&self) -> bool {
        matches!(self.gap, " " | "\u{a0}")
    }

    /// Tells whether a sentence begins with it.
    pub fn begins_sentence(&self) -> bool {
        self.gap.is_empty() || self.gap.contains(['.', '!', '?', '\n', '\r', '\u{2022}'])
    }

    /// Returns the word that owns something: `Dana's` is `Dana`.
    pub fn owner(&self) -> Self {
        let text = ["'s", "\u{2019}s", "'S", "\u{2019}S", "'", "\u{2019}"]
            .iter()
            .find_map(|end| self.text.strip_suffix(end));
        Self { text: text.filter(|it| !it.is_empty()).unwrap_or(self.text), ..*self }
    }
}

/// Returns the words of a text in their order.
pub fn words(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut done = 0;
    for chunk in text.split(parts_words) {
        let at = chunk.as_ptr() as usize - text.as_ptr() as usize;
        let cut = chunk.trim_start_matches(|it: char| !it.is_alphanumeric() && it != ':');
        // `::1` begins with colons, and nothing else does.
        let cut = if cut.starts_with("::") {
            cut
        } else {
            cut.trim_start_matches(|it: char| !it.is_alphanumeric())
        };
        let start = at + chunk.len() - cut.len();
        let word = cut.trim_end_matches(|it: char| !it.is_alphanumeric());
        if word.is_empty() {
            continue;
        }
        words.push(Word { text: word, start, gap: &text[done..start] });
        done = start + word.len();
    }
    words
}

fn parts_words(letter: char) -> bool {
    letter.is_whitespace() || letter.is_control() || "()[]{}<>|\"`,;=/\u{201C}\u{201D}\u{201E}\u{AB}\u{BB}\u{2026}\u{2013}\u{2014}\u{2192}\u{B7}\u{2022}".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_what_is_between_them() {
        let text = "Paged **Dana's** team, db\\-1.corp:5432. `[::1]`";
        let found: Vec<_> = words(text).iter().map(|it| (it.text, it.gap)).collect();
        assert_eq!(
            found,
            [("Paged", ""), ("Dana's", " **"), ("team", "** "), ("db\\-1.corp:5432", ", "), ("::1", ". `[")]
        );
        assert_eq!(words(text)[1].owner().text, "Dana");
        assert_eq!(words(text)[3].plain(), "db-1.corp:5432");
    }
}
