//! What was found in a paste, drawn for the page.

use serde_json::json;

use super::Act;
use super::panel::{Element, Node, Part, answer, classed, element};
use crate::read::timeline::{Answers, Preview, PreviewEvent, Question, Subject, read_timeline_with};
use crate::words;

/// How many events the preview shows. More are taken, but nobody reads them before.
const MOST_SHOWN: usize = 200;

/// Reads a paste, with answers before it or alone.
pub fn pasted(question: &str) -> String {
    let (answers, paste) = Answers::before(question);
    let preview = Preview::of(&read_timeline_with(paste, &answers));
    let event = |event: &PreviewEvent| json!([event.day, event.time, event.author, event.text]);
    answer([
        ("events", Part::Json(preview.events.iter().map(event).collect())),
        ("found", Part::Text(found(&preview, paste.trim().is_empty()))),
        ("panel", Part::Panel(panel(&preview, &answers))),
    ])
}

/// Says in a line what was found.
fn found(preview: &Preview, is_blank: bool) -> String {
    if is_blank {
        return words::found::PASTE_TIMELINE.to_owned();
    }
    if preview.events.is_empty() {
        return words::found::NO_TIMES.to_owned();
    }
    words::found::events(preview.events.len(), preview.notes.len(), preview.left_over.len())
}

fn panel(preview: &Preview, answers: &Answers) -> Vec<Node> {
    if preview.events.is_empty() && preview.left_over.is_empty() {
        return Vec::new();
    }
    // A question is a note as well, for those who cannot be asked.
    let asked: Vec<String> = preview.questions.iter().map(Question::to_string).collect();
    let notes = preview.notes.iter().filter(|note| !asked.contains(note)).take(MOST_SHOWN);
    let events = preview.events.iter().take(MOST_SHOWN).map(event);
    let more = preview.events.len().saturating_sub(MOST_SHOWN);
    let left = preview.left_over.iter().take(MOST_SHOWN);
    let mut nodes: Vec<Node> = vec![
        classed("div", "paste-questions")
            .holding_all(preview.questions.iter().map(question))
            .holding_all(given(answers))
            .into(),
        classed("ul", "paste-notes")
            .holding_all(notes.map(|note| element("li").saying(note.as_str())))
            .into(),
        classed("ol", "paste-events")
            .with("tabindex", "0")
            .with("aria-label", words::found::EVENTS)
            .holding_all(events)
            .into(),
        classed("p", "hint")
            .saying(if more > 0 { words::found::and_more_events(more) } else { String::new() })
            .into(),
    ];
    if !preview.left_over.is_empty() {
        let lines = left.map(|line| element("li").saying(line.as_str()));
        nodes.push(
            classed("details", "example")
                .holding(element("summary").saying(words::found::LEFT_OVER))
                .holding(classed("ul", "paste-left").holding_all(lines))
                .into(),
        );
    }
    nodes
}

fn question(question: &Question) -> Element {
    let about = match question.subject {
        Subject::Days => words::found::WHICH_DATE,
        Subject::Zone => words::found::WHICH_ZONE,
    };
    let choices = question.choices.iter().enumerate().map(|(at, choice)| {
        let is_taken = question.subject == Subject::Days && at == question.preset;
        classed("button", "key small")
            .with("type", "button")
            .with("aria-pressed", is_taken.to_string())
            .act(&Act::Answer(choice.answer.clone()))
            .saying(choice.label.as_str())
    });
    classed("div", "paste-question")
        .with("role", "group")
        .with("aria-label", words::panels::key_about(&question.seen, about))
        .holding(classed("b", "mono").saying(question.seen.as_str()))
        .saying(format!(" {about} "))
        .holding(classed("span", "hint mono").saying(format!("{}: {}", question.line, question.example)))
        .holding(classed("div", "paste-choices").holding_all(choices))
}

/// Says what was answered, with a way to take it back.
fn given(answers: &Answers) -> Vec<Element> {
    answers
        .in_words()
        .into_iter()
        .map(|(answer, words)| {
            let back = classed("button", "key small")
                .with("type", "button")
                .with("aria-label", words::panels::key_about(words::found::ASK_AGAIN, &words))
                .act(&Act::AskAgain(answer))
                .saying(words::found::ASK_AGAIN);
            classed("p", "paste-answer").saying(words::found::you_said(&words)).holding(back)
        })
        .collect()
}

fn event(event: &PreviewEvent) -> Element {
    let time = if event.time.is_empty() { words::fields::WITHOUT_TIME } else { &event.time };
    let day = if time.starts_with(&event.day) { "" } else { &event.day };
    let author = if event.author.is_empty() { String::new() } else { format!("{}: ", event.author) };
    element("li")
        .holding(classed("span", "mono").saying(format!("{day} {time}").trim()))
        .holding(element("span").with("dir", "auto").saying(format!("{author}{}", event.text)))
}
