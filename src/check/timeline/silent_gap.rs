//! The timeline has no long silence: at most half an hour, or a quarter of the outage if that is longer.
//!
//! Both figures are Retold's own. Only exact times within the outage count, up to the event that says that it is over.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! use retold::time::{answer, read_time};
//!
//! let mut draft = example();
//! let found = &findings_of("silent-gap", &draft)[0];
//! assert_eq!(found.what, "Nothing is told of the 45 minutes before this event.");
//!
//! // With a word on what was done meanwhile it is quiet.
//! draft.timeline[4].time = answer("4:30 PM", read_time);
//! draft.timeline[5].time = answer("5:00 PM", read_time);
//! assert!(findings_of("silent-gap", &draft).is_empty());
//! ```

use crate::check::matching::says_any;
use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::{Event, EventKind, Field, Section, TimeField};
use crate::time::{duration_in_words, event_moments, is_exact, outage_moments};

/// The timeline has no long silence.
pub static RULE: Rule = Rule {
    id: "silent-gap",
    group: Group::Timeline,
    asks: "The timeline has no long silence.",
    why: "Where nothing is told for long, something was tried that others could learn from.",
    source: Source::RETOLD,
    classic: Some(Severity::Hint),
    sre: Some(Severity::Hint),
    sections: &[Section::Timeline],
    check,
};

/// The shortest silence that is pointed out, in minutes.
const LEAST: i64 = 30;

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let postmortem = subject.postmortem;
    let moments = event_moments(postmortem);
    let (started, ended) = outage_moments(postmortem);
    let known = || moments.iter().flatten().copied();
    let (Some(first), Some(last)) = (known().next(), known().next_back()) else { return };
    let (from, to) = (started.unwrap_or(first), ended.unwrap_or(last));
    let longest = LEAST.max(from.duration_until(to).as_mins() / 4);
    let exact = |at: usize| moments[at].filter(|_| is_exact(postmortem, &postmortem.timeline[at].time));
    let recovered = postmortem.timeline.iter().position(says_recovered).unwrap_or(moments.len());
    for at in 1..moments.len().min(recovered + 1) {
        let (Some(before), Some(after)) = (exact(at - 1), exact(at)) else { continue };
        let minutes = before.duration_until(after).as_mins();
        if minutes <= longest || before < from || after > to {
            continue;
        }
        let length = duration_in_words(u32::try_from(minutes).unwrap_or(u32::MAX));
        findings.add(
            Place::field(Field::Time(TimeField::Event(postmortem.timeline[at].id))),
            format!("Nothing is told of the {length} before this event."),
            "Add what was done in that time, or that everybody waited, and for what.",
        );
    }
}

/// Tells whether an event says that service was back. What is done after that may wait for the morning.
fn says_recovered(event: &Event) -> bool {
    let words = [
        "mitigated",
        "restored",
        "recovered",
        "resolved",
        "back to normal",
        "returns to normal",
        "returned to normal",
        "fully operational",
    ];
    matches!(event.kind, Some(EventKind::Mitigated | EventKind::Resolved))
        || (event.kind.is_none() && says_any(&event.text.to_lowercase(), &words))
}

#[cfg(test)]
mod tests {
    use crate::check::findings_of;
    use crate::postmortem::example;

    #[test]
    fn what_comes_after_the_end_may_wait() {
        let mut draft = example();
        assert_eq!(findings_of("silent-gap", &draft).len(), 2);
        draft.timeline[3].text = "All shops are back to normal.".into();
        draft.timeline[3].kind = None;
        assert!(findings_of("silent-gap", &draft).is_empty());
    }
}
