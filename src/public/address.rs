//! Addresses in a network, told by their form.

use super::noun::Noun;

/// Returns a name or an address without the port behind it.
pub fn without_port(word: &str) -> &str {
    let is_port = |it: &str| (1..=5).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit());
    match word.rsplit_once(':') {
        Some((name, port)) if is_port(port) => name,
        _ => word,
    }
}

/// Tells whether an address says nothing about anybody's network.
pub fn is_for_all(address: &str) -> bool {
    address.starts_with("127.")
        || matches!(address, "0.0.0.0" | "255.255.255.255" | "8.8.8.8" | "8.8.4.4" | "1.1.1.1")
}

/// Returns what an address is with what follows it, and how many bytes of that belong to it.
pub fn address(after: &str) -> (Noun, usize) {
    // `/24`
    let digits = after
        .strip_prefix('/')
        .map_or(0, |it| it.len() - it.trim_start_matches(|it: char| it.is_ascii_digit()).len());
    // `10.0.0.1/10.0.0.2` are two.
    let is_over = |rest: &str| !rest.starts_with(char::is_alphanumeric) && !is_decimal(rest);
    if (1..=3).contains(&digits) && after.get(digits + 1..).is_some_and(is_over) {
        (Noun::Network, digits + 1)
    } else {
        (Noun::Address, 0)
    }
}

/// `.5`
fn is_decimal(text: &str) -> bool {
    text.strip_prefix('.').is_some_and(|it| it.starts_with(|it: char| it.is_ascii_digit()))
}

/// `10.0.3.44-10.0.3.50`, also with dots between them, and `10.0.3.44-50`.
pub fn is_range(word: &str) -> bool {
    let is_address = |it: &str| is_ip_v4(without_port(it)) || is_ip_v6(it);
    let Some((first, last)) = word.split_once('-').or_else(|| word.split_once("..")) else { return false };
    let last = last.trim_start_matches(['-', '.']);
    // `1.2.3.4-1` is a version.
    let counts_on = || {
        let from = first.rsplit('.').next().and_then(|it| it.parse::<u8>().ok());
        is_ip_v4(first) && last.parse::<u8>().is_ok_and(|last| from.is_some_and(|from| from < last))
    };
    is_address(first) && (is_address(last) || counts_on())
}

/// `10.0.3.44`
pub fn is_ip_v4(word: &str) -> bool {
    let mut labels = 0;
    word.split('.').all(|label| {
        labels += 1;
        !label.is_empty()
            && label.len() <= 3
            && label.bytes().all(|it| it.is_ascii_digit())
            && label.parse::<u8>().is_ok()
    }) && labels == 4
}

/// `2001:db8::1`
pub fn is_ip_v6(word: &str) -> bool {
    let groups: Vec<&str> = word.split(':').collect();
    let is_group = |it: &&str| it.len() <= 4 && it.bytes().all(|it| it.is_ascii_hexdigit());
    let filled = groups.iter().filter(|it| !it.is_empty()).count();
    let is_short = word.contains("::") && !word.contains(":::") && word.matches("::").count() == 1;
    let is_telling = groups.iter().any(|it| it.len() >= 3) && word.contains(|it: char| it.is_ascii_digit());
    groups.iter().all(is_group)
        && ((groups.len() == 8 && filled == 8) || (is_short && (1..8).contains(&filled) && is_telling))
}
