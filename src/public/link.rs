//! Links and addresses of mail: where they lead, and whether that is inside.

use std::ops::Range;

use super::address::without_port;
use super::host::{is_domain, is_internal_name, path_length};
use super::noun::Noun;
use super::service::{ENDINGS, at_work, is_public, tool, tool_of_company};

/// A link in a text.
#[derive(Clone, Debug)]
pub struct Link<'a> {
    /// Where it leads.
    pub address: &'a str,
    /// The bytes that go when it is taken out: the address, with what is around it in Markdown.
    pub range: Range<usize>,
    /// The bracket before its words, where it has words of its own: they stay.
    pub opening: Option<Range<usize>>,
}

/// Returns the links of a text in their order.
pub fn links(text: &str) -> Vec<Link<'_>> {
    let mut links = with_words(text);
    let bare = bare(text);
    let is_free = |it: &Link<'_>| {
        let after = links.partition_point(|known| known.range.end <= it.range.start);
        links.get(after).is_none_or(|known| known.range.start >= it.range.end)
    };
    let bare: Vec<Link<'_>> = bare.into_iter().filter(is_free).collect();
    links.extend(bare);
    links.sort_by_key(|link| link.range.start);
    links
}

/// `[words](address "title")`
fn with_words(text: &str) -> Vec<Link<'_>> {
    let mut links: Vec<Link<'_>> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut done = 0;
    for (at, sign) in text.match_indices(['[', ']', '\n']) {
        if at < done || text[..at].ends_with('\\') {
            continue;
        }
        match sign {
            "[" => open.push(at),
            // Words go over a line end, and seldom over several.
            "\n" if open.len() > 8 => open.clear(),
            "\n" => {}
            _ => {
                let Some(opening) = open.pop() else { continue };
                let Some(rest) = text[at..].strip_prefix("](") else { continue };
                let Some((address, length)) = destination(rest) else { continue };
                let range = at..at + 2 + length;
                done = range.end;
                let is_said = text[opening + 1..at].contains(char::is_alphanumeric);
                let opening = if text[..opening].ends_with('!') {
                    opening - 1..opening + 1
                } else {
                    opening..opening + 1
                };
                links.push(if is_said {
                    Link { address, range, opening: Some(opening) }
                } else {
                    Link { address, range: opening.start..range.end, opening: None }
                });
            }
        }
    }
    links
}

/// How long what stands in the round brackets of a link may be, in bytes.
const LONGEST: usize = 4_096;

/// Reads what stands between the round brackets, and returns the address and the length up to the closing one.
fn destination(text: &str) -> Option<(&str, usize)> {
    let lead = text.len() - text.trim_start_matches([' ', '\t']).len();
    let mut depth = 0usize;
    let mut end = None;
    let is_pointed = text[lead..].starts_with('<');
    for (at, letter) in text.char_indices().skip_while(|(at, _)| *at < lead) {
        match letter {
            '\n' | '\r' => return None,
            '>' if is_pointed && end.is_none() => end = Some(at),
            ' ' | '\t' if !is_pointed && end.is_none() => end = Some(at),
            // No address is so long, and none has so many brackets.
            _ if at > LONGEST || depth > 32 => return None,
            '(' if !is_pointed || end.is_some() => depth += 1,
            ')' if depth > 0 => depth -= 1,
            ')' if !is_pointed || end.is_some() => {
                let start = lead + usize::from(is_pointed);
                let address = text.get(start..end.unwrap_or(at))?;
                return (!address.is_empty()).then_some((address, at + 1));
            }
            _ => {}
        }
    }
    None
}

/// `https://a.example/x`, with angle brackets around it or without.
fn bare(text: &str) -> Vec<Link<'_>> {
    let mut links: Vec<Link<'_>> = Vec::new();
    for (at, _) in text.match_indices("://") {
        let before = &text[..at];
        let is_scheme = |it: char| it.is_ascii_alphanumeric() || "+.-".contains(it);
        if links.last().is_some_and(|last| at < last.range.end) {
            continue;
        }
        let scheme = before.len() - before.trim_end_matches(is_scheme).len();
        if scheme == 0 {
            continue;
        }
        let rest = &text[at + 3..];
        let ends =
            |it: char| it.is_whitespace() || it.is_control() || "<>\"`|^{}\u{201C}\u{201D}".contains(it);
        let rest = trimmed(&rest[..rest.find(ends).unwrap_or(rest.len())]);
        let range = at - scheme..at + 3 + rest.len();
        if rest.is_empty() {
            continue;
        }
        let address = &text[range.clone()];
        let is_pointed = before[..range.start].ends_with('<') && text[range.end..].starts_with('>');
        let range = if is_pointed { range.start - 1..range.end + 1 } else { range };
        links.push(Link { address, range, opening: None });
    }
    links
}

/// Takes off what ends the sentence and not the address.
fn trimmed(address: &str) -> &str {
    let count = |sign: char| address.matches(sign).count();
    let mut unopened =
        [(')', '('), (']', '[')].map(|(close, open)| (close, count(close).saturating_sub(count(open))));
    let mut address = address;
    while let Some(last) = address.chars().next_back() {
        let is_end = ".,;:!?'*_~\\\u{2019}".contains(last);
        let is_unopened = unopened.iter_mut().any(|(close, left)| {
            let is_it = *close == last && *left > 0;
            *left -= usize::from(is_it);
            is_it
        });
        if !is_end && !is_unopened {
            break;
        }
        address = &address[..address.len() - last.len_utf8()];
    }
    address
}

/// Tells what a link that leads inside leads to; `None` for one that everybody may follow.
pub fn inner(address: &str) -> Option<Noun> {
    let address = address.replace('\\', "");
    let lower = address.to_ascii_lowercase();
    let Some((scheme, rest)) = lower.split_once("://") else {
        // It leads beside the document, or to a person.
        let is_beside = !lower.starts_with(['#', ':']) && !lower.split(['/', '?', '#']).next()?.contains(':');
        return match lower.strip_prefix("mailto:") {
            Some(_) => Some(Noun::MailAddress),
            None => is_beside.then_some(Noun::Link),
        };
    };
    if scheme != "http" && scheme != "https" {
        return Some(Noun::Link);
    }
    let (place, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    if place.starts_with("localhost") || place.starts_with("127.") {
        return None;
    }
    if place.contains('@') {
        return Some(Noun::Link);
    }
    let (host, port) = place.rsplit_once(':').unwrap_or((place, ""));
    let labels: Vec<&str> = host.split('.').collect();
    if is_public(&labels) {
        return is_internal_name(host).then_some(Noun::Link);
    }
    let is_inside =
        || is_internal_name(host) || host.starts_with('[') || labels.len() < 2 || !port.is_empty();
    let by_host = || is_inside().then(|| tool(&labels).unwrap_or(Noun::Link));
    at_work(host, path).or_else(by_host).or_else(|| beyond(path))
}

/// Tells what a word leads to that is a link but for its scheme, and how many bytes after it belong to it:
/// `acme.slack.com/archives/C1`, `grafana.example.com`.
pub fn without_scheme(word: &str, after: &str) -> Option<(Noun, usize)> {
    let lower = word.to_ascii_lowercase();
    let host = without_port(&lower);
    let labels: Vec<&str> = host.split('.').collect();
    if labels.len() < 2 || !is_domain(&labels) || is_public(&labels) {
        return None;
    }
    let length = path_length(after);
    let path = after[..length].to_ascii_lowercase();
    let leads_on = !path.trim_end_matches('/').is_empty();
    // A service by its name alone is what everybody knows, and `metrics.timer.start` is no place at all.
    let found = if leads_on {
        at_work(host, &path)
    } else {
        let is_place = labels.last().is_some_and(|it| ENDINGS.contains(it));
        tool_of_company(&labels).filter(|_| is_place && tool(&labels[..1]).is_some())
    };
    found.map(|noun| (noun, length))
}

/// Tells what a link leads to whose address stands within another one, as behind a page that leads on; so does one with
/// an address of mail in it.
fn beyond(path: &str) -> Option<Noun> {
    let path = path.replace("%3a", ":").replace("%2f", "/").replace("%40", "@");
    let is_mail = |(at, _): (usize, &str)| {
        let (name, place) = (&path[..at], &path[at + 1..]);
        let in_letters = |it: &str| it.starts_with(|it: char| it.is_ascii_alphabetic());
        // `react@18.2.0` is none, and neither is `/@dana`.
        name.ends_with(char::is_alphanumeric)
            && in_letters(place)
            && place.split_once('.').is_some_and(|(_, rest)| in_letters(rest))
    };
    if path.match_indices('@').any(is_mail) {
        return Some(Noun::Link);
    }
    let at = path.find("://")?;
    let scheme = ["https", "http"].into_iter().find(|scheme| path[..at].ends_with(scheme))?;
    inner(&path[at - scheme.len()..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_with_and_without_words() {
        let text = "[a [b]](https://x.corp/(y) \"t\") <https://z.corp>, (https://w.corp/v). ![p](<q r.png>) \\[n](o)";
        let found: Vec<_> =
            links(text).into_iter().map(|it| (it.address, &text[it.range.clone()], it.opening)).collect();
        assert_eq!(found[0], ("https://x.corp/(y)", "](https://x.corp/(y) \"t\")", Some(0..1)));
        assert_eq!((found[1].0, found[1].1), ("https://z.corp", "<https://z.corp>"));
        assert_eq!((found[2].0, found[2].1), ("https://w.corp/v", "https://w.corp/v"));
        assert_eq!((found[3].0, found[3].1), ("q r.png", "](<q r.png>)"));
        assert_eq!(found.len(), 4);
    }

    #[test]
    fn a_link_needs_no_scheme() {
        for (word, after, found) in [
            ("acme.slack.com", "/archives/C1/p1.", Some((Noun::Chat, 15))),
            ("Confluence.acme.com", "/x/y it says", Some((Noun::Document, 4))),
            ("jira.acme.com", "/browse/OPS-12", Some((Noun::Ticket, 14))),
            ("acme.example", "/browse/OPS-12)", Some((Noun::Ticket, 14))),
            ("grafana.acme.com", " is slow", Some((Noun::Dashboard, 0))),
            ("grafana.acme.com:3000", "/", Some((Noun::Dashboard, 1))),
            ("slack.com", " was down", None),
            ("api.pagerduty.com", " timed out", None),
            ("status.slack.com", "/x", None),
            ("www.acme.com", "/wiki/x", None),
            ("api.acme.com", "/v1/users", None),
            ("wiki.postgresql.org", "/wiki/TOAST", None),
            ("self.metrics.timer.start", "", None),
            ("metrics.timer.start", "", None),
            ("logs.app.json", "/x", None),
            ("wiki", "/Runbook", None),
        ] {
            assert_eq!(without_scheme(word, after), found, "{word}{after}");
        }
    }

    #[test]
    fn where_links_lead() {
        for (address, noun) in [
            ("https://grafana.corp/d/1", Some(Noun::Dashboard)),
            ("https://acme.slack.com/archives/C1", Some(Noun::Chat)),
            ("https://docs.google.com/document/d/1", Some(Noun::Document)),
            ("https://acme.atlassian.net/browse/OPS-1", Some(Noun::Ticket)),
            ("https://jira.acme.example/browse/OPS-1", Some(Noun::Ticket)),
            ("http://wiki/Runbook", Some(Noun::Document)),
            ("http://10.0.0.1:9090/graph", Some(Noun::Link)),
            ("https://api.acme.example:8443/", Some(Noun::Link)),
            ("postgres://u:p@db/x", Some(Noun::Link)),
            ("../runbook.md", Some(Noun::Link)),
            ("mailto:dana@acme.example", Some(Noun::MailAddress)),
            ("https://f.example/to?u=https%3A%2F%2Fgrafana.corp%2Fd%2F1", Some(Noun::Dashboard)),
            ("https://f.example/ahttps://host.corp/x", Some(Noun::Link)),
            ("https://web.archive.example/web/2024/https://example.com/", None),
            ("https://f.example/people/dana%40acme.example", Some(Noun::Link)),
            ("https://unpkg.example/react@18.2.0", None),
            ("https://blog.example/@dana", None),
            ("https://status.acme.example/incidents/1", None),
            ("https://www.acme.example", None),
            ("https://acme.example/blog", None),
            ("https://github.com/acme/app/issues/3", None),
            ("https://grafana.com/docs", None),
            ("https://wiki.postgresql.org/wiki/TOAST", None),
            ("http://localhost:8080/", None),
            ("https://en.wikipedia.org/wiki/Thrashing", None),
            ("#timeline", None),
        ] {
            assert_eq!(inner(address), noun, "{address}");
        }
    }
}
