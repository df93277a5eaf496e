//! What sort of thing an event is.

mod cues;
mod features;
mod model;

/// The kind of a timeline event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventKind {
    /// Monitoring or an engineer noticed it.
    Detected,
    /// Users or customers reported it.
    ReportedByUsers,
    /// Somebody began to look.
    Investigating,
    /// Something was suspected.
    Hypothesis,
    /// A suspicion turned out wrong: a misleading path.
    RuledOut,
    /// The cause, or part of it, was found.
    Found,
    /// More or other people were called in.
    Escalated,
    /// The harm was lessened before the cause was gone.
    Mitigated,
    /// A change went out.
    Deployed,
    /// A change was taken back.
    RolledBack,
    /// The service was watched.
    Monitoring,
    /// Service was back.
    Resolved,
    /// Users or the rest of the company were told.
    Communicated,
    /// Anything else.
    Other,
}

impl EventKind {
    /// Every kind, in the order in which an incident usually meets them.
    pub const ALL: [Self; 14] = [
        Self::Detected,
        Self::ReportedByUsers,
        Self::Investigating,
        Self::Hypothesis,
        Self::RuledOut,
        Self::Found,
        Self::Escalated,
        Self::Mitigated,
        Self::Deployed,
        Self::RolledBack,
        Self::Monitoring,
        Self::Resolved,
        Self::Communicated,
        Self::Other,
    ];

    /// Returns the kind that people read under this name.
    pub fn labelled(label: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.label() == label)
    }

    /// Returns what an event of this kind can be about, as people read it; `None` for a kind without that.
    pub fn about(self) -> Option<&'static str> {
        match self {
            Self::Hypothesis => Some("Suspected"),
            Self::RuledOut => Some("Ruled out"),
            Self::Escalated => Some("Escalated to"),
            _ => None,
        }
    }

    /// Returns the name that people read.
    pub fn label(self) -> &'static str {
        match self {
            Self::Detected => "Detected",
            Self::ReportedByUsers => "Reported by users",
            Self::Investigating => "Investigating",
            Self::Hypothesis => "Hypothesis",
            Self::RuledOut => "Ruled out",
            Self::Found => "Found",
            Self::Escalated => "Escalated",
            Self::Mitigated => "Mitigated",
            Self::Deployed => "Deployed",
            Self::RolledBack => "Rolled back",
            Self::Monitoring => "Monitoring",
            Self::Resolved => "Resolved",
            Self::Communicated => "Communicated",
            Self::Other => "Other",
        }
    }
}

/// Guesses the kind of an event from what happened.
///
/// The guess is shown as a guess and may be wrong, so nothing that asserts an event may rest on it alone. It is a linear
/// model: each word of the row, each pair of neighbours and each class of words adds weights to the kinds, in whole
/// numbers. The kind with the greatest sum is the guess if it leads clearly or if a list of cues says the same; else it is
/// [`EventKind::Other`], which asserts nothing. `cargo xtask train-kinds` learns the weights, and `tests/kinds.rs` says how often they are right.
///
/// # Examples
///
/// ```
/// use retold::postmortem::{EventKind, guess_kind};
///
/// assert_eq!(guess_kind("Upon ruling out network issues, attention shifted."), EventKind::RuledOut);
/// assert_eq!(guess_kind("Tea was made."), EventKind::Other);
/// ```
pub fn guess_kind(text: &str) -> EventKind {
    model::guess(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kinds_of_the_example_are_guessed() {
        let kinds: Vec<_> =
            crate::postmortem::example().timeline.iter().map(|it| guess_kind(&it.text)).collect();
        assert_eq!(
            kinds,
            [
                EventKind::Detected,
                EventKind::Investigating,
                EventKind::Hypothesis,
                EventKind::RuledOut,
                EventKind::Escalated,
                EventKind::Resolved,
            ]
        );
    }

    #[test]
    fn guesses() {
        for (text, kind) in [
            ("Alice noticed that checkout was returning 502s and paged Bob.", EventKind::Detected),
            ("Rolled back the recent deployment and restarted the servers.", EventKind::RolledBack),
            ("We thought it was the network. It wasn't.", EventKind::Hypothesis),
            ("Root cause identified: a missing index.", EventKind::Found),
            ("Full service restoration confirmed.", EventKind::Resolved),
            ("Status page set to degraded.", EventKind::Communicated),
            ("Users report slow pages.", EventKind::ReportedByUsers),
            ("New workers are deployed.", EventKind::Deployed),
            ("Failover didn\u{2019}t trigger.", EventKind::Other),
            ("The alert never fired", EventKind::Other),
            ("Service was not fully restored.", EventKind::Other),
            ("No alerts fired.", EventKind::Other),
            ("Se detectó un aumento de latencia en la base de datos.", EventKind::Other),
            ("", EventKind::Other),
        ] {
            assert_eq!(guess_kind(text), kind, "{text}");
        }
    }

    #[test]
    fn every_kind_is_listed_once_with_its_own_label() {
        let labels: std::collections::BTreeSet<_> = EventKind::ALL.iter().map(|kind| kind.label()).collect();
        assert_eq!(labels.len(), EventKind::ALL.len());
    }
}
