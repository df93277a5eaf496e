//! Hedges and negations: the small words without which a sentence says something else.

use super::FactKind;
use super::word::Word;

/// Reads a hedge or a negation, and returns how many words it has.
pub fn doubt_at(words: &[Word<'_>]) -> Option<(FactKind, usize)> {
    let first = words.first()?;
    if let Some(second) = words.get(1).filter(|word| word.is_joined) {
        let is_pair = |(one, other): &(&str, &str)| first.is_one_of(&[*one]) && second.is_one_of(&[*other]);
        let pair = |pairs: &[(&str, &str)]| pairs.iter().any(is_pair);
        if pair(&HEDGES_OF_TWO) {
            return Some((FactKind::Hedge, 2));
        }
        if pair(&[("failed", "to"), ("fails", "to"), ("fail", "to")]) {
            return Some((FactKind::Negation, 2));
        }
    }
    if first.is_one_of(&NEGATIONS) || is_shortened_not(first.text) {
        return Some((FactKind::Negation, 1));
    }
    // The month is no doubt.
    let is_month = first.text == "May" && !first.begins_sentence;
    (first.is_one_of(&HEDGES) && !is_month).then_some((FactKind::Hedge, 1))
}

/// `didn't`.
fn is_shortened_not(word: &str) -> bool {
    let ends_in = |end: &str| {
        let at = word.len().checked_sub(end.len());
        at.and_then(|at| word.get(at..)).is_some_and(|it| it.eq_ignore_ascii_case(end))
    };
    ends_in("n't") || ends_in("n\u{2019}t")
}

const NEGATIONS: [&str; 13] = [
    "no", "not", "never", "without", "none", "nothing", "nobody", "nowhere", "neither", "nor", "cannot",
    "unable", "non",
];

const HEDGES: [&str; 54] = [
    "about",
    "almost",
    "apparent",
    "apparently",
    "appeared",
    "appears",
    "approx",
    "approximate",
    "approximately",
    "around",
    "assumed",
    "believed",
    "circa",
    "could",
    "estimate",
    "estimated",
    "initial",
    "initially",
    "intermittent",
    "intermittently",
    "likely",
    "may",
    "maybe",
    "might",
    "mostly",
    "nearly",
    "partial",
    "partially",
    "partly",
    "perhaps",
    "possible",
    "possibly",
    "potential",
    "potentially",
    "presumably",
    "presumed",
    "probable",
    "probably",
    "reportedly",
    "roughly",
    "seemed",
    "seemingly",
    "seems",
    "some",
    "suspect",
    "suspected",
    "suspecting",
    "suspicion",
    "suspects",
    "unclear",
    "unconfirmed",
    "unknown",
    "unlikely",
    "unsure",
];

const HEDGES_OF_TWO: [(&str, &str); 14] = [
    ("we", "believe"),
    ("we", "believed"),
    ("we", "think"),
    ("we", "thought"),
    ("we", "assume"),
    ("we", "assumed"),
    ("we", "suspect"),
    ("we", "suspected"),
    ("at", "least"),
    ("at", "most"),
    ("up", "to"),
    ("more", "than"),
    ("less", "than"),
    ("fewer", "than"),
];
