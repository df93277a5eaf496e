//! What fits a few letters, and how well.

/// What was typed, as words in small letters.
pub struct Words(Vec<String>);

impl Words {
    /// Takes a text to pieces.
    pub fn of(text: &str) -> Self {
        Self(text.to_lowercase().split_whitespace().map(str::to_owned).collect())
    }

    /// Tells whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Returns how well a name with its detail fits, the best first: 0 where it begins with what was typed, and more for words that begin so, for
/// letters within words, for words of the detail, and for letters that only come in this order. `None` if a word fits nowhere.
pub fn rank(typed: &Words, name: &str, detail: &str) -> Option<u32> {
    let (name, detail) = (name.to_lowercase(), detail.to_lowercase());
    if typed.0.first().is_some_and(|first| name.starts_with(first.as_str())) && typed.0.len() == 1 {
        return Some(0);
    }
    // The worst of the words decides.
    typed.0.iter().try_fold(0, |worst, word| {
        let rank = if begins_a_word(&name, word) {
            1
        } else if name.contains(word.as_str()) {
            2
        } else if begins_a_word(&detail, word) {
            3
        } else if detail.contains(word.as_str()) {
            4
        } else if has_in_order(&name, word) {
            5
        } else {
            return None;
        };
        Some(worst.max(rank))
    })
}

fn begins_a_word(text: &str, word: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric()).any(|it| it.starts_with(word))
        || text.split_whitespace().any(|it| it.starts_with(word))
}

/// Tells whether a text has these letters in this order, the first of them at the beginning of a word: `cmd` for "copy Markdown". Less
/// than that fits almost everything.
fn has_in_order(text: &str, letters: &str) -> bool {
    let starts = text
        .char_indices()
        .filter(|(at, _)| text[..*at].chars().next_back().is_none_or(|before| !before.is_alphanumeric()));
    letters.chars().count() > 1
        && starts.map(|(at, _)| &text[at..]).any(|from| {
            let mut rest = from.chars();
            from.chars().next() == letters.chars().next()
                && letters.chars().all(|letter| rest.any(|it| it == letter))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(typed: &str, name: &str, detail: &str) -> Option<u32> {
        rank(&Words::of(typed), name, detail)
    }

    #[test]
    fn a_nearer_fit_comes_first() {
        let ranks = [
            of("copy", "Copy Markdown", ""),
            of("mark", "Copy Markdown", ""),
            of("down", "Copy Markdown", ""),
            of("wiki", "Copy Markdown", "for repositories and wikis"),
            of("sitor", "Copy Markdown", "for repositories and wikis"),
            of("cmd", "Copy Markdown", ""),
        ];
        assert_eq!(ranks, [0, 1, 2, 3, 4, 5].map(Some));
    }

    #[test]
    fn every_word_must_fit_and_none_need_be_in_order() {
        assert_eq!(of("markdown copy", "Copy Markdown", ""), Some(1));
        assert_eq!(of("copy rust", "Copy Markdown", ""), None);
        assert_eq!(of("xyz", "Copy Markdown", ""), None);
    }

    #[test]
    fn any_letters_are_compared_without_regard_to_their_size() {
        assert_eq!(of("ÜBER", "Gehe zu über", ""), Some(1));
        assert_eq!(of("3:30", "Event 3", "3:30 PM Initial assumption"), Some(3));
        assert_eq!(of("İ", "i\u{307}x", ""), Some(0));
    }
}
