//! What a request gives to be let in, as it stands in a call of `curl` or in a log of headers.

use super::charset::Charset;
use super::placeholder::is_placeholder;
use super::{Secret, SecretKind, front};

/// How long a call of `curl` is followed.
const LONGEST_CALL: usize = 2_000;

/// The shortest login that is taken for one: `Bearer of` is the beginning of a sentence.
const SHORTEST: usize = 8;

/// Returns the length of the call that begins a text. A line that ends in `\` goes on in the next.
pub fn length(call: &str) -> usize {
    let call = front(call, LONGEST_CALL);
    let mut length = 0;
    for line in call.split_inclusive('\n') {
        length += line.len();
        if !line.trim_end().ends_with('\\') {
            break;
        }
    }
    length
}

/// Finds the login of a request in a header that begins right at the start of a text.
pub fn header(text: &str) -> Option<Secret> {
    let name = HEADERS.into_iter().find(|name| has_prefix(text, name))?;
    let value = &text[name.len()..];
    let value = value.trim_start_matches(['"', '\'']).trim_start_matches(' ').strip_prefix([':', '='])?;
    let value = value.trim_start_matches([' ', '"', '\'']);
    let scheme = SCHEMES.into_iter().find(|scheme| has_prefix(value, scheme)).unwrap_or_default();
    let value = value[scheme.len()..].trim_start();
    // Without a scheme, `Authorization: ` may begin a sentence.
    let needs_digit = scheme.is_empty();
    login_at_start(value, needs_digit).map(|secret| secret.moved(text.len() - value.len()))
}

fn login_at_start(value: &str, needs_digit: bool) -> Option<Secret> {
    let is_key = |byte: &u8| Charset::Dotted.has(*byte) || matches!(*byte, b'+' | b'/' | b'~' | b':');
    let length = value.bytes().take(LONGEST_CALL).take_while(is_key).count();
    let length = value[..length].trim_end_matches(['.', ':']).len();
    let key = &value[..length];
    let has_digit = key.bytes().any(|byte| byte.is_ascii_digit());
    // Of a login without a digit, only one with capitals within is no word.
    let is_random =
        has_digit || (!needs_digit && key[1.min(length)..].bytes().any(|byte| byte.is_ascii_uppercase()));
    let is_one = length >= SHORTEST && is_random && !is_placeholder(key);
    is_one.then_some(Secret { kind: SecretKind::Authorization, range: 0..length, shown: 0 })
}

/// Finds the password after the option of `curl` that begins right at the start of a text: `-u name:password`.
pub fn login(text: &str) -> Option<Secret> {
    let option = ["--user=", "--user ", "-u=", "-u"].into_iter().find(|option| text.starts_with(option))?;
    let login = text[option.len()..].trim_start_matches([' ', '"', '\'']);
    let start = text.len() - login.len();
    let login = front(login, 200);
    let end = login
        .find(|it: char| it.is_whitespace() || matches!(it, '"' | '\'' | '`' | '\\'))
        .unwrap_or(login.len());
    let (name, password) = login[..end].split_once(':')?;
    let is_one = !name.is_empty() && !password.is_empty() && !is_placeholder(password);
    let start = start + name.len() + 1;
    is_one.then(|| Secret { kind: SecretKind::Authorization, range: start..start + password.len(), shown: 0 })
}

/// The headers that let a request in.
const HEADERS: [&str; 9] = [
    "authorization",
    "proxy-authorization",
    "x-api-key",
    "api-key",
    "x-auth-token",
    "x-access-token",
    "x-vault-token",
    "private-token",
    "x-gitlab-token",
];

/// How a login may begin.
const SCHEMES: [&str; 6] = ["bearer ", "basic ", "token ", "apikey ", "digest ", "negotiate "];

/// Tells whether a text begins with these small letters, whatever its own case is.
fn has_prefix(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_login_of_a_request_is_found() {
        for (text, found) in [
            ("Authorization: Bearer abcdef0123456789", Some("abcdef0123456789")),
            ("authorization: Basic YWxhZGRpbjpvcGVuc2VzYW1l", Some("YWxhZGRpbjpvcGVuc2VzYW1l")),
            ("\"Authorization\": \"token 0123456789abcdef\"", None),
            ("Authorization\": \"token 0123456789abcdef\"", Some("0123456789abcdef")),
            ("X-Api-Key: 0123456789", Some("0123456789")),
            ("Authorization: Bearer $TOKEN", None),
            ("Authorization: Bearer <token>", None),
            ("Authorization: the service refuses every call.", None),
            ("Authorization: Bearer missing", None),
            ("authorization service", None),
        ] {
            assert_eq!(header(text).map(|secret| &text[secret.range]), found, "{text}");
        }
    }

    #[test]
    fn the_password_of_a_call_is_found() {
        for (text, found) in [
            ("-u admin:hunter2 https://api.example", Some("hunter2")),
            ("--user 'admin:hunter2'", Some("hunter2")),
            ("-uadmin:hunter2", Some("hunter2")),
            ("-u admin https://api.example", None),
            ("-u \"$USER:$PASSWORD\"", None),
        ] {
            assert_eq!(login(text).map(|secret| &text[secret.range]), found, "{text}");
        }
    }
}
