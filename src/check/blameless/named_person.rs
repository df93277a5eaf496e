//! People are called by their part in the story and not by their names.
//!
//! It knows the names of those who own action items, and handles such as `@ada`. Teams are fine, and so are the owners
//! themselves and those who are thanked for what went well. The fix gives everybody a letter, so that two people stay two.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::{apply, example};
//!
//! let mut draft = example();
//! draft.timeline[0].text = "@ada restarts the pool with @ben, and @ada calls the vendor.".into();
//! let found = findings_of("named-person", &draft);
//! assert_eq!(found[0].what, "\"@ada\" and 1 other are named here.");
//!
//! for edit in found[0].fix.clone().expect("a fix").edits {
//!     apply(&mut draft, edit)?;
//! }
//! assert_eq!(draft.timeline[0].text, "Responder A restarts the pool with responder B, and responder A calls the vendor.");
//! assert!(findings_of("named-person", &draft).is_empty());
//! # Ok::<(), retold::postmortem::EditError>(())
//! ```

use std::collections::BTreeSet;
use std::ops::Range;

use super::names::{Named, Names};
use crate::check::replace::replaced;
use crate::check::{Findings, Fix, Group, Passage, Rule, Severity, Source, Subject};
use crate::postmortem::{LessonKind, Section, TextField};

/// People are called by their part in the story.
pub static RULE: Rule = Rule {
    id: "named-person",
    group: Group::Blameless,
    asks: "People are called by their part in the story and not by their names.",
    why: "The report is about the system. A name in it is found by everybody who searches for that person later.",
    source: Source::PAGERDUTY_WRITING,
    classic: Some(Severity::Hint),
    sre: Some(Severity::Warning),
    sections: &[Section::Summary, Section::Timeline, Section::RootCause],
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let mut names = Names::of(subject);
    let mut met: Vec<usize> = Vec::new();
    let passages = subject.passages.iter().filter(|passage| tells_the_story(passage, subject));
    let named: Vec<(&Passage<'_>, Vec<Named>)> =
        passages.map(|passage| (passage, names.find(passage))).collect();
    for one in named.iter().flat_map(|(_, named)| named) {
        if !met.contains(&one.person) {
            met.push(one.person);
        }
    }
    for (passage, named) in named {
        let Some(first) = named.first() else { continue };
        let others = named.iter().map(|it| it.person).collect::<BTreeSet<_>>().len() - 1;
        let quoted = passage.quoted(first.span.clone());
        let what = match others {
            0 => format!("{quoted} is named here."),
            1 => format!("{quoted} and 1 other are named here."),
            _ => format!("{quoted} and {others} others are named here."),
        };
        let finding = findings.add(
            passage.at(first.span.clone()),
            what,
            "Write their part in the story, such as \"the engineer on call\" or \"responder A\".",
        );
        let places: Vec<(Range<usize>, String)> = named
            .iter()
            .map(|it| (with_ticks(passage.text, &it.span), role(passage.text, it, &met)))
            .collect();
        let places: Vec<(Range<usize>, &str)> =
            places.iter().map(|(span, role)| (span.clone(), role.as_str())).collect();
        let label = format!("Write \"{}\" instead", places[0].1);
        finding.fix = replaced(subject, passage, &places).map(|edit| Fix { label, edits: vec![edit] });
    }
}

fn tells_the_story(passage: &Passage<'_>, subject: &Subject<'_>) -> bool {
    let Some(field) = passage.field() else { return passage.section() != Section::Measures };
    match field {
        TextField::Impact
        | TextField::RootCauseBrief
        | TextField::Event(_)
        | TextField::EventAbout(_)
        | TextField::Explanation
        | TextField::Resolution => true,
        TextField::Lesson(id) => subject.postmortem.lessons.kind_of(id) == Some(LessonKind::WentWrong),
        _ => false,
    }
}

/// Returns the place of a name with the backticks around it, if those hold nothing else.
fn with_ticks(text: &str, span: &Range<usize>) -> Range<usize> {
    if text[..span.start].ends_with('`') && text[span.end..].starts_with('`') {
        span.start - 1..span.end + 1
    } else {
        span.clone()
    }
}

/// Returns what to call somebody: `responder B`, with a capital where a sentence begins.
fn role(text: &str, named: &Named, met: &[usize]) -> String {
    let at = met.iter().position(|person| *person == named.person).unwrap_or(met.len());
    let before = text[..with_ticks(text, &named.span).start].trim_end_matches([' ', '*', '_', '-']);
    let begins = before.is_empty() || before.ends_with(['.', '!', '?', '\n']);
    let letter = u8::try_from(at).ok().filter(|at| *at < 26).map(|at| char::from(b'A' + at));
    let which = letter.map_or_else(|| (at + 1).to_string(), String::from);
    format!("{} {which}", if begins { "Responder" } else { "responder" })
}
