//! People are called by their part in the story and not by their names.
//!
//! It knows the names of those who own action items, first names that everybody knows, and handles such as `@ada`. Teams are fine, and so are the owners
//! themselves and those who are thanked for what went well. There is one finding for each of them, whose fix gives them a letter everywhere, so that two people stay two.
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
//! assert_eq!(found[0].what, "\"@ada\" is named here, and 2 times in all.");
//! assert_eq!(found[1].what, "\"@ben\" is named here.");
//!
//! // The second finding is looked for anew, since the text has changed.
//! for _ in 0..2 {
//!     for edit in findings_of("named-person", &draft)[0].fix.clone().expect("a fix").edits {
//!         apply(&mut draft, edit)?;
//!     }
//! }
//! assert_eq!(draft.timeline[0].text, "Responder A restarts the pool with responder B, and responder A calls the vendor.");
//! assert!(findings_of("named-person", &draft).is_empty());
//! # Ok::<(), retold::postmortem::EditError>(())
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::names::Named;
use crate::check::replace::replaced;
use crate::check::{Findings, Fix, Group, Passage, Rule, Severity, Source, Subject};
use crate::postmortem::{Edit, LessonKind, Section, TextField};

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

/// A text, and where in it somebody is named.
type Mention<'a> = (&'a Passage<'a>, Vec<Range<usize>>);

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let mut names = subject.names().clone();
    let passages = subject.passages.iter().filter(|passage| tells_the_story(passage, subject));
    let mut people: BTreeMap<usize, Vec<Mention<'_>>> = BTreeMap::new();
    let mut met = Vec::new();
    for passage in passages {
        for Named { span, person } in names.find(passage) {
            let places = people.entry(person).or_default();
            match places.last_mut() {
                Some((last, spans)) if last.spot == passage.spot => spans.push(span),
                _ => places.push((passage, vec![span])),
            }
            if !met.contains(&person) {
                met.push(person);
            }
        }
    }
    let roles = free_roles(subject, met.len());
    for (person, role) in met.into_iter().zip(roles) {
        let Some(places) = people.get(&person) else { continue };
        add(subject, findings, places, &role);
    }
}

/// Adds the finding for one of the people, given where they are named.
fn add(subject: &Subject<'_>, findings: &mut Findings<'_>, places: &[Mention<'_>], role: &str) {
    let Some((passage, span)) =
        places.first().and_then(|(passage, spans)| Some((passage, spans.first()?.clone())))
    else {
        return;
    };
    let quoted = passage.quoted(span.clone());
    let count: usize = places.iter().map(|(_, spans)| spans.len()).sum();
    let what = match count {
        1 => format!("{quoted} is named here."),
        _ => format!("{quoted} is named here, and {count} times in all."),
    };
    let finding = findings.add(
        passage.at(span),
        what,
        format!("Write their part in the story, such as \"the engineer on call\" or \"{role}\"."),
    );
    let edits = places.iter().map(|(passage, spans)| {
        let words: Vec<(Range<usize>, String)> = spans
            .iter()
            .map(|span| with_ticks(passage.text, span))
            .map(|span| (span.clone(), in_place(passage.text, span.start, role)))
            .collect();
        let words: Vec<(Range<usize>, &str)> =
            words.iter().map(|(span, role)| (span.clone(), role.as_str())).collect();
        replaced(subject, passage, &words)
    });
    let edits: Option<Vec<Edit>> = edits.collect();
    finding.fix = edits.map(|edits| Fix { label: format!("Write \"{role}\" everywhere"), edits });
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

/// Returns a role for each of so many people that the draft does not have yet: `responder B`.
fn free_roles(subject: &Subject<'_>, count: usize) -> Vec<String> {
    let taken: BTreeSet<String> =
        subject.passages.iter().flat_map(|passage| roles_in(passage.text)).collect();
    let letters = (b'A'..=b'Z').map(|letter| char::from(letter).to_string());
    let which = letters.chain((27..).map(|number: usize| number.to_string()));
    which
        .filter(|which| !taken.contains(which))
        .take(count)
        .map(|which| format!("responder {which}"))
        .collect()
}

/// Returns which responders a text has already: the `B` of `responder B`.
fn roles_in(text: &str) -> Vec<String> {
    let words: Vec<&str> =
        text.split(|it: char| !it.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let pairs = words.windows(2).filter(|pair| pair[0].eq_ignore_ascii_case("responder"));
    pairs.map(|pair| pair[1].to_owned()).collect()
}

/// Returns a role with a capital where a sentence begins.
fn in_place(text: &str, start: usize, role: &str) -> String {
    let before = text[..start].trim_end_matches([' ', '*', '_', '-']);
    let begins = before.is_empty() || before.ends_with(['.', '!', '?', '\n']);
    if begins { role.replacen('r', "R", 1) } else { role.to_owned() }
}
