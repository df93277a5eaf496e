//! Clock times at the start of a text, in the forms that people and machines write.

use jiff::civil::Time;

use crate::postmortem::ClockNote;

/// A clock time, or a stretch between two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// When it was, or began.
    pub time: Time,
    /// When it ended.
    pub until: Option<Time>,
    /// Whether the text says AM or PM.
    pub has_half: bool,
    /// Whether the text says that it is only about right.
    pub approximate: bool,
    /// What was odd about how it was written.
    pub notes: Vec<ClockNote>,
}

/// The words and signs that say that a time is only about right.
const DOUBT: [&str; 10] =
    ["~", "≈", "about ", "around ", "approximately ", "approx. ", "approx ", "roughly ", "circa ", "ca. "];

/// Takes a word of doubt off, and tells whether there was one.
pub fn strip_doubt(text: &str) -> (bool, &str) {
    let found = DOUBT.iter().find(|doubt| {
        // `get` and not a slice: the text may have a character of several bytes across the end.
        text.get(..doubt.len()).is_some_and(|beginning| beginning.eq_ignore_ascii_case(doubt))
    });
    found.map_or((false, text), |doubt| (true, text[doubt.len()..].trim_start()))
}

/// Takes a clock time off the start of a text: `3:00 PM`, `15:04:30`, `2100hrs`, `14 h 05`, `~8-9 PM`, `from 15:10 to
/// 15:20`, `noon`.
pub fn strip_clock(text: &str) -> Option<(Clock, &str)> {
    let (doubt, text) = strip_doubt(text);
    let (first, rest) = strip_hand(text)?;
    let (until, rest) = match strip_end(rest).filter(|_| !is_offset(&first, rest)) {
        Some((end, rest)) => (Some(end), rest),
        None => (None, rest),
    };
    let is_bare = first.is_bare_hour && first.half.is_none();
    if is_bare && until.as_ref().is_none_or(|end| end.half.is_none()) {
        // A lone number is no time.
        return None;
    }
    let (half, has_half) = (first.half.or_else(|| inherited(&first, until.as_ref()?)), first.half.is_some());
    let has_half = has_half || until.as_ref().is_some_and(|end| end.half.is_some());
    let approximate = doubt || first.is_about || until.as_ref().is_some_and(|end| end.is_about);
    let mut notes = first.notes.clone();
    let time = first.time(half, &mut notes)?;
    let until = match until {
        Some(end) => Some(end.time(end.half, &mut notes)?),
        None => None,
    };
    Some((Clock { time, until, has_half, approximate, notes }, rest))
}

/// Half of a day.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Am,
    Pm,
}

/// One position of the hands, as written.
#[derive(Clone)]
struct Hand {
    hour: i8,
    minute: i8,
    second: i8,
    half: Option<Half>,
    /// Whether there is an hour alone, which needs AM or PM to be a time.
    is_bare_hour: bool,
    is_about: bool,
    has_seconds: bool,
    notes: Vec<ClockNote>,
}

impl Hand {
    fn at(hour: i8, minute: i8, second: i8) -> Self {
        Self {
            hour,
            minute,
            second,
            half: None,
            is_bare_hour: false,
            is_about: false,
            has_seconds: false,
            notes: Vec::new(),
        }
    }

    fn time(&self, half: Option<Half>, notes: &mut Vec<ClockNote>) -> Option<Time> {
        let hour = match (half, self.hour) {
            (None, 24) if (self.minute, self.second) == (0, 0) => {
                notes.push(ClockNote::EndOfDay);
                0
            }
            (None, hour) => hour,
            (Some(half), 1..=12) => self.hour % 12 + if half == Half::Pm { 12 } else { 0 },
            // `14:15 PM` says one thing twice, and `14:15 AM` contradicts itself; the figures are the better witness.
            (Some(_), hour) => {
                notes.push(ClockNote::HalfContradicts);
                hour
            }
        };
        Time::new(hour, self.minute, self.second, 0).ok()
    }
}

/// Returns the half of the day that the end of a stretch gives to its beginning: both of `10:07-10:29 AM` are in the
/// morning, but `11:30-12:15 PM` begins before noon.
fn inherited(first: &Hand, end: &Hand) -> Option<Half> {
    let half = end.half.filter(|_| (1..=12).contains(&first.hour))?;
    let minutes = |hand: &Hand| i32::from(hand.hour % 12) * 60 + i32::from(hand.minute);
    Some(if minutes(first) <= minutes(end) {
        half
    } else if half == Half::Pm {
        Half::Am
    } else {
        Half::Pm
    })
}

/// Tells whether the end of a stretch is an offset after all: `22:06:58-06:00`.
fn is_offset(first: &Hand, rest: &str) -> bool {
    first.has_seconds && rest.starts_with('-') && rest[1..].starts_with(|it: char| it.is_ascii_digit())
}

/// Takes the end of a stretch off: `-10:29 AM`, ` – 14:40`, ` to 15:20`.
fn strip_end(text: &str) -> Option<(Hand, &str)> {
    let rest = text.trim_start();
    let rest = ["->", "→", "-", "–", "—", "~ ", "to ", "until ", "till "]
        .iter()
        .find_map(|sign| rest.strip_prefix(sign))?;
    let (end, rest) = strip_hand(rest.trim_start())?;
    // `10:05 - 3 readers` has no end, and neither has `9 - 10 people`.
    (!end.is_bare_hour || end.half.is_some()).then_some((end, rest))
}

fn strip_hand(text: &str) -> Option<(Hand, &str)> {
    if let Some(found) = strip_word(text) {
        return Some(found);
    }
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at(count);
    let (mut hand, rest) = match count {
        1 | 2 => strip_after_hour(digits.parse().ok()?, rest)?,
        3 | 4 => {
            let rest = strip_hours_word(rest)?;
            let (hour, minute) = digits.split_at(count - 2);
            (Hand::at(hour.parse().ok()?, minute.parse().ok()?, 0), rest)
        }
        _ => return None,
    };
    let rest = if hand.is_bare_hour { rest } else { strip_hours_word(rest).unwrap_or(rest) };
    let (half, rest) = strip_half(rest);
    hand.half = half;
    let (is_about, rest) = match rest.strip_prefix("ish") {
        Some(rest) if !starts_word(rest) => (true, rest),
        _ => (false, rest),
    };
    hand.is_about = is_about;
    // `10:05b` is no time, but `10:05Z` is one in UTC, and `_6:40 PM_` is emphasised.
    let is_utc = rest.strip_prefix('Z').is_some_and(|rest| !starts_word(rest));
    (!rest.starts_with(char::is_alphanumeric) || is_utc).then_some((hand, rest))
}

fn strip_word(text: &str) -> Option<(Hand, &str)> {
    [("noon", 12), ("midday", 12), ("midnight", 0)].iter().find_map(|(word, hour)| {
        let beginning = text.get(..word.len()).filter(|it| it.eq_ignore_ascii_case(word))?;
        let rest = &text[beginning.len()..];
        (!starts_word(rest)).then_some((Hand::at(*hour, 0, 0), rest))
    })
}

fn starts_word(text: &str) -> bool {
    text.starts_with(|it: char| it.is_alphanumeric() || it == '_')
}

/// Reads the minutes, and perhaps the seconds, after the hour.
fn strip_after_hour(hour: i8, text: &str) -> Option<(Hand, &str)> {
    let Some(sign) = text.chars().next().filter(|it| ":.;".contains(*it)) else {
        return Some(
            strip_french(hour, text).unwrap_or((Hand { is_bare_hour: true, ..Hand::at(hour, 0, 0) }, text)),
        );
    };
    let Some((minute, rest)) = strip_two_digits(&text[1..]) else {
        // `5:PM`
        let hand = Hand { is_bare_hour: true, ..Hand::at(hour, 0, 0) };
        return strip_half(&text[1..]).0.map(|_| (hand, &text[1..]));
    };
    let mut hand = Hand::at(hour, minute, 0);
    if sign == ';' {
        hand.notes.push(ClockNote::OddSign);
    }
    let rest = match rest.strip_prefix(sign).and_then(strip_two_digits) {
        Some((second, rest)) => {
            hand.second = second;
            hand.has_seconds = true;
            strip_fraction(rest)
        }
        // Three groups with dots are a version, a date or an address.
        None if sign == '.'
            && rest.starts_with('.')
            && rest[1..].starts_with(|it: char| it.is_ascii_digit()) =>
        {
            return None;
        }
        None => rest,
    };
    Some((hand, rest))
}

fn strip_two_digits(text: &str) -> Option<(i8, &str)> {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    (count == 2).then(|| Some((text[..2].parse().ok()?, &text[2..])))?
}

fn strip_fraction(text: &str) -> &str {
    match text.strip_prefix(['.', ',']) {
        Some(rest) if rest.starts_with(|it: char| it.is_ascii_digit()) => {
            rest.trim_start_matches(|it: char| it.is_ascii_digit())
        }
        _ => text,
    }
}

/// `14 h 05`, `14h05`, `14h` and `14 h:`, but not `14 h later`.
fn strip_french(hour: i8, text: &str) -> Option<(Hand, &str)> {
    let after = text.trim_start().strip_prefix(['h', 'H'])?;
    if let Some((minute, rest)) = strip_two_digits(after.trim_start()) {
        return Some((Hand::at(hour, minute, 0), rest));
    }
    let is_apart = text.len() > after.len() + 1;
    let goes_on = if is_apart { after.trim_start() } else { after };
    (!starts_word(goes_on)).then(|| (Hand::at(hour, 0, 0), after))
}

/// Takes `hrs`, `hours`, `h` or `uhr` off.
fn strip_hours_word(text: &str) -> Option<&str> {
    let rest = text.trim_start();
    let end = rest.find(|it: char| !it.is_ascii_alphabetic()).unwrap_or(rest.len());
    let is_word =
        ["hrs", "hr", "hours", "h", "uhr"].iter().any(|word| rest[..end].eq_ignore_ascii_case(word));
    let rest = &rest[end..];
    (is_word && !starts_word(rest)).then(|| rest.strip_prefix('.').unwrap_or(rest))
}

/// Takes `AM`, `p.m.` or `p. m.` off.
fn strip_half(text: &str) -> (Option<Half>, &str) {
    let rest = text.trim_start();
    let half = match rest.chars().next() {
        Some('a' | 'A') => Half::Am,
        Some('p' | 'P') => Half::Pm,
        _ => return (None, text),
    };
    let after = rest[1..].strip_prefix('.').unwrap_or(&rest[1..]);
    let blanks = if after.len() < rest.len() - 1 {
        after.trim_start_matches([' ', '\u{A0}', '\u{202F}'])
    } else {
        after
    };
    match blanks.strip_prefix(['m', 'M']) {
        // Emphasis may end here: `_6:40 PM_`.
        Some(after) if !after.starts_with(char::is_alphanumeric) => {
            (Some(half), after.strip_prefix('.').unwrap_or(after))
        }
        _ => (None, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Shows a reading: `15:04`, `10:07-10:29`, `~16:00`, with the notes and what is left.
    fn shown(text: &str) -> String {
        let Some((clock, rest)) = strip_clock(text) else { return "no".to_owned() };
        let hand = |time: Time| {
            let seconds = if time.second() > 0 { format!(":{:02}", time.second()) } else { String::new() };
            format!("{:02}:{:02}{seconds}", time.hour(), time.minute())
        };
        let until = clock.until.map(|until| format!("-{}", hand(until))).unwrap_or_default();
        let notes: String = clock.notes.iter().map(|note| format!(" {note:?}")).collect();
        format!("{}{}{until}{notes}|{rest}", if clock.approximate { "~" } else { "" }, hand(clock.time))
    }

    #[test]
    fn clocks() {
        insta::assert_snapshot!(
            [
                "3:00 PM",
                "3:00pm x",
                "3 PM",
                "12:05 a.m.",
                "12:00 PM",
                "15:04",
                "9.45",
                "0:00",
                "15:00:30",
                "15:00:30.123Z",
                "15:00:30,123 x",
                "2100hrs WAT",
                "1205hrs",
                "10:00 HRS",
                "5:PM",
                "11.50",
                "12;45PM",
                "9;31 - x",
                "~8-9 PM",
                "10:07-10:29 AM EDT",
                "11:30-12:15 PM",
                "11:30 AM - 12:20 PM",
                "14:30–14:40 UTC",
                "13:20pm ~ 13:30pm EAT",
                "2:30 PM -> 2:40 PM: x",
                "14:30 ~about x",
                "15:10 to 15:20 UTC",
                "14:15pm",
                "14:15 am",
                "24:00",
                "10.45ish",
                "Around noon",
                "14 h 05",
                "14h05",
                "17 h",
                "17:10 h]",
                "5:45 p. m.",
                "01.55 PM",
                "21.25.15: a",
                "930 hrs",
                "10:05 - line up",
                "09:14-called",
                "10:05 - 3 readers",
                "midnight",
                "3pm (WAT)",
            ]
            .map(|text| format!("{text:24} {}", shown(text)))
            .join("\n")
        );
    }

    #[test]
    fn no_clocks() {
        for text in [
            "",
            "3",
            "15",
            "25:00",
            "12:60",
            "12:5",
            "1500",
            "é:00",
            "~",
            "«3:00»",
            "203.0.113.40",
            "10.112.72.172",
            "14 h later",
            "9 - 10 people",
            "9 amps",
            "10:05b",
            "2024-01-28",
            "noontime",
            "3 pmx",
            "5.1.2",
        ] {
            assert_eq!(shown(text), "no", "{text}");
        }
    }
}
