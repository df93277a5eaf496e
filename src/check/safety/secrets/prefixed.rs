//! Secrets that begin with a sign of who gave them out: `ghp_`, `AKIA`, `xoxb-`.

use std::ops::Range;

use super::charset::Charset::{self, Alphanumeric, Base32, Dotted, Hex, Letters, Url, Word};
use super::entropy::entropy;
use super::{Secret, SecretKind};

/// What a secret looks like.
struct Shape {
    kind: SecretKind,
    /// How it begins.
    prefix: &'static str,
    body: Charset,
    /// How long what follows the prefix may be, in bytes.
    length: Range<usize>,
    /// How random that is at least, in hundredths of a bit for each byte: `xxxxxxxx` stands for a secret and is none.
    entropy: u32,
}

const fn shape(
    kind: SecretKind,
    prefix: &'static str,
    body: Charset,
    length: Range<usize>,
    entropy: u32,
) -> Shape {
    Shape { kind, prefix, body, length, entropy }
}

/// The longest body that is looked for. Those that have no limit of their own end there.
const LONGEST: usize = 500;

/// Prefixes, lengths and limits are those of the rules of gitleaks.
const SHAPES: [Shape; 46] = [
    shape(SecretKind::Aws, "AKIA", Base32, 16..17, 250),
    shape(SecretKind::Aws, "ASIA", Base32, 16..17, 250),
    shape(SecretKind::Aws, "ABIA", Base32, 16..17, 250),
    shape(SecretKind::Aws, "ACCA", Base32, 16..17, 250),
    shape(SecretKind::Aws, "A3T", Base32, 17..18, 250),
    shape(SecretKind::GitHub, "ghp_", Alphanumeric, 36..37, 300),
    shape(SecretKind::GitHub, "gho_", Alphanumeric, 36..37, 300),
    shape(SecretKind::GitHub, "ghu_", Alphanumeric, 36..37, 300),
    shape(SecretKind::GitHub, "ghs_", Alphanumeric, 36..37, 300),
    shape(SecretKind::GitHub, "ghr_", Alphanumeric, 36..37, 300),
    shape(SecretKind::GitHub, "github_pat_", Word, 82..83, 300),
    shape(SecretKind::GitLab, "glpat-", Url, 20..LONGEST, 300),
    shape(SecretKind::Slack, "xoxb-", Url, 20..LONGEST, 200),
    shape(SecretKind::Slack, "xoxp-", Url, 20..LONGEST, 200),
    shape(SecretKind::Slack, "xoxe-", Url, 20..LONGEST, 200),
    shape(SecretKind::Slack, "xoxe.xoxb-", Url, 20..LONGEST, 200),
    shape(SecretKind::Slack, "xoxe.xoxp-", Url, 20..LONGEST, 200),
    shape(SecretKind::Slack, "xoxa-", Url, 20..LONGEST, 200),
    shape(SecretKind::Slack, "xoxr-", Url, 20..LONGEST, 200),
    shape(SecretKind::Slack, "xoxs-", Url, 20..LONGEST, 200),
    shape(SecretKind::Slack, "xapp-", Url, 20..LONGEST, 200),
    shape(SecretKind::Stripe, "sk_test_", Alphanumeric, 10..100, 200),
    shape(SecretKind::Stripe, "sk_live_", Alphanumeric, 10..100, 200),
    shape(SecretKind::Stripe, "sk_prod_", Alphanumeric, 10..100, 200),
    shape(SecretKind::Stripe, "rk_test_", Alphanumeric, 10..100, 200),
    shape(SecretKind::Stripe, "rk_live_", Alphanumeric, 10..100, 200),
    shape(SecretKind::Stripe, "rk_prod_", Alphanumeric, 10..100, 200),
    shape(SecretKind::GoogleCloud, "AIza", Url, 35..36, 300),
    shape(SecretKind::Npm, "npm_", Alphanumeric, 36..37, 200),
    shape(SecretKind::Pypi, "pypi-AgEIcHlwaS5vcmc", Url, 50..LONGEST, 300),
    shape(SecretKind::Atlassian, "ATATT3", Dotted, 100..300, 350),
    shape(SecretKind::Grafana, "glsa_", Word, 41..42, 300),
    shape(SecretKind::Vault, "hvs.", Url, 90..121, 350),
    shape(SecretKind::DigitalOcean, "dop_v1_", Hex, 64..65, 300),
    shape(SecretKind::DigitalOcean, "doo_v1_", Hex, 64..65, 300),
    shape(SecretKind::DigitalOcean, "dor_v1_", Hex, 64..65, 300),
    shape(SecretKind::Databricks, "dapi", Hex, 32..33, 300),
    shape(SecretKind::Shopify, "shpat_", Hex, 32..33, 200),
    shape(SecretKind::Shopify, "shpca_", Hex, 32..33, 200),
    shape(SecretKind::Shopify, "shppa_", Hex, 32..33, 200),
    shape(SecretKind::SendGrid, "SG.", Dotted, 66..67, 200),
    shape(SecretKind::Twilio, "SK", Hex, 32..33, 300),
    shape(SecretKind::HuggingFace, "hf_", Letters, 34..35, 200),
    shape(SecretKind::Linear, "lin_api_", Alphanumeric, 40..41, 200),
    shape(SecretKind::Notion, "ntn_", Alphanumeric, 46..47, 300),
    // The middle of an OpenAI key is always the same, and an Anthropic key has a fixed end; `is_whole` looks for both.
    shape(SecretKind::OpenAi, "sk-", Url, 40..LONGEST, 300),
];

/// Finds a secret that begins right at the start of a text.
pub fn at_start(text: &str) -> Option<Secret> {
    let first = text.as_bytes().first()?;
    SHAPES.iter().filter(|shape| shape.prefix.as_bytes()[0] == *first).find_map(|shape| shape.at_start(text))
}

impl Shape {
    fn at_start(&self, text: &str) -> Option<Secret> {
        let body = text.strip_prefix(self.prefix)?;
        let mut length = self.body.run(&body[..LONGEST.min(body.len()).min(ascii(body))]);
        // The full stop of a sentence is no part of what it ends with.
        if self.body == Dotted {
            length = body[..length].trim_end_matches('.').len();
        }
        let body = &body[..length];
        let is_one = self.length.contains(&length) && entropy(body) >= self.entropy && self.is_whole(body);
        is_one.then(|| Secret {
            kind: self.kind(body),
            range: 0..self.prefix.len() + length,
            shown: self.prefix.len(),
        })
    }

    /// Looks at what a charset does not say.
    fn is_whole(&self, body: &str) -> bool {
        match self.kind {
            SecretKind::Slack => body.bytes().any(|byte| byte.is_ascii_digit()),
            SecretKind::Grafana => {
                let (first, last) = body.split_at(32);
                Alphanumeric.run(first) == 32 && last.starts_with('_') && Hex.run(&last[1..]) == 8
            }
            SecretKind::SendGrid => body.contains('.'),
            SecretKind::OpenAi => is_anthropic(body) || body.contains("T3BlbkFJ"),
            _ => true,
        }
    }

    fn kind(&self, body: &str) -> SecretKind {
        if self.kind == SecretKind::OpenAi && is_anthropic(body) { SecretKind::Anthropic } else { self.kind }
    }
}

/// Tells whether this follows the `sk-` of an Anthropic key.
fn is_anthropic(body: &str) -> bool {
    let key = body.strip_prefix("ant-").and_then(|rest| rest.split_once('-'));
    key.is_some_and(|(_, key)| key.len() >= 80 && key.ends_with("AA"))
}

/// Returns how many bytes from the front are ASCII, so that a text can be cut there.
fn ascii(text: &str) -> usize {
    text.bytes().take(LONGEST).take_while(u8::is_ascii).count()
}
