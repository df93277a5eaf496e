//! No placeholder is left from a template, and nothing that is still to be written.
//!
//! A list of tasks may say TODO, `<host>` is fine in code, and a link in square brackets is a link.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! draft.summary.impact = "TODO: ask support. [Describe the impact here]".into();
//! assert_eq!(findings_of("placeholder", &draft)[0].what, "\"TODO\" is still to be filled in.");
//!
//! draft.summary.impact = "12 % saw [the error page](https://shop.example), see `<host>` in the log [1].".into();
//! assert!(findings_of("placeholder", &draft).is_empty());
//! ```

use std::ops::Range;

use crate::check::matching::words;
use crate::check::{Findings, Group, Passage, Rule, Severity, Source, Subject};
use crate::postmortem::{ActionDetail, Section, TextField};

/// No placeholder is left.
pub static RULE: Rule = Rule {
    id: "placeholder",
    group: Group::Clarity,
    asks: "No placeholder is left from a template, and nothing that is still to be written.",
    why: "Readers cannot tell what was forgotten from what is not known. \"Unknown\" is an answer too.",
    source: Source::SRE_WORKBOOK,
    classic: Some(Severity::Warning),
    sre: Some(Severity::Warning),
    sections: &[Section::Summary, Section::Timeline, Section::RootCause, Section::Measures],
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for passage in &subject.passages {
        let Some(span) = placeholder(passage) else { continue };
        findings.add(
            passage.at(span.clone()),
            format!("{} is still to be filled in.", passage.quoted(span)),
            "Write what belongs here, or that it is not known.",
        );
    }
}

/// Finds the first placeholder in a text.
fn placeholder(passage: &Passage<'_>) -> Option<Range<usize>> {
    let text = match passage.field() {
        // An owner that is still to be found has one, although names are no prose.
        Some(TextField::ActionDetail(_, ActionDetail::Owner | ActionDetail::Due)) => passage.text,
        _ => &passage.prose,
    };
    let is_task = matches!(passage.field(), Some(TextField::ActionItem(_) | TextField::Improvement(_)));
    let marks = [
        word(text, is_task),
        bracketed(text, '[', ']', is_field_name),
        bracketed(text, '<', '>', |inside| is_field_name(inside) && !is_tag(inside)),
        variable(text),
        question_marks(text),
    ];
    marks.into_iter().flatten().min_by_key(|span| span.start)
}

/// Finds a word that says that something is to come.
fn word(text: &str, is_task: bool) -> Option<Range<usize>> {
    // Few texts have these letters at all.
    let may_be_one = |pair: &[u8]| matches!(pair, b"TB" | b"FI" | b"TO" | b"YY" | b"DD" | b"XX");
    if !text.as_bytes().windows(2).any(may_be_one) && !text.contains("orem") {
        return None;
    }
    let all = words(text, 0..text.len());
    let found = all.iter().enumerate().find(|(at, word)| {
        let next = all.get(at + 1).map_or("", |next| next.text);
        match word.text {
            "TBD" | "TBA" | "FIXME" => true,
            // `## TODO` and `TODO: patch the server` head lists of tasks.
            "TODO" => !is_task && !is_list_name(text, &word.span),
            "YYYY-MM-DD" | "DD-MM-YYYY" | "XX" | "XXX" => {
                !text[..word.span.start].ends_with('(') && !is_unknown_minute(text, &word.span)
            }
            "Lorem" | "lorem" => next == "ipsum",
            _ => false,
        }
    });
    found.map(|(_, word)| word.span.clone())
}

/// Tells whether it stands for the minutes of which the hour is known, at least in part: `21:XX`, `2X:XX`.
fn is_unknown_minute(text: &str, span: &Range<usize>) -> bool {
    let hour = text[..span.start].strip_suffix(':').unwrap_or_default();
    let hour = hour.rsplit(|it: char| !it.is_alphanumeric()).next().unwrap_or_default();
    hour.starts_with(|it: char| it.is_ascii_digit())
}

/// Tells whether TODO stands for the list of what is to be done: `the TODO list`, `like a TODO`, `TODOs`.
fn is_list_name(text: &str, span: &Range<usize>) -> bool {
    let before = text[..span.start].split_whitespace().next_back().unwrap_or_default();
    let after = text[span.end..].split_whitespace().next().unwrap_or_default();
    ["a", "the", "our", "my", "this", "as", "your"].contains(&before.to_lowercase().as_str())
        || ["list", "lists", "item", "items", "comment", "comments"].contains(&after.to_lowercase().as_str())
        // A line of its own is a heading.
        || (text[..span.start].trim().is_empty() && text[span.end..].starts_with(":\n"))
}

/// Finds a field name in brackets, given what else has to be true of it.
fn bracketed(text: &str, open: char, close: char, is_one: fn(&str) -> bool) -> Option<Range<usize>> {
    text.match_indices(open).find_map(|(at, _)| {
        let inside = &text[at + 1..text.floor_char_boundary((at + 80).min(text.len()))];
        let inside = &inside[..inside.find([close, '\n'])?];
        let end = at + 1 + inside.len() + 1;
        // `Vec<String>` and `items[index]` are code, `[text](address)` a link, `[text]: ` the definition of one.
        let follows = text[..at].ends_with(|it: char| it.is_alphanumeric() || it == ']' || it == '!');
        let goes_on = text[end.min(text.len())..].starts_with(['(', '[', ':']);
        (text[..end.min(text.len())].ends_with(close) && !follows && !goes_on && is_one(inside))
            .then_some(at..end)
    })
}

/// Finds a variable of a template that nothing was put in for: `{{ incident.title }}`.
fn variable(text: &str) -> Option<Range<usize>> {
    text.match_indices("{{").find_map(|(at, _)| {
        let inside = &text[at + 2..text.floor_char_boundary((at + 80).min(text.len()))];
        let length = inside.find("}}").filter(|length| !inside[..*length].trim().is_empty())?;
        Some(at..at + 2 + length + 2)
    })
}

/// Tells whether words in brackets name what belongs there: `Describe the impact`, `your name`, `service name`.
fn is_field_name(inside: &str) -> bool {
    let lower = inside.trim().to_lowercase();
    let first = lower.split([' ', '_', '-', ':']).next().unwrap_or_default();
    let last = lower.rsplit([' ', '_', '-']).next().unwrap_or_default();
    let is_plain = inside
        .chars()
        .all(|it| it.is_alphabetic() || matches!(it, ' ' | '_' | '-' | '/' | ',' | '\'' | '.' | ':' | '%'));
    let asks = [
        "insert",
        "describe",
        "enter",
        "your",
        "fill",
        "add",
        "provide",
        "briefly",
        "explain",
        "specify",
        "todo",
        "tbd",
        "placeholder",
        "replace",
    ];
    let names = [
        "name",
        "date",
        "time",
        "number",
        "duration",
        "link",
        "url",
        "here",
        "percentage",
        "title",
        "description",
    ];
    let is_asked = asks.contains(&first) && lower.contains([' ', '_', '-'])
        || matches!(&*lower, "todo" | "tbd" | "placeholder");
    is_plain && !lower.is_empty() && (is_asked || names.contains(&last))
}

/// Tells whether it is a tag of HTML with a name that a field could have too.
fn is_tag(inside: &str) -> bool {
    ["link", "time", "title"].contains(&inside)
}

/// Finds three question marks in a row that stand alone, for something not known yet.
fn question_marks(text: &str) -> Option<Range<usize>> {
    let at = text
        .match_indices("???")
        .map(|(at, _)| at)
        .find(|at| !text[..*at].ends_with(|it: char| !it.is_whitespace()))?;
    let count = text[at..].bytes().take_while(|byte| *byte == b'?').count();
    Some(at..at + count)
}

#[cfg(test)]
mod tests {
    use crate::check::findings_of;
    use crate::postmortem::{Improvement, ImprovementId, Postmortem};

    fn found(text: &str) -> Option<String> {
        let mut draft = Postmortem::default();
        draft.summary.impact = text.to_owned();
        findings_of("placeholder", &draft)
            .first()
            .map(|finding| text[finding.place.span.clone().unwrap()].to_owned())
    }

    #[test]
    fn what_is_still_to_be_written_is_found() {
        for (text, placeholder) in [
            ("TBD", Some("TBD")),
            ("Duration: <duration> in [time zone name]", Some("<duration>")),
            ("by [Your Name]", Some("[Your Name]")),
            ("From YYYY-MM-DD on", Some("YYYY-MM-DD")),
            ("{{ incident.title }} was down", Some("{{ incident.title }}")),
            ("About ??? users", Some("???")),
            ("Lorem ipsum dolor", Some("Lorem ipsum").map(|_| "Lorem")),
            ("[insert graph here]", Some("[insert graph here]")),
            ("What???", None),
            ("At XX:XX the alert fired", Some("XX")),
            ("At 2X:XX (nobody knows any more) and from 21:XX on", None),
            ("a list of tasks (like a TODO, e.g. patch it)", None),
            ("[W 2018-02-20 15:32:35] 500 [1] [ ] [x] [sic] […]", None),
            ("the [full name](https://a.example) and Vec<name>", None),
            ("at <https://a.example/date> it", None),
            ("The field `<name>` and a > b < c", None),
            ("Todo el sitio", None),
        ] {
            assert_eq!(found(text).as_deref(), placeholder, "{text}");
        }
    }

    #[test]
    fn a_task_may_be_called_so() {
        let mut draft = Postmortem::default();
        let improvement = Improvement { id: ImprovementId(1), text: "TODO: patch the server".to_owned() };
        draft.measures.improvements.push(improvement);
        assert!(findings_of("placeholder", &draft).is_empty());
    }
}
