//! What a sentence is about: the component or circumstance that it names.

mod cleared;

pub use cleared::{ruled_out_topic, ruled_out_words};

/// A component or circumstance that incidents are often about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Databases and their queries.
    Database,
    /// More requests than usual.
    Traffic,
    /// Routers, firewalls and lines.
    Network,
    /// Names and their servers.
    Dns,
    /// Certificates and their dates.
    Certificate,
    /// Releases.
    Deploy,
    /// Settings and flags.
    Configuration,
    /// Caches.
    Cache,
    /// Queues and their workers.
    Queue,
    /// Disks.
    Disk,
    /// Memory.
    Memory,
    /// Somebody else's service.
    ThirdParty,
    /// A letter too many, or another one.
    Typo,
}

impl Topic {
    /// Every topic, with the beginnings of the words that name it, and the noun to call it by.
    pub const ALL: [(Self, &'static [&'static str], &'static str); 13] = [
        (Self::Database, &["database", "sql", "mysql", "postgres", "query", "queries", "index"], "database"),
        (Self::Traffic, &["traffic", "surge", "spike", "load"], "traffic"),
        (Self::Network, &["network", "router", "firewall", "packet"], "network"),
        (Self::Dns, &["dns", "nameserver", "ttl"], "DNS"),
        (Self::Certificate, &["certificate", "cert", "tls", "ssl"], "certificate"),
        (Self::Deploy, &["deploy", "release", "rollout"], "deploy"),
        (Self::Configuration, &["config", "setting", "flag", "parameter"], "configuration"),
        (Self::Cache, &["cache", "redis", "cdn", "memcached"], "cache"),
        (Self::Queue, &["queue", "kafka", "backlog", "rabbitmq"], "queue"),
        (Self::Disk, &["disk", "inode", "volume"], "disk"),
        (Self::Memory, &["memory", "oom", "heap"], "memory"),
        (Self::ThirdParty, &["vendor", "upstream", "provider"], "neighbour"),
        (Self::Typo, &["typo", "misspell", "misspelt", "misspelling"], "letter"),
    ];

    /// Returns the topic that packs call by this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().map(|(topic, ..)| topic).find(|topic| topic.name() == name)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Database => "database",
            Self::Traffic => "traffic",
            Self::Network => "network",
            Self::Dns => "dns",
            Self::Certificate => "certificate",
            Self::Deploy => "deploy",
            Self::Configuration => "configuration",
            Self::Cache => "cache",
            Self::Queue => "queue",
            Self::Disk => "disk",
            Self::Memory => "memory",
            Self::ThirdParty => "third-party",
            Self::Typo => "typo",
        }
    }

    /// Returns the noun that the topic is called by.
    pub fn noun(self) -> &'static str {
        Self::ALL.iter().find(|(topic, ..)| *topic == self).map_or("", |(.., noun)| noun)
    }
}

/// Returns the topics that a text names, in the order in which it names them.
pub fn topics(text: &str) -> Vec<Topic> {
    let mut found = Vec::new();
    let lower = text.to_ascii_lowercase();
    for word in words(&lower) {
        if let Some(topic) = topic_of(word)
            && !found.contains(&topic)
        {
            found.push(topic);
        }
    }
    found
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn topic_of(word: &str) -> Option<Topic> {
    // A short stem stands for itself and its plural only: `load` is not `loading`, `index` not `indexical`.
    const LONG_STEM: usize = 6;
    let first = word.as_bytes().first();
    let names = |stem: &str| {
        // The first letter rules nearly all of them out.
        stem.as_bytes().first() == first
            && word
                .strip_prefix(stem)
                .is_some_and(|rest| rest.is_empty() || rest == "s" || stem.len() >= LONG_STEM)
    };
    Topic::ALL.iter().find(|(_, stems, _)| stems.iter().any(|stem| names(stem))).map(|(topic, ..)| *topic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn topics_in_the_order_of_the_text() {
        assert_eq!(
            topics("a surge in traffic and inefficient database queries"),
            [Topic::Traffic, Topic::Database]
        );
        assert_eq!(topics("nothing of the kind"), []);
    }

    #[test]
    fn every_topic_is_listed_once() {
        let topics: std::collections::BTreeSet<_> = Topic::ALL.iter().map(|(topic, ..)| topic).collect();
        assert_eq!(topics.len(), Topic::ALL.len());
    }
}
