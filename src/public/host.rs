//! Machines and their addresses, told by their form.

use super::address::{address, is_for_all, is_ip_v4, is_ip_v6, is_range, without_port};
use super::noun::Noun;

/// Endings of names that no public network knows.
const INNER: &[&str] = &["internal", "local", "corp", "lan", "intranet", "localdomain", "svc", "consul"];

/// Endings of the names that clouds give to machines and services of a customer.
const CLOUD: &[(&str, Noun)] = &[
    (".rds.amazonaws.com", Noun::DatabaseHost),
    (".cache.amazonaws.com", Noun::CacheHost),
    (".mq.amazonaws.com", Noun::QueueHost),
    (".elb.amazonaws.com", Noun::LoadBalancer),
    (".es.amazonaws.com", Noun::Server),
    (".amazonaws.com", Noun::Server),
    (".database.windows.net", Noun::DatabaseHost),
    (".cloudapp.azure.com", Noun::Server),
    (".windows.net", Noun::Server),
    (".googleusercontent.com", Noun::Server),
];

/// Parts of machine names, with what such a machine is; those that say nothing more are servers.
const PARTS: &[(&str, Noun)] = &[
    ("db", Noun::DatabaseHost),
    ("database", Noun::DatabaseHost),
    ("sql", Noun::DatabaseHost),
    ("mysql", Noun::DatabaseHost),
    ("pg", Noun::DatabaseHost),
    ("postgres", Noun::DatabaseHost),
    ("pgsql", Noun::DatabaseHost),
    ("mongo", Noun::DatabaseHost),
    ("mongodb", Noun::DatabaseHost),
    ("oracle", Noun::DatabaseHost),
    ("cassandra", Noun::DatabaseHost),
    ("redis", Noun::CacheHost),
    ("cache", Noun::CacheHost),
    ("memcached", Noun::CacheHost),
    ("kafka", Noun::QueueHost),
    ("queue", Noun::QueueHost),
    ("mq", Noun::QueueHost),
    ("rabbit", Noun::QueueHost),
    ("rabbitmq", Noun::QueueHost),
    ("web", Noun::WebServer),
    ("www", Noun::WebServer),
    ("nginx", Noun::WebServer),
    ("lb", Noun::LoadBalancer),
    ("haproxy", Noun::LoadBalancer),
    ("loadbalancer", Noun::LoadBalancer),
    ("app", Noun::Server),
    ("api", Noun::Server),
    ("srv", Noun::Server),
    ("server", Noun::Server),
    ("host", Noun::Server),
    ("node", Noun::Server),
    ("vm", Noun::Server),
    ("worker", Noun::Server),
    ("proxy", Noun::Server),
    ("bastion", Noun::Server),
    ("gw", Noun::Server),
    ("dns", Noun::Server),
    ("ns", Noun::Server),
    ("mx", Noun::Server),
    ("mail", Noun::Server),
    ("smtp", Noun::Server),
    ("cron", Noun::Server),
    ("batch", Noun::Server),
    ("build", Noun::Server),
    ("runner", Noun::Server),
    ("edge", Noun::Server),
    ("router", Noun::Server),
    ("rtr", Noun::Server),
    ("switch", Noun::Server),
    ("storage", Noun::Server),
    ("nas", Noun::Server),
    ("es", Noun::Server),
    ("elastic", Noun::Server),
    ("master", Noun::Server),
    ("replica", Noun::Server),
    ("prod", Noun::Server),
    ("prd", Noun::Server),
    ("stg", Noun::Server),
    ("staging", Noun::Server),
    ("k8s", Noun::Server),
    ("kube", Noun::Server),
];

/// Products of which the number behind the name is rather a version.
const VERSIONED: &[&str] = &[
    "mysql",
    "postgres",
    "pgsql",
    "mongo",
    "mongodb",
    "oracle",
    "cassandra",
    "redis",
    "memcached",
    "kafka",
    "rabbitmq",
    "nginx",
    "haproxy",
    "elastic",
    "k8s",
    "kube",
    "sql",
];

/// Tells whether a name is one that only a network of one's own knows. In small letters, without a port.
pub fn is_internal_name(name: &str) -> bool {
    let mut labels = name.split('.').rev();
    let last = labels.next().unwrap_or_default();
    let is_inner =
        INNER.contains(&last) || labels.any(|it| matches!(it, "internal" | "corp" | "intranet" | "svc"));
    is_inner || name == "localhost" || is_ip_v4(name) || CLOUD.iter().any(|(end, _)| name.ends_with(end))
}

/// Tells what a word is the name of, and how many bytes after it belong to it; `None` for what is no machine. `before` is the
/// word before it in small letters, `after` the text that follows.
pub fn machine(word: &str, before: &str, after: &str) -> Option<(Noun, usize)> {
    let lower = word.to_ascii_lowercase();
    let name = without_port(&lower);
    if is_ip_v4(name) {
        let is_version = matches!(before, "version" | "v" | "release" | "chrome" | "build");
        return (!is_version && !is_for_all(name)).then(|| address(after));
    }
    if is_ip_v6(&lower) {
        return Some(address(after));
    }
    if is_range(&lower) {
        return Some((Noun::Network, 0));
    }
    let labels: Vec<&str> = name.split('.').collect();
    let is_name = labels.iter().all(|label| {
        !label.is_empty() && label.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-' || it == b'_')
    });
    if !is_name {
        return None;
    }
    let path = path_length(after);
    if labels.len() > 1 {
        let by_cloud = CLOUD.iter().find(|(end, _)| name.ends_with(end)).map(|(_, noun)| *noun);
        let is_inner = is_internal_name(name) && !is_file(name);
        let found = by_cloud.or_else(|| is_inner.then(|| kind(labels[0])));
        return found
            .or_else(|| if is_domain(&labels) { called(labels[0]) } else { None })
            .map(|noun| (noun, path));
    }
    called(name).or_else(|| workload(name, before)).map(|noun| (noun, 0))
}

/// Returns how many bytes of a path follow a name.
pub fn path_length(after: &str) -> usize {
    if !after.starts_with('/') {
        return 0;
    }
    let ends = |it: char| it.is_whitespace() || it.is_control() || "()[]<>{}\"'`|,;".contains(it);
    let path = &after[..after.find(ends).unwrap_or(after.len())];
    path.trim_end_matches(['.', ':', '!', '?', '*', '_']).len()
}

/// `settings.local` is a file as well.
fn is_file(name: &str) -> bool {
    matches!(name, "config.local" | "settings.local" | "env.local" | "rc.local")
}

/// A name with letters at its end that is no file: `db-1.example.com`.
pub fn is_domain(labels: &[&str]) -> bool {
    const FILES: &[&str] = &[
        "conf", "cfg", "json", "yaml", "yml", "log", "txt", "md", "sh", "py", "rb", "js", "ts", "go", "rs",
        "java", "sql", "xml", "html", "css", "csv", "tar", "gz", "zip", "service", "toml", "ini", "php",
        "tf", "lock", "so", "jar", "dump", "bak",
    ];
    let last = labels.last().copied().unwrap_or_default();
    last.len() >= 2 && last.bytes().all(|it| it.is_ascii_alphabetic()) && !FILES.contains(&last)
}

/// Says what sort of machine a name is of, by its parts.
fn kind(label: &str) -> Noun {
    let parts = || label.split(['-', '_']).map(stem);
    let found = parts().find_map(|part| noun_of(part).filter(|noun| *noun != Noun::Server));
    found.unwrap_or(Noun::Server)
}

fn noun_of(part: &str) -> Option<Noun> {
    PARTS.iter().find(|(name, _)| *name == part).map(|(_, noun)| *noun)
}

fn stem(part: &str) -> &str {
    part.trim_end_matches(|it: char| it.is_ascii_digit())
}

/// `db-prod-3`, `web01`, `ip-10-0-3-44`: a part that names a use, and a number.
fn called(name: &str) -> Option<Noun> {
    let parts: Vec<&str> = name.split(['-', '_']).collect();
    if parts[0] == "ip" && parts.len() == 5 && parts[1..].iter().all(|it| it.parse::<u8>().is_ok()) {
        return Some(Noun::Server);
    }
    let number = |part: &str| {
        let digits = &part[stem(part).len()..];
        let is_counted = !digits.is_empty() && digits.len() <= 4 && !matches!(stem(part), "v" | "p");
        is_counted.then(|| digits.to_owned())
    };
    if let [part] = parts.as_slice() {
        let digits = number(part)?;
        let is_machine = noun_of(stem(part)).is_some() && !VERSIONED.contains(&stem(part));
        let is_term = matches!(*part, "web2" | "web3" | "es5" | "es6" | "app1");
        let is_said = digits.starts_with('0')
            || matches!(
                stem(part),
                "db" | "web" | "app" | "srv" | "vm" | "node" | "host" | "lb" | "worker" | "mx" | "ns"
            );
        return (is_machine && is_said && !is_term).then(|| kind(name));
    }
    let last = parts.last().and_then(|it| number(it));
    let digits = last.or_else(|| parts.iter().find_map(|it| number(it)).filter(|it| it.len() >= 2))?;
    let named: Vec<&&str> = parts.iter().filter(|part| noun_of(stem(part)).is_some()).collect();
    let is_version =
        parts.len() == 2 && named.iter().all(|it| VERSIONED.contains(it)) && !digits.starts_with('0');
    (!named.is_empty() && !is_version).then(|| kind(name))
}

/// A pod, a container, or what a cloud calls its things.
fn workload(name: &str, before: &str) -> Option<Noun> {
    // Those are the letters of generated names.
    let is_generated = |part: &str| part.bytes().all(|it| b"bcdfghjklmnpqrstvwxz2456789".contains(&it));
    let has_both = |part: &str| {
        part.contains(|it: char| it.is_ascii_digit()) && part.contains(|it: char| it.is_ascii_alphabetic())
    };
    let is_hex = |part: &str| part.bytes().all(|it| it.is_ascii_hexdigit());
    let parts: Vec<&str> = name.split('-').collect();
    if let [service, .., last] = parts.as_slice() {
        let before_last = parts[parts.len() - 2];
        let is_set = (8..=10).contains(&before_last.len())
            && is_hex_like(before_last)
            && last.len() == 5
            && is_generated(last);
        let is_daemon = last.len() == 5 && is_generated(last) && has_both(last) && service.len() > 2;
        if (parts.len() > 2 && is_set) || is_daemon {
            return Some(Noun::Pod);
        }
        let is_cloud = parts.len() == 2 && (8..=17).contains(&last.len()) && is_hex(last) && has_both(last);
        if is_cloud {
            return match *service {
                "i" => Some(Noun::Server),
                "vol" | "vpc" | "subnet" | "sg" | "eni" | "ami" | "rtb" | "igw" | "nat" => {
                    Some(Noun::Resource)
                }
                _ => None,
            };
        }
    }
    let is_container = matches!(before, "container" | "containers" | "docker" | "id" | "pod" | "sandbox");
    let is_id = name.len() == 64 || (name.len() == 12 && is_container);
    (is_id && is_hex(name) && has_both(name) && before != "sha256").then_some(Noun::Container)
}

fn is_hex_like(part: &str) -> bool {
    part.bytes().all(|it| it.is_ascii_alphanumeric()) && part.bytes().any(|it| it.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(word: &str) -> Option<Noun> {
        machine(word, "", "").map(|(noun, _)| noun)
    }

    #[test]
    fn machines_are_known_by_their_names() {
        for (word, noun) in [
            ("db-prod-3.internal", Noun::DatabaseHost),
            ("db-prod-3", Noun::DatabaseHost),
            ("DB03", Noun::DatabaseHost),
            ("prod-redis-001", Noun::CacheHost),
            ("kafka-0", Noun::QueueHost),
            ("web01", Noun::WebServer),
            ("web01.example.com", Noun::WebServer),
            ("lb-2", Noun::LoadBalancer),
            ("node-17", Noun::Server),
            ("ip-10-0-3-44.eu-west-1.compute.internal", Noun::Server),
            ("printer.local", Noun::Server),
            ("orders.default.svc.cluster.local", Noun::Server),
            ("mydb.c9akciq32.us-east-1.rds.amazonaws.com", Noun::DatabaseHost),
            ("10.0.3.44", Noun::Address),
            ("10.0.3.44:5432", Noun::Address),
            ("10.0.3.44-10.0.3.50", Noun::Network),
            ("10.0.3.44:80-10.0.3.50:80", Noun::Network),
            ("10.0.3.44..10.0.3.50", Noun::Network),
            ("10.0.3.44-50", Noun::Network),
            ("2001:db8::1-2001:db8::9", Noun::Network),
            ("2001:db8::1", Noun::Address),
            ("fe80::1ff:fe23:4567:890a", Noun::Address),
            ("orders-api-7d4b9c6f5d-x2k4p", Noun::Pod),
            ("fluentd-x7k2p", Noun::Pod),
            ("i-0abc12345def67890", Noun::Server),
            ("vpc-0abc1234", Noun::Resource),
        ] {
            assert_eq!(found(word), Some(noun), "{word}");
        }
        assert_eq!(machine("4f2a9c1b7d3e", "container", ""), Some((Noun::Container, 0)));
        assert_eq!(machine("10.0.0.0", "", "/8 is"), Some((Noun::Network, 2)));
        assert_eq!(machine("grafana.corp", "", "/d/1). Then"), Some((Noun::Server, 4)));
    }

    #[test]
    fn what_everybody_knows_is_no_machine() {
        for word in [
            "api.example.com",
            "www.example.com",
            "checkout",
            "orders-service",
            "postgres-14",
            "redis-7",
            "us-east-1",
            "utf-8",
            "2.3.1",
            "1.2.3.400",
            "1.2.3.4-1",
            "1.2.3.4-rc1",
            "15:04:05",
            "12:30",
            "std::vec",
            "a::b",
            "::",
            "127.0.0.1",
            "8.8.8.8",
            "nginx.conf",
            "db.sql",
            "e.g",
            "web3",
            "api-v2",
            "2024-01-28",
            "covid-19",
            "read-only",
            "sign-up",
            "v1.2.3.4",
        ] {
            assert_eq!(found(word), None, "{word}");
        }
        assert_eq!(machine("1.2.3.4", "version", ""), None);
        assert_eq!(machine("4f2a9c1b7d3e", "commit", ""), None);
    }
}
