//! The last places where a sentence can pause: before an infinitive, at a comma, before a value, and between what a sentence is
//! about and its verb.

use super::further::{at_words, has_verb, is_led_in, is_one_of};
use super::list::words;
use super::sentence::Sentence;
use super::verbs::{is_acting, is_finite, is_participle};
use super::{Split, is_open};
use crate::tale::epithet::is_people;
use crate::tale::pack::Joint;

/// Returns the first of these places, those that are heard least before those that are heard most.
pub fn pause(sentence: &Sentence<'_>) -> Option<Split> {
    [before_act, at_comma, before_value, after_news, before_verb].into_iter().find_map(|find| find(sentence))
}

/// `Only attempts from the newer rack are seen | to fail`, `The manager decides | to take it out`
fn before_act(sentence: &Sentence<'_>) -> Option<Split> {
    at_words(sentence, " to ", 3, Joint::Aside, |before, after| {
        const TAKING: &[&str] = words!(
            "found seen told asked asks begin begins began begun decide decides decided decision choose chooses chose chosen \
            attempt attempts agree agrees agreed seem seems seemed appear appears appeared continue continues continued start \
            starts started plan plans planned offer offers offered order ordered promise promises promised"
        );
        const ASKING: &[&str] = words!("ask asks asked asking tell tells told telling");
        let is_act = after.get(1).is_some_and(|word| {
            const NO_ACT: &[&str] =
                words!("the a an our its their his her my all every each no some any this that these those it them us be");
            let is_value = word.starts_with(|it: char| it.is_ascii_digit());
            !is_value && !is_one_of(word, NO_ACT) && !word.ends_with("ing") && !is_people(word)
        });
        let Some((last, rest)) = before.split_last() else { return false };
        let is_asked = is_people(last) && rest.last().is_some_and(|word| is_one_of(word, ASKING));
        // `Attempt | to bring the host back` is long enough to pause in.
        let is_long = (before.len() > 1 && after.len() > 2) || after.len() > 4;
        is_long && is_act && !says_no(before) && (is_asked || is_one_of(last, TAKING))
    })
}

/// `Latency alert, | taken for the usual bump`, `Check of the proxies, | no worries`
fn at_comma(sentence: &Sentence<'_>) -> Option<Split> {
    at_words(sentence, ", ", 0, Joint::Aside, |before, after| {
        const GOING_ON: &[&str] = words!(
            "no not as still now again without with after before since because despite until under within except during"
        );
        const AFTER_DONE: &[&str] = words!("in on at by with for from to as only after before since until again too there");
        let (Some(first), Some(second)) = (after.first(), after.get(1)) else { return false };
        // `a slow, updated host` has no pause.
        let is_done = (is_participle(first) || *first == "seen") && is_one_of(second, AFTER_DONE);
        before.len() > 1 && !is_led_in(before) && (is_one_of(first, GOING_ON) || is_done)
    })
    .filter(|split| {
        let rest = sentence.words(split.between.start..sentence.text.len());
        !rest.iter().any(|word| is_one_of(word, words!("and or")))
    })
}

/// `Orders per minute fall | from 120 to 35`
fn before_value(sentence: &Sentence<'_>) -> Option<Split> {
    [(" from ", 5), (" to ", 3)].into_iter().find_map(|(between, kept)| {
        at_words(sentence, between, kept, Joint::Aside, |before, after| {
            const MOVING: &[&str] = words!(
                "go goes went fall falls fell rise rises rose climb climbs climbed drop drops dropped jump jumps jumped grow \
                grows grew sink sinks sank increases increased decreases decreased shrank down back up changed raised lowered"
            );
            let is_value = after.get(1).is_some_and(|word| {
                word.starts_with(|it: char| it.is_ascii_digit()) || is_one_of(word, words!("nothing zero none normal"))
            });
            let is_moved = before.last().is_some_and(|word| is_one_of(word, MOVING));
            before.len() > 1 && is_value && is_moved && !says_no(before)
        })
    })
}

/// `First message | in the year group`, where no verb follows.
fn after_news(sentence: &Sentence<'_>) -> Option<Split> {
    [" in ", " on ", " from ", " with ", " about "].into_iter().find_map(|between| {
        at_words(sentence, between, between.len() - 1, Joint::Aside, |before, after| {
            const NEWS: &[&str] = words!(
                "post posts message messages report reports call calls mail mails ticket tickets complaint complaints alert \
                alerts alarm alarms note warning warnings"
            );
            const MAYBE_VERBS: &[&str] =
                words!("come go fail fire run start stop get say show report and or which that who of");
            let is_placed = after.get(1).is_some_and(|word| {
                is_one_of(word, words!("the a an our its their two three")) || word.starts_with(|it: char| it.is_ascii_digit())
            });
            let is_news = before.iter().any(|word| is_one_of(word, NEWS)) && !before.iter().any(|word| word.ends_with("ing"));
            let goes_on = after.iter().any(|word| is_one_of(word, MAYBE_VERBS)) || has_verb(after);
            before.len() > 1 && is_placed && is_news && !has_verb(before) && !says_no(before) && !goes_on
        })
        // `Messages, one of them | from the chair`
        .filter(|split| !sentence.text[..split.between.start].contains(','))
    })
}

/// `The wrong labels still on the belts | are printed again`, after whatever label the writer has set before it.
fn before_verb(sentence: &Sentence<'_>) -> Option<Split> {
    const LONGEST_LABEL: usize = 4;
    const SHORTEST: usize = 3;
    let text = sentence.text;
    let label = text.find(": ").filter(|at| sentence.words(0..*at).len() <= LONGEST_LABEL);
    let start = label.map_or(0, |at| at + 2);
    // A mark in what the sentence is about makes its end unsure.
    let marks = [',', ';', ':', '(', ')', '"', '\u{201C}', '\u{2014}', '|', '<', '>', '{', '[', '$', '='];
    let end = text[start..].find(marks).map_or(text.len(), |at| start + at);
    let words = sentence.words(start..end);
    let verb = verb_of(words)?;
    let at = sentence.start_of(start, verb)?.checked_sub(1)?;
    // A pause after `The cache` halts, one after `The cache of the gate` breathes. A version is one word here.
    let is_long = text.get(start..at).is_some_and(|subject| subject.split_whitespace().count() >= SHORTEST);
    let is_blank = is_long && text.as_bytes().get(at) == Some(&b' ');
    let is_whole = is_blank && !is_open(&text[..at]) && !is_open(&text[at..]);
    is_whole.then_some(Split { joint: Joint::Aside, between: at..at + 1, is_clause: false })
}

/// Returns which of the words is the verb of a sentence that begins with what it is about, as far as that is sure.
fn verb_of(words: &[&str]) -> Option<usize> {
    const LONGEST: usize = 9;
    const SURE: &[&str] = words!(
        "is are was were has have had does did could will would should might must cannot came went rose fell grew gave got became \
        began kept knew said saw took told threw stood stayed wrote becomes begins goes gets gives sees sends finds loses makes \
        says tells brings comes contains decides knows needs reaches refuses remains"
    );
    let found = (1..words.len()).find(|at| {
        let word = words[*at];
        is_one_of(word, SURE) || is_act(words, *at)
    })?;
    let subject = &words[..found];
    let has_more = words.len() > found + 1;
    let fits = subject.len() <= LONGEST && has_more && is_subject(subject);
    // `The host restarted the night before was fine`: the first is no verb of its own.
    let is_past = !matches!(words[found], "is" | "are" | "was" | "were" | "has" | "have" | "had");
    let is_reduced = is_past
        && words[found + 1..]
            .iter()
            .any(|word| matches!(*word, "is" | "are" | "was" | "were" | "has" | "have" | "had"))
        && !words[found + 1..]
            .iter()
            .any(|word| is_one_of(word, words!("and but that which who because when while as so")));
    (fits && !is_reduced).then_some(found)
}

/// Tells whether a word acts on what follows: `shows 340 sessions`.
fn is_act(words: &[&str], at: usize) -> bool {
    let word = words[at];
    let is_sent = word == "send" || word == "answer" || word == "lose" || word == "miss" || word == "show";
    let has_ending = word.len() > 4 && (word.ends_with('s') || word.ends_with("ed")) && !word.ends_with("ss");
    let has_object = words.get(at + 1).is_some_and(|next| {
        is_one_of(
            next,
            words!("the a an its their our his her every each no some any another two three several"),
        ) || next.starts_with(|it: char| it.is_ascii_digit())
    });
    let is_named = words.get(at - 1).is_some_and(|before| is_one_of(before, DETERMINERS));
    (has_ending || is_sent) && has_object && !is_named
}

/// Words before a noun, and never before a verb.
const DETERMINERS: &[&str] = words!(
    "the a an its their our his her my your all every each no some any this that these those of in on at from for by with to \
    as into than two three four five six seven eight nine ten many more most few several other same new old last first next"
);

/// Tells whether words are what a sentence is about, and things and not people: nobody is described.
fn is_subject(words: &[&str]) -> bool {
    const ELSEWHERE: &[&str] = words!(
        "which who whom that where and or but if to whether not also only then as like without how why what when because since \
        while until before after so than no none nobody nothing never there it we they he she i you let please says say said \
        thinks think report reports reported"
    );
    const NO_BEGINNING: &[&str] = words!(
        "note think suspect see know confirm suppose guess assume hope believe check make ask hi hello yes ok okay well maybe \
        perhaps looks look seems found now here still again just ack ran read made put set shut sent got hit cut turns turned \
        one by in on at for from of with during under despite once about around nearly almost both neither either"
    );
    const NO_END: &[&str] = words!(
        "still now then again already just soon always here too yet ever even much very more most less and or of in on at from \
        for by with to as into than the a an its their our his her my your all every each some any this these those"
    );
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    let begins_otherwise = is_one_of(first, NO_BEGINNING)
        || is_participle(first)
        || is_acting(first)
        || is_finite(first)
        || first.ends_with("ed")
        || first.ends_with("ing");
    let ends_otherwise = is_one_of(last, NO_END)
        || last.ends_with("ly")
        || last.starts_with(|it: char| it.is_ascii_digit()) && words.len() < 4;
    let has_people = words.iter().any(|word| is_people(word));
    let is_elsewhere = words.iter().any(|word| is_one_of(word, ELSEWHERE));
    !begins_otherwise && !ends_otherwise && !has_people && !is_elsewhere
}

/// `not fixed by the vendor` is about the vendor.
fn says_no(before: &[&str]) -> bool {
    before.iter().any(|word| is_one_of(word, words!("not no never t cannot only nobody none")))
}
