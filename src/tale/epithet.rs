//! Which things get a figurative word, and where it is put.

use std::ops::Range;

use super::pack::Thing;

/// Returns where in a text an epithet can stand before a word for a thing.
///
/// It stands only before a word in small letters that is no part of a name, of a quotation or of somebody's title, and
/// whose article would not have to change. `is_plain` tells of a range of bytes whether it is running text of the
/// writer's, and no code and no link.
pub fn place(
    text: &str,
    thing: Thing,
    epithet: &str,
    is_plain: &dyn Fn(Range<usize>) -> bool,
) -> Option<usize> {
    let words = words(text);
    (0..words.len()).find_map(|at| {
        let (start, word) = words[at];
        let fits = thing.words.contains(&word)
            && has_room_before(text, start)
            && !is_quoted(text, start)
            && at.checked_sub(1).is_none_or(|before| can_follow(words[before].1, epithet))
            && words
                .get(at + 1)
                .is_none_or(|(next, after)| !is_joined(text, start + word.len(), *next, after))
            && is_plain(start..start + word.len());
        fits.then_some(start)
    })
}

/// Words that make a person or a group of the thing before them.
const PEOPLE: [&str; 28] = [
    "team",
    "teams",
    "engineer",
    "engineers",
    "admin",
    "admins",
    "administrator",
    "administrators",
    "group",
    "vendor",
    "vendors",
    "owner",
    "owners",
    "lead",
    "leads",
    "manager",
    "managers",
    "department",
    "specialist",
    "specialists",
    "expert",
    "experts",
    "staff",
    "people",
    "user",
    "users",
    "developer",
    "provider",
];

/// Tells whether the thing is part of what the next word names: a person, a file, a name with a capital or a number.
fn is_joined(text: &str, end: usize, next: usize, after: &str) -> bool {
    let between = &text[end..next];
    PEOPLE.contains(&after)
        || between.starts_with(['-', '_', '/', '.', '@', ':']) && !between.contains(' ')
        || (between == " "
            && after.starts_with(|character: char| character.is_uppercase() || character.is_numeric()))
}

/// Tells whether a blank stands before, so that the word is no part of a longer one.
fn has_room_before(text: &str, start: usize) -> bool {
    text[..start].ends_with(' ') && !text[..start].trim_end().ends_with(['-', '/', '@', '#', '*'])
}

/// Tells whether an epithet can follow a word: after `a` and `an` only if it has the same beginning sound, and not
/// within a name.
fn can_follow(before: &str, epithet: &str) -> bool {
    let is_vowel = epithet.starts_with(['a', 'e', 'i', 'o', 'u']);
    match before {
        "a" | "A" => !is_vowel,
        "an" | "An" => is_vowel,
        "The" | "Our" | "All" | "Each" | "Every" | "New" | "Its" | "This" | "These" | "Those" => true,
        // `out of memory` is one thing.
        "of" | "load" | "as" => false,
        _ => before.starts_with(char::is_lowercase) && !before.ends_with("'s"),
    }
}

fn is_quoted(text: &str, at: usize) -> bool {
    let before = &text[..at];
    before.matches('"').count() % 2 == 1
        || before.matches('\u{201C}').count() > before.matches('\u{201D}').count()
}

/// Returns the words of a text, each with the byte at which it begins.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        let is_part = character.is_alphanumeric() || character == '\'';
        if is_part {
            start.get_or_insert(at);
        } else if let Some(start) = start.take() {
            words.push((start, &text[start..at]));
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dressed(text: &str, thing: &str, epithet: &str) -> String {
        let thing = Thing::named(thing).unwrap();
        match place(text, thing, epithet, &|_| true) {
            Some(at) => format!("{}{epithet} {}", &text[..at], &text[at..]),
            None => text.to_owned(),
        }
    }

    #[test]
    fn where_a_noun_phrase_surely_begins_and_ends() {
        for (text, thing, epithet, expected) in [
            ("The server fell.", "server", "turreted", "The turreted server fell."),
            ("a surge in traffic", "traffic", "sandalled", "a surge in sandalled traffic"),
            ("It hit an alert.", "alert", "eared", "It hit an eared alert."),
            ("went from the servers to us", "server", "turreted", "went from the turreted servers to us"),
            (
                "Nobody saw our logs, or asked.",
                "log",
                "candlelit",
                "Nobody saw our candlelit logs, or asked.",
            ),
            ("It was restored from backups", "backup", "galoshed", "It was restored from galoshed backups"),
            ("A new row and logs", "log", "candlelit", "A new row and candlelit logs"),
            ("The queue is empty.", "queue", "raincoated", "The raincoated queue is empty."),
        ] {
            assert_eq!(dressed(text, thing, epithet), expected);
        }
    }

    #[test]
    fn never_within_a_compound() {
        for (text, thing) in [
            ("a sudden surge in user traffic", "traffic"),
            ("the login servers had the wrong time", "server"),
            ("the time service was slow", "service"),
            ("inefficient database queries", "database"),
            ("excessive server resources", "server"),
            ("the database query optimizer", "database"),
            ("the primary database", "database"),
            ("the two internal services", "service"),
            ("back in service", "service"),
            ("out of memory", "memory"),
            ("written to disk", "disk"),
            ("the release notes", "deploy"),
            ("the alert rules", "alert"),
            ("We alert on call", "alert"),
            ("scaling servers", "server"),
            ("the upstream said no", "third-party"),
        ] {
            assert_eq!(dressed(text, thing, "turreted"), text);
        }
    }

    #[test]
    fn never_of_people() {
        for people in [
            "consultant",
            "contractors",
            "analyst",
            "architects",
            "on-call",
            "crew",
            "desk",
            "folks",
            "guild",
            "intern",
            "colleagues",
            "squad",
            "helper",
            "maintainers",
            "owner",
            "vendor",
            "SRE",
            "DBA",
            "agency",
            "committee",
            "guru",
            "technician",
            "reviewers",
            "supporter",
            "clerk",
            "office",
        ] {
            for text in [
                format!("We asked the network {people} about it"),
                format!("We asked the network and database {people}"),
                format!("We asked the network, storage and database {people}"),
            ] {
                for thing in ["network", "database"] {
                    assert_eq!(dressed(&text, thing, "turreted"), text);
                }
            }
        }
    }

    #[test]
    fn not_where_it_would_change_what_is_said() {
        for text in [
            "the server team",
            "Main Server Load Balancer",
            "a server-side fault",
            "the server's clock",
            "ran out of server memory",
            "called \"the server\" twice",
            "pre- server",
            "server",
            "the server 2",
            "Web server",
        ] {
            assert_eq!(dressed(text, "server", "turreted"), text);
        }
        assert_eq!(dressed("a server", "server", "upright"), "a server");
    }
}
