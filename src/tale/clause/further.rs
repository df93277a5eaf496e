//! Joints at words that stay: a genre says something between them and what follows, or after a full stop in their place.
//!
//! A pause after a conjunction (`and, with the fern looking on, the page loads`) takes nothing away, so there it only has to be
//! sure that a clause or a verb follows. The other joints end the first half with a full stop, so it has to stand alone.

use super::verbs::{is_acting, is_finite, is_participle};
use super::{Split, is_open, stands_alone, words};
use crate::tale::epithet::is_people;
use crate::tale::pack::Joint;

/// Returns the first of these joints, those that end a sentence before those that only pause in it.
pub fn split(sentence: &str, lower: &str) -> Option<Split> {
    // An aside may stand in a half that could not stand alone.
    [colon, purpose, hand, earlier, addition, aside].into_iter().find_map(|find| find(sentence, lower))
}

/// Returns the joint at the first place of some words where both halves pass.
fn at_words(
    (sentence, lower): (&str, &str),
    between: &str,
    kept: usize,
    joint: Joint,
    passes: impl Fn(&[String], &[String]) -> bool,
) -> Option<Split> {
    lower.match_indices(between).map(|(at, _)| at).find_map(|at| {
        // What is kept belongs to the second half.
        let end = at + between.len() - kept;
        let (first, second) = (&sentence[..at], &sentence[end..]);
        // What a clause is about stands before its first mark.
        let clause = second.split([',', ';', ':', '/', '(', '\u{2014}']).next().unwrap_or_default();
        let (before, after): (Vec<String>, Vec<String>) = (words(first).collect(), words(clause).collect());
        let is_whole = !is_open(first) && !is_open(second) && !before.is_empty() && !after.is_empty();
        let begins = second.starts_with(|it: char| it.is_alphanumeric() || it == '`');
        // An aside takes no word away, so nothing hangs on how the first half is said.
        let stands = joint == Joint::Aside
            || (stands_alone(first, joint) && !is_led_in(&before) && ends_simply(second));
        let split = Split { joint, between: at..end, is_clause: true };
        (is_whole && begins && stands && passes(&before, &after)).then_some(split)
    })
}

/// Tells whether a clause begins with what another one has to follow: `After the restart`.
fn is_led_in(words: &[String]) -> bool {
    const LEADING_IN: [&str; 15] = [
        "after", "as", "at", "before", "by", "during", "for", "from", "in", "on", "once", "upon", "when",
        "with", "until",
    ];
    words.first().is_some_and(|word| LEADING_IN.contains(&word.as_str()))
}

/// Tells whether a second half goes on to nothing that would hang on the genre's words.
fn ends_simply(second: &str) -> bool {
    ![", and ", ", but ", ", so ", ", which ", ", while ", ", then ", ": ", " but ", " because ", " until "]
        .iter()
        .any(|clause| second.contains(clause))
}

fn is_one_of(word: &str, words: &str) -> bool {
    words.split(' ').any(|it| it == word)
}

/// `Status page updated | to acknowledge the outage`, `Escalated to the platform group | for further help`.
fn purpose(sentence: &str, lower: &str) -> Option<Split> {
    let text = (sentence, lower);
    let is_done = |before: &[String]| {
        // Words that take an infinitive for themselves, wherever they stand before it.
        const WANTING: &str = "able unable need needs needed want wants wanted try tries tried attempt attempts attempted \
            fail fails failed begin begins began start starts started seem seems refuse refuses refused decide decides \
            decided decision order plan plans planned manage managed agree agreed asked asks ask ready enough way time \
            allow allows allowed require requires required request requests requested expected supposed forced told \
            tell tells telling help helps helped continue continues continued promise promises permission ability due \
            had has have cause causes caused causing lead led used instruct instructed instructions mechanism mechanisms";
        let is_left = !before.iter().any(|word| is_one_of(word, WANTING));
        is_left
            && before.iter().any(|word| is_participle(word) || is_acting(word))
            && before.last().is_some_and(|word| !is_people(word) && !is_acting(word))
    };
    let to = || {
        at_words(text, " to ", 3, Joint::Purpose, |before, after| {
            const AIMS: &str = "accommodate acknowledge allow avoid check clear confirm determine ease ensure find free handle \
                identify improve increase inform isolate keep limit make mitigate prevent protect provide rebuild recover \
                reduce relieve remove replace restore save see spread stabilise stabilize stop support tell undelete";
            is_done(before) && after.get(1).is_some_and(|word| is_one_of(word, AIMS))
        })
    };
    let so_that = || {
        [" so that ", ", so that "].into_iter().find_map(|words| {
            at_words(text, words, "so that ".len(), Joint::Purpose, |before, after| {
                is_done(before) && after.len() > 3
            })
        })
    };
    let for_help = || {
        at_words(text, " for ", 4, Joint::Purpose, |before, after| {
            let is_handed_on = before.iter().any(|word| is_one_of(word, "escalated handed"));
            let aim = after[1..].iter().take(2).any(|word| {
                is_one_of(
                    word,
                    "support help assistance expertise advice analysis review investigation guidance",
                )
            });
            is_handed_on && aim
        })
    };
    so_that().or_else(to).or_else(for_help)
}

/// `Acknowledged | by the platform on-call`.
fn hand(sentence: &str, lower: &str) -> Option<Split> {
    at_words((sentence, lower), " by ", 0, Joint::Hand, |before, after| {
        const DONE: &str = "acknowledged applied approved checked cleared closed committed confirmed corrected created declared \
            deleted deployed detected discovered escalated fixed found investigated merged moved noticed opened paused \
            published raised released removed repaired replaced reported requested resolved restarted restored reverted \
            reviewed sent spotted started stopped tested updated verified written";
        let is_done = before.last().is_some_and(|word| is_one_of(word, DONE));
        let is_named = after.first().is_some_and(|word| is_one_of(word, "the a an our another"));
        let is_when = after.get(1).is_none_or(|word| {
            is_one_of(word, "end time morning evening night afternoon hour minute day week weekend next same way bytes look")
        });
        is_done && is_named && !is_when
    })
}

/// `Barcode guns found to send each code twice | after the upgrade`.
fn earlier(sentence: &str, lower: &str) -> Option<Split> {
    [" after ", " following "].into_iter().find_map(|between| {
        at_words((sentence, lower), between, 0, Joint::Earlier, |before, after| {
            const MEASURES: &str = "second seconds minute minutes hour hours day days week weeks month months shortly soon right \
                immediately just only long even one look looked looks named time again year years directly and or";
            let is_measured = before.last().is_some_and(|word| {
                is_one_of(word, MEASURES) || word.chars().any(|it| it.is_ascii_digit())
            });
            let begins = after.first().is_some_and(|word| {
                is_one_of(word, "the a an our its their another last") || (word.len() > 5 && word.ends_with("ing"))
            });
            // `after the first 50 minutes` is a span and no event.
            let is_span = after.iter().take(6).any(|word| is_one_of(word, MEASURES) || word == "other" || word == "fact");
            let says_what = before.iter().any(|word| is_participle(word) || is_finite(word));
            begins && says_what && !is_measured && !is_span
        })
    })
}

/// `Queue is empty | all mails are sent`: two clauses with a comma between them.
fn addition(sentence: &str, lower: &str) -> Option<Split> {
    at_words((sentence, lower), ", ", 0, Joint::Addition, |before, after| {
        // `They say the plan is paid, the zone is empty`: it is unsure who says the second.
        const REPORTED: &str = "say says said think thinks believe believes suspect suspects ask asks asked fear fears if whether \
            not only either both neither which who that where";
        let is_clause = before.iter().any(|word| is_finite(word) || is_participle(word));
        is_clause && !before.iter().any(|word| is_one_of(word, REPORTED)) && begins_clause(after)
    })
}

/// A pause, where one can be made whatever is said: after a conjunction that a clause or a verb follows, at a comma that is
/// there, or between what was done and how.
fn aside(sentence: &str, lower: &str) -> Option<Split> {
    type Test = fn(&[String], &[String]) -> bool;
    const CONJUNCTIONS: [(&str, Test); 18] = [
        (", and ", |_, after| begins_clause(after) || is_verb(after)),
        (", but ", |_, after| begins_clause(after) || is_verb(after)),
        (" if ", |before, after| {
            before.last().is_some_and(|it| is_one_of(it, "ask asks asked")) && begins_clause(after)
        }),
        (", because ", |_, after| after.len() > 2),
        (" which ", |_, after| is_verb(after)),
        (" who ", |_, after| is_verb(after)),
        (" whether ", |_, after| begins_clause(after)),
        (" why ", |_, after| begins_clause(after)),
        (", so ", |_, after| begins_clause(after)),
        (", then ", |_, after| begins_clause(after) || is_verb(after)),
        // Without a comma it may join two things: `status page and pinned message are up`.
        (" and ", |before, after| {
            (has_verb(before) && begins_clause(after)) || (is_no_act(before) && is_verb(after))
        }),
        (" but ", |before, after| has_verb(before) && (begins_clause(after) || is_verb(after))),
        (" because ", |_, after| begins_clause(after)),
        (" since ", |_, after| begins_clause(after)),
        (" when ", |before, after| has_verb(before) && begins_clause(after)),
        (" until ", |_, after| begins_clause(after)),
        (" although ", |_, after| begins_clause(after)),
        (" that ", |before, after| {
            const SAYING: &str = "say says said report reports reported show shows showed confirm confirms confirmed note notes noted \
                write writes wrote announce announced find finds found notice noticed notices discover discovers discovered \
                see sees saw reveal reveals revealed state states stated learn learned learns realise realised realize \
                realized remember remembers suspect suspects suspected fear fears warn warned believe believes think thinks \
                identify identifies identified clear informed decide decides decided mail phone";
            before.last().is_some_and(|word| is_one_of(word, SAYING)) && after.len() > 2
        }),
    ];
    let text = (sentence, lower);
    let pauses = |before: &[String], test: bool| before.len() > 1 && test;
    let found = CONJUNCTIONS.iter().filter_map(|(words, test)| {
        let at = at_words(text, words, 0, Joint::Aside, |before, after| pauses(before, test(before, after)))?;
        // The conjunction stays, and the words come in the place of the blank after it.
        Some(Split { between: at.between.end - 1..at.between.end, ..at })
    });
    let found = found.min_by_key(|split| split.between.start);
    let aside = found.or_else(|| at_comma(text)).or_else(|| after_verb(text))?;
    Some(Split { is_clause: false, ..aside })
}

fn has_verb(words: &[String]) -> bool {
    (0..words.len()).any(|at| is_participle(&words[at]) || acts_at(words, at))
        || words.first().is_some_and(|word| is_acting(word))
}

/// Tells whether a verb stands here: `fills the cache` has an object, so `fills` is one.
fn acts_at(words: &[String], at: usize) -> bool {
    let has_object = words.get(at + 1).is_some_and(|word| {
        is_one_of(word, "the a an its their our his her all every each no some any another this that to")
            || word.starts_with(|it: char| it.is_ascii_digit())
    });
    let word = &words[at];
    let has_ending = word.len() > 3 && (word.ends_with('s') || word.ends_with("ed"));
    is_finite(word) || (at > 0 && has_object && has_ending && !word.ends_with("ss") && !word.ends_with("us"))
}

/// Tells whether the words are no act by themselves, to which another is joined: `digging and tries`.
fn is_no_act(words: &[String]) -> bool {
    words.first().is_some_and(|word| !word.ends_with("ing"))
}

/// `vendor is green, | checks back to normal`
fn at_comma(text: (&str, &str)) -> Option<Split> {
    at_words(text, ", ", 0, Joint::Aside, |before, after| {
        // `a slow, old host` has no pause, and neither has a list.
        let is_clause = before.len() > 1 && (has_verb(before) || is_led_in(before));
        let first = after.first().map(String::as_str).unwrap_or_default();
        let goes_on = is_one_of(first, "and or but which who that so then as e i etc");
        is_clause && !goes_on && after.len() > 1 && first.starts_with(|it: char| it.is_ascii_lowercase())
    })
    // In a list of things the words would be one more.
    .filter(|split| !has_list(&text.1[split.between.start..]))
}

/// Tells whether several things follow, of which the last has `and` or `or`: `, cache and search hosts`.
fn has_list(rest: &str) -> bool {
    let words: Vec<String> = words(rest).collect();
    words.iter().position(|word| is_one_of(word, "and or")).is_some_and(|at| !has_verb(&words[..at]))
}

/// `The broken versions are deleted | from the database`, `It runs again | with the new limit`.
fn after_verb(text: (&str, &str)) -> Option<Split> {
    const PREPOSITIONS: [&str; 12] = [
        " in ",
        " on ",
        " at ",
        " from ",
        " for ",
        " through ",
        " by ",
        " via ",
        " to ",
        " with ",
        " into ",
        " as ",
    ];
    // These tell when or how, whatever stands before them.
    const OF_TIME: [&str; 11] = [
        " within ",
        " during ",
        " without ",
        " since ",
        " until ",
        " after ",
        " before ",
        " despite ",
        " in spite of ",
        " instead of ",
        " except for ",
    ];
    // `not fixed by the vendor` is about the vendor.
    let says_no = |before: &[String]| {
        before.iter().any(|word| is_one_of(word, "not no never t cannot only nobody none"))
    };
    let phrase = |between: &&str, passes: fn(&[String]) -> bool| {
        at_words(text, between, between.len() - 1, Joint::Aside, |before, after| {
            let begins = after.get(1).is_some_and(|word| !is_one_of(word, "which whom that and or be"))
                && !after.iter().any(|word| word == "other");
            // A verb after it has what stands before as its subject.
            before.len() > 1 && begins && !says_no(before) && !has_verb(after) && passes(before)
        })
    };
    let found = PREPOSITIONS.iter().filter_map(|between| match *between {
        " to " => phrase(between, |before| {
            ends_in(before, "escalated handed corrected moved updated upgraded enlarged sent assigned")
        }),
        " with " | " as " => {
            phrase(between, |before| ends_in(before, "again anew failed refused answered restarted"))
        }
        _ => phrase(between, |before| {
            // Verbs that are one with what follows them.
            const BOUND: &str = "used made asked set turned taken given";
            let is_done = before.last().is_some_and(|word| is_participle(word) && !is_one_of(word, BOUND));
            is_done
                || ends_in(
                    before,
                    "again too anew together further directly failed refused answered told asks",
                )
        }),
    });
    let of_place = [" in ", " on ", " at ", " from "].into_iter().filter_map(|between| {
        at_words(text, between, between.len() - 1, Joint::Aside, |before, after| {
            // Words that are incomplete without what follows them: `a rise in`, `from the start of`.
            const OPEN: &str = "rise increase drop fall change changes spike surge interest part list lack reduction delay limit \
                error errors decrease start end page back out up down off away over time report reports check";
            let is_placed = after.get(1).is_some_and(|word| {
                is_one_of(word, "the a an our its their his her all each every") || word.starts_with(|it: char| it.is_ascii_digit())
            });
            let is_whole = before.len() > 1 && !says_no(before) && has_verb(&before[..before.len() - 1]) && !ends_in(before, OPEN);
            let is_state = before.len() > 1 && ends_in(before, "is are was were");
            is_placed && (is_state || (is_whole && !has_verb(&before[before.len() - 1..]))) && !has_verb(after)
        })
    });
    let of_time = OF_TIME.iter().filter_map(|between| {
        phrase(between, |before| {
            const MEASURES: &str = "second seconds minute minutes hour hours day days week weeks month months shortly soon right \
                immediately just only long even one look looked looks and or year years not but ever than or all";
            !ends_in(before, MEASURES) && !before.last().is_some_and(|word| word.ends_with("ly"))
        })
    });
    found.chain(of_time).chain(of_place).min_by_key(|split| split.between.start)
}

fn ends_in(before: &[String], words: &str) -> bool {
    before.last().is_some_and(|word| is_one_of(word, words))
}

/// `Readiness probe failed | HTTP probe failed`, where the writer has a colon.
fn colon(sentence: &str, lower: &str) -> Option<Split> {
    at_words((sentence, lower), ": ", 0, Joint::Addition, |before, after| {
        // What is only assumed is not told beside its assumption, and what somebody says not beside them.
        const OPEN: &str = "assumption theory hypothesis suspicion suspect suspects guess possible misleading wrong plan question \
            decision says said asks asked writes wrote calls told this these following as is was";
        let is_value = after.first().is_some_and(|word| word.starts_with(|it: char| it.is_ascii_digit()));
        before.len() > 1 && has_verb(before) && !is_value && !before.iter().any(|word| is_one_of(word, OPEN))
    })
}

/// Tells whether a verb begins: `goes on with lunch`.
fn is_verb(words: &[String]) -> bool {
    let has_object = words.get(1).is_none_or(|word| {
        is_one_of(
            word,
            "the a an its their our his her all every each no in on at from for with by to as after that",
        ) || word.starts_with(|it: char| it.is_ascii_digit())
    });
    words.first().is_some_and(|word| {
        // `pinned message` is no act.
        let has_ending = word.ends_with("ed") || (word.ends_with('s') && words.len() > 1);
        is_finite(word) || (word.len() > 3 && has_object && has_ending)
    })
}

/// Tells whether a clause begins, with what it is about and then its verb, as far as that is sure.
fn begins_clause(words: &[String]) -> bool {
    // How far a subject may go: `the load of the search index goes`.
    const REACH: usize = 7;
    const PRONOUNS: &str =
        "it we they he she i you nobody everyone everything nothing somebody someone there everybody";
    const ELSEWHERE: &str =
        "which who that where and or if to whether not also only then as like with without";
    let Some(first) = words.first() else { return false };
    if is_one_of(first, PRONOUNS) {
        return words.len() > 1;
    }
    let begins_otherwise = is_finite(first)
        || is_one_of(first, ELSEWHERE)
        || is_one_of(
            first,
            "by in on at for from of after before until because since when while so but including even",
        )
        || is_one_of(first, "especially particularly mainly mostly more less both neither either");
    let subject: Vec<&String> =
        (0..words.len().min(REACH)).take_while(|at| !acts_at(words, *at)).map(|at| &words[at]).collect();
    let has_verb = subject.len() < REACH.min(words.len());
    // `the shows`: what follows an article is no verb.
    let is_noun = subject.last().is_some_and(|word| is_one_of(word, "the a an of our its their no"));
    !begins_otherwise && has_verb && !is_noun && !subject.iter().any(|word| is_one_of(word, ELSEWHERE))
}
