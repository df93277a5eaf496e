//! Every shape, in prose, in code and in addresses. The secrets are made here, so that none stands in the repository.

use proptest::prelude::*;

use super::*;

/// Signs as chance would choose them, the same in every run.
fn random(signs: &str, length: usize) -> String {
    chosen(signs, length, 88_172_645_463_325_252)
}

/// Signs as chance would choose them from this seed, which is not zero.
fn chosen(signs: &str, length: usize, seed: u64) -> String {
    let signs: Vec<char> = signs.chars().collect();
    let mut state = seed;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        signs[usize::try_from(state % signs.len() as u64).unwrap()]
    };
    (0..length).map(|_| next()).collect()
}

const BASE32: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const HEX: &str = "0123456789abcdef";
const BASE62: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const DIGITS: &str = "0123456789";

/// The shapes that are whole on their own.
fn own() -> Vec<(SecretKind, String)> {
    use SecretKind::*;
    let b62 = |length| random(BASE62, length);
    let hex = |length| random(HEX, length);
    let guid = format!("{}-{}-{}-{}-{}", hex(8), hex(4), hex(4), hex(4), hex(12));
    vec![
        (Aws, format!("AKIA{}", random(BASE32, 16))),
        (Aws, format!("ASIA{}", random(BASE32, 16))),
        (Aws, format!("A3T7{}", random(BASE32, 16))),
        (GitHub, format!("ghp_{}", b62(36))),
        (GitHub, format!("gho_{}", b62(36))),
        (GitHub, format!("ghu_{}", b62(36))),
        (GitHub, format!("ghs_{}", b62(36))),
        (GitHub, format!("github_pat_{}_{}", b62(22), b62(59))),
        (GitLab, format!("glpat-{}", b62(20))),
        (Slack, format!("xoxb-{}-{}-{}", random(DIGITS, 12), random(DIGITS, 12), b62(24))),
        (
            Slack,
            format!("xoxp-{}-{}-{}-{}", random(DIGITS, 12), random(DIGITS, 12), random(DIGITS, 12), hex(32)),
        ),
        (Slack, format!("xoxe-1-{}", b62(146))),
        (Slack, format!("xapp-1-A{}-{}-{}", random(BASE32, 10), random(DIGITS, 13), hex(64))),
        (
            SlackHook,
            format!("hooks.slack.com/services/T{}/B{}/{}", random(BASE32, 8), random(BASE32, 10), b62(24)),
        ),
        (
            SlackHook,
            format!(
                "hooks.slack.com/workflows/T{}/A{}/{}/{}",
                random(BASE32, 8),
                random(BASE32, 8),
                random(DIGITS, 6),
                b62(24)
            ),
        ),
        (TeamsHook, format!("webhook.office.com/webhookb2/{guid}@{guid}/IncomingWebhook/{}/{guid}", hex(32))),
        (Stripe, format!("sk_live_{}", b62(24))),
        (Stripe, format!("rk_test_{}", b62(99))),
        (GoogleCloud, format!("AIza{}", b62(35))),
        (Azure, format!("{}8Q~{}", b62(3), b62(34))),
        (OpenAi, format!("sk-{}T3BlbkFJ{}", b62(20), b62(20))),
        (OpenAi, format!("sk-proj-{}T3BlbkFJ{}", b62(74), b62(74))),
        (Anthropic, format!("sk-ant-api03-{}AA", b62(93))),
        (Npm, format!("npm_{}", b62(36))),
        (Pypi, format!("pypi-AgEIcHlwaS5vcmc{}", b62(60))),
        (JsonWebToken, format!("eyJ{}.eyJ{}.{}", b62(33), b62(60), b62(43))),
        (JsonWebToken, format!("eyJ{}.eyJ{}", b62(33), b62(60))),
        (Atlassian, format!("ATATT3{}", b62(186))),
        (Grafana, format!("glsa_{}_{}", b62(32), hex(8))),
        (Vault, format!("hvs.{}", b62(95))),
        (DigitalOcean, format!("dop_v1_{}", hex(64))),
        (Databricks, format!("dapi{}", hex(32))),
        (Shopify, format!("shpat_{}", hex(32))),
        (SendGrid, format!("SG.{}.{}", b62(22), b62(43))),
        (Twilio, format!("SK{}", hex(32))),
        (HuggingFace, format!("hf_{}", random(LETTERS, 34))),
        (Linear, format!("lin_api_{}", b62(40))),
        (Notion, format!("ntn_{}{}", random(DIGITS, 11), b62(35))),
    ]
}

/// Where a secret may stand, with `@` in its place.
const PLACES: [&str; 10] = [
    "@",
    "The key @ was in the log.",
    "We had to revoke @.",
    "Somebody posted \"@\", and it was used (@).",
    "Call `deploy --with @` again.",
    "```\nERROR refused @\n  at line 3\n```",
    "{\"value\": \"@\"}",
    "https://api.example/v1/items?value=@&page=2",
    "see [the log](https://logs.example/?q=@).",
    "é → @ ← 日本",
];

#[test]
fn every_shape_is_found_in_prose_code_and_addresses() {
    for (kind, secret) in own() {
        for place in PLACES {
            // A hook has its own address.
            let is_hook = matches!(kind, SecretKind::SlackHook | SecretKind::TeamsHook);
            let place = if is_hook {
                place.replace("https://logs.example/?q=@", "https://@")
            } else {
                place.to_owned()
            };
            let text = place.replace('@', &secret);
            let found = secrets(&text);
            let times = place.matches('@').count();
            assert_eq!(found.len(), times, "{kind:?} in {text}");
            for found in found {
                assert_eq!((found.kind, &text[found.range]), (kind, secret.as_str()), "{text}");
            }
        }
    }
}

#[test]
fn what_is_announced_is_found() {
    let key = format!("7{}", random(BASE62, 39));
    let pem = random(BASE62, 64);
    for (text, secret) in [
        (
            format!("-----BEGIN RSA PRIVATE KEY-----\n{pem}\n{pem}\n-----END RSA PRIVATE KEY-----"),
            pem.as_str(),
        ),
        (format!("We ran curl -H \"Authorization: Bearer {key}\" https://api.example and saw a 403."), &key),
        (format!("```\n$ curl -s \\\n  -u admin:{key} \\\n  https://api.example\n```"), &key),
        (format!("`curl --user 'admin:{key}' https://api.example`"), &key),
        (format!("api_key = \"{key}\""), &key),
        (format!("ACCESS_KEY={key}"), &key),
        (format!("auth: {key}"), &key),
        (format!("The credential: {key}."), &key),
        (format!("client_secret: '{key}'"), &key),
        (format!("https://api.example/v1?access_token={key}&page=2"), &key),
        (format!("DB_PASSWORD={key}"), &key),
        (format!("{{\"token\": \"{key}\"}}"), &key),
        (format!("The token for staging is: `{key}`."), &key),
        (format!("postgres://app:{key}@db.internal:5432/shop"), &key),
        (format!("It called `https://bot:{key}@git.example/repo.git`."), &key),
    ] {
        let found = secrets(&text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(text[found[0].range.clone()].contains(secret), "{text}");
        assert!(!masked(&text).contains(secret), "{text}");
    }
}

/// Of values that only a name announces, few are missed for looking like a number or a name.
#[test]
fn nearly_every_random_value_is_found() {
    let base36 = &BASE62[26..];
    for (signs, length, most_missed) in
        [(base36, 16, 60), (base36, 20, 20), (base36, 32, 5), (BASE62, 20, 45), (BASE62, 40, 5), (HEX, 32, 5)]
    {
        let is_missed = |seed: &u64| {
            let value = chosen(signs, length, seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
            secrets(&format!("api_token={value}")).is_empty()
        };
        let missed = (1..=1_000).filter(is_missed).count();
        println!("{length} of {} signs: {missed} of 1000 missed", signs.len());
        assert!(missed <= most_missed, "{length} of {} signs: {missed} of 1000 missed", signs.len());
    }
}

#[test]
fn what_only_looks_like_a_secret_stays() {
    for text in [
        "AKIAxxxxxxxxxxxxxxxx",
        "AKIAAAAAAAAAAAAAAAAA",
        "ghp_your_token_here",
        "Commit d8e8fca2dc0f896fd7cb4cb0031ba249b1c3b8e7 was reverted.",
        "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "trace 123e4567-e89b-12d3-a456-426614174000",
        "the task-force and the risk-averse desk-bound",
        "gke-prod-a-ssd-pool-32-134a959a-vvsw",
        "headers={'Authorization': 'token ' + os.environ['CONFIGPROXY_AUTH_TOKEN']}",
        "Host db-1.internal:5432 refused the connection.",
        "SKU 4711 and SK123",
        "postgres://db.internal:5432/shop",
        "`curl -u \"$USER:$PASSWORD\" https://api.example`",
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUA",
        "The API key expired on 2024-01-19T14:02:11Z",
        "key=user:session:12",
    ] {
        assert_eq!(secrets(text), [], "{text}");
    }
}

#[test]
fn a_masked_secret_can_be_told_and_is_none() {
    for (kind, secret) in own() {
        let hidden = masked(&format!("See {secret} there."));
        assert!(hidden.starts_with("See ") && hidden.ends_with("…XXXX there."), "{hidden}");
        assert!(hidden.len() < 60, "{hidden}");
        assert_eq!(secrets(&hidden), [], "{kind:?}: {hidden}");
    }
    let key = random(BASE62, 20);
    assert_eq!(masked(&format!("AKIA{}", random(BASE32, 16))), "AKIA…XXXX");
    assert_eq!(masked(&format!("redis://:{key}@cache:6379")), "redis://:…XXXX@cache:6379");
}

/// Pieces that scanners trip over.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        prop::sample::select(own()).prop_map(|(_, secret)| secret),
        prop::sample::select(vec![
            "-----BEGIN PRIVATE KEY-----",
            "-----END ",
            "://",
            ":",
            "@",
            "curl ",
            "-u ",
            "token=",
            "password: ",
            "\\\n",
            "Authorization: Bearer ",
            "eyJ",
            ".",
            "sk-",
            "é",
            "\u{202e}",
            "\n",
            " ",
            "Q~",
            "{{",
            "…XXXX",
            "&a=",
        ])
        .prop_map(str::to_owned),
    ]
}

proptest! {
    #[test]
    fn any_text_is_masked_without_a_panic(pieces in prop::collection::vec(piece(), 0..20)) {
        let text = pieces.concat();
        let found = secrets(&text);
        let mut end = 0;
        for secret in &found {
            prop_assert!(secret.range.start >= end && secret.range.start < secret.range.end);
            prop_assert!(text.get(secret.range.clone()).is_some());
            end = secret.range.end;
        }
        let hidden = masked(&text);
        prop_assert!(found.is_empty() == (hidden == text));
    }
}

#[test]
fn time_grows_in_proportion() {
    // Each of these made some scanner look at the rest of the text again and again.
    for piece in [
        "-----BEGIN PRIVATE KEY-----",
        "curl ",
        "curl \\\n",
        "eyJ",
        "eyJ-",
        "sk-",
        "a.",
        "token=",
        "password: ",
        "://a:",
        "key",
        "Authorization: ",
        "hooks.slack.com/services/",
        "aaa8Q~",
        "AKIA",
        "a_",
        "é",
        "-u ",
    ] {
        let of = |length: usize| {
            let text: String = piece.chars().cycle().take(length).collect();
            // The least of several, since whatever else the machine does only adds to it.
            let times = (0..3).map(|_| {
                let start = std::time::Instant::now();
                std::hint::black_box(secrets(&text));
                start.elapsed()
            });
            times.min().expect("it was measured")
        };
        // Ten times as much text would take a hundred times as long if the time grew with its square. A machine that was
        // busy with other things at the wrong moment is asked again.
        let is_in_proportion = || {
            let (small, large) = (of(20_000), of(200_000));
            large.as_millis() < 100 || large < small * 40
        };
        assert!((0..3).any(|_| is_in_proportion()), "{piece}");
    }
}
