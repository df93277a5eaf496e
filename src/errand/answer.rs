//! The doing of the errands.

use serde_json::json;

use super::Errand;
use super::draw::drawn;
use crate::draft::from_json;
use crate::outline::formal;
use crate::postmortem::Section;
use crate::read::timeline::{Preview, PreviewEvent, read_timeline};
use crate::tale::{Cut, Framing, Plan, plan};

/// Answers a question: the name of an errand, a line end, and its text. What is no question has an empty answer.
pub fn answer(question: &str) -> String {
    let (name, text) = question.split_once('\n').unwrap_or((question, ""));
    match Errand::ALL.into_iter().find(|errand| errand.name() == name) {
        Some(Errand::ReadTimeline) => read(text),
        Some(Errand::PlanTale) => planned(text),
        Some(Errand::DrawStrip) => {
            from_json(text).map_or_else(|_| String::new(), |draft| drawn(&draft.postmortem).to_string())
        }
        None => String::new(),
    }
}

fn read(paste: &str) -> String {
    let Preview { events, notes, left_over } = Preview::of(&read_timeline(paste));
    let event = |event: PreviewEvent| json!({ "day": event.day, "time": event.time, "author": event.author, "text": event.text });
    let events: Vec<_> = events.into_iter().map(event).collect();
    json!({ "events": events, "notes": notes, "left_over": left_over }).to_string()
}

fn planned(draft: &str) -> String {
    let Ok(draft) = from_json(draft) else { return String::new() };
    let Plan { title, disclaimer, chapters, framings, is_withheld } =
        plan(&draft.postmortem, &formal(&draft.postmortem));
    // Lists of texts, which cost the page less to read than objects with names.
    let cut = |cut: Cut| {
        json!([cut.at.to_string(), cut.was, cut.words, if cut.is_replaced { "replaced" } else { "" }])
    };
    let framing = |framing: Framing| {
        let cuts: Vec<_> = framing.cuts.into_iter().map(cut).collect();
        json!({
            "line": framing.line,
            "frame": framing.frame,
            "text": framing.text,
            "facts": framing.facts,
            "cuts": cuts,
            "rewritten": if framing.is_rewritten { "yes" } else { "" },
        })
    };
    let framings: Vec<_> = framings.into_iter().map(framing).collect();
    let chapter = |section: Section| {
        let found = chapters.iter().find(|(of, _)| *of == section);
        found.map_or(String::new(), |(_, text)| text.clone())
    };
    json!({
        "title": title,
        "disclaimer": disclaimer,
        "chapters": Section::ALL.map(chapter),
        "framings": framings,
        "withheld": if is_withheld { "yes" } else { "" },
    })
    .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::to_json;
    use crate::errand::{FlagPart, StripPicture, preview, tale_plan};
    use crate::postmortem::example;

    #[test]
    fn a_plan_arrives_as_it_was_made() {
        let question = format!("plan-tale\n{}", to_json(&example(), 1, 2));
        let expected = plan(&example(), &formal(&example()));
        assert!(expected.framings.iter().any(|framing| !framing.facts.is_empty()));
        assert_eq!(tale_plan(&answer(&question)), expected);
    }

    #[test]
    fn a_preview_arrives_as_it_was_made() {
        let paste = "heron [11:58 PM]\nno \"mails\"\nwren [12:10 AM]\n<queue> is empty\n";
        let arrived = preview(&answer(&format!("read-timeline\n{paste}")));
        assert_eq!(arrived, Preview::of(&read_timeline(paste)));
        assert_eq!(arrived.new_events(false)[1].text, "<queue> is empty");
        assert_eq!(arrived.new_events(true)[1].text, "wren: <queue> is empty");
    }

    #[test]
    fn a_strip_arrives_as_it_was_drawn() {
        let picture = StripPicture::from_json(&answer(&format!("draw-strip\n{}", to_json(&example(), 1, 2))));
        let kinds: Vec<&str> =
            picture.flags.iter().map(|flag| flag[FlagPart::Kind as usize].as_str()).collect();
        assert_eq!(kinds, ["Detected", "Investigating", "Hypothesis", "Ruled out", "Escalated", "Resolved"]);
        assert!(picture.flags.iter().all(|flag| flag.len() == FlagPart::NarrowCount as usize + 1));
        assert_eq!((picture.metrics.len(), picture.lines.len()), (5, 7));
        assert!(picture.svg.starts_with("<svg ") && picture.mermaid.starts_with("```mermaid"));
    }

    #[test]
    fn what_is_no_question_has_no_answer() {
        for question in ["", "make-tea\n", "plan-tale\nno draft"] {
            assert_eq!(answer(question), "", "{question}");
            assert_eq!(tale_plan(&answer(question)), Plan::default());
        }
    }
}
