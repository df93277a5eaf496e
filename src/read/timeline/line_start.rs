//! How an event begins on a line.

use super::{LONGEST_LINE, speaker};
use crate::time::{Day, Stamp, strip_relative, strip_stamp};

/// How an event begins.
pub enum Start<'a> {
    /// A time, and what follows it.
    Stamp { stamp: Box<Stamp>, rest: &'a str, is_bracketed: bool },
    /// A whole stamp behind something that a machine puts first.
    Within { stamp: Box<Stamp>, before: &'a str, rest: &'a str },
    /// Nothing but a time on its line.
    Alone(Box<Stamp>),
    /// `name [11:32 PM]`
    NameFirst { name: &'a str, stamp: Box<Stamp> },
    /// `words | time`
    TimeLast { words: &'a str, stamp: Option<Box<Stamp>> },
    /// `T+00:15 words`: how long after the start. Without the `T` it is one only among others of its like.
    Relative { seconds: i32, written: &'a str, rest: &'a str, is_bare: bool },
    /// `??:?? - words`
    Unknown(&'a str),
}

/// Finds how an event begins on this line, if one does.
pub fn start(text: &str) -> Option<Start<'_>> {
    if text.len() > LONGEST_LINE {
        return None;
    }
    if let Some(found) = slash(text) {
        return found;
    }
    let inner = undecorated(text);
    let bare = inner.trim_start_matches(['*', '_', '`']);
    if let Some(rest) = bare.strip_prefix("??:??") {
        return Some(Start::Unknown(words(rest)));
    }
    if let Some(found) = from_start(text, inner, bare) {
        return Some(found);
    }
    if let Some((stamp, rest)) = strip_stamp(bare) {
        let before = &text[..text.len() - inner.len()];
        let is_bracketed = before.trim_end().ends_with(['[', '(']) && rest.starts_with([']', ')']);
        let stamp = Box::new(stamp);
        if rest.trim_matches([']', ')', '*', '_', '`', ' ', ':']).is_empty()
            && !is_bracketed
            && !rest.contains(':')
        {
            return Some(Start::Alone(stamp));
        }
        return separated(rest).then_some(Start::Stamp { stamp, rest, is_bracketed });
    }
    name_first(text).or_else(|| stamp_within(text)).or_else(|| time_last(text))
}

/// `T+00:15` and `+15m`, of which the sign was taken for an ornament.
fn from_start<'a>(text: &'a str, inner: &'a str, bare: &'a str) -> Option<Start<'a>> {
    let sign = text.len() - inner.len();
    let is_bare = text[..sign].ends_with('+');
    let start = if is_bare { &text[sign - 1..] } else { bare };
    let (seconds, rest) = strip_relative(start)?;
    let written = start[..start.len() - rest.len()].trim();
    separated(rest).then_some(Start::Relative { seconds, written, rest, is_bare })
}

/// Tells whether a time ends here, so that `10:05th` and `15:04x` are words.
fn separated(rest: &str) -> bool {
    !rest.starts_with(|it: char| it.is_alphanumeric())
}

/// Takes off what stands before a time without saying anything: bullets, quotes, brackets, hashes, priorities.
fn undecorated(text: &str) -> &str {
    let mut rest = text.trim_start();
    // `<165>1 2025-01-15T…`
    if let Some((digits, after)) = rest.strip_prefix('<').and_then(|it| it.split_once('>'))
        && !digits.is_empty()
        && digits.bytes().all(|it| it.is_ascii_digit())
    {
        rest = after.trim_start_matches(|it: char| it.is_ascii_digit()).strip_prefix(' ').unwrap_or(after);
    }
    // `12. 15:04 …`
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0
        && digits < 4
        && let Some(after) = rest[digits..].strip_prefix(['.', ')']).filter(|after| after.starts_with(' '))
        && strip_stamp(after.trim_start().trim_start_matches(['*', '[', '('])).is_some()
    {
        rest = after;
    }
    // `:small_blue_diamond: 16:10`
    if rest.starts_with(':')
        && let Some((name, after)) = rest[1..].split_once(':')
        && name.chars().all(|it| it.is_ascii_lowercase() || it == '_')
        && !name.is_empty()
    {
        rest = after;
    }
    rest.trim_start_matches(|it: char| !it.is_alphanumeric() && !"~≈?".contains(it))
}

/// Takes off what parts a time from its words.
pub fn words(rest: &str) -> &str {
    let rest = rest.trim_start_matches([']', ')', '*', '_', '`']).trim_start();
    // The same moment in another zone: `/ 07:45-08:00 PDT`.
    let rest = match rest.strip_prefix('/').map(str::trim_start).and_then(strip_stamp) {
        Some((_, after)) => after.trim_start(),
        None => rest,
    };
    let cut = rest.trim_start_matches([':', '|', '•', ',', '·', '→']);
    if cut.len() < rest.len() {
        // The end of strong signs: `**15:58:** words`.
        return strip_dash(cut.trim_start_matches(['*', '_']).trim_start());
    }
    strip_dash(rest)
}

/// Takes a dash off, but not the sign of something that is named: `-!-`, `--flag`.
fn strip_dash(text: &str) -> &str {
    match text.strip_prefix(['-', '–', '—']) {
        Some(rest) if rest.starts_with(|it: char| it.is_whitespace() || it.is_alphanumeric()) => {
            rest.trim_start()
        }
        _ => text,
    }
}

/// `/timeline words | time`; other commands are of the program.
fn slash(text: &str) -> Option<Option<Start<'_>>> {
    let command = text.trim_start().strip_prefix('/')?;
    let (name, words) = command.split_once(' ').unwrap_or((command, ""));
    name.chars().all(|it| it.is_ascii_lowercase() || "-_".contains(it)).then_some(())?;
    if !["timeline", "event", "note", "log", "update"].contains(&name) {
        return Some(None);
    }
    Some(time_last(words).or(Some(Start::TimeLast { words: words.trim(), stamp: None })))
}

fn time_last(text: &str) -> Option<Start<'_>> {
    let (words, time) = text.rsplit_once('|')?;
    let (stamp, rest) = strip_stamp(time.trim())?;
    let words = words.trim().trim_start_matches(['-', '*', '•']).trim();
    (rest.trim().is_empty() && !words.is_empty())
        .then(|| Start::TimeLast { words, stamp: Some(Box::new(stamp)) })
}

/// `osprey [11:32 PM]`, as Slack's older clients copy it, and `heron — Today at 9:12 PM`, as Discord's do.
fn name_first(text: &str) -> Option<Start<'_>> {
    if let Some((name, time)) = text.trim_end().rsplit_once(" — ") {
        let time =
            ["Today at ", "Yesterday at "].iter().find_map(|day| time.strip_prefix(day)).unwrap_or(time);
        let (stamp, rest) = strip_stamp(time)?;
        return (rest.trim().is_empty() && speaker::is_name(name))
            .then(|| Start::NameFirst { name: name.trim(), stamp: Box::new(stamp) });
    }
    let inner = text.trim_end().strip_suffix(']')?;
    let (name, time) = inner.rsplit_once('[')?;
    let (stamp, rest) = strip_stamp(time)?;
    (rest.is_empty() && name.ends_with(' ') && speaker::is_name(name))
        .then(|| Start::NameFirst { name: name.trim(), stamp: Box::new(stamp) })
}

/// `203.0.113.40 - - [15/Jan/2025:09:12:44 +0000] "GET …`, `I, [2024-06-26T17:00:04 #126554] …`, `1:M 29 Aug 2023
/// 13:47:38 …`: a whole stamp near the beginning, behind what a machine puts there.
fn stamp_within(text: &str) -> Option<Start<'_>> {
    const NEAR_IN_BRACKETS: usize = 80;
    const NEAR: usize = 8;
    let whole = |at: usize| {
        let (stamp, rest) = strip_stamp(&text[at..])?;
        let has_year = matches!(stamp.day, Some(Day::Date(_)));
        let before = text[..at].trim_end_matches(['[', ' ']);
        // `After: 14/05/2025 8:00 PM` is the heading of an export.
        let is_row = has_year && separated(rest) && !before.ends_with(':') && !words(rest).is_empty();
        is_row.then(|| Start::Within { stamp: Box::new(stamp), before, rest })
    };
    let is_machine = |at: usize| {
        text[..at].contains(" - ") || text.starts_with(|it: char| it.is_ascii_digit()) || at <= NEAR
    };
    let bracket = text.find('[').filter(|at| *at < NEAR_IN_BRACKETS && is_machine(*at)).map(|at| at + 1);
    let blank = text
        .trim_start()
        .find(' ')
        .filter(|at| *at <= NEAR)
        .map(|at| text.len() - text.trim_start().len() + at + 1);
    bracket.into_iter().chain(blank).find_map(whole)
}
