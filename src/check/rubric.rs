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
}
