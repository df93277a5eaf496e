//! The report in plain words, for when the program that writes documents is missing: nothing is to block copying.

use crate::postmortem::{ActionDetail, Answer, Event, LessonKind, Postmortem, Written};
use crate::words;

/// Writes everything that the writer gave, a paragraph each, under the names of the form.
pub fn in_plain_words(postmortem: &Postmortem) -> String {
    let Postmortem { title, summary, timeline, root_cause, measures, lessons, extra_sections, .. } =
        postmortem;
    let mut text = String::new();
    let mut say = |name: &str, said: &str| {
        if !said.trim().is_empty() {
            let mark = if name.is_empty() { "" } else { ": " };
            for part in [name, mark, said, "\n\n"] {
                text.push_str(part);
            }
        }
    };
    say("", title);
    say(words::taking::STARTED, &both(&summary.started.date, &summary.started.time));
    say(words::taking::ENDED, &both(&summary.ended.date, &summary.ended.time));
    say(words::summary::ZONE, &summary.zone);
    say(words::summary::IMPACT, &summary.impact);
    say(words::summary::CAUSE_IN_BRIEF, &summary.root_cause);
    for Event { id: _, time, text, kind: _, about } in timeline {
        // One without words is told by its time.
        let (name, said) =
            if text.trim().is_empty() { ("", words(time)) } else { (words(time), text.as_str()) };
        say(name, said);
        say(words::timeline::ABOUT, about);
    }
    say(words::steps::ROOT_CAUSE, &root_cause.explanation);
    say(words::root_cause::RESOLUTION, &root_cause.resolution);
    measures.improvements.iter().for_each(|it| say(words::measures::IMPROVEMENT, &it.text));
    for item in &measures.action_items {
        say(words::measures::TASK, &item.text);
        ActionDetail::ALL.into_iter().for_each(|detail| say(detail.label(), item.detail(detail)));
    }
    LessonKind::ALL
        .iter()
        .flat_map(|kind| lessons.of(*kind))
        .for_each(|it| say(words::lessons::LESSON, &it.text));
    for section in extra_sections {
        say("", &section.heading);
        say("", &section.text);
    }
    say("", &measures.closing);
    text
}

fn both<D, T>(date: &Answer<Written<D>>, time: &Answer<Written<T>>) -> String {
    let mut both = words(date).to_owned();
    both.push(' ');
    both.push_str(words(time));
    both
}

fn words<T>(answer: &Answer<Written<T>>) -> &str {
    match answer {
        Answer::Blank => "",
        Answer::Unknown => words::taking::NOT_KNOWN,
        Answer::Given(written) => written.text(),
    }
}
