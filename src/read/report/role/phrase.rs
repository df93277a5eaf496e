//! Headings in whole phrases: `So what was it?`, `Why the queue stopped`, `How we got back`.

use super::Role;

/// A longer phrase tells something else as well.
const MOST_WORDS: usize = 12;

/// Returns what a phrase in small letters says that a part is.
pub fn of_phrase(phrase: &str) -> Option<Role> {
    let words: Vec<&str> = phrase.split(' ').collect();
    if !(2..=MOST_WORDS).contains(&words.len()) {
        return None;
    }
    let cause = asks_for_cause(&words);
    let fix = asks_for_fix(&words);
    if cause && fix {
        return Some(Role::CauseAndResolution);
    }
    if prevents(&words) {
        return Some(Role::Measures);
    }
    if ["can be improved", "could be improved", "could have been better"].iter().any(|run| runs(&words, run))
    {
        return Some(Role::Improvements);
    }
    if learns(&words) {
        return Some(Role::Lessons);
    }
    if fix {
        return Some(Role::Resolution);
    }
    if cause {
        return Some(Role::RootCause);
    }
    if is_unfolding(&words) {
        return Some(Role::Timeline);
    }
    is_brief(&words).then_some(Role::Summary)
}

/// Returns what the words before `for`, `from` or `of` say: `Action items for both teams`, `Lessons from the outage`.
pub fn of_head(phrase: &str) -> Option<Role> {
    let named = |sign: &str, fits: fn(Role) -> bool| {
        let (head, tail) = phrase.split_once(sign)?;
        let is_short = tail.split(' ').count() < MOST_WORDS;
        super::exact(head).filter(|role| is_short && fits(*role))
    };
    named(" for ", |role| role.is_list() || role == Role::Timeline)
        .or_else(|| named(" from ", |role| role.is_list() || role == Role::Lessons))
        .or_else(|| named(" of ", |role| matches!(role, Role::RootCause | Role::Timeline | Role::Impact)))
        .or_else(|| named(" behind ", |role| role == Role::RootCause))
        .or_else(|| named(" on ", |role| role == Role::Impact))
}

/// Tells whether some of the words stand in a phrase.
fn has(words: &[&str], any: &[&str]) -> bool {
    words.iter().any(|word| any.contains(word))
}

/// Tells whether words stand in a phrase one behind the other.
fn runs(words: &[&str], run: &str) -> bool {
    (0..words.len()).any(|start| {
        let mut rest = words[start..].iter();
        run.split(' ').all(|word| rest.next() == Some(&word))
    })
}

fn asks_for_cause(words: &[&str]) -> bool {
    const RUNS: &[&str] = &[
        "what caused",
        "what broke",
        "what was behind",
        "what was it",
        "what went on",
        "what was wrong",
        "what led to",
        "behind it",
    ];
    let asks_why = matches!(words[0], "why" | "pourquoi") || runs(words, "so why") || runs(words, "and why");
    // `Why we love tests` tells of no cause.
    let is_past = has(
        words,
        &[
            "did", "was", "were", "happened", "happen", "broke", "failed", "stopped", "went", "could",
            "took", "it", "nobody", "fell", "crashed", "not",
        ],
    );
    asks_why && is_past || RUNS.iter().any(|run| runs(words, run))
}

fn asks_for_fix(words: &[&str]) -> bool {
    const DONE: &[&str] = &[
        "fixed",
        "fix",
        "repaired",
        "repair",
        "resolved",
        "resolve",
        "solved",
        "solve",
        "recovered",
        "recover",
        "mitigated",
        "restored",
        "stopped",
        "ended",
        "corrected",
        "undid",
        "unstuck",
    ];
    const RUNS: &[&str] = &[
        "got us out",
        "got it back",
        "got back",
        "got out",
        "brought it back",
        "came back",
        "how it ended",
        "put it right",
        "put things right",
        "was put right",
        "made it right",
        "what helped",
        "happy end",
    ];
    let asks_how = has(words, &["how", "what", "comment", "como"]);
    asks_how && has(words, DONE) && !has(words, &["happened", "caused", "why"])
        || words.iter().position(|it| *it == "how").is_some_and(|at| at > 0 && has(&words[at..], DONE))
        || RUNS.iter().any(|run| runs(words, run))
}

fn prevents(words: &[&str]) -> bool {
    const RUNS: &[&str] = &[
        "not happen again",
        "never happen again",
        "doesnt happen again",
        "happening again",
        "happens again",
        "from happening",
        "coming back",
        "come back again",
        "do better",
        "will improve",
        "want to improve",
        "going to improve",
        "will be improved",
        "do differently",
        "next time",
        "will change",
        "are changing",
        "going to change",
        "will prevent",
        "prevent this",
        "prevent it",
        "prevent recurrence",
        "never again",
        "doing about it",
        "doing about this",
        "do about it",
        "do about this",
        "going to do",
        "what will we do",
        "what well do",
        "what were doing",
        "what weve done",
        "what we changed",
        "what do we do now",
    ];
    RUNS.iter().any(|run| runs(words, run))
}

fn learns(words: &[&str]) -> bool {
    let learnt = has(words, &["learn", "learned", "learnt", "learnings", "lessons", "lesson"]);
    learnt && has(words, &["what", "we", "i", "from", "the", "for", "and", "key", "our"])
}

fn is_unfolding(words: &[&str]) -> bool {
    const RUNS: &[&str] = &[
        "step by step",
        "minute by minute",
        "hour by hour",
        "blow by blow",
        "play by play",
        "as it happened",
        "sequence of events",
        "chain of events",
        "order of events",
        "course of events",
        "in order of time",
        "in chronological order",
        "how it unfolded",
        "timeline of",
        "how the day",
        "how the morning",
        "how the afternoon",
        "how the evening",
        "how the night",
        "how the incident unfolded",
        "linha do tempo",
        "linea de tiempo",
    ];
    RUNS.iter().any(|run| runs(words, run))
}

fn is_brief(words: &[&str]) -> bool {
    const RUNS: &[&str] = &[
        "in short",
        "in brief",
        "in a nutshell",
        "at a glance",
        "short version",
        "in one paragraph",
        "in a few words",
    ];
    RUNS.iter().any(|run| runs(words, run))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases() {
        for (phrase, role) in [
            ("so what was it", Some(Role::RootCause)),
            ("why the queue stopped", Some(Role::RootCause)),
            ("why we love tests", None),
            ("why it happened and how it was repaired", Some(Role::CauseAndResolution)),
            ("and how did you repair it", Some(Role::Resolution)),
            ("what got us out of it", Some(Role::Resolution)),
            ("how we make sure it does not happen again", Some(Role::Measures)),
            ("what we will do better", Some(Role::Measures)),
            ("what we have learned", Some(Role::Lessons)),
            ("the evening step by step", Some(Role::Timeline)),
            ("what happened in short", Some(Role::Summary)),
            ("the cat sat", None),
        ] {
            assert_eq!(of_phrase(phrase), role, "{phrase}");
        }
        for (phrase, role) in [
            ("action items for both incidents", Some(Role::Tasks)),
            ("lessons from the outage", Some(Role::Lessons)),
            ("root cause of the second stop", Some(Role::RootCause)),
            ("time for lunch", None),
        ] {
            assert_eq!(of_head(phrase), role, "{phrase}");
        }
    }
}
