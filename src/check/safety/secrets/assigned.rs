//! Values that are said to be a secret: `DB_PASSWORD=…`, `"api_key": "…"`, `the token for staging: …`.

use super::entropy::entropy;
use super::placeholder::{is_name, is_placeholder, is_uuid};
use super::{Secret, SecretKind, front};

/// A word for a secret.
struct Word {
    /// The word, in small letters. What follows it in the same name belongs to it: `token_v2`.
    text: &'static str,
    /// How long a value is at least.
    shortest: usize,
    /// How random it is at least, in hundredths of a bit for each byte. People choose passwords, machines choose tokens.
    entropy: u32,
    /// Whether the value may be a UUID.
    may_be_uuid: bool,
}

const WORDS: [Word; 10] = [
    Word { text: "password", shortest: 8, entropy: 250, may_be_uuid: true },
    Word { text: "passwd", shortest: 8, entropy: 250, may_be_uuid: true },
    Word { text: "passphrase", shortest: 8, entropy: 250, may_be_uuid: true },
    Word { text: "secret", shortest: 10, entropy: 300, may_be_uuid: true },
    Word { text: "token", shortest: 10, entropy: 320, may_be_uuid: false },
    Word { text: "credential", shortest: 10, entropy: 320, may_be_uuid: false },
    Word { text: "creds", shortest: 10, entropy: 320, may_be_uuid: false },
    Word { text: "key", shortest: 10, entropy: 330, may_be_uuid: false },
    Word { text: "auth", shortest: 10, entropy: 350, may_be_uuid: false },
    Word { text: "access", shortest: 10, entropy: 350, may_be_uuid: false },
];

/// The longest value that is looked at.
const LONGEST: usize = 150;

/// How long a name such as `SPRING_DATASOURCE_PASSWORD` may be.
const LONGEST_NAME: usize = 60;

/// Finds a value that is said to be a secret by the name that begins right at the start of a text.
pub fn at_start(text: &str) -> Option<Secret> {
    let name = &text[..name_length(text)];
    let word = WORDS.iter().filter(|word| contains(name, word.text)).min_by_key(|word| word.entropy)?;
    if NO_SECRETS.iter().any(|it| contains(name, it)) {
        return None;
    }
    let start = name.len() + sign_length(&text[name.len()..])?;
    let length = value_length(&text[start..]);
    let value = &text[start..start + length];
    let has = |is: fn(&u8) -> bool| value.as_bytes().iter().any(is);
    // A number or a plain word is none.
    let is_mixed = has(u8::is_ascii_alphabetic) && has(u8::is_ascii_digit);
    let is_one = (word.shortest..=LONGEST).contains(&length)
        && is_mixed
        && entropy(value) >= word.entropy
        && !is_placeholder(value)
        && !is_name(value)
        && !is_time(value)
        && (word.may_be_uuid || !is_uuid(value));
    is_one.then(|| Secret { kind: SecretKind::Assigned, range: start..start + length, shown: 0 })
}

/// Names with a word for a secret that name something else.
const NO_SECRETS: [&str; 16] = [
    "public",
    "primary",
    "foreign",
    "cache",
    "partition",
    "idempoten",
    "keyboard",
    "monkey",
    "keyspace",
    "tokeniz",
    "accessed",
    "author",
    "accessib",
    "routing",
    "sort",
    "checksum",
];

/// Returns the length of the name at the start: letters, digits, `_`, `-` and `.`.
fn name_length(text: &str) -> usize {
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(*byte, b'_' | b'-' | b'.');
    text.bytes().take(LONGEST_NAME).take_while(is_name).count()
}

fn contains(name: &str, word: &str) -> bool {
    name.as_bytes().windows(word.len()).any(|part| part.eq_ignore_ascii_case(word.as_bytes()))
}

/// Returns the length of what stands between a name and its value, if that says that the value belongs to the name. Up to
/// three words may stand between: `the token for staging is: `.
fn sign_length(text: &str) -> Option<usize> {
    let near = front(text, 40);
    let at = near.find([':', '=', '\n', ',', ';', '(', '.'])?;
    let between = near[..at].trim_matches(['"', '\'', '`', ' ', '*', '_', ']', '|']);
    let words = between.split_whitespace().count();
    let is_said = near[at..].starts_with([':', '=']) && between.len() <= 20 && words <= 3;
    let sign = near[at..].len() - near[at..].trim_start_matches([':', '=', '>']).len();
    // A line end after the sign begins something else, and so does `://`.
    let after = near[at + sign..].trim_start_matches([' ', '"', '\'', '`', '*']);
    let is_value = !after.starts_with(['/', '\n']);
    (is_said && is_value && !after.is_empty()).then(|| near.len() - after.len())
}

/// Returns the length of the value at the start.
fn value_length(text: &str) -> usize {
    let near = front(text, LONGEST + 50);
    let ends = |it: char| {
        it.is_whitespace()
            || !it.is_ascii()
            || matches!(it, '"' | '\'' | '`' | ',' | ';' | '<' | '>' | '(' | ')' | '|')
    };
    let mut end = near.find(ends).unwrap_or(near.len());
    // In a query, `&` begins the next parameter; in a password it is a sign like others.
    if let Some(at) = near[..end].find('&')
        && name_length(&near[at + 1..]) > 0
        && near[at + 1 + name_length(&near[at + 1..])..].starts_with('=')
    {
        end = at;
    }
    near[..end].trim_end_matches(['.', ':', '!', '?', '*', ']', '}', '\\']).len()
}

/// Tells whether a value is a time, an address of the network or a version: figures with few letters among them.
fn is_time(value: &str) -> bool {
    let letters = value.bytes().filter(u8::is_ascii_alphabetic).count();
    let is_figures = value.bytes().next().is_some_and(|byte| byte.is_ascii_digit())
        && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b":.-+/TZ".contains(&byte));
    is_figures && letters <= 3 && value.contains([':', '.', '-'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<&str> {
        at_start(text).map(|secret| &text[secret.range])
    }

    #[test]
    fn a_value_with_the_name_of_a_secret_is_one() {
        for (text, value) in [
            ("DB_PASSWORD=Tr0ub4dor&3xyz rest", "Tr0ub4dor&3xyz"),
            ("password: \"h7Gk2-pQ9zLm\"", "h7Gk2-pQ9zLm"),
            ("api_key = '8Kf2jQ0vLx93mZpR7tYw'", "8Kf2jQ0vLx93mZpR7tYw"),
            ("access_token=8Kf2jQ0vLx93mZpR7tYw&page=2", "8Kf2jQ0vLx93mZpR7tYw"),
            ("token for staging: 8Kf2jQ0vLx93mZpR7tYw.", "8Kf2jQ0vLx93mZpR7tYw"),
            ("secret\": \"d8e8fca2dc0f896fd7cb4cb0031ba249\"", "d8e8fca2dc0f896fd7cb4cb0031ba249"),
            ("key=8Kf2jQ0vLx93mZpR7tYw", "8Kf2jQ0vLx93mZpR7tYw"),
        ] {
            assert_eq!(found(text), Some(value), "{text}");
        }
    }

    #[test]
    fn what_is_no_secret_stays() {
        for text in [
            "token expired at 10:32",
            "password: must have 8 characters",
            "Token: 2024-01-19T14:02:11Z",
            "token refresh: 14:02:11.332",
            "cache-key: v1-deps-8Kf2jQ0vLx93mZpR7tYw",
            "secret store: hashicorp-vault-2",
            "api_key=${API_KEY_2}",
            "password=********",
            "key: us-east-1-prod-cache",
            "auth: request 8Kf2jQ0vLx93 failed",
            "token.rs:120 panicked",
            "Author: 8Kf2jQ0vLx93mZpR7tYw",
            "request-token: 123e4567-e89b-12d3-a456-426614174000",
            "secret: https://vault.example/ui/8Kf2jQ0vLx93",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
