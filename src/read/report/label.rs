//! Which blocks name the part that begins with them, and what stands behind the name.

use super::day::days;
use super::role::{LONGEST_LABEL, Role, role_of, role_of_heading};
use super::scan::{Block, Kind};
use super::visible::{bare, normal, undecorated};
use crate::time::strip_stamp;

/// How a name is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A heading of a level.
    Heading(u8),
    /// A bullet with a name, and its indent.
    Item(usize),
    /// A line with a name, and its indent.
    Line(usize),
}

/// The name of a part.
#[derive(Clone, Debug)]
pub struct Label {
    /// What it says that the part is; `None` for words of no known meaning.
    pub role: Option<Role>,
    /// The words, as in the source.
    pub words: String,
    /// How it is set.
    pub form: Form,
    /// What stands behind it on its line.
    pub value: String,
    /// Whether it is set in strong letters or is a heading.
    pub is_strong: bool,
}

/// Returns the name in a block.
pub fn label(block: &Block) -> Option<&Label> {
    block.label.as_deref()
}

/// Finds the name in a block. Words of no known meaning count where they are a heading or strong.
pub fn find(block: &Block) -> Option<Label> {
    let mut label = match block.kind {
        Kind::Heading(level) => heading(&block.text, level),
        Kind::Item => named(&block.text, Form::Item(block.indent))?,
        Kind::Text => named(&block.text, Form::Line(block.indent))?,
        _ => return None,
    };
    // The last word of a wrapped sentence names nothing: `… yields the following⏎conclusions:`.
    let goes_on =
        !block.after_blank && block.kind == Kind::Text && label.value.is_empty() && !label.is_strong;
    let is_small = label.words.starts_with(|it: char| it.is_lowercase());
    if goes_on && (is_small || block.text.ends_with('.')) {
        return None;
    }
    // In Portuguese it is the word for a day.
    if label.role == Some(Role::Other)
        && normal(&label.words) == "data"
        && days(&label.value).next().is_some()
    {
        label.role = Some(Role::Date);
    }
    Some(label)
}

/// Finds the name in a line of a document that has no capitals: `how it went`.
pub fn find_small(block: &Block) -> Option<Label> {
    const MOST_WORDS: usize = 5;
    let mut letters = block.text.chars();
    let first = letters.next().filter(|it| it.is_lowercase())?;
    let is_name =
        block.kind == Kind::Text && block.text.split(' ').count() <= MOST_WORDS && !block.text.contains(':');
    let text: String = first.to_uppercase().chain(letters).collect();
    let role = role_of(&text).or_else(|| role_of_heading(&text)).filter(|_| is_name)?;
    let words = block.text.clone();
    let form = Form::Line(block.indent);
    Some(Label { role: Some(role), words, form, value: String::new(), is_strong: false })
}

fn heading(text: &str, level: u8) -> Label {
    let form = Form::Heading(level);
    let whole = |role, words: &str| Label {
        role,
        words: words.to_owned(),
        form,
        value: String::new(),
        is_strong: true,
    };
    let words = bare(text);
    if let Some(role) = role_of(words) {
        return whole(Some(role), text);
    }
    // `##### Issue Summary: Duration: Thursday, March 14`
    if let Some((name, value)) = split_at_colon(text)
        && let Some(role) = role_of(bare(name))
    {
        return Label {
            role: Some(role),
            words: name.to_owned(),
            form,
            value: value.to_owned(),
            is_strong: true,
        };
    }
    let role = if strip_stamp(words).is_some() { None } else { role_of_heading(words) };
    whole(role, text)
}

fn named(text: &str, form: Form) -> Option<Label> {
    let text = undecorated(text);
    if let Some((words, value, has_colon)) = strong_start(text) {
        if let Some(label) = with_value_within(words, value, form).filter(|_| text.starts_with(['*', '_'])) {
            return Some(label);
        }
        let role = role_of(bare(words))
            .or_else(|| role_of_heading(bare(words)).filter(|_| strip_stamp(bare(words)).is_none()));
        let is_alone = value.is_empty();
        if role.is_none() && !text.starts_with("**") && !text.starts_with("__") {
            return None;
        }
        // `**Timeline** (all times are WAT)`
        let is_explained =
            role.is_some_and(Role::is_section) && value.starts_with('(') && value.ends_with(')');
        let is_question = role.is_some() && words.ends_with('?');
        if has_colon || is_alone || is_explained || is_question {
            let label =
                Label { role, words: words.to_owned(), form, value: value.to_owned(), is_strong: true };
            return (words.len() <= 2 * LONGEST_LABEL).then_some(label);
        }
        return None;
    }
    let (name, value) = match split_at_colon(text) {
        Some(split) => split,
        // `Why did it happen? The migration …`
        None if question(text).is_some() => question(text).unwrap_or((text, "")),
        // A line of nothing but a name.
        None if text.len() <= LONGEST_LABEL && matches!(form, Form::Line(_)) => (text, ""),
        // `- Timeline` with the rows below it.
        None if text.len() <= LONGEST_LABEL && role_of(bare(text)).is_some_and(Role::is_section) => {
            (text, "")
        }
        None => return None,
    };
    // `Incident: Web shop down` under a heading that says no more than what it is.
    let is_title = value.len() < LONGEST_LABEL && value.split(' ').count() > 1 && normal(name) == "incident";
    let role = match role_of(bare(name)).or_else(|| is_title.then_some(Role::Title)) {
        None if name.ends_with('?') => role_of_heading(bare(name))?,
        // `What I'll do about it:`
        None if value.is_empty() && name.len() < text.len() => {
            role_of_heading(bare(name)).filter(|role| matches!(role, Role::Measures | Role::Lessons))?
        }
        found => found?,
    };
    let is_bare = value.is_empty() && name.len() == text.len();
    // In the middle of a text a word such as `Status` or `Time` is no name, and a list has items such as `Task`.
    let is_certain = !is_bare || bare(name).starts_with(|it: char| it.is_uppercase() || it.is_ascii_digit());
    let is_sure = role != Role::Other || (!is_bare && matches!(form, Form::Line(_)));
    (is_certain && is_sure).then(|| Label {
        role: Some(role),
        words: name.to_owned(),
        form,
        value: value.to_owned(),
        is_strong: false,
    })
}

/// `**Duration: 30 minutes** (from 13:20 to 13:50)`, where the value stands in the strong letters as well.
fn with_value_within(words: &str, after: &str, form: Form) -> Option<Label> {
    let (name, value) = split_at_colon(words).filter(|(_, value)| !value.is_empty())?;
    let role = role_of(bare(name)).filter(|role| *role != Role::Other && role_of(bare(words)).is_none())?;
    let value = format!("{value} {after}").trim_end().to_owned();
    Some(Label { role: Some(role), words: name.to_owned(), form, value, is_strong: true })
}

/// Parts a short question at the start of a text from its answer.
fn question(text: &str) -> Option<(&str, &str)> {
    let end = text.bytes().take(LONGEST_LABEL).position(|it| it == b'?')? + 1;
    let is_asked = text.starts_with(|it: char| it.is_uppercase() || "¿".contains(it));
    let is_parted = end == text.len() || text[end..].starts_with(char::is_whitespace);
    let (name, answer) = (&text[..end], text[end..].trim());
    (is_asked && is_parted && role_of_heading(bare(name)).is_some()).then_some((name, answer))
}

/// Parts the name from what stands behind the first colon, if that is near enough.
pub fn split_at_colon(text: &str) -> Option<(&str, &str)> {
    let end = text.bytes().take(2 * LONGEST_LABEL).position(|it| it == b':')?;
    let (name, value) = (&text[..end], &text[end + 1..]);
    // `10:05` and `https://` have no name.
    let is_sign = value.is_empty()
        || value.starts_with(|it: char| it.is_whitespace() || "*_".contains(it))
        || name.ends_with(char::is_whitespace);
    is_sign.then(|| (name.trim_end(), value.trim_start_matches(['*', '_']).trim()))
}

/// `**Impact:** text`, `**Impact**: text`, `__Impact__`, `***Impact*** - text`: the name, what follows, and whether a sign
/// parts them.
pub fn strong_start(text: &str) -> Option<(&str, &str, bool)> {
    let signs: usize = text.bytes().take_while(|it| *it == b'*' || *it == b'_').count();
    if !(1..=3).contains(&signs) {
        return None;
    }
    let (fence, inner) = text.split_at(signs);
    let end = closing(inner, fence)?;
    let words = inner[..end].trim();
    let rest = &inner[end + signs..];
    if words.is_empty() {
        return None;
    }
    let trimmed = rest.trim_start();
    let ends_in_sign = words.ends_with([':', '：']);
    // `**Timeline**;` names what stands below it.
    let trimmed = if trimmed == ";" { "" } else { trimmed };
    let parted = if ends_in_sign { trimmed } else { trimmed.trim_start_matches([':', '：']) };
    let (value, has_sign) = if parted.len() < trimmed.len() {
        (parted, true)
    } else if let Some(after) = ["- ", "– ", "— "].iter().find_map(|sign| trimmed.strip_prefix(sign)) {
        (after, true)
    } else {
        (trimmed, words.ends_with([':', '：']))
    };
    // Emphasis alone names nothing: `*this* is …`.
    (signs > 1 || has_sign && (parted.len() < trimmed.len() || words.ends_with(':')))
        .then(|| (words, value.trim(), has_sign))
}

/// Strong letters are not looked for beyond this.
const LONGEST_STRONG: usize = 1_000;

/// Finds the signs that end what these began, in either order: `**_a_**`.
fn closing(text: &str, fence: &str) -> Option<usize> {
    let (bytes, signs) = (text.as_bytes(), fence.as_bytes());
    let mut at = 0;
    while at + signs.len() <= bytes.len().min(LONGEST_STRONG) {
        let found = &bytes[at..at + signs.len()];
        if found == signs || found.iter().rev().eq(signs) {
            return Some(at);
        }
        // What is escaped ends nothing.
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(kind: Kind, text: &str) -> String {
        let block = Block {
            line: 1,
            indent: 0,
            kind,
            text: text.to_owned(),
            raw: text.to_owned(),
            after_blank: true,
            label: None,
        };
        match find(&block) {
            Some(label) => format!("{:?} {:?} | {}", label.role, label.words, label.value),
            None => "none".to_owned(),
        }
    }

    #[test]
    fn names_in_many_forms() {
        let lines = [
            (Kind::Heading(2), "Timeline (UTC)"),
            (Kind::Heading(5), "Issue Summary: Duration: Thursday"),
            (Kind::Heading(3), "Redis outage"),
            (Kind::Item, "**Duration of Outage:** The outage"),
            (Kind::Item, "**Impact**: x"),
            (Kind::Item, "**10:00 AM (WAT):** x"),
            (Kind::Item, "Impact: x"),
            (Kind::Text, "**Immediate**"),
            (Kind::Text, "Root Cause: Replication lag: the"),
            (Kind::Text, "Timeline"),
            (Kind::Text, "timeline"),
            (Kind::Text, "Date: 05/May/2022"),
            (Kind::Text, "⏱️ **Duration:** Friday"),
            (Kind::Text, "We saw https://a.example: it"),
            (Kind::Text, "Status"),
            (Kind::Text, "**CAUSE:** The ports"),
            (Kind::Text, "10:05 AM EAT: A field officer"),
            (Kind::Text, "**TIMELINE**;"),
            (Kind::Text, "**Duration: 30 mins** (13:20 to 13:50)"),
        ];
        insta::assert_snapshot!(
            lines.map(|(kind, text)| format!("{text:40} {}", shown(kind, text))).join("\n")
        );
    }
}
