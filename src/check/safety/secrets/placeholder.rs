//! What stands where a secret would be and is none: `${TOKEN}`, `****`, `<your-key>`.

/// Tells whether a value only stands for a secret.
pub fn is_placeholder(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    let is_of_one_sign = {
        let mut signs = value.chars();
        signs.next().is_none_or(|first| signs.all(|sign| sign == first))
    };
    let is_variable =
        value.starts_with(['$', '%', '{', '<', '(', '[', '*', '&']) || value.contains(['…', '*', '<', '{']);
    let is_masked = lower.contains("...") || lower.contains("xxxx") || lower.contains("redacted");
    let is_word = ["true", "false", "null", "none", "nil", "undefined", "unknown", "changed", "changeme"]
        .contains(&lower.as_str());
    let is_example =
        ["your", "example", "placeholder", "dummy", "insert"].iter().any(|it| lower.starts_with(it));
    is_of_one_sign || is_variable || is_masked || is_word || is_example
}

/// Tells whether a value is put together of words, as the names of things are: `us-east-1.prod.db`, `AccessTokenCache2`.
/// Chance makes hardly a run of letters that can be read.
pub fn is_name(value: &str) -> bool {
    let mut in_words = 0;
    let mut letters = 0;
    for run in value.split(|it: char| !it.is_ascii_alphabetic()) {
        letters += run.len();
        in_words += words_in(run);
    }
    let is_path = value.starts_with('/') || value.matches('/').count() > 2;
    letters == 0 || is_path || (in_words * 2 >= value.len() && !is_mixed(value))
}

/// Tells whether figures and letters follow each other as they do by chance: `v2` and `us-east-1a` have few such places.
fn is_mixed(value: &str) -> bool {
    let changes = |pair: &[u8]| {
        let [first, second] = pair else { return false };
        (first.is_ascii_digit() && second.is_ascii_alphabetic())
            || (first.is_ascii_alphabetic() && second.is_ascii_digit())
    };
    let most_of_a_name = if value.contains(['-', '_', '.']) { 3 } else { 2 };
    value.as_bytes().windows(2).filter(|pair| changes(pair)).count() > most_of_a_name
}

/// Counts the letters that are in words: at least four, with a vowel among them. `AccessToken` has two, `ACCESS` is one.
fn words_in(run: &str) -> usize {
    let is_shouted = run.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_start = |at: usize| at == 0 || (!is_shouted && run.as_bytes()[at].is_ascii_uppercase());
    let starts: Vec<usize> = (0..run.len()).filter(|at| is_start(*at)).collect();
    let ends = starts.iter().skip(1).copied().chain([run.len()]);
    let words = starts.iter().zip(ends).map(|(start, end)| &run[*start..end]);
    let has_vowels = |word: &str| {
        let vowels = word.bytes().filter(|it| b"aeiouyAEIOUY".contains(it)).count();
        vowels > 0 && vowels * 5 >= word.len()
    };
    words.filter(|word| word.len() >= 4 && has_vowels(word)).map(str::len).sum()
}

/// Tells whether a value is a UUID, which names things far more often than it opens them.
pub fn is_uuid(value: &str) -> bool {
    let groups: Vec<usize> = value.split('-').take(6).map(str::len).collect();
    groups == [8, 4, 4, 4, 12] && value.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_a_secret_is_none() {
        for value in
            ["", "${TOKEN}", "$TOKEN", "{{ token }}", "<token>", "********", "xxxxxxxx", "true", "AKIA…XXXX"]
        {
            assert!(is_placeholder(value), "{value}");
        }
        for value in ["Tr0ub4dor", "9f8e7d6c5b4a"] {
            assert!(!is_placeholder(value), "{value}");
        }
    }

    #[test]
    fn names_are_made_of_words() {
        for value in [
            "us-east-1-prod-cache",
            "user_session_cache_v2",
            "AccessTokenProvider2",
            "app.config.auth1",
            "12345678",
        ] {
            assert!(is_name(value), "{value}");
        }
        for value in [
            "8Kf2jQ0vLx93mZpR7tYw",
            "d8e8fca2dc0f896fd7cb4cb0031ba249",
            "wJalrXUtnFEMIK7MDENG",
            "Tr0ub4dor3xyz",
        ] {
            assert!(!is_name(value), "{value}");
        }
    }

    #[test]
    fn a_uuid_is_known_by_its_groups() {
        assert!(is_uuid("123e4567-e89b-12d3-a456-426614174000"));
        assert!(!is_uuid("123e4567-e89b-12d3-a456-42661417400"));
    }
}
