//! Whether an incident is none to joke about before the writer has said so.

use std::ops::Range;

use crate::postmortem::Postmortem;

/// Returns what makes the incident severe, as the writer put it and in small letters; `None` where nothing was found.
///
/// The cues are few and plain: harm to people, what people lost for good, and what others learned of them. A sentence
/// that says that it did not happen (`No data was lost`) does not count.
pub fn severe(postmortem: &Postmortem) -> Option<String> {
    let Postmortem { title, summary, timeline, root_cause, .. } = postmortem;
    let texts =
        [title, &summary.impact, &summary.root_cause, &root_cause.explanation, &root_cause.resolution];
    let events = timeline.iter().map(|event| &event.text);
    texts.into_iter().chain(events).find_map(|text| cue_in(text))
}

/// Returns the cue that stands in a text.
pub fn cue_in(text: &str) -> Option<String> {
    text.split(['.', '\n', ';']).find_map(|sentence| {
        let words: String = sentence
            .chars()
            .map(|character| if character.is_alphanumeric() { character.to_ascii_lowercase() } else { ' ' })
            .collect();
        let words: Vec<&str> = words.split_whitespace().collect();
        // Nearly every cue is out at once, and a draft has many sentences.
        let mut begins_a_word = [false; 256];
        words.iter().for_each(|word| begins_a_word[beginning(word)] = true);
        let cue = CUES.iter().filter(|cue| begins_a_word[beginning(cue)]).find_map(|cue| found(&words, cue));
        cue.or_else(|| lost_work(&words)).map(|range| words[range].join(" "))
    })
}

/// What is looked for, in small letters. A cue that ends in `-` stands for every word with that beginning.
const CUES: [&str; 55] = [
    "data loss",
    "lost data",
    "data was lost",
    "data were lost",
    "permanently lost",
    "permanently deleted",
    "gone for good",
    "no backup",
    "could not be recovered",
    "irrecoverabl-",
    "unrecoverabl-",
    "data breach",
    "security breach",
    "breached",
    "ransomware",
    "data leak",
    "leaked personal",
    "personal data",
    "medical records",
    "a patient",
    "the patient",
    "patients",
    "injur-",
    "wounded",
    "burned",
    "burnt",
    "fainted",
    "unconscious",
    "were trapped",
    "was trapped",
    "lost his life",
    "lost her life",
    "lost their lives",
    "died",
    "death",
    "deaths",
    "fatal accident",
    "fatally",
    "hospital",
    "hospitals",
    "hospitali-",
    "ambulance",
    "ambulances",
    "overdose",
    "double dose",
    "emergency services",
    "emergency calls",
    "emergency call",
    "laid off",
    "layoffs",
    "suicide",
    "identity theft",
    "stolen",
    "lost their savings",
    "not reach 911",
];

/// Returns a number that the first two letters decide, and that few others share.
fn beginning(text: &str) -> usize {
    match text.as_bytes() {
        [first, second, ..] => usize::from(first.wrapping_mul(31).wrapping_add(*second)),
        _ => 0,
    }
}

/// Finds a cue in a sentence that has no denial right before it. One that is further away denies something else:
/// `Patients could not be admitted`, `We did not notice that two people died`.
fn found(words: &[&str], cue: &str) -> Option<Range<usize>> {
    let (beginning, is_whole) = match cue.strip_suffix('-') {
        Some(beginning) => (beginning, false),
        None => (cue, true),
    };
    let first = beginning.split(' ').next().unwrap_or_default();
    if !words.iter().any(|word| word.starts_with(first)) {
        return None;
    }
    let parts: Vec<&str> = beginning.split(' ').collect();
    let is_cue = |found: &[&str]| {
        found.iter().zip(&parts).enumerate().all(|(at, (word, part))| {
            let is_last_and_open = !is_whole && at + 1 == parts.len();
            if is_last_and_open { word.starts_with(part) } else { word == part }
        })
    };
    let is_meant = |at: usize| {
        let before = &words[at.saturating_sub(REACH)..at];
        let is_denied = before.iter().any(|word| DENIALS.contains(word));
        // Programs die as well, and a disk that burned hurt nobody.
        let is_of_a_machine = matches!(cue, "died" | "burned" | "burnt")
            && before.iter().any(|word| MACHINES.contains(&word.trim_end_matches('s')));
        !is_denied && !is_of_a_machine
    };
    let places = words.windows(parts.len()).enumerate().filter(|(_, found)| is_cue(found));
    places.into_iter().map(|(at, _)| at).find(|at| is_meant(*at)).map(|at| at..at + parts.len())
}

/// Finds what was lost for good by its length: `lost 6 hours of writes`.
fn lost_work(words: &[&str]) -> Option<Range<usize>> {
    let is_lost = |found: &[&str]| {
        found[0] == "lost"
            && found[1].starts_with(|it: char| it.is_ascii_digit())
            && ["minutes", "hours", "days", "weeks"].contains(&found[2])
            && found[3] == "of"
    };
    let at = words.windows(4).position(is_lost)?;
    Some(at..(at + 5).min(words.len()))
}

/// What dies without hurting anybody.
const MACHINES: [&str; 16] = [
    "job",
    "process",
    "processe",
    "pod",
    "node",
    "thread",
    "worker",
    "server",
    "service",
    "container",
    "instance",
    "disk",
    "connection",
    "session",
    "battery",
    "task",
];

/// What denies a cue.
const DENIALS: [&str; 9] = ["no", "not", "never", "without", "neither", "nobody", "none", "nor", "any"];

/// How many words before a cue are looked at: `no user's personal data`, `not a single death`.
const REACH: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postmortem::example;

    #[test]
    fn what_hurt_people_is_severe() {
        assert_eq!(severe(&example()), None);
        for (impact, cue) in [
            ("Personal data of 40 users was sent to others.", Some("personal data")),
            ("Two injured. The rest is well.", Some("injured")),
            ("No personal data was leaked.", None),
            ("Nobody could log in. No data loss.", None),
            ("The dashboard of stolen-base statistics", Some("stolen")),
            ("Impatient users", None),
            ("Nobody died.", None),
            ("Emergency calls could not be connected.", Some("emergency calls")),
            ("Patients couldn't be admitted.", Some("patients")),
            ("Data was lost and could not be recovered.", Some("data was lost")),
            ("We did not notice that two people died.", Some("died")),
            ("No orders arrived, and personal data was sent to others.", Some("personal data")),
            ("One engineer fainted and was taken to hospital.", Some("fainted")),
            ("Two children were trapped in the lift.", Some("were trapped")),
            ("Callers could not reach 911.", Some("not reach 911")),
            ("We lost 6 hours of writes.", Some("lost 6 hours of writes")),
            ("The production database was deleted and there was no backup.", Some("no backup")),
            ("We were patient and retried.", None),
            ("The import job died of a lack of memory.", None),
            ("The two worker processes died.", None),
        ] {
            let mut postmortem = Postmortem::default();
            postmortem.summary.impact = impact.to_owned();
            assert_eq!(severe(&postmortem).as_deref(), cue, "{impact}");
        }
    }
}
