//! Who is who: the names of a postmortem, with all that one person is called.

use std::collections::{BTreeMap, BTreeSet};

use super::Why;
use super::name::{Named, is_all_capitals, is_capital_name, is_doubtful, named, speakers};
use super::place::Place;
use super::word::Word;
use crate::postmortem::Postmortem;

/// The people of a postmortem.
#[derive(Debug, Default)]
pub struct People {
    /// What somebody is called, in small letters and with single blanks, and who that is.
    forms: BTreeMap<String, usize>,
    /// The full names.
    full: Vec<(Vec<String>, usize)>,
    /// What is a name in small letters as well.
    plain: BTreeSet<String>,
    /// Who writes rows of chat.
    speakers: BTreeSet<String>,
    count: usize,
}

impl People {
    /// Finds who is named.
    pub fn of(postmortem: &Postmortem, places: &[(Place, String)]) -> Self {
        let mut people = Self { speakers: speakers(postmortem), ..Self::default() };
        let mut found: Vec<Named> = Vec::new();
        for (place, text) in places {
            found.extend(named(postmortem, *place, text, &people.speakers));
        }
        // The full names first, to which the others belong.
        found.sort_by_key(|it| std::cmp::Reverse(parts(&it.name).len()));
        for named in found {
            if named.noun.is_some() {
                people.add_if_known(&named);
                continue;
            }
            people.add(&named.name);
            if named.is_login {
                people.plain.insert(named.name.to_lowercase());
            }
        }
        people
    }

    /// Returns who writes rows of chat.
    pub fn speakers(&self) -> &BTreeSet<String> {
        &self.speakers
    }

    /// Returns who a name is of.
    pub fn person(&self, name: &str) -> Option<usize> {
        self.forms.get(&parts(name).join(" ")).copied()
    }

    /// Returns the person that is named at the first of these words, and by how many of them.
    pub fn known_at(&self, words: &[Word<'_>]) -> Option<(usize, usize)> {
        if self.count == 0 {
            return None;
        }
        (1..=words.len().min(3)).rev().find_map(|count| {
            let run = &words[..count];
            if !run[1..].iter().all(Word::is_joined) {
                return None;
            }
            let name: Vec<&str> = run.iter().map(|it| it.owner().text).collect();
            let person = self.person(&name.join(" "))?;
            let first = run[0].owner().text;
            let is_plain = count == 1 && self.plain.contains(first);
            let is_loud = is_all_capitals(first);
            let is_doubtful = count == 1 && is_doubtful(first) && (is_loud || run[0].begins_sentence());
            ((is_plain || is_loud || is_capital_name(first)) && !is_doubtful).then_some((person, count))
        })
    }

    /// Adds what may be a team as well, if it is short for somebody.
    fn add_if_known(&mut self, named: &Named) {
        let parts = parts(&named.name);
        if named.why == Why::Owner
            && let Some(person) = self.whose(&parts)
        {
            self.forms.entry(parts.join(" ")).or_insert(person);
        }
    }

    fn add(&mut self, name: &str) {
        let parts = parts(name);
        let form = parts.join(" ");
        if parts.is_empty() || self.forms.contains_key(&form) {
            return;
        }
        let person = self.whose(&parts).unwrap_or_else(|| {
            self.count += 1;
            self.count - 1
        });
        self.forms.insert(form, person);
        if let [first, .., last] = parts.as_slice() {
            // By one name alone only one of them is called.
            for part in [first, last] {
                let others = self.full.iter().any(|(other, _)| other.contains(part));
                if others {
                    self.forms.remove(part);
                } else if part.chars().count() > 2 {
                    self.forms.entry(part.clone()).or_insert(person);
                }
            }
            self.full.push((parts, person));
        }
    }

    /// Finds the person of whom this is another name: `dreyes`, `dana_r` for Dana Reyes.
    fn whose(&self, parts: &[String]) -> Option<usize> {
        let mut found =
            self.full.iter().filter(|(full, _)| is_short_for(parts, full)).map(|(_, person)| *person);
        let first = found.next();
        first.filter(|_| found.next().is_none())
    }
}

fn is_short_for(parts: &[String], full: &[String]) -> bool {
    let (Some(first), Some(last)) = (full.first(), full.last()) else { return false };
    let initial = |name: &str| name.chars().next().map(String::from).unwrap_or_default();
    match parts {
        [only] => [
            format!("{}{last}", initial(first)),
            format!("{first}{}", initial(last)),
            format!("{first}{last}"),
        ]
        .contains(only),
        [one, two] => (one == first && *two == initial(last)) || (*one == initial(first) && two == last),
        _ => false,
    }
}

/// Returns the parts of a name in small letters.
fn parts(name: &str) -> Vec<String> {
    let parts = name.split(|it: char| it.is_whitespace() || "._-".contains(it)).filter(|it| !it.is_empty());
    parts.map(str::to_lowercase).collect()
}
