//! The names of people in a draft: those of its owners, first names that everybody knows, and those with an `@`.

use std::collections::BTreeSet;
use std::ops::Range;

use super::handles::handles;
use super::said::{Said, each_sentence};
use crate::check::matching::{Word, words};
use crate::check::{Passage, Subject};
use crate::postmortem::{ActionDetail, is_given_name};

/// The names in a draft, in the order in which they were found.
#[derive(Clone, Debug, Default)]
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
    /// Collects the names of the owners, and those of which the first is a name that everybody knows.
    pub fn of(subject: &Subject<'_>) -> Self {
        let mut names = Self::default();
        for item in &subject.postmortem.measures.action_items {
            for owner in item.detail(ActionDetail::Owner).split([',', ';', '/', '&', '+']) {
                names.add_owner(owner.trim());
            }
        }
        let owners = names.people.len();
        let mut things = BTreeSet::new();
        for passage in &subject.passages {
            each_sentence(passage, |said| {
                for at in (0..said.words.len()).filter(|at| is_given_name(bare(said.words[*at].text))) {
                    if is_of_a_thing(said, at) {
                        things.insert(bare(said.words[at].text).to_owned());
                    } else {
                        names.add_given(said, at);
                    }
                }
            });
        }
        // What is a thing in one sentence is one in all of them.
        let given = names.people.split_off(owners);
        names
            .people
            .extend(given.into_iter().filter(|words| !words.iter().any(|word| things.contains(word))));
        names
    }

    /// Takes note of a first name that stands at a place, and of the last name behind it.
    fn add_given(&mut self, said: &Said<'_>, at: usize) {
        let first = bare(said.words[at].text);
        let last = said.words.get(at + 1).map(|word| bare(word.text));
        let is_last = |last: &&str| {
            first.len() == said.words[at].text.len() && said.stands_by(at + 1) && is_name_part(last)
        };
        let last = last.filter(is_last);
        let known = self.people.iter().position(|words| words.iter().any(|word| word == first));
        let at = match known {
            Some(at) => at,
            None if self.people.len() == MOST_PEOPLE => return,
            None => {
                self.people.push(vec![first.to_owned()]);
                self.people.len() - 1
            }
        };
        let words = &mut self.people[at];
        if let Some(last) = last
            && words.len() < 3
            && !words.iter().any(|word| word == last)
        {
            // The longest form stands first, as it is looked for first.
            words.insert(0, format!("{first} {last}"));
            words.push(last.to_owned());
        }
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
        let word = bare(word);
        word.starts_with(char::is_uppercase) && self.people.iter().flatten().any(|name| name == word)
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
        let bare = bare(first.text);
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

/// Returns a word without the `'s` behind it.
fn bare(word: &str) -> &str {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}

/// Tells whether a first name is a part of the name of a place or a product: `San Diego`, `the Nova Alice API`.
fn is_of_a_thing(said: &Said<'_>, at: usize) -> bool {
    let is_capitalised = |at: usize| said.words[at].text.starts_with(char::is_uppercase);
    // A sentence begins with a capital in any case.
    let follows_a_name = at > 1
        && said.stands_by(at)
        && is_capitalised(at - 1)
        && !is_given_name(said.words[at - 1].text)
        && !TITLES.contains(&said.before(at));
    let is_before_letters = said.stands_by(at + 1)
        && said.words[at + 1].text.len() > 1
        && said.words[at + 1].text.bytes().all(|byte| byte.is_ascii_uppercase());
    follows_a_name || is_before_letters || BEFORE_PLACES.contains(&said.before(at))
}

/// Words before a name that make a person of it.
const TITLES: [&str; 12] =
    ["mr", "mrs", "ms", "dr", "engineer", "manager", "developer", "lead", "dba", "intern", "by", "i"];

/// Words before a name that make a place of it: `San Diego`.
const BEFORE_PLACES: [&str; 12] =
    ["san", "santa", "são", "sao", "st", "saint", "port", "fort", "lake", "mount", "cape", "new"];

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

#[cfg(test)]
mod tests {
    use super::*;

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
