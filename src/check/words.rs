//! How long a document is.

use std::ops::RangeInclusive;

use crate::outline::{Entry, Outline, Span, visible_text};

/// How many words the students' assignment asks for.
pub const CLASSIC_WORDS: RangeInclusive<usize> = 400..=600;

/// The lengths of a document, in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordMeter {
    /// Of the formal document.
    pub formal: usize,
    /// Of its tale, where it was told.
    pub tale: Option<usize>,
}

/// Counts the words of a document: of its title, its headings, its labels with the times, and all its text.
///
/// A word is what stands between blanks and has a letter or a figure in it: `3:00` and `e-mail` are one each, a dash is none.
/// Addresses behind links are not read, so they do not count.
///
/// # Examples
///
/// ```
/// use retold::check::words_of;
/// use retold::outline::formal;
/// use retold::postmortem::{Postmortem, TextField};
///
/// let draft = Postmortem { title: "DNS was down – 3 hours".into(), ..Postmortem::default() };
/// assert_eq!(words_of(&formal(&draft)), 5);
/// ```
pub fn words_of(outline: &Outline) -> usize {
    let headings = outline.sections.iter().map(|section| {
        let subtitle = section.subtitle.as_deref().map_or(0, count);
        count_spans(&section.heading) + subtitle
    });
    let labels = outline.sections.iter().flat_map(|section| &section.entries).map(|entry| match entry {
        Entry::Group { label, .. } => count(label),
        Entry::Line(_) | Entry::Prose(_) => 0,
    });
    let lines = outline.lines().map(|line| count_spans(&line.label) + count(&visible_text(&line.body)));
    headings.chain(labels).chain(lines).sum()
}

fn count_spans(spans: &[Span]) -> usize {
    count(&spans.iter().map(|span| span.text.as_str()).collect::<String>())
}

fn count(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}
