//! Slips in the words of a label: `TIMLINE`, `Root couse and resoluton`.

/// The words in which a slip is read over. Each is long enough to be told from others.
const WORDS: [&str; 25] = [
    "summary",
    "duration",
    "outage",
    "incident",
    "impact",
    "timeline",
    "resolution",
    "corrective",
    "preventive",
    "preventative",
    "measures",
    "improvements",
    "improvement",
    "actions",
    "lessons",
    "learned",
    "recovery",
    "detection",
    "prevention",
    "conclusion",
    "mitigation",
    "overview",
    "analysis",
    "explanation",
    "contributing",
];

/// Returns a label in small letters with its slips put right, if it has any.
pub fn corrected(label: &str) -> Option<String> {
    const MOST_WORDS: usize = 6;
    if label.bytes().filter(|it| *it == b' ').count() >= MOST_WORDS {
        return None;
    }
    let has_root = label.split(' ').any(|word| word == "root");
    let mut is_changed = false;
    let words: Vec<&str> = label
        .split(' ')
        .map(|word| {
            let right = right(word).or_else(|| (has_root && is_slip(word, "cause")).then_some("cause"));
            is_changed |= right.is_some();
            right.unwrap_or(word)
        })
        .collect();
    is_changed.then(|| words.join(" "))
}

/// Returns the word that is meant, if there is a slip.
fn right(word: &str) -> Option<&'static str> {
    const SHORTEST: usize = 6;
    if word.len() < SHORTEST - 1 || WORDS.contains(&word) {
        return None;
    }
    WORDS.into_iter().find(|right| is_slip(word, right))
}

/// Tells whether a word has one letter too many, too few, wrong, or in the place of its neighbour.
fn is_slip(word: &str, right: &str) -> bool {
    let (word, right) = (word.as_bytes(), right.as_bytes());
    if word == right || word.first() != right.first() || word.len().abs_diff(right.len()) > 1 {
        return false;
    }
    let same = word.iter().zip(right).take_while(|(one, other)| one == other).count();
    let (rest, wanted) = (&word[same..], &right[same..]);
    match (rest, wanted) {
        ([_, more @ ..], wanted) if more == wanted => true,
        (rest, [_, more @ ..]) if more == rest => true,
        ([one, two, more @ ..], [first, second, others @ ..]) => {
            [two, more.first().unwrap_or(&0)] == [second, others.first().unwrap_or(&0)]
                && rest[1..] == wanted[1..]
                || (one, two) == (second, first) && more == others
        }
        ([_], [_]) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_put_right() {
        for (label, right) in [
            ("timlime", None),
            ("timline", Some("timeline")),
            ("duraton of outage", Some("duration of outage")),
            ("root couse and resoluton", Some("root cause and resolution")),
            ("corective and preventive mesures", Some("corrective and preventive measures")),
            ("lessosn learned", Some("lessons learned")),
            ("the pause", None),
            ("the house", None),
            ("timeline", None),
        ] {
            assert_eq!(corrected(label).as_deref(), right, "{label}");
        }
    }
}
