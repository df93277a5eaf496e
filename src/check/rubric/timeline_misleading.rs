//! The timeline says which path was misleading.
//!
//! It is silent where an event is of such a kind, or where the words of any event may mean it.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! assert!(findings_of("timeline-misleading", &draft).is_empty());
//!
//! for event in &mut draft.timeline {
//!     event.text = "The pool was full.".into();
//! }
//! assert_eq!(findings_of("timeline-misleading", &draft)[0].what, "No event tells of a path that was misleading.");
//! ```

use crate::check::matching::says_any;
use crate::check::rubric::tells;
use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{EventKind, Postmortem, Section};

/// The timeline says which path was misleading.
pub static RULE: Rule = Rule {
    id: "timeline-misleading",
    group: Group::Rubric,
    asks: "The timeline says which path was misleading.",
    why: "A path that led nowhere cost time, and the next team can be spared it.",
    source: Source::ASSIGNMENT,
    classic: Some(Severity::Warning),
    sre: None,
    sections: &[Section::Timeline],
    check,
};

/// Beginnings of words that may mean it.
const WORDS: [&str; 73] = [
    "mislead",
    "misled",
    "wrong",
    "initial",
    "assum",
    "suspect",
    "ruled out",
    "ruling out",
    "rule out",
    "false",
    "dead end",
    "red herring",
    "turned out",
    "no effect",
    "did not help",
    "didn't help",
    "no improvement",
    "not the",
    "wasn't",
    "was not",
    "no issue",
    "no problem",
    "no sign",
    "no anomal",
    "nothing",
    "unrelated",
    "thought",
    "believ",
    "hypothes",
    "first ",
    "incorrect",
    "mistak",
    "however",
    "to no avail",
    "unsuccess",
    "without success",
    "persist",
    "still",
    "no luck",
    "in vain",
    "blind alley",
    "did not fix",
    "didn't fix",
    "did not resolve",
    "didn't resolve",
    "not resolve",
    "blam",
    "fear",
    "good order",
    "clean",
    "healthy",
    "fine",
    "works",
    "not help",
    "even slower",
    "no change",
    "did nothing",
    "helps for",
    "suspicion",
    "accus",
    "without effect",
    "without result",
    "not related",
    "not caused",
    "irrelevant",
    "misconfig",
    "no error",
    "looked normal",
    "appeared normal",
    "were normal",
    "was normal",
    "rather than",
    "instead",
];

/// Beginnings of words that tell of one where the cause is told.
const WORDS_OF_CAUSE: [&str; 7] =
    ["mislead", "misled", "red herring", "not correct", "first idea", "ruled out", "initially"];

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let mut cause = subject.in_section(Section::RootCause);
    let is_in_cause = cause.any(|passage| says_any(&passage.english().to_lowercase(), &WORDS_OF_CAUSE));
    if !is_in_cause
        && !has_section_of_its_own(subject.postmortem)
        && !tells(subject, &[EventKind::Hypothesis, EventKind::RuledOut], &WORDS)
    {
        findings.add(
            Place::section(Section::Timeline),
            "No event tells of a path that was misleading.",
            "Add what was suspected first and turned out to be fine, or say that the first guess was right.",
        );
    }
}

/// Tells whether a section that a document from elsewhere had is about it: *Misleading paths*, *What was ruled out*.
fn has_section_of_its_own(postmortem: &Postmortem) -> bool {
    let words = ["mislead", "red herring", "ruled out", "dead end", "wrong path"];
    postmortem.extra_sections.iter().any(|section| says_any(&section.heading.to_lowercase(), &words))
}

#[cfg(test)]
mod tests {
    use crate::check::findings_of;
    use crate::postmortem::{ExtraSection, ExtraSectionId, example};

    #[test]
    fn a_section_of_its_own_tells_of_it() {
        let mut draft = example();
        for event in &mut draft.timeline {
            event.text = "The pool was full.".into();
        }
        let section = |heading: &str| ExtraSection {
            id: ExtraSectionId(1),
            heading: heading.to_owned(),
            text: "The cache was looked at.".to_owned(),
        };
        draft.extra_sections = vec![section("Who was there")];
        assert_eq!(findings_of("timeline-misleading", &draft).len(), 1);
        draft.extra_sections = vec![section("Misleading investigation paths")];
        assert!(findings_of("timeline-misleading", &draft).is_empty());
    }
}
