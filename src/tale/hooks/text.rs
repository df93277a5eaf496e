//! What a line says in so many words.

/// Tells whether the text says that an alert did its work. One that speaks of an alert that did not, or of what alerts
/// are made of, is left alone.
pub fn names_alert(text: &str) -> bool {
    words(text).any(is_alert) && !words(text).any(|word| is_negation(word) || is_one_of(word, &IDLE))
}

/// Words beside which an alert may have reached nobody, or be only a plan.
const IDLE: [&str; 53] = [
    "nobody",
    "none",
    "nowhere",
    "neither",
    "nor",
    "missed",
    "missing",
    "silent",
    "silenced",
    "silence",
    "snoozed",
    "muted",
    "fail",
    "failed",
    "fails",
    "failing",
    "late",
    "later",
    "false",
    "delayed",
    "suppressed",
    "disabled",
    "inactive",
    "ignored",
    "unread",
    "unseen",
    "unnoticed",
    "overlooked",
    "spam",
    "lost",
    "swallowed",
    "dropped",
    "wrong",
    "broken",
    "absent",
    "instead",
    "would",
    "could",
    "should",
    "might",
    "may",
    "before",
    "rule",
    "rules",
    "threshold",
    "thresholds",
    "policy",
    "add",
    "added",
    "create",
    "created",
    "changed",
    "hardly",
];

/// Tells whether the text says that no alert did its work: `No alert fired`.
pub fn says_no_alert(text: &str) -> bool {
    if !words(text).any(is_alert) {
        return false;
    }
    let lower = text.to_ascii_lowercase();
    let words: Vec<&str> = words(&lower).collect();
    words.windows(2).any(|pair| pair[0] == "no" && is_alert(pair[1]))
        || words.windows(4).any(|four| {
            // `didn't` is two words here, `did not` as well.
            is_alert(four[0]) && four[1].starts_with("did") && is_negation(four[2]) && four[3] == "fire"
        })
}

fn is_alert(word: &str) -> bool {
    is_one_of(word, &["alert", "alerts", "alarm", "alarms", "pager"])
}

/// Tells whether the text says that something refused, failed or ran out.
pub fn says_bad(text: &str) -> bool {
    const BAD: [&str; 14] = [
        "failed",
        "failing",
        "fails",
        "refused",
        "refuses",
        "crashed",
        "crashes",
        "expired",
        "exhausted",
        "rejected",
        "unavailable",
        "unreachable",
        "stuck",
        "lost",
    ];
    words(text).any(|word| is_one_of(word, &BAD)) && !words(text).any(is_negation) && !says_relief(text)
}

/// Tells whether the text says that nothing was lost, or that nobody was hit.
pub fn says_relief(text: &str) -> bool {
    // All that it begins with does so itself, and few lines have it.
    if !text.as_bytes().windows(2).any(|pair| pair.eq_ignore_ascii_case(b"no")) {
        return false;
    }
    const SPARED: [&str; 6] =
        ["no data", "no customer data", "no user data", "no orders", "no payments", "nothing"];
    const LOST: [&str; 5] = ["lost", "loss", "leaked", "affected", "corrupted"];
    // `Orders were lost, and riders had nothing to carry` is none: what was spared is named before the loss.
    let is_spared = |sentence: String| {
        SPARED.iter().any(|spared| {
            let rest = sentence.find(spared).map_or("", |at| &sentence[at..]);
            LOST.iter().any(|lost| rest.contains(lost))
        })
    };
    // "No data on how many were affected" is no relief.
    let all = plain(text);
    let is_certain =
        !["unknown", "unclear", "whether", "not yet", "how many"].iter().any(|it| all.contains(it));
    is_certain && text.split(['.', ';', '!', '?']).map(plain).any(is_spared)
}

/// Tells whether the text quotes somebody.
pub fn quotes(text: &str) -> bool {
    text.contains('\u{201C}') || text.matches('"').count() >= 2
}

/// Tells whether the text has the number of a ticket: `LARK-3302`, `#418`.
pub fn has_ticket(text: &str) -> bool {
    let parts = |character: char| !character.is_alphanumeric() && !matches!(character, '-' | '#');
    text.contains(['-', '#'])
        && text.split(parts).any(|word| {
            let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            let of_a_project = word.split_once('-').is_some_and(|(project, number)| {
                project.len() >= 2
                    && project.bytes().all(|byte| byte.is_ascii_uppercase())
                    && is_number(number)
            });
            // Norms and encodings are written alike.
            let is_norm = ["UTF-", "ISO-", "SHA-", "RFC-", "UTC-", "GMT-", "HTTP-", "TLS-", "IPV-"]
                .iter()
                .any(|norm| word.starts_with(norm));
            (of_a_project && !is_norm) || word.strip_prefix('#').is_some_and(is_number)
        })
}

/// Tells whether the cause was as small as a character, a flag or a space.
pub fn is_tiny(text: &str) -> bool {
    let text = plain(text);
    let small =
        ["character", "letter", "space", "comma", "digit", "flag", "line", "semicolon", "quote", "zero"];
    let is_small = |thing: &str| {
        let hows = ["one", "single", "missing", "extra", "wrong"];
        hows.iter().any(|how| text.contains(&format!("{how} {thing}")))
    };
    small.iter().any(|thing| text.contains(thing) && is_small(thing)) || text.contains("typo")
}

/// Returns how many times one value is the other, where the text says `from 4.2 s to 180 ms`; only where it is at least
/// double and below a thousand, beyond which nobody pictures it.
pub fn ratio(text: &str) -> Option<u32> {
    if !text.contains("from") {
        return None;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let value_at = |at: usize| {
        let number = words.get(at)?;
        let unit = words.get(at + 1).copied().unwrap_or_default();
        micro_units(number, unit)
    };
    let from = words.iter().position(|word| *word == "from")?;
    let (first, width) = value_at(from + 1)?;
    let to = from + 1 + width;
    if words.get(to).copied() != Some("to") {
        return None;
    }
    let (second, _) = value_at(to + 1)?;
    // `from 300 to 420 ms` has its unit once; then both are of it, or of none.
    let (first, second) = match (first, second) {
        ((first, ""), (second, _)) | ((first, _), (second, "")) => (first, second),
        ((first, one), (second, other)) if one == other => (first, second),
        _ => return None,
    };
    let (large, small) = (first.max(second), first.min(second));
    let ratio = (large + small / 2).checked_div(small)?;
    u32::try_from(ratio).ok().filter(|ratio| large / small >= 2 && *ratio < 1000)
}

/// Reads `4.2 s` or `180ms` as millionths of the unit's base, the base, and how many words it took.
fn micro_units<'a>(number: &'a str, next: &'a str) -> Option<((u64, &'static str), usize)> {
    let trimmed = |text: &'a str| text.trim_end_matches(['.', ',', ';', ')']);
    let number = trimmed(number);
    let end = number
        .find(|character: char| !character.is_ascii_digit() && character != '.')
        .unwrap_or(number.len());
    let (digits, attached) = number.split_at(end);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    if part.contains('.') || part.len() > 6 || whole.is_empty() {
        return None;
    }
    let whole: u64 = whole.parse().ok().filter(|whole| *whole < 1_000_000_000)?;
    let part: u64 = format!("{part:0<6}").parse().ok()?;
    let value = whole * 1_000_000 + part;
    let unit = |text: &str| match text {
        "s" | "sec" | "seconds" | "second" => Some(("time", 1_000)),
        "ms" | "milliseconds" => Some(("time", 1)),
        "min" | "minutes" => Some(("time", 60_000)),
        "GB" => Some(("size", 1_000)),
        "MB" => Some(("size", 1)),
        _ => None,
    };
    if attached.is_empty() {
        return Some(match unit(trimmed(next)) {
            Some((base, factor)) => ((value.checked_mul(factor)?, base), 2),
            None => ((value, ""), 1),
        });
    }
    let (base, factor) = unit(attached)?;
    Some(((value.checked_mul(factor)?, base), 1))
}

pub fn is_negation(word: &str) -> bool {
    is_one_of(word, &["no", "not", "never", "without", "t", "cannot"])
}

/// Tells whether a word is one of some words in small letters, whatever letters it has itself.
pub fn is_one_of(word: &str, words: &[&str]) -> bool {
    words.iter().any(|it| it.eq_ignore_ascii_case(word))
}

pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Returns the words in small letters, with a blank between them.
fn plain(text: &str) -> String {
    words(text).collect::<Vec<_>>().join(" ").to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alerts() {
        assert!(names_alert("Monitoring alerts fired."));
        assert!(!names_alert("No alert fired.") && says_no_alert("No alert fired."));
        assert!(says_no_alert("The alert didn't fire") && !names_alert("The alert didn't fire"));
        assert!(!says_no_alert("Alerts fired, no doubt."));
    }

    #[test]
    fn an_alert_that_reached_nobody_did_not_do_its_work() {
        for text in [
            "Monitoring alerts fired.",
            "Problem detected through monitoring alarms pointing to errors",
            "ALERT queue refund-callbacks above 8,000",
            "Pager alert reaches the on-call developer at dinner.",
            "An alert came in about the disk",
            "Second alert, sync is paused",
        ] {
            assert!(names_alert(text), "{text}");
        }
        for text in [
            "No alert fired",
            "None of the alerts fired",
            "The alerts did not reach anybody",
            "The alerts didn\u{2019}t reach us",
            "The alert reached nobody",
            "Alerts failed to reach the on-call engineer",
            "An alert is sent to a channel where nobody is at night",
            "The alert went unread",
            "Alerts were muted during the upgrade",
            "The alert was sent to a disabled address",
            "Alert rules were changed",
            "We had no pager",
            "Alerts went to spam",
            "An alert would have fired",
            "The alert was ignored",
            "The alert threshold was too high",
            "Neither alert fired",
            "Users noticed before any alert",
            "The missing alert was added",
        ] {
            assert!(!names_alert(text), "{text}");
        }
    }

    #[test]
    fn losses_and_the_lack_of_them() {
        assert!(says_relief("No customer data was lost."));
        assert!(!says_bad("No customer data was lost."));
        assert!(!says_relief("No data on how many users were affected."));
        assert!(!says_relief("Orders were lost, and riders had nothing to carry."));
        assert!(!says_relief("Nothing worked. A third of the orders was lost."));
        assert!(says_bad("Disk on `db-prod-03` was full; MySQL refused writes."));
        assert!(!says_bad("The failover did not fail."));
    }

    #[test]
    fn tickets() {
        for text in ["Remember each pair (messaging, LARK-3302).", "see #418"] {
            assert!(has_ticket(text), "{text}");
        }
        for text in ["UTF-8", "web-01", "read-only", "# heading", "COVID"] {
            assert!(!has_ticket(text), "{text}");
        }
    }

    #[test]
    fn ratios() {
        for (text, expected) in [
            ("the p99 fell from 4.2 s to 180 ms", Some(23)),
            ("rose from 300 to 900 ms", Some(3)),
            ("went from 20 to 30", None),
            ("from 14:02 to 15:00", None),
            ("from v2.3.1 to v2.4.0", None),
            ("from 0 to 9", None),
            ("from 2 GB to 4 s", None),
            ("from 10 to 20000000", None),
            ("from 1.2.3 to 9", None),
            ("from Monday to Friday", None),
        ] {
            assert_eq!(ratio(text), expected, "{text}");
        }
    }

    #[test]
    fn small_causes() {
        assert!(is_tiny("a missing space in the path"));
        assert!(!is_tiny("a missing index"));
    }
}
