//! The numbers of tickets, and the channels of chats.

use std::ops::Range;

/// What else is written as the tickets of trackers are: norms, and how severe an incident is.
const OTHERS: &[&str] = &[
    "AES", "BIP", "EIP", "ERC", "JEP", "JSR", "KEP", "KIP", "PEP", "AMD", "ARM", "CBC", "COVID", "CVE",
    "CWE", "ECMA", "GMT", "GPT", "HTTP", "HTTPS", "IEEE", "IPV", "ISO", "LEVEL", "PCI", "PHASE", "PRIO",
    "PRIORITY", "RFC", "RSA", "SEV", "SHA", "SLA", "SOC", "SSL", "STEP", "TIER", "TLS", "UTC", "UTF", "WCAG",
    "X86",
];

/// Tells whether a word is the number of a ticket: `ABC-123`, `INC0012345`.
pub fn is_ticket(word: &str) -> bool {
    let is_number = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    const STARTS: [&str; 6] = ["INC", "CHG", "PRB", "REQ", "RITM", "CTASK"];
    let of_service_desk = STARTS.iter().find_map(|it| word.strip_prefix(it));
    if of_service_desk.is_some_and(|number| is_number(number) && number.len() >= 4) {
        return true;
    }
    word.split_once('-').is_some_and(|(project, number)| {
        (2..=12).contains(&project.len())
            && project.starts_with(|it: char| it.is_ascii_uppercase())
            && project.bytes().all(|it| it.is_ascii_uppercase() || it.is_ascii_digit() || it == b'_')
            && is_number(number)
            && number.len() <= 7
            && !OTHERS.contains(&project)
    })
}

/// Finds `#418` where it is the number of an issue, and `#inc-2024`; the flag tells which.
pub fn marked(text: &str) -> Vec<(Range<usize>, bool)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('#') {
        let before = &text[..at];
        if before.ends_with(|it: char| it.is_alphanumeric() || "&#/\\".contains(it)) {
            continue;
        }
        let rest = &text[at + 1..];
        let end = rest.find(|it: char| !(it.is_alphanumeric() || "-_".contains(it))).unwrap_or(rest.len());
        let name = rest[..end].trim_end_matches(['-', '_']);
        let range = at..at + 1 + name.len();
        let word = before.trim_end().rsplit(|it: char| !it.is_alphabetic()).next().unwrap_or_default();
        let is_tracked = before.ends_with(' ') && TRACKED.contains(&word.to_lowercase().as_str());
        if !name.is_empty() && name.bytes().all(|it| it.is_ascii_digit()) {
            if is_tracked || name.len() >= 3 {
                found.push((range, true));
            }
        } else if name.starts_with(|it: char| it.is_ascii_lowercase())
            && name.contains(['-', '_'])
            && !name.contains(char::is_uppercase)
        {
            found.push((range, false));
        }
    }
    found
}

/// What is numbered by a tracker.
const TRACKED: &[&str] = &[
    "pr", "mr", "pull", "request", "issue", "ticket", "bug", "incident", "fixes", "closes", "case", "story",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tickets_and_what_looks_like_them() {
        for ticket in ["OPS-7", "LARK-3302", "A2B-100", "INC0012345"] {
            assert!(is_ticket(ticket), "{ticket}");
        }
        for other in ["UTF-8", "SEV-1", "SHA-256", "P-1", "ops-7", "Q4-2024x", "ABC-", "INC42"] {
            assert!(!is_ticket(other), "{other}");
        }
    }

    #[test]
    fn numbers_and_channels_behind_a_sign() {
        let text = "PR #41 and #418, cause #1, rack #12, in #inc-2024 and #general; x#900 &#123; # 5";
        let found: Vec<_> =
            marked(text).into_iter().map(|(range, is_ticket)| (&text[range], is_ticket)).collect();
        assert_eq!(found, [("#41", true), ("#418", true), ("#inc-2024", false)]);
    }
}
