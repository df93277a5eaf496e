//! Names: addresses, hosts, tickets, identifiers, acronyms, and words with a capital.

use super::FactKind;
use super::number::number_at;
use super::word::Word;

/// Reads a name that is told by its form alone, with how many bytes before the word belong to it.
pub fn formed_name(word: &Word<'_>) -> Option<(FactKind, usize)> {
    let text = word.text;
    // None of these is an ordinary word, unless a sign stands before it.
    if word.lead.is_empty() && word.is_plain() {
        return None;
    }
    if is_address(text) {
        return Some((FactKind::Address, 0));
    }
    if is_ticket(text) {
        return Some((FactKind::Ticket, 0));
    }
    if word.lead.ends_with('#') && text.bytes().all(|it| it.is_ascii_digit()) {
        return Some((FactKind::Ticket, 1));
    }
    if word.lead.ends_with(['@', '#']) {
        return Some((FactKind::Identifier, 1));
    }
    if is_host(text) {
        // `*.example.com`
        return Some((FactKind::Host, if word.lead.ends_with("*.") { 2 } else { 0 }));
    }
    if word.lead.ends_with('/') {
        return Some((FactKind::Identifier, 1));
    }
    if is_acronym(text) {
        return Some((FactKind::Acronym, 0));
    }
    is_identifier(text).then_some((FactKind::Identifier, 0))
}

fn is_address(word: &str) -> bool {
    let begins = |start: &str| word.get(..start.len()).is_some_and(|it| it.eq_ignore_ascii_case(start));
    let is_mail = word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && is_host(host));
    ["http://", "https://", "mailto:", "www."].into_iter().any(begins) || is_mail
}

/// `ABC-123`.
fn is_ticket(word: &str) -> bool {
    // Norms and encodings are written alike.
    const NORMS: [&str; 8] = ["UTF", "ISO", "SHA", "RFC", "UTC", "GMT", "HTTP", "TLS"];
    word.split_once('-').is_some_and(|(project, number)| {
        project.len() >= 2
            && project.bytes().all(|it| it.is_ascii_uppercase() || it.is_ascii_digit())
            && project.starts_with(|it: char| it.is_ascii_uppercase())
            && !number.is_empty()
            && number.bytes().all(|it| it.is_ascii_digit())
            && !NORMS.contains(&project)
    })
}

/// `db.example.com`, `db:5432` not; `10.0.0.1`, `nginx.conf`.
fn is_host(word: &str) -> bool {
    let word = word.split([':', '/']).next().unwrap_or_default();
    let mut labels = 0;
    let mut last = "";
    for label in word.split('.') {
        let is_label = |it: u8| it.is_ascii_alphanumeric() || it == b'-' || it == b'_';
        if label.is_empty() || !label.bytes().all(is_label) {
            return false;
        }
        (labels, last) = (labels + 1, label);
    }
    let is_number = |label: &str| label.bytes().all(|it| it.is_ascii_digit());
    let is_word = last.len() >= 2 && last.bytes().all(|it| it.is_ascii_alphabetic() || it == b'_');
    (labels >= 2 && is_word && !word.split('.').all(is_number))
        || (labels == 4 && word.split('.').all(is_number))
}

/// `DNS`, `TTLs`, `CI/CD`.
fn is_acronym(word: &str) -> bool {
    let stem = word.strip_suffix("'s").or_else(|| word.strip_suffix("\u{2019}s"));
    let stem = stem.or_else(|| word.strip_suffix('s')).unwrap_or(word);
    let letters = stem.chars().filter(|it| it.is_alphabetic()).count();
    letters >= 2 && stem.chars().all(|it| it.is_uppercase() || "/&+#".contains(it))
}

/// `snake_case`, `db-prod-03`, `p99`, `MySQL`, `a::b`, `key=value`, `usr/bin`, `iOS`.
fn is_identifier(word: &str) -> bool {
    let has_digit = word.contains(|it: char| it.is_ascii_digit());
    let has_letter = word.contains(char::is_alphabetic);
    let has_sign = word.contains(['_', '=', '\\']) || word.contains("::") || word.matches('/').count() >= 2;
    let has_hump =
        word.chars().zip(word.chars().skip(1)).any(|(one, next)| one.is_lowercase() && next.is_uppercase());
    // `NGINXPlus`: several capitals, then small letters; a plural is no hump.
    let has_run = word.chars().take_while(|it| it.is_uppercase()).count() >= 2
        && word.chars().filter(|it| it.is_lowercase()).count() >= 2;
    has_letter && (has_digit || has_sign || has_hump || has_run)
}

/// Reads a run of words with capitals. At the start of a sentence a single one says nothing, and a run of them does.
///
/// Returns how many words are left out at its beginning, and how many the name has then, which may be none.
pub fn capitalised_run(words: &[Word<'_>]) -> (usize, usize) {
    if !words.first().is_some_and(Word::is_capitalised) {
        return (1, 0);
    }
    // What is a fact by its form is one by itself: the day in `On Friday`, the system in `The DNS`.
    let is_part = |at: &usize| {
        let word = &words[*at];
        let goes_on = word.is_joined && !word.begins_sentence && word.is_capitalised();
        goes_on && formed_name(word).is_none() && number_at(&words[*at..]).is_none()
    };
    let more = (1..words.len()).take_while(is_part).count();
    let run = &words[..=more];
    let common = run.iter().take_while(|word| COMMON.contains(&bare(word.text))).count();
    // `Then Redis` is one name after a common word; `Engineers` alone is none.
    let is_only_first = run.len() == 1 && run[0].begins_sentence;
    if is_only_first { (1, 0) } else { (common, run.len() - common) }
}

fn bare(word: &str) -> &str {
    word.split(['\'', '\u{2019}']).next().unwrap_or(word)
}

/// Words that have a capital for other reasons than that they are names.
const COMMON: [&str; 48] = [
    "A", "After", "All", "An", "And", "As", "At", "Before", "But", "By", "During", "Each", "Every", "For",
    "From", "He", "Her", "His", "I", "If", "In", "Is", "It", "Its", "Note", "Of", "On", "Once", "One", "Or",
    "Our", "She", "So", "That", "The", "Their", "Then", "There", "These", "They", "This", "To", "Upon", "We",
    "When", "While", "With", "You",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_and_what_looks_like_them() {
        for host in ["db.example.com", "10.0.0.1", "nginx.conf", "orders.customer_id"] {
            assert!(is_host(host), "{host}");
        }
        for other in ["e.g", "1.5", "2.3.1", "a..b", ".b", "word"] {
            assert!(!is_host(other), "{other}");
        }
    }
}
