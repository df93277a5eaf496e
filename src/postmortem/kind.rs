//! What sort of thing an event is.

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

/// Guesses the kind of an event from its first sentence.
///
/// The guess is shown as a guess and may be wrong, so nothing that asserts an event may rest on it alone. It is
/// an ordered list of cues, of which the first that is found wins; the order puts cues that are rarely wrong
/// before those that occur in any sentence. A cue after a negation (`failover didn't trigger`) does not count.
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
    let words = first_sentence_words(text);
    let found = CUES.iter().find(|(_, cues)| cues.iter().any(|cue| contains_cue(&words, cue)));
    found.map_or(EventKind::Other, |(kind, _)| *kind)
}

/// Cues by kind. A cue is a run of words; a word that ends in `-` stands for every word with that beginning.
const CUES: &[(EventKind, &[&str])] = &[
    (EventKind::Escalated, &["escalat-"]),
    (EventKind::RolledBack, &["rolled back", "roll back", "rollback", "revert-"]),
    (
        EventKind::RuledOut,
        &[
            "ruled out",
            "ruling out",
            "rule out",
            "red herring",
            "misleading",
            "false lead",
            "dead end",
            "no evidence",
            "no anomal-",
            "wasn't the",
            "was not the cause",
            "turned out to be fine",
        ],
    ),
    (
        EventKind::Hypothesis,
        &[
            "initial assumption",
            "initial theory",
            "initial hypothesis",
            "initial suspicion",
            "initial focus",
            "initially suspected",
            "first suspect-",
            "hypothes-",
            "assum-",
            "theory",
            "suspected",
            "suspects",
            "suspicion",
            "thought it",
            "we thought",
        ],
    ),
    (
        EventKind::Resolved,
        &[
            "resolved",
            "fully restored",
            "service restored",
            "services restored",
            "restored",
            "restoration",
            "fully operational",
            "back online",
            "back to normal",
            "recovered",
            "all clear",
        ],
    ),
    (
        EventKind::Communicated,
        &["status page", "statuspage", "announce-", "notified customers", "notified users"],
    ),
    (
        EventKind::ReportedByUsers,
        &[
            "users report-",
            "user report-",
            "customers report-",
            "customer report-",
            "customers complain-",
            "users complain-",
            "customer complaint-",
            "user complaint-",
            "complaints",
            "tickets",
            "support ticket-",
        ],
    ),
    (
        EventKind::Detected,
        &[
            "detected",
            "detection",
            "detects",
            "alert",
            "alerts",
            "alerted",
            "alerting",
            "paged",
            "pager",
            "noticed",
        ],
    ),
    (
        EventKind::Mitigated,
        &[
            "mitigat-",
            "failed over",
            "failover",
            "restarted",
            "scaled up",
            "throttled",
            "workaround",
            "drained",
        ],
    ),
    (
        EventKind::Deployed,
        &["deploy-", "released", "rolled out", "hotfix", "patch-", "fix applied", "applied"],
    ),
    (
        EventKind::Investigating,
        &[
            "investigat-",
            "examin-",
            "checked",
            "checking",
            "looking into",
            "looked",
            "analys-",
            "analyz-",
            "debug-",
        ],
    ),
    (
        EventKind::Found,
        &["root cause", "identified", "discovered", "traced", "pinpointed", "located", "found", "revealed"],
    ),
    (EventKind::Monitoring, &["monitored", "monitoring", "stabili-", "observed", "watch-"]),
];

/// How many words before a cue may hold the negation that voids it: `not yet fully restored`. A guess that is missed
/// harms nothing, one that says the opposite does.
const NEGATION_REACH: usize = 3;

fn first_sentence_words(text: &str) -> Vec<String> {
    // Only the beginning decides, so that a long pasted text costs no more than a line.
    const LONGEST_SENTENCE: usize = 400;
    let beginning: String = text.chars().take(LONGEST_SENTENCE).collect();
    let end = beginning.find(". ").unwrap_or(beginning.len());
    beginning[..end]
        .split(|character: char| !character.is_alphanumeric() && character != '\'' && character != '\u{2019}')
        .filter(|word| !word.is_empty())
        .map(|word| word.to_ascii_lowercase().replace('\u{2019}', "'"))
        .collect()
}

fn contains_cue(words: &[String], cue: &str) -> bool {
    let is = |word: &str, part: &str| match part.strip_suffix('-') {
        Some(beginning) => word.starts_with(beginning),
        None => word == part,
    };
    let mut parts = cue.split(' ');
    let first = parts.next().unwrap_or_default();
    let length = 1 + parts.clone().count();
    words.iter().enumerate().any(|(at, word)| {
        // Nearly every word is out at once: a draft is guessed anew at every key.
        is(word, first)
            && at + length <= words.len()
            && parts.clone().zip(&words[at + 1..]).all(|(part, word)| is(word, part))
            && !is_negated(words, at, length)
    })
}

fn is_negated(words: &[String], at: usize, length: usize) -> bool {
    let before = &words[at.saturating_sub(NEGATION_REACH)..at];
    let after = words.get(at + length);
    before.iter().chain(after).any(|word| {
        matches!(word.as_str(), "no" | "not" | "never" | "without" | "cannot" | "unable" | "partially")
            || word.ends_with("n't")
    })
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
