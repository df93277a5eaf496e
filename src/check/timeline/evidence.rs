//! The timeline shows where its facts are from: a graph, a log, a ticket, a message.
//!
//! One link or piece of code anywhere in the timeline is enough, since one shows that the writer has looked.
//!
//! # Examples
//!
//! ```
//! use retold::check::findings_of;
//! use retold::postmortem::example;
//!
//! let mut draft = example();
//! assert_eq!(findings_of("evidence", &draft)[0].what, "No event has a link to a graph, a log or a ticket.");
//!
//! draft.timeline[0].text.push_str(" See [the graph](https://graphs.example/7).");
//! assert!(findings_of("evidence", &draft).is_empty());
//! ```

use crate::check::{Findings, Group, Place, Rule, Severity, Source, Subject};
use crate::postmortem::Section;

/// The timeline shows where its facts are from.
pub static RULE: Rule = Rule {
    id: "evidence",
    group: Group::Timeline,
    asks: "The timeline shows where its facts are from.",
    why: "For each item, a metric or a page shows where it is from, so that readers need not take it on trust.",
    source: Source::PAGERDUTY_WRITING,
    classic: None,
    sre: Some(Severity::Hint),
    sections: &[Section::Timeline],
    check,
};

/// How many events are worth a link.
const LEAST: usize = 3;

fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let shows = |text: &str| {
        text.contains("://")
            || text.contains("](")
            || text.contains('`')
            || text.contains(" #")
            || text.contains("![")
    };
    let has_one = subject.in_section(Section::Timeline).any(|passage| shows(passage.text));
    if subject.postmortem.timeline.len() >= LEAST && !has_one {
        findings.add(
            Place::section(Section::Timeline),
            "No event has a link to a graph, a log or a ticket.",
            "Link the graph or the log in which the most important event can be seen.",
        );
    }
}
