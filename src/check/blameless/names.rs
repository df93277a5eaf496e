//! The names of people that a draft gives away itself: those of its owners and those with an `@`.

use std::ops::Range;

use crate::check::matching::{Word, words};
use crate::check::{Passage, Subject};
use crate::postmortem::ActionDetail;

/// The names in a draft, in the order in which they were found.
#[derive(Debug, Default)]
pub struct Names {
    /// Each with the words that stand for the same person: `Ada Okafor`, `Ada`, `Okafor`.
    people: Vec<Vec<String>>,
}

/// How many people are told apart, so that the time stays in proportion to the text.
const MOST_PEOPLE: usize = 200;

/// A name in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Where it stands.
    pub span: Range<usize>,
    /// Whose it is: the same number for the same person.
    pub person: usize,
}

impl Names {
    /// Collects the names of the owners.
    pub fn of(subject: &Subject<'_>) -> Self {
        let mut names = Self::default();
        for item in &subject.postmortem.measures.action_items {
            for owner in item.detail(ActionDetail::Owner).split([',', ';', '/', '&', '+']) {
                names.add_owner(owner.trim());
            }
        }
        names
    }

    fn add_owner(&mut self, owner: &str) {
        let parts: Vec<&str> = owner.split_whitespace().collect();
        let is_name = (1..=3).contains(&parts.len()) && parts.iter().all(|part| is_name_part(part));
        let is_known = self.people.iter().any(|words| words[0] == owner);
        if !is_name || is_known || self.people.len() == MOST_PEOPLE {
            return;
        }
        let mut words = vec![owner.to_owned()];
        if parts.len() > 1 {
            words.extend([parts[0], parts[parts.len() - 1]].map(str::to_owned));
        }
        words.retain(|word| !WORDS_TOO.contains(&word.as_str()));
        if !words.is_empty() {
            self.people.push(words);
        }
    }

    /// Tells whether a word is a part of somebody's name.
    pub fn is_name(&self, word: &str) -> bool {
        let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
        self.people.iter().flatten().any(|name| name == word)
    }

    /// Finds the names in a text, those of owners and those with an `@`, in order. Of people it has not met, it takes note.
    pub fn find(&mut self, passage: &Passage<'_>) -> Vec<Named> {
        let text = &passage.prose;
        let all = words(text, 0..text.len());
        let mut found: Vec<Named> = Vec::new();
        let mut at = 0;
        while at < all.len() {
            let (named, count) = self.named(text, &all[at..]);
            found.extend(named);
            at += count;
        }
        for handle in handles(passage.text, text) {
            let person = self.person(&passage.text[handle.clone()]);
            found.push(Named { span: handle, person });
        }
        found.sort_by_key(|named| named.span.start);
        // Of `@Ada`, the name within is the same mention.
        let mut end = 0;
        found.retain(|named| {
            let is_new = named.span.start >= end;
            end = end.max(named.span.end);
            is_new
        });
        found
    }

    fn named(&self, text: &str, words: &[Word<'_>]) -> (Option<Named>, usize) {
        let first = &words[0];
        let bare =
            first.text.strip_suffix("'s").or_else(|| first.text.strip_suffix("’s")).unwrap_or(first.text);
        if !bare.starts_with(char::is_uppercase) {
            return (None, 1);
        }
        for (person, names) in self.people.iter().enumerate() {
            for name in names {
                let parts = name.split(' ').count();
                let Some(last) = words.get(parts - 1) else { continue };
                let whole = text.get(first.span.start..last.span.end).unwrap_or_default();
                if parts > 1 && whole == name {
                    return (Some(Named { span: first.span.start..last.span.end, person }), parts);
                }
                if parts == 1 && bare == name {
                    let span = first.span.start..first.span.start + bare.len();
                    return (Some(Named { span, person }), 1);
                }
            }
        }
        (None, 1)
    }

    fn person(&mut self, handle: &str) -> usize {
        let known = self.people.iter().position(|names| names.iter().any(|name| name == handle));
        if known.is_none() && self.people.len() < MOST_PEOPLE {
            self.people.push(vec![handle.to_owned()]);
        }
        known.unwrap_or(self.people.len() - 1)
    }
}

/// Tells whether a word may be a part of a name: a capital and small letters, and no word for a part of a company.
fn is_name_part(part: &str) -> bool {
    let mut letters = part.chars();
    let is_capitalised = letters.next().is_some_and(char::is_uppercase)
        && letters.clone().any(char::is_lowercase)
        && part.chars().all(|it| it.is_alphabetic() || matches!(it, '-' | '\'' | '’' | '.'));
    let lower = part.to_lowercase();
    is_capitalised && !lower.split('-').any(|word| OF_COMPANIES.contains(&word.trim_end_matches('s')))
}

/// Words of names for teams, roles and things, without an `s` at the end.
const OF_COMPANIES: [&str; 105] = [
    "team",
    "ops",
    "op",
    "dev",
    "devop",
    "platform",
    "infra",
    "infrastructure",
    "backend",
    "frontend",
    "back",
    "front",
    "end",
    "full",
    "stack",
    "security",
    "network",
    "networking",
    "database",
    "data",
    "storage",
    "cloud",
    "site",
    "reliability",
    "engineering",
    "engineer",
    "developer",
    "admin",
    "administrator",
    "system",
    "sysadmin",
    "support",
    "customer",
    "product",
    "manager",
    "management",
    "lead",
    "leader",
    "tech",
    "technical",
    "software",
    "hardware",
    "web",
    "mobile",
    "io",
    "android",
    "release",
    "build",
    "qa",
    "quality",
    "test",
    "testing",
    "tester",
    "on",
    "call",
    "oncall",
    "duty",
    "incident",
    "commander",
    "service",
    "payment",
    "checkout",
    "billing",
    "identity",
    "auth",
    "search",
    "api",
    "monitoring",
    "observability",
    "core",
    "client",
    "server",
    "vendor",
    "everyone",
    "anyone",
    "nobody",
    "all",
    "tbd",
    "unknown",
    "none",
    "unassigned",
    "the",
    "our",
    "external",
    "internal",
    "legal",
    "finance",
    "marketing",
    "sale",
    "hr",
    "it",
    "project",
    "delivery",
    "operation",
    "office",
    "crew",
    "squad",
    "group",
    "staff",
    "member",
    "maintainer",
    "contributor",
    "community",
    "pending",
    "student",
];

/// Names that are words as well, which a sentence may begin with.
const WORDS_TOO: [&str; 30] = [
    "Will", "Mark", "Grace", "May", "April", "June", "August", "Art", "Bill", "Chase", "Rose", "Hope",
    "Faith", "Joy", "Drew", "Grant", "Frank", "Rich", "Max", "Sue", "Pat", "Rob", "Jack", "Ray", "Dean",
    "Summer", "Young", "Long", "Page", "Case",
];

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
fn handles(text: &str, prose: &str) -> Vec<Range<usize>> {
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
        // `@Test` and `@app.route` are words of programs.
        let is_handle = name.len() >= 2
            && name.starts_with(|it: char| it.is_ascii_lowercase())
            && !name.contains('.')
            && !NOBODY.contains(&name);
        if is_handle && (is_code || (stands_alone && prose.as_bytes().get(at) == Some(&b'@'))) {
            found.push(at..end);
        }
    }
    found
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
        ] {
            let texts: Vec<&str> =
                handles(text, &prose(text)).into_iter().map(|range| &text[range]).collect();
            assert_eq!(texts, found, "{text}");
        }
    }

    #[test]
    fn owners_are_people_or_teams() {
        for (owner, is_person) in [
            ("Ada Okafor", true),
            ("Ada", true),
            ("Platform", false),
            ("Platform Team", false),
            ("SRE", false),
            ("Back-end", false),
            ("on-call", false),
            ("Jean-Luc O'Neill", true),
            ("the person who built it", false),
            ("Will", false),
        ] {
            let mut names = Names::default();
            names.add_owner(owner);
            assert_eq!(!names.people.is_empty(), is_person, "{owner}");
        }
    }
}
