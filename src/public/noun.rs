//! What stands in the place of a name, and how it is put into its sentence.

use std::collections::BTreeMap;
use std::ops::Range;

use super::stretch::Thing;

/// What somebody or something is called instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Noun {
    /// A person.
    Engineer,
    /// Whoever is on call.
    OnCall,
    /// Several people.
    Team,
    /// A machine with a database.
    DatabaseHost,
    /// A machine with a cache.
    CacheHost,
    /// A machine with a queue.
    QueueHost,
    /// A machine that serves pages.
    WebServer,
    /// A machine that shares out what comes in.
    LoadBalancer,
    /// Any other machine.
    Server,
    /// A pod.
    Pod,
    /// A container.
    Container,
    /// Something in a cloud.
    Resource,
    /// An address in a network.
    Address,
    /// A range of addresses.
    Network,
    /// An address of mail.
    MailAddress,
    /// A link.
    Link,
    /// A dashboard.
    Dashboard,
    /// A document.
    Document,
    /// A conversation.
    Chat,
    /// A channel of a chat.
    Channel,
    /// A ticket.
    Ticket,
}

/// Words before a machine's name that say what it is.
const MACHINES: &[&str] = &[
    "host", "hosts", "server", "servers", "node", "nodes", "machine", "instance", "vm", "box", "replica",
    "worker",
];

impl Noun {
    /// Returns its article, its words, and the words before a name that say as much.
    fn words(self) -> (&'static str, &'static str, &'static [&'static str]) {
        match self {
            Self::Engineer => (
                "an ",
                "engineer",
                &[
                    "engineer",
                    "engineers",
                    "developer",
                    "sre",
                    "dba",
                    "colleague",
                    "manager",
                    "lead",
                    "responder",
                ],
            ),
            Self::OnCall => ("the ", "on-call engineer", &[]),
            Self::Team => ("a ", "team", &["team"]),
            Self::DatabaseHost => ("a ", "database host", MACHINES),
            Self::CacheHost => ("a ", "cache host", MACHINES),
            Self::QueueHost => ("a ", "queue host", MACHINES),
            Self::WebServer => ("a ", "web server", MACHINES),
            Self::LoadBalancer => ("a ", "load balancer", MACHINES),
            Self::Server => ("a ", "server", MACHINES),
            Self::Pod => ("a ", "pod", &["pod", "pods"]),
            Self::Container => ("a ", "container", &["container", "containers"]),
            Self::Resource => ("a ", "cloud resource", &["resource"]),
            Self::Address => ("an ", "IP address", &["address", "ip"]),
            Self::Network => ("a ", "network", &["network", "subnet", "range"]),
            Self::MailAddress => ("a ", "mail address", &["address", "mail"]),
            Self::Link => ("an ", "internal link", &["link"]),
            Self::Dashboard => ("an ", "internal dashboard", &["dashboard"]),
            Self::Document => ("an ", "internal document", &["document", "doc", "runbook"]),
            Self::Chat => ("an ", "internal chat", &["chat", "thread"]),
            Self::Channel => ("a ", "chat channel", &["channel"]),
            Self::Ticket => ("a ", "ticket", &["ticket", "tickets", "issue", "pr", "bug", "mr", "incident"]),
        }
    }

    /// Tells whether one of them is told from another: `engineer A`, `engineer B`.
    fn is_told_apart(self) -> bool {
        matches!(
            self,
            Self::Engineer
                | Self::DatabaseHost
                | Self::CacheHost
                | Self::QueueHost
                | Self::WebServer
                | Self::LoadBalancer
                | Self::Server
                | Self::Pod
                | Self::Container
                | Self::Address
        )
    }
}

/// The letters that tell those of a kind apart, in the order in which they come.
pub struct Labels {
    places: BTreeMap<(Noun, String), usize>,
    counts: BTreeMap<Noun, usize>,
}

impl Labels {
    /// Gives each of the things its letter.
    pub fn of<'a>(things: impl Iterator<Item = &'a Thing>) -> Self {
        let mut labels = Self { places: BTreeMap::new(), counts: BTreeMap::new() };
        for thing in things {
            let Thing::Noun(noun, identity) = thing else { continue };
            let key = (*noun, identity.clone());
            if let std::collections::btree_map::Entry::Vacant(place) = labels.places.entry(key) {
                let count = labels.counts.entry(*noun).or_default();
                place.insert(*count);
                *count += 1;
            }
        }
        labels
    }

    /// Returns the letter of a thing; empty where there is no other of its kind, or none is told from another.
    pub fn of_thing(&self, noun: Noun, identity: &str) -> String {
        let is_alone = self.counts.get(&noun).is_none_or(|count| *count < 2);
        if is_alone || !noun.is_told_apart() {
            return String::new();
        }
        self.places.get(&(noun, identity.to_owned())).map_or_else(String::new, |at| letters(*at))
    }
}

/// `A` to `Z`, then `AA`.
fn letters(at: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(at % 26).unwrap_or_default());
    let before = if at < 26 { String::new() } else { letters(at / 26 - 1) };
    format!("{before}{letter}")
}

/// Puts a noun into the sentence in which a name stood. Returns what it takes the place of, which may begin earlier.
pub fn phrase(text: &str, range: Range<usize>, noun: Noun, label: &str) -> (Range<usize>, String) {
    let (article, words, heads) = noun.words();
    let before = &text[..range.start];
    let is_code = before.ends_with('`');
    let last = before.trim_end_matches(['`', '*', '_']).strip_suffix([' ', '\u{a0}']).unwrap_or_default();
    let last = last.rsplit(|it: char| !(it.is_alphanumeric() || it == '-')).next().unwrap_or_default();
    let last = last.to_lowercase();
    if heads.contains(&last.as_str()) {
        return match label {
            "" if before.ends_with(' ') => (range.start - 1..range.end, String::new()),
            "" => (range, words.to_owned()),
            _ => (range, label.to_owned()),
        };
    }
    let is_determined = DETERMINERS.contains(&last.as_str());
    let mut phrase = String::new();
    if label.is_empty() && !is_determined {
        phrase.push_str(article);
    }
    // `the db-1 host` is `the database host`.
    let next = text[range.end..].strip_prefix(' ').unwrap_or_default();
    let next = next.split(|it: char| !it.is_alphanumeric()).next().unwrap_or_default();
    let is_said = heads.contains(&next);
    phrase.push_str(words.rsplit_once(' ').filter(|_| is_said).map_or(words, |(kind, _)| kind));
    if !label.is_empty() {
        phrase.push(' ');
        phrase.push_str(label);
    }
    let was_capital =
        text[range.clone()].chars().find(|it| it.is_alphanumeric()).is_some_and(char::is_uppercase);
    if was_capital && !is_code && begins_sentence(before) {
        let initial = phrase.remove(0).to_ascii_uppercase();
        phrase.insert(0, initial);
    }
    (range, phrase)
}

fn begins_sentence(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '\t', '*', '_', '[']);
    before.is_empty() || before.ends_with(['\n', '\r', '.', '!', '?', '-', '+'])
}

/// Words after which nothing has an article.
const DETERMINERS: &[&str] = &[
    "the",
    "a",
    "an",
    "our",
    "your",
    "their",
    "its",
    "his",
    "her",
    "my",
    "this",
    "that",
    "each",
    "every",
    "one",
    "another",
    "primary",
    "secondary",
    "old",
    "new",
    "first",
    "second",
    "failed",
    "affected",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn put(text: &str, name: &str, noun: Noun, label: &str) -> String {
        let start = text.find(name).unwrap();
        let (range, stands) = phrase(text, start..start + name.len(), noun, label);
        format!("{}{stands}{}", &text[..range.start], &text[range.end..])
    }

    #[test]
    fn nouns_fit_into_their_sentences() {
        for (text, name, noun, label, expected) in [
            ("we paged Dana.", "Dana", Noun::Engineer, "", "we paged an engineer."),
            ("we paged Dana.", "Dana", Noun::Engineer, "B", "we paged engineer B."),
            ("Dana acked", "Dana", Noun::Engineer, "", "An engineer acked"),
            ("- Dana acked", "Dana", Noun::Engineer, "A", "- Engineer A acked"),
            ("the engineer Dana acked", "Dana", Noun::Engineer, "", "the engineer acked"),
            ("the engineer Dana acked", "Dana", Noun::Engineer, "C", "the engineer C acked"),
            ("on the db-1 host", "db-1", Noun::DatabaseHost, "", "on the database host"),
            ("host `db-1`", "db-1", Noun::DatabaseHost, "", "host `database host`"),
            ("db-1 was full", "db-1", Noun::DatabaseHost, "", "a database host was full"),
            ("fixed in PR #418.", "#418", Noun::Ticket, "", "fixed in PR."),
        ] {
            assert_eq!(put(text, name, noun, label), expected);
        }
    }

    #[test]
    fn there_are_letters_for_everybody() {
        let names: Vec<_> = [0, 25, 26, 51, 52, 701, 702].map(letters).into();
        assert_eq!(names, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
