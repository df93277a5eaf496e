//! What the page tells with a draft that is to leave by a link: where the page is, and what the writer typed beside the keys.

/// The words with which the link is asked for.
pub const LINKED: &str = "share by link";

/// The words before the address of a repository.
pub const REPOSITORY: &str = "repository ";

/// The words before the address of the page, on a page that may encrypt.
const SECURE_PAGE: &str = "page ";

/// And on one that may not.
const PLAIN_PAGE: &str = "plain page ";

/// The words before what was typed into the field beside the key that was pressed.
const TYPED: &str = "typed ";

/// What is known of the sending of a draft. The page keeps it as long as the draft is open, but for what was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sending {
    /// The address of the page, without its fragment.
    pub page: String,
    /// Whether the browser encrypts for this page.
    pub is_secure: bool,
    /// Whether the writer has asked for a link.
    pub is_linked: bool,
    /// The address of a repository, as it was typed last.
    pub repository: Option<String>,
    /// The passphrase that a link is to be locked with; empty for none.
    pub typed: String,
}

impl Sending {
    /// Reads it from the answers before a draft.
    pub fn among(answers: &[&str]) -> Self {
        let last =
            |words: &str| answers.iter().rev().find_map(|it| it.strip_prefix(words)).map(str::to_owned);
        let secure = last(SECURE_PAGE);
        Self {
            is_secure: secure.is_some(),
            page: secure.or_else(|| last(PLAIN_PAGE)).unwrap_or_default(),
            is_linked: answers.contains(&LINKED),
            repository: last(REPOSITORY).filter(|address| !address.trim().is_empty()),
            typed: last(TYPED).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_last_counts() {
        let sending = Sending::among(&[
            "keep Dana",
            "share by link",
            "repository https://a.example/b/c",
            "repository https://d.example/e/f",
            "page https://retold.example/",
            "typed  two words ",
        ]);
        assert_eq!(
            sending,
            Sending {
                page: "https://retold.example/".to_owned(),
                is_secure: true,
                is_linked: true,
                repository: Some("https://d.example/e/f".to_owned()),
                typed: " two words ".to_owned(),
            }
        );
        assert_eq!(Sending::among(&[]), Sending::default());
        assert!(!Sending::among(&["plain page http://h/"]).is_secure);
    }
}
