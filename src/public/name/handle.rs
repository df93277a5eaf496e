//! Handles and addresses of mail.

use std::ops::Range;

use super::spelling::{is_given, is_known_word};
use super::{GROUPS, Named};
use crate::public::Why;
use crate::public::host::{is_internal_name, machine};
use crate::public::noun::Noun;

/// What is called out and is nobody.
const NOBODY: &[&str] = &[
    "here",
    "channel",
    "everyone",
    "all",
    "noon",
    "midnight",
    "media",
    "import",
    "param",
    "return",
    "override",
    "test",
    "latest",
    "context",
    "timestamp",
    "version",
    "least",
    "most",
    "about",
    "the",
    "a",
];

/// Handles and addresses of mail: `@dana`, `<@U024BE7LH|dana>`, `dana.reyes@example.com`.
pub fn handles(text: &str) -> Vec<Named> {
    let mut found: Vec<Named> = Vec::new();
    for (at, _) in text.match_indices('@') {
        if found.last().is_some_and(|last| at < last.range.end) {
            continue;
        }
        let is_word = |it: char| it.is_alphanumeric() || "._-+\\".contains(it);
        let (before, after) = (&text[..at], &text[at + 1..]);
        let local = &before[before.trim_end_matches(is_word).len()..];
        let local = local.trim_start_matches(['.', '-', '+', '\\', '_']);
        let end = after.find(|it: char| !is_word(it)).unwrap_or(after.len());
        let name = after[..end].trim_end_matches(['.', '-', '_', '+', '\\']);
        let range = at - local.len()..at + 1 + name.len();
        if !local.is_empty() && !name.is_empty() {
            found.extend(mail(range, &local.replace('\\', ""), &name.replace('\\', "")));
        } else if name.starts_with(char::is_alphabetic) && !before.ends_with(['/', '@']) {
            let rest = &after[name.len()..];
            let is_in_code = before.ends_with('`') && name.contains(char::is_uppercase);
            let lower = name.to_lowercase();
            let is_nobody = NOBODY.contains(&lower.as_str()) || lower.ends_with("bot");
            if !is_in_code && !is_nobody && !rest.starts_with(['/', '(', '=']) {
                found.push(handle(text, range, &name.replace('\\', "")));
            }
        }
    }
    found
}

fn mail(range: Range<usize>, local: &str, host: &str) -> Option<Named> {
    const BOXES: &[&str] =
        &["support", "help", "status", "info", "contact", "press", "security", "privacy", "abuse"];
    const LOGINS: &[&str] =
        &["root", "admin", "ubuntu", "deploy", "git", "postgres", "ec2-user", "debian", "centos", "app"];
    let lower = host.to_lowercase();
    let kind = machine(&lower, "", "").map(|(noun, _)| noun);
    let is_inner = is_internal_name(&lower) || kind.is_some();
    if !lower.contains('.') && !is_inner {
        return None;
    }
    let name = local.split('+').next().unwrap_or(local).to_owned();
    let small = name.to_lowercase();
    let named = Named { range, name, why: Why::Mail, is_login: false, noun: None };
    if LOGINS.contains(&small.as_str()) {
        return is_inner.then(|| Named {
            name: lower,
            why: Why::Host,
            noun: Some(kind.unwrap_or(Noun::Server)),
            ..named
        });
    }
    if BOXES.contains(&small.as_str()) && !is_inner {
        return None;
    }
    let is_group = small.split(['-', '_', '.']).any(|it| is_known_word(it) || GROUPS.contains(&it));
    Some(Named { noun: is_group.then_some(Noun::MailAddress), ..named })
}

fn handle(text: &str, range: Range<usize>, name: &str) -> Named {
    let lower = name.to_lowercase();
    let is_pointed = text[..range.start].ends_with('<');
    let close = text[range.end..].char_indices().take(80).find(|(_, it)| *it == '>').map(|(at, _)| at);
    let close = close.filter(|_| is_pointed);
    let shown = close.and_then(|close| text[range.end..range.end + close].strip_prefix('|'));
    let whole = match close {
        Some(close) if shown.is_some() || close == 0 => range.start - 1..range.end + close + 1,
        _ => range,
    };
    let is_call = lower.contains("oncall") || lower.contains("on-call");
    let is_group = lower
        .split(['-', '_', '.'])
        .any(|it| GROUPS.contains(&it) || is_known_word(it) || ["sre", "eng", "dev", "qa"].contains(&it));
    let noun = if is_call { Some(Noun::OnCall) } else { is_group.then_some(Noun::Team) };
    let name = shown.filter(|it| !it.trim().is_empty()).unwrap_or(name).to_owned();
    Named {
        range: whole,
        is_login: is_given(&name) || name.contains(['.', '_']),
        name,
        why: Why::Handle,
        noun,
    }
}
