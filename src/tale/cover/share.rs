//! What share of the users was affected, as far as the impact says so in figures.
//!
//! A share is drawn, so it is read only where it cannot be anything else: a percentage that stands with users, or with
//! what they send. Half of the readers, in words, is a share too, but no figure; and a stretch of figures is no share.

mod figure;

use figure::{Figure, Word, figure, words};

/// A share of the users, and the writer's words for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The share in hundredths of a percent, from 0 to 10,000.
    pub basis_points: u32,
    /// The writer's words, with what makes them less sure: `approximately 60% of users`.
    pub said: String,
}

/// Words for those who are affected, or for what they send.
const POPULATION: &[&str] = &[
    "user",
    "customer",
    "client",
    "visitor",
    "people",
    "person",
    "account",
    "session",
    "request",
    "order",
    "reader",
    "student",
    "member",
    "subscriber",
    "player",
    "shopper",
    "merchant",
    "seller",
    "buyer",
    "listener",
    "viewer",
    "driver",
    "passenger",
    "guest",
    "tenant",
    "shopkeeper",
    "patron",
    "traffic",
    "transaction",
    "payment",
    "checkout",
    "login",
    "visit",
];

/// Words between the figure and those whom it counts.
const FILLING: &[&str] = &["of", "the", "all", "our", "its", "their", "these", "active", "total", "daily"];

/// Words that go with a figure and make it less sure.
const DOUBTS: &[&[&str]] = &[
    &["up", "to"],
    &["at", "least"],
    &["at", "most"],
    &["more", "than"],
    &["less", "than"],
    &["fewer", "than"],
    &["approximately"],
    &["approx"],
    &["about"],
    &["around"],
    &["roughly"],
    &["nearly"],
    &["almost"],
    &["over"],
    &["under"],
    &["circa"],
    &["some"],
    &["only"],
    &["just"],
    &["an", "estimated"],
    &["estimated"],
];

/// How long the words for a share may be, in bytes.
const LONGEST: usize = 100;

/// Reads the share of the users that a text on the impact names first.
pub fn share(impact: &str) -> Option<Share> {
    let words = words(impact);
    let mut at = 0;
    while at < words.len() {
        if let Some(figure) = figure(impact, &words, at) {
            match population(impact, &words, &figure) {
                Some(_) if is_stretch(impact, &words, &figure) => return None,
                Some(end) if !is_turned_round(impact, &words, &figure, end) => {
                    let from = words[doubt_before(&words, figure.first)].from;
                    let from = from - sign_before(impact, from);
                    let to = words[end.max(figure.last)].to.max(figure.to);
                    let said = impact[from..to].split_whitespace().collect::<Vec<_>>().join(" ");
                    let said: String = said.chars().filter(|it| !matches!(it, '*' | '`' | '_')).collect();
                    // Words that fill a page are no words beside a picture.
                    let is_brief = said.len() <= LONGEST;
                    return is_brief.then_some(Share { basis_points: figure.basis_points, said });
                }
                _ => {}
            }
            at = figure.last;
        }
        at += 1;
    }
    None
}

/// Returns the last word of those with whom the figure stands.
fn population(text: &str, words: &[Word], figure: &Figure) -> Option<usize> {
    after(text, words, figure).or_else(|| before(text, words, figure))
}

/// `60% of users`, `22% of the accounts`, `60% users`, and `12% of those active` where it was said who.
fn after(text: &str, words: &[Word], figure: &Figure) -> Option<usize> {
    /// How many words there may be between the figure and the noun: `of all evaluation requests`.
    const REACH: usize = 6;
    let mut end = figure.to;
    let mut unknown = 0;
    for at in figure.last + 1..words.len().min(figure.last + 1 + REACH) {
        let word = &words[at];
        let between = &text[end..word.from];
        if between.chars().any(|it| !it.is_whitespace() && !matches!(it, '*' | '_' | '\'' | '’' | '-')) {
            return None;
        }
        end = word.to;
        let first_is_of = words[figure.last + 1].text == "of";
        match word.text.as_str() {
            noun if is_population(noun) => {
                // `60% of user tables` counts tables: a noun in the singular only names the sort of what follows.
                let is_one = !noun.ends_with('s') && noun != "people" && noun != "traffic";
                let next = words.get(at + 1).filter(|next| text[end..next.from].trim().is_empty());
                match next {
                    Some(next) if is_one && next.text == "base" => return Some(at + 1),
                    Some(next) if is_one && !is_population(&next.text) => return None,
                    Some(_) if is_one => {}
                    _ => return Some(at),
                }
            }
            "those" => {
                let present = words.get(at + 1).map(|next| next.text.as_str());
                let said = words[..figure.first].iter().any(|word| is_population(&word.text));
                let is_present = matches!(present, Some("active" | "online" | "connected" | "using"));
                return (is_present && said).then_some(at + 1);
            }
            filling if FILLING.contains(&filling) => {}
            // One word that we do not know may stand before the noun, after `of` only.
            _ if first_is_of && unknown == 0 => unknown += 1,
            _ => return None,
        }
    }
    None
}

/// `All users (100%)`, `Users affected: about 60%`. What stands after it must not be something else that it counts.
fn before(text: &str, words: &[Word], figure: &Figure) -> Option<usize> {
    let first = doubt_before(words, figure.first);
    let from = words[first].from;
    let before = text[..from - sign_before(text, from)].trim_end().trim_end_matches(['*', '_']).trim_end();
    let sign = before.chars().next_back().filter(|it| matches!(it, '(' | ':' | '='))?;
    let next = words.get(figure.last + 1).filter(|next| text[figure.to..next.from].trim().is_empty());
    if next.is_some_and(|next| next.text == "of") {
        return None;
    }
    let reach = if sign == '(' { 1 } else { 3 };
    let end = before.len() - 1;
    let near = words[..first].iter().rev().take(reach);
    let is_named = near
        .take_while(|word| !text[word.to..end].contains(['.', '\n', ',', ';', ')', ':']))
        .any(|word| is_population(&word.text));
    is_named.then_some(figure.last)
}

fn is_population(word: &str) -> bool {
    POPULATION.iter().any(|noun| word.strip_prefix(noun).is_some_and(|rest| rest.is_empty() || rest == "s"))
}

/// Tells whether the figure is an end of a stretch: `20–30%`, `between 20% and 30%`, or has a sign of its own.
fn is_stretch(text: &str, words: &[Word], figure: &Figure) -> bool {
    let is_number =
        |at: usize| words.get(at).is_some_and(|word| word.text.starts_with(|it: char| it.is_ascii_digit()));
    let before = text[..words[figure.first].from].trim_end();
    let joined = before.ends_with(['-', '–', '—', '−', '+', '/']);
    let word = |back: usize| figure.first.checked_sub(back).map(|at| words[at].text.as_str());
    let is_open = match word(1) {
        Some("to" | "or") => true,
        Some("and") => word(3) == Some("between"),
        _ => false,
    };
    let spelt = is_open && figure.first >= 2 && is_number(figure.first - 2);
    let after = text[figure.to..].trim_start();
    let goes_on = after.starts_with(['-', '–', '—']) && is_number(figure.last + 1);
    joined || spelt || goes_on
}

/// Tells whether the figure counts those who were spared: `40% of users were not affected`, `all but 5% of users`.
fn is_turned_round(text: &str, words: &[Word], figure: &Figure, end: usize) -> bool {
    /// How far a clause reaches.
    const CLAUSE: usize = 9;
    let first = doubt_before(words, figure.first);
    let before = first.checked_sub(1).map(|at| words[at].text.as_str());
    if matches!(before, Some("but" | "except" | "excluding" | "not" | "by" | "other")) {
        return true;
    }
    let mut to = words[end.max(figure.last)].to.max(figure.to);
    let clause = words.iter().skip(end.max(figure.last) + 1).take(CLAUSE).take_while(|word| {
        let goes_on = !text[to..word.from].contains(['.', ',', ';', ':', '\n', '(', ')']);
        to = word.to;
        goes_on && !matches!(word.text.as_str(), "and" | "but" | "while" | "who" | "that")
    });
    let clause: Vec<&str> = clause.map(|word| word.text.as_str()).collect();
    let is_spared = |word: &&str| {
        matches!(
            *word,
            "unaffected"
                | "succeeded"
                | "successful"
                | "successfully"
                | "normally"
                | "worked"
                | "unharmed"
                | "fine"
                | "recovered"
                | "restored"
                | "spared"
        )
    };
    let denied = |pair: &[&str]| pair[0] == "not" && matches!(pair[1], "affected" | "impacted" | "notice");
    clause.iter().any(is_spared) || clause.windows(2).any(denied) || clause.starts_with(&["could", "still"])
}

/// Returns the word at which the doubt before a figure begins; the figure's own if there is none.
fn doubt_before(words: &[Word], first: usize) -> usize {
    let ends_with = |doubt: &&&[&str]| {
        let from = first.checked_sub(doubt.len());
        from.is_some_and(|from| words[from..first].iter().zip(**doubt).all(|(word, it)| word.text == *it))
    };
    DOUBTS.iter().find(ends_with).map_or(first, |doubt| first - doubt.len())
}

/// Returns how many bytes of a sign of doubt stand right before a place: `<1%`, `~60%`.
fn sign_before(text: &str, from: usize) -> usize {
    let before = &text[..from];
    let bare = before.trim_end_matches(' ').trim_end_matches(['<', '>', '~', '≈', '≤', '≥']);
    if bare.len() == before.trim_end_matches(' ').len() { 0 } else { before.len() - bare.len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_that_are_read() {
        for (impact, basis_points, said) in [
            ("Slow pages for approximately 60% of users.", 6000, "approximately 60% of users"),
            ("8,400 people (12% of those active at that hour) received mails.", 1200, "12% of those active"),
            ("**17.5 %** of accounts", 1750, "17.5 % of accounts"),
            ("It hit <1% of customers", 100, "<1% of customers"),
            ("It hit < 0,5 % of requests", 50, "< 0,5 % of requests"),
            ("Roughly 30% of the visitors saw it", 3000, "Roughly 30% of the visitors"),
            ("A whopping 100% of our users (all four)", 10_000, "100% of our users"),
            ("All users (100%) on the morning routes", 10_000, "100%"),
            ("Users affected: about 60%", 6000, "about 60%"),
            ("64% of evaluation requests in the eu region", 6400, "64% of evaluation requests"),
            ("60 percent of our daily active users", 6000, "60 percent of our daily active users"),
            ("up to 5 per cent of traffic", 500, "up to 5 per cent of traffic"),
            ("CPU was at 100%, and 40% of users saw errors", 4000, "40% of users"),
            ("60% users could not log in", 6000, "60% users"),
            ("3% of the user base", 300, "3% of the user base"),
            ("40% of users were unaffected, 60% of users were not so lucky", 6000, "60% of users"),
            ("0% of users", 0, "0% of users"),
        ] {
            let expected = Share { basis_points, said: said.to_owned() };
            assert_eq!(share(impact), Some(expected), "{impact}");
        }
    }

    #[test]
    fn shares_that_are_not_guessed() {
        for impact in [
            "",
            "%",
            "60%",
            "Half of the users",
            "Latency rose by 60% for users.",
            "Errors were up by 40% of requests",
            "20-30% of users",
            "between 20% and 30% of users",
            "20 to 30 % of users",
            "20% – 30% of users",
            "130% of users",
            "The disk was 90% full. Users saw errors.",
            "100% of maxmemory; users waited",
            "All but 5% of users could log in",
            "40% of users were not affected",
            "95% of requests succeeded",
            "60% of servers",
            "60% of user tables",
            "The users saw it (CPU at 90%)",
            "3% of the packets between users",
            "80% of those active",
            "users (60% of servers)",
            "१२% of users",
            "60%, of users",
            "-5% of users",
        ] {
            assert_eq!(share(impact), None, "{impact}");
        }
    }

    #[test]
    fn no_text_is_too_odd() {
        use proptest::prelude::*;
        let part = prop_oneof![
            Just("60%".to_owned()),
            Just(" of ".to_owned()),
            Just("users".to_owned()),
            Just("<".to_owned()),
            Just("(".to_owned()),
            Just(": ".to_owned()),
            Just("about ".to_owned()),
            any::<String>(),
        ];
        proptest!(|(parts in prop::collection::vec(part, 0..9))| {
            if let Some(share) = share(&parts.concat()) {
                prop_assert!(share.basis_points <= 10_000);
                prop_assert!(share.said.chars().any(|it| it.is_ascii_digit()));
            }
        });
    }
}
