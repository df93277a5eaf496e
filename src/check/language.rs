//! Whether a text is English.

/// Words that English sentences hardly do without, and that are rare elsewhere, in the order of their bytes.
const ENGLISH: [&str; 30] = [
    "after", "and", "are", "at", "be", "been", "by", "for", "from", "had", "has", "have", "in", "is", "it",
    "not", "of", "on", "our", "that", "the", "their", "this", "to", "was", "we", "were", "when", "which",
    "with",
];

/// The same for languages in which postmortems are written as well.
const OTHER: [&str; 56] = [
    "ao", "auf", "che", "con", "dans", "das", "de", "del", "della", "den", "der", "di", "du", "een", "ein",
    "eine", "el", "em", "en", "et", "foi", "fue", "het", "il", "ist", "la", "las", "le", "les", "los", "mit",
    "más", "nicht", "niet", "nous", "não", "och", "para", "por", "pour", "que", "se", "sono", "sur", "uma",
    "una", "und", "une", "van", "von", "w", "wurde", "y", "à", "è", "été",
];

/// How many bytes the longest of these words has.
const LONGEST: usize = 5;

/// What was counted in a text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Language {
    words: usize,
    english: usize,
    other: usize,
    /// Letters of other scripts than the Latin one.
    foreign_letters: usize,
    letters: usize,
}

impl Language {
    /// Counts in a text.
    pub fn of(text: &str) -> Self {
        let mut counted = Self::default();
        counted.add(text);
        counted
    }

    /// Adds what was counted in another text.
    pub fn and(self, other: Self) -> Self {
        Self {
            words: self.words + other.words,
            english: self.english + other.english,
            other: self.other + other.other,
            foreign_letters: self.foreign_letters + other.foreign_letters,
            letters: self.letters + other.letters,
        }
    }

    fn add(&mut self, text: &str) {
        for word in text.split(|it: char| !it.is_alphabetic() && it != '\'').filter(|it| !it.is_empty()) {
            self.words += 1;
            if word.len() <= LONGEST {
                let lower = word.to_lowercase();
                self.english += usize::from(ENGLISH.binary_search(&lower.as_str()).is_ok());
                self.other += usize::from(OTHER.binary_search(&lower.as_str()).is_ok());
            }
            for letter in word.chars() {
                self.letters += 1;
                self.foreign_letters += usize::from(letter as u32 > 0x24F);
            }
        }
    }

    /// Tells whether the text is English, which a word or two cannot show to be wrong.
    pub fn is_english(self) -> bool {
        // One word in twelve is a third of what English prose has, so terse notes pass.
        let is_told = self.words < 20 || self.english * 12 >= self.words;
        self.may_be_english() && is_told
    }

    /// Tells whether nothing speaks against English: for single sentences of an English document.
    pub fn may_be_english(self) -> bool {
        self.other <= self.english.max(1) && self.foreign_letters * 5 <= self.letters
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_longer_than_the_longest() {
        assert_eq!(ENGLISH.iter().chain(&OTHER).map(|word| word.len()).max(), Some(LONGEST));
    }

    #[test]
    fn the_words_can_be_searched() {
        assert!(ENGLISH.is_sorted() && OTHER.is_sorted());
    }

    #[test]
    fn english_is_told_from_other_languages() {
        for english in [
            "Issue detected through monitoring alerts.",
            "The deploy was rolled back in la-2 by the team.",
            "DB down",
            "",
            "14:02 EST alerts fire",
        ] {
            assert!(Language::of(english).is_english(), "{english}");
        }
        for other in [
            "Se detectó un aumento de latencia en la base de datos.",
            "Le service était lent pour les utilisateurs et nous avons redémarré.",
            "Der Dienst war nicht erreichbar und wurde neu gestartet.",
            "Сервис был недоступен.",
            "サービスが停止しました。",
        ] {
            assert!(!Language::of(other).is_english(), "{other}");
        }
    }
}
