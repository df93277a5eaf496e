//! Addresses for mail.

use std::ops::Range;

/// The longest names on either side of the `@`, as RFC 5321 has them.
const LONGEST_NAME: usize = 64;
const LONGEST_DOMAIN: usize = 253;

/// Finds addresses for mail that are somebody's.
pub fn mails(line: &str) -> Vec<Range<usize>> {
    let places = line.bytes().enumerate().filter(|(_, byte)| *byte == b'@').map(|(at, _)| at);
    places.filter_map(|at| mail(line, at)).collect()
}

/// Returns the address around an `@`.
fn mail(line: &str, at: usize) -> Option<Range<usize>> {
    let bytes = line.as_bytes();
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"._%+-".contains(byte);
    let name = bytes[..at].iter().rev().take(LONGEST_NAME).take_while(|byte| is_name(byte)).count();
    let is_domain = |byte: &u8| byte.is_ascii_alphanumeric() || b".-".contains(byte);
    let domain = bytes[at + 1..].iter().take(LONGEST_DOMAIN).take_while(|byte| is_domain(byte)).count();
    let domain = line[at + 1..at + 1 + domain].trim_end_matches(['.', '-']);
    let name = line[at - name..at].trim_start_matches(['.', '-', '%', '+']);
    let range = at - name.len()..at + 1 + domain.len();
    let (_, last) = domain.rsplit_once('.')?;
    let is_address = !name.is_empty()
        && last.len() >= 2
        && last.bytes().all(|byte| byte.is_ascii_alphabetic())
        && !UNITS.contains(&last)
        && !domain.contains("..");
    (is_address && !is_role(name) && !is_login(line, &range)).then_some(range)
}

/// Tells whether it is the login on a machine, as in `ssh name@host`, `name@host:path`, or part of a web address.
fn is_login(line: &str, range: &Range<usize>) -> bool {
    let before = &line[..range.start];
    let follows_command = ["ssh ", "scp ", "rsync ", "sftp "].iter().any(|it| before.ends_with(it));
    let after = &line[range.end..];
    let has_path =
        after.strip_prefix(':').is_some_and(|rest| rest.starts_with(|it: char| !it.is_whitespace()));
    follows_command || has_path || before.ends_with(['/', ':', '@']) || after.starts_with('@')
}

/// Tells whether a name is that of a role and not of a person: `support`, `on-call`.
fn is_role(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let parts = || name.split(['.', '-', '_', '+']);
    parts().any(|part| ROLES.contains(&part)) || ROLES.contains(&name.replace(['-', '_', '.'], "").as_str())
}

/// What stands after the last full stop in names of units of systemd, which have an `@` too.
const UNITS: [&str; 7] = ["service", "timer", "socket", "target", "mount", "slice", "scope"];

const ROLES: [&str; 45] = [
    "abuse",
    "admin",
    "alert",
    "alerts",
    "all",
    "billing",
    "bot",
    "contact",
    "daemon",
    "dev",
    "devops",
    "events",
    "feedback",
    "git",
    "hello",
    "help",
    "helpdesk",
    "incident",
    "incidents",
    "info",
    "infra",
    "legal",
    "mail",
    "mailer",
    "news",
    "noreply",
    "notifications",
    "office",
    "oncall",
    "ops",
    "postmaster",
    "postmortem",
    "postmortems",
    "press",
    "privacy",
    "reply",
    "root",
    "sales",
    "security",
    "service",
    "sre",
    "status",
    "support",
    "team",
    "webmaster",
];
