//! What the guess of a kind looks at in a row: stems of words, pairs of them, and classes of words.
//!
//! `xtask` reads this file too, so that what is learned from and what is guessed by are the same.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

/// How much of a row is looked at, so that a long pasted text costs no more than a line.
const LONGEST: usize = 400;

/// How many words after a negation it reaches: `not yet fully restored`.
const NEGATION_REACH: u8 = 3;

/// Words that negate those after them, beside those that end in `n't`.
const NEGATIONS: [&str; 8] = ["no", "not", "never", "without", "cannot", "nothing", "none", "nobody"];

/// A stem or the name of a class, as it is written in the table of weights, with its hash.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    name: &'a str,
    hash: u32,
}

impl<'a> Part<'a> {
    fn new(name: &'a str) -> Self {
        Self { name, hash: hash_of(name) }
    }
}

/// Something that a row has: its sort, and one part or two.
#[derive(Clone, Copy, Debug)]
pub struct Feature<'a> {
    sort: &'static str,
    first: Part<'a>,
    second: Option<Part<'a>>,
}

impl Feature<'_> {
    /// Returns the number under which its weights are kept.
    pub fn key(&self) -> u32 {
        joined(hash_of(self.sort), self.first.hash, self.second.map(|part| part.hash))
    }
}

impl fmt::Display for Feature<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.sort, self.first.name)?;
        self.second.map_or(Ok(()), |second| write!(formatter, " {}", second.name))
    }
}

/// Returns the number of the feature that is written like this.
pub fn key_of(name: &str) -> u32 {
    let mut parts = name.split(' ').map(hash_of);
    let mut next = || parts.next();
    joined(next().unwrap_or_default(), next().unwrap_or_default(), next())
}

/// FNV-1a.
fn hash_of(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn joined(sort: u32, first: u32, second: Option<u32>) -> u32 {
    [first, second.unwrap_or_default()].into_iter().fold(sort, |hash, part| {
        let mixed = (hash ^ part).wrapping_mul(0x9e37_79b1);
        mixed ^ (mixed >> 15)
    })
}

/// The classes of words.
#[derive(Debug)]
pub struct Lexicon {
    /// The name of each class, and the name that it has after a negation.
    names: Vec<[(String, u32); 2]>,
    /// The classes of a stem, by its hash.
    classes: BTreeMap<u32, Vec<u8>>,
}

impl Lexicon {
    /// Reads classes: a line each, `name: word word`. Lines that begin with `#` are comments.
    pub fn read(text: &str) -> Self {
        let mut lexicon = Self { names: Vec::new(), classes: BTreeMap::new() };
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        for (class, (name, words)) in (0_u8..).zip(lines.filter_map(|line| line.split_once(':'))) {
            let named = |name: String| {
                let hash = hash_of(&name);
                (name, hash)
            };
            lexicon.names.push([named(name.to_owned()), named(format!("!{name}"))]);
            for word in words.split_whitespace() {
                let of_word = lexicon.classes.entry(hash_of(&stem_of(word))).or_default();
                if !of_word.contains(&class) {
                    of_word.push(class);
                }
            }
        }
        lexicon
    }

    fn classes_of(&self, hash: u32) -> &[u8] {
        self.classes.get(&hash).map_or(&[], Vec::as_slice)
    }

    fn part(&self, class: u8, is_negated: bool) -> Part<'_> {
        let (name, hash) = &self.names[usize::from(class)][usize::from(is_negated)];
        Part { name, hash: *hash }
    }
}

struct Word<'a> {
    stem: String,
    hash: u32,
    classes: &'a [u8],
    is_negated: bool,
    lexicon: &'a Lexicon,
}

impl Word<'_> {
    fn part(&self) -> Part<'_> {
        Part { name: &self.stem, hash: self.hash }
    }

    fn class_parts(&self) -> impl Iterator<Item = Part<'_>> {
        self.classes.iter().map(|class| self.lexicon.part(*class, self.is_negated))
    }
}

/// Calls `each` with every feature of a row; some come more than once.
pub fn features(text: &str, lexicon: &Lexicon, each: &mut impl FnMut(Feature<'_>)) {
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    let (sentence, later) = split_first_sentence(&text[..end]);
    let clauses: Vec<Vec<Word<'_>>> = clauses_of(sentence).map(|clause| words_of(clause, lexicon)).collect();
    look(sentence, clauses.iter().map(Vec::len).sum(), each);
    if let [first, .., last] = &clauses[..] {
        classes(first, "xc", each);
        stems(last, "z", each);
        classes(last, "zc", each);
    }
    let words: Vec<Word<'_>> = clauses.into_iter().flatten().collect();
    stems(&words, "w", each);
    classes(&words, "c", each);
    let first = words.get(..1).unwrap_or_default();
    stems(first, "f", each);
    classes(first, "fc", each);
    classes(words.len().checked_sub(1).map_or(&[], |last| &words[last..]), "ec", each);
    classes(&words_of(later, lexicon), "lc", each);
    neighbours(&words, each);
}

/// How the row looks: its length and its marks.
fn look(sentence: &str, length: usize, each: &mut impl FnMut(Feature<'_>)) {
    let mut one = |sort, name: &str| each(Feature { sort, first: Part::new(name), second: None });
    one("bias", "*");
    one(
        "n",
        match length {
            0..=2 => "1",
            3..=5 => "2",
            6..=9 => "3",
            10..=15 => "4",
            _ => "5",
        },
    );
    for mark in ["?", "!", "\"", "=", "/", "%", "[", "(", ";", "_", "`"] {
        if sentence.contains(mark) {
            one("m", mark);
        }
    }
    if sentence.trim_end().ends_with(':') {
        one("m", "end:");
    }
}

fn stems(words: &[Word<'_>], sort: &'static str, each: &mut impl FnMut(Feature<'_>)) {
    for word in words {
        each(Feature { sort, first: word.part(), second: None });
    }
}

fn classes(words: &[Word<'_>], sort: &'static str, each: &mut impl FnMut(Feature<'_>)) {
    for class in words.iter().flat_map(Word::class_parts) {
        each(Feature { sort, first: class, second: None });
    }
}

fn neighbours(words: &[Word<'_>], each: &mut impl FnMut(Feature<'_>)) {
    for pair in words.windows(2) {
        if let [left, right] = pair {
            each(Feature { sort: "b", first: left.part(), second: Some(right.part()) });
        }
    }
}

fn split_first_sentence(text: &str) -> (&str, &str) {
    // A shorter beginning is a label or a number: `No. 5`.
    const SHORTEST: usize = 8;
    let ends = [". ", "? ", "! ", " / ", "; "].iter();
    let first =
        ends.filter_map(|end| text.match_indices(end).map(|(at, _)| at).find(|at| *at > SHORTEST)).min();
    first.map_or((text, ""), |end| text.split_at(end + 1))
}

fn clauses_of(sentence: &str) -> impl Iterator<Item = &str> {
    let parts = sentence.split([',', ':', '\u{2014}', '|']).flat_map(|part| part.split(" and "));
    parts.filter(|clause| clause.chars().any(char::is_alphanumeric))
}

fn words_of<'a>(text: &str, lexicon: &'a Lexicon) -> Vec<Word<'a>> {
    let is_part = |it: char| it.is_alphanumeric() || ['\'', '\u{2019}', '-'].contains(&it);
    let written = text.split(|it: char| !is_part(it)).map(|word| word.trim_matches(['-', '\'', '\u{2019}']));
    let mut reach = 0;
    let mut words = Vec::new();
    for word in written.filter(|word| !word.is_empty()) {
        let mut word = word.to_ascii_lowercase();
        if word.contains('\u{2019}') {
            word = word.replace('\u{2019}', "'");
        }
        let stem = stem_of(&word);
        let hash = hash_of(&stem);
        let classes = lexicon.classes_of(hash);
        let stem = if classes.is_empty() { without_number(stem) } else { stem };
        let hash = if classes.is_empty() { hash_of(&stem) } else { hash };
        words.push(Word { stem, hash, classes, is_negated: reach > 0, lexicon });
        let negates = word.ends_with("n't") || NEGATIONS.contains(&word.as_str());
        reach = if negates { NEGATION_REACH } else { reach.saturating_sub(1) };
    }
    words
}

/// Makes all numbers one word, and all names with a number in them another.
fn without_number(stem: String) -> String {
    let is_digit = |it: char| it.is_ascii_digit();
    match (stem.chars().all(is_digit), stem.contains(is_digit)) {
        (true, _) => "#".to_owned(),
        (false, true) => "#x".to_owned(),
        (false, false) => stem,
    }
}

/// Returns what the forms of a word have in common: `restart` for `restarted` and `restarting`. It need not be a word.
fn stem_of(word: &str) -> String {
    let word = word.strip_suffix("'s").unwrap_or(word);
    if !word.is_ascii() || word.bytes().any(|it| it.is_ascii_digit()) {
        return word.to_owned();
    }
    let singular = if let Some(stem) = cut(word, "ies") {
        Cow::Owned(format!("{stem}y"))
    } else if ["sses", "ches", "shes", "xes"].iter().any(|ending| cut(word, ending).is_some()) {
        Cow::Borrowed(&word[..word.len() - 2])
    } else if ["ss", "us", "is"].iter().any(|ending| word.ends_with(ending)) {
        Cow::Borrowed(word)
    } else {
        Cow::Borrowed(cut(word, "s").unwrap_or(word))
    };
    let singular = singular.as_ref();
    if let Some(stem) = cut(singular, "ied") {
        return format!("{stem}y");
    }
    let has_vowel = |it: &&str| it.bytes().any(|it| b"aeiouy".contains(&it));
    let shorter = cut(singular, "ing").or_else(|| cut(singular, "ed")).filter(has_vowel);
    let stem = shorter.map_or(singular, without_double);
    cut(stem, "e").unwrap_or(stem).to_owned()
}

/// Cuts an ending off, unless too little is left.
fn cut<'a>(word: &'a str, ending: &str) -> Option<&'a str> {
    const LEAST: usize = 3;
    word.strip_suffix(ending).filter(|stem| stem.len() >= LEAST)
}

/// Takes the second of two like letters off: `stop` for `stopp`, but `fill`, `miss`.
fn without_double(stem: &str) -> &str {
    match stem.as_bytes() {
        [_, _, .., before, last] if before == last && !b"lsze".contains(last) => &stem[..stem.len() - 1],
        _ => stem,
    }
}
