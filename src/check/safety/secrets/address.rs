//! Secrets within addresses: the password before the host, and hooks that let anybody post who knows them.

use super::charset::Charset;
use super::placeholder::is_placeholder;
use super::{Secret, SecretKind, front};

/// How long the name and the password before a host may be.
const LONGEST_LOGIN: usize = 300;

/// Finds the password in an address, given the text from `://` on: `://name:password@host`.
pub fn password(text: &str) -> Option<Secret> {
    let login = front(text.strip_prefix("://")?, LONGEST_LOGIN);
    let end = login
        .find(|it: char| it.is_whitespace() || matches!(it, '/' | '?' | '#' | '"' | '\'' | '<' | '>' | '`'));
    let login = &login[..end.unwrap_or(login.len())];
    // A password may hold an `@` that nobody has written as %40.
    let (login, host) = login.rsplit_once('@')?;
    let (name, password) = login.split_once(':')?;
    let is_example = is_placeholder(password) || (is_word_for_name(name) && is_word_for_password(password));
    let is_one =
        !password.is_empty() && !is_example && host.starts_with(|it: char| it.is_alphanumeric() || it == '[');
    let start = "://".len() + name.len() + 1;
    is_one.then(|| Secret {
        kind: SecretKind::AddressPassword,
        range: start..start + password.len(),
        shown: 0,
    })
}

fn is_word_for_name(name: &str) -> bool {
    ["user", "username", "name", "login"].contains(&name)
}

fn is_word_for_password(password: &str) -> bool {
    ["pass", "password", "passwd", "pwd", "pw"].contains(&password)
}

/// Finds a hook of Slack or of Microsoft Teams that begins right at the start of a text.
pub fn hook(text: &str) -> Option<Secret> {
    slack_hook(text).or_else(|| teams_hook(text))
}

fn slack_hook(text: &str) -> Option<Secret> {
    let path = text.strip_prefix("hooks.slack.com/")?;
    let kind = ["services/", "workflows/", "triggers/"].into_iter().find(|kind| path.starts_with(kind))?;
    let shown = text.len() - path.len() + kind.len();
    let key =
        text[shown..].bytes().take(100).take_while(|byte| Charset::Url.has(*byte) || *byte == b'/').count();
    (40..=80).contains(&key).then(|| Secret { kind: SecretKind::SlackHook, range: 0..shown + key, shown })
}

fn teams_hook(text: &str) -> Option<Secret> {
    let path = text.strip_prefix("webhook.office.com/webhookb2/")?;
    let shown = text.len() - path.len();
    let is_key = |byte: &u8| Charset::Url.has(*byte) || matches!(*byte, b'/' | b'@');
    let key = path.bytes().take(300).take_while(is_key).count();
    (key >= 36).then(|| Secret { kind: SecretKind::TeamsHook, range: 0..shown + key, shown })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_stands_between_the_name_and_the_host() {
        for (text, found) in [
            ("://app:s3cr3t@db.example/shop", Some("s3cr3t")),
            ("://app:p@ss@db.example/shop", Some("p@ss")),
            ("://:s3cr3t@cache.example:6379", Some("s3cr3t")),
            ("://db.example:5432/shop", None),
            ("://app@db.example", None),
            ("://db.example/path:with@sign", None),
            ("://app:${DB_PASSWORD}@db.example", None),
            ("://app:****@db.example", None),
            ("://user:password@db.example", None),
            ("://app:password@db.example", Some("password")),
        ] {
            assert_eq!(password(text).map(|secret| &text[secret.range]), found, "{text}");
        }
    }
}
