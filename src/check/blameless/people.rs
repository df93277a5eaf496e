//! Who in a sentence is one of the people that work on a service.

use super::names::Names;
use super::said::Said;

/// Words for one of the people. An `operator` and an `admin` may be programs, a `manager` mostly is one.
const PEOPLE: [&str; 40] = [
    "engineer",
    "engineers",
    "developer",
    "developers",
    "sysadmin",
    "sysadmins",
    "administrator",
    "administrators",
    "intern",
    "interns",
    "colleague",
    "colleagues",
    "teammate",
    "teammates",
    "coworker",
    "coworkers",
    "co-worker",
    "programmer",
    "programmers",
    "technician",
    "technicians",
    "dba",
    "dbas",
    "employee",
    "employees",
    "contractor",
    "contractors",
    "reviewer",
    "reviewers",
    "responder",
    "responders",
    "maintainer",
    "maintainers",
    "tester",
    "testers",
    "somebody",
    "someone",
    "he",
    "she",
    "staff",
];

/// Words for several of them, or for one that may be something else: they count where the verb is one of people only.
const GROUPS: [&str; 14] = [
    "we",
    "i",
    "team",
    "teams",
    "operator",
    "operators",
    "admin",
    "admins",
    "on-call",
    "oncall",
    "author",
    "authors",
    "devs",
    "dev",
];

/// Who stands before a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// One of the people.
    Person,
    /// The team.
    Team,
    /// The writer and others.
    We,
    /// A word that may be a program's, were it not for the verb.
    Perhaps,
}

/// Returns whose deed the verb at a place is, and the word that says so.
pub fn subject(said: &Said<'_>, verb: usize, names: &Names) -> Option<(Who, usize)> {
    let mut at = verb;
    // `the engineer then simply forgot`
    while is_between(said.before(at)) {
        at -= 1;
    }
    if said.before(at).is_empty() {
        return None;
    }
    let mut head = at - 1;
    // `the engineer on call forgot`, `an engineer of the platform team forgot`
    if let Some(person) = before_preposition(said, head) {
        head = person;
    }
    let who = who(said, head, names)?;
    let is_supposed = said.lower[..head]
        .iter()
        .rev()
        .take(3)
        .any(|word| ["if", "when", "whenever", "unless"].contains(&word.as_str()));
    (!is_supposed).then_some((who, head))
}

/// Returns what a word is, if it is one of the people.
pub fn who(said: &Said<'_>, at: usize, names: &Names) -> Option<Who> {
    let word = said.word(at);
    // `Ada's script` is a script.
    let is_name = names.is_name(said.words.get(at)?.text) && !word.ends_with("'s");
    if is_name || PEOPLE.contains(&word) {
        return Some(Who::Person);
    }
    if matches!(word, "member" | "members") && matches!(said.before(at), "team" | "staff" | "crew") {
        return Some(Who::Person);
    }
    GROUPS.contains(&word).then_some(match word {
        "team" | "teams" => Who::Team,
        "we" | "i" => Who::We,
        _ => Who::Perhaps,
    })
}

/// Returns where `by one of the engineers` ends, if that stands at a place.
pub fn agent(said: &Said<'_>, at: usize, names: &Names) -> Option<usize> {
    let is_skipped = |it: usize| {
        let word = said.word(it);
        matches!(word, "a" | "an" | "the" | "one" | "of" | "our" | "new" | "junior" | "on-call" | "another")
    };
    if said.word(at) != "by" {
        return None;
    }
    let person = (at + 1..at + 6).find(|it| !is_skipped(*it))?;
    // `by developer tools` is said of things.
    let goes_on = !matches!(
        said.after(person),
        "" | "who" | "and" | "during" | "on" | "in" | "at" | "while" | "when" | "before" | "after"
    );
    let is_one = !goes_on && !said.is_parted(at..person + 1);
    (is_one && who(said, person, names) == Some(Who::Person)).then_some(person + 1)
}

/// Returns the person before `on call`, `on duty` or `of the … team`.
fn before_preposition(said: &Said<'_>, last: usize) -> Option<usize> {
    let word = said.word(last);
    if matches!(word, "call" | "duty" | "shift") && said.before(last) == "on" {
        return last.checked_sub(2);
    }
    if word != "team" {
        return None;
    }
    let preposition = (1..=4)
        .filter_map(|back| last.checked_sub(back))
        .find(|at| ["of", "from", "on", "in"].contains(&said.word(*at)))?;
    let person = preposition.checked_sub(1)?;
    PEOPLE.contains(&said.word(person)).then_some(person)
}

/// Tells whether a word may stand between who does something and the verb.
fn is_between(word: &str) -> bool {
    matches!(
        word,
        "had" | "has" | "have" | "also" | "then" | "just" | "even" | "still" | "again" | "later" | "first"
    ) || (word.ends_with("ly") && word.len() > 4)
}
