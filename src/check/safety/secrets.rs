//! Secrets in a text: keys, tokens and passwords, by prefix, signs, length and how random they are.
//!
//! The shapes are those of the rules of gitleaks that matter in reports of incidents, and what stands for a secret without
//! being one is left alone. A text is read once from its start to its end, and no shape looks further than a bounded way.

mod address;
mod assigned;
mod charset;
mod command;
mod entropy;
mod placeholder;
mod prefixed;
mod private_key;
mod web_token;

use std::ops::Range;

/// A secret in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Secret {
    /// What it seems to be.
    pub kind: SecretKind,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// How many bytes from its start everybody knows: `ghp_`.
    shown: usize,
}

/// What a secret seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SecretKind {
    /// An access key of Amazon's cloud.
    Aws,
    /// A private key.
    PrivateKey,
    /// A token of GitHub.
    GitHub,
    /// A token of GitLab.
    GitLab,
    /// A token of Slack.
    Slack,
    /// An address at which anybody can post to Slack.
    SlackHook,
    /// An address at which anybody can post to Microsoft Teams.
    TeamsHook,
    /// A key of Stripe.
    Stripe,
    /// A key of Google's cloud.
    GoogleCloud,
    /// A client secret of Microsoft's cloud.
    Azure,
    /// A key of `OpenAI`.
    OpenAi,
    /// A key of Anthropic.
    Anthropic,
    /// A token of npm.
    Npm,
    /// A token of the Python Package Index.
    Pypi,
    /// A JSON Web Token.
    JsonWebToken,
    /// A token of Atlassian.
    Atlassian,
    /// A token of Grafana.
    Grafana,
    /// A token of Vault.
    Vault,
    /// A token of `DigitalOcean`.
    DigitalOcean,
    /// A token of Databricks.
    Databricks,
    /// A token of Shopify.
    Shopify,
    /// A key of `SendGrid`.
    SendGrid,
    /// A key of Twilio.
    Twilio,
    /// A token of Hugging Face.
    HuggingFace,
    /// A key of Linear.
    Linear,
    /// A token of Notion.
    Notion,
    /// What a request gives to be let in.
    Authorization,
    /// A value that is said to be a key, a token or a password.
    Assigned,
    /// A password in an address.
    AddressPassword,
}

impl SecretKind {
    /// Returns what it seems to be, as people say it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Aws => "an AWS access key",
            Self::PrivateKey => "a private key",
            Self::GitHub => "a GitHub token",
            Self::GitLab => "a GitLab token",
            Self::Slack => "a Slack token",
            Self::SlackHook => "a Slack webhook",
            Self::TeamsHook => "a Microsoft Teams webhook",
            Self::Stripe => "a Stripe key",
            Self::GoogleCloud => "a Google Cloud key",
            Self::Azure => "an Azure client secret",
            Self::OpenAi => "an OpenAI key",
            Self::Anthropic => "an Anthropic key",
            Self::Npm => "an npm token",
            Self::Pypi => "a PyPI token",
            Self::JsonWebToken => "a JSON Web Token",
            Self::Atlassian => "an Atlassian token",
            Self::Grafana => "a Grafana token",
            Self::Vault => "a Vault token",
            Self::DigitalOcean => "a DigitalOcean token",
            Self::Databricks => "a Databricks token",
            Self::Shopify => "a Shopify token",
            Self::SendGrid => "a SendGrid key",
            Self::Twilio => "a Twilio key",
            Self::HuggingFace => "a Hugging Face token",
            Self::Linear => "a Linear key",
            Self::Notion => "a Notion token",
            Self::Authorization => "the login of a request",
            Self::Assigned => "a key, a token or a password",
            Self::AddressPassword => "a password in an address",
        }
    }
}

/// What stands for the hidden part of a secret.
const HIDDEN: &str = "…XXXX";

impl Secret {
    /// Returns the secret so that people know which one is meant, and nobody can use it: `AKIA…XXXX`.
    pub fn masked(&self, text: &str) -> String {
        let shown = text.get(self.range.start..self.range.start + self.shown).unwrap_or_default();
        format!("{shown}{HIDDEN}")
    }

    /// Says what it seems to be, masked: `This looks like a GitHub token: ghp_…XXXX.`
    pub fn in_words(&self, text: &str) -> String {
        format!("This looks like {}: {}.", self.kind.name(), self.masked(text))
    }

    fn moved(self, bytes: usize) -> Self {
        Self { range: self.range.start + bytes..self.range.end + bytes, ..self }
    }
}

/// Finds the secrets in a text, in order; none overlaps another.
pub fn secrets(text: &str) -> Vec<Secret> {
    let mut found = Vec::new();
    let mut scan = Scan::default();
    let mut at = 0;
    while at < text.len() {
        let secret = if text.is_char_boundary(at) { scan.at(text, at) } else { None };
        at = secret.as_ref().map_or(at + 1, |secret| secret.range.end.max(at + 1));
        found.extend(secret);
    }
    found
}

/// Returns a text with every secret in it masked, and nothing else changed.
///
/// # Examples
///
/// ```
/// use retold::check::masked;
///
/// assert_eq!(masked("redis://:8Kf2jQ0vLx93@cache:6379"), "redis://:…XXXX@cache:6379");
/// assert_eq!(masked("redis://cache:6379"), "redis://cache:6379");
/// ```
pub fn masked(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut copied = 0;
    for secret in secrets(text) {
        result.push_str(&text[copied..secret.range.start]);
        result.push_str(&secret.masked(text));
        copied = secret.range.end;
    }
    result.push_str(&text[copied..]);
    result
}

/// Says what each secret in a text seems to be, with the secret masked, as the rule does.
pub fn secrets_in_words(text: &str) -> Vec<String> {
    secrets(text).iter().map(|secret| secret.in_words(text)).collect()
}

/// What a scan knows of what it has passed.
#[derive(Default)]
struct Scan {
    /// The end of the command line that calls `curl`, as far as one was passed.
    curl_until: usize,
}

impl Scan {
    /// Finds a secret that stands, or is announced, at a place in the text.
    fn at(&mut self, text: &str, at: usize) -> Option<Secret> {
        let rest = &text[at..];
        let first = rest.as_bytes()[0];
        let before = text[..at].bytes().next_back();
        if first == b':' {
            return address::password(rest).map(|secret| secret.moved(at));
        }
        // Of `-----BEGIN`, every dash has one before it but the first.
        if first == b'-' {
            let key = private_key::at_start(rest);
            let is_option = at < self.curl_until && before.is_some_and(|it| it.is_ascii_whitespace());
            let login = || is_option.then(|| command::login(rest)).flatten();
            return key.or_else(login).map(|secret| secret.moved(at));
        }
        let begins_a_word = before.is_none_or(|before| !before.is_ascii_alphanumeric());
        if !begins_a_word || !(first.is_ascii_alphanumeric() || matches!(first, b'_' | b'~' | b'.')) {
            return None;
        }
        if rest.starts_with("curl ") {
            self.curl_until = at + command::length(rest);
        }
        // What goes on after `_` or `.` was looked at where it began.
        let begins_a_name = before.is_none_or(|before| !matches!(before, b'_' | b'-' | b'.'));
        let web_token = || begins_a_name.then(|| web_token::json_web_token(rest)).flatten();
        let own = prefixed::at_start(rest)
            .or_else(web_token)
            .or_else(|| web_token::azure_client_secret(rest))
            .or_else(|| address::hook(rest))
            .filter(|secret| ends_a_word(rest, secret.range.end));
        let announced = || begins_a_name.then(|| command::header(rest).or_else(|| assigned::at_start(rest)));
        own.or_else(|| announced().flatten()).map(|secret| secret.moved(at))
    }
}

/// Tells whether what ends here is not the beginning of something longer.
fn ends_a_word(text: &str, end: usize) -> bool {
    text[end..].chars().next().is_none_or(|next| !next.is_alphanumeric())
}

/// Returns the front of a text, of about so many bytes.
fn front(text: &str, bytes: usize) -> &str {
    &text[..text.floor_char_boundary(bytes.min(text.len()))]
}

#[cfg(test)]
mod tests;
