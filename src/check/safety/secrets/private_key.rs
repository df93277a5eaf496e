//! Private keys, from their first line to their last.

use super::{HIDDEN, Secret, SecretKind, front};

const BEGIN: &str = "-----BEGIN ";
const END: &str = "-----END ";
const DASHES: &str = "-----";

/// How long a name such as `RSA PRIVATE KEY` is at most, with the dashes after it.
const LONGEST_NAME: usize = 60;

/// How far the end of a key is looked for. The longest in use, with 16,384 bits, has 12,800 bytes.
const LONGEST_KEY: usize = 16_000;

/// Finds a private key that begins right at the start of a text. Without its end it goes as far as it looks like one.
pub fn at_start(text: &str) -> Option<Secret> {
    let (name, _) = front(text.strip_prefix(BEGIN)?, LONGEST_NAME).split_once(DASHES)?;
    let is_private = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b' ')
        && (name.ends_with("PRIVATE KEY") || name.ends_with("PRIVATE KEY BLOCK"));
    let shown = BEGIN.len() + name.len() + DASHES.len();
    if !is_private || text[shown..].starts_with(HIDDEN) {
        return None;
    }
    Some(Secret { kind: SecretKind::PrivateKey, range: 0..shown + rest_of_key(&text[shown..]), shown })
}

/// Returns how far the key goes beyond its first line.
fn rest_of_key(text: &str) -> usize {
    let text = front(text, LONGEST_KEY);
    let mut length = 0;
    for line in text.split_inclusive('\n') {
        if let Some(at) = line.find(END) {
            let end = line[at + END.len()..].find(DASHES).map(|end| at + END.len() + end + DASHES.len());
            return length + end.unwrap_or(line.trim_end().len());
        }
        if !looks_like_key(line) {
            break;
        }
        length += line.len();
    }
    text[..length].trim_end().len()
}

/// Tells whether a line is base64, or a header of a key such as `Proc-Type: 4,ENCRYPTED`.
fn looks_like_key(line: &str) -> bool {
    let line = line.trim().trim_start_matches("> ");
    let is_base64 =
        line.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=' | b'\\'));
    is_base64 || ["Proc-Type:", "DEK-Info:", "Version:", "Comment:"].iter().any(|it| line.starts_with(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<&str> {
        at_start(text).map(|secret| &text[secret.range])
    }

    #[test]
    fn a_private_key_ends_with_its_last_line() {
        let key = "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA1\nabc+/=\n-----END RSA PRIVATE KEY-----";
        assert_eq!(found(&format!("{key}\nand more")), Some(key));
        let one_line = r"-----BEGIN PRIVATE KEY-----\nMIIE\nabc\n-----END PRIVATE KEY-----";
        assert_eq!(found(&format!("{one_line}\",")), Some(one_line));
        let cut_off = "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk";
        assert_eq!(found(&format!("{cut_off}\nThen the log ends.")), Some(cut_off));
    }

    #[test]
    fn a_public_key_is_no_secret() {
        assert_eq!(found("-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----"), None);
        assert_eq!(found("-----BEGIN CERTIFICATE-----\nMIIB"), None);
    }
}
