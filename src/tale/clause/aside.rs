//! Where a sentence can pause: words of a genre between two commas take nothing away and change no word of the writer's.

use super::Split;
use super::further::{at_words, begins_clause, has_verb, is_led_in, is_no_act, is_one_of, is_verb};
use super::list::words;
use super::pause::pause;
use super::sentence::Sentence;
use super::verbs::is_participle;
use crate::tale::epithet::is_people;
use crate::tale::pack::Joint;

/// A pause, where one can be made whatever is said: after a conjunction that a clause or a verb follows, at a comma that is
/// there, or between what was done and how.
pub fn aside(sentence: &Sentence<'_>) -> Option<Split> {
    type Test = fn(&[&str], &[&str]) -> bool;
    const CONJUNCTIONS: [(&str, Test); 26] = [
        (", and ", |_, after| begins_clause(after) || is_verb(after)),
        (", but ", |_, after| begins_clause(after) || is_verb(after)),
        (" if ", |before, after| {
            before.iter().any(|it| is_one_of(it, words!("ask asks asked"))) && begins_clause(after)
        }),
        (" where ", |before, after| {
            before.iter().any(|it| is_one_of(it, words!("ask asks asked know knows see sees")))
                && (begins_clause(after) || after.len() > 2)
        }),
        (" how ", |before, after| before.len() > 1 && begins_clause(after)),
        (", as ", |_, after| after.len() > 3 && begins_clause(after)),
        (", while ", |_, after| begins_clause(after)),
        (" while ", |before, after| has_verb(before) && begins_clause(after)),
        (" before ", |before, after| has_verb(before) && begins_clause(after)),
        (" after ", |before, after| has_verb(before) && begins_clause(after)),
        (" once ", |before, after| has_verb(before) && begins_clause(after)),
        (" so ", |before, after| has_verb(before) && begins_clause(after)),
        (", because ", |_, after| after.len() > 2),
        (" which ", |_, after| is_verb(after)),
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
            const SAYING: &[&str] = words!(
                "say says said report reports reported show shows showed confirm confirms confirmed note notes noted \
                write writes wrote announce announced find finds found notice noticed notices discover discovers discovered \
                see sees saw reveal reveals revealed state states stated learn learned learns realise realised realize \
                realized remember remembers suspect suspects suspected fear fears warn warned believe believes think thinks \
                identify identifies identified clear informed decide decides decided mail phone answer answers answered \
                reply replies replied remark remarks remarked mention mentions mentioned explain explains explained complain \
                complains complained claim claims claimed understand understands understood hear hears heard agree agrees agreed"
            );
            // `reports on the phone that`
            let is_said_to = || {
                let said = (0..before.len()).filter(|at| is_one_of(before[*at], SAYING));
                let mut to = said.map(|at| &before[at + 1..]);
                to.any(|to| {
                    to.len() <= 4
                        && to.first().is_some_and(|it| is_one_of(it, words!("in on by to via at from")))
                }) && begins_clause(after)
            };
            // `informed users that`
            let is_informed = before.len() > 2
                && is_one_of(before[before.len() - 2], words!("informed tells told warned"))
                && before.last().is_some_and(|word| is_people(word));
            let is_said = before.last().is_some_and(|word| is_one_of(word, SAYING));
            ((is_informed || is_said) && after.len() > 2) || is_said_to()
        }),
    ];
    let pauses = |before: &[&str], test: bool| before.len() > 1 && test;
    let found = CONJUNCTIONS.iter().filter_map(|(words, test)| {
        let at =
            at_words(sentence, words, 0, Joint::Aside, |before, after| pauses(before, test(before, after)))?;
        // The conjunction stays, and the words come in the place of the blank after it.
        Some(Split { between: at.between.end - 1..at.between.end, ..at })
    });
    let found = found.min_by_key(|split| split.between.start);
    let aside =
        found.or_else(|| at_comma(sentence)).or_else(|| after_verb(sentence)).or_else(|| pause(sentence))?;
    Some(Split { is_clause: false, ..aside })
}

/// `vendor is green, | checks back to normal`
fn at_comma(sentence: &Sentence<'_>) -> Option<Split> {
    at_words(sentence, ", ", 0, Joint::Aside, |before, after| {
        // `a slow, old host` has no pause, and neither has a list.
        let is_clause = before.len() > 1 && (has_verb(before) || is_led_in(before));
        let first = after.first().copied().unwrap_or_default();
        let goes_on = is_one_of(first, words!("and or but which who that so then as e etc"));
        // `yes, | the file is old`: what follows stands by itself, and so may be told after anything.
        let is_told = begins_clause(after)
            || (matches!(after.len(), 2..=4) && after.last().is_some_and(|word| is_participle(word)));
        let is_small = first.starts_with(|it: char| it.is_ascii_lowercase());
        !goes_on && after.len() > 1 && ((is_clause && is_small) || is_told)
    })
    // In a list of things the words would be one more.
    .filter(|split| !has_list(sentence.words(split.between.start..sentence.text.len())))
}

/// Tells whether several things follow, of which the last has `and` or `or`: `, cache and search hosts`.
fn has_list(words: &[&str]) -> bool {
    words.iter().position(|word| is_one_of(word, words!("and or"))).is_some_and(|at| !has_verb(&words[..at]))
}

/// `The broken versions are deleted | from the database`, `It runs again | with the new limit`.
fn after_verb(sentence: &Sentence<'_>) -> Option<Split> {
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
    let says_no = |before: &[&str]| {
        before.iter().any(|word| is_one_of(word, words!("not no never t cannot only nobody none")))
    };
    let phrase = |between: &&str, passes: fn(&[&str]) -> bool| {
        at_words(sentence, between, between.len() - 1, Joint::Aside, |before, after| {
            let begins =
                after.get(1).is_some_and(|word| !is_one_of(word, words!("which whom that and or be")))
                    && !after.contains(&"other");
            // A verb after it has what stands before as its subject.
            // `Fixed by Alice` is too short to pause in.
            let is_long =
                before.len() > 1 || (after.len() > 3 && is_one_of(after[1], words!("the our a an")));
            is_long && begins && !says_no(before) && !has_verb(after) && passes(before)
        })
    };
    let found = PREPOSITIONS.iter().filter_map(|between| match *between {
        " to " => phrase(between, |before| {
            ends_in(
                before,
                words!("escalated handed corrected moved updated upgraded enlarged sent assigned"),
            )
        }),
        " with " | " as " => {
            phrase(between, |before| ends_in(before, words!("again anew failed refused answered restarted")))
        }
        _ => phrase(between, |before| {
            // Verbs that are one with what follows them.
            const BOUND: &[&str] = words!("used made asked set turned taken given");
            let is_done = before.last().is_some_and(|word| is_participle(word) && !is_one_of(word, BOUND));
            is_done
                || ends_in(
                    before,
                    words!("again too anew together further directly failed refused answered told asks"),
                )
        }),
    });
    // `Couriers asked to send them | by post`, `Decision to turn it off | at once`
    let of_manner = [" by ", " at "].into_iter().filter_map(|between| {
        at_words(sentence, between, between.len() - 1, Joint::Aside, |before, after| {
            const MANNERS: &[&str] = words!("post mail email phone telephone hand mistake lunch dinner breakfast noon midnight night once last \
                lunchtime weekends first");
            let is_manner = after.len() == 2 && is_one_of(after[1], MANNERS);
            is_manner && before.len() > 2 && !says_no(before)
        })
    });
    // `raises the limit per project | to 400`
    let of_value = at_words(sentence, " to ", 3, Joint::Aside, |before, after| {
        let is_value = after.get(1).is_some_and(|word| word.starts_with(|it: char| it.is_ascii_digit()));
        let is_span = before.iter().any(|word| is_one_of(word, words!("from between")))
            || ends_in(before, words!("up down close next"));
        let is_moved = before.iter().any(|word| {
            is_one_of(word, words!("scaled raised lowered raises lowers enlarged increased reduced set"))
        });
        is_value && is_moved && before.len() > 2 && !is_span && !says_no(before)
    });
    let of_place = [" in ", " on ", " at ", " from "].into_iter().filter_map(|between| {
        at_words(sentence, between, between.len() - 1, Joint::Aside, |before, after| {
            // Words that are incomplete without what follows them: `a rise in`, `from the start of`.
            const OPEN: &[&str] = words!("rise increase drop fall change changes spike surge interest part list lack reduction delay limit \
                error errors decrease start end page back out up down off away over time report reports check");
            let is_placed = after.get(1).is_some_and(|word| {
                is_one_of(word, words!("the a an our its their his her all each every")) || word.starts_with(|it: char| it.is_ascii_digit())
            });
            let is_whole = before.len() > 1 && !says_no(before) && has_verb(&before[..before.len() - 1]) && !ends_in(before, OPEN);
            let is_state = before.len() > 1 && ends_in(before, words!("is are was were"));
            is_placed && (is_state || (is_whole && !has_verb(&before[before.len() - 1..]))) && !has_verb(after)
        })
    });
    let of_time = OF_TIME.iter().filter_map(|between| {
        phrase(between, |before| {
            const MEASURES: &[&str] = words!("second seconds minute minutes hour hours day days week weeks month months shortly soon right \
                immediately just only long even one look looked looks and or year years not but ever than or all");
            !ends_in(before, MEASURES) && !before.last().is_some_and(|word| word.ends_with("ly"))
        })
    });
    found
        .chain(of_time)
        .chain(of_place)
        .chain(of_value)
        .chain(of_manner)
        .min_by_key(|split| split.between.start)
}

fn ends_in(before: &[&str], words: &[&str]) -> bool {
    before.last().is_some_and(|word| is_one_of(word, words))
}
