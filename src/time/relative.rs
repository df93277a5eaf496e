//! Times that count from the start of the incident: `T+00:15`, `T-5 min`, `+15m`.

/// Takes such a time off the start of a text, and returns its seconds.
///
/// With a colon it is hours and minutes, and perhaps seconds; without one it needs its unit, except for zero. A minus
/// needs the `T`: alone it is a bullet.
pub fn strip_relative(text: &str) -> Option<(i32, &str)> {
    let after = text.strip_prefix(['T', 't']);
    let rest = after.unwrap_or(text);
    let (sign, rest) = match rest.chars().next()? {
        '+' => (1, &rest[1..]),
        '-' if after.is_some() => (-1, &rest[1..]),
        '\u{2212}' if after.is_some() => (-1, &rest['\u{2212}'.len_utf8()..]),
        _ => return None,
    };
    let rest = if after.is_some() { rest.trim_start() } else { rest };
    let (seconds, rest) = strip_hands(rest).or_else(|| strip_amounts(rest))?;
    let goes_on = rest.strip_prefix(':').unwrap_or(rest).starts_with(|it: char| it.is_ascii_digit());
    (!goes_on && !rest.starts_with(char::is_alphanumeric)).then_some((sign * seconds, rest))
}

/// `00:15`, `1:05:30`
fn strip_hands(text: &str) -> Option<(i32, &str)> {
    let (hours, rest) = strip_number(text)?;
    let (minutes, rest) = strip_sixty(rest)?;
    let (seconds, rest) = strip_sixty(rest).unwrap_or((0, rest));
    Some((hours * 3_600 + minutes * 60 + seconds, rest))
}

fn strip_sixty(text: &str) -> Option<(i32, &str)> {
    let (number, rest) = strip_number(text.strip_prefix(':')?)?;
    (number < 60 && text.len() - rest.len() == 3).then_some((number, rest))
}

/// `15m`, `5 min`, `1h30m`, `1 h 30 min`, `0`
fn strip_amounts(text: &str) -> Option<(i32, &str)> {
    let (mut all, mut left) = (0, None);
    let mut rest = text;
    while let Some((number, after)) = strip_number(rest) {
        let word = after.trim_start_matches(' ');
        let end = word.find(|it: char| !it.is_ascii_alphabetic()).unwrap_or(word.len());
        let unit = match &word[..end] {
            "s" | "sec" | "secs" | "second" | "seconds" => 1,
            "m" | "min" | "mins" | "minute" | "minutes" => 60,
            "h" | "hr" | "hrs" | "hour" | "hours" => 3_600,
            _ if number == 0 && left.is_none() => return Some((0, after)),
            _ => break,
        };
        all += number * unit;
        left = Some(&word[end..]);
        rest = word[end..].trim_start_matches(' ');
    }
    left.map(|rest| (all, rest))
}

/// Takes a number of at most four digits off: no incident is longer.
fn strip_number(text: &str) -> Option<(i32, &str)> {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=4).contains(&count).then(|| Some((text[..count].parse().ok()?, &text[count..])))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_from_the_start() {
        for (text, seconds, rest) in [
            ("T+00:15 alerts", 900, " alerts"),
            ("T+15m: x", 900, ": x"),
            ("T-5 min", -300, ""),
            ("T \u{2212} x", 0, "no"),
            ("T\u{2212}5 min", -300, ""),
            ("+00:15", 900, ""),
            ("+15m", 900, ""),
            ("+15m 3 hosts", 900, " 3 hosts"),
            ("t+1h30m", 5_400, ""),
            ("T+1 h 30 min|", 5_400, "|"),
            ("T+00:00:30 x", 30, " x"),
            ("T+90 seconds", 90, ""),
            ("T+0", 0, ""),
            ("T+100:00", 360_000, ""),
        ] {
            let expected = if rest == "no" { None } else { Some((seconds, rest)) };
            assert_eq!(strip_relative(text), expected, "{text}");
        }
    }

    #[test]
    fn what_counts_from_nothing() {
        for text in [
            "",
            "T",
            "T+",
            "+1",
            "+15",
            "T+15",
            "T+15x",
            "-5 min",
            "-00:05",
            "15m",
            "T5",
            "+15mx",
            "T+0:5",
            "T+00:60",
            "T+00:15:99",
            "T+12345m",
            "TT+00:15",
            "T+é",
            "+01:00:00:00",
            "T+15 users",
        ] {
            assert_eq!(strip_relative(text), None, "{text}");
        }
    }
}
