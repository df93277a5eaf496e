//! Which signs the body of a secret is made of.

/// A set of ASCII signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Charset {
    /// `A` to `Z` and `2` to `7`.
    Base32,
    /// `0` to `9` and `a` to `f`, in capitals too.
    Hex,
    /// Letters.
    Letters,
    /// Letters and digits.
    Alphanumeric,
    /// Letters, digits and `_`.
    Word,
    /// Letters, digits, `_` and `-`.
    Url,
    /// Letters, digits, `_`, `-`, `=` and `.`.
    Dotted,
}

impl Charset {
    /// Tells whether a sign is in the set.
    pub fn has(self, byte: u8) -> bool {
        match self {
            Self::Base32 => byte.is_ascii_uppercase() || (b'2'..=b'7').contains(&byte),
            Self::Hex => byte.is_ascii_hexdigit(),
            Self::Letters => byte.is_ascii_alphabetic(),
            Self::Alphanumeric => byte.is_ascii_alphanumeric(),
            Self::Word => byte.is_ascii_alphanumeric() || byte == b'_',
            Self::Url => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'),
            Self::Dotted => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'=' | b'.'),
        }
    }

    /// Returns how many signs from the front are in the set.
    pub fn run(self, text: &str) -> usize {
        text.bytes().take_while(|byte| self.has(*byte)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_ends_at_the_first_other_sign() {
        for (charset, text, length) in [
            (Charset::Base32, "AB27a", 4),
            (Charset::Base32, "AB10", 2),
            (Charset::Hex, "0aFg", 3),
            (Charset::Letters, "ab1", 2),
            (Charset::Alphanumeric, "a1_", 2),
            (Charset::Word, "a1_-", 3),
            (Charset::Url, "a1_-.", 4),
            (Charset::Dotted, "a1_-.=é", 6),
        ] {
            assert_eq!(charset.run(text), length, "{charset:?}");
        }
    }
}
