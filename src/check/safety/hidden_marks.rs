//! No mark that nobody sees stands in the text: one can turn words around, or tell two names apart that look alike.
//!
//! Writers of Arabic and Hebrew need some of these marks, Persian and the scripts of India need joiners, and so do many
//! emoji: there they are fine. What turns the direction of a whole stretch is not.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::{apply, example};
//!
//! let mut draft = example();
//! draft.summary.impact = "The service pay\u{200b}ments was down for 12 % of users 👩‍💻.".into();
//! let found = &findings_of("hidden-marks", &draft)[0];
//! assert_eq!(found.what, "There is a mark here that nobody sees: U+200B.");
//!
//! for edit in found.fix.clone().expect("a fix").edits {
//!     apply(&mut draft, edit)?;
//! }
//! assert_eq!(draft.summary.impact, "The service payments was down for 12 % of users 👩‍💻.");
//! assert!(findings_of("hidden-marks", &draft).is_empty());
//! # Ok::<(), retold::postmortem::EditError>(())
//! ```

use std::ops::Range;

use crate::check::replace::replaced;
use crate::check::{Findings, Fix, Group, Rule, Severity, Source, Subject};
use crate::postmortem::Section;

/// No mark that nobody sees stands in the text.
pub static RULE: Rule = Rule {
    id: "hidden-marks",
    group: Group::Safety,
    asks: "Every mark in the text can be seen.",
    why: "Marks that nobody sees can show words in another order than the one in which programs read them, and make a \
          copied command fail.",
    source: Source::TROJAN_SOURCE,
    classic: Some(Severity::Warning),
    sre: Some(Severity::Warning),
    sections: &[Section::Summary, Section::Timeline, Section::RootCause, Section::Measures],
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for passage in &subject.passages {
        let marks = hidden_marks(passage.text);
        let Some(first) = marks.first() else { continue };
        let mark = passage.text[first.clone()].chars().next().unwrap_or_default();
        let number = u32::from(mark);
        let what = match marks.len() {
            1 => format!("There is a mark here that nobody sees: U+{number:04X}."),
            count => format!("There are {count} marks here that nobody sees, the first is U+{number:04X}."),
        };
        let finding = findings.add(
            passage.at(first.clone()),
            what,
            "Take it out, unless the words around it need it to read in the right direction.",
        );
        let nothing: Vec<(Range<usize>, &str)> = marks.into_iter().map(|mark| (mark, "")).collect();
        finding.fix = replaced(subject, passage, &nothing)
            .map(|edit| Fix { label: "Take it out".into(), edits: vec![edit] });
    }
}

/// Finds the marks in a text that nobody sees and that its script does not need.
fn hidden_marks(text: &str) -> Vec<Range<usize>> {
    if text.is_ascii() {
        return Vec::new();
    }
    let has_right_to_left = text.chars().any(is_right_to_left);
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    let mut is_in_flag = false;
    let mut found = Vec::new();
    for (index, (at, character)) in characters.iter().enumerate() {
        let near = |index: Option<usize>| {
            index.and_then(|it| characters.get(it)).map_or(' ', |(_, character)| *character)
        };
        let (before, after) = (near(index.checked_sub(1)), near(Some(index + 1)));
        // The flags of England, Scotland and Wales are spelled in tags.
        is_in_flag = *character == '\u{1F3F4}' || (is_in_flag && is_tag(*character));
        let is_hidden = match character {
            // They turn what follows whatever its script is.
            '\u{202D}' | '\u{202E}' => true,
            '\u{202A}'..='\u{202C}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}' => {
                !has_right_to_left
            }
            '\u{200C}' | '\u{200D}' => !(joins_letters(before, after) || joins_emoji(before, after)),
            '\u{200B}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{180E}' => true,
            tag if is_tag(*tag) => !is_in_flag,
            _ => false,
        };
        if is_hidden {
            found.push(*at..at + character.len_utf8());
        }
    }
    found
}

fn is_tag(character: char) -> bool {
    ('\u{E0000}'..='\u{E007F}').contains(&character)
}

fn is_right_to_left(character: char) -> bool {
    matches!(character, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
        && character != '\u{061C}'
}

/// Tells whether a joiner stands in a script that needs it: Arabic and those of India and its neighbours.
fn joins_letters(before: char, after: char) -> bool {
    let needs = |it: char| matches!(it, '\u{0600}'..='\u{08FF}' | '\u{0900}'..='\u{0DFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}');
    needs(before) || needs(after)
}

fn joins_emoji(before: char, after: char) -> bool {
    let is_emoji = |it: char| matches!(it, '\u{2190}'..='\u{2BFF}' | '\u{FE0F}' | '\u{1F000}'..='\u{1FAFF}');
    is_emoji(before) && is_emoji(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_found() {
        for (text, count) in [
            ("plain", 0),
            ("naïve – “quoted” 日本\u{a0}x", 0),
            ("pass\u{200b}word", 1),
            ("\u{feff}title", 1),
            ("if user\u{202e} \u{2066}admin\u{2069}", 3),
            ("left\u{200e}to right", 1),
            ("שלום\u{200f}, hello", 0),
            ("שלום \u{202e}olleh", 1),
            ("می\u{200c}خواهم", 0),
            ("क्\u{200d}ष", 0),
            ("a\u{200d}b", 1),
            ("👩\u{200d}💻 and ❤️\u{200d}🔥", 0),
            ("🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}", 0),
            ("a\u{e0061}\u{e0062}", 2),
        ] {
            let found = hidden_marks(text);
            assert_eq!(found.len(), count, "{text:?}: {found:?}");
            assert!(found.iter().all(|range| text.get(range.clone()).is_some()));
        }
    }
}
