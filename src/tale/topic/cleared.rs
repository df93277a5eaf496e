//! What a text says was not the cause, in so many words.

use super::{Topic, topic_of, words};

/// Returns the topic that the text says was ruled out: `ruling out network issues`, `Network ruled out`, `not the
/// database`. With it comes the word that names it. What is not certain is not ruled out.
pub fn ruled_out_topic(text: &str) -> Option<(Topic, String)> {
    clauses(text).into_iter().find_map(|clause| {
        let is_doubt = |word: &String| DOUBT.contains(&word.as_str());
        let so_far = clause.iter().take_while(|word| !is_one_of(word, "ruled ruling cleared exonerated"));
        let is_awaited =
            so_far.into_iter().any(|word| is_one_of(word, "if unless until before once when whether"));
        if is_awaited || clause.iter().any(is_doubt) {
            return None;
        }
        ruled_out(&clause)
            .or_else(|| was_cleared(&clause))
            .or_else(|| is_not(&clause))
            .or_else(|| nothing_found(&clause))
    })
}

/// Returns the words for what the text says was ruled out, whatever it is: `the mobile app` of `The mobile app was ruled out`.
pub fn ruled_out_words(text: &str) -> Vec<String> {
    // More words than these are no name of a thing.
    const MOST: usize = 4;
    clauses(text)
        .into_iter()
        .find_map(|clause| {
            let is_doubt = |word: &String| DOUBT.contains(&word.as_str());
            let is_out = |at: usize| clause.get(at + 1).is_some_and(|next| next == "out");
            let at = (0..clause.len()).find(|at| match clause[*at].as_str() {
                "ruled" | "ruling" => is_out(*at),
                "innocent" | "exonerated" | "excluded" => true,
                _ => false,
            })?;
            let awaits = |word: &String| is_one_of(word, "if unless until before once when whether");
            let (before, after) = clause.split_at(at);
            let says = |words: &[String]| -> Vec<String> {
                words.iter().filter(|word| !is_one_of(word, NAMELESS)).cloned().collect()
            };
            let is_open = clause.iter().any(is_doubt) || before.iter().any(awaits) || voids(before);
            let subject = says(&before[before.len().saturating_sub(MOST)..]);
            let object = says(&after[1..after.len().min(MOST + 2)]);
            let named = if subject.is_empty() { object } else { subject };
            (!is_open).then_some(named)
        })
        .unwrap_or_default()
}

/// Words that name nothing by themselves.
const NAMELESS: &str = "was were is are been being has have had be itself also then now quickly soon all the a an our its it \
    this that as so and upon with after by of in on out could can cannot issue issues problem problems \
    trouble fault faults failure failures error errors we team engineers because since from for not they \
    when which than too their there more cause causes possibility thus therefore";

/// Words that make a clause say less than it seems to. What is asked is no statement either, and has them put to it.
const DOUBT: [&str; 25] = [
    "?",
    "perhaps",
    "maybe",
    "probably",
    "possibly",
    "likely",
    "apparently",
    "seems",
    "seemed",
    "seemingly",
    "presumably",
    "almost",
    "nearly",
    "partly",
    "partially",
    "prematurely",
    "wrongly",
    "sure",
    "certain",
    "think",
    "thought",
    "assumed",
    "hope",
    "hoped",
    "nothing",
];

/// Returns the clauses of a text, each in its words. A statement ends where a mark stands, and what follows it may be
/// about what is suspected now.
fn clauses(text: &str) -> Vec<Vec<String>> {
    let text = text.replace('\u{2019}', "'");
    let marks = |it: char| ".,;:!?()\n\u{2013}\u{2014}".contains(it);
    let clauses = text.split_inclusive(marks).map(|clause| {
        let asks = clause.ends_with('?').then(|| "?".to_owned());
        words(clause).map(str::to_ascii_lowercase).chain(asks).collect()
    });
    clauses.collect()
}

fn is_one_of(word: &str, words: &str) -> bool {
    words.split(' ').any(|it| it == word)
}

/// Tells whether one of the words voids what stands after it.
fn voids(words: &[String]) -> bool {
    words.iter().any(|word| is_one_of(word, "not never t cannot no nobody"))
}

fn named(word: &str) -> Option<(Topic, String)> {
    topic_of(word).map(|topic| (topic, word.to_owned()))
}

/// `ruling out network issues`, `Network issues were ruled out`.
fn ruled_out(clause: &[String]) -> Option<(Topic, String)> {
    // Only what is named right after it, since a sentence goes on to speak of what is suspected now.
    const REACH: usize = 3;
    let at = clause.windows(2).position(|pair| is_one_of(&pair[0], "ruling ruled") && pair[1] == "out")?;
    if voids(&clause[at.saturating_sub(REACH)..at]) {
        return None;
    }
    let after = clause[at + 2..].iter().take(REACH).find_map(|word| named(word));
    after.or_else(|| subject(&clause[..at]).filter(|_| clause[at] == "ruled"))
}

/// `The network was cleared`; `The cache was cleared of suspicion`, since a cache is cleared without it, too.
fn was_cleared(clause: &[String]) -> Option<(Topic, String)> {
    let at = clause.iter().position(|word| word == "cleared" || word == "exonerated")?;
    let (before, after) = (&clause[..at], &clause[at + 1..]);
    let has_verb = before.last().is_some_and(|word| is_one_of(word, VERBS));
    let (topic, word) = subject(before).filter(|_| has_verb && !voids(before))?;
    let in_so_many_words = clause[at] == "exonerated" || after.first().is_some_and(|word| word == "of");
    let cannot_be_emptied = matches!(topic, Topic::Network | Topic::Certificate | Topic::Deploy);
    (in_so_many_words || (cannot_be_emptied && after.is_empty())).then_some((topic, word))
}

const VERBS: &str = "was were is are been";

/// Returns what a clause is about whose verb follows: a topic, with `issues` or the like and an auxiliary after it.
fn subject(before: &[String]) -> Option<(Topic, String)> {
    let is_beside = |word: &&String| {
        is_one_of(word, VERBS)
            || is_one_of(word, "has have be itself also then now quickly soon all")
            || is_one_of(word, "issue issues problem problems trouble fault faults failure failures")
    };
    let words: Vec<&String> = before.iter().rev().skip_while(is_beside).collect();
    let is_all =
        words.iter().skip(1).all(|word| is_one_of(word, "the our any all a an so and also upon with after"));
    words.first().filter(|_| is_all).and_then(|word| named(word))
}

/// `so not the load`, `It was not the database`, to the end of the clause.
fn is_not(clause: &[String]) -> Option<(Topic, String)> {
    let at = clause.iter().position(|word| word == "not" || word == "t")?;
    let before = clause[..at].join(" ");
    let before = before.trim_start_matches("so ").trim_start_matches("and ");
    let begins = match before {
        // `Can't` and `don't` are two words here, too.
        "it wasn" | "it isn" | "this wasn" => clause[at] == "t",
        "" | "so" | "and" | "it is" | "it s" | "it was" | "this was" | "that was" | "the cause was"
        | "the cause is" => clause[at] == "not",
        _ => false,
    };
    let (_, rest) = clause.split_at(at + 1);
    let is_after_article = rest.first().is_some_and(|word| is_one_of(word, "the our"));
    let topic = rest.get(usize::from(is_after_article)).and_then(|word| named(word))?;
    // `not database` may be anything; a name needs no article.
    let is_a_thing = is_after_article || topic.0 == Topic::Dns;
    let tail = rest[usize::from(is_after_article) + 1..].join(" ");
    (begins && is_a_thing && matches!(tail.as_str(), "" | "after all" | "either" | "itself")).then_some(topic)
}

/// `No issue found with the cache`, `found no problems in the network`, to the end of the clause.
fn nothing_found(clause: &[String]) -> Option<(Topic, String)> {
    let at = clause.iter().position(|word| word == "no")?;
    let is_trouble = |word: &String| {
        is_one_of(word, "issue issues problem problems fault faults trouble anomaly anomalies irregularities")
    };
    let rest = clause[at + 1..].iter();
    let mut rest =
        rest.skip_while(|word| is_one_of(word, "network-wide real such obvious apparent")).peekable();
    rest.next().filter(|word| is_trouble(word))?;
    let is_found = |word: &&String| is_one_of(word, "found seen detected observed identified");
    let mut says_found =
        clause[..at].last().is_some_and(|word| is_one_of(word, "found find saw see detected"));
    while let Some(word) = rest.next_if(|word| is_one_of(word, VERBS) || is_found(word)) {
        says_found |= is_found(&word);
    }
    rest.next().filter(|word| says_found && is_one_of(word, "with in on"))?;
    let rest: Vec<&String> = rest.collect();
    let before = &clause[..at];
    let begins = before.is_empty()
        || (before.len() <= 2
            && before.iter().all(|word| is_one_of(word, "we they engineers team found find saw see")));
    let topic = match rest.as_slice() {
        [article, word] if is_one_of(article, "the our") => named(word),
        [word] => named(word),
        _ => None,
    };
    topic.filter(|_| begins)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_ruled_out_is_named_at_once() {
        let text = "Upon ruling out network issues, attention shifted to database performance.";
        assert_eq!(ruled_out_topic(text), Some((Topic::Network, "network".to_owned())));
        assert_eq!(ruled_out_topic("It could not be ruled out: network trouble."), None);
        assert_eq!(ruled_out_topic("Attention shifted to the network."), None);
    }

    #[test]
    fn what_was_ruled_out_need_be_no_topic() {
        for (text, words) in [
            ("The barcode printer was ruled out", "barcode printer"),
            ("Printer is innocent: it prints", "printer"),
            ("We ruled out the badge reader", "badge reader"),
            ("Ruling out sabotage, they went on", "sabotage"),
            ("The printer could not be ruled out", ""),
            ("The printer was probably ruled out", ""),
            ("Tea was made", ""),
        ] {
            assert_eq!(ruled_out_words(text).join(" "), words, "{text}");
        }
    }

    #[test]
    fn a_topic_is_cleared_in_other_words_too() {
        for (text, topic, word) in [
            ("Network ruled out", Topic::Network, "network"),
            ("Network ruled out, database suspected.", Topic::Network, "network"),
            ("The database itself was ruled out at noon.", Topic::Database, "database"),
            ("DNS issues have been ruled out", Topic::Dns, "dns"),
            ("The network was cleared.", Topic::Network, "network"),
            ("The cache was cleared of suspicion", Topic::Cache, "cache"),
            ("same on the test stage, so not the load", Topic::Traffic, "load"),
            ("It was not the database.", Topic::Database, "database"),
            ("It's not the network after all; the disk is full.", Topic::Network, "network"),
            ("It wasn\u{2019}t DNS", Topic::Dns, "dns"),
            ("Not the database.", Topic::Database, "database"),
            ("No issue found with the cache", Topic::Cache, "cache"),
            ("We found no problems with the queue.", Topic::Queue, "queue"),
            ("No anomalies were found in the network, so we moved on", Topic::Network, "network"),
        ] {
            assert_eq!(ruled_out_topic(text), Some((topic, word.to_owned())), "{text}");
        }
    }

    #[test]
    fn what_is_not_certain_clears_nothing() {
        for text in [
            "Network not ruled out",
            "Network almost ruled out",
            "The network was never really ruled out",
            "Network ruled out?",
            "Until the network is ruled out, we wait",
            "If the database is ruled out, page them",
            "The network team ruled it out",
            "Nothing was ruled out, the database is next",
            "The cache was cleared.",
            "The queue was cleared by hand",
            "Disk cleared",
            "The network alert was cleared",
            "It was probably not the database",
            "We are not sure it was not the database",
            "It was not the database alone",
            "It was not only the network",
            "It was not the database team",
            "It was not the database but its index",
            "Why is it not the database?",
            "The service could not reach the database",
            "The disk was not the same",
            "No issue found with the cache yet",
            "No issue found with the cache team's work",
            "No errors found in the database logs",
            "No cause found in the network",
            "No doubt about the cache",
            "We could not say that no issue was found with the cache",
        ] {
            assert_eq!(ruled_out_topic(text), None, "{text}");
        }
    }
}
