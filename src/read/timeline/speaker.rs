//! Who said something: the ways of chat programs to put a name before the words.

/// What stands after a time.
pub struct Said<'a> {
    /// Who said it.
    pub author: Option<&'a str>,
    /// What was said, or done.
    pub text: &'a str,
}

/// Takes a name in the manner of IRC off: `<nick> text`, `<@nick> text`, `* nick text`.
pub fn irc(text: &str) -> Option<Said<'_>> {
    if let Some(rest) = text.strip_prefix('<') {
        let (nick, rest) = rest.split_once('>')?;
        let nick = nick.trim_start_matches(['@', '+', '%', '~', '&', ' ']);
        let is_nick = !nick.is_empty() && nick.len() <= 40 && !nick.contains(' ') && rest.starts_with(' ');
        return is_nick.then(|| Said { author: Some(nick), text: rest.trim_start() });
    }
    let (nick, rest) = text.strip_prefix("* ")?.split_once(' ')?;
    Some(Said { author: Some(nick), text: rest })
}

/// Takes a name with a colon off: `Depot lead: text`. A name is short, and no sentence.
pub fn colon(text: &str) -> Option<Said<'_>> {
    let (name, rest) = text.split_once(':')?;
    let is_apart = rest.is_empty() || rest.starts_with(' ');
    (is_apart && is_name(name)).then(|| Said { author: Some(name.trim()), text: rest.trim_start() })
}

/// Tells whether a text could be somebody's name.
pub fn is_name(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty()
        && text.chars().count() <= 40
        && text.split_whitespace().count() <= 4
        && !text.contains(['.', ',', '!', '?', ';', '"', '/', '='])
        && text.contains(|it: char| it.is_alphanumeric())
}

/// Tells whether a line is of the program and not of anybody: joins, reactions, attachments, counts of replies.
pub fn is_noise(text: &str) -> bool {
    let text = text.trim();
    let lower = text.to_ascii_lowercase();
    text.starts_with("-!-")
        || text.starts_with("*** ")
        || ["joins:", "quits:", "parts:", "last reply ", "exported "].iter().any(|it| lower.starts_with(it))
        || [
            "new",
            "today",
            "yesterday",
            "new messages",
            "{attachments}",
            "{reactions}",
            "view thread",
            "also sent to the channel",
        ]
        .contains(&lower.as_str())
        || [
            "omitted>",
            "image omitted",
            "video omitted",
            "audio omitted",
            "sticker omitted",
            "document omitted",
            "gif omitted",
        ]
        .iter()
        .any(|it| lower.ends_with(it))
        || [" has joined the channel", " has left the channel", " has joined", " has quit", " has left"]
            .iter()
            .any(|it| lower.ends_with(it))
        || is_reply_count(&lower)
        || is_reaction(text)
}

fn is_reply_count(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    digits > 0 && [" reply", " replies"].contains(&&text[digits..])
}

/// `:eyes:`
fn is_reaction(text: &str) -> bool {
    text.len() > 2
        && text.starts_with(':')
        && text.ends_with(':')
        && text[1..text.len() - 1].chars().all(|it| it.is_ascii_alphanumeric() || "_+-:".contains(it))
}
