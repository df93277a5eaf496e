//! A guess by single words and runs of words, which the learned one is compared with.

use super::EventKind;

/// Returns the kind of which a cue is found first, in an order that puts cues that are rarely wrong before those that
/// occur in any sentence. A cue after a negation (`failover didn't trigger`) does not count.
pub(super) fn kind_by_cue(text: &str) -> EventKind {
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
