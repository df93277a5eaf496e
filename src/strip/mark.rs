//! The shapes of the kinds of event. Kinds are shapes and not colours, so that nobody has to tell colours apart.

use crate::postmortem::EventKind;

/// A shape on a square of 16 by 16.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its outline, as the data of an SVG path.
    pub path: &'static str,
    /// Whether it is filled, or drawn in lines alone.
    pub is_filled: bool,
}

/// Returns the mark of a kind.
pub fn mark(kind: EventKind) -> Mark {
    Mark { path: path(kind), is_filled: is_filled(kind) }
}

fn is_filled(kind: EventKind) -> bool {
    matches!(kind, EventKind::Detected | EventKind::Found | EventKind::Resolved | EventKind::ReportedByUsers)
}

fn path(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Detected => "M8 2.5 14 13H2z",
        EventKind::ReportedByUsers => "M2.5 3h11v7.5H8L4.5 13.5v-3h-2z",
        EventKind::Investigating => "M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3z",
        EventKind::Hypothesis => "M8 2l6 6-6 6-6-6z",
        EventKind::RuledOut => "M8 2l6 6-6 6-6-6zM2.5 13.5l11-11",
        EventKind::Found => "M8 2l6 6-6 6-6-6z",
        EventKind::Escalated => "M3 8l5-5 5 5M3 13l5-5 5 5",
        EventKind::Mitigated => "M3 3h10v10H3zM3 13 13 3",
        EventKind::Deployed => "M8 13V3.5M4 7l4-4 4 4M3 13.5h10",
        EventKind::RolledBack => "M6 3 2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H6",
        EventKind::Monitoring => {
            "M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 6.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z"
        }
        EventKind::Resolved => "M3 3h10v10H3z",
        EventKind::Communicated => "M2.5 6.5v3h2.5l6 3.5V3L5 6.5zM13.5 6v4",
        EventKind::Other => "M4 8h8",
    }
}
