//! A reader of mrkdwn.

use super::bare;

/// Returns what Slack shows, or what it would do that nobody asked for.
pub fn read_by_slack(text: &str) -> Result<String, String> {
    let mut shown = String::new();
    let mut is_code = false;
    for row in text.lines() {
        if row == "```" {
            is_code = !is_code;
        } else if row.contains("```") {
            return Err(format!("a fence in {row}"));
        } else {
            shown.push_str(&if is_code { decoded(row)? } else { slack_row(row)? });
            shown.push('\n');
        }
    }
    if is_code { Err("code is never closed".to_owned()) } else { Ok(bare(&shown)) }
}

fn slack_row(row: &str) -> Result<String, String> {
    if row.starts_with("&gt;") {
        return Err(format!("a quotation: {row}"));
    }
    // Each character, and whether it may be a sign.
    let mut letters: Vec<(char, bool)> = Vec::new();
    let mut rest = row;
    while let Some(letter) = rest.chars().next() {
        if letter != '<' {
            letters.push((letter, true));
            rest = &rest[letter.len_utf8()..];
            continue;
        }
        let (inside, after) = rest[1..].split_once('>').ok_or(format!("a bracket in {row}"))?;
        let (address, label) = inside.split_once('|').unwrap_or((inside, inside));
        let is_link = ["http://", "https://", "mailto:", "http:", "https:"]
            .iter()
            .any(|it| address.to_lowercase().starts_with(it));
        if !is_link || address.contains('<') {
            return Err(format!("{inside} is no link"));
        }
        letters.extend(label.chars().map(|letter| (letter, inside.contains('|'))));
        rest = after;
    }
    take_pairs(&mut letters, '`');
    for sign in ['*', '_', '~'] {
        take_pairs(&mut letters, sign);
    }
    for (at, _) in letters.iter().enumerate().filter(|(_, letter)| **letter == ('@', true)) {
        let name: String =
            letters[at + 1..].iter().map(|letter| letter.0).take_while(|it| it.is_alphanumeric()).collect();
        if ["all", "here", "channel", "everyone"].contains(&name.as_str()) {
            return Err(format!("a call to {name}: {row}"));
        }
    }
    let shown: String = letters.into_iter().map(|(letter, _)| letter).collect();
    decoded(&shown)
}

/// Returns what Slack shows of a text that somebody pastes into the field for messages, or whom it would call.
///
/// There, `&`, `<` and `>` are text, and an address is one by its form.
pub fn read_by_composer(text: &str) -> Result<String, String> {
    let mut posted = String::new();
    let mut is_code = false;
    for row in text.split_inclusive('\n') {
        is_code ^= row.trim_end() == "```";
        let mut rest = row;
        while let Some(at) = rest.find("http").filter(|_| !is_code) {
            let (before, address) = rest.split_at(at);
            let ends = |it: char| it.is_whitespace() || "<>()\"|".contains(it);
            let (address, after) = address.split_at(address.find(ends).unwrap_or(address.len()));
            let is_one = address.contains("://") && !before.ends_with(char::is_alphanumeric);
            posted.push_str(&escaped(before));
            posted.push_str(&if is_one { format!("<{}>", escaped(address)) } else { escaped(address) });
            rest = after;
        }
        posted.push_str(&escaped(rest));
    }
    read_by_slack(&posted)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Takes off each pair of a sign: it begins at the edge of a word, and so it ends.
pub fn take_pairs(letters: &mut [(char, bool)], sign: char) {
    let is_code = sign == '`';
    let mut from = 0;
    loop {
        let is_word = |at: Option<usize>, letters: &[(char, bool)]| {
            at.and_then(|at| letters.get(at)).is_some_and(|it| it.0.is_alphanumeric())
        };
        let is_blank =
            |at: usize, letters: &[(char, bool)]| letters.get(at).is_none_or(|it| it.0.is_whitespace());
        let begins = (from..letters.len()).find(|at| {
            letters[*at] == (sign, true)
                && (is_code || !is_word(at.checked_sub(1), letters) && !is_blank(at + 1, letters))
        });
        let Some(begins) = begins else { return };
        let ends = (begins + 2..letters.len()).find(|at| {
            letters[*at] == (sign, true)
                && (is_code || !is_word(Some(at + 1), letters) && !is_blank(at - 1, letters))
        });
        from = begins + 1;
        if let Some(ends) = ends {
            if is_code {
                letters[begins..ends].iter_mut().for_each(|letter| letter.1 = false);
            }
            // What is left in the place of a sign is no letter and no blank, as the sign was.
            letters[begins] = ('\u{200B}', false);
            letters[ends] = ('\u{200B}', false);
        }
    }
}

/// Resolves the three entities and takes what looks like a sign for it.
fn decoded(text: &str) -> Result<String, String> {
    let mut shown = String::new();
    for (at, part) in text.split('&').enumerate() {
        if at == 0 {
            shown.push_str(part);
            continue;
        }
        let entity =
            [("amp;", '&'), ("lt;", '<'), ("gt;", '>')].into_iter().find(|(name, _)| part.starts_with(name));
        let (name, letter) = entity.ok_or(format!("an ampersand before {part}"))?;
        shown.push(letter);
        shown.push_str(&part[name.len()..]);
    }
    if text.contains(['<', '>']) {
        return Err(format!("a bracket in {text}"));
    }
    Ok(signs(&shown))
}

pub fn signs(text: &str) -> String {
    text.replace('\u{2217}', "*").replace('\u{2CD}', "_").replace('\u{223C}', "~").replace('\u{2CB}', "`")
}
