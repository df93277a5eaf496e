//! Handles such as `@ada`, by which people are called in chats and on code hosts.

use std::ops::Range;

/// Handles that are nobody's: everybody in a chat, and words with an `@` in programs.
const NOBODY: [&str; 30] = [
    "here",
    "channel",
    "everyone",
    "all",
    "team",
    "reboot",
    "daily",
    "hourly",
    "weekly",
    "monthly",
    "yearly",
    "midnight",
    "media",
    "import",
    "param",
    "return",
    "override",
    "deprecated",
    "sre",
    "dev",
    "ops",
    "backend",
    "frontend",
    "qa",
    "oncall",
    "on-call",
    "platform",
    "infra",
    "security",
    "support",
];

/// Finds handles such as `@ada`, also where they are set as code on their own: `` `@ada` ``.
pub fn handles(text: &str, prose: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('@') {
        let before = text[..at].chars().next_back();
        let is_in = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(*byte, b'_' | b'-' | b'.');
        let length = text.as_bytes()[at + 1..].iter().take(40).take_while(|byte| is_in(byte)).count();
        let name = text[at + 1..at + 1 + length].trim_end_matches(['.', '-', '_']);
        let end = at + 1 + name.len();
        let after = text[end..].chars().next();
        let is_code = before == Some('`') && after == Some('`');
        let stands_alone = before
            .is_none_or(|it| it.is_whitespace() || matches!(it, '(' | '[' | ',' | '*' | '_'))
            && after.is_none_or(|it| {
                it.is_whitespace()
                    || matches!(it, ')' | ']' | ',' | '.' | ':' | ';' | '!' | '?' | '*' | '\'' | '’')
            });
        // `@Test` and `@app.route` are words of programs. Who does something has a name: `@Ada opens it`.
        let is_handle = name.len() >= 2
            && (name.starts_with(|it: char| it.is_ascii_lowercase()) || acts(&text[end..]))
            && !name.contains('.')
            && !NOBODY.contains(&name);
        if is_handle && (is_code || (stands_alone && prose.as_bytes().get(at) == Some(&b'@'))) {
            found.push(at..end);
        }
    }
    found
}

/// Tells whether a text goes on with a verb: ` opens the ticket`, ` restarted it`.
fn acts(text: &str) -> bool {
    let next = text.strip_prefix(' ').unwrap_or_default();
    let word = &next[..next.find(|it: char| !it.is_ascii_lowercase()).unwrap_or(next.len())];
    let is_thing =
        ["annotations", "methods", "classes", "tests", "beans", "fields", "is", "was", "as", "has"];
    (word.ends_with('s') || word.ends_with("ed")) && !is_thing.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::prose::prose;

    #[test]
    fn handles_are_those_of_people() {
        for (text, found) in [
            ("@nova restarts it", vec!["@nova"]),
            ("`@malte_j` Confirmed, and **@dma** too.", vec!["@malte_j", "@dma"]),
            ("reported on Gitter by @jakamkon, see", vec!["@jakamkon"]),
            ("@channel and @here", vec![]),
            ("npm i @angular/core", vec![]),
            ("mail a@b.example", vec![]),
            ("@Test and @app.route", vec![]),
            ("`cron: @reboot x` and `a @nova b`", vec![]),
            ("[@dma](https://hachyderm.io/@dma)", vec!["@dma"]),
            ("@Okafor opens a ticket, and @Retry methods wait", vec!["@Okafor"]),
        ] {
            let texts: Vec<&str> =
                handles(text, &prose(text)).into_iter().map(|range| &text[range]).collect();
            assert_eq!(texts, found, "{text}");
        }
    }
}
