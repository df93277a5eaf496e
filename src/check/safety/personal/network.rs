//! Network addresses of people's machines.

// From `core`, which reads addresses and has no network.
use core::net::IpAddr;
use std::ops::Range;

use super::runs;

/// Words that say of an address in the same line that it is somebody's.
const PEOPLE: [&str; 15] = [
    "user",
    "users",
    "customer",
    "customers",
    "client",
    "clients",
    "visitor",
    "visitors",
    "caller",
    "callers",
    "employee",
    "subscriber",
    "reporter",
    "logged",
    "login",
];

/// Resolvers that everybody knows.
const RESOLVERS: [&str; 6] = ["8.8.8.8", "8.8.4.4", "1.1.1.1", "1.0.0.1", "9.9.9.9", "208.67.222.222"];

/// Finds public addresses in a line that says that they are people's, or that is a line of an access log. The address of a
/// server is nobody's.
pub fn addresses(line: &str) -> Vec<Range<usize>> {
    let is_in = |byte: u8| byte.is_ascii_hexdigit() || matches!(byte, b'.' | b':');
    let candidates = runs(line, is_in).into_iter().filter(|run| (7..=45).contains(&run.len()));
    let found: Vec<Range<usize>> = candidates.filter_map(|run| address(line, run)).collect();
    if found.is_empty() || !is_about_people(line, &found[0]) { Vec::new() } else { found }
}

fn address(line: &str, run: Range<usize>) -> Option<Range<usize>> {
    let text = line[run.clone()].trim_end_matches(['.', ':']);
    // An address of the old kind may have a port.
    let text = match text.split_once(':') {
        Some((address, port)) if address.contains('.') && !port.contains(':') => address,
        _ => text,
    };
    let follows_word =
        line[..run.start].chars().next_back().is_some_and(|it| it.is_alphanumeric() || it == '-');
    let end = run.start + text.len();
    let goes_on = line[end..].starts_with(|it: char| it.is_alphanumeric() || matches!(it, '-' | '_' | '/'));
    let before = line[..run.start].trim_end();
    let is_version =
        before.get(before.len().saturating_sub(7)..).is_some_and(|it| it.eq_ignore_ascii_case("version"));
    let is_one = !follows_word && !goes_on && !is_version && !RESOLVERS.contains(&text) && is_public(text);
    is_one.then_some(run.start..end)
}

/// Tells whether an address is one that is the same all over the world.
fn is_public(text: &str) -> bool {
    match text.parse() {
        Ok(IpAddr::V4(address)) => {
            let [first, second, ..] = address.octets();
            let is_shared = first == 100 && (64..128).contains(&second);
            !(address.is_private()
                || address.is_loopback()
                || address.is_link_local()
                || address.is_multicast()
                || address.is_broadcast()
                || is_shared
                || first == 0
                || first >= 240)
        }
        // All that is given out begins with 2 or 3.
        Ok(IpAddr::V6(address)) => (0x2000..0x4000).contains(&address.segments()[0]),
        Err(_) => false,
    }
}

fn is_about_people(line: &str, first: &Range<usize>) -> bool {
    let is_access_log =
        line[..first.start].trim().is_empty() && line[first.end..].trim_start().starts_with("- ");
    let says_so = line
        .split(|it: char| !it.is_alphabetic())
        .any(|word| PEOPLE.iter().any(|it| word.eq_ignore_ascii_case(it)));
    is_access_log || says_so
}
