//! What the students' assignment asks for.

pub mod cause_explained;
pub mod cause_in_brief;
pub mod detail_length;
pub mod fix_explained;
pub mod impact_felt;
pub mod impact_share;
pub mod impact_told;
pub mod improvements_told;
pub mod lessons_told;
pub mod outage_times;
pub mod tasks_told;
pub mod timeline_detected;
pub mod timeline_escalated;
pub mod timeline_investigated;
pub mod timeline_misleading;
pub mod timeline_resolved;
pub mod timeline_told;
pub mod word_count;
pub mod zone_named;

use super::Subject;
use super::matching::says_any;
use crate::postmortem::{EventKind, Section};

/// Tells whether the timeline may have an event of one of these kinds: by its kind, or by the words of any event.
///
/// Also where it cannot be told: without events, or where they are not in English.
fn tells(subject: &Subject<'_>, kinds: &[EventKind], words: &[&str]) -> bool {
    let mut events = subject.in_section(Section::Timeline).peekable();
    let cannot_tell = |text: &str| text.trim().is_empty() || says_any(&text.to_lowercase(), words);
    events.peek().is_none()
        || events.any(|passage| cannot_tell(passage.english()))
        || subject.kinds().iter().any(|kind| kinds.contains(kind))
        || (subject.postmortem.timeline.len() < TIMELINE && is_told_beside(subject, words))
}

/// With how many events a document from elsewhere has a timeline, and not only a line of it.
const TIMELINE: usize = 3;

/// Tells whether one of these words stands elsewhere in a document whose timeline may have been read in part only.
fn is_told_beside(subject: &Subject<'_>, words: &[&str]) -> bool {
    let sections = [Section::RootCause, Section::Lessons];
    let mut passages = sections.into_iter().flat_map(|section| subject.in_section(section));
    subject.source().is_some() && passages.any(|it| says_any(&it.english().to_lowercase(), words))
}
