//! Secrets without a prefix of their own that still have a shape: JSON Web Tokens, and client secrets of Azure.

use super::charset::Charset;
use super::entropy::entropy;
use super::{Secret, SecretKind};

/// The shortest header and payload of a token in base64: `{"alg":"none"}` has 19.
const SHORTEST_PART: usize = 15;

/// Finds a JSON Web Token that begins right at the start of a text: `eyJhbGciOi….eyJzdWIiOi….` and a signature, which
/// may be missing.
pub fn json_web_token(text: &str) -> Option<Secret> {
    let header = part(text)?;
    let payload = part(text[header..].strip_prefix('.')?)?;
    let signed = header + 1 + payload;
    let signature = match text[signed..].strip_prefix('.') {
        Some(rest) => {
            Some(Charset::Url.run(rest)).filter(|length| *length >= 10).map_or(0, |length| length + 1)
        }
        None => 0,
    };
    let length = signed + signature;
    (entropy(&text[..length]) >= 300).then_some(Secret {
        kind: SecretKind::JsonWebToken,
        range: 0..length,
        shown: 2,
    })
}

/// Returns the length of a part that holds JSON: in base64, `{"` is `ey`.
fn part(text: &str) -> Option<usize> {
    let length = Charset::Url.run(text);
    (text.starts_with("ey") && length >= SHORTEST_PART).then_some(length)
}

/// Finds a client secret of Azure that begins right at the start of a text: three signs, a digit, `Q~`, and 31 to 34 more.
pub fn azure_client_secret(text: &str) -> Option<Secret> {
    let bytes = text.as_bytes();
    let is_one = text.get(4..6) == Some("Q~")
        && bytes[..3].iter().all(|byte| is_azure(*byte))
        && bytes[3].is_ascii_digit();
    if !is_one {
        return None;
    }
    let body = text[6..].bytes().take(40).take_while(|byte| is_azure(*byte)).count();
    let body = text[6..6 + body].trim_end_matches('.').len();
    let is_secret = (31..=34).contains(&body) && entropy(&text[..6 + body]) >= 300;
    is_secret.then(|| Secret { kind: SecretKind::Azure, range: 0..6 + body, shown: 0 })
}

fn is_azure(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'~' | b'.' | b'-')
}
