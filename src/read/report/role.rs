//! What a heading or a label says that a part is: the words for it in English, French, Spanish and Portuguese.

mod filling;
mod phrase;
mod typo;

use std::collections::HashMap;
use std::sync::OnceLock;

use filling::{without_demand, without_filling};

use super::visible::normal;

/// What a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// The title.
    Title,
    /// A summary of all.
    Summary,
    /// How long it took, mostly with its beginning and its end.
    Duration,
    /// When it began.
    Start,
    /// When it ended.
    End,
    /// On which day it was.
    Date,
    /// The zone of the times.
    Zone,
    /// What it did to users.
    Impact,
    /// The events.
    Timeline,
    /// Cause and resolution together.
    CauseAndResolution,
    /// The cause.
    RootCause,
    /// What may stand in for a cause where none is named: contributing factors, the fault.
    Factors,
    /// How it was resolved.
    Resolution,
    /// What may stand in for a resolution: recovery, mitigation.
    Recovery,
    /// What is done so that it does not happen again.
    Measures,
    /// Broad measures.
    Improvements,
    /// Concrete measures.
    Tasks,
    /// What was learnt.
    Lessons,
    /// What went well.
    WentWell,
    /// What went wrong.
    WentWrong,
    /// Where there was luck.
    GotLucky,
    /// The words at the end.
    Conclusion,
    /// A part that reports often have and the model has no field for.
    Other,
}

impl Role {
    const ALL: [Self; 23] = [
        Self::Title,
        Self::Summary,
        Self::Duration,
        Self::Start,
        Self::End,
        Self::Date,
        Self::Zone,
        Self::Impact,
        Self::Timeline,
        Self::CauseAndResolution,
        Self::RootCause,
        Self::Factors,
        Self::Resolution,
        Self::Recovery,
        Self::Measures,
        Self::Improvements,
        Self::Tasks,
        Self::Lessons,
        Self::WentWell,
        Self::WentWrong,
        Self::GotLucky,
        Self::Conclusion,
        Self::Other,
    ];

    /// Tells whether it is a part of its own and not a field of one.
    pub fn is_section(self) -> bool {
        matches!(
            self,
            Self::Summary | Self::Timeline | Self::CauseAndResolution | Self::Measures | Self::Lessons
        )
    }

    /// Tells whether it holds a list of things to do or learnt.
    pub fn is_list(self) -> bool {
        matches!(
            self,
            Self::Measures
                | Self::Improvements
                | Self::Tasks
                | Self::Lessons
                | Self::WentWell
                | Self::WentWrong
                | Self::GotLucky
        )
    }
}

/// A longer text is no label.
pub const LONGEST_LABEL: usize = 80;

/// Returns what a label says; only what is a label wherever it stands.
pub fn role_of(label: &str) -> Option<Role> {
    let label = without_demand(label);
    if label.len() > LONGEST_LABEL {
        return None;
    }
    let label = normal(label);
    typo::corrected(&label).and_then(|it| of_normal(&it)).or_else(|| of_normal(&label))
}

/// Returns what a heading says, where a few words more or less do not matter.
pub fn role_of_heading(heading: &str) -> Option<Role> {
    if heading.len() > 2 * LONGEST_LABEL {
        return None;
    }
    // `Timeline - all times in UTC`, `Mitigation: how we fixed it`
    let normalised = normal(heading);
    of_normal(&normalised)
        .or_else(|| {
            let head = heading.split([':', '–', '—', '|', '.', '?']).next().unwrap_or_default();
            let head = head.split(" - ").next().unwrap_or_default();
            of_normal(&normal(head)).filter(|_| head.len() < heading.len())
        })
        .or_else(|| of_chapter(heading))
        .or_else(|| by_ending(&normalised))
        .or_else(|| phrase::of_phrase(&normalised))
        .or_else(|| phrase::of_head(&normalised))
        .or_else(|| in_brackets(heading))
}

/// `Kronologi (timeline)`: the name in another language, with its own word in brackets.
fn in_brackets(heading: &str) -> Option<Role> {
    let (_, inner) = heading.split_once('(')?;
    let (inner, _) = inner.split_once(')')?;
    exact(&normal(inner)).filter(|role| role.is_section() || role.is_list() || *role == Role::RootCause)
}

/// `Act II: Root cause`, `Prologue (a.k.a. Summary)`: the name behind a number or in brackets.
fn of_chapter(heading: &str) -> Option<Role> {
    let (head, tail) = heading.split_once([':', '–', '—', '(', '|']).or_else(|| heading.split_once(" - "))?;
    let is_chapter = normal(head).split(' ').next().is_some_and(|word| {
        [
            "act", "chapter", "part", "section", "step", "phase", "scene", "episode", "prologue", "epilogue",
            "appendix",
        ]
        .contains(&word)
    });
    let tail = tail.trim_end_matches(')').trim();
    let tail = ["a.k.a. ", "aka ", "also "].iter().find_map(|it| tail.strip_prefix(it)).unwrap_or(tail);
    is_chapter.then(|| of_normal(&normal(tail)))?
}

/// `Process improvements`, `Follow-up tasks`, `Full timeline`
fn by_ending(label: &str) -> Option<Role> {
    const MOST_WORDS: usize = 4;
    let words: Vec<&str> = label.split(' ').collect();
    if words.len() > MOST_WORDS || words.len() < 2 {
        return None;
    }
    let last = words[words.len() - 1];
    let two = format!("{} {last}", words[words.len() - 2]);
    match (two.as_str(), last) {
        (
            "action items"
            | "next steps"
            | "to dos"
            | "follow ups"
            | "corrective actions"
            | "preventive actions"
            | "preventative actions"
            | "action plan"
            | "action points",
            _,
        ) => Some(Role::Tasks),
        ("root cause" | "root causes", _) => Some(Role::RootCause),
        (_, "improvements" | "mejoras" | "ameliorations" | "melhorias") => Some(Role::Improvements),
        (_, "timeline" | "chronology" | "cronologia" | "chronologie") => Some(Role::Timeline),
        (_, "tasks" | "todos" | "todo" | "tareas" | "taches" | "followups" | "tarefas" | "actionables") => {
            Some(Role::Tasks)
        }
        (_, "impact" | "impacto") => Some(Role::Impact),
        (_, "measures") => Some(Role::Measures),
        _ => None,
    }
}

fn of_normal(label: &str) -> Option<Role> {
    if label.is_empty() {
        return None;
    }
    let label = label.strip_prefix("the ").unwrap_or(label);
    let label = strip_number(label);
    // No name of a part has more words.
    const MOST_WORDS: usize = 9;
    if label.bytes().filter(|it| *it == b' ').count() >= MOST_WORDS {
        return None;
    }
    let plain = label.replace(" the ", " ");
    exact(label).or_else(|| exact(&plain)).or_else(|| of_several(label)).or_else(|| {
        let short = without_filling(label);
        if short == label { None } else { exact(&short).or_else(|| of_several(&short)) }
    })
}

/// Takes the number of a section off: `3 timeline`, `iv timeline`, `step 2 timeline`.
fn strip_number(label: &str) -> &str {
    let Some((first, rest)) = label.split_once(' ') else { return label };
    let is_number = first.bytes().all(|it| it.is_ascii_digit())
        || matches!(first, "i" | "ii" | "iii" | "iv" | "v" | "vi" | "vii" | "viii" | "ix" | "x");
    let is_part = matches!(first, "section" | "part" | "act" | "chapter")
        && (rest.starts_with(|it: char| it.is_ascii_digit()) || strip_number(rest).len() < rest.len());
    // `1 1 Duration`
    if is_number || is_part { strip_number(rest) } else { label }
}

/// `root cause and resolution`, `corrective and preventative measures`, `causa raiz y resolucion`
fn of_several(label: &str) -> Option<Role> {
    if ![" and ", " y ", " et ", " e "].iter().any(|word| label.contains(word)) {
        return None;
    }
    let parts: Vec<&str> = label
        .split(" and ")
        .flat_map(|part| part.split(" y "))
        .flat_map(|part| part.split(" et "))
        .flat_map(|part| part.split(" e "))
        .filter(|part| !part.is_empty())
        .collect();
    if parts.len() < 2 {
        return None;
    }
    let roles: Vec<Option<Role>> =
        parts.iter().map(|part| exact(part).or_else(|| exact(&without_filling(part)))).collect();
    let has = |role| roles.contains(&Some(role));
    let cause = has(Role::RootCause) || has(Role::Factors);
    let fix = has(Role::Resolution) || has(Role::Recovery);
    if cause && fix {
        return Some(Role::CauseAndResolution);
    }
    if has(Role::Improvements) && has(Role::Tasks) || has(Role::Measures) {
        return Some(Role::Measures);
    }
    if has(Role::WentWell) && has(Role::WentWrong) {
        return Some(Role::Lessons);
    }
    if has(Role::Summary) || has(Role::Impact) && has(Role::Duration) {
        return Some(Role::Summary);
    }
    let known = roles.iter().flatten().count();
    // `Investigation and root cause`: what has no field gives way to what has.
    let first = roles.iter().flatten().copied().find(|role| *role != Role::Other)?;
    (known * 2 >= roles.len()).then_some(first)
}

fn exact(label: &str) -> Option<Role> {
    static KNOWN: OnceLock<HashMap<&'static str, Role>> = OnceLock::new();
    KNOWN.get_or_init(|| known(include_str!("role/words.txt"))).get(label).copied()
}

/// Reads the words for the roles: the name of a role stands alone, and the words for it below, indented.
fn known(text: &'static str) -> HashMap<&'static str, Role> {
    let mut known = HashMap::new();
    let mut role = None;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(' ') {
            let words = line.split(',').map(str::trim).filter(|words| !words.is_empty());
            known.extend(words.filter_map(|words| Some((words, role?))));
        } else {
            role = Role::ALL.into_iter().find(|role| format!("{role:?}") == line);
        }
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_has_words_and_every_word_one_role() {
        let text = include_str!("role/words.txt");
        let found = known(text);
        assert!(Role::ALL.iter().all(|role| found.values().any(|it| it == role)));
        let words: usize = text
            .lines()
            .filter(|line| line.starts_with(' '))
            .flat_map(|line| line.split(','))
            .filter(|it| !it.trim().is_empty())
            .count();
        assert_eq!(words, found.len());
    }

    #[test]
    fn labels_in_many_words() {
        for (label, role) in [
            ("Issue Summary", Role::Summary),
            ("Duration of Outage", Role::Duration),
            ("Timeline of events", Role::Timeline),
            ("Timeline (all times in UTC)", Role::Timeline),
            ("3. Root Cause Analysis", Role::RootCause),
            ("Root Cause & Fix", Role::CauseAndResolution),
            ("Causa raíz y resolución", Role::CauseAndResolution),
            ("Mesures correctives et préventives", Role::Measures),
            ("Corrective and Preventative Measures", Role::Measures),
            ("Improvements/Fixes", Role::Improvements),
            ("Tasks to Address the Issue", Role::Tasks),
            ("Cronología (Timeline)", Role::Timeline),
            ("Root cause of the outage", Role::RootCause),
            ("What didn’t go so well?", Role::WentWrong),
            ("Incident Overview", Role::Summary),
            ("5 Whys", Role::Factors),
            ("Investigation and Root Cause", Role::RootCause),
            ("Debugging & Resolution", Role::Resolution),
            ("Analysis of the Root Cause", Role::RootCause),
            ("How the issue was resolved", Role::Resolution),
            ("Long-Term Fixes", Role::Improvements),
            ("Steps to prevent future incidents", Role::Measures),
        ] {
            assert_eq!(role_of(label), Some(role), "{label}");
        }
        for label in ["", "Incident", "Redis outage", "Installation", "The cat", "Why we love tests"] {
            assert_eq!(role_of(label), None, "{label}");
        }
        assert_eq!(role_of_heading("Timeline - 4 March"), Some(Role::Timeline));
        assert_eq!(role_of_heading("Tidslinje (timeline)"), Some(Role::Timeline));
        assert_eq!(role_of_heading("What was the cause?"), Some(Role::RootCause));
        assert_eq!(role_of_heading("Process improvements"), Some(Role::Improvements));
    }
}
