//! Which things get a figurative word, and where it is put.

mod words;

use std::ops::Range;

use super::pack::Thing;

pub use words::is_people;

/// A text with its words, in which places for many epithets are looked for.
pub struct Worded<'a> {
    text: &'a str,
    /// Each with the byte at which it begins.
    words: Vec<(usize, &'a str)>,
}

impl<'a> Worded<'a> {
    /// Finds the words of a text.
    pub fn of(text: &'a str) -> Self {
        Self { text, words: words(text) }
    }
}

/// Returns where in a text an epithet can stand before a word for a thing.
///
/// It stands only where a noun phrase surely begins with that word and surely ends with it, so that it parts no compound
/// (`user traffic`, `login server`, `time service`) and belongs to nobody (`the network team`). It is put into no
/// quotation, and not where an article would have to change. `is_plain` tells of a range of bytes whether it is running
/// text of the writer's, and no code and no link.
pub fn place(
    Worded { text, words }: &Worded<'_>,
    thing: Thing,
    epithet: &str,
    is_plain: &dyn Fn(Range<usize>) -> bool,
) -> Option<usize> {
    (0..words.len()).find_map(|at| {
        let (start, word) = words[at];
        let fits = thing.words.contains(&word)
            && has_room_before(text, start)
            && !is_quoted(text, start)
            && at.checked_sub(1).is_some_and(|before| begins_after(words[before].1, word, epithet))
            && ends_phrase(text, start + word.len(), &words[at + 1..])
            && is_plain(start..start + word.len());
        fits.then_some(start)
    })
}

/// Tells whether a noun phrase surely ends here: with a mark or the text, or before a word that cannot be a noun.
fn ends_phrase(text: &str, end: usize, after: &[(usize, &str)]) -> bool {
    // As far as a list of things may go before the people whose things they are: `the network, storage and cache team`.
    const REACH: usize = 5;
    let Some((next, word)) = after.first() else { return text[end..].trim().len() <= 1 };
    match &text[end..*next] {
        " " => ENDING.contains(word) && !is_compound(text, *next, word, &after[1..]),
        between => {
            between.starts_with([',', '.', ';', '!', '?', ')'])
                && between.contains(char::is_whitespace)
                && !after.iter().take(REACH).any(|(_, word)| is_people(word))
        }
    }
}

/// Tells whether a word goes on as one does that is a noun after all: `the network on-call`.
fn is_compound(text: &str, at: usize, word: &str, after: &[(usize, &str)]) -> bool {
    text[at + word.len()..].starts_with('-')
        || (word == "on" && after.first().is_some_and(|(_, it)| *it == "call"))
}

/// Tells whether a blank stands before, so that the word is no part of a longer one.
fn has_room_before(text: &str, start: usize) -> bool {
    text[..start].ends_with(' ') && !text[..start].trim_end().ends_with(['-', '/', '@', '#', '*'])
}

/// Tells whether a noun phrase surely begins after a word, and an epithet can be its beginning: after `a` and `an` only
/// one with the same beginning sound. A thing without an article is a thing of its own only in the plural: `in service`
/// and `on disk` are fixed.
fn begins_after(before: &str, thing: &str, epithet: &str) -> bool {
    let is_vowel = epithet.starts_with(['a', 'e', 'i', 'o', 'u']);
    match before {
        "a" | "A" => !is_vowel,
        "an" | "An" => is_vowel,
        _ if DETERMINERS.iter().any(|word| before.eq_ignore_ascii_case(word)) => true,
        _ => LEADING.contains(&before) && (thing.ends_with('s') || thing == "traffic"),
    }
}

/// Words after which a noun phrase goes on.
const DETERMINERS: [&str; 15] = [
    "the", "our", "its", "their", "his", "her", "my", "your", "this", "these", "those", "each", "every",
    "another", "several",
];

/// Words after which one begins: prepositions, conjunctions, and verb forms that are nothing else.
const LEADING: [&str; 30] = [
    "in", "on", "at", "from", "with", "for", "by", "to", "via", "into", "onto", "across", "through",
    "between", "among", "under", "behind", "against", "towards", "during", "and", "but", "when", "while",
    "because", "are", "were", "has", "have", "had",
];

/// Words before which one ends.
const ENDING: [&str; 62] = [
    "is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "can", "cannot", "could", "may",
    "might", "must", "should", "will", "would", "that", "which", "who", "in", "on", "at", "from", "with",
    "for", "by", "to", "of", "via", "into", "onto", "across", "through", "between", "under", "behind",
    "against", "during", "after", "before", "since", "until", "because", "but", "when", "while", "if", "as",
    "so", "not", "fell", "failed", "went", "came", "became", "began", "crashed", "refused", "again",
];

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
        match place(&Worded::of(text), thing, epithet, &|_| true) {
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
