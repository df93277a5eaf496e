//! The lessons tell what went well and what went wrong.
//!
//! Lessons of no kind may be either.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::{Edit, LessonKind, apply, example};
//!
//! let mut draft = example();
//! assert_eq!(findings_of("lessons-told", &draft)[0].what, "Nothing is told of what went well, nor of what went wrong.");
//!
//! for kind in [LessonKind::WentWell, LessonKind::WentWrong] {
//!     apply(&mut draft, Edit::AddLesson { kind, text: "The alert fired within a minute.".into() })?;
//! }
//! assert!(findings_of("lessons-told", &draft).is_empty());
//! # Ok::<(), retold::postmortem::EditError>(())
//! ```

use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{LessonKind, Section};

/// The lessons tell what went well and what did not.
pub static RULE: Rule = Rule {
    id: "lessons-told",
    group: Group::Rubric,
    asks: "The lessons tell what went well and what did not.",
    why: "Both belong together: what worked should be kept, what did not should be changed.",
    source: Source::SRE_BOOK,
    classic: None,
    sre: Some(Severity::Warning),
    sections: &[Section::Lessons],
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let lessons = &subject.postmortem.lessons;
    let is_blank = |kind: LessonKind| lessons.of(kind).iter().all(|lesson| lesson.text.trim().is_empty());
    if !is_blank(LessonKind::Other) || subject.may_hold_more() {
        return;
    }
    let what = match (is_blank(LessonKind::WentWell), is_blank(LessonKind::WentWrong)) {
        (false, false) => return,
        (true, false) => "Nothing is told of what went well.",
        (false, true) => "Nothing is told of what went wrong.",
        (true, true) => "Nothing is told of what went well, nor of what went wrong.",
    };
    findings.add(
        Place::section(Section::Lessons),
        what,
        "Add one thing to keep and one to change, with what showed it.",
    );
}
