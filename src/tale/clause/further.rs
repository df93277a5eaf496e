//! Joints at words that stay: a genre says something between them and what follows, or after a full stop in their place.
//!
//! A pause after a conjunction (`and, with the fern looking on, the page loads`) takes nothing away, so there it only has to be
//! sure that a clause or a verb follows. The other joints end the first half with a full stop, so it has to stand alone.

use super::aside::aside;
use super::list::words;
use super::sentence::Sentence;
use super::verbs::{is_acting, is_finite, is_participle, takes_object};
use super::{Split, is_open, stands_alone};
use crate::tale::epithet::is_people;
use crate::tale::pack::Joint;

/// Returns the first of these joints, those that end a sentence before those that only pause in it.
pub fn split(sentence: &Sentence<'_>) -> Option<Split> {
    // An aside may stand in a half that could not stand alone.
    [saying, colon, supposed, dash, purpose, tool, hand, earlier, addition, aside]
        .into_iter()
        .find_map(|find| find(sentence))
}

/// Returns the joint at the first place of some words where both halves pass.
pub fn at_words(
    sentence: &Sentence<'_>,
    between: &str,
    kept: usize,
    joint: Joint,
    passes: impl Fn(&[&str], &[&str]) -> bool,
) -> Option<Split> {
    sentence.places(between).find_map(|at| {
        // What is kept belongs to the second half.
        let end = at + between.len() - kept;
        let (first, second) = (&sentence.text[..at], &sentence.text[end..]);
        // What a clause is about stands before its first mark.
        let clause = end_of_clause(second);
        let (before, after) = (sentence.words(0..at), sentence.words(end..end + clause));
        let has_halves = !before.is_empty() && !after.is_empty();
        let is_spoken = joint == Joint::Saying;
        let is_quoted = || second.starts_with(['"', '\u{201C}']);
        let begins = || {
            let is_word = || second.starts_with(|it: char| it.is_alphanumeric() || it == '`');
            if is_spoken { is_quoted() } else { is_word() || (joint == Joint::Aside && is_quoted()) }
        };
        // What is said may have several sentences, of which only the first is looked at.
        let is_whole = || !is_open(first) && (is_spoken || !is_open(second));
        // An aside takes no word away, so nothing hangs on how the first half is said.
        let stands = || {
            joint == Joint::Aside
                || (stands_alone(sentence, at, joint)
                    && !is_led_in(before)
                    && (is_spoken || ends_simply(second)))
        };
        // A full stop after a comma: `credential,.`
        let ends_open = || joint != Joint::Aside && first.ends_with([',', ':', ';', '-', '\u{2014}']);
        let is_joint =
            has_halves && begins() && passes(before, after) && is_whole() && !ends_open() && stands();
        is_joint.then_some(Split { joint, between: at..end, is_clause: true })
    })
}

/// Returns where a clause has its first mark. A slash within a path is none.
fn end_of_clause(text: &str) -> usize {
    let is_mark = |at: usize, it: char| match it {
        ',' | ';' | ':' | '(' | '\u{2014}' => true,
        '/' => text[at + 1..].starts_with(' ') || text[..at].ends_with(' '),
        _ => false,
    };
    text.char_indices().find(|(at, it)| is_mark(*at, *it)).map_or(text.len(), |(at, _)| at)
}

/// Tells whether a clause begins with what another one has to follow: `After the restart`.
pub fn is_led_in(words: &[&str]) -> bool {
    const LEADING_IN: [&str; 15] = [
        "after", "as", "at", "before", "by", "during", "for", "from", "in", "on", "once", "upon", "when",
        "with", "until",
    ];
    words.first().is_some_and(|word| LEADING_IN.contains(word))
}

/// Tells whether a second half goes on to nothing that would hang on the genre's words.
fn ends_simply(second: &str) -> bool {
    ![", and ", ", but ", ", so ", ", which ", ", while ", ", then ", ": ", " but ", " because ", " until "]
        .iter()
        .any(|clause| second.contains(clause))
}

pub fn is_one_of(word: &str, words: &[&str]) -> bool {
    words.contains(&word)
}

/// `Status page updated | to acknowledge the outage`, `Escalated to the platform group | for further help`.
fn purpose(sentence: &Sentence<'_>) -> Option<Split> {
    let is_done = |before: &[&str]| {
        // Words that take an infinitive for themselves, wherever they stand before it.
        const WANTING: &[&str] = words!(
            "able unable need needs needed want wants wanted try tries tried attempt attempts attempted \
            fail fails failed begin begins began start starts started seem seems refuse refuses refused decide decides \
            decided decision order plan plans planned manage managed agree agreed asked asks ask ready enough way time \
            allow allows allowed require requires required request requests requested expected supposed forced told \
            tell tells telling help helps helped continue continues continued promise promises permission ability due \
            had has have cause causes caused causing lead led used instruct instructed instructions mechanism mechanisms"
        );
        let is_left = !before.iter().any(|word| is_one_of(word, WANTING));
        is_left && has_verb(before) && before.last().is_some_and(|word| !is_people(word) && !is_acting(word))
    };
    let to = || {
        at_words(sentence, " to ", 3, Joint::Purpose, |before, after| {
            const AIMS: &[&str] = words!(
                "accommodate acknowledge allow avoid check clear confirm determine ease ensure find free handle \
                identify improve increase inform isolate keep limit make mitigate prevent protect provide rebuild recover \
                reduce relieve report remove replace restore save see spread stabilise stabilize stop support tell undelete"
            );
            is_done(before) && after.get(1).is_some_and(|word| is_one_of(word, AIMS))
        })
    };
    let so_that = || {
        [", so that ", " so that "].into_iter().find_map(|words| {
            at_words(sentence, words, "so that ".len(), Joint::Purpose, |before, after| {
                is_done(before) && after.len() > 3
            })
        })
    };
    let for_help = || {
        at_words(sentence, " for ", 4, Joint::Purpose, |before, after| {
            let is_handed_on = before.iter().any(|word| is_one_of(word, words!("escalated handed")));
            let aim = after[1..].iter().take(2).any(|word| {
                is_one_of(
                    word,
                    words!("support help assistance expertise advice analysis review investigation guidance"),
                )
            });
            is_handed_on && aim
        })
    };
    so_that().or_else(to).or_else(for_help)
}

/// `Acknowledged | by the platform on-call`.
fn hand(sentence: &Sentence<'_>) -> Option<Split> {
    at_words(sentence, " by ", 0, Joint::Hand, |before, after| {
        const DONE: &[&str] = words!(
            "acknowledged applied approved checked cleared closed committed confirmed corrected created declared \
            deleted deployed detected discovered escalated fixed found investigated merged moved noticed opened paused \
            published raised released removed repaired replaced reported requested resolved restarted restored reverted \
            reviewed sent spotted started stopped tested updated verified written"
        );
        let is_done = before.last().is_some_and(|word| is_one_of(word, DONE));
        let is_named = after.first().is_some_and(|word| is_one_of(word, words!("the a an our another")));
        let is_when = after.get(1).is_none_or(|word| {
            is_one_of(word, words!("end time morning evening night afternoon hour minute day week weekend next same way bytes look"))
        });
        // `applied by the pipeline only` says who does it, and who does not.
        let is_bounded = after.iter().any(|word| is_one_of(word, words!("only alone itself themselves")));
        is_done && is_named && !is_when && !is_bounded
    })
    .filter(|split| !sentence.text[split.between.end..].contains(','))
}

/// `Barcode guns found to send each code twice | after the upgrade`.
fn earlier(sentence: &Sentence<'_>) -> Option<Split> {
    [" after ", " following "].into_iter().find_map(|between| {
        at_words(sentence, between, 0, Joint::Earlier, |before, after| {
            const MEASURES: &[&str] = words!("second seconds minute minutes hour hours day days week weeks month months shortly soon right \
                immediately just only long even one look looked looks named time again year years directly and or");
            let is_measured = before.last().is_some_and(|word| {
                is_one_of(word, MEASURES) || word.chars().any(|it| it.is_ascii_digit())
            });
            let begins = after.first().is_some_and(|word| {
                is_one_of(word, words!("the a an our its their another last")) || (word.len() > 5 && word.ends_with("ing"))
            });
            // `after the first 50 minutes` is a span and no event.
            let is_span = after.iter().take(6).any(|word| is_one_of(word, MEASURES) || *word == "other" || *word == "fact");
            let says_what = before.iter().any(|word| is_participle(word) || is_finite(word));
            begins && says_what && !is_measured && !is_span
        })
        // `after an update, the replica took over`: the taking over came after, too.
        .filter(|split| !sentence.text[split.between.end..].contains(','))
    })
}

/// `Queue is empty | all mails are sent`: two clauses with a comma between them.
fn addition(sentence: &Sentence<'_>) -> Option<Split> {
    at_words(sentence, ", ", 0, Joint::Addition, |before, after| {
        // `They say the plan is paid, the zone is empty`: it is unsure who says the second.
        const REPORTED: &[&str] = words!(
            "say says said think thinks believe believes suspect suspects ask asks asked fear fears if whether \
            not only either both neither which who that where"
        );
        let is_clause = before.iter().any(|word| is_finite(word) || is_participle(word));
        is_clause && !before.iter().any(|word| is_one_of(word, REPORTED)) && begins_clause(after)
    })
}

/// Returns the joint at a semicolon that ends a sentence, `Own login is refused too; | the developer compares the hash`.
pub fn semicolon(sentence: &Sentence<'_>) -> Option<Split> {
    at_words(sentence, "; ", 0, Joint::Addition, |before, after| {
        before.len() > 1 && (has_verb(before) || begins_clause(before)) && begins_clause(after)
    })
}

pub fn has_verb(words: &[&str]) -> bool {
    (0..words.len()).any(|at| is_participle(words[at]) || acts_at(words, at))
        || words.first().is_some_and(|word| is_acting(word))
}

/// Tells whether a verb stands here: `fills the cache` has an object, so `fills` is one.
fn acts_at(words: &[&str], at: usize) -> bool {
    let has_object = words.get(at + 1).is_some_and(|word| begins_object(word));
    let word = words[at];
    let has_ending = word.len() > 3 && (word.ends_with('s') || word.ends_with("ed"));
    is_finite(word) || (at > 0 && has_object && has_ending && !word.ends_with("ss") && !word.ends_with("us"))
}

/// Tells whether a word begins what a verb acts on.
fn begins_object(word: &str) -> bool {
    is_one_of(
        word,
        words!("the a an its their our his her all every each no some any another this that nothing"),
    ) || is_one_of(
        word,
        words!("two three four five six seven eight nine ten eleven twelve several thousands hundreds"),
    ) || word.starts_with(|it: char| it.is_ascii_digit())
}

/// Tells whether the words are no act by themselves, to which another is joined: `digging and tries`.
pub fn is_no_act(words: &[&str]) -> bool {
    words.first().is_some_and(|word| !word.ends_with("ing"))
}

/// `Readiness probe failed | HTTP probe failed`, where the writer has a colon.
fn colon(sentence: &Sentence<'_>) -> Option<Split> {
    at_words(sentence, ": ", 0, Joint::Addition, |before, after| {
        // What is only assumed is not told beside its assumption, and what somebody says not beside them.
        const OPEN: &[&str] = words!(
            "assumption theory hypothesis suspicion suspect suspects guess possible misleading wrong plan question \
            decision says said asks asked writes wrote calls told this these following as is was"
        );
        let is_value = after.first().is_some_and(|word| word.starts_with(|it: char| it.is_ascii_digit()));
        before.len() > 1 && has_verb(before) && !is_value && !before.iter().any(|word| is_one_of(word, OPEN))
    })
}

/// `A driver sends a voice message | "Why is nobody calling?"`: what somebody said, or a machine wrote.
fn saying(sentence: &Sentence<'_>) -> Option<Split> {
    at_words(sentence, ": ", 0, Joint::Saying, |before, _| {
        // Verbs that say nothing without what they say.
        const TAKING: &[&str] = words!(
            "say says said saying read reads reading state states stated ask asks asked asking show shows showed showing \
            write writes wrote writing think thinks thought mean means meant called named get gets got returned returns \
            is was are were as like with into to of"
        );
        before.len() > 1 && before.last().is_some_and(|word| !is_one_of(word, TAKING))
    })
    // Nothing of the writer's goes on after it.
    .filter(|split| {
        let said = sentence.text[split.between.end..].trim_start_matches(['"', '\u{201C}']);
        let rest = said.find(['"', '\u{201D}']).map_or("", |at| &said[at..]);
        rest.contains(" (") || !rest.contains(char::is_alphanumeric)
    })
}

/// `Initial assumption | the readers send an old state`
fn supposed(sentence: &Sentence<'_>) -> Option<Split> {
    at_words(sentence, ": ", 0, Joint::Suspicion, |before, after| {
        const SUPPOSED: &[&str] = words!(
            "assumption assumptions theory theories hypothesis hypotheses suspicion suspicions suspect suspects guess"
        );
        (2..=4).contains(&before.len())
            && before.last().is_some_and(|word| is_one_of(word, SUPPOSED))
            && after.len() > 1
    })
}

/// `Outage mitigated | front ends answer from the cache`, where the writer has a dash.
fn dash(sentence: &Sentence<'_>) -> Option<Split> {
    [" \u{2014} ", " \u{2013} ", " - "].into_iter().find_map(|between| {
        at_words(sentence, between, 0, Joint::Addition, |before, after| {
            before.len() > 1 && has_verb(before) && begins_clause(after)
        })
    })
}

/// `Pages restored | using the copy of the night`
fn tool(sentence: &Sentence<'_>) -> Option<Split> {
    let found = [" using ", ", using ", " with the help of ", " with help from "].into_iter().find_map(
        |between| {
            at_words(sentence, between, 0, Joint::Means, |before, after| {
                // `queries using the old index`: what stands before is what uses it.
                let is_done = before.iter().any(|word| is_participle(word));
                is_done && !has_verb(after) && !after.iter().any(|word| word.ends_with("ing"))
            })
        },
    )?;
    Some(Split { is_clause: false, ..found })
}

/// Tells whether a verb begins: `goes on with lunch`.
pub fn is_verb(words: &[&str]) -> bool {
    let has_object = words.get(1).is_none_or(|word| {
        is_one_of(word, words!("in on at from for with by to as after")) || begins_object(word)
    });
    words.first().is_some_and(|word| {
        // `pinned message` is no act.
        let has_ending = word.ends_with("ed") || (word.ends_with('s') && words.len() > 1);
        let is_plural = || takes_object(word) && words.get(1).is_some_and(|next| begins_object(next));
        is_finite(word) || (word.len() > 3 && has_object && has_ending) || is_plural()
    })
}

/// Tells whether a clause begins, with what it is about and then its verb, as far as that is sure.
pub fn begins_clause(words: &[&str]) -> bool {
    // How far a subject may go: `the load of the search index goes`.
    const REACH: usize = 7;
    const PRONOUNS: &[&str] =
        words!("it we they he she i you nobody everyone everything nothing somebody someone there everybody");
    const ELSEWHERE: &[&str] =
        words!("which who that where and or if to whether not also only then as like with without");
    let Some(first) = words.first() else { return false };
    if is_one_of(first, PRONOUNS) {
        return words.len() > 1;
    }
    let begins_otherwise = is_finite(first)
        || is_one_of(first, ELSEWHERE)
        || is_one_of(
            first,
            words!(
                "by in on at for from of after before until because since when while so but including even"
            ),
        )
        || is_one_of(first, words!("especially particularly mainly mostly more less both neither either"));
    let reach = words.len().min(REACH);
    let subject = &words[..(0..reach).position(|at| acts_at(words, at)).unwrap_or(reach)];
    let has_verb = subject.len() < REACH.min(words.len());
    // `the shows`: what follows an article is no verb.
    let is_noun = subject.last().is_some_and(|word| is_one_of(word, words!("the a an of our its their no")));
    !begins_otherwise && has_verb && !is_noun && !subject.iter().any(|word| is_one_of(word, ELSEWHERE))
}
