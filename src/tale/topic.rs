//! What a sentence is about: the component or circumstance that it names.

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
    /// Releases and migrations.
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
        (Self::Deploy, &["deploy", "release", "rollout", "migration"], "deploy"),
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
    for word in words(text) {
        if let Some(topic) = topic_of(&word)
            && !found.contains(&topic)
        {
            found.push(topic);
        }
    }
    found
}

/// Returns the topic that the text says was ruled out, in so many words: `ruling out network issues`. With it comes the
/// word that names it.
pub fn ruled_out_topic(text: &str) -> Option<(Topic, String)> {
    // Only what is named right after it, since a sentence goes on to speak of what is suspected now.
    const REACH: usize = 3;
    let words: Vec<String> = words(text).collect();
    let at = words
        .windows(2)
        .position(|pair| matches!(pair[0].as_str(), "ruling" | "ruled") && pair[1] == "out")?;
    let voids = |word: &String| {
        matches!(word.as_str(), "not" | "never" | "t" | "cannot" | "prematurely" | "wrongly" | "nothing")
    };
    if words[at.saturating_sub(REACH)..at].iter().any(voids) {
        return None;
    }
    words[at + 2..].iter().take(REACH).find_map(|word| topic_of(word).map(|topic| (topic, word.clone())))
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
}

fn topic_of(word: &str) -> Option<Topic> {
    // A short stem stands for itself and its plural only: `load` is not `loading`, `index` not `indexical`.
    const LONG_STEM: usize = 6;
    let names = |stem: &str| {
        word.strip_prefix(stem).is_some_and(|rest| rest.is_empty() || rest == "s" || stem.len() >= LONG_STEM)
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
    fn what_was_ruled_out_is_named_at_once() {
        let text = "Upon ruling out network issues, attention shifted to database performance.";
        assert_eq!(ruled_out_topic(text), Some((Topic::Network, "network".to_owned())));
        assert_eq!(ruled_out_topic("It could not be ruled out: network trouble."), None);
        assert_eq!(ruled_out_topic("Attention shifted to the network."), None);
    }

    #[test]
    fn a_topic_is_cleared_in_other_words_too() {
        for (text, topic, word) in [
            ("Network ruled out", Topic::Network, "network"),
            ("Network ruled out, database suspected.", Topic::Network, "network"),
            ("The database itself was ruled out at noon.", Topic::Database, "database"),
            ("DNS issues have been ruled out", Topic::Dns, "dns"),
            ("The network was cleared.", Topic::Network, "network"),
            ("The cache was cleared of suspicion", Topic::Cache, "cache"),
            ("same on the test stage, so not the load", Topic::Traffic, "load"),
            ("It was not the database.", Topic::Database, "database"),
            ("It's not the network after all; the disk is full.", Topic::Network, "network"),
            ("It wasn\u{2019}t DNS", Topic::Dns, "dns"),
            ("Not the database.", Topic::Database, "database"),
            ("No issue found with the cache", Topic::Cache, "cache"),
            ("We found no problems with the queue.", Topic::Queue, "queue"),
            ("No anomalies were found in the network, so we moved on", Topic::Network, "network"),
        ] {
            assert_eq!(ruled_out_topic(text), Some((topic, word.to_owned())), "{text}");
        }
    }

    #[test]
    fn what_is_not_certain_clears_nothing() {
        for text in [
            "Network not ruled out",
            "Network almost ruled out",
            "The network was never really ruled out",
            "Network ruled out?",
            "Until the network is ruled out, we wait",
            "If the database is ruled out, page them",
            "The network team ruled it out",
            "Nothing was ruled out, the database is next",
            "The cache was cleared.",
            "The queue was cleared by hand",
            "Disk cleared",
            "The network alert was cleared",
            "It was probably not the database",
            "We are not sure it was not the database",
            "It was not the database alone",
            "It was not only the network",
            "It was not the database team",
            "It was not the database but its index",
            "Why is it not the database?",
            "The service could not reach the database",
            "The disk was not the same",
            "No issue found with the cache yet",
            "No issue found with the cache team's work",
            "No errors found in the database logs",
            "No cause found in the network",
            "No doubt about the cache",
            "We could not say that no issue was found with the cache",
        ] {
            assert_eq!(ruled_out_topic(text), None, "{text}");
        }
    }

    #[test]
    fn every_topic_is_listed_once() {
        let topics: std::collections::BTreeSet<_> = Topic::ALL.iter().map(|(topic, ..)| topic).collect();
        assert_eq!(topics.len(), Topic::ALL.len());
    }
}
