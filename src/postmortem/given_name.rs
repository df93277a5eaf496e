//! Given names of people, as they are common among those who write postmortems.
//!
//! Names that are a common word or a month are left out altogether: `Mark`, `Will`, `Jan`.

use std::sync::LazyLock;

const HARDLY_ANYTHING_ELSE: &str = include_str!("given_name/hardly_anything_else.txt");

const ALSO_OTHERS: &str = include_str!("given_name/also_others.txt");

static GIVEN: LazyLock<Vec<&'static str>> = LazyLock::new(|| names(HARDLY_ANYTHING_ELSE).collect());

/// Tells whether a word is a given name, written as one, that is hardly ever anything else.
///
/// Where a name is told from nothing but itself, a missing one costs less than one too many.
///
/// # Examples
///
/// ```
/// use retold::postmortem::is_given_name;
///
/// assert!(is_given_name("Rajesh"));
/// assert!(!is_given_name("Milan") && !is_given_name("rajesh"));
/// ```
pub fn is_given_name(word: &str) -> bool {
    // Most words that are asked about begin with a small letter.
    word.starts_with(char::is_uppercase) && GIVEN.binary_search(&word).is_ok()
}

/// Returns all given names, with those that are a place, a product or a last name as well: `Milan`, `Hugo`, `Chen`.
pub fn given_names() -> impl Iterator<Item = &'static str> {
    names(HARDLY_ANYTHING_ELSE).chain(names(ALSO_OTHERS))
}

fn names(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().filter(|line| !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_in_order_and_share_no_name() {
        for list in [HARDLY_ANYTHING_ELSE, ALSO_OTHERS] {
            assert!(names(list).is_sorted_by(|one, next| one < next));
        }
        assert!(!names(ALSO_OTHERS).any(is_given_name));
    }

    #[test]
    fn names_are_told_from_words_and_products() {
        assert!(["Alice", "Rajesh", "Kwame", "Zoe"].into_iter().all(is_given_name));
        for word in
            ["alice", "ALICE", "Kafka", "Jenkins", "Ruby", "Will", "Élodie", "May", "Jan", "Sofia", ""]
        {
            assert!(!is_given_name(word), "{word}");
        }
    }
}
