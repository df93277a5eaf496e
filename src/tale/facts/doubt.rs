//! Hedges and negations: the small words without which a sentence says something else.

use super::FactKind;
use super::word::Word;

/// Reads a hedge or a negation, and returns how many words it has.
pub fn doubt_at(words: &[Word<'_>]) -> Option<(FactKind, usize)> {
    let first = words.first()?.text.to_ascii_lowercase();
    let second = words.get(1).filter(|word| word.is_joined).map(|word| word.text.to_ascii_lowercase());
    if let Some(second) = second {
        let pair = |pairs: &[(&str, &str)]| pairs.contains(&(first.as_str(), second.as_str()));
        if pair(&HEDGES_OF_TWO) {
            return Some((FactKind::Hedge, 2));
        }
        if pair(&[("failed", "to"), ("fails", "to"), ("fail", "to")]) {
            return Some((FactKind::Negation, 2));
        }
    }
    if NEGATIONS.contains(&first.as_str()) || first.ends_with("n't") || first.ends_with("n\u{2019}t") {
        return Some((FactKind::Negation, 1));
    }
    // The month is no doubt.
    let is_month = words[0].text == "May" && !words[0].begins_sentence;
    (HEDGES.contains(&first.as_str()) && !is_month).then_some((FactKind::Hedge, 1))
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
