//! The days and times that a sentence names, in their order, and which of them are a beginning and an end.

use super::day::{Found, any_day, any_stamp};
use crate::time::{Day, Stamp, may_begin_day};

/// A day or a time in a text.
#[derive(Clone, Debug)]
pub struct Mention {
    /// The byte at which it begins.
    pub start: usize,
    /// The byte at which it ends.
    pub end: usize,
    /// The day, and where its words are.
    pub day: Option<(Day, usize, usize)>,
    /// The time.
    pub stamp: Option<Stamp>,
}

/// How much of a text is looked through.
const FARTHEST: usize = 4_000;

/// Returns what a text names, in its order.
pub fn mentions(text: &str) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len().min(FARTHEST) {
        let rest = &text[at..];
        let Some(character) = rest.chars().next() else { break };
        let before = &text[..at];
        let begins = (character.is_alphanumeric() || character == '~')
            && !before.ends_with(|it: char| it.is_alphanumeric() || "./-:#_@".contains(it))
            && (character.is_ascii_digit()
                || character == '~'
                || may_begin_day(rest)
                || starts_word_of_time(rest));
        match begins.then(|| mention(text, at)).flatten() {
            Some(mention) => {
                at = mention.end.max(at + character.len_utf8());
                found.push(mention);
            }
            None => at += character.len_utf8(),
        }
    }
    found
}

fn starts_word_of_time(text: &str) -> bool {
    ["noon", "midnight", "midday"]
        .iter()
        .any(|word| text.get(..word.len()).is_some_and(|it| it.eq_ignore_ascii_case(word)))
}

fn mention(text: &str, at: usize) -> Option<Mention> {
    let rest = &text[at..];
    if let Some(Found { stamp, rest: after, .. }) = any_stamp(rest)
        && is_time(&stamp, after)
    {
        let end = text.len() - after.len();
        let day = stamp.day.map(|day| {
            let words = any_day(rest).map_or(0, |(_, after)| rest.len() - after.len());
            if words > 0 {
                (day, at, at + words)
            } else {
                // The day stands behind the time.
                let start = rest[..end - at]
                    .find(&stamp.clock_text)
                    .map_or(at, |it| at + it + stamp.clock_text.len());
                (day, start, end)
            }
        });
        return Some(Mention { start: at, end, day, stamp: Some(stamp) });
    }
    let (day, after) = any_day(rest)?;
    let end = text.len() - after.len();
    Some(Mention { start: at, end, day: Some((day, at, end)), stamp: None })
}

/// Tells whether what reads as a time is one and no number, no version and no length of time.
fn is_time(stamp: &Stamp, after: &str) -> bool {
    let written = stamp.clock_text.as_str();
    let after = after.trim_start();
    let unit = after
        .split(|it: char| !it.is_ascii_alphabetic() && it != '%')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let counts = after.starts_with('%')
        || [
            "hours", "hour", "hrs", "minutes", "minute", "mins", "min", "seconds", "gb", "mb", "ms",
            "percent", "million", "times", "x",
        ]
        .contains(&unit.as_str());
    let lower = written.to_ascii_lowercase();
    let has_colon = written.contains([':', ';']);
    let is_length = (lower.ends_with("hours") || lower.ends_with("hour")) && has_colon;
    let is_dotted = written.contains('.') && !stamp.clock.has_half && !has_colon && stamp.zone.is_none();
    !counts
        && !is_length
        && !is_dotted
        && !after.starts_with(|it: char| it.is_alphanumeric() && after.len() == 1)
}

/// A beginning, an end, and the words that name both.
#[derive(Clone, Debug)]
pub struct Stretch {
    /// The mention of the beginning.
    pub first: usize,
    /// The mention of the end; `None` if there is none, or if it stands in the first.
    pub last: Option<usize>,
    /// Whether words such as `from` and `to` say that it is one.
    pub is_certain: bool,
}

/// Finds the beginning and the end that a text names.
pub fn stretch(text: &str, mentions: &[Mention]) -> Option<Stretch> {
    let times: Vec<usize> = (0..mentions.len()).filter(|at| mentions[*at].stamp.is_some()).collect();
    let certain = times.iter().enumerate().find_map(|(at, &first)| {
        let stamp = mentions[first].stamp.as_ref()?;
        if stamp.clock.until.is_some() {
            return Some(Stretch { first, last: None, is_certain: true });
        }
        let &second = times.get(at + 1)?;
        let between = joining(text, mentions, first, second);
        is_joint(&between).then_some(Stretch { first, last: Some(second), is_certain: true })
    });
    certain.or_else(|| times.first().map(|&first| Stretch { first, last: None, is_certain: false }))
}

/// Returns the words between two mentions without the days there.
fn joining(text: &str, mentions: &[Mention], first: usize, second: usize) -> String {
    let mut words = String::new();
    let mut at = mentions[first].end;
    for mention in &mentions[first + 1..=second] {
        words.push_str(&text[at.min(mention.start)..mention.start]);
        words.push(' ');
        at = mention.end;
    }
    words
}

fn is_joint(between: &str) -> bool {
    const WORDS: [&str; 79] = [
        "hours",
        "hour",
        "minutes",
        "minute",
        "starting",
        "ending",
        "finishing",
        "concluded",
        "et",
        "y",
        "e",
        "às",
        "as",
        "até",
        "ao",
        "do",
        "dia",
        "das",
        "da",
        "horas",
        "heures",
        "las",
        "until",
        "later",
        "we",
        "was",
        "were",
        "resolved",
        "restored",
        "fixed",
        "by",
        "been",
        "fully",
        "finished",
        "lasted",
        "lasting",
        "it",
        "service",
        "when",
        "back",
        "online",
        "recovered",
        "stopped",
        "completely",
        "services",
        "to",
        "until",
        "till",
        "through",
        "and",
        "a",
        "à",
        "hasta",
        "al",
        "au",
        "jusqu",
        "jusquà",
        "le",
        "el",
        "on",
        "the",
        "approximately",
        "around",
        "about",
        "roughly",
        "at",
        "of",
        "next",
        "day",
        "las",
        "del",
        "de",
        "same",
        "vers",
        "ended",
        "end",
        "following",
        "time",
        "morning",
    ];
    const JOINTS: [&str; 19] = [
        "to", "until", "till", "through", "and", "a", "à", "hasta", "au", "jusqu", "ended", "al", "às",
        "até", "ending", "et", "y", "e", "end",
    ];
    const MOST: usize = 9;
    let is_decimal = |at: usize| {
        let digit =
            |at: Option<usize>| at.and_then(|at| between.as_bytes().get(at)).is_some_and(u8::is_ascii_digit);
        digit(at.checked_sub(1)) && digit(at.checked_add(1))
    };
    let ends = between.match_indices(['.', ';', '!', '?']).any(|(at, _)| !is_decimal(at));
    if ends && !between.contains("a.m") {
        return false;
    }
    let cleaned = between.replace('\'', " ");
    // A zone in brackets, or a weekday, may stand there.
    let words: Vec<String> = cleaned
        .split(|it: char| !it.is_alphanumeric())
        .filter(|word| {
            !word.is_empty() && !word.bytes().all(|it| it.is_ascii_uppercase() || it.is_ascii_digit())
        })
        .map(str::to_lowercase)
        .filter(|word| !word.ends_with("day"))
        .collect();
    let has_joint =
        words.iter().any(|word| JOINTS.contains(&word.as_str())) || between.contains(['-', '–', '—', '→']);
    has_joint && words.len() <= MOST && words.iter().all(|word| WORDS.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let mentions = mentions(text);
        let Some(found) = stretch(text, &mentions) else { return "none".to_owned() };
        let show = |at: usize| &text[mentions[at].start..mentions[at].end];
        format!(
            "{} {} | {:?}",
            if found.is_certain { "certain" } else { "open" },
            show(found.first),
            found.last.map(show)
        )
    }

    #[test]
    fn stretches() {
        let lines = [
            "The outage occurred on January 28, 2024, from 3:00 PM to 5:30 PM (WAT).",
            "2024-06-03 14:02 UTC to 2024-06-03 15:37 UTC (1 hour 35 minutes)",
            "December 4, 2023, 10:20 AM (GMT+1)",
            "20 November 2024, 06:55 - 09:10 UTC",
            "Thursday, March 14, 13:20 PST to 16:50 PST (3.5 hours)",
            "November 25, 2023, 8:00 PM - November 26, 2023, 1:30 AM (UTC)",
            "06:15 AM to 08:00 AM EAT, April 22, 2024 (105 minutes)",
            "from 23:15 on 18 August to 02:43 on 19 August 2025 (CET)",
            "le 5 mars 2024, de 14 h 05 à 16 h 30, heure de Douala (UTC+1)",
            "20 de diciembre de 2024, de 17:10 a 18:50, hora de Bogotá (UTC-5)",
            "On 13/10/2023 from 2100hrs CAT to 2148hrs CAT, one request",
            "From [2024-02-17 11:40 PM to 2024-02-19 6:30 AM, UTC], about 31 hours",
            "on Tuesday January 9 from 17:09 EST to approximately 23:42 EST",
            "2 hours and 20 minutes, from 10:00 AM to 12;20PM (SAST)on August 23, 2024.",
            "starting at approximately 20:00 UTC, new releases",
            "At 09:15 UTC, we deployed. At 09:40 all was well",
            "1:30 hours, version 11.50",
            "Between 2:11 AM and 3:24 AM PDT, phone alerts",
        ];
        insta::assert_snapshot!(lines.map(|text| format!("{text:72} {}", shown(text))).join("\n"));
    }
}
