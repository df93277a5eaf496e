//! Which share of the users was affected, where a text says so in figures.
//!
//! A percentage counts only where it stands with those who are affected, or with what they send. How full a disk was is no
//! share of the users.

mod in_words;
mod words;

pub use in_words::share_in_words;

use words::{MACHINES, WHAT, WHO};

use super::Percent;

/// Reads the share from what a text says about the impact. `is_impact` tells that the text is about nothing else.
pub fn share(text: &str, is_impact: bool) -> Option<Percent> {
    let words = words_of(text);
    let figures = (0..words.len()).filter_map(|at| Some((at, figure(&words, at)?)));
    let mut only = Vec::new();
    for (at, percent) in figures {
        if is_stretch(&words, at) {
            continue;
        }
        if counts_users(&words, at, percent) {
            return Some(percent);
        }
        let after: Vec<&Word<'_>> = words.iter().skip(at + 1).take(4).collect();
        if !after.iter().any(|word| begins_with(&word.lower, WHAT)) {
            only.push((at, percent));
        }
    }
    // A single figure with the word for being affected, or of which all know what it is of.
    let [(at, percent)] = only.as_slice() else { return None };
    let near = words.iter().skip(at.saturating_sub(6)).take(13);
    let is_affected = near.into_iter().any(|word| {
        ["affect", "impact", "afect", "afet", "touch"].iter().any(|start| word.lower.starts_with(start))
    });
    (is_affected || is_impact && is_share(&words, *at)).then_some(*percent)
}

/// Tells whether a figure is a share of something that is no machine: `11% of outgoing mail`, `El 85% no pudo`.
fn is_share(words: &[Word<'_>], at: usize) -> bool {
    const BEFORE: usize = 4;
    let start = (0..=at).rev().find(|it| words[*it].begins_sentence).unwrap_or_default();
    let before = &words[start.max(at.saturating_sub(BEFORE))..at];
    let is_level =
        before.iter().any(|word| begins_with(&word.lower, WHAT) || begins_with(&word.lower, MACHINES))
            || before.last().is_some_and(|word| {
                ["to", "by", "at", "above", "below", "over", "under", "reached", "than"]
                    .contains(&word.lower.as_str())
            });
    let after: Vec<&str> = words
        .iter()
        .skip(at + 1)
        .map(|word| word.lower.as_str())
        .skip_while(|word| ["", "percent", "per", "cent", "por", "ciento"].contains(word))
        .take(4)
        .collect();
    let opens = at == 0 || words[at].text.starts_with('(');
    let follows = after.first().is_some_and(|word| {
        [
            "of", "de", "des", "du", "dos", "das", "were", "was", "could", "no", "had", "saw", "did", "got",
            "não", "ont", "fueron", "foram",
        ]
        .contains(word)
    });
    !is_level && (follows || opens) && !after.iter().any(|word| begins_with(word, MACHINES))
}

/// Reads a figure that is all that a text says: `about 8%`.
pub fn bare_share(text: &str) -> Option<Percent> {
    let words = words_of(text);
    let about = [
        "about",
        "around",
        "approximately",
        "roughly",
        "some",
        "~",
        "ca",
        "approx",
        "environ",
        "cerca",
        "de",
        "percent",
        "",
        "per",
        "cent",
    ];
    let mut figures = (0..words.len()).filter_map(|at| Some((at, figure(&words, at)?)));
    let (at, percent) = figures.next()?;
    let is_all = words.iter().enumerate().all(|(it, word)| it == at || about.contains(&word.lower.as_str()));
    (is_all && !is_stretch(&words, at)).then_some(percent)
}

/// Tells whether a text says that all users were affected, in words.
pub fn says_all(text: &str) -> bool {
    const LONGEST_START: usize = 160;
    let words = words_of(text.get(..floor(text, LONGEST_START)).unwrap_or(text));
    let is_all = |at: usize| {
        let all = ["all", "every", "tous", "toutes", "todos", "todas"].contains(&words[at].lower.as_str());
        const DOWN: [&str; 9] = [
            "down",
            "unavailable",
            "offline",
            "inaccessible",
            "unreachable",
            "broken",
            "failed",
            "out",
            "unusable",
        ];
        let is_down = at > 1
            && ["for", "to"].contains(&words[at - 1].lower.as_str())
            && DOWN.contains(&words[at - 2].lower.as_str());
        // `down for everyone`, `everybody was affected`
        if ["everyone", "everybody"].contains(&words[at].lower.as_str()) {
            let next = |nth: usize| words.get(at + nth).map_or("", |word| word.lower.as_str());
            return is_down || next(1) == "was" && ["affected", "impacted"].contains(&next(2));
        }
        let denied = !is_down
            && at > 0
            && ["not", "nearly", "almost", "for", "to", "at", "above", "of", "after", "from"]
                .contains(&words[at - 1].lower.as_str());
        let mut next = words.iter().skip(at + 1).skip_while(|word| {
            ["of", "the", "our", "les", "los", "las", "active"].contains(&word.lower.as_str())
        });
        let is_who = next.next().is_some_and(|word| {
            [
                "users",
                "customers",
                "visitors",
                "clients",
                "searches",
                "readers",
                "students",
                "players",
                "guests",
                "members",
                "passengers",
                "patients",
                "riders",
                "listeners",
                "shoppers",
                "merchants",
                "subscribers",
                "viewers",
                "travellers",
                "user",
                "customer",
                "visitor",
                "utilisateurs",
                "usuarios",
                "clientes",
            ]
            .contains(&word.lower.as_str())
        });
        all && !denied && is_who
    };
    (0..words.len()).any(is_all)
}

fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

struct Word<'a> {
    text: &'a str,
    lower: String,
    /// Whether a sentence ends before it.
    begins_sentence: bool,
}

fn words_of(text: &str) -> Vec<Word<'_>> {
    const MOST: usize = 2_000;
    let mut ended = false;
    text.split_whitespace()
        .take(MOST)
        .map(|text| {
            let lower = text.trim_matches(|it: char| !it.is_alphanumeric()).to_lowercase();
            let begins_sentence = std::mem::replace(&mut ended, text.ends_with(['.', '!', '?', ';']));
            Word { text, lower, begins_sentence }
        })
        .filter(|word| !word.text.is_empty())
        .collect()
}

/// Reads `60%`, `17.5 %`, `60 percent`.
fn figure(words: &[Word<'_>], at: usize) -> Option<Percent> {
    let text = words[at].text.trim_start_matches(|it: char| !it.is_ascii_digit());
    let digits = text.find(|it: char| !(it.is_ascii_digit() || it == '.' || it == ',')).unwrap_or(text.len());
    let (number, rest) = text.split_at(digits);
    let next = words.get(at + 1);
    let is_percent = rest.starts_with('%')
        || rest.trim_matches(['*', '_']).is_empty()
            && next.is_some_and(|next| {
                next.text.trim_start_matches(['*', '_']).starts_with('%')
                    || ["percent", "per", "por", "pourcent", "pct"].contains(&next.lower.as_str())
            });
    // A number that begins in the middle of a word is none.
    let before = &words[at].text[..words[at].text.len() - text.len()];
    let is_clean = before.chars().all(|it| !it.is_alphanumeric()) && !before.ends_with(['-', '–', '.']);
    if number.is_empty() || !is_percent || !is_clean {
        return None;
    }
    let number = number.trim_end_matches(['.', ',']).replace(',', ".");
    let (whole, part) = number.split_once('.').unwrap_or((&number, ""));
    if part.contains('.') || part.len() > 2 {
        return None;
    }
    let whole: u32 = whole.parse().ok()?;
    let part: u32 = format!("{part:0<2}").parse().ok()?;
    let basis_points = whole.checked_mul(100)?.checked_add(part)?;
    (basis_points <= 10_000).then_some(Percent { basis_points })
}

/// Tells whether a figure is an end of a stretch: `50-60%`, `50% to 60%`.
fn is_stretch(words: &[Word<'_>], at: usize) -> bool {
    let text = words[at].text;
    let inner = text.trim_matches(|it: char| !it.is_ascii_digit());
    let has_dash = inner.contains(['-', '–']);
    let to = |word: Option<&Word<'_>>| word.is_some_and(|word| ["to", "-", "–"].contains(&word.text));
    let after = to(words.get(at + 1)) && words.get(at + 2).is_some_and(|word| word.text.contains('%'));
    let before =
        at > 1 && to(words.get(at - 1)) && words[at - 2].text.starts_with(|it: char| it.is_ascii_digit());
    let is_and = |word: Option<&Word<'_>>| {
        word.is_some_and(|word| ["and", "et", "y", "e"].contains(&word.lower.as_str()))
    };
    let is_between = |at: usize| at > 0 && ["between", "entre"].contains(&words[at - 1].lower.as_str());
    let between = is_between(at) && is_and(words.get(at + 1))
        || at > 2 && is_between(at - 2) && is_and(words.get(at - 1));
    has_dash || after || before || between
}

fn begins_with(word: &str, list: &[&str]) -> bool {
    list.iter().any(|it| word.starts_with(it))
}

fn counts_users(words: &[Word<'_>], at: usize, percent: Percent) -> bool {
    // All of something for all users is all users.
    let is_whole = percent.basis_points == 10_000;
    const AFTER: usize = 6;
    const BEFORE: usize = 4;
    let is_cut = words[at].text.ends_with([',', ';', '.']);
    for (next, word) in words.iter().enumerate().skip(at + 1).take(if is_cut { 0 } else { AFTER }) {
        // `The disk was at 90% and 40% of the users …`: the users belong to the figure beside them.
        let is_another = figure(words, next).is_some();
        if word.begins_sentence || is_another || !is_whole && begins_with(&word.lower, WHAT) {
            break;
        }
        if begins_with(&word.lower, WHO) {
            return true;
        }
        if word.text.ends_with(',') {
            break;
        }
    }
    // `All users (100%)`, `Accounts affected 17.5%`, `Usuarios afectados: 40 %`
    let start = (0..=at)
        .rev()
        .find(|it| words[*it].begins_sentence)
        .unwrap_or_default()
        .max(at.saturating_sub(BEFORE));
    let before = &words[start..at];
    let is_bracketed = words[at].text.starts_with('(');
    let is_counted = before.iter().any(|word| {
        begins_with(
            &word.lower,
            &["affect", "impact", "afect", "afet", "touch", "failing", "failed", "unable", "hit", "share"],
        )
    });
    (is_bracketed || is_counted) && before.iter().any(|word| begins_with(&word.lower, WHO))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares() {
        for (text, basis_points) in [
            ("Around 40% of the people who were signed in", Some(4_000)),
            ("All users (100%) of the portal", Some(10_000)),
            ("Accounts affected 17.5%", Some(1_750)),
            ("About 30 % of the requests", Some(3_000)),
            ("environ 55 % des visiteurs", Some(5_500)),
            ("saw 61% free, 35% of the listeners got none", Some(3_500)),
            ("the disk was at 90% and 40% of the users waited", Some(4_000)),
            ("4 % failed calls", None),
            ("its space was 61% full", None),
            ("50-60% of users", None),
            ("v1.2.3% of users", None),
            ("120% of users", None),
        ] {
            assert_eq!(share(text, true).map(|it| it.basis_points), basis_points, "{text}");
        }
        assert!(says_all("all searches in the catalogue came back empty"));
        assert!(says_all("the shop was down for everyone"));
        assert!(!says_all("it was slow for everyone in the team"));
        assert!(!says_all("not all users were affected"));
    }

    #[test]
    fn a_share_below_the_end_counts() {
        use crate::read::report::{Document, read_report};
        let text = "# Gate stuck\n\n## Summary\n\n**Start Time:** 4 March 2024, 07:10 UTC\n**End Time:** 4 March 2024, 07:30 UTC\n\n\
            About 40% of the guests could not go out.\n\n## Root cause\n\nRust.\n";
        let Document::Reports(reports) = read_report(text) else { panic!("it is one") };
        assert_eq!(reports[0].affected_percent.map(|it| it.basis_points), Some(4_000));
    }
}
