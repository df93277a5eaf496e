//! Time zones as people write them, and what they mean.
//!
//! Source of the offsets: the IANA time zone database (2024) for zones in use. An abbreviation is a name and not a
//! zone: some mean several things, and for those every meaning is listed, so that the page can ask.

/// What a written zone means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ZoneMeaning {
    /// A fixed distance from UTC, in minutes to the east.
    Offset(i16),
    /// One of several distances, each with the name that tells it from the others.
    Ambiguous(&'static [(&'static str, i16)]),
    /// A place in the form of the time zone database, such as `Africa/Lagos`. Its distance depends on the day, and
    /// the browser knows it.
    Place(String),
}

/// Abbreviations with one meaning, in minutes to the east of UTC.
const ONE_MEANING: &[(&str, i16)] = &[
    ("UTC", 0),
    ("GMT", 0),
    ("Z", 0),
    ("WET", 0),
    ("WAT", 60),
    ("CET", 60),
    ("WEST", 60),
    ("CAT", 120),
    ("SAST", 120),
    ("EET", 120),
    ("CEST", 120),
    ("EAT", 180),
    ("EEST", 180),
    ("IDT", 180),
    ("MSK", 180),
    ("TRT", 180),
    ("GST", 240),
    ("PKT", 300),
    ("NPT", 345),
    ("ICT", 420),
    ("WIB", 420),
    ("SGT", 480),
    ("HKT", 480),
    ("PHT", 480),
    ("AWST", 480),
    ("JST", 540),
    ("KST", 540),
    ("ACST", 570),
    ("AEST", 600),
    ("ACDT", 630),
    ("AEDT", 660),
    ("NZST", 720),
    ("NZDT", 780),
    ("NDT", -150),
    ("BRT", -180),
    ("ART", -180),
    ("ADT", -180),
    ("CLT", -240),
    ("EDT", -240),
    ("EST", -300),
    ("CDT", -300),
    ("COT", -300),
    ("PET", -300),
    ("MDT", -360),
    ("MST", -420),
    ("PDT", -420),
    ("PST", -480),
    ("AKDT", -480),
    ("AKST", -540),
    ("HST", -600),
];

/// Abbreviations that mean different things to different people.
const SEVERAL_MEANINGS: &[(&str, &[(&str, i16)])] = &[
    ("IST", &[("India", 330), ("Ireland, summer", 60), ("Israel", 120)]),
    ("BST", &[("Britain, summer", 60), ("Bangladesh", 360)]),
    ("CST", &[("Central America and the central US", -360), ("China", 480), ("Cuba", -300)]),
    ("AST", &[("Atlantic Canada", -240), ("Arabia", 180)]),
    ("ET", &[("Eastern, winter", -300), ("Eastern, summer", -240)]),
    ("CT", &[("Central, winter", -360), ("Central, summer", -300)]),
    ("MT", &[("Mountain, winter", -420), ("Mountain, summer", -360)]),
    ("PT", &[("Pacific, winter", -480), ("Pacific, summer", -420)]),
];

/// Names in words. Those without "standard" or "daylight" leave the summer open.
const NAMES: &[(&str, i16)] = &[
    ("west africa time", 60),
    ("west african time", 60),
    ("central africa time", 120),
    ("central african time", 120),
    ("east africa time", 180),
    ("east african time", 180),
    ("south africa standard time", 120),
    ("south african standard time", 120),
    ("india standard time", 330),
    ("indian standard time", 330),
    ("coordinated universal time", 0),
    ("greenwich mean time", 0),
    ("british summer time", 60),
    ("central european time", 60),
    ("central european summer time", 120),
    ("eastern standard time", -300),
    ("eastern daylight time", -240),
    ("central standard time", -360),
    ("central daylight time", -300),
    ("mountain standard time", -420),
    ("mountain daylight time", -360),
    ("pacific standard time", -480),
    ("pacific daylight time", -420),
    ("japan standard time", 540),
];

/// Returns what a zone means; `None` if it is not known, which harms nothing: it is printed as it was written.
///
/// # Examples
///
/// ```
/// use retold::time::{ZoneMeaning, zone_meaning};
///
/// assert_eq!(zone_meaning("WAT"), Some(ZoneMeaning::Offset(60)));
/// assert_eq!(zone_meaning("UTC-5:30"), Some(ZoneMeaning::Offset(-330)));
/// assert!(matches!(zone_meaning("IST"), Some(ZoneMeaning::Ambiguous(_))));
/// ```
pub fn zone_meaning(written: &str) -> Option<ZoneMeaning> {
    let (meaning, rest) = strip_zone(written.trim())?;
    rest.trim().is_empty().then_some(meaning)
}

/// Takes a zone that is known off the start of a text.
pub fn strip_zone(text: &str) -> Option<(ZoneMeaning, &str)> {
    strip_offset(text)
        .or_else(|| strip_name(text))
        .or_else(|| strip_place(text))
        .or_else(|| strip_abbreviation(text))
}

/// Returns the first zone that is named in a text: `Friday 31 January 2025, all SAST`, `Times are Europe/Berlin`.
pub fn zone_in(text: &str) -> Option<(String, ZoneMeaning)> {
    let named = |word: &str| Some((word.to_owned(), zone_meaning(word).filter(|_| word.len() > 2)?));
    let place = text.split(|it: char| !it.is_ascii_alphanumeric() && !"/_".contains(it)).find_map(named);
    let place = place.filter(|(_, meaning)| matches!(meaning, ZoneMeaning::Place(_)));
    place.or_else(|| text.split(|it: char| !it.is_ascii_alphanumeric() && it != '+').find_map(named))
}

fn strip_abbreviation(text: &str) -> Option<(ZoneMeaning, &str)> {
    let end = text.find(|it: char| !it.is_ascii_alphabetic()).unwrap_or(text.len());
    // In capitals only: `est` and `cat` are words.
    let (word, rest) = text.split_at(end);
    if rest.starts_with(|it: char| it.is_alphanumeric() || it == '_') {
        return None;
    }
    if let Some((_, meanings)) = SEVERAL_MEANINGS.iter().find(|(name, _)| *name == word) {
        return Some(strip_told(rest, meanings).unwrap_or((ZoneMeaning::Ambiguous(meanings), rest)));
    }
    let (_, base) = ONE_MEANING.iter().find(|(name, _)| *name == word)?;
    // `UTC+1`, `GMT -5`; the others have no offset of their own.
    match strip_offset(rest.trim_start()).filter(|_| *base == 0 && word.len() == 3) {
        Some((offset, rest)) => Some((offset, rest)),
        None => Some((ZoneMeaning::Offset(*base), rest)),
    }
}

/// Takes off which of several meanings it is: ` (UTC+5:30)` behind `IST`.
fn strip_told<'a>(text: &'a str, meanings: &[(&str, i16)]) -> Option<(ZoneMeaning, &'a str)> {
    let (meaning, rest) = strip_zone(text.trim_start().strip_prefix('(')?)?;
    let is_one = meanings.iter().any(|(_, minutes)| meaning == ZoneMeaning::Offset(*minutes));
    Some((meaning, rest.strip_prefix(')').filter(|_| is_one)?))
}

/// Writes minutes to the east of UTC: `UTC+05:30`.
pub fn utc_offset(minutes: i16) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    let minutes = minutes.unsigned_abs();
    format!("UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Takes `+1`, `-05:30` or `+0100` off.
fn strip_offset(text: &str) -> Option<(ZoneMeaning, &str)> {
    let (sign, digits) = match text.chars().next()? {
        '+' => (1, &text[1..]),
        '-' => (-1, &text[1..]),
        '\u{2212}' => (-1, &text['\u{2212}'.len_utf8()..]),
        _ => return None,
    };
    let count = digits.bytes().take_while(u8::is_ascii_digit).count();
    let (hours, minutes, rest) = match count {
        1 | 2 => match digits[count..].strip_prefix(':').filter(|it| two_digits(it)) {
            Some(rest) => (&digits[..count], &rest[..2], &rest[2..]),
            None => (&digits[..count], "0", &digits[count..]),
        },
        4 => (&digits[..2], &digits[2..4], &digits[4..]),
        _ => return None,
    };
    let (hours, minutes): (i16, i16) = (hours.parse().ok()?, minutes.parse().ok()?);
    let is_end = !rest.starts_with(|it: char| it.is_alphanumeric());
    // UTC-12 to UTC+14 are the ends of the world.
    (hours <= 14 && minutes < 60 && is_end)
        .then_some((ZoneMeaning::Offset(sign * (hours * 60 + minutes)), rest))
}

fn two_digits(text: &str) -> bool {
    text.len() >= 2 && text.bytes().take(2).all(|it| it.is_ascii_digit())
}

fn strip_name(text: &str) -> Option<(ZoneMeaning, &str)> {
    let found = NAMES.iter().find(|(name, _)| {
        text.get(..name.len()).is_some_and(|beginning| beginning.eq_ignore_ascii_case(name))
    })?;
    Some((ZoneMeaning::Offset(found.1), &text[found.0.len()..]))
}

fn strip_place(text: &str) -> Option<(ZoneMeaning, &str)> {
    const AREAS: [&str; 9] = [
        "Africa/",
        "America/",
        "Antarctica/",
        "Asia/",
        "Atlantic/",
        "Australia/",
        "Europe/",
        "Indian/",
        "Pacific/",
    ];
    AREAS.iter().find(|area| text.starts_with(**area))?;
    let is_part = |it: char| it.is_ascii_alphanumeric() || "/_+-".contains(it);
    let end = text.find(|it| !is_part(it)).unwrap_or(text.len());
    Some((ZoneMeaning::Place(text[..end].to_owned()), &text[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_that_are_known() {
        for (written, minutes) in [
            ("UTC", 0),
            ("Z", 0),
            ("WAT", 60),
            ("EDT", -240),
            ("UTC+1", 60),
            ("GMT -5", -300),
            ("UTC+05:30", 330),
            ("+0100", 60),
            ("-06:00", -360),
            ("West Africa Time", 60),
        ] {
            assert_eq!(zone_meaning(written), Some(ZoneMeaning::Offset(minutes)), "{written}");
        }
        assert_eq!(zone_meaning("Africa/Lagos"), Some(ZoneMeaning::Place("Africa/Lagos".to_owned())));
    }

    #[test]
    fn a_name_of_several_meanings_may_say_which() {
        for (minutes, told) in [(330, "UTC+05:30"), (60, "UTC+01:00"), (120, "UTC+02:00")] {
            assert_eq!(utc_offset(minutes), told);
            let written = format!("IST ({told})");
            assert_eq!(zone_meaning(&written), Some(ZoneMeaning::Offset(minutes)), "{written}");
        }
        assert_eq!(utc_offset(-210), "UTC-03:30");
        // What IST never means is another remark.
        assert_eq!(zone_meaning("IST (UTC-03:30)"), None);
        assert!(matches!(zone_meaning("IST"), Some(ZoneMeaning::Ambiguous(_))));
    }

    #[test]
    fn a_zone_is_found_in_a_heading() {
        for (text, zone) in [
            ("Friday 31 January 2025, all SAST", Some("SAST")),
            ("Times are Europe/Berlin.", Some("Europe/Berlin")),
            ("(America/New_York)", Some("America/New_York")),
            ("WAT/UTC+1", Some("WAT")),
            ("no zone here", None),
        ] {
            assert_eq!(zone_in(text).map(|(written, _)| written).as_deref(), zone, "{text}");
        }
    }

    #[test]
    fn words_are_no_zones() {
        for written in ["", "cat", "DB", "EST2", "ESTIMATE", "+", "+99", "-3pm", "WAT+1x"] {
            assert_eq!(zone_meaning(written), None, "{written}");
        }
    }

    #[test]
    fn every_abbreviation_is_listed_once() {
        let mut names: Vec<_> = ONE_MEANING.iter().map(|(name, _)| name).collect();
        names.extend(SEVERAL_MEANINGS.iter().map(|(name, _)| name));
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
