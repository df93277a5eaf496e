//! How names are spelled, and the words that are spelled so and are none.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::postmortem::given_names;

static GIVEN: LazyLock<BTreeSet<String>> = LazyLock::new(|| given_names().map(str::to_lowercase).collect());
static OTHERS: LazyLock<BTreeSet<String>> = LazyLock::new(|| list(include_str!("not_names.txt")));

fn list(text: &str) -> BTreeSet<String> {
    text.lines().filter(|it| !it.starts_with('#')).map(str::to_lowercase).collect()
}

/// Names that are words as well: taken only where something else says that somebody is meant.
const DOUBTFUL: &[&str] = &[
    "angel",
    "april",
    "art",
    "august",
    "bill",
    "chase",
    "chip",
    "christian",
    "dale",
    "dawn",
    "dean",
    "drew",
    "eve",
    "faith",
    "frank",
    "gene",
    "grace",
    "grant",
    "guy",
    "hope",
    "iris",
    "jack",
    "jade",
    "jordan",
    "joy",
    "june",
    "ken",
    "lance",
    "major",
    "mark",
    "max",
    "may",
    "miles",
    "morgan",
    "olive",
    "page",
    "pat",
    "pearl",
    "penny",
    "ray",
    "rob",
    "robin",
    "rose",
    "ruby",
    "sage",
    "sandy",
    "sky",
    "sue",
    "summer",
    "sunny",
    "victor",
    "ward",
    "will",
];

/// Tells whether a name is a word as well.
pub fn is_doubtful(name: &str) -> bool {
    DOUBTFUL.contains(&name.to_lowercase().as_str())
}

/// Tells whether many people have this name.
pub fn is_given(word: &str) -> bool {
    GIVEN.contains(&word.to_lowercase())
}

/// Tells whether a word is written as names are: `Dana`, `O'Brien`, `Jean-Luc`, `McKay`.
pub fn is_capital_name(word: &str) -> bool {
    let mut parts = word.split(['\'', '\u{2019}', '-']).filter(|it| !it.is_empty()).peekable();
    let is_part = |part: &str| {
        let part = part
            .strip_prefix("Mc")
            .or_else(|| part.strip_prefix("Mac"))
            .filter(|it| !it.is_empty())
            .unwrap_or(part);
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_alphabetic)
            && letters.all(|it| it.is_alphabetic() && !it.is_uppercase())
    };
    word.chars().next().is_some_and(char::is_uppercase)
        && word.chars().nth(1).is_some()
        && parts.peek().is_some()
        && parts.all(is_part)
}

/// Tells whether a word is written in capital letters alone, and known for nothing else: `DANA`, `O'BRIEN`.
pub fn is_all_capitals(word: &str) -> bool {
    let letters = word.chars().filter(|it| it.is_alphabetic());
    let is_name = word.chars().all(|it| it.is_uppercase() || "'\u{2019}-".contains(it));
    is_name && letters.count() > 2 && !is_known_word(word)
}

/// Tells whether a word can be a name: written as one, and not known for anything else.
pub fn may_be_name(word: &str) -> bool {
    is_capital_name(word) && !is_known_word(word)
}

/// Tells whether a word is known for something else: a common word, a place, a product.
pub fn is_known_word(word: &str) -> bool {
    OTHERS.contains(&word.to_lowercase())
}
