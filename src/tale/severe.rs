//! Whether an incident is none to joke about before the writer has said so.

use crate::postmortem::Postmortem;

/// Returns what makes the incident severe, as the writer put it; `None` where nothing was found.
///
/// The cues are few and plain: harm to people, what people lost for good, and what others learned of them. A sentence
/// that says that it did not happen (`No data was lost`) does not count.
pub fn severe(postmortem: &Postmortem) -> Option<&'static str> {
    let Postmortem { title, summary, timeline, root_cause, .. } = postmortem;
    let texts =
        [title, &summary.impact, &summary.root_cause, &root_cause.explanation, &root_cause.resolution];
    let events = timeline.iter().map(|event| &event.text);
    texts.into_iter().chain(events).find_map(|text| cue_in(text))
}

/// What is looked for, in small letters. A cue that ends in `-` stands for every word with that beginning.
const CUES: [&str; 34] = [
    "data loss",
    "lost data",
    "data was lost",
    "data were lost",
    "permanently lost",
    "permanently deleted",
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
    "patient",
    "patients",
    "injur-",
    "died",
    "death",
    "deaths",
    "fatal accident",
    "hospitali-",
    "ambulance",
    "emergency services",
    "emergency calls",
    "emergency call",
    "laid off",
    "layoffs",
    "suicide",
    "identity theft",
    "stolen",
    "lost their savings",
];

fn cue_in(text: &str) -> Option<&'static str> {
    text.split(['.', '\n', ';']).find_map(|sentence| {
        let words: String = sentence
            .chars()
            .map(|character| if character.is_alphanumeric() { character.to_ascii_lowercase() } else { ' ' })
            .collect();
        let words: Vec<&str> = words.split_whitespace().collect();
        CUES.iter().find(|cue| stands_in(&words, cue)).map(|cue| cue.trim_end_matches('-'))
    })
}

/// Tells whether a cue stands in a sentence without a denial right before it. One that is further away denies something
/// else: `Patients could not be admitted`, `We did not notice that two people died`.
fn stands_in(words: &[&str], cue: &str) -> bool {
    let (beginning, is_whole) = match cue.strip_suffix('-') {
        Some(beginning) => (beginning, false),
        None => (cue, true),
    };
    let parts: Vec<&str> = beginning.split(' ').collect();
    let is_cue = |found: &[&str]| {
        found.iter().zip(&parts).enumerate().all(|(at, (word, part))| {
            let is_last_and_open = !is_whole && at + 1 == parts.len();
            if is_last_and_open { word.starts_with(part) } else { word == part }
        })
    };
    let places = words.windows(parts.len()).enumerate().filter(|(_, found)| is_cue(found));
    places
        .into_iter()
        .any(|(at, _)| !words[at.saturating_sub(DENIAL_REACH)..at].iter().any(|it| DENIALS.contains(it)))
}

/// What denies a cue.
const DENIALS: [&str; 9] = ["no", "not", "never", "without", "neither", "nobody", "none", "nor", "any"];

/// How many words before a cue are looked at: `no user's personal data`, `not a single death`.
const DENIAL_REACH: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postmortem::example;

    #[test]
    fn what_hurt_people_is_severe() {
        assert_eq!(severe(&example()), None);
        for (impact, cue) in [
            ("Personal data of 40 users was sent to others.", Some("personal data")),
            ("Two injured. The rest is well.", Some("injur")),
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
        ] {
            let mut postmortem = Postmortem::default();
            postmortem.summary.impact = impact.to_owned();
            assert_eq!(severe(&postmortem), cue, "{impact}");
        }
    }
}
