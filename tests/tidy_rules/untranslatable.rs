//! The rule that what the page says stands in the table of words, and nowhere else.

use std::collections::BTreeSet;

use super::Source;
use crate::rust_code::{is_word, literals, product_code};

/// Texts that look as if they were for people.
const EXCEPTIONS: [(&str, &str); 8] = [
    ("typed {typed}", "an answer among those that stand before a question to the background"),
    ("public version", "the same"),
    ("share by link", "the same"),
    ("plain page ", "the same"),
    ("noopener noreferrer", "what a link promises the browser"),
    ("markdown-silent copy", "what is to be taken along, and how"),
    ("link copy", "the same"),
    ("original file", "the same"),
];

/// Files that are full of such texts.
const FILES: [(&str, &str); 2] = [
    ("src/errand/act.rs", "the words of acts, which the page sends back"),
    ("src/errand/palette/shortcuts.rs", "the names that browsers have for keys"),
];

/// What the shortcuts of the palette begin with.
const KEY: &str = "Mod+";

/// The elements that selectors of the page name.
const ELEMENTS: [&str; 6] = ["button", "dialog", "input", "pre", "select", "textarea"];

/// The files of a folder have no words of their own: whoever translates the page translates `src/words/`. `classes` are those
/// that the style knows.
pub fn untranslatable(file: &Source, folder: &str, classes: &BTreeSet<String>) -> Vec<String> {
    if !file.path.starts_with(folder) || FILES.iter().any(|(path, _)| *path == file.path) {
        return Vec::new();
    }
    let lines: Vec<&str> = file.text.lines().collect();
    // What an error says stands with the error.
    let is_of_error =
        |line: usize| lines[..line].iter().rev().take(2).any(|it| it.trim_start().starts_with("#[error("));
    let told = literals(&file.text).into_iter().filter(|it| {
        let is_exception = EXCEPTIONS.iter().any(|(text, _)| *text == it.text)
            || it.text.starts_with(KEY)
            || is_of_error(it.line);
        let is_one_word = it.is_shown && it.text.contains(char::is_alphabetic);
        !it.is_compared && !is_exception && (is_one_word || is_for_people(&it.text, classes))
    });
    let mut problems: Vec<String> =
        told.map(|it| file.problem(it.line, &format!("\"{}\" belongs in src/words/", it.text))).collect();
    // A view may have words without quotes.
    let code = product_code(&file.text);
    for (at, _) in code.match_indices("</") {
        if code[..at].trim_end().ends_with(|it| is_word(it) || ['.', ',', ':', '!', '?'].contains(&it)) {
            let line = code[..at].matches('\n').count() + 1;
            problems.push(file.problem(line, "words without quotes belong in src/words/, too"));
        }
    }
    problems
}

/// Returns the classes that a style sheet knows.
pub fn classes(style: &Source) -> Vec<String> {
    let after_comments = style.text.split("/*").map(|it| it.split_once("*/").map_or(it, |(_, rest)| rest));
    let named = after_comments.flat_map(|it| it.split('.').skip(1));
    let class = |it: &str| it.split(|it| !is_word(it) && it != '-').next().unwrap_or_default().to_owned();
    named.map(class).filter(|it| it.starts_with(char::is_alphabetic)).collect()
}

/// Tells whether a text is one for people: it begins as a sentence does, or has words with spaces between them.
fn is_for_people(text: &str, classes: &BTreeSet<String>) -> bool {
    let text = without_escapes(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut letters = text.trim_start().chars();
    let begins_sentence =
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
    // The path of a drawing has single letters between its numbers.
    let has_words = words.len() > 1 && words.iter().any(|it| has_word(it));
    (begins_sentence || has_words) && !is_class_list(&words, classes) && !is_selector(&text)
}

/// Returns the text with a space in the place of each escape.
fn without_escapes(text: &str) -> String {
    let mut characters = text.chars();
    let mut plain = String::new();
    while let Some(character) = characters.next() {
        let is_escape = character == '\\';
        if is_escape {
            characters.next();
        }
        plain.push(if is_escape { ' ' } else { character });
    }
    plain
}

/// Tells whether two small letters stand side by side, outside of what a value takes the place of.
fn has_word(word: &str) -> bool {
    let outside = word.split('{').map(|it| it.split_once('}').map_or(it, |(_, rest)| rest));
    let mut pairs = outside.flat_map(|it| it.chars().zip(it.chars().skip(1)));
    pairs.any(|(one, other)| one.is_lowercase() && other.is_lowercase())
}

/// Tells whether each word is a class that the style knows, or begins one before a value. Where a
/// state is, `is-…`, all are classes.
fn is_class_list(words: &[&str], classes: &BTreeSet<String>) -> bool {
    let is_class = |word: &&str| match word.split_once('{') {
        Some((begin, _)) => !begin.is_empty() && classes.iter().any(|it| it.starts_with(begin)),
        None => classes.contains(*word),
    };
    words.iter().any(|word| word.starts_with("is-")) || words.iter().all(is_class)
}

fn is_selector(text: &str) -> bool {
    let is_part = |part: &str| {
        let element = part.split(|it: char| !it.is_alphanumeric()).next().unwrap_or_default();
        part.starts_with(['.', '#', '[', ':']) || ELEMENTS.contains(&element)
    };
    text.split([' ', ',']).filter(|part| !part.is_empty()).all(is_part)
}
